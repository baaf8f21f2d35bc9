//! No record is dated after today.

use crate::checks::acts::acts;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
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
    for act in acts(revision).into_iter().filter(|it| it.signed.on.value > today) {
        findings.at(
            revision,
            act.signed.on.spot,
            say!(
                id = "tanggal {on} belum tiba; hari ini {today}",
                en = "{on} has not come yet; today is {today}",
                today,
                on = act.signed.on.value,
            ),
            say!(id = "tulis tanggal yang sebenarnya", en = "write the real day"),
        );
    }
}
