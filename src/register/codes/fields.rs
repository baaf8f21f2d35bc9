//! What can be wrong with which fields there are.

use crate::diagnostics::{Code, Example, Start, phrase};

/// A field that must be there.
pub static FIELD_MISSING: Code = Code {
    name: "field-missing",
    demands: phrase!(id = "Setiap kolom yang wajib diisi.", en = "Every required field is there."),
    because: phrase!(
        id = "Daftar Informasi Publik mempunyai tujuh kolom; yang kosong tidak memberi tahu apa-apa kepada warga.",
        en = "The register has seven columns by law; an empty one tells the public nothing.",
    ),
    source: Some("PERKI 1/2021 Pasal 1 angka 20"),
    bad: Example::APPROVED.without(&["judul"]),
    ..Code::ERROR
};

/// A key nobody knows.
pub static KEY_UNKNOWN: Code = Code {
    name: "key-unknown",
    demands: phrase!(id = "Hanya kunci yang dikenal yang ditulis.", en = "Only known keys are written."),
    because: phrase!(
        id = "Kunci yang salah ketik akan terlewat, dan isinya tidak pernah terbit.",
        en = "A mistyped key would be passed over and its content never published.",
    ),
    bad: Example::of(Start::Draft).front("kata_kuncl: [layanan]"),
    good: Example::of(Start::Draft).front("kata_kunci: [layanan]"),
    ..Code::ERROR
};

/// `content/maklumat.yml` is not there.
pub static SETTINGS_MISSING: Code = Code {
    name: "settings-missing",
    even_in_drafts: true,
    demands: phrase!(
        id = "content/maklumat.yml ada dan dapat dibaca.",
        en = "content/maklumat.yml is there and can be read.",
    ),
    because: phrase!(
        id = "Di sana tertulis register siapa ini dan siapa pejabatnya; tanpa itu tidak ada yang dapat diperiksa.",
        en = "It says whose register this is and who its officers are; without it nothing can be checked.",
    ),
    bad: Example::of(Start::Draft).settings_without(&[
        "nama_register",
        "alamat_situs",
        "bahasa",
        "zona_waktu",
        "badan_publik",
        "unit",
        "pejabat",
        "kebijakan",
        "jam_kerja",
        "layanan",
    ]),
    good: Example::of(Start::Draft),
    ..Code::ERROR
};
