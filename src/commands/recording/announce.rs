//! `announce`: an authorised officer makes immediate information public at once; its approval follows.

use std::path::PathBuf;

use clap::Args;

use crate::commands::Outcome;
use crate::commands::reading::Reading;
use crate::commands::reading::moment::time;
use crate::commands::recording::judging::{Change, Decision, Objection, Record, judge as judge_record};
use crate::commands::recording::onward::Onward;
use crate::commands::recording::performing::{Handling, perform};
use crate::commands::recording::ready::{Judgement, Note};
use crate::commands::recording::signing::Signatory;
use crate::commands::recording::signing::{digest, scalar, typed};
use crate::commands::terminal::Terminal;
use crate::diagnostics::{Each, Text, say};
use crate::register::{Document, Next, Register, Revision, Status, Step, Time, When, due};

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Announce {
    /// Dokumen
    #[arg(long_help = "The document")]
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) signatory: Signatory,
    /// Id keputusan di maklumat.yml yang memberi pejabat itu wewenang
    #[arg(long_help = "The id of the decree in maklumat.yml that authorises the officer")]
    #[arg(long, visible_alias = "wewenang", value_name = "ID")]
    pub(crate) authority: String,
    /// Jam pengumuman, misalnya 09:30 [bila tidak disebut: sekarang]
    #[arg(long_help = "The time of the announcement, for instance 09:30 [if not named: now]")]
    #[arg(long, visible_alias = "pukul", value_name = "JAM", value_parser = time)]
    pub(crate) time: Option<Time>,
    #[command(flatten)]
    pub(crate) handling: Handling,
}

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Announce, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    perform(judge(options, reading)?, options.handling, reading, terminal)
}

/// What would be written, or why not; writes nothing.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn judge(options: &Announce, reading: &Reading) -> anyhow::Result<Judgement> {
    let settings = &reading.settings.value;
    let act = Record {
        decide: &|register, document, revision| Ok(decide(options, reading, register, document, revision)),
        settled_later: &[],
        reaches_earlier: false,
        question: say!(
            id = "Umumkan segera, persis seperti ini, sebelum diperiksa dan disetujui?",
            en = "Announce this at once, exactly as it is, before it is reviewed and approved?",
        ),
        next: &|it| next(it, due(reading.moment.day, settings).map(|it| it.to_string())),
        note: Note::of("Umumkan segera", &options.signatory),
    };
    judge_record(&options.paths, &act, reading)
}

fn decide(
    options: &Announce,
    reading: &Reading,
    register: &Register,
    document: &Document,
    revision: &Revision,
) -> Decision {
    if let Some(why) = objection(revision) {
        let is_recorded = revision.announcement.as_ref().is_some_and(|it| {
            it.signed.by.value == options.signatory.by
                && it.authority.value == options.authority
                && revision.stands(&register.settings.register_name, &document.unit, Step::Announcement)
        });
        return Err(if is_recorded { Objection::Already(why) } else { why.into() });
    }
    let moment = reading.moment;
    let time = match (options.time, moment.time) {
        (Some(given), Some(now)) if given > now => return Err(not_yet(given).into()),
        (given, now) => given.or(now),
    };
    let Some(time) = time else { return Err(timeless().into()) };
    let when = When { day: moment.day, time: Some(time) };
    Ok(Change::Set(
        "pengumuman_segera",
        format!(
            " {{ oleh: {}, waktu: \"{when}\", wewenang: {}{}, {} }}",
            scalar(&options.signatory.by),
            scalar(&options.authority),
            typed(&options.signatory, reading),
            digest()
        ),
    ))
}

/// Why it is not announced, before the gate is asked.
fn objection(revision: &Revision) -> Option<Text> {
    if revision.has_announcement {
        return Some(say!(
            id = "sudah diumumkan; perbaikan menjadi revisi baru: `maklumat revisi`",
            en = "it is announced already; a correction is a new revision: `maklumat revise`",
        ));
    }
    if !revision.has("penyusunan") {
        return Some(say!(
            id = "belum diajukan; petugas menjalankan `maklumat ajukan` lebih dahulu",
            en = "not handed in yet; the officer runs `maklumat submit` first",
        ));
    }
    match revision.status() {
        Status::Draft | Status::Submitted | Status::Reviewed => None,
        Status::NeedsCorrection => Some(say!(
            id = "PPID meminta perbaikan; perbaiki dan jalankan `maklumat ajukan` lebih dahulu",
            en = "the PPID asked for corrections; correct it and run `maklumat submit` first",
        )),
        Status::Approved | Status::Withdrawn => Some(say!(
            id = "sudah disetujui; yang disetujui tidak perlu diumumkan segera",
            en = "it is approved already, so it need not be announced",
        )),
    }
}

fn not_yet(given: Time) -> Text {
    let given = given.strftime("%H:%M");
    say!(id = "pukul {given} belum tiba", en = "{given} has not come yet", given)
}

fn timeless() -> Text {
    say!(id = "sebutkan jam pengumumannya: --pukul 09:30", en = "name the time of the announcement: --time 09:30",)
}

fn next(onward: &Onward<'_>, due: Option<String>) -> Text {
    let (until, until_en) =
        due.map_or_else(Default::default, |it| (format!(" paling lambat {it}"), format!(" by {it}")));
    let (path, ppid, superior) = (onward.paths(), onward.who(Next::Review), onward.who(Next::Approve));
    say!(
        id = "Berikutnya: `maklumat bangun`. Pengesahannya menyusul{until}: PPID menjalankan `maklumat periksa \
              {path} --oleh {ppid} --memo NOMOR`, lalu Atasan PPID `maklumat setujui {path} --oleh {superior}`.",
        en = "Next: `maklumat build`. The approval is to follow{until}: the PPID runs `maklumat review {path} --by \
              {ppid} --memo NUMBER`, then the superior `maklumat approve {path} --by {superior}`.",
        path,
        ppid,
        superior,
        until = Each(until, until_en),
    )
}
