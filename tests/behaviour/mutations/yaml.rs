//! Front matter that is not the YAML officers write, and text that is not text.

use crate::mutations::{Resealed, Touched, resealed, touched};
use crate::sample_register::{DOC, DRAFT, OTHER, SampleRegister};

#[rustfmt::skip]
const ROWS: &[Resealed] = &[
    ("a tab before a value", OTHER, "judul: Rencana", "judul:\tRencana", "yaml-tab:4"),
    ("a tab to indent", OTHER, "judul: Rencana Kerja", "judul:\n\tRencana Kerja", "yaml-syntax:5"),
    ("an anchor", OTHER, "judul: Rencana", "judul: &a Rencana", "yaml-not-plain:4"),
    ("an alias", OTHER, "bentuk: [cetak]", "bentuk: [cetak]\nkata_kunci: [*a]", "yaml-not-plain:10"),
    ("a bomb", OTHER, "bentuk: [cetak]", "bentuk: [cetak]\nbutir: &a [T03.1, T03.2]\nkata_kunci: &b [*a, *a]", "yaml-not-plain:10 yaml-not-plain:11 yaml-not-plain:11 yaml-not-plain:11"),
    ("a tag", OTHER, "judul: Rencana", "judul: !!str Rencana", "yaml-not-plain:4"),
    ("a tag that runs", OTHER, "judul: Rencana", "judul: !!python/object/apply:os.system Rencana", "yaml-not-plain:4"),
    ("a merge key", OTHER, "dibuat: { tanggal", "dibuat: { <<: x, tanggal", "yaml-not-plain:8"),
    ("a directive", OTHER, "id: dip-2026-0004", "%YAML 1.1\nid: dip-2026-0004", "yaml-not-plain:2"),
    ("a second document", OTHER, "bentuk: [cetak]", "bentuk: [cetak]\n--- # lagi\nid: dip-9", "yaml-not-plain:10"),
    ("a key twice", OTHER, "judul: Rencana Kerja", "judul: Rencana Kerja\njudul: Rencana Lain", "key-duplicate:5"),
    ("a key twice in a record", OTHER, "hasil: sesuai", "hasil: sesuai, hasil: sesuai", "key-duplicate:13"),
    ("a key in other letters", OTHER, "judul: Rencana Kerja", "judul: Rencana Kerja\njud\u{443}l: Rencana", "key-not-plain:5"),
    ("a colon in a value", OTHER, "judul: Rencana Kerja", "judul: Rencana: Kerja", "yaml-syntax:4"),
    ("a line that ends a document", OTHER, "judul: Rencana Kerja", "judul: Rencana Kerja\n...", "yaml-not-plain:5"),
    ("such a line before anything else", OTHER, "---\nid: dip-2026-0004", "---\n...\nid: dip-2026-0004", "yaml-not-plain:2"),
    ("such a line with words behind", OTHER, "judul: Rencana Kerja", "judul: Rencana Kerja\n... # selesai", "yaml-not-plain:5"),
    ("three dots in a value are three dots", OTHER, "judul: Rencana Kerja", "judul: Rencana Kerja ...", ""),
    ("a quote left open", OTHER, "judul: Rencana Kerja", "judul: \"Rencana Kerja", "yaml-syntax:4"),
    ("a quote left open above another one", OTHER, "judul: Rencana Kerja", "judul: \"Rencana Kerja\n# judul: \"Lain\"", "yaml-syntax:4"),
    ("an apostrophe left open above others", OTHER, "judul: Rencana Kerja", "judul: 'Rencana Kerja\n# hari 'Jum''at'", "yaml-syntax:4"),
    ("a bracket left open", OTHER, "[cetak]", "[cetak", "yaml-syntax:10"),
    ("nested too deep", OTHER, "bentuk: [cetak]", "bentuk: [[[[[[[[[[[[[[cetak]]]]]]]]]]]]]]", "yaml-too-deep:9"),
    ("a list at the top", OTHER, "id: dip-2026-0004\nrevisi: 1\njudul: Rencana Kerja", "- id: dip-2026-0004\n- revisi: 1\n- judul: Rencana Kerja", "yaml-syntax:5"),
    ("null in a list", OTHER, "[cetak]", "[cetak, null]", "value-empty:9"),
    ("a blank value in quotes", OTHER, "judul: Rencana Kerja", "judul: \"  \"", "value-empty:4"),
    ("a character that turns text round", OTHER, "judul: Rencana Kerja", "judul: Rencana \u{202e}Kerja", "character-forbidden:4"),
    ("the same, escaped", OTHER, "judul: Rencana Kerja", "judul: \"Rencana \\u202eKerja\"", "character-forbidden:4"),
    ("letters put together by an escape", OTHER, "judul: Rencana Kerja", "judul: \"Kafe\\u0301\"", "text-not-nfc:4"),
    ("a control character by an escape", OTHER, "judul: Rencana Kerja", "judul: \"Rencana\\eKerja\"", "character-forbidden:4"),
    ("a key with an escape that hides", OTHER, "judul: Rencana Kerja", "judul: Rencana Kerja\n\"jud\\u200bul\": x", "character-forbidden:5 key-not-plain:5"),
    ("null in quotes is a word", OTHER, "judul: Rencana Kerja", "judul: \"null\"", ""),
    ("a character that is not seen", OTHER, "judul: Rencana Kerja", "judul: Rencana\u{200b}Kerja", "character-forbidden:4"),
    ("a character that is not seen, in the text", OTHER, "dan anggarannya", "dan\u{200b}anggarannya", "character-forbidden:16"),
    ("a null byte", OTHER, "dan anggarannya", "dan \0anggarannya", "character-forbidden:16"),
    ("an old line end of Unicode", OTHER, "judul: Rencana Kerja", "judul: Rencana\u{2028}Kerja", "character-forbidden:4"),
    ("letters that are not composed", OTHER, "judul: Rencana Kerja", "judul: Kafe\u{301}", "text-not-nfc:4"),
    ("a carriage return alone", OTHER, "dan anggarannya", "dan\ranggarannya", "carriage-return-alone:16"),
    ("a carriage return alone in the front matter", OTHER, "judul: Rencana Kerja", "judul: Rencana\rKerja", "carriage-return-alone:4"),
    ("never closed", OTHER, "\n---\nRencana kerja dan", "\n----\nRencana kerja dan", "front-matter-unclosed:15"),
    ("closed with a blank behind", OTHER, "\n---\nRencana kerja dan", "\n--- \nRencana kerja dan", "front-matter-unclosed:15"),
    ("no front matter", OTHER, "---\nid: dip-2026-0004", "\n---\nid: dip-2026-0004", "front-matter-missing:1"),
    ("the same in a draft", DRAFT, "---\nid: dip-2026-0005", "\n---\nid: dip-2026-0005", "front-matter-missing:1"),
    ("not YAML in a draft", DRAFT, "judul: Rancangan Laporan", "judul: Rancangan: Laporan", "yaml-syntax:4"),
];

