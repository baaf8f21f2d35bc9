//! An earlier revision, kept in `rN/`, still has its approval or announcement.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Spot, Start, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "approval-missing",
        demands: phrase!(
            id = "Revisi lama di rN/ menyimpan persetujuan atau pengumumannya.",
            en = "An earlier revision in rN/ keeps its approval or announcement.",
        ),
        because: phrase!(
            id = "Yang pernah terbit tetap dapat dibuktikan.",
            en = "What was once published can still be proven.",
        ),
        bad: Example::of(Start::Revised).files(&[("r1/index.md", UNAPPROVED)]),
        good: Example::of(Start::Revised),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    if let Some(folder) = revision.folder.filter(|_| revision.claims_approval() && !revision.has_approval) {
        findings.at(
            revision,
            Spot::START,
            say!(id = "revisi {folder} tidak mempunyai persetujuan", en = "revision {folder} has no approval", folder,),
            say!(
                id = "kembalikan berkas ini dari riwayat git; jangan menulisnya ulang",
                en = "restore the file from git's history; do not write it again",
            ),
        );
    }
}

const UNAPPROVED: &[u8] = b"---
id: dip-2026-0001
revisi: 1
judul: Jadwal Layanan Informasi
ringkasan: Hari dan jam layanan informasi publik.
klasifikasi: setiap-saat
penanggung_jawab: Kepala Bagian Protokol
dibuat: { tanggal: 2026-01-20, tempat: Palangka Raya }
bentuk: [daring]
retensi: { aktif: 2 tahun, inaktif: 3 tahun, nasib_akhir: musnah }
lampiran:
  - { berkas: jadwal.csv }
penyusunan: { oleh: petugas-pro, tanggal: 2026-01-20 }
---
Layanan dibuka.
";
