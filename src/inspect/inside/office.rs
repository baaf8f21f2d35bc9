//! The texts of office files: pages, slides and sheets, comments, what was deleted, what the file says of itself.

use crate::inspect::inside::archive::Archive;
use crate::inspect::inside::encoding::text_of;
use crate::inspect::inside::rich::is_page_of_the_web;
use crate::inspect::inside::sheet::{self, Sheet, Strings};
use crate::inspect::inside::xml::words;
use crate::inspect::inside::{Sink, Source};
use crate::inspect::{Part, Signature, Trouble};

/// Takes the texts out.
pub(crate) fn texts(source: &mut dyn Source, signature: Signature, sink: &mut dyn Sink) {
    within(source, signature, sink, 0);
}

/// The same for a file that lies in others, so many files deep.
pub(crate) fn within(source: &mut dyn Source, signature: Signature, sink: &mut dyn Sink, depth: usize) {
    let mut archive = match Archive::open(source) {
        Ok(archive) => archive,
        Err(trouble) => return sink.trouble(trouble),
    };
    let mut names = archive.names();
    names.sort();
    if archive.text("META-INF/manifest.xml").is_ok_and(|it| it.contains("encryption-data")) {
        return sink.trouble(Trouble::Locked);
    }
    let is_sheet = signature == Signature::Excel || names.iter().any(|it| it.starts_with("xl/"));
    let mut read = if is_sheet { workbook(&mut archive, sink) } else { Ok(()) };
    for name in names.iter().filter(|it| !it.ends_with('/')) {
        // One damaged part must not hide the others; a bomb is not opened any further.
        if read == Err(Trouble::Bomb) {
            break;
        }
        read = read.and(part(&mut archive, name, is_sheet, sink, depth));
    }
    // What its list of parts does not name lies before, between or behind them.
    let outside = if read == Err(Trouble::Bomb) { Ok(Vec::new()) } else { archive.outside() };
    for it in outside.as_deref().unwrap_or_default() {
        let is_known = !matches!(Signature::of(it), Signature::Unknown | Signature::Program);
        read = if is_known { read } else { read.and(Err(Trouble::Damaged)) };
        sink.embedded(it, depth);
    }
    if let Err(trouble) = read.and(outside.map(|_| ())) {
        sink.trouble(trouble);
    }
}

/// The sheets by their rows, so that a column's heading stands with its cells.
fn workbook(archive: &mut Archive<'_>, sink: &mut dyn Sink) -> Result<(), Trouble> {
    let strings = match archive.text("xl/sharedStrings.xml") {
        Ok(text) => Strings::of(&text),
        Err(Trouble::Damaged) => Strings::of(""),
        Err(other) => return Err(other),
    };
    let mut is_whole = strings.is_whole;
    let hidden = sheet::hidden(
        &archive.text("xl/workbook.xml").unwrap_or_default(),
        &archive.text("xl/_rels/workbook.xml.rels").unwrap_or_default(),
    );
    for name in archive.names() {
        if is_worksheet(&name) {
            let sheet = Sheet::of(&archive.text(&name)?, &strings);
            is_whole &= sheet.is_whole;
            let is_hidden = hidden.iter().any(|it| name.ends_with(it));
            let part = if is_hidden { Part::HiddenSheet } else { Part::Text };
            sink.text(part, &sheet.shown);
            sink.text(part, &sheet.behind);
            if !is_hidden {
                sink.shown(&sheet.shown);
            }
        }
    }
    // What no cell shows any more is still in the file.
    sink.text(Part::LeftBehind, &strings.all());
    if is_whole { Ok(()) } else { Err(Trouble::Damaged) }
}

fn is_worksheet(name: &str) -> bool {
    name.starts_with("xl/worksheets/") && !name.contains("/_rels/") && !name.ends_with('/')
}

fn part(
    archive: &mut Archive<'_>,
    name: &str,
    is_sheet: bool,
    sink: &mut dyn Sink,
    depth: usize,
) -> Result<(), Trouble> {
    if is_sheet && (is_worksheet(name) || name == "xl/sharedStrings.xml") {
        return Ok(());
    }
    let bytes = archive.part(name)?;
    let text = text_of(bytes.get(..bytes.len().min(64)).unwrap_or_default());
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        sink.embedded(&bytes, depth);
        return Ok(());
    }
    let text = text_of(&bytes);
    let words = words(&text, !name.contains("pivotCache"));
    sink.text(place(name), &words.shown);
    if is_page(name) && !text.contains(" show=\"0\"") {
        sink.shown(&words.read);
    }
    sink.text(Part::Deleted, &words.deleted);
    if words.is_whole || is_page_of_the_web(&text) { Ok(()) } else { Err(Trouble::Damaged) }
}

/// Parts that readers read: pages and slides; of an `OpenDocument` spreadsheet it is not told which sheets are hidden.
fn is_page(name: &str) -> bool {
    let notes = ["word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes", "ppt/slides/slide"];
    notes.iter().any(|it| name.starts_with(it)) || name == "content.xml"
}

/// Parts that name who wrote.
fn is_about(name: &str) -> bool {
    name == "meta.xml" || name.ends_with("people.xml")
}

fn place(name: &str) -> Part {
    let lower = name.to_ascii_lowercase();
    if lower.contains("pivotcache") {
        Part::LeftBehind
    } else if lower.contains("comment") || lower.contains("notesslide") || lower.contains("persons") {
        Part::Comment
    } else if lower.starts_with("docprops") || lower.ends_with(".rels") || is_about(&lower) {
        Part::Metadata
    } else {
        Part::Text
    }
}
