//! Every revision after the first says what changed.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Spot, Start, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "change-note-missing",
        demands: phrase!(
            id = "Mulai revisi 2 ada catatan_perubahan.",
            en = "From revision 2 on there is catatan_perubahan.",
        ),
        because: phrase!(
            id = "Warga berhak tahu apa yang berubah tanpa membandingkan sendiri.",
            en = "The public may know what changed without comparing.",
        ),
        bad: Example::of(Start::Revised).without(&["catatan_perubahan"]),
        good: Example::of(Start::Revised),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(number) = revision.number.as_ref().filter(|it| it.value > 1) else { return };
    if !revision.has("catatan_perubahan") {
        findings.at(
            revision,
            Spot::START,
            say!(
                id = "revisi {number} tidak menyebut apa yang berubah",
                en = "revision {number} does not say what changed",
                number = number.value,
            ),
            say!(
                id = "tambahkan catatan_perubahan: … (satu kalimat untuk warga)",
                en = "add catatan_perubahan: … (one sentence for the public)",
            ),
        );
    }
}
