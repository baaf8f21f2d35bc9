//! No attachment ends before its end.

use crate::checks::{Check, Rule};
use crate::diagnostics::{Code, phrase, with_file};

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "attachment-incomplete",
        demands: phrase!(
            id = "PDF dan gambar tersalin sampai akhirnya.",
            en = "PDFs and pictures were copied to their end.",
        ),
        because: phrase!(
            id = "Salinan yang terputus sering tidak dapat dibuka, atau kehilangan halaman tanpa ada yang tahu.",
            en = "A copy that was broken off often cannot be opened, or lacks pages without anybody knowing.",
        ),
        source: Some("ISO 32000-1 7.5; ISO/IEC 15948; ISO/IEC 10918-1"),
        bad: with_file!("denah.pdf", b"@pdf title language text cut"),
        good: with_file!("denah.pdf", b"@pdf title language text"),
        ..Code::WARNING
    },
    check: Check::Attachment {
        has_fault: |file| file.facts.is_cut,
        message: phrase!(
            id = "bagian akhir berkas ini tidak ada: penyalinan atau pengunduhannya tampaknya terputus",
            en = "the end of this file is missing: it seems that copying or downloading it was broken off",
        ),
        help: phrase!(
            id = "salin atau unduh lagi berkas aslinya, buka dan pastikan semua halamannya ada, lalu ganti lampirannya",
            en = "copy or download the original again, open it and see that all its pages are there, then replace the \
                  attachment",
        ),
    },
}];
