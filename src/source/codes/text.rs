//! What can be wrong with the characters of a text file.

use crate::diagnostics::{Code, Example, Start, phrase};

const GOOD: Example = Example::of(Start::Draft);

/// The file is not UTF-8.
pub static ENCODING_NOT_UTF8: Code = Code {
    name: "encoding-not-utf8",
    even_in_drafts: true,
    demands: phrase!(id = "Berkas teks tersimpan sebagai UTF-8.", en = "Text files are saved as UTF-8."),
    because: phrase!(
        id = "Dengan pengodean lain huruf dapat terbaca berbeda di komputer lain, sehingga yang disetujui bukan yang \
              dibaca orang.",
        en = "In another encoding the letters can read differently on another computer, and what is read is not what \
              was approved.",
    ),
    bad: GOOD.raw(b"---\nid: contoh\njudul: Kaf\xe9\n---\n"),
    good: GOOD,
    ..Code::ERROR
};

/// The file is too large for a text.
pub static FILE_TOO_LARGE: Code = Code {
    name: "file-too-large",
    even_in_drafts: true,
    demands: phrase!(
        id = "Berkas teks paling besar 4 MB dan bagian kepalanya 256 kB.",
        en = "A text file has at most 4 MB, its front matter at most 256 kB.",
    ),
    because: phrase!(
        id = "Halaman sebesar itu tidak terbuka di telepon, dan pemeriksaan harus selesai di komputer mana pun.",
        en = "No phone opens a page of that size, and the check must end on any computer.",
    ),
    bad: GOOD.long_body("Baris yang diulang. ", 250_000),
    good: GOOD,
    ..Code::ERROR
};

/// A byte order mark.
pub static BYTE_ORDER_MARK: Code = Code {
    name: "byte-order-mark",
    demands: phrase!(id = "Berkas teks dimulai tanpa BOM.", en = "Text files begin without a byte order mark."),
    because: phrase!(
        id = "Tanda itu tak terlihat dan mengganggu program lain; Notepad lama menambahkannya sendiri.",
        en = "The mark is invisible and troubles other programs; old versions of Notepad add it unasked.",
    ),
    bad: GOOD.raw(MARKED),
    good: GOOD,
    ..Code::WARNING
};

const MARKED: &[u8] = b"\xef\xbb\xbf---
id: dip-2026-0001
revisi: 1
judul: Jadwal Layanan Informasi
ringkasan: Hari dan jam layanan informasi publik.
klasifikasi: setiap-saat
penanggung_jawab: Kepala Bagian Protokol
dibuat: { tanggal: 2026-01-20, tempat: Palangka Raya }
bentuk: [daring]
retensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah }
lampiran:
  - { berkas: jadwal.csv, judul: Jadwal }
---
Layanan dibuka setiap hari kerja.
";

/// A carriage return that is not followed by a line feed.
pub static CARRIAGE_RETURN_ALONE: Code = Code {
    name: "carriage-return-alone",
    even_in_drafts: true,
    demands: phrase!(id = "Baris diakhiri LF atau CRLF.", en = "Lines end in LF or CRLF."),
    because: phrase!(
        id = "Tanda CR saja dibaca sebagai baris baru oleh satu program dan sebagai spasi oleh yang lain.",
        en = "A CR alone is a new line to one program and a blank to another.",
    ),
    source: Some("YAML 1.2.2, 5.4"),
    bad: GOOD.body("Baris pertama\rBaris kedua\n"),
    good: GOOD,
    ..Code::ERROR
};

/// A control, zero-width or direction-changing character.
pub static CHARACTER_FORBIDDEN: Code = Code {
    name: "character-forbidden",
    demands: phrase!(
        id = "Tulisan tidak memuat tanda kendali, tanda tak terlihat, atau tanda pembalik arah.",
        en = "Text holds no control, invisible or direction-changing characters.",
    ),
    because: phrase!(
        id = "Dengan tanda itu orang membaca hal lain daripada yang tertulis di berkas yang disetujui.",
        en = "With them people read something else than what stands in the approved file.",
    ),
    source: Some("Unicode TR36"),
    bad: GOOD.front("judul: \"Jadwal\u{202e} Layanan\""),
    good: GOOD,
    ..Code::ERROR
};

/// The sign for a character that was lost on the way.
pub static CHARACTER_LOST: Code = Code {
    name: "character-lost",
    demands: phrase!(
        id = "Tulisan tidak memuat tanda \u{fffd}, pengganti huruf yang hilang.",
        en = "Text holds no \u{fffd}, the sign for a character that was lost.",
    ),
    because: phrase!(
        id = "Di tempat itu ada huruf atau angka yang hilang saat naskah disalin; tidak ada lagi yang tahu apa \
              isinya.",
        en = "A letter or a digit got lost there when the text was copied; nobody can tell any more what it was.",
    ),
    source: Some("Unicode 16.0, 23.8"),
    bad: GOOD.front("judul: Jadwal Layanan Informas\u{fffd}"),
    good: GOOD.front("judul: Jadwal Layanan Informasi"),
    ..Code::ERROR
};

/// Text that is not in normalization form C.
pub static TEXT_NOT_NFC: Code = Code {
    name: "text-not-nfc",
    demands: phrase!(
        id = "Huruf beraksen ditulis sebagai satu huruf (bentuk NFC).",
        en = "Accented letters are written as one character (normalization form C).",
    ),
    because: phrase!(
        id = "Kata yang tampak sama harus mempunyai sidik yang sama dan ditemukan oleh pencarian.",
        en = "Words that look the same must have the same digest and be found by the search.",
    ),
    source: Some("Unicode UAX #15"),
    bad: GOOD.front("judul: Kafe\u{301} Layanan"),
    good: GOOD.front("judul: Kaf\u{e9} Layanan"),
    ..Code::ERROR
};
