//! The agreement to a decree names it as it stands.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Start, Text};
use crate::register::Decree;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "decree-not-standing",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Sidik persetujuan sebuah keputusan cocok dengan keterangan, daftar, dan berkasnya.",
            "The digest of the agreement to a decree agrees with its fields, its list and its files.",
        ),
        because: Phrase::new(
            "Yang ditetapkan harus persis yang disetujui; satu baris tambahan akan menerbitkan yang tidak dilihat siapa pun.",
            "What is decreed must be exactly what was agreed; one more line would publish what nobody saw.",
        ),
        source: None,
        bad: Example::of(Start::Decreed).decree("persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-24, sidik: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }"),
        good: Example::of(Start::Decreed),
    },
    check: Check::Decree(check),
};

fn check(decree: &Decree, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some((revision, statement)) = decree.revision().zip(decree.statement()) else { return };
    let Some(digest) = decree.agreement().and_then(|it| it.digest.as_ref()) else { return };
    if digest.value == statement.digest() || is_unsettled(decree, subject) {
        return;
    }
    findings.at(
        revision,
        digest.spot,
        Text::new(
            "keputusan ini bukan lagi yang disetujui: keterangan, daftar, atau berkasnya berubah",
            "this is no longer the decree that was agreed to: its fields, its list or its files changed",
        ),
        Text::new(
            "kembalikan seperti yang disetujui; bila belum pernah terbit, hapus `persetujuan` dan mintakan lagi dengan `maklumat setujui`; yang baru ditetapkan dengan keputusan tambahan",
            "put it back as it was agreed to; if it was never published, delete `persetujuan` and ask again with `maklumat approve`; set what is new by a supplementary decree",
        ),
    );
}

/// Whether the register has no name, or files beside the decree are not the listed ones: then no digest can stand,
/// and the cause is said elsewhere.
fn is_unsettled(decree: &Decree, subject: &Subject<'_>) -> bool {
    let Some(revision) = decree.revision() else { return true };
    let mut listed: Vec<&str> = revision.listed.iter().map(|it| it.name.value.as_str()).collect();
    listed.sort_unstable();
    subject.register.settings.register_name.is_empty()
        || !revision.attachments.iter().map(|it| it.name.as_str()).eq(listed)
}
