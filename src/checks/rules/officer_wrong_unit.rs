//! An officer of a unit prepares only documents of that unit.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "officer-wrong-unit",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Petugas yang terikat pada unit hanya menyusun dokumen unit itu.",
            "An officer bound to a unit prepares only documents of that unit.",
        ),
        because: Phrase::new(
            "Unit yang menguasai informasi yang mendokumentasikannya.",
            "The unit that holds the information documents it.",
        ),
        source: Some("SOP 270/ADPIM.II/III/2024, langkah 1"),
        bad: Example::APPROVED.front("penyusunan: { oleh: petugas-ren, tanggal: 2026-01-20 }"),
        good: Example::APPROVED,
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(preparation) = &revision.preparation else { return };
    let by = &preparation.signed.by;
    let Some(unit) = subject.register.officer(&by.value).and_then(|it| it.unit.as_ref()) else { return };
    if unit.value != subject.document.unit {
        findings.at(
            revision,
            by.spot,
            Text::new(
                format!(
                    "`{}` bertugas di unit `{}`, bukan `{}`",
                    by.value, unit.value, subject.document.unit
                ),
                format!(
                    "`{}` belongs to the unit `{}`, not `{}`",
                    by.value, unit.value, subject.document.unit
                ),
            ),
            Text::new(
                "pindahkan dokumen ke folder unit yang benar, atau minta petugas unit ini mengajukannya",
                "move the document to the right unit's folder, or let an officer of this unit submit it",
            ),
        );
    }
}
