//! An exclusion that ends soon is prepared for opening.

use crate::checks::rules::exclusion::exclusion_ended::open_or_test_again;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::{Document, End, is_near};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "exclusion-ending",
        demands: phrase!(
            id = "Pengecualian yang segera berakhir disiapkan untuk dibuka.",
            en = "An exclusion that ends soon is prepared for opening.",
        ),
        because: phrase!(
            id = "Membuka dokumen memerlukan penyusunan, pemeriksaan, dan persetujuan.",
            en = "Opening a document takes preparation, review and approval.",
        ),
        source: Some("UU 14/2008 Pasal 20"),
        bad: Example::of(Start::Excluded).front("jangka_waktu: { mulai: 2026-01-20, selesai: 2026-12-31 }"),
        good: Example::of(Start::Excluded).front("jangka_waktu: { mulai: 2026-01-20, selesai: 2030-06-30 }"),
        ..Code::WARNING
    },
    check: Check::Document(check),
}];

fn check(document: &Document, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(revision) = document.in_force() else { return };
    let Some(exclusion) = &revision.exclusion else { return };
    let End::Day(last) = exclusion.until.value else { return };
    if is_near(subject.context.today, last, subject.register.settings.policy.exclusion) {
        findings.at(
            revision,
            exclusion.until.spot,
            say!(
                id = "pengecualian berakhir {last}; sesudah hari itu informasi ini terbuka",
                en = "the exclusion ends on {last}; after that day this information is open",
                last,
            ),
            open_or_test_again(),
        );
    }
}
