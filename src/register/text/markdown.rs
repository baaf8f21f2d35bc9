//! The Markdown that documents are written in, as events with their places: what the rules look at is what the site
//! shows.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use percent_encoding::percent_decode_str;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};
use unicode_normalization::UnicodeNormalization as _;

/// An event, and the bytes of the text it comes from.
pub type Placed<'t> = (Event<'t>, Range<usize>);

/// A guess of how many bytes of a text make an event, so that the list of events seldom has to grow.
const BYTES_OF_AN_EVENT: usize = 12;

/// CommonMark with tables, footnotes, strikethrough and task lists, but for three things in which officers mean what
/// they write: a line that begins like one of a list stays a line of its own; what is indented is text and no program
/// code;
/// `<br>` in the cell of a table is a new line, for which Markdown has nothing else.
///
/// Attributes on headings stay off: they would let a text set any HTML attribute.
pub fn markdown(text: &str) -> Vec<Placed<'_>> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut events = Vec::with_capacity(text.len() / BYTES_OF_AN_EVENT);
    let mut in_cell = false;
    let mut parser = Parser::new_ext(text, options).into_offset_iter();
    while let Some((event, range)) = parser.next() {
        let event = match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                let inside = parser.by_ref().take_while(|it| it.0 != Event::End(TagEnd::CodeBlock));
                events.extend(unindented(inside));
                continue;
            }
            Event::SoftBreak if is_a_line_of_its_own(text, &range) => Event::HardBreak,
            Event::InlineHtml(html) if in_cell && is_break(&html) => Event::HardBreak,
            event => event,
        };
        match event {
            Event::Start(Tag::TableCell) => in_cell = true,
            Event::End(TagEnd::TableCell) => in_cell = false,
            _ => {}
        }
        events.push((event, range));
    }
    events
}

/// Indented lines as text, each line kept.
fn unindented<'t>(lines: impl Iterator<Item = Placed<'t>>) -> Vec<Placed<'static>> {
    let mut text = String::new();
    // Where each line begins, here and in the whole text.
    let mut begins: Vec<(usize, usize)> = Vec::new();
    for (event, range) in lines {
        let Event::Text(words) = event else { continue };
        let mut at = range.start;
        for line in words.split_inclusive('\n') {
            let trimmed = line.trim_start_matches([' ', '\t']);
            begins.push((text.len(), at + (line.len() - trimmed.len())));
            text.push_str(trimmed);
            at += line.len();
        }
    }
    let place = |at: usize| {
        let before = begins.partition_point(|(here, _)| *here <= at).checked_sub(1).and_then(|it| begins.get(it));
        before.map_or(at, |(here, whole)| whole + (at - here))
    };
    let kept = |event| if event == Event::SoftBreak { Event::HardBreak } else { event };
    let events = markdown(&text).into_iter();
    events.map(|(event, it)| (kept(event).into_static(), place(it.start)..place(it.end))).collect()
}

/// Whether a line end stands before what looks like the next line of a list: `(2)`, `b.`, `IV.`, `•`, `KEDUA : …`.
/// Markdown would join the two; a law's lines (1), (2), a., b. would run together.
fn is_a_line_of_its_own(text: &str, line_end: &Range<usize>) -> bool {
    let before = text.get(..line_end.start).unwrap_or_default();
    let after = text.get(line_end.end..).unwrap_or_default().trim_start_matches([' ', '\t', '>']);
    let Some(mark) = after.split_whitespace().next() else { return false };
    if ["•", "●", "▪", "◦", "·", "–", "—"].contains(&mark) {
        return true;
    }
    if is_labelled(after.lines().next().unwrap_or_default()) {
        return true;
    }
    let number = mark.trim_start_matches('(').trim_end_matches([')', '.']);
    let is_closed = mark.ends_with([')', '.']) && mark.len() <= number.len() + 2;
    let is_number = number.len() <= 3 && number.bytes().all(|it| it.is_ascii_digit());
    let is_letter = number.len() <= 2 && number.bytes().all(|it| it.is_ascii_lowercase());
    let is_capital = number.len() == 1 && number.bytes().all(|it| it.is_ascii_uppercase());
    let is_roman = number.len() <= 5 && number.bytes().all(|it| b"IVX".contains(&it));
    let is_counted = is_number || is_letter || is_capital || is_roman;
    is_closed && !number.is_empty() && is_counted && !refers(before)
}

/// Whether a line begins with a label, as letters and decrees write it: `Hari : Senin`, `KESATU : Menetapkan`.
fn is_labelled(line: &str) -> bool {
    let label = line.split_once([':']).map_or("", |(label, _)| label);
    label.ends_with([' ', '\t']) && label.chars().count() <= 40 && !label.contains(['.', ',', ';', '?', '!', '|'])
}

/// Whether a line goes on with a reference, as in `Pasal 3 ayat` before `(1)`: a number that follows belongs to it.
fn refers(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default().trim_end().to_lowercase();
    let last = line.rsplit([' ', '\t']).next().unwrap_or_default();
    let names = [
        "ayat", "huruf", "angka", "pasal", "butir", "nomor", "lampiran", "bab", "no.", "s.d.", "sampai", "jalan", "jl.",
    ];
    let joins =
        ["dan", "atau", "dan/atau"].contains(&last) && !line.trim_end_matches(last).trim_end().ends_with([';', ',']);
    names.contains(&last) || joins
}

fn is_break(html: &CowStr<'_>) -> bool {
    let inside = html.strip_prefix('<').and_then(|it| it.strip_suffix('>')).unwrap_or_default();
    inside.trim_end_matches('/').trim_end().eq_ignore_ascii_case("br")
}

