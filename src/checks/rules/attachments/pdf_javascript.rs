//! A PDF runs nothing.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "pdf-javascript",
        demands: phrase!(id = "PDF tidak memuat JavaScript.", en = "PDFs hold no JavaScript."),
        because: phrase!(
            id = "Program di dalam PDF dapat mengubah yang tampak dan menyerang pembacanya; arsip tidak \
                  menjalankannya.",
            en = "A program in a PDF can change what is seen and attack its reader; an archive does not run it.",
        ),
        source: Some("PDF/A (ISO 19005)"),
        bad: Example::APPROVED
            .files(&[("denah.pdf", b"@pdf title language text javascript")])
            .front("lampiran:\n  - { berkas: denah.pdf }\n  - { berkas: jadwal.csv }"),
        good: Example::APPROVED
            .files(&[("denah.pdf", b"@pdf title language text")])
            .front("lampiran:\n  - { berkas: denah.pdf }\n  - { berkas: jadwal.csv }"),
        ..Code::WARNING
    },
    check: Check::Files(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for file in &revision.attachments {
        if file.facts.pdf.as_ref().is_some_and(|it| it.has_javascript) {
            findings.place(
                Place::file(file.file.clone()),
                say!(id = "PDF ini memuat JavaScript", en = "this PDF holds JavaScript"),
                say!(
                    id = "simpan ulang sebagai PDF/A, yang tidak memuat program",
                    en = "save it again as PDF/A, which holds no programs",
                ),
            );
        }
    }
}
