//! The bytes of an attachment are of the type that its name says.

use crate::checks::kinds::kind;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Phrase, Place, Text, phrase, say, with_file};
use crate::inspect::Signature;
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "attachment-type-mismatch",
        demands: phrase!(
            id = "Isi lampiran sesuai dengan akhiran namanya dan tidak memuat makro.",
            en = "An attachment's bytes are what its ending says, and hold no macros.",
        ),
        because: phrase!(
            id = "Berkas yang menyamar tidak dapat dibuka, atau menjalankan sesuatu yang tidak diduga.",
            en = "A file in disguise cannot be opened, or runs what nobody expects.",
        ),
        bad: with_file!("denah.pdf", b"PK\x03\x04bukan pdf"),
        good: with_file!("denah.pdf", b"@pdf title language text"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for file in &revision.attachments {
        let Some(kind) = kind(&file.name) else { continue };
        if kind.signature == file.signature || file.signature == Signature::LfsPointer || revision.is_excluded() {
            continue;
        }
        findings.place(
            Place::file(file.file.clone()),
            match file.signature {
                Signature::Locked => say!(
                    id = "berkas ini terkunci dengan kata sandi, sehingga tidak dapat diperiksa dan tidak dapat dibuka \
                          warga",
                    en = "this is locked with a password, so that nobody can check it and no citizen can open it",
                ),
                _ => say!(
                    id = "isi berkas ini {what}, tidak sesuai dengan akhiran namanya",
                    en = "this holds {what}, which its ending does not say",
                    what = words(file.signature).each(),
                ),
            },
            advice(file.signature),
        );
    }
}

fn advice(signature: Signature) -> Text {
    if signature == Signature::Locked {
        return say!(
            id = "buka berkas ini di program asalnya, hapus kata sandinya (di Excel: Berkas, Info, Proteksi), lalu \
                  simpan ulang",
            en = "open it in the program it came from, remove its password (in Excel: File, Info, Protect) and save it \
                  again",
        );
    }
    say!(
        id = "buka berkas ini di program asalnya dan simpan ulang dengan jenis yang benar, tanpa makro",
        en = "open it in the program it came from and save it again as the right type, without macros",
    )
}

fn words(signature: Signature) -> Phrase {
    match signature {
        Signature::Empty => phrase!(id = "kosong", en = "nothing"),
        Signature::Macros => phrase!(id = "memuat makro", en = "macros"),
        Signature::Markup => phrase!(id = "berupa halaman HTML atau XML", en = "HTML or XML"),
        Signature::Program => phrase!(id = "berupa program", en = "a program"),
        Signature::Locked => phrase!(id = "terkunci dengan kata sandi", en = "what a password locks"),
        Signature::OldOffice => {
            phrase!(id = "berupa dokumen Office lama (sebelum 2007)", en = "an office document from before 2007")
        }
        Signature::Zip => phrase!(id = "berupa arsip ZIP", en = "a ZIP archive"),
        Signature::Pdf => phrase!(id = "berupa PDF", en = "a PDF"),
        Signature::Word | Signature::Excel | Signature::PowerPoint | Signature::OpenDocument(_) => {
            phrase!(id = "berupa dokumen Office jenis lain", en = "another kind of office document")
        }
        Signature::Png | Signature::Jpeg | Signature::Webp => phrase!(id = "berupa gambar", en = "a picture"),
        Signature::Mp3 | Signature::Mpeg4 => phrase!(id = "berupa suara atau video", en = "audio or video"),
        Signature::Text => phrase!(id = "berupa teks biasa", en = "plain text"),
        Signature::LfsPointer | Signature::Unknown => phrase!(id = "tidak dikenal", en = "something unknown"),
    }
}
