//! Splits a document at its front matter.

use std::sync::Arc;

use crate::diagnostics::{Diagnosed, Diagnostic, Place, Spot, Text};
use crate::source::codes::yaml as codes;
use crate::source::decode::decode;
use crate::source::{Digest, Map, parse};

/// One Markdown file: its fields with their places, and its text.
#[derive(Debug)]
pub struct SourceText {
    /// From the register's folder.
    pub file: Arc<str>,
    /// Of the file as it lies.
    pub digest: Digest,
    /// The front matter.
    pub fields: Map,
    /// What comes after the closing line, with LF line ends.
    pub body: String,
    /// The line of the file on which the text begins.
    pub body_line: u32,
}

/// Reads a document; none if its front matter cannot be read.
pub fn split(file: &str, bytes: &[u8]) -> Diagnosed<Option<SourceText>> {
    let file: Arc<str> = file.into();
    decode(&file, bytes).then(|text| match text {
        None => Diagnosed::sound(None),
        Some(text) => {
            let split = split_text(&file, &text);
            let value = split.value.map(|(fields, body, body_line)| SourceText {
                digest: Digest::of(bytes),
                fields,
                body,
                body_line,
                file,
            });
            Diagnosed { value, diagnostics: split.diagnostics }
        }
    })
}

fn split_text(file: &Arc<str>, text: &str) -> Diagnosed<Option<(Map, String, u32)>> {
    let refuse = |code, spot, message, help| {
        let found = Diagnostic::new(code, Place::new(file.clone(), spot), message, help);
        Diagnosed { value: None, diagnostics: vec![found] }
    };
    let Some(rest) = text.strip_prefix("---\n") else {
        return refuse(
            &codes::FRONT_MATTER_MISSING,
            Spot::START,
            Text::new("baris pertama bukan ---", "the first line is not ---"),
            Text::new(
                "mulai berkas ini dengan baris yang berisi --- saja, lalu keterangan dokumen, lalu --- lagi",
                "begin the file with a line that is exactly ---, then the fields, then --- again",
            ),
        );
    };
    let mut at = 0;
    let closing = rest.split('\n').position(|line| {
        let found = line == "---";
        if !found {
            at += line.len() + 1;
        }
        found
    });
    let Some(lines) = closing else {
        return refuse(
            &codes::FRONT_MATTER_UNCLOSED,
            Spot::new(1, 1, 3),
            Text::new(
                "keterangan dokumen dibuka di sini tetapi tidak pernah ditutup",
                "the front matter opened here is never closed",
            ),
            Text::new(
                "tambahkan baris yang berisi --- saja di antara keterangan dan isi dokumen",
                "add a line that is exactly --- between the fields and the text",
            ),
        );
    };
    let front = rest.get(..at).unwrap_or("");
    let body = rest.get(at + 4..).unwrap_or("");
    let body_line = u32::try_from(lines + 3).unwrap_or(u32::MAX);
    parse(file, front, 2)
        .then(|fields| Diagnosed::sound(fields.map(|fields| (fields, body.to_owned(), body_line))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> SourceText {
        let split = split("content/u/n.md", bytes);
        assert!(split.diagnostics.is_empty(), "{:?}", split.diagnostics);
        split.value.unwrap()
    }

    #[test]
    fn only_the_first_closing_line_closes() {
        let text = read(b"---\nid: a\n---\nisi\n---\nlagi");
        assert_eq!((text.body.as_str(), text.body_line), ("isi\n---\nlagi", 4));
        assert_eq!(read(b"---\nid: a\n---").body, "");
        assert_eq!(read(b"---\nid: a\n---\n").body, "");
    }

    #[test]
    fn windows_line_ends_are_read_as_unix_ones() {
        let text = read(b"---\r\nid: a\r\nringkasan: >\r\n  satu\r\n  dua\r\n---\r\nisi\r\n");
        assert_eq!(text.body, "isi\n");
        assert_eq!(text.fields.get("ringkasan").unwrap().scalar(), Some("satu dua\n"));
    }

    #[test]
    fn scalars_keep_their_text() {
        let text =
            read(b"---\na: 1.0\nb: 007\nc: no\nd: 2026-01-20\ne: 1e3\nf: True\ng: 0x1F\nh: .nan\n---\n");
        let values: Vec<_> = text.fields.0.iter().map(|(_, it)| it.scalar().unwrap()).collect();
        assert_eq!(values, ["1.0", "007", "no", "2026-01-20", "1e3", "True", "0x1F", ".nan"]);
    }

    #[test]
    fn every_key_and_value_keeps_its_place_in_the_file() {
        let text = read("---\n# é\njudul: \"é\" # x\ndibuat: { tanggal: 2026 }\n---\n".as_bytes());
        let dibuat = text.fields.get("dibuat").unwrap();
        let Value::Map(map) = &dibuat.value else { panic!() };
        assert_eq!(text.fields.key_spot("judul"), Some(Spot::new(3, 1, 5)));
        assert_eq!(text.fields.get("judul").unwrap().spot, Spot::new(3, 8, 3));
        assert_eq!(map.get("tanggal").unwrap().spot, Spot::new(4, 20, 4));
    }

    use crate::source::Value;
}
