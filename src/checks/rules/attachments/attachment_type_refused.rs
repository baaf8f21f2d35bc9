//! Attachments are of types that everyone can open and that run no programs.

use crate::checks::kinds::{DEMAND, kind};
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Place, Text, phrase, say, with_file};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "attachment-type-refused",
        demands: DEMAND,
        because: phrase!(
            id = "HTML, SVG, arsip, dan program dapat menjalankan sesuatu di perangkat warga.",
            en = "HTML, SVG, archives and programs can run something on a citizen's device.",
        ),
        bad: with_file!("halaman.html", b"<!doctype html>"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for file in &revision.attachments {
        if kind(&file.name).is_some() || revision.is_excluded() {
            continue;
        }
        findings.place(Place::file(file.file.clone()), refused(&file.name), advice());
    }
}

/// What is wrong with a file of that name.
pub(crate) fn refused(name: &str) -> Text {
    let Some((_, ending)) = name.rsplit_once('.') else {
        return say!(
            id = "berkas tanpa akhiran nama tidak dapat diterbitkan",
            en = "files without an ending to their name cannot be published",
        );
    };
    say!(
        id = "berkas jenis `{ending}` tidak dapat diterbitkan",
        en = "files of the type `{ending}` cannot be published",
        ending,
    )
}

/// What to do about it.
pub(crate) fn advice() -> Text {
    say!(
        id = "simpan sebagai PDF (tulisan), CSV atau XLSX (tabel), PNG atau JPG (gambar), lalu cantumkan berkas itu",
        en = "save it as PDF (text), CSV or XLSX (tables), PNG or JPG (pictures), and list that file",
    )
}
