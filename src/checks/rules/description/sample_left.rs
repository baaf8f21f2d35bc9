//! The sample documents of `init` are deleted before anything is published.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "sample-left",
        demands: phrase!(
            id = "Dokumen contoh dari `maklumat mulai` dihapus sebelum penerbitan pertama.",
            en = "The sample documents of `maklumat init` are deleted before the first publication.",
        ),
        because: phrase!(
            id = "Isinya karangan, dan yang sudah terbit tidak dapat dihapus lagi, hanya ditarik.",
            en = "What they say is invented, and what was published can no longer be deleted, only withdrawn.",
        ),
        bad: Example::APPROVED.front("# CONTOH dari `maklumat mulai`: hapus berkas ini sebelum penerbitan pertama."),
        ..Code::WARNING
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    // What is kept, or only a notice of withdrawal, can no longer be deleted.
    let Some(spot) = revision.sample.filter(|_| revision.folder.is_none() && !revision.is_withdrawn()) else {
        return;
    };
    findings.at(
        revision,
        spot,
        say!(id = "ini dokumen contoh dari `maklumat mulai`", en = "this is a sample of `maklumat init`"),
        say!(
            id = "hapus dokumen ini sebelum penerbitan pertama; sesudahnya ia hanya dapat ditarik. Bila sudah \
                  menjadi dokumen Anda sendiri, hapus baris komentar ini",
            en = "delete it before the first publication; afterwards it can only be withdrawn. If it has become a \
                  document of your own, delete this line of comment",
        ),
    );
}
