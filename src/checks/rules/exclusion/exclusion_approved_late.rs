//! No exclusion is approved after its own end.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Start, Text};
use crate::register::{End, Revision};

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "exclusion-approved-late",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Pengecualian tidak disetujui sesudah jangka waktunya sendiri habis.",
            "No exclusion is approved after its own end.",
        ),
        because: Phrase::new(
            "Informasi yang jangka waktunya habis terbuka menurut hukum; tidak ada pejabat yang dapat mengecualikannya lagi dengan jangka waktu yang sudah lewat.",
            "Information whose period has ended is open by law; no officer can exclude it again for a time that is over.",
        ),
        source: Some("UU 14/2008 Pasal 20"),
        bad: Example::of(Start::Excluded).front("jangka_waktu: { mulai: 2026-01-20, selesai: 2026-01-21 }"),
        good: Example::of(Start::Excluded).front("jangka_waktu: { mulai: 2026-01-20, selesai: 2030-01-21 }"),
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(exclusion) = &revision.exclusion else { return };
    let End::Day(last) = exclusion.until.value else { return };
    // A period that ends before it begins is a finding of its own.
    let Some(approved) = revision.approved_on().filter(|it| *it > last && last >= exclusion.from) else {
        return;
    };
    findings.at(
        revision,
        exclusion.until.spot,
        Text::new(
            format!("disetujui {approved}, padahal jangka waktunya sudah habis pada {last}"),
            format!("approved on {approved}, though the period had ended on {last}"),
        ),
        Text::new(
            "perbaiki `selesai` menurut uji konsekuensi, atau terbitkan informasinya",
            "correct `selesai` from the consequence test, or publish the information",
        ),
    );
}
