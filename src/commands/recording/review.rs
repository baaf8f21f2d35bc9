//! `review`: the PPID finds a document fit, or sends it back with what to correct.

use crate::commands::Outcome;
use crate::commands::reading::Reading;
use crate::commands::reading::moment::day;
use crate::commands::recording::judging::{Change, Decision, Objection, Record, judge as judge_record};
use crate::commands::recording::onward::Onward;
use crate::commands::recording::performing::Handling;
use crate::commands::recording::performing::perform;
use crate::commands::recording::ready::{Judgement, Note};
use crate::commands::recording::signing::Signatory;
use crate::commands::recording::signing::{digest, signed};
use crate::commands::terminal::Terminal;
use crate::diagnostics::{Text, say};
use crate::register::Date;
use crate::register::{self, Next, Revision, Status};
use crate::source::quoted;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Review {
    /// Dokumen
    #[arg(long_help = "The document")]
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) signatory: Signatory,
    /// Nomor memo pemeriksaan
    #[arg(long_help = "The number of the review's memo")]
    #[arg(long, value_name = "NOMOR")]
    pub(crate) memo: String,
    /// Tanggal memo [bila tidak disebut: hari ini]
    #[arg(long_help = "The day of the memo [if not named: today]")]
    #[arg(long, visible_alias = "tanggal-memo", value_name = "HARI", value_parser = day)]
    pub(crate) memo_date: Option<Date>,
    /// Yang perlu diperbaiki; tanpa ini hasilnya sesuai
    #[arg(long_help = "What is to be corrected; without it the result is that the document is fit")]
    #[arg(long, visible_alias = "catatan", value_name = "CATATAN")]
    pub(crate) corrections: Option<String>,
    #[command(flatten)]
    pub(crate) handling: Handling,
}

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Review, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    perform(judge(options, reading)?, options.handling, reading, terminal)
}

/// What would be written, or why not; writes nothing.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn judge(options: &Review, reading: &Reading) -> anyhow::Result<Judgement> {
    let is_fit = options.corrections.is_none();
    let mut note = Note::of(if is_fit { "Periksa, sesuai" } else { "Kembalikan untuk diperbaiki" }, &options.signatory);
    note.more.push(format!("Memo: {}", options.memo));
    let act = Record {
        decide: &|_, _, revision| Ok(decide(options, reading, revision)),
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
    judge_record(&options.paths, &act, reading)
}

fn next(onward: &Onward<'_>, is_fit: bool) -> Text {
    let path = onward.paths();
    if is_fit {
        let who = onward.who(Next::Approve);
        return say!(
            id = "Berikutnya: Atasan PPID membaca dokumen, lalu `maklumat setujui {path} --oleh {who}`.",
            en = "Next: the superior reads it, then `maklumat approve {path} --by {who}`.",
            path,
            who,
        );
    }
    let who = onward.who(Next::Correct);
    say!(
        id = "Berikutnya: petugas memperbaiki, lalu `maklumat ajukan {path} --oleh {who}` lagi; yang sudah diumumkan \
              diperbaiki sebagai revisi baru: `maklumat revisi {path}`.",
        en = "Next: the officer corrects it, then `maklumat submit {path} --by {who}` again; what was announced is \
              corrected in a new revision: `maklumat revise {path}`.",
        path,
        who,
    )
}

fn decide(options: &Review, reading: &Reading, revision: &Revision) -> Decision {
    if is_recorded(options, revision) {
        return Err(Objection::Already(not_submitted(revision.status())));
    }
    // What was announced cannot be handed in again: the PPID may look at the same text once more.
    let once_more =
        revision.awaits_approval() && (revision.status() == Status::NeedsCorrection || !revision.review_stands);
    if revision.status() != Status::Submitted && !once_more {
        return Err(not_submitted(revision.status()).into());
    }
    let outcome = match &options.corrections {
        None => "hasil: sesuai".to_owned(),
        Some(note) => format!("hasil: perlu-perbaikan, catatan: {}", quoted(note)),
    };
    let memo_date = options.memo_date.unwrap_or(reading.moment.day);
    let memo = format!("memo: {{ nomor: {}, tanggal: {memo_date} }}", quoted(&options.memo));
    let signed = signed(&options.signatory, reading);
    Ok(Change::Append("pemeriksaan", format!("{{ {signed}, {outcome}, {memo}, {} }}", digest())))
}

/// Whether the last round is this one, about the text as it stands.
fn is_recorded(options: &Review, revision: &Revision) -> bool {
    let outcome =
        if options.corrections.is_some() { register::Outcome::NeedsCorrection } else { register::Outcome::Fit };
    let is_open = matches!(revision.status(), Status::Reviewed | Status::NeedsCorrection);
    revision.reviews.last().filter(|_| is_open && revision.review_stands).is_some_and(|it| {
        it.signed.by.value == options.signatory.by
            && it.outcome == outcome
            && it.note == options.corrections
            && it.memo.as_ref().is_some_and(|it| it.number == options.memo)
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
