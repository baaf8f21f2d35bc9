//! An officer's id is used once.

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Phrase, Place, Severity, Text};
use crate::register::Register;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "officer-listed-twice",
        severity: Severity::Error,
        even_in_drafts: true,
        demands: Phrase::new("Setiap id pejabat dipakai satu kali, dan masa jabatannya tidak terbalik.", "Every officer's id is used once, and no term ends before it begins."),
        because: Phrase::new("Id menyatakan satu orang dalam satu masa jabatan; memakainya lagi mengubah arti catatan lama.", "An id means one person in one term; using it again changes what old records say."),
        source: None,
        bad: Example::APPROVED.settings("pejabat:\n  - { id: petugas-pro, jabatan: Petugas Pelayanan Informasi, peran: petugas, mulai: 2023-12-01 }\n  - { id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01 }\n  - { id: atasan-ppid, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2023-12-01 }\n  - { id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2026-12-01 }"),
        good: Example::APPROVED,
    },
    check: Check::Register(check),
};

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let officers = &register.settings.officers;
    for (at, officer) in officers.iter().enumerate() {
        let place = Place::new(register.settings.file.clone(), officer.id.spot);
        if officers.iter().take(at).any(|it| it.id.value == officer.id.value) {
            findings.place(
                place.clone(),
                Text::new(format!("id pejabat `{}` dipakai dua kali", officer.id.value), format!("the officer's id `{}` is used twice", officer.id.value)),
                Text::new(
                    format!("beri pejabat berikutnya id baru, misalnya {}-2; bila orangnya sama, beri keduanya `orang` yang sama", officer.id.value),
                    format!("give the next officer a new id, for instance {}-2; if it is the same person, give both the same `orang`", officer.id.value),
                ),
            );
        }
        if officer.until.is_some_and(|last| last < officer.from) {
            findings.place(
                place,
                Text::new(
                    format!("masa jabatan `{}` berakhir sebelum dimulai", officer.id.value),
                    format!("the term of `{}` ends before it begins", officer.id.value),
                ),
                Text::new("perbaiki `mulai` atau `selesai`", "correct `mulai` or `selesai`"),
            );
        }
    }
}
