//! Every round of review names its memo.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "memo-missing",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Setiap pemeriksaan menyebut nomor dan tanggal memonya.",
            "Every review names the number and day of its memo.",
        ),
        because: Phrase::new(
            "Hasil langkah koreksi menurut prosedur adalah surat/memo.",
            "The output of the correction step is a letter or memo, by the procedure.",
        ),
        source: Some("SOP 270/ADPIM.II/III/2024, langkah 6"),
        bad: Example::APPROVED
            .front("pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-01-22, hasil: sesuai, sidik: REVIEW }"),
        good: Example::APPROVED,
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for review in revision.reviews.iter().filter(|it| it.memo.is_none() && !it.has_memo) {
        findings.at(
            revision,
            review.signed.spot,
            Text::new("pemeriksaan ini tidak menyebut memonya", "this review names no memo"),
            Text::new(
                "tambahkan memo: { nomor: …, tanggal: … }, lalu periksa ulang dengan `maklumat periksa`",
                "add memo: { nomor: …, tanggal: … }, then review again with `maklumat review`",
            ),
        );
    }
}
