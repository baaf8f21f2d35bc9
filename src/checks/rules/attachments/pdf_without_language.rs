//! A PDF says its language.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Place, Severity, Text};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "pdf-without-language",
        severity: Severity::Advice,
        even_in_drafts: false,
        demands: Phrase::new("PDF memuat bahasa teksnya.", "PDFs say the language of their text."),
        because: Phrase::new(
            "Pembaca layar memilih lafal menurut bahasa itu.",
            "Screen readers choose their voice by it.",
        ),
        source: Some("PDF/UA-1 (ISO 14289-1); WCAG 2.2 SC 3.1.1"),
        bad: Example::APPROVED
            .files(&[("denah.pdf", b"@pdf title text")])
            .front("lampiran:\n  - { berkas: denah.pdf }\n  - { berkas: jadwal.csv }"),
        good: Example::APPROVED
            .files(&[("denah.pdf", b"@pdf title language text")])
            .front("lampiran:\n  - { berkas: denah.pdf }\n  - { berkas: jadwal.csv }"),
    },
    check: Check::Files(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for file in &revision.attachments {
        if file.facts.pdf.as_ref().is_some_and(|it| it.has_language == Some(false)) {
            findings.place(
                Place::file(file.file.clone()),
                Text::new("PDF ini tidak memuat bahasanya", "this PDF does not say its language"),
                Text::new("tetapkan bahasa dokumen menjadi Indonesia di program pengolah kata, lalu simpan sebagai PDF dengan tag struktur untuk aksesibilitas, agar dapat dibacakan", "set the document's language in the word processor, then save as a tagged PDF"),
            );
        }
    }
}
