//! Every role is held by somebody.

use crate::checks::samples::officers;
use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::{Register, Role};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "role-vacant",
        demands: phrase!(
            id = "Hari ini ada pejabat yang menyusun, memeriksa, dan menyetujui.",
            en = "Today there are officers who prepare, review and approve.",
        ),
        because: phrase!(
            id = "Bila satu peran kosong, tidak ada dokumen yang dapat diterbitkan, juga yang serta-merta.",
            en = "With a role vacant no document can be published, not even an emergency announcement.",
        ),
        bad: Example::APPROVED.settings(officers!("", ", selesai: 2026-10-31")),
        ..Code::WARNING
    },
    check: Check::Register(check),
}];

fn check(register: &Register, context: &Context<'_>, findings: &mut Findings<'_>) {
    let settings = &register.settings;
    for role in [Role::Staff, Role::Ppid, Role::Superior] {
        let officers: Vec<_> = settings.officers.iter().filter(|it| it.role == role).collect();
        // A role that nobody ever held is not vacant: a new register begins so.
        let Some(latest) = officers.iter().max_by_key(|it| it.from) else { continue };
        if officers.iter().any(|it| it.in_office(context.today)) {
            continue;
        }
        let (today, label) = (context.today, role.label());
        findings.place(
            Place::new(settings.file.clone(), latest.id.spot),
            say!(
                id = "pada {today} tidak ada {label} yang menjabat",
                en = "on {today} nobody holds the office of {label}",
                today,
                label = label.each(),
            ),
            say!(
                id = "tambahkan pejabat yang menjabat sekarang dengan id baru dan `mulai`",
                en = "add whoever is in office now with a new id and `mulai`",
            ),
        );
    }
}
