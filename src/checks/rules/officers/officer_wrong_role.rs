//! Each record is made by an officer of the role it needs.

use crate::checks::acts::acts;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "officer-wrong-role",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Petugas menyusun, PPID memeriksa, dan Atasan PPID menyetujui.",
            "Staff prepare, the PPID reviews, the superior approves.",
        ),
        because: Phrase::new(
            "Tiga pelaksana dalam prosedur mempunyai wewenang yang berbeda.",
            "The three actors of the procedure have different powers.",
        ),
        source: Some("SOP 270/ADPIM.II/III/2024"),
        bad: Example::APPROVED
            .front("persetujuan: { oleh: ppid-lain, tanggal: 2026-01-23, sidik: APPROVAL }"),
        good: Example::APPROVED,
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for act in acts(revision) {
        let Some(officer) = subject.register.officer(&act.signed.by.value) else { continue };
        if act.roles.contains(&officer.role) {
            continue;
        }
        let list = |words: Vec<&str>, or: &str| words.join(or);
        let id = list(act.roles.iter().map(|it| it.label().id).collect(), " atau ");
        let en = list(act.roles.iter().map(|it| it.label().en).collect(), " or ");
        findings.at(
            revision,
            act.signed.by.spot,
            Text::new(
                format!(
                    "`{}` berperan {}, padahal {} adalah tugas {id}",
                    officer.id.value,
                    officer.role.label().id,
                    act.name.id
                ),
                format!(
                    "`{}` is {}, but {} is for the {en}",
                    officer.id.value,
                    officer.role.label().en,
                    act.name.en
                ),
            ),
            Text::new(
                format!("catatan ini harus dibuat oleh pejabat yang berperan {id}"),
                format!("this record must be made by an officer who is {en}"),
            ),
        );
    }
}
