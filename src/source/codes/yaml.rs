//! What can be wrong with front matter and settings as YAML, whatever they say.

use crate::diagnostics::{Code, Example, Start, phrase};

const GOOD: Example = Example::of(Start::Draft);

/// The file does not begin with `---`.
pub static FRONT_MATTER_MISSING: Code = Code {
    name: "front-matter-missing",
    even_in_drafts: true,
    demands: phrase!(
        id = "Dokumen dimulai dengan baris --- dan keterangannya.",
        en = "A document begins with the line --- and its fields.",
    ),
    because: phrase!(
        id = "Tanpa keterangan itu tidak diketahui dokumen apa ini dan siapa yang menyetujuinya.",
        en = "Without its fields nobody knows what the document is and who approved it.",
    ),
    bad: GOOD.raw(b"Layanan dibuka setiap hari kerja.\n"),
    good: GOOD,
    ..Code::ERROR
};

/// The line that ends the front matter is missing.
pub static FRONT_MATTER_UNCLOSED: Code = Code {
    name: "front-matter-unclosed",
    even_in_drafts: true,
    demands: phrase!(
        id = "Keterangan dokumen ditutup dengan baris yang berisi --- saja.",
        en = "The fields of a document end with a line that is exactly ---.",
    ),
    because: phrase!(
        id = "Jika tidak, isi dokumen ikut terbaca sebagai keterangan.",
        en = "Otherwise the text is read as fields.",
    ),
    bad: GOOD.raw(b"---\nid: dip-2026-0001\njudul: Jadwal\n\nLayanan dibuka.\n"),
    good: GOOD,
    ..Code::ERROR
};

/// The same key twice.
pub static KEY_DUPLICATE: Code = Code {
    name: "key-duplicate",
    demands: phrase!(id = "Setiap kunci ditulis satu kali.", en = "Every key is written once."),
    because: phrase!(
        id = "Dari dua nilai tidak ada yang tahu mana yang disetujui.",
        en = "Of two values nobody knows which one was approved.",
    ),
    source: Some("YAML 1.2.2, 3.2.1.3"),
    bad: GOOD.front("judul: Jadwal Layanan\njudul: Jadwal Lain"),
    good: GOOD.front("judul: Jadwal Layanan"),
    ..Code::ERROR
};

/// A key that is not plain ASCII text.
pub static KEY_NOT_PLAIN: Code = Code {
    name: "key-not-plain",
    demands: phrase!(id = "Kunci ditulis dengan huruf biasa tanpa aksen.", en = "Keys are plain ASCII words."),
    because: phrase!(
        id = "Kunci yang tampak sama dengan yang dikenal, tetapi memakai huruf lain, akan terlewat.",
        en = "A key that only looks like a known one would be passed over.",
    ),
    bad: GOOD.front("jud\u{443}l: Jadwal"),
    good: GOOD,
    ..Code::ERROR
};

/// A key without a value.
pub static VALUE_EMPTY: Code = Code {
    name: "value-empty",
    demands: phrase!(id = "Setiap kunci yang ditulis mempunyai nilai.", en = "Every key that is written has a value.",),
    because: phrase!(
        id = "Kolom kosong dan kolom yang tidak ada berbeda artinya; yang tidak berlaku dihapus.",
        en = "An empty column and an absent one differ; what does not apply is left out.",
    ),
    bad: GOOD.front("judul:"),
    good: GOOD.front("judul: Jadwal Layanan"),
    ..Code::ERROR
};

/// A blank that is no ordinary one, where YAML needs one.
pub static SPACE_NOT_PLAIN: Code = Code {
    name: "space-not-plain",
    demands: phrase!(
        id = "Spasi di depan baris, sesudah titik dua, dan di tepi nilai adalah spasi biasa.",
        en = "Blanks before a line, after a colon and around a value are ordinary ones.",
    ),
    because: phrase!(
        id = "Spasi khusus, misalnya yang terbawa dari program perkantoran atau halaman web, tampak sama tetapi \
              tidak memisahkan kunci dari nilainya.",
        en = "Other blanks, such as those that come from Word or a web page, look the same and do not part a key \
              from its value.",
    ),
    source: Some("YAML 1.2.2, 6.1"),
    bad: GOOD.front("judul:\u{a0}Jadwal Layanan"),
    good: GOOD.front("judul: Jadwal\u{a0}Layanan"),
    ..Code::ERROR
};

