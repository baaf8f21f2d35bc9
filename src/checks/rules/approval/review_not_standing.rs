//! The digest in the last review is that of the document and of the review itself.

use crate::checks::changed_content::{fallen, is_unsettled, something};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Revision, Status, Step};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "review-not-standing",
        demands: phrase!(
            id = "Sidik pemeriksaan terakhir cocok dengan dokumen, lampiran, dan catatan pemeriksaan itu sendiri.",
            en = "The digest of the last review agrees with the document, its attachments and the review itself.",
        ),
        because: phrase!(
            id = "PPID memeriksa tulisan tertentu; bila tulisan itu berubah, pemeriksaannya tidak berlaku lagi.",
            en = "The PPID reviewed a certain text; when it changes, the review no longer holds.",
        ),
        bad: Example::APPROVED.front(
            "pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-01-22, hasil: sesuai, memo: { nomor: 045/12/ADPIM, tanggal: \
             2026-01-22 }, sidik: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }",
        ),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if revision.review_stands {
        return;
    }
    let Some(reviewed) = fallen(revision, subject, Step::Review) else { return };
    // What was handed in again waits for the next round; what was sent back is about to change.
    // And what was announced waits for a review of the text as it was announced.
    let is_open = !revision.claims_approval() && revision.status() != Status::Reviewed || revision.awaits_approval();
    // With an approval that fell, that is said instead.
    if is_open || fallen(revision, subject, Step::Approval).is_some() || is_unsettled(revision, subject) {
        return;
    }
    let what = reviewed.changes(subject, something());
    findings.at(
        revision,
        reviewed.named.spot,
        say!(
            id = "dokumen ini berubah sesudah diperiksa: {what}",
            en = "this changed after it was reviewed: {what}",
            what = what.each(),
        ),
        if revision.has_approval {
            // As long as it is there, nothing can be submitted.
            reviewed.way_out(
                revision,
                subject,
                "persetujuan",
                phrase!(id = "diperiksa", en = "reviewed"),
                phrase!(id = "ajukan, periksa, dan setujui lagi", en = "submit, review and approve it again",),
            )
        } else {
            say!(
                id = "kembalikan seperti yang diperiksa, atau ajukan lagi agar diperiksa dan disetujui",
                en = "put it back as it was reviewed, or submit it again for review and approval",
            )
        },
    );
}
