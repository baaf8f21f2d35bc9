//! One table: what the rules say of an announcement, of its authority, its officer, its days, its text and its place
//! among the revisions.

use maklumat::checks::{Context, Edition as _, clear};
use maklumat::diagnostics::{Diagnostic, Example, Severity, Start};
use maklumat::site::own_addresses;

use crate::sample_register::{DOCUMENT_ID, SampleRegister};

/// What is changed, the day on which it is judged, and what is found: `severity code file:line`.
type Row = (&'static str, Example, &'static str, &'static [&'static str]);

/// An announced document, unchanged.
const A: Example = Example::of(Start::Announced);
/// Sunday, two days after the announcement: its approval is due on Tuesday.
const SUN: &str = "2026-11-22";
const LATER: &str = "2027-03-01";

const NOBODY: &[&str] = &["error announcement-unauthorised index.md:15"];
const LATE: &[&str] = &["warning ratification-overdue index.md:15"];
const ORDER: &[&str] = &["error records-out-of-order index.md:15"];
const FIT: &str = "pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-11-21, hasil: sesuai, memo: { nomor: 045/12/ADPIM, tanggal: 2026-11-21 }, sidik: REVIEW }";
const RATIFIED: &str = "pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-11-21, hasil: sesuai, memo: { nomor: 045/12/ADPIM, tanggal: 2026-11-21 }, sidik: REVIEW }\npersetujuan: { oleh: atasan-ppid, tanggal: 2026-11-22, sidik: APPROVAL }";
const BACK: &str = "pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-11-21, hasil: perlu-perbaikan, catatan: Tambahkan jam., memo: { nomor: 045/12/ADPIM, tanggal: 2026-11-21 }, sidik: REVIEW }";
const ZERO: &str = "dip-2026-0001 1 berlaku sha256:0000000000000000000000000000000000000000000000000000000000000000";
const WITHDRAWN: &str = "penarikan:\n  diusulkan: { oleh: ppid, tanggal: 2026-11-21, sidik: WITHDRAWAL }\n  disetujui: { oleh: atasan-ppid, tanggal: 2026-11-22, sidik: WITHDRAWAL }\n  alasan: Keliru.";
const GRANT: &str = "wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [ppid] }";

/// Revision 1 as it was announced and kept.
const KEPT: &[u8] = b"---
id: dip-2026-0001
revisi: 1
judul: Jadwal Layanan Informasi
ringkasan: Hari dan jam layanan informasi publik.
klasifikasi: serta-merta
penanggung_jawab: Kepala Bagian Protokol
dibuat: { tanggal: 2026-01-20, tempat: Palangka Raya }
bentuk: [daring]
retensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah }
lampiran:
  - { berkas: jadwal.csv, judul: Jadwal }
penyusunan: { oleh: petugas-pro, tanggal: 2026-01-20 }
pengumuman_segera: { oleh: ppid, waktu: \"2026-01-20 09:30\", wewenang: w-2026-1, sidik: REVIEW }
---
Layanan dibuka.
";
const SPOILED: &[u8] = b"---
id: dip-2026-0001
revisi: 1
judul: Jadwal Layanan Informasi
ringkasan: Hari dan jam layanan informasi publik.
klasifikasi: serta-merta
penanggung_jawab: Kepala Bagian Protokol
dibuat: { tanggal: 2026-01-20, tempat: Palangka Raya }
bentuk: [daring]
retensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah }
lampiran:
  - { berkas: jadwal.csv, judul: Jadwal }
