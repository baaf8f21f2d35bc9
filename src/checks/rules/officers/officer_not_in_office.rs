//! Each officer was in office on the day of the record.

use crate::checks::acts::acts;
use crate::checks::samples::officers;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "officer-not-in-office",
        demands: phrase!(
            id = "Pejabat sedang menjabat pada hari ia menyusun, memeriksa, atau menyetujui.",
            en = "An officer is in office on the day of preparing, reviewing or approving.",
        ),
        because: phrase!(
            id = "Sebelum diangkat atau sesudah selesai menjabat, seseorang tidak berwenang.",
            en = "Before the appointment and after its end a person has no power to act.",
        ),
        bad: Example::APPROVED.settings(officers!(
            "",
            ", selesai: 2026-01-22",
            "id: atasan-2, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2026-01-24"
        )),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for act in acts(revision) {
        let Some(officer) = subject.register.officer(&act.signed.by.value) else { continue };
        let day = act.signed.on.value;
        if officer.in_office(day) {
            continue;
        }
        let term = match officer.until {
            Some(last) if day > last => {
                say!(id = "masa jabatannya berakhir {last}", en = "the term ended on {last}", last)
            }
            _ => say!(id = "masa jabatannya mulai {from}", en = "the term begins on {from}", from = officer.from),
        };
        findings.at(
            revision,
            act.signed.on.spot,
            say!(
                id = "`{officer}` tidak menjabat pada {day}: {term}",
                en = "`{officer}` was not in office on {day}: {term}",
                day,
                officer = officer.id.value,
                term = term.each(),
            ),
            say!(
                id = "perbaiki tanggalnya bila salah tulis; bila tidak, catatan ini harus dibuat oleh pejabat yang \
                      menjabat pada hari itu",
                en = "correct the day if it is mistyped; if not, the record must be made by the officer in office on \
                      that day",
            ),
        );
    }
}
