//! It is known where information was made.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "place-missing",
        severity: Severity::Warning,
        even_in_drafts: false,
        demands: Phrase::new("Tempat pembuatan informasi diisi.", "The place of making is given."),
        because: Phrase::new(
            "Kolom kelima register berisi waktu dan tempat.",
            "The fifth column of the register holds time and place.",
        ),
        source: Some("PERKI 1/2021 Pasal 1 angka 20"),
        bad: Example::APPROVED.front("dibuat: { tanggal: 2026-01-20 }"),
        good: Example::APPROVED,
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    if let Some(made) = revision.made.as_ref().filter(|it| it.place.is_none()) {
        findings.at(
            revision,
            made.date.spot,
            Text::new("tempat pembuatan informasi belum diisi", "the place of making is missing"),
            Text::new(
                "tambahkan tempat: Palangka Raya (atau tempat sebenarnya)",
                "add tempat: … (the place)",
            ),
        );
    }
}
