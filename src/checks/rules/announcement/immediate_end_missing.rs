//! Immediate information says until when it applies.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Document;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "immediate-end-missing",
        demands: phrase!(
            id = "Informasi serta-merta menyebut sampai kapan ia berlaku: hari terakhirnya, atau sampai dicabut.",
            en = "Immediate information says until when it applies: its last day, or until it is withdrawn.",
        ),
        because: phrase!(
            id = "Pengumuman yang sudah lewat di puncak setiap halaman menutupi yang sedang genting, dan warga \
                  berhenti membacanya.",
            en = "An announcement that is over, at the head of every page, hides the one that matters, and people \
                  stop reading them.",
        ),
        bad: Example::of(Start::Announced).without(&["berlaku_sampai"]),
        good: Example::of(Start::Announced).front("berlaku_sampai: 2026-12-31"),
        ..Code::WARNING
    },
    check: Check::Document(check),
}];

fn check(document: &Document, _: &Subject<'_>, findings: &mut Findings<'_>) {
    // Of what was published, the next revision is where it can be written.
    let Some(revision) = document.present() else { return };
    if !revision.is_immediate() || revision.is_withdrawn() || revision.has("berlaku_sampai") {
        return;
    }
    let Some(class) = &revision.class else { return };
    let what = if revision.claims_publication() {
        phrase!(
            id = "buka revisi baru dengan `maklumat revisi`, lalu tambahkan",
            en = "open a new revision with `maklumat revise`, and add",
        )
    } else {
        phrase!(id = "tambahkan", en = "add")
    };
    findings.at(
        revision,
        class.spot,
        say!(
            id = "tidak disebut sampai kapan pengumuman ini berlaku; sampai ditarik ia tampil di puncak setiap \
                  halaman",
            en = "it is not said until when this announcement applies; it heads every page until it is withdrawn",
        ),
        say!(
            id = "{what} `berlaku_sampai: 2026-01-31` (hari terakhirnya); bila harinya belum diketahui: \
                  `berlaku_sampai: sampai dicabut`",
            en = "{what} `berlaku_sampai: 2026-01-31` (its last day); where the day is not known yet: \
                  `berlaku_sampai: sampai dicabut`",
            what = what.each(),
        ),
    );
}
