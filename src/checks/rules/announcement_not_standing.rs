//! An urgent announcement names the content as it stands.

use crate::checks::standing::{changes, due, is_unsettled};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Start, Text};
use crate::register::{Revision, Step};

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "announcement-not-standing",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Sidik pengumuman segera cocok dengan dokumen dan lampirannya, juga sesudah disahkan.",
            "The digest of an urgent announcement agrees with the document and its attachments, also after its approval.",
        ),
        because: Phrase::new(
            "Yang disahkan kemudian harus persis yang sudah dibaca warga; perbaikan menjadi revisi baru.",
            "What is approved later must be exactly what the public has read; a correction is a new revision.",
        ),
        source: None,
        bad: Example::of(Start::Announced).afterwards("Satu kalimat tambahan.\n"),
        good: Example::of(Start::Announced),
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(digest) = revision.announcement.as_ref().and_then(|it| it.digest.as_ref()) else { return };
    // With an approval that fell too, that is said instead.
    let approval = revision.approval.as_ref().and_then(|it| it.digest.as_ref());
    let fallen = approval.is_some_and(|it| it.value != due(revision, subject, Step::Approval).digest());
    let standing = digest.value == due(revision, subject, Step::Review).digest();
    if standing || fallen || is_unsettled(revision, subject) {
        return;
    }
    let (what, what_en) = changes(revision, subject, digest.value, Step::Review);
    findings.at(
        revision,
        digest.spot,
        Text::new(
            format!("dokumen ini bukan lagi yang diumumkan: {what}"),
            format!("this is no longer what was announced: {what_en}"),
        ),
        Text::new(
            "bila belum pernah terbit: hapus `pengumuman_segera`, ajukan, lalu umumkan lagi; bila sudah terbit: kembalikan seperti yang diumumkan, lalu buka revisi baru dengan `maklumat revisi`",
            "if it was never published: delete `pengumuman_segera`, submit it and announce it again; if it was: put it back as it was announced, then open a new revision with `maklumat revise`",
        ),
    );
}
