//! No record is dated after today.

use crate::checks::acts::acts;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "record-in-future",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Tidak ada catatan bertanggal sesudah hari ini.",
            "No record is dated after today.",
        ),
        because: Phrase::new(
            "Yang belum terjadi tidak dapat dicatat.",
            "What has not happened cannot be recorded.",
        ),
        source: None,
        bad: Example::APPROVED
            .front("persetujuan: { oleh: atasan-ppid, tanggal: 2999-01-23, sidik: APPROVAL }"),
        good: Example::APPROVED,
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let today = subject.context.today;
    for act in acts(revision).into_iter().filter(|it| it.signed.on.value > today) {
        findings.at(
            revision,
            act.signed.on.spot,
            Text::new(
                format!("tanggal {} belum tiba; hari ini {today}", act.signed.on.value),
                format!("{} has not come yet; today is {today}", act.signed.on.value),
            ),
            Text::new("tulis tanggal yang sebenarnya", "write the real day"),
        );
    }
}
