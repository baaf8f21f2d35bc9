//! The digest in the agreement to a decree is that of the decree and of the agreement itself.

use crate::checks::changed_content::{fallen_agreement, is_incomplete};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Decree;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "decree-not-standing",
        demands: phrase!(
            id = "Sidik persetujuan sebuah keputusan cocok dengan keterangan, daftar, berkas, dan catatan \
                  persetujuan itu sendiri.",
            en = "The digest of the agreement to a decree agrees with its fields, its list, its files and the \
                  agreement itself.",
        ),
        because: phrase!(
            id = "Yang ditetapkan harus persis yang disetujui; satu baris tambahan akan menerbitkan yang tidak \
                  dilihat siapa pun.",
            en = "What is decreed must be exactly what was agreed; one more line would publish what nobody saw.",
        ),
        bad: Example::of(Start::Decreed).decree(
            "persetujuan: { oleh: atasan-ppid, tanggal: 2026-01-24, sidik: \
             \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }",
        ),
        good: Example::of(Start::Decreed),
        ..Code::ERROR
    },
    check: Check::Decree(check),
}];

fn check(decree: &Decree, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some((revision, fallen)) = decree.revision().zip(fallen_agreement(decree)) else { return };
    if is_incomplete(revision, subject) {
        return;
    }
    let what = fallen.changes(
        subject,
        say!(
            id = "keterangan, daftar, berkas, atau catatan persetujuannya berubah",
            en = "its fields, its list, its files or its agreement changed",
        ),
    );
    findings.at(
        revision,
        fallen.named.spot,
        say!(
            id = "keputusan ini bukan lagi yang disetujui: {what}",
            en = "this is no longer the decree that was agreed to: {what}",
            what = what.each(),
        ),
        say!(
            id = "kembalikan seperti yang disetujui; bila belum pernah terbit, hapus `persetujuan` dan mintakan lagi \
                  dengan `maklumat setujui`; yang baru ditetapkan dengan keputusan tambahan",
            en = "put it back as it was agreed to; if it was never published, delete `persetujuan` and ask again \
                  with `maklumat approve`; set what is new by a supplementary decree",
        ),
    );
}
