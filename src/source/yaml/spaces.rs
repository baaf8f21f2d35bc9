//! Unusual space characters, as they come from word processors and web pages: YAML does not take them for spaces.
//! They are found here, and texts are written anew with ordinary ones.

use unicode_normalization::UnicodeNormalization as _;

/// Whether a character is a blank, and no ordinary one.
pub(crate) fn is_odd_space(character: char) -> bool {
    character.is_whitespace() && !matches!(character, ' ' | '\t' | '\n' | '\r')
}

/// The column, from 0, of the first such blank on a line where YAML needs another one: before the line, behind a dash,
/// and around the colon of a key.
pub(crate) fn odd_space(line: &str) -> Option<(usize, char)> {
    let characters: Vec<char> = line.chars().collect();
    let is_parting = |at: usize| {
        let before = characters.get(..at).unwrap_or_default();
        let last = before.iter().rev().find(|it| !it.is_whitespace());
        let is_entry = before.iter().all(|it| it.is_whitespace() || *it == '-');
        let next = characters.get(at + 1..).unwrap_or_default().iter().find(|it| !it.is_whitespace());
        is_entry || matches!(last, Some(':' | ',' | '{' | '[')) || next == Some(&':')
    };
    let odd = characters.iter().enumerate().filter(|(_, it)| is_odd_space(**it));
    odd.map(|(at, it)| (at, *it)).find(|(at, _)| is_parting(*at))
}

/// A text as the register writes it: composed letters, single spaces, nothing around it.
pub fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect()
}

#[cfg(test)]
mod tests {
    use crate::source::parse;

    #[test]
    fn an_unusual_blank_is_named_where_it_stands() {
        for (text, place) in [
            ("judul:\u{a0}Jadwal\n", (1, 7)),
            ("id: a\njudul:\u{a0}Jadwal\nrevisi: 1\n", (2, 7)),
            ("id: a\njudul\u{a0}: Jadwal\n", (2, 6)),
            ("id: a\n\u{a0}judul: Jadwal\n", (2, 1)),
            ("id: a\nbentuk:\n  -\u{a0}cetak\n", (3, 3)),
            ("id: a\nbentuk:\n  - cetak\n  -\u{2009}daring\n", (4, 4)),
            ("dibuat: { tanggal:\u{a0}2026, tempat: X }\n", (1, 19)),
            ("dibuat:\n\u{3000} tanggal: 2026\n", (2, 1)),
            ("klasifikasi: \u{a0}berkala\n", (1, 14)),
            ("klasifikasi: berkala\u{202f}\n", (1, 14)),
        ] {
            let read = parse(&"a.md".into(), text, 1);
            let found: Vec<_> = read.diagnostics.iter().map(|it| it.code.name).collect();
            assert_eq!(found, ["space-not-plain"], "{text:?}");
            let spot = read.diagnostics[0].place.spot;
            assert_eq!((spot.line, spot.column), place, "{text:?}");
        }
    }

    #[test]
    fn such_a_blank_between_words_is_one() {
        for text in [
            "judul: Rp\u{a0}5.000\n",
            "judul: \"\u{a0}a\"\n",
            "isi: |\n  a:\u{a0}b\n  \u{a0}c\n",
            "judul: a\u{a0}- b\n",
        ] {
            let read = parse(&"a.md".into(), text, 1);
            assert!(read.diagnostics.is_empty(), "{text:?} {:?}", read.diagnostics);
        }
    }
}
