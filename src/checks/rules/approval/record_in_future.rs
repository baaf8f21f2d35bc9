//! No record is dated after today.

use crate::checks::acts::{acts, not_yet};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "record-in-future",
        demands: phrase!(id = "Tidak ada catatan bertanggal sesudah hari ini.", en = "No record is dated after today.",),
        because: phrase!(
            id = "Yang belum terjadi tidak dapat dicatat.",
            en = "What has not happened cannot be recorded.",
        ),
        bad: Example::APPROVED.front("persetujuan: { oleh: atasan-ppid, tanggal: 2999-01-23, sidik: APPROVAL }"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let today = subject.context.today;
    for on in acts(revision).into_iter().map(|act| &act.signed.on).filter(|on| on.value > today) {
        let (message, help) = not_yet(on.value, today);
        findings.at(revision, on.spot, message, help);
    }
}
