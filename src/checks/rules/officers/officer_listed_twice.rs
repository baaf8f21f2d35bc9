//! An officer's id is used once.

use crate::checks::samples::officers;
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::Register;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "officer-listed-twice",
        even_in_drafts: true,
        demands: phrase!(
            id = "Setiap id pejabat dipakai satu kali, dan masa jabatannya tidak terbalik.",
            en = "Every officer's id is used once, and no term ends before it begins.",
        ),
        because: phrase!(
            id = "Id menyatakan satu orang dalam satu masa jabatan; memakainya lagi mengubah arti catatan lama.",
            en = "An id means one person in one term; using it again changes what old records say.",
        ),
        bad: Example::APPROVED.settings(officers!(
            "",
            "",
            "id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2026-12-01"
        )),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let officers = &register.settings.officers;
    for (at, officer) in officers.iter().enumerate() {
        let place = Place::new(register.settings.file.clone(), officer.id.spot);
        if officers.iter().take(at).any(|it| it.id.value == officer.id.value) {
            findings.place(
                place.clone(),
                say!(
                    id = "id pejabat `{officer}` dipakai dua kali",
                    en = "the officer's id `{officer}` is used twice",
                    officer = officer.id.value,
                ),
                say!(
                    id = "beri pejabat berikutnya id baru, misalnya {officer}-2; bila orangnya sama, beri keduanya \
                          `orang` yang sama",
                    en = "give the next officer a new id, for instance {officer}-2; if it is the same person, give \
                          both the same `orang`",
                    officer = officer.id.value,
                ),
            );
        }
        if officer.until.is_some_and(|last| last < officer.from) {
            findings.place(
                place,
                say!(
                    id = "masa jabatan `{officer}` berakhir sebelum dimulai",
                    en = "the term of `{officer}` ends before it begins",
                    officer = officer.id.value,
                ),
                say!(id = "perbaiki `mulai` atau `selesai`", en = "correct `mulai` or `selesai`"),
            );
        }
    }
}
