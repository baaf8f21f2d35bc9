//! The head of the body or the principal PPID agrees to an exclusion.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Start, Text};
use crate::register::{Revision, Role};

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "exclusion-approver-superior",
        // In many bodies the superior is the head, which the role cannot tell; only the officers know.
        severity: Severity::Warning,
        even_in_drafts: false,
        demands: Phrase::new(
            "Pengecualian disetujui pimpinan badan publik atau PPID Utama.",
            "An exclusion is approved by the head of the public body or the principal PPID.",
        ),
        because: Phrase::new(
            "Daftar informasi yang dikecualikan ditetapkan PPID dengan persetujuan pimpinan badan publik; Atasan PPID belum tentu pimpinan.",
            "The PPID sets the list of excluded information with the agreement of the head of the body; the PPID's superior may not be the head.",
        ),
        source: Some("PERKI 1/2021"),
        bad: Example::of(Start::Excluded)
            .front("persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-23, sidik: APPROVAL }"),
        good: Example::of(Start::Excluded)
            .front("persetujuan: { oleh: pimpinan, tanggal: 2026-01-23, sidik: APPROVAL }"),
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(approval) = revision.approval.as_ref().filter(|_| revision.is_excluded()) else { return };
    let by = &approval.signed.by;
    if subject.register.officer(&by.value).is_some_and(|it| it.role == Role::Superior) {
        findings.at(
            revision,
            by.spot,
            Text::new(
                format!("pengecualian ini disetujui `{}`, yang berperan Atasan PPID", by.value),
                format!("this exclusion was approved by `{}`, who is the superior of the PPID", by.value),
            ),
            Text::new(
                "bila ia memang pimpinan badan publik, tambahkan id untuknya dengan peran: pimpinan dan orang yang sama, lalu sebut id itu; bila tidak, mintakan persetujuan pimpinan atau PPID Utama",
                "if that officer is the head of the body, add an id with peran: pimpinan and the same orang, and name it here; if not, ask the head or the principal PPID to approve",
            ),
        );
    }
}
