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
pub(crate) fn sample(key: &str) -> Phrase {
    let same = match key {
        "id" => "`id: dip-2026-0001`",
        "revisi" => "`revisi: 1`",
        "yang_menguasai" => "`yang_menguasai: Bagian …`",
        "penanggung_jawab" => "`penanggung_jawab: Kepala …`",
        "dibuat" => "`dibuat: { tanggal: 2026-01-20, tempat: Palangka Raya }`",
        "bentuk" => "`bentuk: [cetak, rekam, daring]`",
        "retensi" => "`retensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: permanen }`",
        "aktif" => "`aktif: 2 tahun`",
        "tanggal" => "`tanggal: 2026-01-20`",
        "butir" => "`butir: B03`",
        "dasar" => "`dasar: PERKI 1/2021`",
        "kelas" => "`kelas: berkala`",
        "uraian" => "`uraian: …`",
        "surat" => "`surat: { nomor: 045/12/ADPIM, tanggal: 2026-01-20 }`",
        "nomor" => "`nomor: 045/12/ADPIM`",
        "waktu" => "`waktu: \"2026-01-20 09:30\"`",
        "dasar_hukum" => "`dasar_hukum: Undang-Undang Nomor … Tahun …`",
        "uji_konsekuensi" => "`uji_konsekuensi: { nomor: …, tanggal: 2026-01-20, penanda_tangan: … }`",
        "jangka_waktu" => "`jangka_waktu: { mulai: 2026-01-20, selesai: 2031-01-19 }`",
        "mulai" => "`mulai: 2026-01-20`",
        "sampai" => "`sampai: 2026-12-31`",
        "berkas" => "`berkas: nama-berkas.pdf`",
        "alamat" => "`alamat: https://…`",
        "nama" => "`nama: …`",
        "jabatan" => "`jabatan: …`",
        "nama_register" => "`nama_register: biro.provinsi.go.id`",
        "alamat_situs" => "`alamat_situs: https://dip.example.go.id/`",
        "badan_publik" => "`badan_publik: { nama: …, alamat: …, surel: … }`",
        "unit" => "`unit: { protokol: { nama: Bagian Protokol } }`",
        "pejabat" => "`pejabat: [{ id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01 }]`",
        _ => return explained(key),
    };
    Phrase::new(same, same)
}

/// How a field is written whose value needs a word of explanation.
fn explained(key: &str) -> Phrase {
    match key {
        "judul" => Phrase::new(
            "`judul: …` (satu baris, seperti di sampul dokumen)",
            "`judul: …` (one line, as on the cover of the document)",
        ),
        "ringkasan" => Phrase::new(
            "`ringkasan: …` (satu atau dua kalimat untuk warga)",
            "`ringkasan: …` (one or two sentences for citizens)",
        ),
        "klasifikasi" => Phrase::new(
            "`klasifikasi: berkala` (atau `serta-merta`, `setiap-saat`, `dikecualikan`)",
            "`klasifikasi: berkala` (or `serta-merta`, `setiap-saat`, `dikecualikan`)",
        ),
        "oleh" => Phrase::new(
            "`oleh: …` (id pejabat dari maklumat.yml)",
            "`oleh: …` (the id of an officer in maklumat.yml)",
        ),
        "penetapan" => Phrase::new(
            "`penetapan: { oleh: ppid, tanggal: 2026-01-20 }` (penanda tangan keputusan)",
            "`penetapan: { oleh: ppid, tanggal: 2026-01-20 }` (the signatory of the decree)",
        ),
        "hasil" => {
            Phrase::new("`hasil: sesuai` (atau `perlu-perbaikan`)", "`hasil: sesuai` (or `perlu-perbaikan`)")
        }
        "langkah" => Phrase::new(
            "`langkah: 4` (langkah 1 sampai 5 prosedur)",
            "`langkah: 4` (steps 1 to 5 of the procedure)",
        ),
        "wewenang" => Phrase::new(
            "`wewenang: …` (id dari `wewenang_segera` di maklumat.yml)",
            "`wewenang: …` (an id of `wewenang_segera` in maklumat.yml)",
        ),
        "sidik" => Phrase::new(
            "`sidik`; hapus catatan ini lalu jalankan lagi perintah yang menulisnya",
            "`sidik`; delete this record and run the command again that wrote it",
        ),
        "huruf" => Phrase::new(
            "`huruf: h` (huruf a sampai j dari Pasal 17 UU 14/2008)",
            "`huruf: h` (a letter a to j of Article 17 of Law 14/2008)",
        ),
        "konsekuensi" => Phrase::new(
            "`konsekuensi: …` (akibat bila informasi dibuka)",
            "`konsekuensi: …` (what follows if it is disclosed)",
        ),
        "penanda_tangan" => Phrase::new("`penanda_tangan: …` (jabatan)", "`penanda_tangan: …` (a position)"),
        "bidang" => Phrase::new(
            "`bidang: ringkasan` (nama kolom, `isi`, atau nama lampiran)",
            "`bidang: ringkasan` (the name of a field, `isi`, or the name of an attachment)",
        ),
        "alasan" => Phrase::new("`alasan: …` (dibaca warga)", "`alasan: …` (citizens read it)"),
        "diusulkan" => Phrase::new(
            "`diusulkan`; jalankan perintah `tarik`, yang menulisnya",
            "`diusulkan`; run the command `withdraw`, which writes it",
        ),
        "peran" => Phrase::new(
            "`peran: petugas` (atau `ppid`, `atasan-ppid`)",
            "`peran: petugas` (or `ppid`, `atasan-ppid`)",
        ),
        "selesai" => Phrase::new(
            "`selesai: 2031-01-19`, atau `peristiwa: …`",
            "`selesai: 2031-01-19`, or `peristiwa: …`",
        ),
        "aturan" => Phrase::new(
            "`aturan: personal-tax-number` (nama aturan tentang data pribadi atau lampiran yang tidak dapat diperiksa)",
            "`aturan: personal-tax-number` (the name of a rule on personal data or on a file that cannot be checked)",
        ),
        _ => Phrase::new("kolom itu", "that field"),
    }
}
