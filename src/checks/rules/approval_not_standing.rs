//! The approval names the content as it stands.

use crate::checks::standing::{changes, due, is_unsettled};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::{Revision, Step};

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "approval-not-standing",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Sidik persetujuan cocok dengan dokumen, lampiran, dan catatan pemeriksaannya.",
            "The approval's digest agrees with the document, its attachments and its review records.",
        ),
        because: Phrase::new(
            "Yang terbit harus persis yang disetujui; perubahan sesudahnya, sekecil apa pun, membutuhkan persetujuan baru.",
            "What is published must be exactly what was approved; any later change needs a new approval.",
        ),
        source: None,
        bad: Example::APPROVED.afterwards("Satu kalimat tambahan.\n"),
        good: Example::APPROVED,
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(approval) = &revision.approval else { return };
    let Some(digest) = &approval.digest else { return };
    if digest.value == due(revision, subject, Step::Approval).digest() || is_unsettled(revision, subject) {
        return;
    }
    let (what, what_en) = changes(revision, subject, digest.value, Step::Approval);
    findings.at(
        revision,
        digest.spot,
        Text::new(
            format!("dokumen ini bukan lagi yang disetujui: {what}"),
            format!("this is no longer what was approved: {what_en}"),
        ),
        Text::new(
            "bila belum pernah terbit: ajukan, periksa, dan setujui lagi; bila sudah terbit: kembalikan seperti yang disetujui, lalu buka revisi baru dengan `maklumat revisi`",
            "if it was never published: submit, review and approve it again; if it was: put it back as it was approved, then open a new revision with `maklumat revise`",
        ),
    );
}