/// The number that an item of a numbered list was given, where it begins at this byte of the text.
pub fn written_number(text: &str, at: usize) -> Option<u64> {
    let rest = text.get(at..)?.trim_start();
    let digits = rest.len() - rest.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    rest.get(..digits)?.parse().ok()
}

/// The name of a file that a text leads to: `%20` is a space, `./` says nothing.
pub fn file_name(written: &str) -> String {
    percent_decode(written.strip_prefix("./").unwrap_or(written)).nfc().collect()
}

/// The text that a percent-encoded address stands for (RFC 3986); as it is where that is not UTF-8.
pub fn percent_decode(address: &str) -> String {
    percent_decode_str(address).decode_utf8().map_or_else(|_| address.to_owned(), Cow::into_owned)
}

/// Gives every heading of a text an anchor that no other one has.
#[derive(Debug, Default)]
pub struct Anchors {
    taken: BTreeMap<String, u32>,
}

impl Anchors {
    /// What stands before an anchor of the text in the page's address, so that it is none of the page's own.
    pub const PREFIX: &str = "isi-";

    /// The anchor of the next heading: lower-case letters, digits and hyphens, without [`Anchors::PREFIX`].
    pub fn next(&mut self, heading: &str) -> String {
        let slug = anchor(heading);
        let mut id = slug.clone();
        while self.taken.contains_key(&id) {
            let count = self.taken.entry(slug.clone()).or_default();
            *count += 1;
            id = format!("{slug}-{count}");
        }
        self.taken.insert(id.clone(), 1);
        id
    }
}

/// The most letters of an anchor, which are ASCII; a number behind it is not counted.
const LONGEST_ANCHOR: usize = 60;

fn anchor(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    let is_letter = |it: &char| !unicode_normalization::char::is_combining_mark(*it);
    let bare: Cow<'_, str> = if text.is_ascii() { text.into() } else { text.nfd().filter(is_letter).collect() };
    for it in bare.chars() {
        if it.is_ascii_alphanumeric() {
            slug.push(it.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(LONGEST_ANCHOR);
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() { "bagian".to_owned() } else { slug }
}

/// The text of some events, as a reader gets it.
pub fn plain_text<'e>(events: impl IntoIterator<Item = &'e Event<'e>>) -> String {
    let mut text = String::new();
    for event in events {
        match event {
            Event::Text(it) | Event::Code(it) => text.push_str(it),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The texts of a document, `/` for each line that is kept, ` ` for each that is joined.
    fn lines(text: &str) -> String {
        let mut shown = String::new();
        for (event, _) in markdown(text) {
            match event {
                Event::Text(it) => shown.push_str(&it),
                Event::SoftBreak => shown.push(' '),
                Event::HardBreak => shown.push('/'),
                Event::Start(Tag::CodeBlock(_)) => shown.push_str("CODE:"),
                Event::End(TagEnd::Paragraph) => shown.push('¶'),
                _ => {}
            }
        }
        shown
    }

    #[test]
    fn lines_of_a_law_stay_lines() {
        assert_eq!(lines("(1) Satu.\n(2) Dua:\na. tiga; dan\nb. empat."), "(1) Satu./(2) Dua:/a. tiga; dan/b. empat.¶");
        assert_eq!(lines("> Isi:\n> aa) satu\n> • dua"), "Isi:/aa) satu/• dua¶");
        assert_eq!(lines("I. Umum\nII. Dasar\nA. Satu\nB. Dua"), "I. Umum/II. Dasar/A. Satu/B. Dua¶");
        assert_eq!(
            lines("KESATU : Satu.\nKEDUA : Dua\ndan tiga.\nHari/Tanggal\t: Senin"),
            "KESATU : Satu./KEDUA : Dua dan tiga./Hari/Tanggal\t: Senin¶"
        );
    }

    #[test]
    fn what_goes_on_is_joined() {
        for text in [
            "sesuai Pasal 5 ayat\n(1) huruf a",
            "lampiran huruf\nb. dan",
            "ayat (1) dan\n(2) wajib",
            "pada tahun\n2026. Lalu",
            "di Jalan\nA. Yani",
            "dibeli dari\nCV. Maju",
            "yaitu\nbuka: Senin, tutup : Minggu",
        ] {
            assert!(!lines(text).contains('/'), "{text}");
        }
        assert_eq!(lines("satu\ndua (2)\netc. ya"), "satu dua (2) etc. ya¶");
    }

    #[test]
    fn what_is_indented_is_text() {
        let text = "MEMUTUSKAN:\n\n\tMenetapkan : *Peraturan*\n\tContoh\n\n    <b>x</b>\n";
        assert_eq!(lines(text), "MEMUTUSKAN:¶Menetapkan : Peraturan/Contoh¶x¶");
        let html = markdown(text).into_iter().find(|it| matches!(it.0, Event::InlineHtml(_))).unwrap();
        assert_eq!(text.get(html.1), Some("<b>"));
        assert!(lines("```\nfn\n```\n").contains("CODE:"));
        // Within a quotation the lines have a mark before them.
        assert_eq!(lines("> a\n>\n>     b\n>     c\n"), "a¶b/c¶");
    }

    #[test]
    fn a_cell_has_lines() {
        assert_eq!(lines("| a |\n|---|\n| satu<br>dua<BR/> |\n"), "asatu/dua/");
        assert!(markdown("a<br>b").iter().any(|it| matches!(it.0, Event::InlineHtml(_))));
    }

    #[test]
    fn files_are_known_by_their_names() {
        assert_eq!(file_name("./Bagan%20Alur.png"), "Bagan Alur.png");
        assert_eq!(file_name("50%"), "50%");
        assert_eq!(file_name("a%ZZ"), "a%ZZ");
    }
}
