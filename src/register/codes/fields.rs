//! What can be wrong with which fields there are.

use crate::diagnostics::{Code, Example, Phrase, Severity, Start};

/// A field that must be there.
pub static FIELD_MISSING: Code = Code {
    name: "field-missing",
    severity: Severity::Error,
    even_in_drafts: false,
    demands: Phrase::new("Setiap kolom yang wajib diisi.", "Every required field is there."),
    because: Phrase::new(
        "Daftar Informasi Publik mempunyai tujuh kolom; yang kosong tidak memberi tahu apa-apa kepada warga.",
        "The register has seven columns by law; an empty one tells the public nothing.",
    ),
    source: Some("PERKI 1/2021 Pasal 1 angka 20"),
    bad: Example::APPROVED.without(&["judul"]),
    good: Example::APPROVED,
};

/// A key nobody knows.
pub static KEY_UNKNOWN: Code = Code {
    name: "key-unknown",
    severity: Severity::Error,
    even_in_drafts: false,
    demands: Phrase::new("Hanya kunci yang dikenal yang ditulis.", "Only known keys are written."),
    because: Phrase::new(
        "Kunci yang salah ketik akan terlewat, dan isinya tidak pernah terbit.",
        "A mistyped key would be passed over and its content never published.",
    ),
    source: None,
    bad: Example::of(Start::Draft).front("kata_kuncl: [layanan]"),
    good: Example::of(Start::Draft).front("kata_kunci: [layanan]"),
};

/// `content/maklumat.yml` is not there.
pub static SETTINGS_MISSING: Code = Code {
    name: "settings-missing",
    severity: Severity::Error,
    even_in_drafts: true,
    demands: Phrase::new(
        "content/maklumat.yml ada dan dapat dibaca.",
        "content/maklumat.yml is there and can be read.",
    ),
    because: Phrase::new(
        "Di sana tertulis register siapa ini dan siapa pejabatnya; tanpa itu tidak ada yang dapat diperiksa.",
        "It says whose register this is and who its officers are; without it nothing can be checked.",
    ),
    source: None,
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
};

/// How a field is written, for the help of [`FIELD_MISSING`].
pub(crate) fn sample(key: &str) -> &'static str {
    match key {
        "id" => "id: dip-2026-0001",
        "revisi" => "revisi: 1",
        "judul" => "judul: … (satu baris, seperti di sampul dokumen)",
        "ringkasan" => "ringkasan: … (satu atau dua kalimat untuk warga)",
        "klasifikasi" => "klasifikasi: berkala (atau serta-merta, setiap-saat, dikecualikan)",
        "yang_menguasai" => "yang_menguasai: Bagian …",
        "penanggung_jawab" => "penanggung_jawab: Kepala …",
        "dibuat" => "dibuat: { tanggal: 2026-01-20, tempat: Palangka Raya }",
        "bentuk" => "bentuk: [cetak, rekam, daring]",
        "retensi" => "retensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: permanen }",
        "aktif" => "aktif: 2 tahun",
        "tanggal" => "tanggal: 2026-01-20",
        "oleh" => "oleh: (id pejabat dari maklumat.yml)",
        "penetapan" => "penetapan: { oleh: ppid, tanggal: 2026-01-20 } (penanda tangan keputusan)",
        "hasil" => "hasil: sesuai (atau perlu-perbaikan)",
        "langkah" => "langkah: 4 (langkah 1 sampai 5 prosedur)",
        "butir" => "butir: B03",
        "dasar" => "dasar: PERKI 1/2021",
        "kelas" => "kelas: berkala",
        "uraian" => "uraian: …",
        "surat" => "surat: { nomor: 045/12/ADPIM, tanggal: 2026-01-20 }",
        "nomor" => "nomor: 045/12/ADPIM",
        "waktu" => "waktu: \"2026-01-20 09:30\"",
        "wewenang" => "wewenang: (id dari wewenang_segera di maklumat.yml)",
        "sidik" => "sidik; hapus catatan ini lalu jalankan lagi perintah yang menulisnya",
        "huruf" => "huruf: h (huruf a sampai j dari Pasal 17 UU 14/2008)",
        "dasar_hukum" => "dasar_hukum: Undang-Undang Nomor … Tahun …",
        "konsekuensi" => "konsekuensi: … (akibat bila informasi dibuka)",
        "uji_konsekuensi" => "uji_konsekuensi: { nomor: …, tanggal: 2026-01-20, penanda_tangan: … }",
        "jangka_waktu" => "jangka_waktu: { mulai: 2026-01-20, selesai: 2031-01-19 }",
        "penanda_tangan" => "penanda_tangan: … (jabatan)",
        "mulai" => "mulai: 2026-01-20",
        "aturan" => {
            "aturan: personal-tax-number (nama aturan tentang data pribadi atau lampiran yang tidak dapat diperiksa)"
        }
        "bidang" => "bidang: ringkasan (nama kolom, isi, atau nama lampiran)",
        "sampai" => "sampai: 2026-12-31",
        "alasan" => "alasan: … (dibaca warga)",
        "diusulkan" => "diusulkan; jalankan perintah tarik, yang menulisnya",
        "berkas" => "berkas: nama-berkas.pdf",
        "alamat" => "alamat: https://…",
        "nama" => "nama: …",
        "jabatan" => "jabatan: …",
        "peran" => "peran: petugas (atau ppid, atasan-ppid)",
        "nama_register" => "nama_register: biro.provinsi.go.id",
        "alamat_situs" => "alamat_situs: https://dip.example.go.id/",
        "badan_publik" => "badan_publik: { nama: …, alamat: …, surel: … }",
        "unit" => "unit: { protokol: { nama: Bagian Protokol } }",
        "pejabat" => "pejabat: [{ id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01 }]",
        "selesai" => "selesai: 2031-01-19, atau peristiwa: …",
        _ => "kolom itu",
    }
}
