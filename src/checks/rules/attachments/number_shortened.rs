//! No number of sixteen digits was shortened by a spreadsheet.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Place, phrase, say};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "number-shortened",
        demands: phrase!(
            id = "Lampiran tidak memuat angka 16 digit yang disingkat lembar kerja, misalnya 6,27E+15.",
            en = "Attachments hold no number of 16 digits that a spreadsheet shortened, like 6.27E+15.",
        ),
        because: phrase!(
            id = "Bentuk itu terjadi bila NIK atau nomor kartu keluarga disimpan sebagai angka: datanya rusak, dan \
                  kolomnya memang memuat nomor orang.",
            en = "That happens to identity and family card numbers saved as numbers: the data are damaged, and the \
                  column was one of numbers of persons.",
        ),
        source: Some("UU 27/2022 Pasal 4"),
        bad: Example::APPROVED
            .files(&[("penerima.csv", b"nama;nomor\nContoh;6,27E+15\n")])
            .front("lampiran:\n  - { berkas: penerima.csv }\n  - { berkas: jadwal.csv }"),
        good: Example::APPROVED
            .files(&[("penerima.csv", b"nama;jumlah\nContoh;5\n")])
            .front("lampiran:\n  - { berkas: penerima.csv }\n  - { berkas: jadwal.csv }"),
        ..Code::WARNING
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for file in revision.attachments.iter().filter(|it| it.facts.has_shortened) {
        findings.place(
            Place::file(file.file.clone()),
            say!(
                id = "angka 16 digit di berkas ini disingkat lembar kerja (seperti 6,27E+15); itu lazimnya NIK",
                en = "a number of 16 digits in this file was shortened by the spreadsheet (like 6.27E+15); it usually \
                      is an identity number",
            ),
            say!(
                id = "periksa kolomnya: bila berisi NIK atau nomor kartu keluarga, hapus kolom itu; bila bukan, simpan \
                      ulang dengan angka lengkap",
                en = "look at its column: if it holds identity or family card numbers, remove it; if not, save the \
                      file again with whole numbers",
            ),
        );
    }
}
