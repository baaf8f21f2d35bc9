//! The digest in an urgent announcement is that of the document and of the announcement itself.

use crate::checks::changed_content::{fallen, is_unsettled, something};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::{Revision, Step};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "announcement-not-standing",
        demands: phrase!(
            id = "Sidik pengumuman segera cocok dengan dokumen, lampiran, dan catatan pengumuman itu sendiri, juga \
                  sesudah disahkan.",
            en = "The digest of an urgent announcement agrees with the document, its attachments and the \
                  announcement itself, also after its approval.",
        ),
        because: phrase!(
            id = "Yang disahkan kemudian harus persis yang sudah dibaca warga; perbaikan menjadi revisi baru.",
            en = "What is approved later must be exactly what the public has read; a correction is a new revision.",
        ),
        bad: Example::of(Start::Announced).afterwards("Satu kalimat tambahan.\n"),
        good: Example::of(Start::Announced),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(announced) = fallen(revision, subject, Step::Announcement) else { return };
    // With an approval that fell too, that is said instead.
    if fallen(revision, subject, Step::Approval).is_some() || is_unsettled(revision, subject) {
        return;
    }
    let is_content_sound = revision.review_stands || revision.approval.is_some();
    let otherwise = if is_content_sound {
        say!(
            id = "yang berubah catatan pengumumannya sendiri; isi, keterangan, dan lampirannya masih sama",
            en = "what changed is the announcement's own record; text, fields and attachments are still the same",
        )
    } else {
        something()
    };
    let what = announced.changes(subject, otherwise);
    findings.at(
        revision,
        announced.named.spot,
        say!(
            id = "dokumen ini bukan lagi yang diumumkan: {what}",
            en = "this is no longer what was announced: {what}",
            what = what.each(),
        ),
        announced.way_out(
            revision,
            subject,
            "pengumuman_segera",
            phrase!(id = "diumumkan", en = "announced"),
            phrase!(id = "ajukan dan umumkan lagi", en = "submit and announce it again"),
        ),
    );
}
