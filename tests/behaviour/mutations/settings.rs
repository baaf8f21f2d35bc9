//! The settings broken: each required key missing, empty, in another shape or with a bad value.

use crate::mutations::{Resealed, resealed};
use crate::sample_register::SETTINGS;

#[rustfmt::skip]
const ROWS: &[Resealed] = &[
    ("name missing", SETTINGS, "nama_register: biro.contoh.go.id\n", "", "field-missing:1"),
    ("name in capitals", SETTINGS, "nama_register: biro.contoh.go.id", "nama_register: Biro Contoh", "id-malformed:1"),
    ("name empty", SETTINGS, "nama_register: biro.contoh.go.id", "nama_register:", "value-empty:1"),
    ("address missing", SETTINGS, "alamat_situs: https://dip.example.go.id/\n", "", "field-missing:1"),
    ("address without a slash", SETTINGS, "https://dip.example.go.id/", "https://dip.example.go.id", "address-unreadable:2"),
    ("address of another scheme", SETTINGS, "https://dip.example.go.id/", "ftp://dip.example.go.id/", "address-unreadable:2"),
    ("no zone of this world", SETTINGS, "Asia/Pontianak", "Asia/Palangkaraya", "word-unknown:4"),
    ("no language", SETTINGS, "bahasa: id", "bahasa: bahasa indonesia", "word-unknown:3"),
    ("body missing", SETTINGS, "badan_publik: { nama: Biro Contoh, alamat: Jalan Contoh 1, surel: ppid@example.go.id }\n", "", "field-missing:1"),
    ("body without a name", SETTINGS, "nama: Biro Contoh, ", "", "field-missing:5"),
    ("body as one text", SETTINGS, "badan_publik: { nama: Biro Contoh, alamat: Jalan Contoh 1, surel: ppid@example.go.id }", "badan_publik: Biro Contoh", "value-shape:5"),
    ("unit without a name", SETTINGS, "perencanaan: { nama: Bagian Perencanaan }", "perencanaan: {}", "field-missing:8"),
    ("unit in the folder of the decrees", SETTINGS, "  perencanaan: { nama: Bagian Perencanaan }", "  perencanaan: { nama: Bagian Perencanaan }\n  penetapan: { nama: Bagian Lain }", "id-malformed:9"),
    ("unit in the folder of the history", SETTINGS, "  perencanaan: { nama: Bagian Perencanaan }", "  perencanaan: { nama: Bagian Perencanaan }\n  riwayat: { nama: Bagian Lain }", "id-malformed:9"),
    ("unit with a name no folder has", SETTINGS, "  perencanaan: { nama: Bagian Perencanaan }", "  perencanaan: { nama: Bagian Perencanaan }\n  Tata_Usaha: { nama: Tata Usaha }", "id-malformed:9"),
    ("units as a list", SETTINGS, "unit:\n  protokol: { nama: Bagian Protokol }\n  perencanaan: { nama: Bagian Perencanaan }", "unit: [protokol, perencanaan]", "value-shape:6"),
    ("policies as a list", SETTINGS, "kebijakan: {}", "kebijakan: [ketat]", "value-shape:19"),
    ("officer with an unknown role", SETTINGS, "peran: ppid, mulai: 2021-01-01", "peran: gubernur, mulai: 2021-01-01", "word-unknown:13"),
    ("officer without a term", SETTINGS, ", mulai: 2021-01-01", "", "field-missing:13"),
    ("officer who signed, without a term", SETTINGS, "PPID Pembantu, peran: ppid, mulai: 2023-12-01", "PPID Pembantu, peran: ppid", "field-missing:12"),
    ("officer without a position", SETTINGS, "jabatan: Pelaksana Harian, ", "", "field-missing:16"),
    ("officer who left before coming", SETTINGS, "selesai: 2023-11-30", "selesai: 2020-11-30", "officer-listed-twice:13"),
    ("officer listed twice", SETTINGS, "id: atasan-dua", "id: atasan-ppid", "officer-listed-twice:16"),
    ("an officer's id in capitals", SETTINGS, "id: ppid-lama", "id: PPID-lama", "id-malformed:13"),
    ("unknown key", SETTINGS, "kebijakan: {}", "kebijakkan: {}", "key-unknown:19"),
    ("a policy nobody knows", SETTINGS, "kebijakan: {}", "kebijakan: { tanpa_persetujuan: ya }", "key-unknown:19"),
    ("no proof of an approval", SETTINGS, "kebijakan: {}", "bukti_persetujuan: tanda tangan", "word-unknown:19"),
    ("a theme outside themes/", SETTINGS, "kebijakan: {}", "tema: ../lain", "id-malformed:19"),
    ("not YAML", SETTINGS, "bahasa: id", "bahasa: id: en", "yaml-syntax:3"),
    ("a tab", SETTINGS, "bahasa: id", "bahasa:\tid", "yaml-tab:3"),
    ("a key twice", SETTINGS, "bahasa: id", "bahasa: id\nbahasa: en", "key-duplicate:4"),
    ("an officer of a unit that is not there", SETTINGS, "unit: perencanaan }", "unit: protokol }", "officer-wrong-unit:perencanaan/lain.md:11"),
    ("the reviewer not in office that day", SETTINGS, "id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01", "id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2026-01-21", "officer-not-in-office:protokol/contoh/index.md:23"),
];

#[test]
fn broken_settings_are_named() {
    resealed(ROWS);
}
