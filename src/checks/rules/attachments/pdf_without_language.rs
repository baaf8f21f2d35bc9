//! A PDF says its language.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "pdf-without-language",
        demands: phrase!(id = "PDF memuat bahasa teksnya.", en = "PDFs say the language of their text."),
        because: phrase!(
            id = "Pembaca layar memilih lafal menurut bahasa itu.",
            en = "Screen readers choose their voice by it.",
        ),
        source: Some("PDF/UA-1 (ISO 14289-1); WCAG 2.2 SC 3.1.1"),
        bad: Example::APPROVED
            .files(&[("denah.pdf", b"@pdf title text")])
            .front("lampiran:\n  - { berkas: denah.pdf }\n  - { berkas: jadwal.csv }"),
        good: Example::APPROVED
            .files(&[("denah.pdf", b"@pdf title language text")])
            .front("lampiran:\n  - { berkas: denah.pdf }\n  - { berkas: jadwal.csv }"),
        ..Code::ADVICE
    },
    check: Check::Files(check),
};

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for file in &revision.attachments {
        if file.facts.pdf.as_ref().is_some_and(|it| it.has_language == Some(false)) {
            findings.place(
                Place::file(file.file.clone()),
                say!(id = "PDF ini tidak memuat bahasanya", en = "this PDF does not say its language"),
                say!(
                    id = "tetapkan bahasa dokumen menjadi Indonesia di program pengolah kata, lalu simpan sebagai \
                          PDF dengan tag struktur untuk aksesibilitas, agar dapat dibacakan",
                    en = "set the document's language in the word processor, then save as a tagged PDF",
                ),
            );
        }
    }
}
