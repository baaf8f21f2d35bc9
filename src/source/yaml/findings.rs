//! What the reading of YAML says of what it does not accept.

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use crate::diagnostics::{Code, Diagnostic, Each, Place, Spot, Text, say};
use crate::source::codes::yaml as codes;
use crate::source::decode::hidden;
use crate::source::yaml::parser::Reader;

impl Reader<'_> {
    pub(crate) fn decorations(&mut self, anchor: usize, tag: bool, spot: Spot) {
        if anchor != 0 {
            self.not_plain(spot, "tanda `&`", "an anchor `&`");
        }
        if tag {
            self.not_plain(spot, "tanda `!`", "a tag `!`");
        }
    }

    /// An escape in quotes can write what may not stand in the text.
    pub(crate) fn hidden(&mut self, value: &str, spot: Spot) {
        if self.is_clean {
            self.found.extend(hidden(self.file, value, spot));
        }
    }

    pub(crate) fn not_plain(&mut self, spot: Spot, id: &str, en: &str) {
        self.report(
            &codes::YAML_NOT_PLAIN,
            spot,
            say!(id = "ada {what} di sini", en = "there is {what} here", what = Each(&id, &en)),
            say!(
                id = "hapus tanda itu dan tulis nilainya apa adanya; apit dengan tanda kutip jika tanda itu memang \
                      bagian dari tulisan",
                en = "delete it and write the value as it is; put the value in quotes if the sign is part of the \
                      text",
            ),
        );
    }

    pub(crate) fn too_much(&mut self, spot: Spot) {
        self.report(
            &codes::YAML_TOO_DEEP,
            spot,
            say!(
                id = "keterangan ini terlalu panjang atau terlalu bertingkat untuk dibaca",
                en = "this front matter is too long or nested too deep to be read",
            ),
            say!(id = "pindahkan isi yang panjang ke bawah baris ---", en = "move long content below the line ---",),
        );
    }

    pub(crate) fn syntax(&mut self, error: &ScanError, text: &str) {
        let marker = error.marker();
        let spot = Spot::new(marker.line() + self.line_offset, marker.col() + 1, 1);
        if matches!(error.kind(), ErrorKind::DirectiveDisallowed) {
            return self.not_plain(spot, "tanda `%`", "a directive `%`");
        }
        if let Some((line, column)) = open_quote(text, marker.line()) {
            return self.report(
                &codes::YAML_SYNTAX,
                Spot::new(line + self.line_offset, column, 1),
                say!(
                    id = "tanda kutip yang dibuka di sini tidak ditutup",
                    en = "the quotation mark opened here is not closed",
                ),
                say!(
                    id = "tambahkan tanda kutip yang sama di akhir nilainya, atau hapus tanda ini",
                    en = "add the same mark at the end of the value, or delete this one",
                ),
            );
        }
        // The parser often stops a line after the cause: a value with a colon in it.
        let line = text.lines().nth(marker.line().saturating_sub(1)).unwrap_or("");
        let help = if line.split_once(": ").is_some_and(|(_, value)| value.contains(": ")) {
            say!(
                id = "nilai yang memuat titik dua harus diapit tanda kutip, misalnya judul: \"Laporan: Triwulan I\"",
                en = "a value with a colon in it must stand in quotes, for instance judul: \"Laporan: Triwulan I\"",
            )
        } else if line.contains('\t') {
            say!(id = "ganti tombol Tab di baris ini dengan spasi", en = "replace the tab on this line by blanks",)
        } else {
            say!(
                id = "periksa baris ini dan baris di atasnya: `kunci: nilai` dengan satu spasi sesudah titik dua, \
                      tanda kutip dan kurung yang dibuka juga ditutup, dan baris bertingkat menjorok sama dalam",
                en = "look at this line and the one above: `key: value` with a blank after the colon, quotes and \
                      brackets closed, nested lines indented alike",
            )
        };
        self.report(
            &codes::YAML_SYNTAX,
            spot,
            say!(
                id = "tulisan di sini tidak terbaca sebagai `kunci: nilai`",
                en = "this cannot be read as `key: value`",
            ),
            help,
        );
    }

    /// Tabs outside scalars and comments; readers differ on what they mean.
    pub(crate) fn tabs(&mut self, text: &str) {
        if !text.contains('\t') {
            return;
        }
        let mut at = 0;
        for (number, line) in text.split('\n').enumerate() {
            for (column, character) in line.chars().enumerate() {
                if character == '#' && line.chars().take(column).all(char::is_whitespace) {
                    break;
                }
                let place = at + column;
                if character == '\t' && !self.scalars.iter().any(|(from, to)| (*from..*to).contains(&place)) {
                    self.report(
                        &codes::YAML_TAB,
                        Spot::new(number + 1 + self.line_offset, column + 1, 1),
                        say!(id = "ada tombol Tab di sini", en = "there is a tab here"),
                        say!(id = "ganti dengan spasi", en = "replace it by a blank"),
                    );
                }
            }
            at += line.chars().count() + 1;
        }
    }

    /// Values that end where a comment begins, though nobody meant one: no blank follows its sign, or it is a title.
    pub(crate) fn cuts(&mut self, text: &str) {
        if !text.contains('#') {
            return;
        }
        let lines: Vec<&str> = text.split('\n').collect();
        for (line, column, key) in std::mem::take(&mut self.plain) {
            let behind: String = lines.get(line.saturating_sub(1)).unwrap_or(&"").chars().skip(column).collect();
            let comment = behind.trim_start();
            let Some(said) = comment.strip_prefix('#') else { continue };
            let is_meant = said.is_empty() || said.starts_with([' ', '\t', '#']) && key != "judul";
            if is_meant || comment.len() == behind.len() {
                continue;
            }
            let blanks = behind.chars().count() - comment.chars().count();
            self.report(
                &codes::VALUE_CUT,
                Spot::new(line + self.line_offset, column + blanks + 1, comment.chars().count()),
                say!(
                    id = "`{key}` terpotong di sini: `{comment}` dianggap komentar dan tidak terbit",
                    en = "`{key}` is cut here: `{comment}` counts as a comment and is not published",
                    key,
                    comment,
                ),
                say!(
                    id = "apit seluruh nilainya dengan tanda kutip (\"…\"), atau pindahkan komentarnya ke baris \
                          tersendiri",
                    en = "put the whole value in quotes (\"…\"), or move the comment to a line of its own",
                ),
            );
        }
    }

    pub(crate) fn report(&mut self, code: &'static Code, spot: Spot, message: Text, help: Text) {
        self.found.push(Diagnostic::new(code, Place::new(self.file.clone(), spot), message, help));
    }
}

