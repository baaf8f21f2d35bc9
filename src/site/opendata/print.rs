//! `dip.pdf`: the statutory list to print, sign and attach to the decree; PDF/A-2a and PDF/UA-1, checked as it is made.

use anyhow::anyhow;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::metadata::{DateTime, Metadata};
use krilla::{Document, SerializeSettings};

use crate::register::{Date, Role};
use crate::site::COLUMNS;
use crate::site::documents::record;
use crate::site::frame::Frame;
use crate::site::lists::table::{cells, head_of_history};
use crate::site::opendata::font_face::Face;
use crate::site::opendata::pdf_writer::{Copy, PdfWriter, Signatures};
use crate::site::opendata::print_layout::{Row, TYPE};
use crate::site::opendata::volume::Volume;
use crate::site::opendata::workbook::newest;

/// The height of the type in the table's head.
const HEAD_TYPE: f32 = 7.6;

/// One volume of the list.
pub(crate) fn render(frame: &Frame<'_>, volume: &Volume) -> anyhow::Result<Vec<u8>> {
    let (plain, strong) = (Face::plain()?, Face::strong()?);
    let copy = copy(frame, volume, &plain, &strong)?;
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|it| anyhow!("the standards of the printed list do not go together: {it:?}"))?;
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    document.set_metadata(metadata(frame, volume, &copy));
    let words = frame.theme.words();
    let number =
        |page: usize, all: usize| words.with("print-page", &[("n", &page.to_string()), ("all", &all.to_string())]);
    PdfWriter::new(&plain, &strong, &copy).print(&mut document, words.language(), &number)?;
    document.finish().map_err(|it| anyhow!("the printed list breaks the standards it is to keep: {it:?}"))
}

/// The same tomorrow: its day is that of the newest approval in it, its name that of the register.
fn metadata(frame: &Frame<'_>, volume: &Volume, copy: &Copy) -> Metadata {
    let body = &frame.contents.settings.body.name;
    let day = newest(volume.documents(frame)).unwrap_or(Date::constant(2000, 1, 1));
    let part = |it: i8| u8::try_from(it).unwrap_or(1);
    let made = DateTime::new(u16::try_from(day.year()).unwrap_or(2000));
    Metadata::new()
        .title(format!("{} – {body}", copy.title))
        .language(frame.theme.words().language().to_owned())
        .authors(vec![body.clone()])
        .creator(format!("maklumat {}", env!("CARGO_PKG_VERSION")))
        .creation_date(made.month(part(day.month())).day(part(day.day())))
        .document_id(format!("{}/dip/{}", frame.contents.settings.register_name, volume.number))
}

fn copy(frame: &Frame<'_>, volume: &Volume, plain: &Face, strong: &Face) -> anyhow::Result<Copy> {
    let words = frame.theme.words();
    let body = &frame.contents.settings.body;
    let mut number = Volume::in_force(frame, 0..volume.range.start);
    let (mut rows, mut years, mut year) = (Vec::new(), Vec::new(), None);
    for document in volume.documents(frame).iter().filter(|it| !it.is_withdrawn()) {
        let texts = cells(frame, record::Row::of(frame, document.latest()))?;
        number += 1;
        let first = document.first_released().map(Date::year);
        if let Some(first) = first.filter(|it| Some(*it) != year) {
            years.push((rows.len(), words.with("print-year", &[("year", &first.to_string())])?));
            year = Some(first);
        }
        rows.push(row(plain, number, &texts));
    }
    let count = words.count(rows.len() as u64)?;
    let mut title = words.plain("print-title")?;
    if Volume::count(frame) > 1 {
        title = format!("{title}, {}", words.with("print-volume", &[("n", &volume.number.to_string())])?);
    }
    let lead = match newest(volume.documents(frame)) {
        None => words.with("print-lead", &[("n", &count)])?,
        Some(day) => words.with("print-lead-newest", &[("n", &count), ("date", &words.date(&day.to_string())?)])?,
    };
    let mut under_title = vec![body.name.clone()];
    under_title.extend(body.parent.clone());
    under_title.push(lead);
    // In the volume that is signed.
    if volume.is_newest {
        under_title.extend(head_of_history(frame)?);
    }
    Ok(Copy {
        title,
        under_title,
        summary: words.plain("print-summary")?,
        footer: frame.address.clone(),
        head: Row::of(strong, &COLUMNS, HEAD_TYPE),
        rows,
        years,
        signatures: if volume.is_newest { Some(signatures(frame)?) } else { None },
    })
}

/// The law's columns, the running number above the permanent one. A cell is never empty: to a screen reader a row
/// with fewer cells is another row.
fn row(face: &Face, number: usize, texts: &[String; 7]) -> Row {
    let [id, rest @ ..] = texts;
    let first = format!("{number}.\n{id}");
    let rest = rest.iter().map(|it| if it.is_empty() { "–" } else { it.as_str() });
    let texts: Vec<&str> = std::iter::once(first.as_str()).chain(rest).collect();
    Row::of(face, &texts, TYPE)
}

fn signatures(frame: &Frame<'_>) -> anyhow::Result<Signatures> {
    let words = frame.theme.words();
    // The day does not decide who is in office, as no published byte depends on it: the last one that is named.
    let position = |role: Role, otherwise: &str| {
        let officers = frame.contents.settings.officers.iter().rev();
        let named = officers.filter(|it| it.role == role && it.until.is_none()).map(|it| it.position.clone()).next();
        named.map_or_else(|| words.plain(otherwise), Ok)
    };
    Ok(Signatures {
        bookmark: words.plain("print-signatures")?,
        agreed: (vec![words.plain("print-agreed")?], position(Role::Superior, "print-superior")?),
        set: (vec![words.plain("print-set")?, words.plain("print-on")?], position(Role::Ppid, "print-ppid")?),
        below: vec![words.plain("print-name")?, words.plain("print-nip")?],
    })
}
