//! A renewal comes after the approval.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "renewal-before-approval",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Pemutakhiran dicatat sesudah dokumen disetujui.",
            "A renewal is recorded after the approval.",
        ),
        because: Phrase::new(
            "Yang belum disetujui belum dapat dinyatakan tetap.",
            "What is not approved yet cannot be found unchanged.",
        ),
        source: None,
        bad: Example::APPROVED.front(
            "pemutakhiran: [{ oleh: petugas-pro, tanggal: 2026-01-21, hasil: tetap, sidik: RENEWAL }]",
        ),
        good: Example::APPROVED.front(
            "pemutakhiran: [{ oleh: petugas-pro, tanggal: 2026-06-21, hasil: tetap, sidik: RENEWAL }]",
        ),
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    // Where an approval is written but cannot be read, that is the finding.
    if revision.has("persetujuan") && revision.approval.is_none() {
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
                Some(approved) => Text::new(
                    format!("dinyatakan tetap pada {}, sebelum disetujui {approved}", on.value),
                    format!("found unchanged on {}, before its approval on {approved}", on.value),
                ),
                None => Text::new(
                    "dinyatakan tetap, padahal belum disetujui",
                    "found unchanged, though it is not approved",
                ),
            },
            Text::new(
                "hapus catatan pemutakhiran itu, atau perbaiki tanggalnya",
                "delete that renewal, or correct its day",
            ),
        );
    }
}
