//! Each folder rN/ holds revision N of the same document.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Start, phrase, say};
use crate::register::Document;

pub(crate) static RULES: &[Rule] = &[Rule {
    code: Code {
        name: "revision-misplaced",
        demands: phrase!(
            id = "Folder rN/ memuat revisi N dari dokumen yang sama, lebih lama daripada yang sekarang.",
            en = "A folder rN/ holds revision N of the same document, older than the present one.",
        ),
        because: phrase!(
            id = "Alamat /info/ID/rN/ selalu menunjuk versi yang sama.",
            en = "The address /info/ID/rN/ always leads to the same version.",
        ),
        bad: Example::of(Start::Revised)
            .front("id: dip-2026-0002\npersetujuan: { oleh: atasan-ppid, tanggal: 2026-02-23, sidik: APPROVAL }"),
        good: Example::of(Start::Revised),
        ..Code::ERROR
    },
    check: Check::Document(check),
}];

fn check(document: &Document, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let present = document.present();
    for revision in &document.revisions {
        let Some(folder) = revision.folder else { continue };
        if let Some(number) = revision.number.as_ref().filter(|it| it.value != folder) {
            findings.at(
                revision,
                number.spot,
                say!(
                    id = "berkas di r{folder}/ menyebut revisi {number}",
                    en = "the file in r{folder}/ says revision {number}",
                    folder,
                    number = number.value,
                ),
                say!(
                    id = "kembalikan r{folder}/ seperti yang disetujui",
                    en = "put r{folder}/ back as it was approved",
                    folder,
                ),
            );
        }
        let Some(present) = present else { continue };
        if let (Some(here), Some(there)) = (&revision.id, &present.id)
            && here.value != there.value
        {
            findings.at(
                present,
                there.spot,
                say!(
                    id = "id `{there}` berbeda dari id `{here}` di r{folder}/",
                    en = "the id `{there}` differs from the id `{here}` in r{folder}/",
                    folder,
                    there = there.value,
                    here = here.value,
                ),
                say!(
                    id = "semua revisi satu dokumen memakai id yang sama",
                    en = "all revisions of a document share one id",
                ),
            );
        }
        if let Some(number) = present.number.as_ref().filter(|it| it.value <= folder) {
            findings.at(
                present,
                number.spot,
                say!(
                    id = "ini revisi {number}, padahal r{folder}/ sudah ada",
                    en = "this is revision {number}, but r{folder}/ is there already",
                    folder,
                    number = number.value,
                ),
                say!(id = "tulis revisi: {folder}", en = "write revisi: {folder}", folder = folder + 1),
            );
        }
    }
}
