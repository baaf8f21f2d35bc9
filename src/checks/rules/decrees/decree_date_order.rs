//! A decree is signed after the reviews of what it lists, and agreed to after it was signed.

use crate::checks::acts::{later_paper, retry};
use crate::checks::decreed::by_number;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, Text, phrase, say};
use crate::register::Decree;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "decree-date-order",
        demands: phrase!(
            id = "Yang tercantum diperiksa lebih dahulu, lalu keputusan ditandatangani, lalu Atasan PPID \
                  menyetujuinya.",
            en = "First what is listed is reviewed, then the decree is signed, then the superior agrees to it.",
        ),
        because: phrase!(
            id = "Keputusan tidak dapat menetapkan yang belum diperiksa, dan persetujuan tidak dapat mendahului \
                  keputusannya.",
            en = "A decree cannot set what was not yet reviewed, and nobody can agree to it before it was made.",
        ),
        bad: Example::of(Start::Decreed).decree("penetapan: { oleh: ppid, tanggal: 2026-01-25 }"),
        good: Example::of(Start::Decreed),
        ..Code::ERROR
    },
    check: Check::Decree(check),
}];

fn check(decree: &Decree, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(file) = decree.revision() else { return };
    let records = decree.signed.iter().chain(decree.agreement().map(|it| &it.signed));
    for (signed, letter) in records.filter_map(|it| Some((it, it.letter.as_ref()?))) {
        if letter.date.value > signed.on.value {
            findings.at(file, letter.date.spot, later_paper(letter, signed), retry());
        }
    }
    if let Some(agreed) = decree.agreement().map(|it| &it.signed) {
        let before = decree.signed.as_ref().map(|it| ("penetapan", it.on.value));
        let dated = decree.date.as_ref().map(|it| ("tanggal", it.value));
        let later = before.into_iter().chain(dated).find(|(_, day)| *day > agreed.on.value);
        if let Some((key, day)) = later {
            findings.at(
                file,
                agreed.on.spot,
                say!(
                    id = "`persetujuan` ({on}) lebih awal daripada `{key}` ({day})",
                    en = "`persetujuan` ({on}) is earlier than `{key}` ({day})",
                    key,
                    day,
                    on = agreed.on.value,
                ),
                retry(),
            );
        }
    }
    let Some(signed) = &decree.signed else { return };
    let all = by_number(subject.register);
    let reviewed = |id: &str, number| {
        let (_, revision) = all.get(&(id, number))?;
        Some(revision.reviews.last()?.signed.on.value)
    };
    let mut late =
        decree.entries.iter().filter(|it| reviewed(&it.id, it.number).is_some_and(|day| day > signed.on.value));
    // Said once: a wrong day of the decree would be told for each of its lines.
    if let Some(first) = late.next() {
        let others = late.count();
        let more = if others == 0 {
            Text::default()
        } else {
            say!(id = ", begitu pula {others} baris lain", en = ", and so are {others} other lines", others)
        };
        findings.at(
            file,
            first.spot,
            say!(
                id = "`{what}` baru diperiksa sesudah keputusan ditandatangani ({on}){more}",
                en = "`{what}` was reviewed only after the decree was signed ({on}){more}",
                what = first.id,
                on = signed.on.value,
                more = more.each(),
            ),
            retry(),
        );
    }
}
