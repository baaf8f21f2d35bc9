//! Pictures are attachments of the document.

use crate::checks::samples::PICTURE;
use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, phrase, say, with_file};
use crate::inspect::Signature;
use crate::register::Revision;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "picture-not-own",
        demands: phrase!(
            id = "Gambar adalah lampiran PNG, JPG, atau WebP dari dokumen itu sendiri.",
            en = "Pictures are PNG, JPG or WebP attachments of the document itself.",
        ),
        because: phrase!(
            id = "Gambar dari situs lain dapat berubah atau hilang sesudah disetujui, dan memberi tahu situs itu \
                  siapa yang membaca.",
            en = "A picture from elsewhere can change or vanish after approval, and tells that site who reads.",
        ),
        bad: Example::APPROVED.body("![Denah](https://example.go.id/denah.png)\n"),
        good: with_file!("denah.png", PICTURE).body("![Denah](denah.png)\n"),
        ..Code::ERROR
    },
    check: Check::Revision(check),
}];

fn check(revision: &Revision, _: &Subject<'_>, findings: &mut Findings<'_>) {
    for reference in revision.body.references.iter().filter(|it| it.is_picture) {
        let target = &reference.target;
        let name = reference.file_name();
        let file = revision.attachments.iter().find(|it| it.name == name);
        let is_picture = |signature| matches!(signature, Signature::Png | Signature::Jpeg | Signature::Webp);
        // A listed file that is not there is said by `attachment-missing`.
        let missing = file.is_none() && revision.listed.iter().any(|it| it.name.value == name);
        if missing || file.is_some_and(|it| is_picture(it.signature)) {
            continue;
        }
        findings.at(
            revision,
            target.spot,
            say!(
                id = "gambar `{target}` bukan lampiran dokumen ini",
                en = "the picture `{target}` is no attachment of this document",
                target = target.value,
            ),
            say!(
                id = "salin gambarnya ke folder dokumen, cantumkan pada lampiran, dan tulis nama berkasnya saja",
                en = "copy the picture into the folder, list it as an attachment, and write only its file name",
            ),
        );
    }
}
