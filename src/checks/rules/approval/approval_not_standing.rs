//! The digest in an approval is that of the document and of the approval itself.

use crate::checks::changed_content::{fallen, is_unsettled, something};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Text, phrase, say};
use crate::register::{Revision, Step};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "approval-not-standing",
        demands: phrase!(
            id = "Sidik persetujuan cocok dengan dokumen, lampiran, catatan pemeriksaan, dan catatan persetujuan itu \
                  sendiri.",
            en = "The approval's digest agrees with the document, its attachments, its review records and the \
                  approval itself.",
        ),
        because: phrase!(
            id = "Yang terbit harus persis yang disetujui; perubahan sesudahnya, sekecil apa pun, membutuhkan \
                  persetujuan baru. Yang belum pernah terbit: hapus baris-baris `persetujuan`, lalu ajukan, periksa, \
                  dan setujui lagi. Yang sudah terbit: kembalikan seperti yang disetujui, lalu buka revisi baru.",
            en = "What is published must be exactly what was approved; any later change needs a new approval. What \
                  was never published: delete the lines of `persetujuan`, then submit, review and approve it again. \
                  What was: put it back as it was approved, then open a new revision.",
        ),
        bad: Example::APPROVED.afterwards("Satu kalimat tambahan.\n"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let fallen = fallen(revision, subject, Step::Approval).filter(|_| !is_unsettled(revision, subject));
    let Some(fallen) = fallen else { return };
    let what = fallen.changes(subject, unlike_review(revision, subject));
    findings.at(
        revision,
        fallen.named.spot,
        say!(
            id = "dokumen ini bukan lagi yang disetujui: {what}",
            en = "this is no longer what was approved: {what}",
            what = what.each(),
        ),
        fallen.way_out(
            revision,
            subject,
            "persetujuan",
            phrase!(id = "disetujui", en = "approved"),
            phrase!(id = "ajukan, periksa, dan setujui lagi", en = "submit, review and approve it again"),
        ),
    );
}

/// What follows from the review: where its digest still stands, all that was reviewed is as it was.
fn unlike_review(revision: &Revision, subject: &Subject<'_>) -> Text {
    if let Some(reviewed) = fallen(revision, subject, Step::Review) {
        return reviewed.changes(subject, something());
    }
    if !revision.review_stands {
        return something();
    }
    if revision.decree.is_some() {
        return say!(
            id = "sidik yang tercantum dalam keputusan bukan sidik naskah ini",
            en = "the digest that the decree lists is not that of this text",
        );
    }
    if revision.rounds > 1 {
        return say!(
            id = "yang berubah catatan persetujuannya sendiri, atau catatan pemeriksaan sebelum yang terakhir",
            en = "what changed is the approval's own record, or a review before the last one",
        );
    }
    say!(
        id = "yang berubah catatan persetujuannya sendiri; isi, keterangan, dan lampirannya masih seperti yang \
              diperiksa",
        en = "what changed is the approval's own record; text, fields and attachments are still as they were \
              reviewed",
    )
}
