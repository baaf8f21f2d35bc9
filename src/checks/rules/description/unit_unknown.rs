//! A document lies in the folder of a unit that the settings name.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Spot, phrase, say};
use crate::register::Document;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "unit-unknown",
        demands: phrase!(
            id = "Folder di content/ bernama id unit yang ada di maklumat.yml.",
            en = "Folders in content/ are named after units in maklumat.yml.",
        ),
        because: phrase!(
            id = "Unit adalah bagian sidik dan menentukan siapa yang menguasai informasi.",
            en = "The unit is part of the digest and says who holds the information.",
        ),
        bad: Example::APPROVED.settings("unit:\n  humas: { nama: Bagian Humas }"),
        ..Code::ERROR
    },
    check: Check::Document(check),
}];

fn check(document: &Document, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let settings = &subject.register.settings;
    let Some(revision) = document.revisions.last() else { return };
    // Without any unit the settings are at fault, which is said there.
    if settings.units.is_empty() || settings.units.iter().any(|it| it.id.value == document.unit) {
        return;
    }
    let units: Vec<&str> = settings.units.iter().map(|it| it.id.value.as_str()).collect();
    findings.at(
        revision,
        Spot::START,
        say!(
            id = "unit `{unit}` tidak ada di maklumat.yml",
            en = "there is no unit `{unit}` in maklumat.yml",
            unit = document.unit,
        ),
        say!(
            id = "pindahkan dokumen ke salah satu folder ini: {units}; unit baru ditambahkan di maklumat.yml",
            en = "move the document to one of these folders: {units}; a new unit is added in maklumat.yml",
            units = units.join(", "),
        ),
    );
}
