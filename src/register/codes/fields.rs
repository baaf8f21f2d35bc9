//! What can be wrong with which fields there are.

use crate::diagnostics::{Code, Example, Phrase, Start, phrase};

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
        "judul" => phrase!(
            id = "`judul: …` (satu baris, seperti di sampul dokumen)",
            en = "`judul: …` (one line, as on the cover of the document)",
        ),
        "ringkasan" => phrase!(
            id = "`ringkasan: …` (satu atau dua kalimat untuk warga)",
            en = "`ringkasan: …` (one or two sentences for citizens)",
        ),
        "klasifikasi" => phrase!(
            id = "`klasifikasi: berkala` (atau `serta-merta`, `setiap-saat`, `dikecualikan`)",
            en = "`klasifikasi: berkala` (or `serta-merta`, `setiap-saat`, `dikecualikan`)",
        ),
        "oleh" => phrase!(
            id = "`oleh: …` (id pejabat dari maklumat.yml)",
            en = "`oleh: …` (the id of an officer in maklumat.yml)",
        ),
        "penetapan" => phrase!(
            id = "`penetapan: { oleh: ppid, tanggal: 2026-01-20 }` (penanda tangan keputusan)",
            en = "`penetapan: { oleh: ppid, tanggal: 2026-01-20 }` (the signatory of the decree)",
        ),
        "hasil" => {
            phrase!(id = "`hasil: sesuai` (atau `perlu-perbaikan`)", en = "`hasil: sesuai` (or `perlu-perbaikan`)",)
        }
        "langkah" => phrase!(
            id = "`langkah: 4` (langkah 1 sampai 5 prosedur)",
            en = "`langkah: 4` (steps 1 to 5 of the procedure)",
        ),
        "wewenang" => phrase!(
            id = "`wewenang: …` (id dari `wewenang_segera` di maklumat.yml)",
            en = "`wewenang: …` (an id of `wewenang_segera` in maklumat.yml)",
        ),
        "sidik" => phrase!(
            id = "`sidik`; hapus catatan ini lalu jalankan lagi perintah yang menulisnya",
            en = "`sidik`; delete this record and run the command again that wrote it",
        ),
        "huruf" => phrase!(
            id = "`huruf: h` (huruf a sampai j dari Pasal 17 UU 14/2008)",
            en = "`huruf: h` (a letter a to j of Article 17 of Law 14/2008)",
        ),
        "konsekuensi" => phrase!(
            id = "`konsekuensi: …` (akibat bila informasi dibuka)",
            en = "`konsekuensi: …` (what follows if it is disclosed)",
        ),
        "penanda_tangan" => phrase!(id = "`penanda_tangan: …` (jabatan)", en = "`penanda_tangan: …` (a position)"),
        "bidang" => phrase!(
            id = "`bidang: ringkasan` (nama kolom, `isi`, atau nama lampiran)",
            en = "`bidang: ringkasan` (the name of a field, `isi`, or the name of an attachment)",
        ),
        "alasan" => phrase!(id = "`alasan: …` (dibaca warga)", en = "`alasan: …` (citizens read it)"),
        "diusulkan" => phrase!(
            id = "`diusulkan`; jalankan perintah `tarik`, yang menulisnya",
            en = "`diusulkan`; run the command `withdraw`, which writes it",
        ),
        "peran" => phrase!(
            id = "`peran: petugas` (atau `ppid`, `atasan-ppid`)",
            en = "`peran: petugas` (or `ppid`, `atasan-ppid`)",
        ),
        "selesai" => {
            phrase!(id = "`selesai: 2031-01-19`, atau `peristiwa: …`", en = "`selesai: 2031-01-19`, or `peristiwa: …`",)
        }
        "aturan" => phrase!(
            id = "`aturan: personal-tax-number` (nama aturan tentang data pribadi atau lampiran yang tidak dapat \
                  diperiksa)",
            en = "`aturan: personal-tax-number` (the name of a rule on personal data or on a file that cannot be \
                  checked)",
        ),
        _ => phrase!(id = "kolom itu", en = "that field"),
    }
}
