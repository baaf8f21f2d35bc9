//! An attachment is what its name says.

use crate::checks::kinds::kind;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Each, Place, Text, phrase, say, with_file};
use crate::register::Revision;
use crate::source::Signature;

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
        let Some(accepts) = kind(&file.name) else { continue };
        if accepts(file.signature) || file.signature == Signature::LfsPointer || revision.is_excluded() {
            continue;
        }
        let (what, what_en) = words(file.signature);
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
                    what = Each(what, what_en),
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

fn words(signature: Signature) -> (&'static str, &'static str) {
    match signature {
        Signature::Empty => ("kosong", "nothing"),
        Signature::Macros => ("memuat makro", "macros"),
        Signature::Markup => ("berupa halaman HTML atau XML", "HTML or XML"),
        Signature::Program => ("berupa program", "a program"),
        Signature::Locked => ("terkunci dengan kata sandi", "what a password locks"),
        Signature::OldOffice => ("berupa dokumen Office lama (sebelum 2007)", "an office document from before 2007"),
        Signature::Zip => ("berupa arsip ZIP", "a ZIP archive"),
        Signature::Pdf => ("berupa PDF", "a PDF"),
        Signature::Word | Signature::Excel | Signature::PowerPoint | Signature::OpenDocument(_) => {
            ("berupa dokumen Office jenis lain", "another kind of office document")
        }
        Signature::Png | Signature::Jpeg | Signature::Webp => ("berupa gambar", "a picture"),
        Signature::Mp3 | Signature::Mpeg4 => ("berupa suara atau video", "audio or video"),
        Signature::Text => ("berupa teks biasa", "plain text"),
        Signature::LfsPointer | Signature::Unknown => ("tidak dikenal", "something unknown"),
    }
}
