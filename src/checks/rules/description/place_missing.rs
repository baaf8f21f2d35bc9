//! A document says where the information was made.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "place-missing",
        demands: phrase!(id = "Tempat pembuatan informasi diisi.", en = "The place of making is given."),
        because: phrase!(
            id = "Kolom kelima register berisi waktu dan tempat.",
            en = "The fifth column of the register holds time and place.",
        ),
        source: Some("PERKI 1/2021 Pasal 1 angka 20"),
        bad: Example::APPROVED.front("dibuat: { tanggal: 2026-01-20 }"),
        ..Code::WARNING
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    if let Some(made) = revision.made.as_ref().filter(|it| it.place.is_none()) {
        findings.at(
            revision,
            made.date.spot,
            say!(id = "tempat pembuatan informasi belum diisi", en = "the place of making is missing"),
            say!(id = "tambahkan tempat: Palangka Raya (atau tempat sebenarnya)", en = "add tempat: … (the place)",),
        );
    }
}
