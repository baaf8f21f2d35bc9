//! Reads all texts of a PDF, shown or hidden. Hostile files may make this panic or run out of memory: only a child
//! process calls it.

mod content;
mod drawn;
mod letters;
mod lines;
mod objects;
mod strings;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_interpret::hayro_syntax::object::{Dict, String as PdfString};
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use crate::inspect::inside::Sink;
use crate::inspect::inside::pdf::drawn::{Drawing, Drawn, UNKNOWN};
use crate::inspect::inside::pdf::objects::{Survey, forms};
use crate::inspect::{Part, PdfFacts, Trouble};

/// How a state of a file ends.
const END: &[u8] = b"%%EOF";
/// Among so many last bytes of a file readers look for its end (PDF Reference 1.7, appendix H, note 18).
const LAST: usize = 1024;
/// So many earlier states are looked at, the latest first.
const MOST_STATES: usize = 8;
/// Less is the mark of a version or an end.
const SHORTEST_COMMENT: usize = 10;
/// Fewer letters a page are a stamp on a picture.
const FEWEST_LETTERS: usize = 10;
/// So many letters of a line may be unknown: bullets, signs of a formula. It is fewer than a number of a person has.
const MOST_UNKNOWN: usize = 8;

/// Looks through a whole PDF; `told` is called with the facts as they are found, so that a later crash loses little.
pub fn read_pdf<S: Sink>(bytes: &[u8], sink: &mut S, told: &mut dyn FnMut(&mut S, &PdfFacts)) {
    let mut facts = PdfFacts::default();
    let pdf = match load(bytes) {
        Ok(pdf) => pdf,
        Err(trouble) => {
            sink.trouble(trouble);
            return told(sink, &facts);
        }
    };
    if !bytes.get(bytes.len().saturating_sub(LAST)..).unwrap_or(bytes).windows(END.len()).any(|it| it == END) {
        sink.cut();
    }
    sink.text(Part::Metadata, &comments(bytes));
    let survey = survey(&pdf, sink, Part::Metadata, 0);
    facts.pages = Some(pdf.pages().len());
    facts.has_title = Some(survey.has_title);
    facts.has_javascript = survey.has_javascript;
    facts.has_language = Some(has_language(&pdf));
    told(sink, &facts);
    let reading = read(&pdf, sink, &mut |sink| told(sink, &facts));
    let has_text = reading.letters >= FEWEST_LETTERS.saturating_mul(pdf.pages().len().max(1));
    let is_whole = reading.is_whole && survey.is_whole;
    facts.has_text = (has_text || is_whole && reading.is_understood).then_some(has_text);
    if !is_whole {
        sink.trouble(Trouble::Damaged);
    } else if !reading.is_understood {
        sink.trouble(Trouble::Unmapped);
    }
    told(sink, &facts);
    // Whatever stands behind the end is in the file, and no reader of PDFs shows it.
    let behind = bytes.windows(END.len()).rposition(|it| it == END).and_then(|it| bytes.get(it + END.len()..));
    sink.embedded(behind.unwrap_or_default().trim_ascii(), 0);
    for earlier in earlier(bytes) {
        let Ok(pdf) = load(earlier) else { continue };
        within(&pdf, sink, Part::EarlierState, 0);
        told(sink, &facts);
    }
}

/// The texts of a PDF that lies in another file.
pub(crate) fn embedded(bytes: &[u8], sink: &mut dyn Sink, depth: usize) {
    match load(bytes) {
        Ok(pdf) => {
            sink.text(Part::Embedded, &comments(bytes));
            within(&pdf, sink, Part::Embedded, depth);
        }
        Err(trouble) => sink.trouble(trouble),
    }
}

/// What stands behind a `%`, which no reader of PDFs shows; in packed data hardly anything is so long.
fn comments(bytes: &[u8]) -> String {
    let is_letter = |it: &u8| it.is_ascii_graphic() || matches!(it, b' ' | b'\t');
    let mut text = String::new();
    for line in bytes.split(|it| !is_letter(it)) {
        let comment = line.iter().position(|it| *it == b'%').and_then(|at| line.get(at..));
        if let Some(comment) = comment.filter(|it| it.len() > SHORTEST_COMMENT) {
            text.push_str(&String::from_utf8_lossy(comment));
            text.push('\n');
        }
    }
    text
}

