//! A PDF has letters and not only pictures of them.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::Revision;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "pdf-without-text",
        demands: phrase!(
            id = "PDF memuat teks, bukan hanya gambar halaman.",
            en = "PDFs hold text, not only pictures of pages.",
        ),
        because: phrase!(
            id = "Hasil pindai tidak terbaca oleh pembaca layar dan pencarian, dan tidak dapat diperiksa dari data \
                  pribadi.",
            en = "A scan can be read neither by screen readers nor by search, and cannot be checked for personal \
                  data.",
        ),
        source: Some("PDF/UA-1 (ISO 14289-1)"),
        bad: Example::APPROVED
            .files(&[("denah.pdf", b"@pdf title language")])
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
        if file.facts.pdf.as_ref().is_some_and(|it| it.has_text == Some(false)) {
            findings.place(
                Place::file(file.file.clone()),
                say!(
                    id = "PDF ini hanya berisi gambar halaman, tanpa teks",
                    en = "this PDF holds only pictures of pages, no text",
                ),
                say!(
                    id = "simpan sebagai PDF langsung dari program pengolah kata, atau jalankan pengenalan teks \
                          (OCR) pada hasil pindai",
                    en = "save as PDF from the word processor itself, or have the text of the scan recognised (OCR)",
                ),
            );
        }
    }
}
