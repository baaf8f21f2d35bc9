//! No NIK and no number of a family card is published.

use crate::checks::{Check, Findings, Rule, Subject, personal};
use crate::diagnostics::{Code, Example, phrase};
use crate::register::Revision;
use crate::source::TraceKind;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "personal-identity-number",
        demands: phrase!(
            id = "NIK dan nomor kartu keluarga tidak diterbitkan.",
            en = "Identity numbers and numbers of family cards are not published.",
        ),
        because: phrase!(
            id = "Dengan NIK orang lain dapat meminjam uang atas nama pemiliknya. Menutup empat angka terakhir tidak \
                  cukup, karena angka itu mudah ditebak.",
            en = "With an identity number others borrow money in its owner's name. Hiding the last four digits is \
                  not enough: they are easily guessed.",
        ),
        source: Some("UU 27/2022 Pasal 4"),
        bad: Example::APPROVED.body("Pemohon dengan NIK 6279993102990001 datang.\n"),
        good: Example::APPROVED.body("Pemohon dengan NIP 198704122010011001 datang.\n"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let what = phrase!(id = "NIK atau nomor kartu keluarga", en = "an identity or family card number");
    personal::report(TraceKind::IdentityNumber, findings.rule(), what, revision, subject, findings);
}
