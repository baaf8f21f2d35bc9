//! An exclusion is approved by the head of the body.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::{Revision, Role};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "exclusion-approver-not-head",
        demands: phrase!(
            id = "Pengecualian disetujui pimpinan badan publik.",
            en = "An exclusion is approved by the head of the public body.",
        ),
        because: phrase!(
            id = "Daftar informasi yang dikecualikan ditetapkan PPID dengan persetujuan pimpinan badan publik; \
                  Atasan PPID atau PPID Utama belum tentu pimpinan.",
            en = "The PPID sets the list of excluded information with the agreement of the head of the body; the \
                  PPID's superior or the principal PPID may not be the head.",
        ),
        source: Some("PERKI 1/2021"),
        bad: Example::of(Start::Excluded)
            .front("persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, sidik: APPROVAL }"),
        good: Example::of(Start::Excluded)
            .front("persetujuan: { oleh: pimpinan, tanggal: 2026-01-23, sidik: APPROVAL }"),
        // In many bodies the superior or the principal PPID is the head, which their roles cannot tell: only the
        // officers know.
        ..Code::WARNING
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(approval) = revision.approval.as_ref().filter(|_| revision.is_excluded()) else { return };
    let by = &approval.signed.by;
    let role = subject.register.officer(&by.value).map(|it| it.role);
    // Of other roles a rule of its own tells that they approve nothing.
    if let Some(role) = role.filter(|it| matches!(it, Role::Superior | Role::PrincipalPpid)) {
        let (id, label) = (&by.value, role.label());
        findings.at(
            revision,
            by.spot,
            say!(
                id = "pengecualian ini disetujui `{id}`, yang berperan {label}",
                en = "this exclusion was approved by `{id}`, whose role is {label}",
                id,
                label = label.each(),
            ),
            say!(
                id = "bila ia memang pimpinan badan publik, tambahkan id untuknya dengan peran: pimpinan dan orang \
                      yang sama, lalu sebut id itu; bila tidak, mintakan persetujuan pimpinan",
                en = "if that officer is the head of the body, add an id with peran: pimpinan and the same orang, \
                      and name it here; if not, ask the head to approve",
            ),
        );
    }
}