/// Everything that a PDF holds which is not the file itself.
fn within(pdf: &Pdf, sink: &mut dyn Sink, part: Part, depth: usize) {
    survey(pdf, sink, part, depth);
    let drawing = Drawing::of(pdf);
    let pages = pdf.pages().iter().map(|it| drawing.page(it, true));
    for drawn in pages.chain(forms(pdf).iter().map(|it| drawing.form(it))) {
        tell(&drawn, sink, part);
    }
}

fn load(bytes: &[u8]) -> Result<Pdf, Trouble> {
    let loaded = catch_unwind(|| Pdf::new(bytes.to_vec())).map_err(|_| Trouble::Damaged)?;
    loaded.map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Trouble::Locked,
        _ => Trouble::Damaged,
    })
}

fn survey(pdf: &Pdf, sink: &mut dyn Sink, part: Part, depth: usize) -> Survey {
    let looked = catch_unwind(AssertUnwindSafe(|| Survey::of(pdf, sink, part, depth)));
    looked.unwrap_or_default()
}

fn has_language(pdf: &Pdf) -> bool {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let language = catalog.and_then(|it| it.get::<PdfString<'_>>(b"Lang"));
    language.is_some_and(|it| !it.as_bytes().is_empty())
}

/// What was read of all pages and forms.
struct Reading {
    letters: usize,
    is_whole: bool,
    /// Whether it is known which letters its glyphs are.
    is_understood: bool,
}

/// Tells the text of all pages, and then of what no page shows.
fn read<S: Sink>(pdf: &Pdf, sink: &mut S, told: &mut dyn FnMut(&mut S)) -> Reading {
    let drawing = Drawing::of(pdf);
    let mut reading = Reading { letters: 0, is_whole: true, is_understood: true };
    for page in pdf.pages().iter() {
        let drawn = drawing.page(page, false);
        tell(&drawn, sink, Part::Text);
        sink.shown(&drawn.text);
        reading.letters += drawn.text.chars().filter(|it| it.is_alphanumeric()).count();
        reading.is_whole &= drawn.is_whole;
        reading.is_understood &= is_understood(&drawn);
        told(sink);
    }
    if pdf.xref().has_optional_content_groups() {
        for page in pdf.pages().iter() {
            tell(&drawing.page(page, true), sink, Part::Hidden);
        }
    }
    // A page shows a form only as far as its reader understands it, and not every form is on a page.
    for form in forms(pdf) {
        let drawn = drawing.form(&form);
        reading.is_whole &= drawn.is_whole;
        reading.is_understood &= is_understood(&drawn);
        tell(&drawn, sink, Part::Hidden);
    }
    reading.is_whole &= !drawing.has_lost_a_font();
    reading
}

fn is_understood(drawn: &Drawn) -> bool {
    drawn.text.lines().all(|it| it.matches(UNKNOWN).count() <= MOST_UNKNOWN)
}

fn tell(drawn: &Drawn, sink: &mut dyn Sink, part: Part) {
    sink.text(part, &drawn.text);
    for it in &drawn.others {
        sink.text(part, it);
    }
}

/// The states that the file had before it was added to: everything up to an earlier end mark.
fn earlier(bytes: &[u8]) -> Vec<&[u8]> {
    let mut ends = Vec::new();
    let mut from = 0;
    while let Some(at) = bytes.get(from..).and_then(|it| it.windows(END.len()).position(|it| it == END)) {
        from += at + END.len();
        ends.push(from);
    }
    // The last mark ends the present state; the first one of a linearised file ends nothing that can be loaded.
    ends.pop();
    ends.into_iter().rev().take(MOST_STATES).filter_map(|end| bytes.get(..end)).collect()
}
