//! The last round of review names the content as it stands.

use crate::checks::standing::{changes, due, files_are_unsettled, is_disposed};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Start, Text};
use crate::register::{Outcome, Revision, Step};

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "review-not-standing",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new("Sidik pemeriksaan terakhir cocok dengan dokumen dan lampirannya.", "The digest of the last review agrees with the document and its attachments."),
        because: Phrase::new("PPID memeriksa tulisan tertentu; bila tulisan itu berubah, pemeriksaannya tidak berlaku lagi.", "The PPID reviewed a certain text; when it changes, the review no longer holds."),
        source: None,
        bad: Example::of(Start::Reviewed).front("penyusunan: { oleh: petugas-pro, tanggal: 2026-01-20 }\npersetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, sidik: APPROVAL }").afterwards("Satu kalimat tambahan.\n"),
        good: Example::of(Start::Approved),
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(review) = revision.reviews.last() else { return };
    let Some(digest) = &review.digest else { return };
    let standing = digest.value == due(revision, subject, Step::Review).digest();
    // A round that asks for corrections is about the text before they were made.
    let is_open = review.outcome == Outcome::NeedsCorrection && !revision.claims_approval();
    if standing || is_open || files_are_unsettled(revision) || is_disposed(revision) {
        return;
    }
    let (what, what_en) = changes(revision, subject, digest.value, Step::Review);
    findings.at(
        revision,
        digest.spot,
        Text::new(
            format!("dokumen ini berubah sesudah diperiksa: {what}"),
            format!("this changed after it was reviewed: {what_en}"),
        ),
        Text::new(
            "kembalikan seperti yang diperiksa, atau ajukan lagi agar diperiksa dan disetujui",
            "put it back as it was reviewed, or submit it again for review and approval",
        ),
    );
}
