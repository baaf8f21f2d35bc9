//! Each authority to announce at once has an id and a term of its own and names known officers.

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, Start, phrase, say};
use crate::register::Register;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "authority-unsound",
        even_in_drafts: true,
        demands: phrase!(
            id = "Setiap wewenang untuk mengumumkan segera memakai id sendiri, masanya tidak terbalik, dan \
                  pejabatnya dikenal.",
            en = "Every authority to announce at once has an id of its own, a term that does not end before it \
                  begins, and officers that are known.",
        ),
        because: phrase!(
            id = "Dari id itu dibuktikan siapa yang boleh mengumumkan pada hari itu.",
            en = "By its id it is shown who was allowed to announce on that day.",
        ),
        bad: Example::of(Start::Announced).settings(
            "wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, \
             pejabat: [ppid, ppid-tiga] }",
        ),
        good: Example::of(Start::Announced),
        ..Code::ERROR
    },
    check: Check::Register(check),
}];

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let settings = &register.settings;
    let place = |spot| Place::new(settings.file.clone(), spot);
    for (at, authority) in settings.authorities.iter().enumerate() {
        let id = &authority.id.value;
        if settings.authorities.iter().take(at).any(|it| it.id.value == *id) {
            findings.place(
                place(authority.id.spot),
                say!(id = "id wewenang `{id}` dipakai dua kali", en = "the authority's id `{id}` is used twice", id,),
                say!(id = "beri keputusan yang lain id baru", en = "give the other decree a new id"),
            );
        }
        if authority.until.is_some_and(|last| last < authority.date) {
            findings.place(
                place(authority.id.spot),
                say!(
                    id = "wewenang `{id}` berakhir sebelum diberikan",
                    en = "the authority `{id}` ends before it is granted",
                    id,
                ),
                say!(id = "perbaiki `tanggal` atau `selesai`", en = "correct `tanggal` or `selesai`"),
            );
        }
        for officer in &authority.officers {
            let named = &officer.value;
            if register.officer(named).is_none() && !settings.unread_officers.contains(named) {
                findings.place(
                    place(officer.spot),
                    say!(
                        id = "wewenang `{id}` menyebut `{named}`, yang tidak ada pada pejabat",
                        en = "the authority `{id}` names `{named}`, who is not among the officers",
                        id,
                        named,
                    ),
                    say!(id = "pakai id dari daftar pejabat", en = "use an id from the list of officers"),
                );
            }
        }
    }
}
