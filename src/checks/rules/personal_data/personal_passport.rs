//! No number of a passport is published.

use crate::checks::{Check, Findings, Rule, Subject, personal};
use crate::diagnostics::{Code, Example, phrase};
use crate::register::Revision;
use crate::source::TraceKind;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "personal-passport",
        demands: phrase!(id = "Nomor paspor tidak diterbitkan.", en = "Passport numbers are not published."),
        because: phrase!(
            id = "Nomor paspor membuka data perjalanan pemiliknya.",
            en = "The number of a passport opens its owner's travel records.",
        ),
        source: Some("UU 27/2022 Pasal 4"),
        bad: Example::APPROVED.body("Tamu dengan paspor X0000000.\n"),
        good: Example::APPROVED.body("Tamu menunjukkan paspor di pintu 7.\n"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let what = phrase!(id = "nomor paspor", en = "a passport number");
    personal::report(TraceKind::Passport, findings.rule(), what, revision, subject, findings);
}