/// The line and column, counted from 1, of a quotation mark before a value that is not closed where the value ends, if
/// one stands on these first lines of a text that is no YAML. The parser stops at the next such mark, many lines below.
fn open_quote(text: &str, lines: usize) -> Option<(usize, usize)> {
    let mut rest = text.split('\n').enumerate().take(lines);
    while let Some((at, line)) = rest.next() {
        let Some((before, mark, value)) = quoted(line) else { continue };
        if behind(value, mark).is_some() {
            continue;
        }
        // A value may have several lines.
        let ends = rest.find_map(|(_, line)| behind(line, mark)).map(str::trim_start);
        if !ends.is_some_and(|it| it.is_empty() || it.starts_with('#')) {
            return Some((at + 1, before.chars().count() + 1));
        }
    }
    None
}

/// What stands before the quotation mark of a value that begins on this line, the mark, and what stands behind it.
fn quoted(line: &str) -> Option<(&str, char, &str)> {
    if line.trim_start().starts_with('#') {
        return None;
    }
    let value = line.split_once(": ").map_or(line, |it| it.1).trim_start_matches([' ', '-']);
    let mark = value.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    let before = line.len() - value.len();
    Some((line.get(..before)?, mark, line.get(before + 1..)?))
}

/// What stands behind the mark that closes a value, if it does here.
fn behind(value: &str, mark: char) -> Option<&str> {
    let mut letters = value.char_indices().peekable();
    while let Some((at, it)) = letters.next() {
        if it == '\\' && mark == '"' {
            letters.next();
        } else if it == mark {
            // Twice it stands for itself.
            if mark == '"' || letters.next_if(|it| it.1 == mark).is_none() {
                return value.get(at + 1..);
            }
        }
    }
    None
}