penyusunan: { oleh: petugas-pro, tanggal: 2026-01-20 }
pengumuman_segera: { oleh: ppid, waktu: \"2026-01-20 09:30\", wewenang: w-2026-1, sidik: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }
---
Layanan dibuka.
";

/// Revision 2 beside a revision 1 that was announced and never approved.
const fn after(kept: &'static [(&'static str, &'static [u8])]) -> Example {
    Example::of(Start::Revised).files(kept).settings(GRANT)
}

const fn told(at: &'static str) -> Example {
    A.front(at)
}

const fn granted(by: &'static str) -> Example {
    A.settings(by)
}

#[rustfmt::skip]
fn rows() -> Vec<Row> { vec![
    ("sound", A, SUN, &[]),
    // Who, and by which authority.
    ("an officer whom it does not name", told("pengumuman_segera: { oleh: petugas-pro, waktu: \"2026-11-20 09:30\", wewenang: w-2026-1, sidik: REVIEW }"), SUN, NOBODY),
    ("an officer nobody knows", told("pengumuman_segera: { oleh: siapa, waktu: \"2026-11-20 09:30\", wewenang: w-2026-1, sidik: REVIEW }"), SUN, &["error announcement-unauthorised index.md:15", "error officer-unknown index.md:15"]),
    ("an authority nobody knows", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-11-20 09:30\", wewenang: w-2026-9, sidik: REVIEW }"), SUN, NOBODY),
    ("no authority at all", A.settings_without(&["wewenang_segera"]), SUN, NOBODY),
    ("granted that day", granted("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-11-20, oleh: atasan-ppid, pejabat: [ppid] }"), SUN, &[]),
    ("granted the day after", granted("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-11-21, oleh: atasan-ppid, pejabat: [ppid] }"), SUN, NOBODY),
    ("its last day", granted("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [ppid], selesai: 2026-11-20 }"), SUN, &[]),
    ("ended the day before", granted("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [ppid], selesai: 2026-11-19 }"), SUN, NOBODY),
    ("granted by nobody known", granted("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-lama, pejabat: [ppid] }"), SUN, NOBODY),
    ("granted by the PPID", granted("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: ppid, pejabat: [ppid] }"), SUN, NOBODY),
    ("granted by the head of the body", granted("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: pimpinan, pejabat: [ppid] }"), SUN, NOBODY),
    ("granted before the superior's term", granted("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2023-11-30, oleh: atasan-ppid, pejabat: [ppid] }"), SUN, NOBODY),
    ("granted before, by a superior not in office, to another", granted("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2023-11-30, oleh: atasan-ppid, pejabat: [ppid-lain], selesai: 2024-01-01 }"), SUN, &["error announcement-unauthorised index.md:15"; 3]),
    ("the superior who granted it has left", granted("pejabat:\n  - { id: petugas-pro, jabatan: Petugas, peran: petugas, mulai: 2023-12-01 }\n  - { id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01 }\n  - { id: atasan-ppid, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2023-12-01, selesai: 2026-06-30 }\n  - { id: atasan-dua, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2026-07-01 }"), SUN, &[]),
    ("granted by an acting superior", granted("pejabat:\n  - { id: petugas-pro, jabatan: Petugas, peran: petugas, mulai: 2023-12-01 }\n  - { id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01 }\n  - { id: atasan-ppid, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2023-12-01, sebagai: plt, surat_perintah: { nomor: 090/1/X, tanggal: 2023-11-30 } }"), SUN, &[]),
    ("the announcer's term had ended", granted("pejabat:\n  - { id: petugas-pro, jabatan: Petugas, peran: petugas, mulai: 2023-12-01 }\n  - { id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01, selesai: 2026-11-19 }\n  - { id: ppid-dua, jabatan: PPID Pembantu, peran: ppid, mulai: 2026-11-20 }\n  - { id: atasan-ppid, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2023-12-01 }"), SUN, &["error officer-not-in-office index.md:15"]),
    ("the officer who prepared it, if named", told("pengumuman_segera: { oleh: petugas-pro, waktu: \"2026-11-20 09:30\", wewenang: w-2026-1, sidik: REVIEW }").settings("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [ppid, petugas-pro] }"), SUN, &[]),
    ("the superior, if named", told("pengumuman_segera: { oleh: atasan-ppid, waktu: \"2026-11-20 09:30\", wewenang: w-2026-1, sidik: REVIEW }").settings("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [atasan-ppid] }"), SUN, &[]),
    ("typed in by another, by letter", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-11-20 09:30\", wewenang: w-2026-1, dicatat_oleh: petugas-pro, surat: { nomor: 01/X, tanggal: 2026-11-20 }, sidik: REVIEW }"), SUN, &[]),
    ("typed in by another, without a letter", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-11-20 09:30\", wewenang: w-2026-1, dicatat_oleh: petugas-pro, sidik: REVIEW }"), SUN, &["error letter-missing index.md:15"]),
    // The authority as it is written in the settings.
    ("an authority without a number", granted("wewenang_segera:\n  - { id: w-2026-1, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [ppid] }"), SUN, &["error field-missing maklumat.yml:27"]),
    ("an authority of nobody", granted("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [] }"), SUN, &["error value-empty maklumat.yml:27"]),
    ("an authority that stands twice", granted("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [ppid] }\n  - { id: w-2026-1, nomor: 188/6/ADPIM, tanggal: 2026-02-05, oleh: atasan-ppid, pejabat: [ppid-lain] }"), SUN, &["error authority-unsound maklumat.yml:28"]),
    ("an authority that ends before it begins", granted("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [ppid], selesai: 2026-01-04 }"), SUN, &["error authority-unsound maklumat.yml:27", "error announcement-unauthorised index.md:15"]),
    ("an authority that names a stranger", granted("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [ppid, siapa] }"), SUN, &["error authority-unsound maklumat.yml:27"]),
    ("an authority with an unknown key", granted("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [ppid], untuk: semua }"), SUN, &["error key-unknown maklumat.yml:27"]),
    // When.
    ("before the day of its preparation", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-11-19 09:30\", wewenang: w-2026-1, sidik: REVIEW }"), SUN, ORDER),
    ("before the hour of its preparation", told("penyusunan: { oleh: petugas-pro, tanggal: 2026-11-20, pukul: \"10:00\" }"), SUN, ORDER),
    ("at the minute of its preparation", told("penyusunan: { oleh: petugas-pro, tanggal: 2026-11-20, pukul: \"09:30\" }"), SUN, &[]),
    ("tomorrow", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-11-23 09:30\", wewenang: w-2026-1, sidik: REVIEW }"), SUN, &["error record-in-future index.md:15"]),
    ("without the time of day", told("pengumuman_segera: { oleh: ppid, waktu: 2026-11-20, wewenang: w-2026-1, sidik: REVIEW }"), SUN, &["error date-unreadable index.md:15"]),
    ("without a moment", told("pengumuman_segera: { oleh: ppid, wewenang: w-2026-1, sidik: REVIEW }"), SUN, &["error field-missing index.md:15"]),
    ("without an officer", told("pengumuman_segera: { waktu: \"2026-11-20 09:30\", wewenang: w-2026-1, sidik: REVIEW }"), SUN, &["error field-missing index.md:15"]),
    ("without an authority", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-11-20 09:30\", sidik: REVIEW }"), SUN, &["error field-missing index.md:15"]),
    ("without a digest", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-11-20 09:30\", wewenang: w-2026-1 }"), SUN, &["error field-missing index.md:15"]),
    ("with an unknown key", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-11-20 09:30\", wewenang: w-2026-1, alasan: Darurat, sidik: REVIEW }"), SUN, &["error key-unknown index.md:15"]),
    // Which class.
    ("periodic", told("klasifikasi: berkala").without(&["berlaku_sampai"]), SUN, &["error announcement-not-urgent index.md:14"]),
    ("available at all times", told("klasifikasi: setiap-saat").without(&["berlaku_sampai"]), SUN, &["error announcement-not-urgent index.md:14"]),
    ("excluded", Example::of(Start::Excluded).front("pengumuman_segera: { oleh: ppid, waktu: \"2026-01-20 09:30\", wewenang: w-2026-1, sidik: REVIEW }").settings(GRANT), SUN, &["error announcement-not-urgent contoh.md:17"]),
    ("of a class that is none", told("klasifikasi: mendesak"), SUN, &["error word-unknown index.md:6"]),
    // What it says.
    ("a sentence more", A.afterwards("Satu kalimat lagi.\n"), SUN, &["error announcement-not-standing index.md:15"]),
    ("the digest of something else", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-11-20 09:30\", wewenang: w-2026-1, sidik: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }"), SUN, &["error announcement-not-standing index.md:15"]),
    ("a field is missing", A.without(&["penanggung_jawab"]), SUN, &["error field-missing index.md:1"]),
    ("an attachment nobody listed", A.files(&[("lain.csv", b"a,b\n1,2\n")]), SUN, &["error attachment-unlisted lain.csv:1"]),
    ("somebody's number", A.body("Hubungi 6279993102990001 segera.\n"), SUN, &["error personal-identity-number index.md:17"]),
    ("a link to nothing", A.body("Lihat [itu](/info/dip-2020-0404/).\n"), SUN, &["error link-broken index.md:17"]),
    // How far the procedure has come.
    ("nobody prepared it", A.without(&["penyusunan"]), SUN, &["error preparation-missing index.md:14"]),
    ("found fit, not approved", told(FIT), SUN, &[]),
    ("sent back, and it stays", told(BACK), SUN, &[]),
    ("reviewed as another text, before", told("pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-11-20, hasil: sesuai, memo: { nomor: 045/12/ADPIM, tanggal: 2026-11-20 }, sidik: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }"), SUN, &[]),
    ("reviewed without a memo", told("pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-11-21, hasil: sesuai, sidik: REVIEW }"), SUN, &["error memo-missing index.md:17"]),
    ("ratified", told(RATIFIED), SUN, &[]),
    ("ratified by who prepared it", told("pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-11-21, hasil: sesuai, memo: { nomor: 045/12/ADPIM, tanggal: 2026-11-21 }, sidik: REVIEW }\npersetujuan: { oleh: petugas-pro, tanggal: 2026-11-22, sidik: APPROVAL }"), SUN, &["error officer-wrong-role index.md:18", "error officers-not-distinct index.md:18"]),
    ("ratified without a review", told("persetujuan: { oleh: atasan-ppid, tanggal: 2026-11-22, sidik: APPROVAL }"), SUN, &["error review-missing index.md:16"]),
    ("ratified although sent back", told("pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-11-21, hasil: perlu-perbaikan, catatan: Tambahkan jam., memo: { nomor: 045/12/ADPIM, tanggal: 2026-11-21 }, sidik: REVIEW }\npersetujuan: { oleh: atasan-ppid, tanggal: 2026-11-22, sidik: APPROVAL }"), SUN, &["error review-missing index.md:17"]),
    ("ratified, then changed", told(RATIFIED).afterwards("Satu kalimat lagi.\n"), SUN, &["error approval-not-standing index.md:18"]),
    ("ratified as another text than was announced", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-11-20 09:30\", wewenang: w-2026-1, sidik: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }\npemeriksaan:\n  - { oleh: ppid, tanggal: 2026-11-21, hasil: sesuai, memo: { nomor: 045/12/ADPIM, tanggal: 2026-11-21 }, sidik: REVIEW }\npersetujuan: { oleh: atasan-ppid, tanggal: 2026-11-22, sidik: APPROVAL }"), SUN, &["error announcement-not-standing index.md:15"]),
    ("announced after its approval", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-11-24 09:30\", wewenang: w-2026-1, sidik: REVIEW }\npemeriksaan:\n  - { oleh: ppid, tanggal: 2026-11-21, hasil: sesuai, memo: { nomor: 045/12/ADPIM, tanggal: 2026-11-21 }, sidik: REVIEW }\npersetujuan: { oleh: atasan-ppid, tanggal: 2026-11-22, sidik: APPROVAL }"), LATER, &["error records-out-of-order index.md:18"]),
    ("found unchanged before it is ratified", told("pemutakhiran: [{ oleh: petugas-pro, tanggal: 2026-11-21, hasil: tetap, sidik: RENEWAL }]"), SUN, &["error renewal-before-approval index.md:16"]),
    // Revisions.
    ("an announced revision 1, kept; revision 2 approved", after(&[("r1/index.md", KEPT)]), SUN, &[]),
    ("revision 1 kept as another text", after(&[("r1/index.md", SPOILED)]), SUN, &["error announcement-not-standing r1/index.md:14"]),
    ("revision 1 kept, its authority gone", after(&[("r1/index.md", KEPT)]).settings("kebijakan: {}"), SUN, &["error announcement-unauthorised r1/index.md:14"]),
    ("revision 1 kept, revision 2 a draft", after(&[("r1/index.md", KEPT)]).without(&["penyusunan", "pemeriksaan", "persetujuan"]), "2026-01-22", &[]),
    ("revision 1 kept and late, revision 2 a draft", after(&[("r1/index.md", KEPT)]).without(&["pemeriksaan", "persetujuan"]), SUN, &["warning ratification-overdue r1/index.md:14"]),
    ("both announced: the first one counts", after(&[("r1/index.md", KEPT)]).without(&["pemeriksaan", "persetujuan"]).front("klasifikasi: serta-merta\npengumuman_segera: { oleh: ppid, waktu: \"2026-11-20 09:30\", wewenang: w-2026-1, sidik: REVIEW }\nberlaku_sampai: sampai dicabut"), SUN, &["warning ratification-overdue index.md:15"]),
    ("revision 1 approved, revision 2 announced", Example::of(Start::Revised).without(&["pemeriksaan", "persetujuan"]).settings(GRANT).front("klasifikasi: serta-merta\npengumuman_segera: { oleh: ppid, waktu: \"2026-11-20 09:30\", wewenang: w-2026-1, sidik: REVIEW }\nberlaku_sampai: sampai dicabut"), SUN, &[]),
    ("revision 2 announced, its note missing", Example::of(Start::Revised).without(&["pemeriksaan", "persetujuan", "catatan_perubahan"]).settings(GRANT).front("klasifikasi: serta-merta\npengumuman_segera: { oleh: ppid, waktu: \"2026-11-20 09:30\", wewenang: w-2026-1, sidik: REVIEW }\nberlaku_sampai: sampai dicabut"), SUN, &["error change-note-missing index.md:1"]),
    // Withdrawal.
    ("a withdrawal is proposed", told("penarikan:\n  diusulkan: { oleh: ppid, tanggal: 2026-11-21, sidik: WITHDRAWAL }\n  alasan: Keliru."), SUN, &[]),
    ("withdrawn by two", told(WITHDRAWN), LATER, &[]),
    ("withdrawn by one", told("penarikan:\n  diusulkan: { oleh: ppid, tanggal: 2026-11-21, sidik: WITHDRAWAL }\n  disetujui: { oleh: ppid, tanggal: 2026-11-22, sidik: WITHDRAWAL }\n  alasan: Keliru."), SUN, &["error withdrawal-by-one index.md:18"]),
    ("its withdrawal proposed before it was announced", told("penarikan:\n  diusulkan: { oleh: ppid, tanggal: 2026-11-19, sidik: WITHDRAWAL }\n  alasan: Keliru."), SUN, &["error withdrawal-by-one index.md:17"]),
    // What was published before.
    ("as it was published", A.published("dip-2026-0001 1 berlaku"), SUN, &[]),
    ("published as another text", A.published(ZERO), SUN, &["error published-changed index.md:15"]),
    ("the announcement lost", A.without(&["pengumuman_segera"]).published(ZERO), SUN, &["error published-gone maklumat.yml:1"]),
    ("the tombstone gone", A.published("dip-2026-0001 1 ditarik"), SUN, &["error published-restored index.md:1"]),
    // When its approval is late: by working days.
    ("on its last day", A, "2026-11-24", &[]),
    ("a day too late", A, "2026-11-25", LATE),
    ("months too late, and it stays published", A, LATER, LATE),
    ("found fit, but late", told(FIT), "2026-11-25", LATE),
    ("sent back, and late", told(BACK), "2026-11-25", LATE),
    ("ratified in time", told(RATIFIED), LATER, &[]),
    ("ratified late", told("pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-12-01, hasil: sesuai, memo: { nomor: 045/12/ADPIM, tanggal: 2026-12-01 }, sidik: REVIEW }\npersetujuan: { oleh: atasan-ppid, tanggal: 2026-12-02, sidik: APPROVAL }"), LATER, &[]),
    ("announced on a Saturday", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-11-21 21:00\", wewenang: w-2026-1, sidik: REVIEW }"), "2026-11-24", &[]),
    ("announced on a Saturday, late", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-11-21 21:00\", wewenang: w-2026-1, sidik: REVIEW }"), "2026-11-25", LATE),
    ("over Christmas", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-12-23 09:30\", wewenang: w-2026-1, sidik: REVIEW }"), "2026-12-29", &[]),
    ("over Christmas, late", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-12-23 09:30\", wewenang: w-2026-1, sidik: REVIEW }"), "2026-12-30", LATE),
    ("over Christmas, working on collective leave", told("pengumuman_segera: { oleh: ppid, waktu: \"2026-12-23 09:30\", wewenang: w-2026-1, sidik: REVIEW }").settings("kalender: { cuti_bersama: kerja }"), "2026-12-29", LATE),
    ("a holiday of the province", A.settings("kalender: { libur: [{ tanggal: 2026-11-24, nama: Hari Jadi }] }"), "2026-11-25", &[]),
    ("a holiday of the province, late", A.settings("kalender: { libur: [{ tanggal: 2026-11-24, nama: Hari Jadi }] }"), "2026-11-26", LATE),
    ("within one working day", A.settings("kebijakan: { pengesahan_susulan: 1 hari kerja }"), "2026-11-24", LATE),
    ("within five working days", A.settings("kebijakan: { pengesahan_susulan: 5 hari kerja }"), "2026-11-27", &[]),
    ("within five working days, late", A.settings("kebijakan: { pengesahan_susulan: 5 hari kerja }"), "2026-11-28", LATE),
    ("a policy beyond a week", A.settings("kebijakan: { pengesahan_susulan: 6 hari kerja }"), "2026-11-25", &["error duration-unreadable maklumat.yml:19", "warning ratification-overdue index.md:15"]),
    ("a policy in days that are not worked", A.settings("kebijakan: { pengesahan_susulan: 2 hari }"), SUN, &["error duration-unreadable maklumat.yml:19"]),
    ("a year whose days off nobody knows", told("pengumuman_segera: { oleh: ppid, waktu: \"2027-12-30 09:30\", wewenang: w-2026-1, sidik: REVIEW }"), "2027-12-31", &["warning calendar-year-missing maklumat.yml:1"]),
] }

