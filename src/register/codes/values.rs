//! What can be wrong with the value of a field.

use crate::diagnostics::{Code, Example, Start, phrase};

const DRAFT: Example = Example::of(Start::Draft);

/// A site address or old address that is none.
pub static ADDRESS_UNREADABLE: Code = Code {
    name: "address-unreadable",
    demands: phrase!(
        id = "Alamat ditulis lengkap: https://… untuk situs, /bagian/nama/ untuk alamat lama.",
        en = "Addresses are whole: https://… for a site, /part/name/ for an old address.",
    ),
    because: phrase!(
        id = "Alamat yang tidak lengkap menjadi tautan mati.",
        en = "An incomplete address is a dead link.",
    ),
    source: Some("RFC 3986"),
    bad: DRAFT.front("tautan: [{ judul: JDIH, alamat: jdih.example.go.id }]"),
    good: DRAFT.front("tautan: [{ judul: JDIH, alamat: \"https://jdih.example.go.id/\" }]"),
    ..Code::ERROR
};

/// A day that is none.
pub static DATE_UNREADABLE: Code = Code {
    name: "date-unreadable",
    demands: phrase!(
        id = "Tanggal ditulis tahun-bulan-hari dan ada di kalender.",
        en = "Days are written year-month-day and exist.",
    ),
    because: phrase!(
        id = "20/01/26 dapat berarti tiga hari yang berbeda.",
        en = "20/01/26 can be three different days.",
    ),
    source: Some("ISO 8601"),
    bad: DRAFT.front("dibuat: { tanggal: 2026-02-30, tempat: Palangka Raya }"),
    good: DRAFT.front("dibuat: { tanggal: 2026-02-28, tempat: Palangka Raya }"),
    ..Code::ERROR
};

/// A digest that is none.
pub static DIGEST_UNREADABLE: Code = Code {
    name: "digest-unreadable",
    demands: phrase!(
        id = "Sidik ditulis sha256: dan 64 angka heksadesimal.",
        en = "A digest is sha256: and 64 hexadecimal digits.",
    ),
    because: phrase!(id = "Sidik yang terpotong tidak mengikat apa-apa.", en = "A digest cut short binds nothing."),
    source: Some("FIPS 180-4"),
    bad: Example::APPROVED.front("persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, sidik: \"sha256:12ab\" }"),
    ..Code::ERROR
};

/// A length of time that is none.
pub static DURATION_UNREADABLE: Code = Code {
    name: "duration-unreadable",
    demands: phrase!(
        id = "Lama waktu dalam pengaturan ditulis seperti 15 menit, 1 jam, 5 hari kerja, 30 hari, atau 6 bulan.",
        en = "Times in the settings read 15 menit, 1 jam, 5 hari kerja, 30 hari or 6 bulan.",
    ),
    because: phrase!(
        id = "Standar waktu dan tenggat dihitung dari situ.",
        en = "Standards and deadlines are computed from it.",
    ),
    bad: DRAFT.settings("kebijakan: { peringatan_dini: { retensi: sebulan } }"),
    good: DRAFT.settings("kebijakan: { peringatan_dini: { retensi: 30 hari } }"),
    ..Code::ERROR
};

/// An id in another shape.
pub static ID_MALFORMED: Code = Code {
    name: "id-malformed",
    demands: phrase!(
        id = "Id terdiri atas huruf kecil, angka, dan tanda hubung, paling panjang 64.",
        en = "An id has lower-case letters, digits and hyphens, at most 64.",
    ),
    because: phrase!(
        id = "Id menjadi alamat tetap dokumen; huruf lain berubah di jalan.",
        en = "The id is the document's permanent address; other letters change on the way.",
    ),
    bad: DRAFT.front("id: DIP_2026"),
    good: DRAFT.front("id: dip-2026-0007"),
    ..Code::ERROR
};

/// A revision number that is none.
pub static NUMBER_UNREADABLE: Code = Code {
    name: "number-unreadable",
    demands: phrase!(id = "Revisi berupa bilangan: 1, 2, 3.", en = "A revision is a number: 1, 2, 3."),
    because: phrase!(
        id = "Revisi dihitung agar setiap versi mempunyai alamatnya sendiri.",
        en = "Revisions are counted so that each version has an address of its own.",
    ),
    bad: DRAFT.front("revisi: pertama"),
    good: DRAFT.front("revisi: 1"),
    ..Code::ERROR
};

