//! The digests in a withdrawal are those of its reason and of its two records.

use crate::checks::changed_content::{Fallen, fallen, is_disposed, is_unsettled};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Start, Text, phrase, say};
use crate::register::{Revision, Step};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "withdrawal-not-standing",
        demands: phrase!(
            id = "Sidik usul penarikan dan sidik persetujuannya cocok dengan kedua catatan itu dan alasannya.",
            en = "The digests of a proposal to withdraw and of the agreement to it agree with both records and the \
                  reason.",
        ),
        because: phrase!(
            id = "Alasan yang dibaca warga harus alasan yang disetujui dua pejabat.",
            en = "The reason the public reads must be the one two officers agreed to.",
        ),
        bad: Example::of(Start::Withdrawn).front(
            "penarikan:\n  diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }\n  disetujui: { oleh: \
             atasan-ppid, tanggal: 2026-03-02, sidik: \
             \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }\n  alasan: Alasan lain.",
        ),
        good: Example::of(Start::Withdrawn),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if revision.withdrawal.is_none() || is_unsettled(revision, subject) && !is_disposed(revision) {
        return;
    }
    if let Some(proposed) = fallen(revision, subject, Step::Proposal) {
        let changed = say!(
            id = "catatan usulnya, alasannya, penggantinya, atau berita acaranya berubah",
            en = "its record, its reason, its successor or its report changed",
        );
        findings.at(
            revision,
            proposed.named.spot,
            told(
                &proposed,
                subject,
                phrase!(
                    id = "usul penarikan ini bukan lagi yang diusulkan",
                    en = "this is no longer the withdrawal that was proposed",
                ),
                changed,
            ),
            say!(
                id = "kembalikan seperti yang diusulkan, atau hapus `penarikan` lalu usulkan lagi dengan `maklumat \
                      tarik`",
                en = "put it back as proposed, or delete `penarikan` and propose it again with `maklumat withdraw`",
            ),
        );
        return;
    }
    if let Some(agreed) = fallen(revision, subject, Step::Agreement) {
        let changed =
            say!(id = "catatan persetujuannya sendiri berubah", en = "the record of the agreement itself changed",);
        findings.at(
            revision,
            agreed.named.spot,
            told(
                &agreed,
                subject,
                phrase!(
                    id = "penarikan ini bukan lagi yang disetujui",
                    en = "this withdrawal is no longer what was agreed",
                ),
                changed,
            ),
            say!(
                id = "kembalikan seperti yang disetujui, atau hapus `disetujui` lalu minta pejabat kedua menjalankan \
                      `maklumat tarik` lagi",
                en = "put it back as agreed, or delete `disetujui` and let the second officer run `maklumat \
                      withdraw` again",
            ),
        );
    }
}

fn told(fallen: &Fallen<'_>, subject: &Subject<'_>, fell: Phrase, changed: Text) -> Text {
    let what = fallen.changes(subject, changed);
    say!(id = "{fell}: {what}", en = "{fell}: {what}", fell = fell.each(), what = what.each())
}
