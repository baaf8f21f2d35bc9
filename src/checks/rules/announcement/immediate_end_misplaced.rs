//! Only immediate information says until when it applies.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "immediate-end-misplaced",
        demands: phrase!(
            id = "`berlaku_sampai` hanya ditulis pada informasi serta-merta.",
            en = "`berlaku_sampai` is written in immediate information only.",
        ),
        because: phrase!(
            id = "Pada informasi lain baris itu tidak mengakhiri apa-apa, padahal tampaknya begitu.",
            en = "Elsewhere that line ends nothing, though it looks as if it did.",
        ),
        bad: Example::APPROVED.front("berlaku_sampai: 2026-12-31"),
        good: Example::APPROVED.front("klasifikasi: serta-merta\nberlaku_sampai: 2026-12-31"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    // In an entry of the list of excluded information the key is not known at all.
    if revision.is_immediate() || revision.is_excluded() {
        return;
    }
    let (Some(spot), Some(class)) = (revision.spot("berlaku_sampai"), &revision.class) else { return };
    let class = class.value.key();
    findings.at(
        revision,
        spot,
        say!(
            id = "`berlaku_sampai` hanya untuk serta-merta, sedangkan klasifikasinya {class}",
            en = "`berlaku_sampai` is for immediate information only, but the class is {class}",
            class,
        ),
        say!(
            id = "hapus baris ini; berapa lama arsipnya disimpan ditulis di `retensi`. Bila informasinya memang \
                  serta-merta, perbaiki `klasifikasi`",
            en = "delete the line; how long the record is kept is written in `retensi`. If it is immediate \
                  information, correct `klasifikasi`",
        ),
    );
}
