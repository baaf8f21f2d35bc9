//! A term of office that ends soon has a successor.

use jiff::ToSpan as _;

use crate::checks::samples::officers;
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::{Officer, Register, is_near};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "term-ending",
        demands: phrase!(
            id = "Sebelum masa jabatan berakhir, penggantinya sudah ada di maklumat.yml.",
            en = "Before a term of office ends, the successor is in maklumat.yml.",
        ),
        because: phrase!(
            id = "Tanpa pengganti tidak ada yang berwenang menyusun, memeriksa, atau menyetujui.",
            en = "Without a successor nobody has the power to prepare, review or approve.",
        ),
        bad: Example::APPROVED.settings(officers!("", ", selesai: 2026-12-31")),
        ..Code::WARNING
    },
    check: Check::Register(check),
}];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let settings = &register.settings;
    for officer in &settings.officers {
        let ending = officer.until.filter(|last| is_near(context.today, *last, settings.policy.term));
        let Some(last) = ending else { continue };
        let after = last.checked_add(1.day()).unwrap_or(last);
        let stands_in =
            |other: &Officer| other.role == officer.role && other.in_office(after) && covers(other, officer);
        if settings.officers.iter().any(stands_in) {
            continue;
        }
        findings.place(
            Place::new(settings.file.clone(), officer.id.spot),
            say!(
                id = "masa jabatan `{officer}` berakhir {last}, dan belum ada penggantinya",
                en = "the term of `{officer}` ends on {last}, and there is no successor yet",
                last,
                officer = officer.id.value,
            ),
            say!(
                id = "tambahkan pejabat penggantinya dengan id baru dan `mulai`, atau perbarui `selesai` menurut \
                      keputusan yang baru",
                en = "add the successor with a new id and `mulai`, or write the `selesai` of the new decree",
            ),
        );
    }
}

/// Whether one officer can do for the units of another.
fn covers(one: &Officer, other: &Officer) -> bool {
    let unit = |officer: &Officer| officer.unit.as_ref().map(|unit| unit.value.clone());
    unit(one).is_none() || unit(one) == unit(other)
}
