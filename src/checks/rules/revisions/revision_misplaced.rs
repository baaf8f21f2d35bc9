//! Each folder rN/ holds revision N of the same document.

use crate::checks::{Check, Findings, Rule, Subject};
use crate::diagnostics::{Code, Example, Phrase, Severity, Start, Text};
use crate::register::Document;

pub(crate) static RULE: Rule = Rule {
    code: Code {
        name: "revision-misplaced",
        severity: Severity::Error,
        even_in_drafts: false,
        demands: Phrase::new(
            "Folder rN/ memuat revisi N dari dokumen yang sama, lebih lama daripada yang sekarang.",
            "A folder rN/ holds revision N of the same document, older than the present one.",
        ),
        because: Phrase::new(
            "Alamat /info/ID/rN/ selalu menunjuk versi yang sama.",
            "The address /info/ID/rN/ always leads to the same version.",
        ),
        source: None,
        bad: Example::of(Start::Revised).front(
            "id: dip-2026-0002\npersetujuan: { oleh: atasan-ppid, tanggal: 2026-02-23, sidik: APPROVAL }",
        ),
        good: Example::of(Start::Revised),
    },
    check: Check::Document(check),
};

fn check(document: &Document, _: &Subject<'_>, findings: &mut Findings<'_>) {
    let present = document.present();
    for revision in &document.revisions {
        let Some(folder) = revision.folder else { continue };
        if let Some(number) = revision.number.as_ref().filter(|it| it.value != folder) {
            findings.at(
                revision,
                number.spot,
                Text::new(
                    format!("berkas di r{folder}/ menyebut revisi {}", number.value),
                    format!("the file in r{folder}/ says revision {}", number.value),
                ),
                Text::new(
                    format!("kembalikan r{folder}/ seperti yang disetujui"),
                    format!("put r{folder}/ back as it was approved"),
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
                Text::new(
                    format!("id `{}` berbeda dari id `{}` di r{folder}/", there.value, here.value),
                    format!("the id `{}` differs from the id `{}` in r{folder}/", there.value, here.value),
                ),
                Text::new(
                    "semua revisi satu dokumen memakai id yang sama",
                    "all revisions of a document share one id",
                ),
            );
        }
        if let Some(number) = present.number.as_ref().filter(|it| it.value <= folder) {
            findings.at(
                present,
                number.spot,
                Text::new(
                    format!("ini revisi {}, padahal r{folder}/ sudah ada", number.value),
                    format!("this is revision {}, but r{folder}/ is there already", number.value),
                ),
                Text::new(format!("tulis revisi: {}", folder + 1), format!("write revisi: {}", folder + 1)),
            );
        }
    }
}
