//! What was reviewed, announced or approved says who prepared it.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "preparation-missing",
        demands: phrase!(
            id = "Dokumen yang diperiksa, diumumkan, atau disetujui memuat penyusunan.",
            en = "What is reviewed, announced or approved says who prepared it.",
        ),
        because: phrase!(
            id = "Dari catatan itu diketahui siapa yang menyusun, dan bahwa ia bukan yang memeriksa atau menyetujui.",
            en = "It tells who prepared the document, and that it was not the one who reviewed or approved it.",
        ),
        source: Some("SOP 270/ADPIM.II/III/2024, langkah 5 dan 6"),
        bad: Example::APPROVED.without(&["penyusunan"]),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let later = ["persetujuan", "pemeriksaan", "pengumuman_segera"];
    let Some(record) = later.into_iter().find_map(|it| revision.spot(it)) else { return };
    if !revision.has("penyusunan") {
        findings.at(
            revision,
            record,
            say!(
                id = "tidak tercatat siapa yang menyusun dokumen ini",
                en = "nobody is recorded as having prepared this",
            ),
            say!(
                id = "petugas yang menyusun menjalankan `maklumat ajukan`; catatan sesudahnya dihapus dan dibuat \
                      lagi",
                en = "the officer who prepared it runs `maklumat submit`; the later records are deleted and made \
                      again",
            ),
        );
    }
}