/// Tags, anchors, aliases, merge keys, directives, a second document.
pub static YAML_NOT_PLAIN: Code = Code {
    name: "yaml-not-plain",
    demands: phrase!(
        id = "Keterangan hanya memakai kunci, nilai, dan daftar; tanpa tanda !, &, *, << atau %.",
        en = "Front matter has only keys, values and lists; no tags, anchors, aliases, merge keys or directives.",
    ),
    because: phrase!(
        id = "Tanda itu membuat tulisan berarti lain daripada yang terbaca.",
        en = "They make a text mean something else than it says.",
    ),
    bad: GOOD.front("judul: !!str Jadwal Layanan"),
    good: GOOD.front("judul: Jadwal Layanan"),
    ..Code::ERROR
};

/// Not YAML.
pub static YAML_SYNTAX: Code = Code {
    name: "yaml-syntax",
    even_in_drafts: true,
    demands: phrase!(
        id = "Keterangan ditulis sebagai kunci: nilai, satu baris satu kunci.",
        en = "Front matter is written as key: value, one key a line.",
    ),
    because: phrase!(id = "Yang tidak terbaca tidak dapat diperiksa.", en = "What cannot be read cannot be checked."),
    source: Some("YAML 1.2.2"),
    bad: GOOD.front("judul: Laporan: Triwulan I"),
    good: GOOD.front("judul: \"Laporan: Triwulan I\""),
    ..Code::ERROR
};

/// A tab between key and value.
pub static YAML_TAB: Code = Code {
    name: "yaml-tab",
    demands: phrase!(
        id = "Jarak dalam keterangan dibuat dengan spasi, bukan tombol Tab.",
        en = "Blanks in front matter are spaces, not tabs.",
    ),
    because: phrase!(
        id = "Pembaca YAML yang berbeda mengartikan Tab berbeda-beda.",
        en = "YAML readers differ on what a tab means.",
    ),
    source: Some("YAML 1.2.2, 6.1"),
    bad: GOOD.front("judul:\tJadwal Layanan"),
    good: GOOD.front("judul: Jadwal Layanan"),
    ..Code::ERROR
};

/// A value that ends at a sign that begins a comment.
pub static VALUE_CUT: Code = Code {
    name: "value-cut",
    demands: phrase!(
        id = "Nilai yang memuat spasi dan tanda # diapit tanda kutip.",
        en = "A value that holds a blank and the sign # stands in quotes.",
    ),
    because: phrase!(
        id = "Sesudah spasi, tanda # memulai komentar: yang tertulis sesudahnya tidak terbit.",
        en = "After a blank, the sign # begins a comment: what stands behind it is not published.",
    ),
    source: Some("YAML 1.2.2, 6.6"),
    bad: GOOD.front("judul: Jadwal Layanan #2 Tahun 2026"),
    good: GOOD.front("judul: \"Jadwal Layanan #2 Tahun 2026\""),
    ..Code::ERROR
};

/// Too many values, or nested too deep.
pub static YAML_TOO_DEEP: Code = Code {
    name: "yaml-too-deep",
    even_in_drafts: true,
    demands: phrase!(
        id = "Keterangan bertingkat paling banyak 12 dan memuat paling banyak 5.000 nilai dalam 256 kB.",
        en = "Front matter is nested at most 12 deep and holds at most 5,000 values in 256 kB.",
    ),
    because: phrase!(
        id = "Tidak ada dokumen yang membutuhkannya, dan pemeriksaan tidak boleh dapat dihentikan dengan cara itu.",
        en = "No document needs more, and nobody shall be able to stop the check that way.",
    ),
    bad: GOOD.front("kata_kunci: [[[[[[[[[[[[[dalam]]]]]]]]]]]]]"),
    good: GOOD.front("kata_kunci: [dangkal]"),
    ..Code::ERROR
};
