//! Only what was approved or announced is withdrawn.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "withdrawal-unapproved",
        even_in_drafts: true,
        demands: phrase!(
            id = "Yang ditarik adalah dokumen yang pernah disetujui atau diumumkan.",
            en = "What is withdrawn was approved or announced.",
        ),
        because: phrase!(
            id = "Konsep cukup dihapus; menarik berarti memberi tahu warga bahwa sesuatu pernah terbit.",
            en = "A draft is simply deleted; to withdraw is to tell the public that something was published.",
        ),
        bad: Example::of(Start::Draft).front(
            "penarikan:\n  diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }\n  alasan: Tidak jadi.",
        ),
        good: Example::of(Start::Draft),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    if let Some(spot) = revision.spot("penarikan").filter(|_| !revision.claims_publication()) {
        findings.at(
            revision,
            spot,
            say!(
                id = "dokumen ini ditarik padahal belum pernah disetujui atau diumumkan",
                en = "this is withdrawn but was never approved or announced",
            ),
            say!(
                id = "hapus `penarikan`; konsep yang tidak jadi cukup dihapus",
                en = "delete `penarikan`; a draft that is given up is simply deleted",
            ),
        );
    }
}
