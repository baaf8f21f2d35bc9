//! The settings of a register.

use serde_json::{Value, json};

use crate::register::read_procedure::{self, STEPS, WEEK};
use crate::register::read_settings::{KEYS, OFFICER, REQUIRED};
use crate::register::schema::records::letter;
use crate::register::schema::shapes::{
    about, address, day, id, language, list, object, shaped, some, stretch, text, word,
};
use crate::register::service::{PLEDGE, PROCEDURE, REPORT, STANDARDS};
use crate::register::{Capacity, Role, read_look, read_service, site_address};

pub(crate) fn schema() -> Value {
    let others = [read_service::KEY, read_look::KEY];
    let all = KEYS.iter().chain(&read_procedure::KEYS).chain(&others);
    object("", &REQUIRED, all.map(|key| (*key, setting(key))).collect())
}

fn setting(key: &str) -> Value {
    match key {
        "nama_register" => {
            shaped("[a-z0-9][a-z0-9.-]{0,99}", "Nama tetap register, bagian dari setiap sidik: tidak pernah diubah")
        }
        "alamat_situs" => shaped(site_address::PATTERN, "Alamat situs, diakhiri garis miring"),
        "bahasa" => language("Bahasa situs dan pesan program"),
        "zona_waktu" => text("Zona waktu, misalnya Asia/Pontianak"),
        "badan_publik" => object(
            "Badan publik yang mempunyai register ini",
            &["nama"],
            vec![
                ("nama", text("Namanya")),
                ("induk", text("Badan di atasnya")),
                ("alamat", text("Alamatnya")),
                ("surel", text("Surel untuk warga")),
            ],
        ),
        "unit" => {
            let unit = object("", &["nama"], vec![("nama", text("Nama unit"))]);
            let name =
                json!({ "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64, "not": { "const": "penetapan" } });
            about(
                json!({ "type": "object", "propertyNames": name, "additionalProperties": unit }),
                "Satu folder di bawah content/ untuk setiap unit",
            )
        }
        "pejabat" => list(
            object(
                "Satu jabatan selama satu masa jabatan; tidak pernah dengan nama orang",
                &["id", "jabatan", "peran", "mulai"],
                OFFICER.iter().map(|key| (*key, officer(key))).collect(),
            ),
            "Pejabat menurut jabatannya",
        ),
        "tema" => id("Nama folder tema di themes/"),
        "tampilan" => object(
            "Warna dan logo situs",
            &[],
            vec![
                (
                    "warna",
                    about(
                        json!({ "type": ["string", "integer"], "pattern": "^#?[0-9A-Fa-f]{6}$" }),
                        "Warna, misalnya 07543f",
                    ),
                ),
                ("logo", shaped("[A-Za-z0-9_-]+\\.png", "Nama berkas PNG di themes/<tema>/aset/")),
            ],
        ),
        "layanan" => service(),
        _ => procedure(key),
    }
}

fn officer(key: &str) -> Value {
    match key {
        "id" => id("Tidak pernah dipakai ulang"),
        "peran" => word(&Role::KEYS, "Perannya dalam prosedur"),
        "mulai" => day("Hari pertama menjabat"),
        "selesai" => day("Hari terakhir menjabat"),
        "unit" => id("Unit yang dokumennya ia susun"),
        "orang" => shaped("\\s*[A-Za-z0-9._-]+\\s*", "Kode orang, bila satu orang mempunyai dua id"),
        "sebagai" => word(&Capacity::KEYS, "definitif, pelaksana harian, atau pelaksana tugas"),
        "surat_perintah" => letter("Surat perintah bagi pelaksana"),
        _ => text("Jabatan, seperti dibaca warga"),
    }
}

fn procedure(key: &str) -> Value {
    match key {
        "prosedur" => {
            let standard =
                |step: &&'static str| (*step, shaped("[1-9][0-9]{0,3} (menit|jam|hari kerja)", "Standar waktu"));
            object(
                "Prosedur pendokumentasian",
                &[],
                vec![
                    ("nomor", text("Nomor SOP")),
                    (
                        "langkah",
                        object("Standar waktu yang berbeda dari bawaan", &[], STEPS.iter().map(standard).collect()),
                    ),
                ],
            )
        }
        "jam_kerja" => {
            let hours = |it: &&'static str| (*it, list(stretch(), "Jam buka"));
            object("Jam kerja; hari yang tidak disebut memakai bawaan", &[], WEEK.iter().map(hours).collect())
        }
        "kalender" => calendar(),
        "kebijakan" => policy(),
        "tidak_dikuasai" => list(
            object(
                "",
                &["butir", "alasan", "surat"],
                vec![
                    ("butir", text("Butir daftar periksa")),
                    ("alasan", text("Alasan, dibaca warga")),
                    ("surat", letter("Surat")),
                ],
            ),
            "Butir yang informasinya tidak dikuasai badan ini",
        ),
        "wewenang_segera" => list(
            object(
                "",
                &["id", "nomor", "tanggal", "oleh", "pejabat"],
                vec![
                    ("id", id("Id keputusan ini")),
                    ("nomor", text("Nomor keputusan")),
                    ("tanggal", day("Tanggal keputusan")),
                    ("oleh", id("Id Atasan PPID")),
                    ("pejabat", some(id("Id pejabat"), "Yang diberi wewenang")),
                    ("selesai", day("Hari terakhir")),
                ],
            ),
            "Siapa boleh mengumumkan informasi serta-merta segera",
        ),
        other => text(other),
    }
}

fn calendar() -> Value {
    let off = object("", &["tanggal", "nama"], vec![("tanggal", day("Hari libur")), ("nama", text("Namanya"))]);
    let year = json!({ "type": ["string", "integer"], "pattern": "^[0-9]{4}$", "minimum": 1000, "maximum": 9999 });
    object(
        "Hari libur",
        &[],
        vec![
            ("cuti_bersama", word(&["libur", "kerja"], "Apakah cuti bersama hari libur")),
            ("libur", list(off, "Hari libur tambahan")),
            ("tahun_lengkap", list(year, "Tahun yang semua hari liburnya disebut di sini")),
        ],
    )
}

fn policy() -> Value {
    let days = |words| shaped("[1-9][0-9]{0,2} hari", words);
    let ahead = object(
        "Berapa hari sebelumnya diingatkan",
        &[],
        vec![
            ("retensi", days("Sebelum retensi berakhir")),
            ("pengecualian", days("Sebelum pengecualian berakhir")),
            ("masa_jabatan", days("Sebelum masa jabatan berakhir")),
            ("pemutakhiran", days("Sebelum pemutakhiran jatuh tempo")),
        ],
    );
    object(
        "Kebijakan tidak pernah menurunkan kesalahan menjadi peringatan",
        &[],
        vec![
            ("peringatan_dini", ahead),
            ("masa_berkala", shaped("[1-6] bulan", "Paling lama 6 bulan")),
            ("batas_tahunan", shaped("(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", "Bulan dan hari, misalnya 03-31")),
            ("lampiran_terbesar", shaped("[1-9][0-9]* ([KkMmGg][Bb])", "Ukuran, misalnya 20 MB")),
            ("pengesahan_susulan", shaped("[1-5] hari kerja", "Paling lama 5 hari kerja")),
        ],
    )
}

fn service() -> Value {
    let target =
        |words| about(json!({ "anyOf": [id("Id dokumen di register ini"), address("Alamat di tempat lain")] }), words);
    let commission = object(
        "Komisi Informasi yang berwenang",
        &["nama"],
        vec![
            ("nama", text("Namanya")),
            ("alamat", text("Alamatnya")),
            ("telepon", text("Teleponnya")),
            ("surel", text("Surelnya")),
            ("laman", address("Lamannya")),
        ],
    );
    let items = STANDARDS.into_iter().chain(PLEDGE).chain(REPORT).chain(PROCEDURE);
    object(
        "Yang dibaca warga di halaman layanan",
        &[],
        vec![
            ("meja", text("Ke mana warga datang")),
            ("telepon", text("Telepon layanan")),
            ("biaya", text("Biaya memperoleh informasi")),
            (
                "formulir",
                object(
                    "Formulir",
                    &[],
                    vec![
                        ("permohonan", target("Formulir permohonan informasi")),
                        ("keberatan", target("Formulir keberatan")),
                    ],
                ),
            ),
            ("disabilitas", text("Layanan bagi penyandang disabilitas")),
            ("komisi_informasi", commission),
            (
                "rujukan",
                object(
                    "Tempat terbit yang tidak dijawab dokumen di sini",
                    &[],
                    items.map(|it| (it, address("Alamat"))).collect(),
                ),
            ),
        ],
    )
}
