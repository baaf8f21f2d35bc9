//! The samples of `init` are gone before anything is published.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "sample-left",
        severity: Severity::Warning,
        even_in_drafts: false,
        demands: Phrase::new(
            "Dokumen contoh dari `maklumat mulai` dihapus sebelum penerbitan pertama.",
            "The sample documents of `maklumat init` are deleted before the first publication.",
        ),
        because: Phrase::new(
            "Isinya karangan, dan yang sudah terbit tidak dapat dihapus lagi, hanya ditarik.",
            "What they say is invented, and what was published can no longer be deleted, only withdrawn.",
        ),
        source: None,
        bad: Example::APPROVED
            .front("# CONTOH dari `maklumat mulai`: hapus berkas ini sebelum penerbitan pertama."),
        good: Example::APPROVED,
    },
    check: Check::Revision(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    // What is kept, or only a notice of withdrawal, can no longer be deleted.
    let Some(spot) = revision.sample.filter(|_| revision.folder.is_none() && !revision.is_withdrawn()) else {
        return;
    };
    findings.at(
        revision,
        spot,
        Text::new("ini dokumen contoh dari `maklumat mulai`", "this is a sample of `maklumat init`"),
        Text::new(
            "hapus dokumen ini sebelum penerbitan pertama; sesudahnya ia hanya dapat ditarik. Bila sudah menjadi dokumen Anda sendiri, hapus baris komentar ini",
            "delete it before the first publication; afterwards it can only be withdrawn. If it has become a document of your own, delete this line of comment",
        ),
    );
}
