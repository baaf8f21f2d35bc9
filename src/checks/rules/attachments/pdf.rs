//! A PDF has text, a title and a language, runs no programs, and is still what was signed.

use crate::checks::{Check, Rule};
use crate::diagnostics::{Code, phrase, with_file};
use crate::inspect::{PdfFacts, SignedState};
use crate::register::Attachment;

pub(crate) static RULES: &[Rule] = &[
    Rule {
        code: Code {
            name: "pdf-javascript",
            demands: phrase!(id = "PDF tidak memuat JavaScript.", en = "PDFs hold no JavaScript."),
            because: phrase!(
                id = "Program di dalam PDF dapat mengubah yang tampak dan menyerang pembacanya; arsip tidak \
                      menjalankannya.",
                en = "A program in a PDF can change what is seen and attack its reader; an archive does not run it.",
            ),
            source: Some("PDF/A (ISO 19005)"),
            bad: with_file!("denah.pdf", b"@pdf title language text javascript"),
            good: with_file!("denah.pdf", b"@pdf title language text"),
            ..Code::WARNING
        },
        check: Check::Attachment {
            has_fault: |file| pdf(file).is_some_and(|pdf| pdf.has_javascript),
            message: phrase!(id = "PDF ini memuat JavaScript", en = "this PDF holds JavaScript"),
            help: phrase!(
                id = "simpan ulang sebagai PDF/A, yang tidak memuat program",
                en = "save it again as PDF/A, which holds no programs",
            ),
        },
    },
    Rule {
        code: Code {
            name: "pdf-without-language",
            demands: phrase!(id = "PDF memuat bahasa teksnya.", en = "PDFs say the language of their text."),
            because: phrase!(
                id = "Pembaca layar memilih lafal menurut bahasa itu.",
                en = "Screen readers choose their voice by it.",
            ),
            source: Some("PDF/UA-1 (ISO 14289-1); WCAG 2.2 SC 3.1.1"),
            bad: with_file!("denah.pdf", b"@pdf title text"),
            good: with_file!("denah.pdf", b"@pdf title language text"),
            ..Code::ADVICE
        },
        check: Check::Attachment {
            has_fault: |file| pdf(file).is_some_and(|pdf| pdf.has_language == Some(false)),
            message: phrase!(id = "PDF ini tidak memuat bahasanya", en = "this PDF does not say its language"),
            help: phrase!(
                id = "tetapkan bahasa dokumen menjadi Indonesia di program pengolah kata, lalu simpan sebagai PDF \
                      dengan tag struktur untuk aksesibilitas, agar dapat dibacakan",
                en = "set the document's language in the word processor, then save as a tagged PDF",
            ),
        },
    },
    Rule {
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
            bad: with_file!("denah.pdf", b"@pdf title language"),
            good: with_file!("denah.pdf", b"@pdf title language text"),
            ..Code::WARNING
        },
        check: Check::Attachment {
            has_fault: |file| pdf(file).is_some_and(|pdf| pdf.has_text == Some(false)),
            message: phrase!(
                id = "PDF ini hanya berisi gambar halaman, tanpa teks",
                en = "this PDF holds only pictures of pages, no text",
            ),
            help: phrase!(
                id = "simpan sebagai PDF langsung dari program pengolah kata, atau jalankan pengenalan teks (OCR) pada \
                      hasil pindai",
                en = "save as PDF from the word processor itself, or have the text of the scan recognised (OCR)",
            ),
        },
    },
    Rule {
        code: Code {
            name: "pdf-without-title",
            demands: phrase!(id = "PDF memuat judulnya.", en = "PDFs say their title."),
            because: phrase!(
                id = "Pembaca layar dan tab peramban menyebut judul itu; tanpa judul yang terdengar hanya nama berkas.",
                en = "Screen readers and browser tabs say it; without it only the file's name is heard.",
            ),
            source: Some("PDF/UA-1 (ISO 14289-1); WCAG 2.2 SC 2.4.2"),
            bad: with_file!("denah.pdf", b"@pdf language text"),
            good: with_file!("denah.pdf", b"@pdf title language text"),
            ..Code::ADVICE
        },
        check: Check::Attachment {
            has_fault: |file| pdf(file).is_some_and(|pdf| pdf.has_title == Some(false)),
            message: phrase!(id = "PDF ini tidak memuat judul", en = "this PDF does not say its title"),
            help: phrase!(
                id = "isi judul di properti dokumen sebelum menyimpan sebagai PDF",
                en = "fill in the title in the document's properties before saving as PDF",
            ),
        },
    },
    Rule {
        code: Code {
            name: "signature-broken",
            demands: phrase!(
                id = "Isi PDF yang sudah ditandatangani secara elektronik tidak diubah.",
                en = "What was signed electronically in a PDF is not changed.",
            ),
            because: phrase!(
                id = "Pemeriksa mana pun akan menyatakan berkas itu berubah sesudah ditandatangani.",
                en = "Any validator will say that the file was changed after it was signed.",
            ),
            source: Some("ISO 32000-1 12.8; ETSI EN 319 142"),
            bad: with_file!("surat.pdf", b"@pdf title language text signed changed"),
            good: with_file!("surat.pdf", b"@pdf title language text signed"),
            ..Code::ERROR
        },
        check: Check::Attachment {
            has_fault: |file| file.facts.signatures.iter().any(|signature| signature.state == SignedState::Changed),
            message: phrase!(
                id = "isi berkas ini tidak lagi sama dengan yang ditandatangani secara elektronik",
                en = "this is no longer what was signed electronically",
            ),
            help: phrase!(
                id = "ganti dengan berkas asli dari penanda tangan, tanpa disimpan ulang, dimampatkan, atau dicap",
                en = "replace it with the original from the signatory, not saved again, compressed or stamped",
            ),
        },
    },
];

fn pdf(file: &Attachment) -> Option<&PdfFacts> {
    file.facts.pdf.as_ref()
}
