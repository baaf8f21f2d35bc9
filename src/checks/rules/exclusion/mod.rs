//! Rules on the list of excluded information.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod excluded_content;
mod excluded_part_unknown;
mod exclusion_approved_late;
mod exclusion_approver_not_head;
mod exclusion_basis_not_act;
mod exclusion_end;
mod exclusion_period_open;
mod exclusion_period_too_long;
mod exclusion_test_late;

pub(crate) static FAMILY: Family = Family {
    key: "dikecualikan",
    name: phrase!(id = "Informasi yang dikecualikan", en = "Excluded information"),
    rules: &[
        excluded_content::RULES,
        excluded_part_unknown::RULES,
        exclusion_approved_late::RULES,
        exclusion_approver_not_head::RULES,
        exclusion_basis_not_act::RULES,
        exclusion_end::RULES,
        exclusion_period_open::RULES,
        exclusion_period_too_long::RULES,
        exclusion_test_late::RULES,
    ],
    reading: &[],
};

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
