//! The shapes of records: who, when, by which letter, and the digest of what.

use serde_json::{Value, json};

use crate::register::schema::shapes::{day, digest, id, list, moment, object, text, time, when, word};

/// A letter or memo by its number.
pub(crate) fn letter(words: &str) -> Value {
    object(words, &["nomor", "tanggal"], vec![("nomor", text("Nomor surat")), ("tanggal", day("Tanggal surat"))])
}

/// What every record says, and what this one says besides.
fn signed(words: &str, required: &[&str], besides: Vec<(&str, Value)>) -> Value {
    let mut properties = vec![
        ("oleh", id("Id pejabat dari maklumat.yml")),
        ("tanggal", day("Hari pencatatan")),
        ("pukul", time("Jam pencatatan")),
        ("dicatat_oleh", id("Id pejabat yang mengetik atas perintah tertulis")),
        ("surat", letter("Surat perintah itu")),
    ];
    properties.extend(besides);
    object(words, &[&["oleh", "tanggal"][..], required].concat(), properties)
}

/// A record that says no more than who and when.
pub(crate) fn act(words: &str) -> Value {
    signed(words, &[], Vec::new())
}

pub(crate) fn preparation() -> Value {
    let began = when("Kapan pengerjaannya dimulai");
    signed("Penyusunan; ditulis oleh maklumat ajukan", &[], vec![("mulai", began)])
}

pub(crate) fn reviews() -> Value {
    let besides = vec![
        ("hasil", word(&["sesuai", "perlu-perbaikan"], "Hasil pemeriksaan")),
        ("catatan", text("Yang perlu diperbaiki")),
        ("memo", letter("Memo pemeriksaan")),
        ("sidik", digest()),
    ];
    let round = signed("Satu putaran", &["hasil", "sidik"], besides);
    list(round, "Putaran pemeriksaan; ditulis oleh maklumat periksa")
}

pub(crate) fn announcement() -> Value {
    object(
        "Pengumuman segera; ditulis oleh maklumat umumkan",
        &["oleh", "waktu", "wewenang", "sidik"],
        vec![
            ("oleh", id("Id pejabat dari maklumat.yml")),
            ("waktu", moment("Hari dan jam pengumuman")),
            ("wewenang", id("Id dari wewenang_segera di maklumat.yml")),
            ("dicatat_oleh", id("Id pejabat yang mengetik atas perintah tertulis")),
            ("surat", letter("Surat perintah itu")),
            ("sidik", digest()),
        ],
    )
}

/// A record that says no more than who, when, and of what.
fn sealed(words: &str) -> Value {
    signed(words, &["sidik"], vec![("sidik", digest())])
}

/// The agreement to one document or to a decree.
pub(crate) fn agreement() -> Value {
    sealed("Persetujuan; ditulis oleh maklumat setujui")
}

/// The approval of a document: by itself, or by the decree that lists it.
pub(crate) fn approval() -> Value {
    let decree = json!({ "type": ["string", "integer"], "pattern": "^[0-9]{4}(-([2-9]|[1-9][0-9]+))?$" });
    let by_decree = object("Disetujui dengan keputusan penetapan", &["penetapan"], vec![("penetapan", decree)]);
    json!({ "anyOf": [agreement(), by_decree] })
}

pub(crate) fn process() -> Value {
    let number = json!({ "type": ["integer", "string"], "minimum": 1, "maximum": 5, "pattern": "^[1-5]$" });
    let step = object(
        "Satu langkah",
        &["langkah", "mulai"],
        vec![
            ("langkah", number),
            ("mulai", when("Kapan langkah itu dimulai")),
            ("selesai", when("Kapan langkah itu selesai")),
            ("oleh", text("Siapa yang mengerjakannya")),
        ],
    );
    list(step, "Waktu pengerjaan langkah 1 sampai 5")
}

pub(crate) fn renewals() -> Value {
    let besides = vec![("hasil", word(&["tetap"], "Tetap berlaku tanpa perubahan")), ("sidik", digest())];
    let renewal = signed("Satu peninjauan", &["hasil", "sidik"], besides);
    list(renewal, "Peninjauan tanpa perubahan; ditulis oleh maklumat mutakhirkan")
}

pub(crate) fn withdrawal() -> Value {
    object(
        "Penarikan; ditulis oleh maklumat tarik",
        &["diusulkan", "alasan"],
        vec![
            ("diusulkan", sealed("Usul oleh pejabat pertama")),
            ("disetujui", sealed("Persetujuan oleh pejabat kedua")),
            ("alasan", text("Alasan, dibaca warga")),
            ("pengganti", id("Id dokumen pengganti")),
            ("berita_acara", text("Nomor berita acara")),
        ],
    )
}
