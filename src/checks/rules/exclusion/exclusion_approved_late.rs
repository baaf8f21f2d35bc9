//! No exclusion is approved after its own end.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::{End, Revision};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "exclusion-approved-late",
        demands: phrase!(
            id = "Pengecualian tidak disetujui sesudah jangka waktunya sendiri habis.",
            en = "No exclusion is approved after its own end.",
        ),
        because: phrase!(
            id = "Informasi yang jangka waktunya habis terbuka menurut hukum; tidak ada pejabat yang dapat \
                  mengecualikannya lagi dengan jangka waktu yang sudah lewat.",
            en = "Information whose period has ended is open by law; no officer can exclude it again for a time that \
                  is over.",
        ),
        source: Some("UU 14/2008 Pasal 20"),
        bad: Example::of(Start::Excluded).front("jangka_waktu: { mulai: 2026-01-20, selesai: 2026-01-21 }"),
        good: Example::of(Start::Excluded).front("jangka_waktu: { mulai: 2026-01-20, selesai: 2030-01-21 }"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

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
        say!(
            id = "disetujui {approved}, padahal jangka waktunya sudah habis pada {last}",
            en = "approved on {approved}, though the period had ended on {last}",
            approved,
            last,
        ),
        say!(
            id = "perbaiki `selesai` menurut uji konsekuensi, atau terbitkan informasinya",
            en = "correct `selesai` from the consequence test, or publish the information",
        ),
    );
}
