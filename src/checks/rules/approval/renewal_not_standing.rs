//! The digest in each renewal is that of the document and of the renewal itself.

use crate::checks::changed_content::{fallen, fallen_of, is_unsettled, something};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Revision, Step};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "renewal-not-standing",
        demands: phrase!(
            id = "Sidik setiap pemutakhiran cocok dengan dokumen yang disetujui dan dengan catatan pemutakhiran itu \
                  sendiri.",
            en = "The digest of each renewal agrees with the document as it was approved and with the renewal \
                  itself.",
        ),
        because: phrase!(
            id = "Warga membaca kapan informasi terakhir ditinjau; hari itu tidak boleh berubah sesudah dicatat.",
            en = "The public reads when information was last looked at; that day must not change once it is \
                  recorded.",
        ),
        bad: Example::APPROVED.front(
            "pemutakhiran: [{ oleh: petugas-pro, tanggal: 2026-06-21, hasil: tetap, sidik: \
             \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }]",
        ),
        good: Example::APPROVED
            .front("pemutakhiran: [{ oleh: petugas-pro, tanggal: 2026-06-21, hasil: tetap, sidik: RENEWAL }]"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    if revision.renewals.is_empty() {
        return;
    }
    // With an approval that fell too, that is said instead.
    if fallen(revision, subject, Step::Approval).is_some() || is_unsettled(revision, subject) {
        return;
    }
    for renewal in &revision.renewals {
        let named = renewal.digest.as_ref().map(|it| (&renewal.signed.text, it));
        let fallen = named.and_then(|it| fallen_of(revision, subject, Step::Renewal, it));
        let Some(fallen) = fallen else { continue };
        let otherwise = if revision.approval.is_some() {
            say!(
                id = "yang berubah catatan pemutakhirannya sendiri; dokumennya masih seperti yang disetujui",
                en = "what changed is the renewal's own record; the document is still as it was approved",
            )
        } else {
            something()
        };
        let what = fallen.changes(subject, otherwise);
        findings.at(
            revision,
            fallen.named.spot,
            say!(
                id = "ini bukan lagi pemutakhiran yang dicatat: {what}",
                en = "this is no longer the renewal that was recorded: {what}",
                what = what.each(),
            ),
            say!(
                id = "kembalikan seperti yang dicatat, atau hapus pemutakhiran itu lalu jalankan `maklumat \
                      mutakhirkan`",
                en = "put it back as it was recorded, or delete that renewal and run `maklumat renew`",
            ),
        );
    }
}
