//! Each record is made by an officer of the role it needs.

use crate::checks::acts::acts;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::{Revision, Role};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "officer-wrong-role",
        demands: phrase!(
            id = "Petugas menyusun, PPID memeriksa, dan Atasan PPID menyetujui.",
            en = "Staff prepare, the PPID reviews, the superior approves.",
        ),
        because: phrase!(
            id = "Tiga pelaksana dalam prosedur mempunyai wewenang yang berbeda.",
            en = "The three actors of the procedure have different powers.",
        ),
        source: Some("SOP 270/ADPIM.II/III/2024"),
        bad: Example::APPROVED.front("persetujuan: { oleh: ppid-lain, tanggal: 2026-01-23, sidik: APPROVAL }"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for act in acts(revision) {
        let Some(officer) = subject.register.officer(&act.signed.by.value) else { continue };
        if act.roles.contains(&officer.role) {
            continue;
        }
        let roles = Role::any_of(act.roles);
        findings.at(
            revision,
            act.signed.by.spot,
            say!(
                id = "`{officer}` berperan {label}, padahal {name} adalah tugas {roles}",
                en = "`{officer}` is {label}, but {name} is for the {roles}",
                officer = officer.id.value,
                label = officer.role.label().each(),
                name = act.name.each(),
                roles = roles.each(),
            ),
            say!(
                id = "catatan ini harus dibuat oleh pejabat yang berperan {roles}",
                en = "this record must be made by an officer who is {roles}",
                roles = roles.each(),
            ),
        );
    }
}
