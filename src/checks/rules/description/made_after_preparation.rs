//! Information is made before it is handed in.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "made-after-preparation",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Tanggal pembuatan informasi tidak sesudah penyusunan.",
            "The day of making is not after preparation.",
        ),
        because: Phrase::new(
            "Dokumen yang belum dibuat tidak dapat diajukan.",
            "A document that does not exist cannot be handed in.",
        ),
        source: None,
        bad: Example::APPROVED.front("dibuat: { tanggal: 2026-03, tempat: Palangka Raya }"),
        good: Example::APPROVED,
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let (Some(made), Some(preparation)) = (&revision.made, &revision.preparation) else { return };
    if made.date.value.earliest() > preparation.signed.on.value {
        findings.at(
            revision,
            made.date.spot,
            Text::new(
                format!("dibuat {} sesudah disusun {}", made.date.value, preparation.signed.on.value),
                format!("made {}, after it was prepared on {}", made.date.value, preparation.signed.on.value),
            ),
            Text::new(
                "perbaiki `dibuat` atau tanggal penyusunan",
                "correct `dibuat` or the day of preparation",
            ),
        );
    }
}
