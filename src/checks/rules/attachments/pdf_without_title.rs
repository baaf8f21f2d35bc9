//! A PDF says its title.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "pdf-without-title",
        demands: phrase!(id = "PDF memuat judulnya.", en = "PDFs say their title."),
        because: phrase!(
            id = "Pembaca layar dan tab peramban menyebut judul itu; tanpa judul yang terdengar hanya nama berkas.",
            en = "Screen readers and browser tabs say it; without it only the file's name is heard.",
        ),
        source: Some("PDF/UA-1 (ISO 14289-1); WCAG 2.2 SC 2.4.2"),
        bad: Example::APPROVED
            .files(&[("denah.pdf", b"@pdf language text")])
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
        if file.facts.pdf.as_ref().is_some_and(|it| it.has_title == Some(false)) {
            findings.place(
                Place::file(file.file.clone()),
                say!(id = "PDF ini tidak memuat judul", en = "this PDF does not say its title"),
                say!(
                    id = "isi judul di properti dokumen sebelum menyimpan sebagai PDF",
                    en = "fill in the title in the document's properties before saving as PDF",
                ),
            );
        }
    }
}
