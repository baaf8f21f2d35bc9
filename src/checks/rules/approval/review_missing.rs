//! What is approved was found fit by the PPID before.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Outcome, Revision};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "review-missing",
        demands: phrase!(
            id = "Sebelum disetujui, dokumen diperiksa PPID dan putaran terakhirnya sesuai.",
            en = "Before approval the PPID reviewed the document and the last round found it fit.",
        ),
        because: phrase!(
            id = "Prosedur mewajibkan koreksi oleh PPID sebelum informasi dipublikasikan.",
            en = "The procedure demands the PPID's correction before information is published.",
        ),
        source: Some("SOP 270/ADPIM.II/III/2024, langkah 6"),
        bad: Example::APPROVED.without(&["pemeriksaan"]),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    if !revision.has_approval {
        return;
    }
    let spot = revision.spot("pemeriksaan").or(revision.spot("persetujuan")).unwrap_or_default();
    match revision.reviews.last() {
        Some(last) if last.outcome == Outcome::NeedsCorrection => findings.at(
            revision,
            last.signed.spot,
            say!(
                id = "PPID meminta perbaikan, tetapi dokumen sudah disetujui",
                en = "the PPID asked for corrections, but the document is approved",
            ),
            say!(
                id = "hapus `persetujuan`, perbaiki, lalu ajukan, periksa, dan setujui lagi",
                en = "delete `persetujuan`, correct it, then submit, review and approve it again",
            ),
        ),
        None if !revision.has("pemeriksaan") || revision.reviews.is_empty() && is_empty_list(revision) => {
            findings.at(
                revision,
                spot,
                say!(
                    id = "dokumen ini disetujui tanpa pemeriksaan PPID",
                    en = "this is approved without a review by the PPID",
                ),
                say!(
                    id = "hapus `persetujuan`, lalu minta PPID menjalankan `maklumat periksa`",
                    en = "delete `persetujuan`, then let the PPID run `maklumat review`",
                ),
            );
        }
        _ => {}
    }
}

/// A list without rounds, as against one whose rounds could not be read, which is said elsewhere.
fn is_empty_list(revision: &Revision) -> bool {
    revision.rounds == 0
}
