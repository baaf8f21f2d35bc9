//! Splits a document at its front matter.

use std::sync::Arc;

use crate::diagnostics::{Diagnosed, Diagnostic, Located, Place, Spot, Text, say};
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
    /// The lines of the front matter that are nothing but a comment.
    pub comments: Vec<Located<String>>,
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
                comments: comments(&text, body_line),
                fields,
                body,
                body_line,
                file,
            });
            Diagnosed { value, diagnostics: split.diagnostics }
        }
    })
}

/// The lines before the text that begin with `#`: in front matter nothing else stands at the edge that begins so.
fn comments(text: &str, body_line: u32) -> Vec<Located<String>> {
    let front =
        text.lines().take(body_line.saturating_sub(1) as usize).enumerate().filter(|(_, line)| line.starts_with('#'));
    let spot = |at: usize, line: &str| Spot::new(at + 1, 1, line.chars().count());
    front.map(|(at, line)| Located::new(line.to_owned(), spot(at, line))).collect()
}

fn split_text(file: &Arc<str>, text: &str) -> Diagnosed<Option<(Map, String, u32)>> {
    let refuse = |code, spot, message, help| {
        let found = Diagnostic::new(code, Place::new(file.clone(), spot), message, help);
        Diagnosed { value: None, diagnostics: vec![found] }
    };
    let Some(rest) = text.strip_prefix("---\n") else {
        let (spot, message, help) = about_the_first_line(text);
        return refuse(&codes::FRONT_MATTER_MISSING, spot, message, help);
    };
    let mut at = 0;
    let closing = rest.split('\n').position(|line| {
        let found = line == "---";
        if !found {
            at += line.len() + 1;
        }
        found
    });
    // The first line that was meant to close, and does not.
    let meant = rest.split('\n').take(closing.unwrap_or(usize::MAX)).position(is_meant_as_fence);
    let refuse_meant = |lines: usize| {
        let line = rest.split('\n').nth(lines).unwrap_or_default();
        let (message, help) = about_a_fence(line);
        refuse(&codes::FRONT_MATTER_UNCLOSED, Spot::new(lines + 2, 1, line.chars().count()), message, help)
    };
    let Some(lines) = closing else {
        if let Some(meant) = meant {
            return refuse_meant(meant);
        }
        return refuse(
            &codes::FRONT_MATTER_UNCLOSED,
            Spot::new(1, 1, 3),
            say!(
                id = "keterangan dokumen dibuka di sini tetapi tidak pernah ditutup",
                en = "the front matter opened here is never closed",
            ),
            say!(
                id = "tambahkan baris yang berisi --- saja di antara keterangan dan isi dokumen",
                en = "add a line that is exactly --- between the fields and the text",
            ),
        );
    };
    let front = rest.get(..at).unwrap_or("");
    let body = rest.get(at + 4..).unwrap_or("");
    let body_line = u32::try_from(lines + 3).unwrap_or(u32::MAX);
    let read = parse(file, front, 2);
    // What stands behind such a line is no field, and could not be read as one.
    if let (None, Some(meant)) = (&read.value, meant) {
        return refuse_meant(meant);
    }
    read.then(|fields| Diagnosed::sound(fields.map(|fields| (fields, body.to_owned(), body_line))))
}

/// Whether a line was meant to be `---`: blanks around it, or dashes that a word processor put in their place.
fn is_meant_as_fence(line: &str) -> bool {
    let line = line.trim();
    line == "---" || !line.is_empty() && line.len() <= 12 && line.chars().all(is_dash) && line != "-"
}

fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// What is wrong with such a line, and what to do.
fn about_a_fence(line: &str) -> (Text, Text) {
    if line.trim() == "---" {
        return (
            say!(
                id = "baris penutup ini memuat spasi di depan atau di belakang ---, sehingga tidak menutup \
                      keterangan",
                en = "this closing line has blanks before or behind ---, so that it closes nothing",
            ),
            say!(id = "hapus spasinya: baris ini berisi --- saja", en = "delete the blanks: the line is exactly ---",),
        );
    }
    (
        say!(
            id = "baris `{trim}` ini bukan ---, sehingga tidak menutup keterangan",
            en = "this line `{trim}` is not ---, so that it closes nothing",
            trim = line.trim(),
        ),
        say!(
            id = "ketik tiga tanda hubung biasa (---), tanpa yang lain di baris itu",
            en = "type three ordinary hyphens (---) and nothing else on the line",
        ),
    )
}

