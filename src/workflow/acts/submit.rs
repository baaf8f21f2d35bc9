//! Hands a document in to the PPID.

use crate::diagnostics::{Text, say};
use crate::reading::Reading;
use crate::register::{Document, Next, Register, Revision, Step, When};
use crate::workflow::judging::{ActKind, Change, Decision, judge_act};
use crate::workflow::ready::{Judgement, Note};
use crate::workflow::signing::{Signatory, signed};
use std::path::PathBuf;

/// A document that is handed in.
#[derive(Debug)]
pub(crate) struct Submission {
    pub(crate) signatory: Signatory,
    /// When the work began; none: as on record.
    pub(crate) started: Option<When>,
}

/// What would be written, or why not; writes nothing.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn judge(request: &Submission, paths: &[PathBuf], reading: &Reading) -> anyhow::Result<Judgement> {
    let act = ActKind {
        decide: &|register, document, revision| Ok(decide(request, reading, (register, document), revision)),
        // The review of an earlier text falls with the change, and the next one follows. A document may be handed in
        // before the one it links to.
        settled_later: &["review-not-standing", "link-broken", "excluded-part-unknown"],
        reaches_earlier: false,
        question: say!(id = "Ajukan kepada PPID?", en = "Hand this in to the PPID?"),
        next: &|follow_up| {
            let (path, who) = (follow_up.paths(), follow_up.who(Next::Review));
            let mut next = say!(
                id = "Berikutnya: PPID membaca dokumen, lalu `maklumat periksa {path} --oleh {who} --memo NOMOR`.",
                en = "Next: the PPID reads it, then `maklumat review {path} --by {who} --memo NUMBER`.",
                path,
                who,
            );
            if follow_up.is_immediate() {
                next.id
                    .push_str(&format!(" Atau segera: `maklumat umumkan {path} --oleh ID --wewenang ID --pukul JAM`."));
                next.en
                    .push_str(&format!(" Or at once: `maklumat announce {path} --by ID --authority ID --time TIME`."));
            }
            next
        },
        note: Note::of("Ajukan", &request.signatory),
    };
    judge_act(paths, &act, reading)
}

fn decide(
    request: &Submission,
    reading: &Reading,
    (register, document): (&Register, &Document),
    revision: &Revision,
) -> Decision {
    if revision.has_announcement && !revision.has_approval {
        // The preparation is part of what was announced.
        return Err(say!(
            id = "sudah diumumkan persis seperti yang diajukan; perbaikan menjadi revisi baru: `maklumat revisi`",
            en = "it was announced exactly as it was submitted; a correction is a new revision: `maklumat revise`",
        )
        .into());
    }
    if revision.has_approval {
        return Err(approved_already(register, document, revision).into());
    }
    // When work began stays on record, however often it is handed in.
    let known = revision.preparation.as_ref().and_then(|it| it.began);
    let began = request.started.or(known);
    let began = began.map(|it| format!(", mulai: \"{it}\"")).unwrap_or_default();
    Ok(Change::Set("penyusunan", format!(" {{ {}{began} }}", signed(&request.signatory, reading))))
}

/// What is said of a document that bears an approval: where it no longer stands, what leads out.
fn approved_already(register: &Register, document: &Document, revision: &Revision) -> Text {
    if revision.stands(&register.settings.register_name, &document.unit, Step::Approval) {
        return say!(
            id = "sudah disetujui; buka revisi berikutnya dengan `maklumat revisi`",
            en = "it is approved already; open the next revision with `maklumat revise`",
        );
    }
    say!(
        id = "disetujui, tetapi sesudah itu berubah. Bila belum pernah terbit: hapus baris-baris `persetujuan`, lalu \
              ajukan, periksa, dan setujui lagi. Bila sudah terbit: kembalikan seperti yang disetujui, lalu \
              `maklumat revisi`",
        en = "it was approved and has changed since. If it was never published: delete the lines of `persetujuan`, \
              then submit, review and approve it again. If it was: put it back as it was approved, then `maklumat \
              revise`",
    )
}
