//! A renewal comes after the approval.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "renewal-before-approval",
        demands: phrase!(
            id = "Pemutakhiran dicatat sesudah dokumen disetujui.",
            en = "A renewal is recorded after the approval.",
        ),
        because: phrase!(
            id = "Yang belum disetujui belum dapat dinyatakan tetap.",
            en = "What is not approved yet cannot be found unchanged.",
        ),
        bad: Example::APPROVED
            .front("pemutakhiran: [{ oleh: petugas-pro, tanggal: 2026-01-21, hasil: tetap, sidik: RENEWAL }]"),
        good: Example::APPROVED
            .front("pemutakhiran: [{ oleh: petugas-pro, tanggal: 2026-06-21, hasil: tetap, sidik: RENEWAL }]"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    // Where an approval is written but cannot be read, that is the finding.
    if revision.has_approval && revision.approval.is_none() {
        return;
    }
    let approved = revision.approved_on();
    for renewal in &revision.renewals {
        let on = &renewal.signed.on;
        if approved.is_some_and(|it| it <= on.value) {
            continue;
        }
        findings.at(
            revision,
            on.spot,
            match approved {
                Some(approved) => say!(
                    id = "dinyatakan tetap pada {on}, sebelum disetujui {approved}",
                    en = "found unchanged on {on}, before its approval on {approved}",
                    approved,
                    on = on.value,
                ),
                None => say!(
                    id = "dinyatakan tetap, padahal belum disetujui",
                    en = "found unchanged, though it is not approved",
                ),
            },
            say!(
                id = "hapus catatan pemutakhiran itu, atau perbaiki tanggalnya",
                en = "delete that renewal, or correct its day",
            ),
        );
    }
}