fn said(it: &Diagnostic) -> String {
    let file = it.place.file.strip_prefix("content/").unwrap_or(&it.place.file);
    let file = file.strip_prefix("protokol/").unwrap_or(file);
    let file = file.strip_prefix("contoh/").unwrap_or(file);
    format!("{} {} {file}:{}", it.severity.name(), it.code.name, it.place.spot.line)
}

#[test]
fn announcements_are_judged_line_by_line() {
    let rows = rows();
    let mut wrong = Vec::new();
    for (what, example, today, expected) in &rows {
        let place = SampleRegister::of(example);
        let findings = place.findings_on(today);
        let found: Vec<_> = findings.iter().map(said).collect();
        if found != *expected {
            let words: Vec<_> = findings.iter().map(|it| &it.message).collect();
            wrong.push(format!("{what}: {found:?} {words:?}"));
        }
        // What claims to be published is published without errors, or nothing is.
        let read = place.read();
        let published = place.published(&read.value);
        let today = today.parse().unwrap();
        let context = Context { today, published: published.as_ref(), history: None, site: own_addresses() };
        let cleared = clear(read, &context);
        let errors = findings.iter().any(|it| it.severity == Severity::Error);
        assert_eq!(cleared.is_err(), errors, "{what}");
        if let Ok(cleared) = cleared {
            let documents = &cleared.contents().documents;
            assert_eq!(documents.iter().map(|it| it.id()).collect::<Vec<_>>(), [DOCUMENT_ID], "{what}");
        }
    }
    println!("announcements: {} rows", rows.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
}
