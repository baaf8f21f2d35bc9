//! No mobile phone of a person is published.

use crate::checks::{Check, Findings, Rule, Subject, personal};
use crate::diagnostics::{Code, Example, phrase};
use crate::register::Revision;
use crate::source::TraceKind;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "personal-phone",
        demands: phrase!(
            id = "Nomor telepon genggam tidak diterbitkan; nomor kantor boleh.",
            en = "Mobile phone numbers are not published; those of the office may be.",
        ),
        because: phrase!(
            id = "Nomor telepon genggam dipakai untuk menipu dan mengganggu pemiliknya.",
            en = "Mobile numbers are used to deceive and to disturb their owners.",
        ),
        source: Some("UU 27/2022 Pasal 4"),
        bad: Example::APPROVED.body("Hubungi 0812-0000-0000.\n"),
        good: Example::APPROVED.body("Hubungi (0536) 0000000 pukul 08.00-16.00.\n"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let what = phrase!(id = "nomor telepon genggam", en = "a mobile phone number");
    personal::report(TraceKind::Phone, findings.rule(), what, revision, subject, findings);
}
