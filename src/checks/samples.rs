//! Registers and documents that the examples of several rules show.

/// The settings of a register with three officers: with these words at the end of the PPID's entry and of the
/// superior's, and with one more officer.
macro_rules! officers {
    ($ppid:expr, $superior:expr $(, $further:literal)?) => {
        concat!(
            "pejabat:\n  - { id: petugas-pro, jabatan: Petugas Pelayanan Informasi, peran: petugas, mulai: 2023-12-01 }",
            "\n  - { id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01",
            $ppid,
            " }\n  - { id: atasan-ppid, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2023-12-01",
            $superior,
            " }"
            $(, "\n  - { ", $further, " }")?
        )
    };
}
pub(crate) use officers;

/// A PNG that holds nothing but its end.
pub(crate) const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\0IEND\xaeB`\x82";

/// The public half of the key that signs in the examples.
macro_rules! officer_key {
    () => {
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKOSqPZGE51URoZoZMaWWpjI2ikbB7my/bfWmW3XuOaM"
    };
}
pub(crate) use officer_key;

/// That key at the end of an officer's entry, with its days.
macro_rules! with_key {
    ($days:literal) => {
        concat!(", kunci: [{ kunci: ", $crate::checks::samples::officer_key!(), ", ", $days, " }]")
    };
}
pub(crate) use with_key;

/// A history that begins with that key of an officer, and its head: these two lines have this SHA-256.
macro_rules! history_with_key {
    ($officer:literal, $sha256:literal) => {
        &[
            (
                "/riwayat/riwayat.txt",
                concat!(
                    "buka 2026-02-01T01:00:00Z biro.contoh.go.id\nkunci 2026-02-01T01:00:00Z ",
                    $officer,
                    " ",
                    $crate::checks::samples::officer_key!(),
                    "\n"
                )
                .as_bytes(),
            ),
            (
                "/riwayat/kepala.txt",
                concat!("maklumat-kepala/v1\nregister biro.contoh.go.id\nbaris 2\nsha256 ", $sha256, "\n").as_bytes(),
            ),
        ]
    };
}
pub(crate) use history_with_key;

/// The text of an approved entry with this id.
macro_rules! excluded_entry {
    ($id:literal) => {
        concat!(
            "---\nid: ",
            $id,
            "
revisi: 1
judul: Nomor telepon pemohon
ringkasan: Nomor telepon pemohon informasi.
klasifikasi: dikecualikan
yang_menguasai: Bagian Protokol
huruf: h
dasar_hukum: Undang-Undang Nomor 27 Tahun 2022
konsekuensi: Membuka data pribadi pemohon.
uji_konsekuensi: { nomor: 01/UJI/2026, tanggal: 2026-01-19, penanda_tangan: PPID Pembantu }
jangka_waktu: { mulai: 2026-01-20, peristiwa: Pemohon menyetujui }
penyusunan: { oleh: petugas-pro, tanggal: 2026-01-20 }
pemeriksaan:
  - { oleh: ppid, tanggal: 2026-01-22, hasil: sesuai, memo: { nomor: 045/12/ADPIM, tanggal: 2026-01-22 }, sidik: REVIEW }
persetujuan: { oleh: pimpinan, tanggal: 2026-01-23, sidik: APPROVAL }
---
"
        )
        .as_bytes()
    };
}
pub(crate) use excluded_entry;

/// A document with a tax number that is exempted until a day, and with an exemption of its text from another rule.
macro_rules! exempted {
    ($until:literal $(, $rule:literal)?) => {
        $crate::diagnostics::Example::APPROVED.front(concat!(
            "ringkasan: Penyedia dengan NPWP 12.345.678.9-012.345.\n",
            "pengecualian:\n  - { aturan: personal-tax-number, bidang: ringkasan, ",
            "alasan: Ringkasan kontrak memuat NPWP penyedia, sampai: ",
            $until,
            " }"
            $(,
                "\n  - { aturan: ",
                $rule,
                ", bidang: isi, alasan: Ringkasan kontrak memuat NPWP penyedia, sampai: 2027-12-31 }"
            )?
        ))
    };
}
pub(crate) use exempted;
