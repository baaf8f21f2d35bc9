//! No picture holds the coordinates of where it was taken.

use crate::checks::{Check, Findings, Rule, Subject, personal};
use crate::diagnostics::{Code, Place, phrase, say, with_file};
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "personal-location",
        demands: phrase!(
            id = "Gambar tidak memuat koordinat tempat pengambilannya.",
            en = "Pictures do not hold the coordinates of where they were taken.",
        ),
        because: phrase!(
            id = "Foto dari telepon genggam menyimpan letak rumah atau tempat orang berada, tanpa terlihat di \
                  gambarnya.",
            en = "A photograph from a phone keeps the place of a home or of a person, unseen in the picture.",
        ),
        source: Some("UU 27/2022 Pasal 4"),
        bad: with_file!("foto.jpg", b"@jpeg-with-place"),
        good: with_file!("foto.jpg", b"@jpeg"),
        ..Code::ERROR
    },
    check: Check::Files(check),
}];

fn check(revision: &Revision, subject: &Subject<'_>, findings: &mut Findings<'_>) {
    for file in &revision.attachments {
        if file.facts.has_location
            && !personal::is_taken_back(revision, subject)
            && !personal::is_exempt(revision, findings.rule(), &file.name)
        {
            findings.place(
                Place::file(file.file.clone()),
                say!(
                    id = "gambar ini menyimpan koordinat tempat pengambilannya",
                    en = "this picture keeps the coordinates of where it was taken",
                ),
                say!(
                    id = "simpan ulang tanpa keterangan lokasi (di pengaturan gambar: hapus properti dan informasi \
                          pribadi), lalu ganti berkasnya",
                    en = "save it again without its location (remove properties and personal information), and \
                          replace the file",
                ),
            );
        }
    }
}
