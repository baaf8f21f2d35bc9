//! An officer of a unit acts only on documents of that unit.

use crate::checks::acts::acts;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "officer-wrong-unit",
        demands: phrase!(
            id = "Pejabat yang terikat pada unit hanya menyusun, memeriksa, menyetujui, atau menarik dokumen unit \
                  itu.",
            en = "An officer bound to a unit prepares, reviews, approves or withdraws only documents of that unit.",
        ),
        because: phrase!(
            id = "Unit yang menguasai informasi yang mendokumentasikannya.",
            en = "The unit that holds the information documents it.",
        ),
        source: Some("SOP 270/ADPIM.II/III/2024, langkah 1"),
        bad: Example::APPROVED.front("penyusunan: { oleh: petugas-ren, tanggal: 2026-01-20 }"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let here = &subject.document.unit;
    for act in acts(revision) {
        let by = &act.signed.by;
        let officer = subject.register.officer(&by.value).filter(|it| !it.covers(here));
        let Some(unit) = officer.and_then(|it| it.unit.as_ref()) else { continue };
        findings.at(
            revision,
            by.spot,
            say!(
                id = "`{by}` bertugas di unit `{unit}`, bukan `{here}`",
                en = "`{by}` belongs to the unit `{unit}`, not `{here}`",
                here,
                by = by.value,
                unit = unit.value,
            ),
            say!(
                id = "pindahkan dokumen ke folder unit yang benar, atau minta pejabat unit ini melakukannya",
                en = "move the document to the right unit's folder, or let an officer of this unit do it",
            ),
        );
    }
}
