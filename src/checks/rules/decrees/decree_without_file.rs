//! A decree comes with its signed file.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Spot, Start, phrase, say};
use crate::register::Decree;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "decree-without-file",
        demands: phrase!(
            id = "Keputusan penetapan disertai berkasnya yang bertanda tangan.",
            en = "A decree comes with the file that was signed.",
        ),
        because: phrase!(
            id = "Warga dan Komisi Informasi perlu dapat membaca keputusan aslinya, bukan hanya daftarnya.",
            en = "The public and the information commission must be able to read the decree itself, not only its \
                  list.",
        ),
        bad: Example::of(Start::Decreed).decree_without(&["lampiran"]),
        good: Example::of(Start::Decreed),
        ..Code::WARNING
    },
    check: Check::Decree(check),
}];

fn check(decree: &Decree, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some(revision) = decree.revision().filter(|it| !it.has("lampiran")) else { return };
    findings.at(
        revision,
        Spot::START,
        say!(
            id = "berkas keputusan yang bertanda tangan belum dicantumkan",
            en = "the signed file of this decree is not listed",
        ),
        say!(
            id = "simpan sebagai {path}/index.md dengan berkasnya di sampingnya, lalu tambahkan lampiran: [{{ \
                  berkas: keputusan.pdf }}] sebelum disetujui",
            en = "keep it as {path}/index.md with the file beside it, and add lampiran: [{{ berkas: keputusan.pdf \
                  }}] before it is agreed to",
            path = decree.document.path,
        ),
    );
}
