//! Records a round of review: the document is fit, or goes back with what to correct.

use crate::diagnostics::{Text, say};
use crate::reading::Reading;
use crate::register::{self, Date, Next, Revision, Status};
use crate::source::quoted;
use crate::workflow::follow_up::FollowUp;
use crate::workflow::judging::{ActKind, Change, Decision, Objection, judge_act};
use crate::workflow::ready::{Judgement, Note};
use crate::workflow::signing::{Signatory, digest, signed};
use std::path::PathBuf;

/// A round of review.
#[derive(Debug)]
pub(crate) struct ReviewRound {
    pub(crate) signatory: Signatory,
    /// The number of its memo.
    pub(crate) memo: String,
    /// The day of the memo; none: today.
    pub(crate) memo_date: Option<Date>,
    /// What is to be corrected; none where the document is fit.
    pub(crate) corrections: Option<String>,
}

/// What would be written, or why not; writes nothing.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn judge(request: &ReviewRound, paths: &[PathBuf], reading: &Reading) -> anyhow::Result<Judgement> {
    let is_fit = request.corrections.is_none();
    let mut note = Note::of(if is_fit { "Periksa, sesuai" } else { "Kembalikan untuk diperbaiki" }, &request.signatory);
    note.more.push(format!("Memo: {}", request.memo));
    let act = ActKind {
        decide: &|_, _, revision| Ok(decide(request, reading, revision)),
        settled_later: &["link-broken", "excluded-part-unknown"],
        reaches_earlier: false,
        question: if is_fit {
            say!(id = "Catat bahwa isinya sesuai?", en = "Record that this is fit?")
        } else {
            say!(id = "Kembalikan untuk diperbaiki?", en = "Send this back for correction?")
        },
        next: &|it| next(it, is_fit),
        note,
    };
    judge_act(paths, &act, reading)
}

fn next(follow_up: &FollowUp<'_>, is_fit: bool) -> Text {
    let path = follow_up.paths();
    if is_fit {
        let who = follow_up.who(Next::Approve);
        return say!(
            id = "Berikutnya: Atasan PPID membaca dokumen, lalu `maklumat setujui {path} --oleh {who}`.",
            en = "Next: the superior reads it, then `maklumat approve {path} --by {who}`.",
            path,
            who,
        );
    }
    let who = follow_up.who(Next::Correct);
    say!(
        id = "Berikutnya: petugas memperbaiki, lalu `maklumat ajukan {path} --oleh {who}` lagi; yang sudah diumumkan \
              diperbaiki sebagai revisi baru: `maklumat revisi {path}`.",
        en = "Next: the officer corrects it, then `maklumat submit {path} --by {who}` again; what was announced is \
              corrected in a new revision: `maklumat revise {path}`.",
        path,
        who,
    )
}

fn decide(request: &ReviewRound, reading: &Reading, revision: &Revision) -> Decision {
    if is_recorded(request, revision) {
        return Err(Objection::Already(not_submitted(revision.status())));
    }
    // What was announced cannot be handed in again: the PPID may look at the same text once more.
    let once_more =
        revision.awaits_approval() && (revision.status() == Status::NeedsCorrection || !revision.review_stands);
    if revision.status() != Status::Submitted && !once_more {
        return Err(not_submitted(revision.status()).into());
    }
    let outcome = match &request.corrections {
        None => "hasil: sesuai".to_owned(),
        Some(note) => format!("hasil: perlu-perbaikan, catatan: {}", quoted(note)),
    };
    let memo_date = request.memo_date.unwrap_or(reading.moment.day);
    let memo = format!("memo: {{ nomor: {}, tanggal: {memo_date} }}", quoted(&request.memo));
    let signed = signed(&request.signatory, reading);
    Ok(Change::Append("pemeriksaan", format!("{{ {signed}, {outcome}, {memo}, {} }}", digest())))
}

/// Whether the last round is this one, about the text as it stands.
fn is_recorded(request: &ReviewRound, revision: &Revision) -> bool {
    let outcome =
        if request.corrections.is_some() { register::Outcome::NeedsCorrection } else { register::Outcome::Fit };
    let is_open = matches!(revision.status(), Status::Reviewed | Status::NeedsCorrection);
    revision.reviews.last().filter(|_| is_open && revision.review_stands).is_some_and(|review| {
        review.signed.by.value == request.signatory.by
            && review.outcome == outcome
            && review.note == request.corrections
            && review.memo.as_ref().is_some_and(|it| it.number == request.memo)
    })
}

fn not_submitted(status: Status) -> Text {
    match status {
        Status::Draft => say!(
            id = "belum diajukan; petugas menjalankan `maklumat ajukan` lebih dahulu",
            en = "not handed in yet; the officer runs `maklumat submit` first",
        ),
        Status::NeedsCorrection => {
            say!(id = "sudah dikembalikan dan belum diajukan lagi", en = "it was sent back and not handed in again",)
        }
        Status::Reviewed => say!(
            id = "sudah diperiksa; bila isinya berubah, petugas mengajukannya lagi",
            en = "it is reviewed; if its content changed, the officer hands it in again",
        ),
        Status::Submitted | Status::Approved | Status::Withdrawn => {
            say!(id = "sudah disetujui", en = "it is approved already")
        }
    }
}
