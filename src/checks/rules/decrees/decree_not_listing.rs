//! The decree that a document names lists that document.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, Text, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "decree-not-listing",
        demands: phrase!(
            id = "Dokumen yang disetujui dengan keputusan tercantum di sana, dengan revisi yang sama.",
            en = "A document that is approved by a decree is listed there, with the same revision.",
        ),
        because: phrase!(
            id = "Keputusan hanya menetapkan yang tercantum; revisi berikutnya membutuhkan penetapan atau \
                  persetujuan sendiri.",
            en = "A decree sets only what it lists; a later revision needs a decree or an approval of its own.",
        ),
        bad: Example::of(Start::Decreed).listed(""),
        good: Example::of(Start::Decreed),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(named) = revision.decree.as_ref().filter(|_| !revision.is_excluded()) else { return };
    let Some((id, number)) = revision.id.as_ref().zip(revision.number.as_ref()) else { return };
    let decree = subject.register.decree(&named.value).filter(|it| it.document.readable);
    let Some(decree) = decree.filter(|it| it.entry(&id.value, number.value).is_none()) else { return };
    let others = decree.entries.iter().filter(|it| it.id == id.value);
    let others: Vec<String> = others.map(|it| it.number.to_string()).collect();
    let listed = if others.is_empty() {
        Text::default()
    } else {
        let others = others.join(", ");
        say!(id = "; yang tercantum revisi {others}", en = "; it lists revision {others}", others)
    };
    findings.at(
        revision,
        named.spot,
        say!(
            id = "keputusan `{decree}` tidak mencantumkan `{what}` revisi {number}{listed}",
            en = "the decree `{decree}` does not list `{what}` revision {number}{listed}",
            decree = decree.id,
            what = id.value,
            number = number.value,
            listed = listed.each(),
        ),
        say!(
            id = "sebut keputusan yang mencantumkannya, atau hapus persetujuan ini lalu mintakan dengan `maklumat \
                  setujui`",
            en = "name the decree that lists it, or delete this approval and ask for one with `maklumat approve`",
        ),
    );
}
