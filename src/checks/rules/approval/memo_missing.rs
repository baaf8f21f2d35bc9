//! Every review names its memo.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "memo-missing",
        demands: phrase!(
            id = "Setiap pemeriksaan menyebut nomor dan tanggal memonya.",
            en = "Every review names the number and day of its memo.",
        ),
        because: phrase!(
            id = "Hasil langkah koreksi menurut prosedur adalah surat/memo.",
            en = "The output of the correction step is a letter or memo, by the procedure.",
        ),
        source: Some("SOP 270/ADPIM.II/III/2024, langkah 6"),
        bad: Example::APPROVED
            .front("pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-01-22, hasil: sesuai, sidik: REVIEW }"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for review in revision.reviews.iter().filter(|it| it.memo.is_none() && !it.has_memo) {
        findings.at(
            revision,
            review.signed.spot,
            say!(id = "pemeriksaan ini tidak menyebut memonya", en = "this review names no memo"),
            say!(
                id = "tambahkan memo: {{ nomor: …, tanggal: … }}, lalu periksa ulang dengan `maklumat periksa`",
                en = "add memo: {{ nomor: …, tanggal: … }}, then review again with `maklumat review`",
            ),
        );
    }
}
