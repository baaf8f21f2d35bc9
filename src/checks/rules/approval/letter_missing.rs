//! A record typed in for somebody names the letter that ordered it.

use crate::checks::acts::{acts, typed_without_order};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "letter-missing",
        demands: phrase!(
            id = "Catatan yang diketik orang lain memuat dicatat_oleh dan surat.",
            en = "A record typed in by another has dicatat_oleh and surat.",
        ),
        because: phrase!(
            id = "Pejabat yang tidak mengetik sendiri memberi perintahnya secara tertulis.",
            en = "An officer who does not type orders it in writing.",
        ),
        bad: Example::APPROVED.front(
            "persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, dicatat_oleh: petugas-pro, sidik: APPROVAL }",
        ),
        good: Example::APPROVED.front(
            "persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, dicatat_oleh: petugas-pro, surat: { nomor: \
             090/4/ADPIM, tanggal: 2026-01-23 }, sidik: APPROVAL }",
        ),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for act in acts(revision) {
        if let Some((message, help)) = typed_without_order(act.signed) {
            findings.at(revision, act.signed.spot, message, help);
        }
    }
}
