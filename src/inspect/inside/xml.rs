//! The texts of an XML part of an office file, one paragraph or row a line.

use std::borrow::Cow;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// What a part says: what is shown, what was deleted and is still there, and what a reader of the page reads.
#[derive(Debug, Default)]
pub(crate) struct Words {
    pub(crate) shown: String,
    pub(crate) deleted: String,
    /// The text alone: no attributes, no comments.
    pub(crate) read: String,
    /// Whether it is XML to its end.
    pub(crate) is_whole: bool,
}

/// Elements after which a new line begins.
const LINES: [&str; 12] =
    ["p", "h", "tr", "row", "table-row", "r", "si", "comment", "br", "list-item", "cr", "line-break"];
/// Elements after which another cell begins.
const CELLS: [&str; 5] = ["tc", "table-cell", "tab", "ptab", "c"];
/// Elements whose text goes on behind them; behind any other text something else begins.
const WITHIN_A_LINE: [&str; 23] = [
    "t",
    "delText",
    "instrText",
    "a",
    "b",
    "i",
    "u",
    "s",
    "em",
    "strong",
    "span",
    "font",
    "sup",
    "sub",
    "small",
    "mark",
    "code",
    "big",
    "ins",
    "del",
    "label",
    "strike",
    "tt",
];
/// Attributes that hold what somebody wrote, among them the text that stands for a picture.
const WRITTEN: [&str; 11] =
    ["v", "Target", "author", "name", "initials", "userId", "value", "string-value", "descr", "title", "alt"];
/// So many digits in any other attribute may be a number of a person.
pub(crate) const FEWEST_DIGITS: usize = 8;

/// Reads it; what is no XML any more is taken as it stands. `runs` tells whether `r` is a run within a line and not a
/// row of its own.
pub(crate) fn words(text: &str, runs: bool) -> Words {
    let mut reader = reader(text);
    let mut reading = Reading { words: Words { is_whole: true, ..Words::default() }, ..Reading::default() };
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return reading.finished(),
            Err(_) => {
                reading.words.is_whole = false;
                reading.words.shown.push_str(rest(text, &reader));
                return reading.finished();
            }
            Ok(it) => reading.take(&it, runs),
        }
    }
}

/// What was read so far, and within what.
#[derive(Debug, Default)]
struct Reading {
    words: Words,
    /// What stands in attributes and comments: between two runs it would part what is read as one.
    beside: String,
    deleted: usize,
    comments: usize,
    is_after_text: bool,
}

impl Reading {
    fn take(&mut self, event: &Event<'_>, runs: bool) {
        let was_after_text = std::mem::take(&mut self.is_after_text);
        match event {
            Event::Start(it) => {
                self.deleted += usize::from(is_deletion(it.local_name().as_ref()));
                self.comments += usize::from(it.local_name().as_ref() == "annotation");
                written(it, &mut self.beside);
            }
            Event::Empty(it) => {
                written(it, &mut self.beside);
                let symbol = symbol(it);
                self.words.shown.extend(symbol);
                self.words.read.extend(symbol);
                ended(it.local_name().as_ref(), runs, &mut self.words);
            }
            Event::End(it) => {
                let name = it.local_name();
                self.deleted = self.deleted.saturating_sub(usize::from(is_deletion(name.as_ref())));
                self.comments = self.comments.saturating_sub(usize::from(name.as_ref() == "annotation"));
                let is_within = it.name().prefix().is_some_and(|it| it.as_ref() == "text");
                if was_after_text && !is_within && !WITHIN_A_LINE.contains(&name.as_ref()) {
                    self.words.shown.push('\n');
                    self.words.read.push('\n');
                }
                ended(name.as_ref(), runs, &mut self.words);
            }
            Event::Text(it) => self.said(it),
            Event::CData(it) => self.said(it),
            Event::GeneralRef(it) => {
                let letter = letter(it);
                self.words.is_whole &= letter.is_some();
                self.said(letter.map_or_else(String::new, String::from).as_str());
            }
            // What the writers of XML leave for each other.
            Event::Comment(it) | Event::DocType(it) => aside(it, &mut self.beside),
            Event::PI(it) => aside(it, &mut self.beside),
            Event::Decl(_) | Event::Eof => {}
        }
    }

