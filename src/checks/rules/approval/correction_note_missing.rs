//! A review that asks for corrections says what to correct.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::{Outcome, Revision};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "correction-note-missing",
        demands: phrase!(
            id = "Pemeriksaan dengan hasil perlu-perbaikan memuat catatan.",
            en = "A review that asks for corrections has a note.",
        ),
        because: phrase!(
            id = "Petugas harus tahu apa yang perlu diperbaiki.",
            en = "The officer must know what to correct.",
        ),
        bad: Example::of(Start::Submitted).front(
            "pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-01-22, hasil: perlu-perbaikan, memo: { nomor: 045/12/ADPIM, \
             tanggal: 2026-01-22 }, sidik: REVIEW }",
        ),
        good: Example::of(Start::Submitted).front(
            "pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-01-22, hasil: perlu-perbaikan, catatan: Lengkapi jam \
             layanan., memo: { nomor: 045/12/ADPIM, tanggal: 2026-01-22 }, sidik: REVIEW }",
        ),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let silent = revision.reviews.iter().filter(|it| it.outcome == Outcome::NeedsCorrection && it.note.is_none());
    for review in silent {
        findings.at(
            revision,
            review.signed.spot,
            say!(
                id = "hasilnya perlu-perbaikan, tetapi tidak tertulis apa yang perlu diperbaiki",
                en = "corrections are asked for, but not which",
            ),
            say!(id = "tambahkan catatan: \"…\"", en = "add catatan: \"…\""),
        );
    }
}
