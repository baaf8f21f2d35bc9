//! Approves documents as they stand, or decrees.

use std::path::PathBuf;

use crate::diagnostics::say;
use crate::reading::Reading;
use crate::register::{Document, Register, Revision, Status, Step};
use crate::source::DECREES;
use crate::workflow::acts::awaiting_approval::{approved_already, next, waiting};
use crate::workflow::judging::{ActKind, Change, Decision, Objection, Scope, judge_act, judge_within};
use crate::workflow::ready::{Judgement, Note, Refused};
use crate::workflow::signing::{Signatory, digest, signed};

/// What would be written, or why not; writes nothing.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn judge(signatory: &Signatory, paths: &[PathBuf], reading: &Reading) -> anyhow::Result<Judgement> {
    let (mut decrees, mut documents) = (Vec::new(), Vec::new());
    for path in paths {
        let is_decree = reading.revision_path(path)?.starts_with(&format!("content/{DECREES}/"));
        if is_decree { decrees.push(path.clone()) } else { documents.push(path.clone()) }
    }
    if !decrees.is_empty() && !documents.is_empty() {
        return Ok(Judgement::Refused(Refused::because(
            say!(
                id = "Tidak ada yang ditulis: setujui keputusan dan dokumen dengan perintah sendiri-sendiri.",
                en = "Nothing was written: approve decrees and documents with a command each.",
            ),
            &reading.content,
        )));
    }
    if decrees.is_empty() {
        judge_documents(&documents, signatory, reading)
    } else {
        judge_decrees(&decrees, signatory, reading)
    }
}

/// The superior approves documents one by one.
fn judge_documents(paths: &[PathBuf], signatory: &Signatory, reading: &Reading) -> anyhow::Result<Judgement> {
    let act = ActKind {
        decide: &|register, document, revision| Ok(approve(signatory, reading, register, document, revision)),
        settled_later: &[],
        reaches_earlier: false,
        question: say!(
            id = "Setujui untuk diterbitkan persis seperti ini?",
            en = "Approve this for publication exactly as it is?",
        ),
        next: &|_| next(),
        note: Note::of("Setujui", signatory),
    };
    judge_act(paths, &act, reading)
}

fn approve(
    signatory: &Signatory,
    reading: &Reading,
    register: &Register,
    document: &Document,
    revision: &Revision,
) -> Decision {
    let is_recorded = revision.decree.is_none()
        && revision.approval.as_ref().is_some_and(|it| it.signed.by.value == signatory.by)
        && revision.stands(&register.settings.register_name, &document.unit, Step::Approval);
    if is_recorded && revision.status() == Status::Approved {
        return Err(Objection::Already(approved_already()));
    }
    waiting(revision)?;
    Ok(approval(signatory, reading))
}

/// The record of an approval, or of the agreement to a decree.
fn approval(signatory: &Signatory, reading: &Reading) -> Change {
    Change::Set("persetujuan", format!(" {{ {}, {} }}", signed(signatory, reading), digest()))
}

/// The superior agrees to decrees.
fn judge_decrees(paths: &[PathBuf], signatory: &Signatory, reading: &Reading) -> anyhow::Result<Judgement> {
    let scope = Scope { decrees: true, ..Scope::default() };
    let act = ActKind {
        decide: &|_, _, revision| Ok(agree(signatory, reading, revision)),
        settled_later: &[],
        reaches_earlier: false,
        question: say!(
            id = "Setujui keputusan ini beserta seluruh daftarnya, persis seperti ini?",
            en = "Agree to this decree with all that it lists, exactly as it is?",
        ),
        next: &|_| {
            say!(
                id = "Berikutnya: `maklumat setujui --penetapan ID`, supaya dokumen yang tercantum disetujui dengan \
                      keputusan itu.",
                en = "Next: `maklumat approve --decree ID`, so that the documents it lists are approved by it.",
            )
        },
        note: Note::of("Setujui keputusan penetapan", signatory),
    };
    judge_within(&scope, paths, &act, reading)
}

fn agree(signatory: &Signatory, reading: &Reading, revision: &Revision) -> Decision {
    if revision.has_approval {
        return Err(say!(id = "keputusan ini sudah disetujui", en = "this decree is agreed to already").into());
    }
    Ok(approval(signatory, reading))
}
