//! Every role is held by somebody.

use crate::checks::{Check, Context, Findings, Rule};
use crate::diagnostics::{Code, Example, Phrase, Place, Severity, Text};
use crate::register::{Register, Role};

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "role-vacant",
        severity: Severity::Warning,
        even_in_drafts: false,
        demands: Phrase::new(
            "Hari ini ada pejabat yang menyusun, memeriksa, dan menyetujui.",
            "Today there are officers who prepare, review and approve.",
        ),
        because: Phrase::new(
            "Bila satu peran kosong, tidak ada dokumen yang dapat diterbitkan, juga yang serta-merta.",
            "With a role vacant no document can be published, not even an emergency announcement.",
        ),
        source: None,
        bad: Example::APPROVED.settings(
            "pejabat:\n  - { id: petugas-pro, jabatan: Petugas Pelayanan Informasi, peran: petugas, mulai: 2023-12-01 }\n  - { id: ppid, jabatan: PPID Pembantu, peran: ppid, mulai: 2023-12-01 }\n  - { id: atasan-ppid, jabatan: Atasan PPID, peran: atasan-ppid, mulai: 2023-12-01, selesai: 2026-10-31 }",
        ),
        good: Example::APPROVED,
    },
    check: Check::Register(check),
};

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
            Text::new(
                format!("pada {today} tidak ada {} yang menjabat", label.id),
                format!("on {today} nobody holds the office of {}", label.en),
            ),
            Text::new(
                "tambahkan pejabat yang menjabat sekarang dengan id baru dan `mulai`",
                "add whoever is in office now with a new id and `mulai`",
            ),
        );
    }
}