#[rustfmt::skip]
const BYTES: &[Touched] = &[
    ("not UTF-8", |it| it.write(OTHER, &[it.text(OTHER).as_bytes(), b"Kaf\xe9\n"].concat()), "encoding-not-utf8:perencanaan/lain.md:17"),
    ("UTF-16", |it| it.write(OTHER, &format!("\u{feff}{}", it.text(OTHER)).encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()), "encoding-not-utf8:perencanaan/lain.md:1"),
    ("empty", |it| it.write(OTHER, b""), "front-matter-missing:perencanaan/lain.md:1"),
    ("a front matter of 10 MB", |it| bloated(it, &format!("kata_kunci: [{}]", "kata, ".repeat(1_700_000))), "file-too-large:perencanaan/lain.md:1"),
    ("a front matter of 300 kB", |it| bloated(it, &format!("kata_kunci: [{}]", "kata, ".repeat(50_000))), "yaml-too-deep:perencanaan/lain.md:2"),
    ("a picture for a text", |it| it.write(OTHER, crate::sample_register::PICTURE), "encoding-not-utf8:perencanaan/lain.md:1"),
    ("windows line ends are sound", |it| it.write(DOC, it.text(DOC).replace('\n', "\r\n").as_bytes()), ""),
    ("a byte order mark is a warning", |it| it.write(OTHER, format!("\u{feff}{}", it.text(OTHER)).as_bytes()), ""),
];

fn bloated(good: &SampleRegister, line: &str) {
    good.swap(OTHER, "---\nid: dip", &format!("---\n{line}\nid: dip"));
}

#[test]
fn odd_yaml_is_named() {
    resealed(ROWS);
}

#[test]
fn odd_bytes_are_named() {
    touched(BYTES);
}
