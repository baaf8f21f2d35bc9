//! A round that asks for corrections says which.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Start, Text};
use crate::register::{Outcome, Revision};

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "correction-note-missing",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new("Pemeriksaan dengan hasil perlu-perbaikan memuat catatan.", "A review that asks for corrections has a note."),
        because: Phrase::new("Petugas harus tahu apa yang perlu diperbaiki.", "The officer must know what to correct."),
        source: None,
        bad: Example::of(Start::Submitted).front("pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-01-22, hasil: perlu-perbaikan, memo: { nomor: 045/12/ADPIM, tanggal: 2026-01-22 }, sidik: REVIEW }"),
        good: Example::of(Start::Submitted).front("pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-01-22, hasil: perlu-perbaikan, catatan: Lengkapi jam layanan., memo: { nomor: 045/12/ADPIM, tanggal: 2026-01-22 }, sidik: REVIEW }"),
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let silent =
        revision.reviews.iter().filter(|it| it.outcome == Outcome::NeedsCorrection && it.note.is_none());
    for review in silent {
        findings.at(
            revision,
            review.signed.spot,
            Text::new(
                "hasilnya perlu-perbaikan, tetapi tidak tertulis apa yang perlu diperbaiki",
                "corrections are asked for, but not which",
            ),
            Text::new("tambahkan catatan: \"…\"", "add catatan: \"…\""),
        );
    }
}
