//! The texts of an XML part of an office file, one paragraph or row a line.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

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
/// Attributes that hold what somebody wrote.
const WRITTEN: [&str; 8] = ["v", "Target", "author", "name", "initials", "userId", "value", "string-value"];

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
                let letter = it.resolve_char_ref().ok().flatten().or_else(|| named(&it));
                words.shown.extend(letter);
                if deleted + comments == 0 {
                    words.read.extend(letter);
                }
            }
            Ok(Event::CData(it)) => words.shown.push_str(&it),
            Ok(_) => {}
        }
    }
}

fn named(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

fn is_deletion(name: &str) -> bool {
    matches!(name, "delText" | "del" | "moveFrom" | "deletion")
}

fn ended(name: &str, runs: bool, words: &mut Words) {
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

fn written(element: &BytesStart<'_>, into: &mut String) {
    for attribute in element.attributes().flatten() {
        if WRITTEN.contains(&attribute.key.local_name().as_ref()) {
            into.push('\n');
            into.push_str(&attribute.value);
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
