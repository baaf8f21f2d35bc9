//! Each authority to announce at once has an id and a term of its own and names known officers.

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Phrase, Place, Severity, Start, Text};
use crate::register::Register;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "authority-unsound",
        severity: Severity::Error,
        even_in_drafts: true,
        demands: Phrase::new(
            "Setiap wewenang untuk mengumumkan segera memakai id sendiri, masanya tidak terbalik, dan pejabatnya dikenal.",
            "Every authority to announce at once has an id of its own, a term that does not end before it begins, and officers that are known.",
        ),
        because: Phrase::new(
            "Dari id itu dibuktikan siapa yang boleh mengumumkan pada hari itu.",
            "By its id it is shown who was allowed to announce on that day.",
        ),
        source: None,
        bad: Example::of(Start::Announced).settings("wewenang_segera:\n  - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [ppid, ppid-tiga] }"),
        good: Example::of(Start::Announced),
    },
    check: Check::Register(check),
};

fn check(register: &Register, _: &Context<'_>, findings: &mut Findings<'_>) {
    let settings = &register.settings;
    let place = |spot| Place::new(settings.file.clone(), spot);
    for (at, authority) in settings.authorities.iter().enumerate() {
        let id = &authority.id.value;
        if settings.authorities.iter().take(at).any(|it| it.id.value == *id) {
            findings.place(
                place(authority.id.spot),
                Text::new(
                    format!("id wewenang `{id}` dipakai dua kali"),
                    format!("the authority's id `{id}` is used twice"),
                ),
                Text::new("beri keputusan yang lain id baru", "give the other decree a new id"),
            );
        }
        if authority.until.is_some_and(|last| last < authority.date) {
            findings.place(
                place(authority.id.spot),
                Text::new(
                    format!("wewenang `{id}` berakhir sebelum diberikan"),
                    format!("the authority `{id}` ends before it is granted"),
                ),
                Text::new("perbaiki `tanggal` atau `selesai`", "correct `tanggal` or `selesai`"),
            );
        }
        for officer in &authority.officers {
            let it = &officer.value;
            if register.officer(it).is_none() && !settings.unread_officers.contains(it) {
                findings.place(
                    place(officer.spot),
                    Text::new(
                        format!("wewenang `{id}` menyebut `{it}`, yang tidak ada pada pejabat"),
                        format!("the authority `{id}` names `{it}`, who is not among the officers"),
                    ),
                    Text::new("pakai id dari daftar pejabat", "use an id from the list of officers"),
                );
            }
        }
    }
}
