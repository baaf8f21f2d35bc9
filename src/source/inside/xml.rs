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
}

/// Elements after which a new line begins.
const LINES: [&str; 10] = ["p", "h", "tr", "row", "table-row", "r", "si", "comment", "br", "list-item"];
/// Elements after which another cell begins.
const CELLS: [&str; 4] = ["tc", "table-cell", "tab", "c"];
/// Attributes that hold what somebody wrote, among them the text that stands for a picture.
const WRITTEN: [&str; 11] =
    ["v", "Target", "author", "name", "initials", "userId", "value", "string-value", "descr", "title", "alt"];
/// So many digits in any other attribute may be a number of a person.
const FEWEST_DIGITS: usize = 8;

/// Reads as far as it is XML. `runs` tells whether `r` is a run within a line and not a row of its own.
pub(crate) fn words(text: &str, runs: bool) -> Words {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut words = Words::default();
    let (mut deleted, mut comments) = (0_usize, 0_usize);
    loop {
        match reader.read_event() {
            Err(_) | Ok(Event::Eof) => return words,
            Ok(Event::Start(it)) => {
                deleted += usize::from(is_deletion(it.local_name().as_ref()));
                comments += usize::from(it.local_name().as_ref() == "annotation");
                written(&it, &mut words.shown);
            }
            Ok(Event::Empty(it)) => {
                written(&it, &mut words.shown);
                ended(it.local_name().as_ref(), runs, &mut words);
            }
            Ok(Event::End(it)) => {
                let name = it.local_name();
                deleted = deleted.saturating_sub(usize::from(is_deletion(name.as_ref())));
                comments = comments.saturating_sub(usize::from(name.as_ref() == "annotation"));
                ended(name.as_ref(), runs, &mut words);
            }
            Ok(Event::Text(it)) => {
                let into = if deleted > 0 { &mut words.deleted } else { &mut words.shown };
                into.push_str(&it);
                if deleted + comments == 0 {
                    words.read.push_str(&it);
                }
            }
            Ok(Event::GeneralRef(it)) => {
                let letter = letter(&it);
                words.shown.extend(letter);
                if deleted + comments == 0 {
                    words.read.extend(letter);
                }
            }
            Ok(Event::CData(it)) => {
                words.shown.push_str(&it);
                words.read.push_str(&it);
            }
            Ok(_) => {}
        }
    }
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
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
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
        let digits = attribute.value.bytes().filter(u8::is_ascii_digit).count();
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