/// Why a file does not begin as a document does, and what to do.
fn about_the_first_line(text: &str) -> (Spot, Text, Text) {
    let written = text.lines().position(|it| !it.trim().is_empty()).unwrap_or_default();
    let line = text.lines().nth(written).unwrap_or_default();
    if line == "---" && written > 0 {
        return (
            Spot::START,
            say!(id = "ada baris kosong di atas baris ---", en = "there are empty lines above the line ---"),
            say!(id = "hapus baris kosong di awal berkas", en = "delete the empty lines at the start of the file",),
        );
    }
    if is_meant_as_fence(line) {
        return (
            Spot::new(written + 1, 1, line.chars().count()),
            say!(
                id = "baris pertama seharusnya berisi --- saja, tanpa spasi dan dengan tiga tanda hubung biasa",
                en = "the first line should be exactly ---, without blanks and with three ordinary hyphens",
            ),
            say!(id = "ketik ulang baris itu sebagai ---", en = "type that line again as ---"),
        );
    }
    (
        Spot::START,
        say!(id = "baris pertama bukan ---", en = "the first line is not ---"),
        say!(
            id = "mulai berkas ini dengan baris yang berisi --- saja, lalu keterangan dokumen, lalu --- lagi",
            en = "begin the file with a line that is exactly ---, then the fields, then --- again",
        ),
    )
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
    fn a_line_that_was_meant_to_close_is_named() {
        let closing = |line: &str, after: &str| {
            let split = split("a.md", format!("---\nid: a\n{line}\nisi: b: c\n{after}").as_bytes());
            assert!(split.value.is_none(), "{line}");
            let [found] = &split.diagnostics[..] else { panic!("{line}: {:?}", split.diagnostics) };
            (found.code.name, found.place.spot.line)
        };
        for line in ["--- ", "---   ", "---\t", " ---", "---\u{a0}", "\u{2014}", "\u{2013}-", "----", "--"] {
            for after in ["", "\n---\n\nlagi\n"] {
                assert_eq!(closing(line, after), ("front-matter-unclosed", 3), "{line:?}");
            }
        }
        // A line of a text that only looks like one.
        let text = read(b"---\nid: a\nringkasan: |\n  satu\n  ---\n  dua\n---\nisi\n");
        assert_eq!(text.fields.get("ringkasan").unwrap().scalar(), Some("satu\n---\ndua\n"));
        assert_eq!(read(b"---\nid: a\n---\nisi\n --- \n").body, "isi\n --- \n");
    }

    #[test]
    fn a_first_line_that_was_meant_to_open_is_named() {
        for (text, word) in [
            ("--- \nid: a\n---\n", "tanpa spasi"),
            ("\u{a0}---\nid: a\n---\n", "tanpa spasi"),
            ("\u{2014}-\nid: a\n---\n", "tanda hubung biasa"),
            ("\n\n---\nid: a\n---\n", "baris kosong"),
            ("id: a\n---\n", "bukan ---"),
            ("", "bukan ---"),
        ] {
            let split = split("a.md", text.as_bytes());
            let [found] = &split.diagnostics[..] else { panic!("{text}: {:?}", split.diagnostics) };
            assert_eq!(found.code.name, "front-matter-missing");
            assert!(found.message.id.contains(word), "{text}: {}", found.message.id);
        }
    }

    #[test]
    fn windows_line_ends_are_read_as_unix_ones() {
        let text = read(b"---\r\nid: a\r\nringkasan: >\r\n  satu\r\n  dua\r\n---\r\nisi\r\n");
        assert_eq!(text.body, "isi\n");
        assert_eq!(text.fields.get("ringkasan").unwrap().scalar(), Some("satu dua\n"));
    }

    #[test]
    fn scalars_keep_their_text() {
        let text = read(b"---\na: 1.0\nb: 007\nc: no\nd: 2026-01-20\ne: 1e3\nf: True\ng: 0x1F\nh: .nan\n---\n");
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
