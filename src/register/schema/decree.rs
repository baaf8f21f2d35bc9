//! The front matter of a decree, and a body's own checklist.

use serde_json::{Value, json};

use crate::register::checklist::{Applies, Duty, Frequency, Kind};
use crate::register::read_checklist::ITEM;
use crate::register::read_decree::{KEYS, REQUIRED};
use crate::register::schema::document::field;
use crate::register::schema::records;
use crate::register::schema::shapes::{about, day, list, object, text, word};

pub(crate) fn schema() -> Value {
    let of = |key: &str| match key {
        "nomor" => text("Nomor keputusan"),
        "tanggal" => day("Tanggal keputusan"),
        "penetapan" => records::act("Penanda tangan keputusan"),
        "persetujuan" => records::agreement(),
        other => field(other),
    };
    object(
        "Satu baris untuk setiap informasi di bawahnya: id revisi sidik",
        &REQUIRED,
        KEYS.iter().map(|key| (*key, of(key))).collect(),
    )
}

pub(crate) fn checklist() -> Value {
    let of = |key: &str| match key {
        "id" => about(
            json!({ "type": ["string", "number"], "pattern": "^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$", "maxLength": 32 }),
            "Nomor butir, misalnya B01.2",
        ),
        "kelas" => word(&Duty::KEYS, "Kewajiban apa"),
        "frekuensi" => word(&Frequency::KEYS, "Seberapa sering; bila tidak ditulis: saat berubah"),
        "jenis" => word(&Kind::KEYS, "Dijawab dengan apa; bila tidak ditulis: isi"),
        "berlaku" => word(&Applies::KEYS, "Apakah berlaku; bila tidak ditulis: ya"),
        "dicocokkan" => word(&["sudah", "belum"], "Apakah sudah dicocokkan dengan naskah peraturannya"),
        "dasar" => text("Peraturan yang menjadi dasar"),
        "pasal" => text("Pasalnya"),
        "uraian_en" => text("Uraian dalam bahasa Inggris"),
        "induk" => text("Butir yang memuat butir ini"),
        _ => text("Uraian, dibaca warga"),
    };
    let item = object("Satu butir", &["id", "dasar", "kelas", "uraian"], ITEM.iter().map(|it| (*it, of(it))).collect());
    object(
        "Menambah atau menggantikan daftar bawaan",
        &["butir"],
        vec![
            ("cara", word(&["tambah", "ganti"], "tambah: menambah daftar bawaan; ganti: menggantikannya")),
            ("butir", list(item, "Butir")),
        ],
    )
}