/// A retention period that is none.
pub static PERIOD_UNREADABLE: Code = Code {
    name: "period-unreadable",
    demands: phrase!(
        id = "Jangka waktu ditulis seperti 2 tahun, 6 bulan, 2 tahun setelah tidak berlaku, 2 tahun setelah \
              tahun anggaran berakhir (2025-12-31), selama berlaku, atau permanen. Peristiwa sesudah `setelah` boleh \
              yang mana saja; hari terjadinya ditulis di dalam kurung bila sudah diketahui.",
        en = "A period reads `2 tahun`, `6 bulan`, `2 tahun setelah tidak berlaku`, `2 tahun setelah tahun anggaran \
              berakhir (2025-12-31)`, `selama berlaku` or `permanen`. After `setelah` stands any event, and in \
              brackets the day on which it happened, once that is known.",
    ),
    because: phrase!(
        id = "\"Tahun 2023\" bukan jangka waktu; dari situ tidak diketahui sampai kapan arsip disimpan.",
        en = "\"Tahun 2023\" is no period; it does not say until when the record is kept.",
    ),
    bad: DRAFT.front("retensi: { aktif: Tahun 2023, inaktif: 3 tahun, nasib_akhir: musnah }"),
    good: DRAFT.front("retensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah }"),
    ..Code::ERROR
};

/// A public key that is none.
pub static PUBLIC_KEY_UNREADABLE: Code = Code {
    name: "public-key-unreadable",
    demands: phrase!(
        id = "Kunci publik pejabat ditulis ssh-ed25519 dan 68 huruf, tanpa apa-apa di belakangnya.",
        en = "A public key of an officer is ssh-ed25519 and 68 letters, with nothing behind it.",
    ),
    because: phrase!(
        id = "Jenis kunci lain lebih lemah atau tidak dapat diperiksa di sini; nama di belakangnya menyebut orang.",
        en = "Other kinds of key are weaker or cannot be verified here; the name behind it names a person.",
    ),
    source: Some("RFC 8709"),
    bad: Example::APPROVED.settings(
        "pejabat:\n  - { id: petugas-pro, jabatan: Petugas Pelayanan Informasi, peran: petugas, mulai: 2023-12-01 }\n  - { id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01, kunci: [{ kunci: ssh-rsa AAAAB3NzaC1yc2E, mulai: 2026-01-01 }] }\n  - { id: atasan-ppid, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2023-12-01 }",
    ),
    ..Code::ERROR
};

/// A signature that is none.
pub static SIGNATURE_UNREADABLE: Code = Code {
    name: "signature-unreadable",
    demands: phrase!(
        id = "`tanda` adalah tanda tangan OpenSSH dengan kunci ed25519, seperti yang ditulis perintah.",
        en = "`tanda` is a signature of OpenSSH with an ed25519 key, as the commands write it.",
    ),
    because: phrase!(
        id = "Tanda tangan yang terpotong tidak membuktikan apa-apa.",
        en = "A signature cut short proves nothing.",
    ),
    source: Some("OpenSSH, PROTOCOL.sshsig"),
    bad: Example::APPROVED
        .front("persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, sidik: APPROVAL, tanda: U1NIU0lHAAAAAQ== }"),
    ..Code::ERROR
};

/// A time of day that is none.
pub static TIME_UNREADABLE: Code = Code {
    name: "time-unreadable",
    demands: phrase!(id = "Jam ditulis \"09:30\".", en = "A time of day is written \"09:30\"."),
    because: phrase!(
        id = "Dari jam dihitung berapa lama setiap langkah prosedur berlangsung.",
        en = "From it follows how long each step of the procedure took.",
    ),
    source: Some("ISO 8601"),
    bad: Example::of(Start::Submitted)
        .front("penyusunan: { oleh: petugas-pro, tanggal: 2026-01-20, pukul: 9.30 pagi }"),
    good: Example::of(Start::Submitted)
        .front("penyusunan: { oleh: petugas-pro, tanggal: 2026-01-20, pukul: \"09:30\" }"),
    ..Code::ERROR
};

/// A list where a text belongs, or the other way round.
pub static VALUE_SHAPE: Code = Code {
    name: "value-shape",
    demands: phrase!(
        id = "Tulisan, daftar, dan kunci bertingkat ditulis di tempatnya masing-masing.",
        en = "Texts, lists and nested keys each stand where they belong.",
    ),
    because: phrase!(
        id = "Nilai dalam bentuk lain tidak dapat ditampilkan di kolomnya.",
        en = "A value in another form cannot be shown in its column.",
    ),
    bad: DRAFT.front("judul: [Jadwal, Layanan]"),
    good: DRAFT.front("judul: Jadwal Layanan"),
    ..Code::ERROR
};

/// A word that is not among the choices.
pub static WORD_UNKNOWN: Code = Code {
    name: "word-unknown",
    demands: phrase!(
        id = "Klasifikasi, bentuk, hasil, peran, dan nasib akhir memakai kata yang tersedia.",
        en = "Class, form, outcome, role and final fate use the words there are.",
    ),
    because: phrase!(
        id = "Dari kata itu ditentukan di daftar mana dokumen muncul.",
        en = "The word decides in which list the document stands.",
    ),
    bad: DRAFT.front("klasifikasi: tiap-saat"),
    good: DRAFT.front("klasifikasi: setiap-saat"),
    ..Code::ERROR
};
