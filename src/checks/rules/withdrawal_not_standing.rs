//! An agreed withdrawal names itself as it was agreed.

use crate::checks::standing::{is_disposed, is_unsettled};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Start, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "withdrawal-not-standing",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new("Sidik penarikan cocok dengan usul, persetujuan, dan alasannya.", "The withdrawal's digest agrees with its proposal, agreement and reason."),
        because: Phrase::new("Alasan yang dibaca warga harus alasan yang disetujui dua pejabat.", "The reason the public reads must be the one two officers agreed to."),
        source: None,
        bad: Example::of(Start::Withdrawn).front("penarikan:\n  diusulkan: { oleh: ppid, tanggal: 2026-03-01 }\n  disetujui: { oleh: atasan-ppid, tanggal: 2026-03-02 }\n  alasan: Alasan lain.\n  sidik: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\""),
        good: Example::of(Start::Withdrawn),
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(withdrawal) = &revision.withdrawal else { return };
    if is_unsettled(revision, subject) && !is_disposed(revision) {
        return;
    }
    let Some(digest) = withdrawal.digest.as_ref().filter(|it| it.value != withdrawal.computed) else {
        return;
    };
    findings.at(
        revision,
        digest.spot,
        Text::new("penarikan ini bukan lagi yang disetujui", "this withdrawal is no longer what was agreed"),
        Text::new(
            "kembalikan seperti yang disetujui, atau hapus `disetujui` dan `sidik` lalu minta pejabat kedua menjalankan `maklumat tarik` lagi",
            "put it back as agreed, or delete `disetujui` and `sidik` and let the second officer run `maklumat withdraw` again",
        ),
    );
}
