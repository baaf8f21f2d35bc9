//! No document answers an item that the settings declare as not held.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Document;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "item-held-after-all",
        demands: phrase!(
            id = "Butir yang dinyatakan tidak dikuasai tidak dijawab oleh dokumen.",
            en = "An item that is declared as not held is not answered by a document.",
        ),
        because: phrase!(id = "Salah satu dari keduanya tidak benar.", en = "One of the two is not true."),
        bad: Example::APPROVED.front("butir: [T03.1]").settings(
            "tidak_dikuasai: [{ butir: T03.1, alasan: Tidak dibuat., surat: { nomor: 01/X, tanggal: 2026-01-05 } }]",
        ),
        good: Example::APPROVED.settings(
            "tidak_dikuasai: [{ butir: T03.1, alasan: Tidak dibuat., surat: { nomor: 01/X, tanggal: 2026-01-05 } }]",
        ),
        ..Code::WARNING
    },
    check: Check::Document(check),
}];

fn check(document: &Document, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(revision) = document.in_force() else { return };
    for named in &revision.items {
        if subject.register.settings.not_held.iter().any(|it| it.item.value == named.value) {
            findings.at(
                revision,
                named.spot,
                say!(
                    id = "butir {named} dinyatakan tidak dikuasai di maklumat.yml, tetapi dokumen ini menjawabnya",
                    en = "item {named} is declared as not held in maklumat.yml, but this document answers it",
                    named = named.value,
                ),
                say!(
                    id = "hapus butir itu dari tidak_dikuasai di maklumat.yml",
                    en = "delete the item from tidak_dikuasai in maklumat.yml",
                ),
            );
        }
    }
}
