//! Information is made before it is handed in.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "made-after-preparation",
        demands: phrase!(
            id = "Tanggal pembuatan informasi tidak sesudah penyusunan.",
            en = "The day of making is not after preparation.",
        ),
        because: phrase!(
            id = "Dokumen yang belum dibuat tidak dapat diajukan.",
            en = "A document that does not exist cannot be handed in.",
        ),
        bad: Example::APPROVED.front("dibuat: { tanggal: 2026-03, tempat: Palangka Raya }"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let (Some(made), Some(preparation)) = (&revision.made, &revision.preparation) else { return };
    if made.date.value.earliest() > preparation.signed.on.value {
        findings.at(
            revision,
            made.date.spot,
            say!(
                id = "dibuat {date} sesudah disusun {on}",
                en = "made {date}, after it was prepared on {on}",
                date = made.date.value,
                on = preparation.signed.on.value,
            ),
            say!(id = "perbaiki `dibuat` atau tanggal penyusunan", en = "correct `dibuat` or the day of preparation",),
        );
    }
}