    /// With what stands beside the text behind it.
    fn finished(mut self) -> Words {
        self.words.shown.push_str(&self.beside);
        self.words
    }

    fn said(&mut self, text: &str) {
        self.is_after_text = true;
        let into = if self.deleted > 0 { &mut self.words.deleted } else { &mut self.words.shown };
        into.push_str(text);
        if self.deleted + self.comments == 0 {
            self.words.read.push_str(text);
        }
    }
}

/// A reader of what somebody's program wrote, whose ends need not fit its beginnings.
pub(crate) fn reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    reader
}

/// What a reader has not read.
pub(crate) fn rest<'a>(text: &'a str, reader: &Reader<&[u8]>) -> &'a str {
    usize::try_from(reader.error_position()).ok().and_then(|at| text.get(at..)).unwrap_or_default()
}

fn aside(said: &str, beside: &mut String) {
    beside.push('\n');
    beside.push_str(said);
    beside.push('\n');
}

/// The letter of a font of symbols that Word writes as a number: `<w:sym w:char="F036"/>`.
fn symbol(element: &BytesStart<'_>) -> Option<char> {
    if element.local_name().as_ref() != "sym" {
        return None;
    }
    let char = element.attributes().flatten().find(|it| it.key.local_name().as_ref() == "char")?;
    let code = u32::from_str_radix(&char.value, 16).ok()?;
    char::from_u32(if (0xf000..=0xf0ff).contains(&code) { code - 0xf000 } else { code })
}

/// The letter that a reference like `&amp;` or `&#54;` stands for.
pub(crate) fn letter(reference: &BytesRef<'_>) -> Option<char> {
    let numbered = reference.resolve_char_ref().ok().flatten();
    numbered.or_else(|| resolve_predefined_entity(reference)?.chars().next())
}

fn is_deletion(name: &str) -> bool {
    matches!(name, "delText" | "del" | "moveFrom" | "deletion")
}

fn ended(name: &str, runs: bool, words: &mut Words) {
    if matches!(name, "tc" | "table-cell" | "tr" | "table-row") {
        // The paragraph in a cell ends with it: a row of digits in cells is one number.
        for text in [&mut words.shown, &mut words.read] {
            let ends = if name.starts_with("tc") || name == "table-cell" { '\n' } else { '\t' };
            text.truncate(text.trim_end_matches(ends).len());
        }
    }
    let is_line = LINES.contains(&name) && !(runs && name == "r");
    if is_line {
        words.shown.push('\n');
        words.deleted.push('\n');
        words.read.push('\n');
    } else if CELLS.contains(&name) {
        words.shown.push('\t');
        words.read.push('\t');
    }
}

/// Two attributes of every such element, in the order they stand.
pub(crate) fn attributes(text: &str, element: &str, keys: [&str; 2]) -> Vec<[String; 2]> {
    let mut found = Vec::new();
    let mut reader = reader(text);
    loop {
        match reader.read_event() {
            Err(_) | Ok(Event::Eof) => return found,
            Ok(Event::Start(it) | Event::Empty(it)) if it.local_name().as_ref() == element => {
                let of = |key: &str| {
                    let mut all = it.attributes().flatten();
                    let found = all.find(|it| it.key.local_name().as_ref() == key);
                    found.map(|it| it.value.into_owned())
                };
                found.push(keys.map(|it| of(it).unwrap_or_default()));
            }
            Ok(_) => {}
        }
    }
}

/// A long number as a sheet shows it, without exponent or empty decimals: 3.6E+15 is 16 digits.
pub(crate) fn whole(number: &str) -> Cow<'_, str> {
    let (mantissa, exponent) = number.split_once(['E', 'e']).unwrap_or((number, "0"));
    let (before, behind) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let Ok(exponent) = exponent.trim_start_matches('+').parse::<usize>() else { return number.into() };
    let is_plain = !before.is_empty() && [before, behind].concat().bytes().all(|it| it.is_ascii_digit());
    let (shown, rest) = behind.split_at(exponent.min(behind.len()));
    if !is_plain || number.len() > 40 || exponent > 18 || rest.bytes().any(|it| it != b'0') {
        return number.into();
    }
    let zeros = "0".repeat(exponent - shown.len());
    let digits = format!("{before}{shown}{zeros}");
    if digits.len() >= 9 { digits.into() } else { number.into() }
}

