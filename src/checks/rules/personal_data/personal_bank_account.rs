//! No bank account of a person is published.

use crate::checks::{Check, Findings, Rule, Subject, personal};
use crate::diagnostics::{Code, Example, phrase};
use crate::register::Revision;
use crate::source::TraceKind;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "personal-bank-account",
        demands: phrase!(
            id = "Nomor rekening orang tidak diterbitkan; rekening kas negara atau daerah boleh.",
            en = "Bank accounts of persons are not published; those of the treasury may be.",
        ),
        because: phrase!(
            id = "Rekening pribadi termasuk informasi yang dikecualikan dan data keuangan pribadi.",
            en = "A private account is excluded information, and personal financial data.",
        ),
        source: Some("UU 14/2008 Pasal 17 huruf h; UU 27/2022 Pasal 4"),
        bad: Example::APPROVED.body("Honor dibayarkan ke rekening 1234567890.\n"),
        good: Example::APPROVED.body("Biaya salinan disetor ke rekening kas umum daerah 1234567890.\n"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let what = phrase!(id = "nomor rekening bank", en = "a bank account number");
    personal::report(TraceKind::BankAccount, findings.rule(), what, revision, subject, findings);
}
