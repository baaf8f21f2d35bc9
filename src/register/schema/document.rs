//! The front matter of a document.

use serde_json::{Map, Value, json};

use crate::register::read_document::{EXCLUDED, PUBLIC, REQUIRED, REQUIRED_EXCLUDED, REQUIRED_PUBLIC, SHARED};
use crate::register::schema::records;
use crate::register::schema::shapes::{
    DAY, about, address, day, digest, id, language, list, object, partial_day, period, put, shaped, some, text, word,
};
use crate::register::{Class, Fate, Form, Until};

pub(crate) fn schema() -> Value {
    let all = SHARED.iter().chain(&PUBLIC).chain(&EXCLUDED);
    let properties: Map<String, Value> = all.map(|key| ((*key).to_owned(), field(key))).collect();
    let of_class = |own: &[&str], required: &[&str]| {
        let known: Vec<&str> = SHARED.iter().chain(own).copied().collect();
        json!({ "required": required, "propertyNames": { "enum": known } })
    };
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": REQUIRED,
        "properties": properties,
        "if": { "required": ["klasifikasi"], "properties": { "klasifikasi": { "const": Class::Excluded.key() } } },
        "then": of_class(&EXCLUDED, &REQUIRED_EXCLUDED),
        "else": of_class(&PUBLIC, &REQUIRED_PUBLIC),
    })
}

/// The shape of a field; of one that is not named here, any text.
pub(crate) fn field(key: &str) -> Value {
    match key {
        "id" => id("Nomor tetap dokumen, juga alamatnya di situs: tidak pernah diubah"),
        "revisi" => {
            let number = json!({ "type": ["integer", "string"], "minimum": 1, "pattern": "^[1-9][0-9]*$" });
            about(number, "Revisi ke berapa, mulai dari 1")
        }
        "judul" => text("Satu baris, seperti di sampul dokumen"),
        "ringkasan" => text("Satu atau dua kalimat untuk warga: apa isinya?"),
        "bahasa" => language("Bahasa judul, ringkasan, dan naskah; bila tidak ditulis: bahasa situs"),
        "klasifikasi" => word(&Class::KEYS, "Klasifikasi menurut undang-undang"),
        "yang_menguasai" => {
            let many = some(text("Unit"), "");
            about(json!({ "anyOf": [text("Unit"), many] }), "Unit yang menguasai informasinya")
        }
        "catatan_perubahan" => text("Apa yang berubah sejak revisi sebelumnya; wajib mulai revisi 2"),
        "penanggung_jawab" => text("Jabatan yang bertanggung jawab atas pembuatan atau penerbitannya"),
        "berlaku_sampai" => shaped(
            &format!("{DAY}|{}", Until::REVOKED),
            "Hanya untuk serta-merta: hari terakhir pengumuman ini berlaku (2026-01-31), atau: sampai dicabut",
        ),
        "bentuk" => some(word(&Form::KEYS, "Bentuk"), "Bentuk informasi yang tersedia"),
        "kode_klasifikasi" => text("Klasifikasi arsip, misalnya 000.4"),
        "butir" => list(text("Butir"), "Butir daftar periksa yang dijawab dokumen ini"),
        "kata_kunci" => list(text("Kata kunci"), "Kata kunci untuk pencarian"),
        "bagian_dikecualikan" => list(id("Id entri"), "Entri yang dikecualikan yang bagiannya tidak dimuat di sini"),
        "alamat_lama" => list(
            shaped("/[a-z0-9-]+(/[a-z0-9-]+)*/", "Alamat lama"),
            "Alamat lama di situs ini yang mengantar ke dokumen ini",
        ),
        "huruf" => word(&["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"], "Huruf dari Pasal 17 UU 14/2008"),
        "dasar_hukum" => text("Undang-undang yang menjadi dasar pengecualian"),
        "konsekuensi" => text("Akibat bila informasi ini dibuka"),
        "penyusunan" => records::preparation(),
        "pemeriksaan" => records::reviews(),
        "pengumuman_segera" => records::announcement(),
        "persetujuan" => records::approval(),
        "proses" => records::process(),
        "pemutakhiran" => records::renewals(),
        "penarikan" => records::withdrawal(),
        _ => composed(key),
    }
}

/// Fields with fields of their own.
fn composed(key: &str) -> Value {
    let listed = |words: &str, required: &[&str], properties| list(object("", required, properties), words);
    match key {
        "dibuat" => object(
            "Kapan dan di mana dibuat",
            &["tanggal"],
            vec![("tanggal", partial_day("Hari, bulan, atau tahun")), ("tempat", text("Tempat dibuat"))],
        ),
        "retensi" => {
            let parts = object(
                "Masa aktif, masa inaktif, dan nasib akhir",
                &["aktif"],
                vec![
                    ("aktif", period("Masa aktif")),
                    ("inaktif", period("Masa inaktif")),
                    ("nasib_akhir", word(&Fate::KEYS, "Nasib akhir")),
                ],
            );
            about(json!({ "anyOf": [parts, period("Satu jangka waktu")] }), "Retensi arsip")
        }
        "lampiran" => listed(
            "Berkas di samping naskah; semuanya disebut",
            &["berkas"],
            vec![("berkas", text("Nama berkas")), ("judul", text("Judul lampiran"))],
        ),
        "tautan" => listed(
            "Alamat di situs lain; ditandai belum diverifikasi",
            &["judul", "alamat"],
            vec![("judul", text("Judul tautan")), ("alamat", address("Alamat lengkap"))],
        ),
        "pengecualian" => listed(
            "Data pribadi yang sengaja diterbitkan",
            &["aturan", "bidang", "alasan", "sampai"],
            vec![
                ("aturan", text("Nama aturan yang tidak diterapkan")),
                ("bidang", text("Nama kolom, isi, atau nama lampiran")),
                ("alasan", text("Alasan, dibaca warga")),
                ("sampai", day("Hari terakhir")),
            ],
        ),
        "uji_konsekuensi" => object(
            "Berita acara uji konsekuensi",
            &["nomor", "tanggal", "penanda_tangan"],
            vec![
                ("nomor", text("Nomor berita acara")),
                ("tanggal", day("Tanggal berita acara")),
                ("penanda_tangan", text("Jabatan penanda tangan")),
            ],
        ),
        "jangka_waktu" => {
            let mut period = object(
                "Berapa lama dikecualikan",
                &["mulai"],
                vec![
                    ("mulai", day("Hari pertama")),
                    ("selesai", day("Hari terakhir")),
                    ("peristiwa", text("Peristiwa yang mengakhirinya; untuk huruf g sampai j")),
                ],
            );
            let ends = json!([{ "required": ["selesai"] }, { "required": ["peristiwa"] }]);
            put(&mut period, "anyOf", ends, true);
            period
        }
        "sumber_impor" => object(
            "Dari baris mana konsep ini dibuat; ditulis oleh maklumat impor",
            &["berkas", "baris", "sidik"],
            vec![
                ("berkas", text("Nama berkas")),
                ("baris", text("Baris")),
                ("bagian", text("Bagian")),
                ("nomor", text("Nomor di sana")),
                ("nama", text("Nama di sana")),
                ("sidik", digest()),
                ("sidik_tabel", digest()),
            ],
        ),
        other => text(other),
    }
}