fn written(element: &BytesStart<'_>, into: &mut String) {
    for attribute in element.attributes().flatten() {
        let digits = attribute.value.chars().filter(|it| it.is_numeric()).count();
        let is_telling = digits >= FEWEST_DIGITS || attribute.value.contains('@');
        if is_telling || WRITTEN.contains(&attribute.key.local_name().as_ref()) {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap_or_else(|_| attribute.value.clone());
            into.push('\n');
            into.push_str(&whole(&value));
            into.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_joined_and_paragraphs_are_not() {
        let xml = "<w:p><w:r><w:t>12</w:t></w:r><w:r><w:t>34</w:t></w:r></w:p><w:p><w:t>5&amp;6</w:t></w:p>";
        assert_eq!(words(xml, true).shown, "1234\n5&6\n");
    }

    #[test]
    fn what_stands_between_two_runs_does_not_part_them() {
        for between in [
            r#"<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>"#,
            r#"<w:ins w:author="Petugas" w:date="2026-01-20T08:00:00Z"></w:ins>"#,
            "<!-- catatan -->",
        ] {
            let run = |it: &str| format!("<w:r w:rsidR=\"00112233\"><w:t>{it}</w:t></w:r>");
            let xml = format!("<w:p>{}{between}{}</w:p>", run("6279"), run("9310"));
            assert!(words(&xml, true).shown.starts_with("62799310\n"), "{between}");
        }
    }

    #[test]
    fn cells_of_a_row_stand_on_one_line() {
        let cell = |it: &str| format!("<w:tc><w:p><w:r><w:t>{it}</w:t></w:r></w:p></w:tc>");
        let xml = format!("<w:tr>{}{}</w:tr><w:tr>{}</w:tr>", cell("6"), cell("2"), cell("7"));
        assert_eq!(words(&xml, true).shown, "6\t2\n7\n");
    }

    #[test]
    fn long_numbers_are_whole() {
        for (written, shown) in [
            ("6.279993102990001E+15", "6279993102990001"),
            ("62799931029900.01e2", "6279993102990001"),
            ("6279993102990001.0", "6279993102990001"),
            ("1.25E9", "1250000000"),
            ("3.14", "3.14"),
            ("1E-5", "1E-5"),
            ("abc", "abc"),
        ] {
            assert_eq!(whole(written), shown);
        }
    }

    #[test]
    fn what_is_no_xml_is_told_and_searched() {
        for (xml, is_whole) in [
            ("<p><t>a</t></p>", true),
            ("<p><t>a</t></p></p>", true),
            ("<!DOCTYPE x [<!ENTITY e \"a\">]><p>b</p>", true),
            ("<p><t>&e;a</t></p>", false),
            ("<p><t>b</t><![CDATA[ <t>a</t>", false),
            ("<p><t>b</t><!-- a", false),
        ] {
            let words = words(xml, true);
            assert_eq!((words.is_whole, words.shown.contains('a')), (is_whole, true), "{xml}: {words:?}");
        }
    }

    #[test]
    fn texts_of_two_elements_are_two() {
        assert_eq!(words("<a><subject>12</subject><keywords>34</keywords></a>", true).read, "12\n34\n");
        assert_eq!(words("<x><sym char=\"F036\"/><sym char=\"0032\"/></x>", true).read, "62");
    }

    #[test]
    fn deleted_words_are_kept_apart() {
        let xml = "<w:p><w:del><w:r><w:delText>lama</w:delText></w:r></w:del><w:t>baru</w:t></w:p>";
        let words = words(xml, true);
        assert_eq!((words.shown.trim(), words.deleted.trim()), ("baru", "lama"));
    }

    #[test]
    fn what_a_reader_reads_has_no_comments_and_no_attributes() {
        let xml = "<text:p name=\"gaya\">a<office:annotation><text:p>catatan</text:p></office:annotation>b</text:p>";
        assert_eq!(words(xml, true).read.split_whitespace().collect::<Vec<_>>(), ["a", "b"]);
    }
}
