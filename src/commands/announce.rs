//! `announce`: an authorised officer makes immediate information public at once; its approval follows.

use std::path::PathBuf;

use clap::Args;

use crate::commands::Outcome;
use crate::commands::command_line::Signatory;
use crate::commands::moment::time;
use crate::commands::reading::Reading;
use crate::commands::recording::{Change, Record, record, scalar, typed};
use crate::commands::terminal::Terminal;
use crate::diagnostics::Text;
use crate::register::{Revision, Status, Step, Time, When, due};

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Announce {
    /// Dokumen
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) signatory: Signatory,
    /// Id keputusan di maklumat.yml yang memberi pejabat itu wewenang
    #[arg(long, visible_alias = "wewenang", value_name = "ID")]
    pub(crate) authority: String,
    /// Jam pengumuman, misalnya 09:30 [bila tidak disebut: sekarang]
    #[arg(long, visible_alias = "pukul", value_name = "JAM", value_parser = time)]
    pub(crate) time: Option<Time>,
}

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Announce, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let settings = &reading.settings.value;
    let moment = reading.moment;
    let act = Record {
        decide: &|register, document, revision| {
            if let Some(why) = objection(revision) {
                return Ok(Err(why));
            }
            let time = match (options.time, moment.time) {
                (Some(given), Some(now)) if given > now => return Ok(Err(not_yet(given))),
                (given, now) => given.or(now),
            };
            let Some(time) = time else { return Ok(Err(timeless())) };
            let when = When { day: moment.day, time: Some(time) };
            let statement =
                revision.statement(&register.settings.register_name, &document.unit, Step::Review);
            Ok(Ok(Change::Set(
                "pengumuman_segera",
                format!(
                    " {{ oleh: {}, waktu: \"{when}\", wewenang: {}{}, sidik: \"{}\" }}",
                    scalar(&options.signatory.by),
                    scalar(&options.authority),
                    typed(&options.signatory, reading),
                    statement.digest().prefixed()
                ),
            )))
        },
        settled_later: &[],
        reaches_earlier: false,
        question: Text::new(
            "Umumkan dokumen ini segera, persis seperti ini, sebelum diperiksa dan disetujui?",
            "Announce this at once, exactly as it is, before it is reviewed and approved?",
        ),
        next: next(due(moment.day, settings).map(|it| it.to_string())),
    };
    record(&options.paths, &act, reading, terminal)
}

/// Why it is not announced, before the gate is asked.
fn objection(revision: &Revision) -> Option<Text> {
    if revision.has("pengumuman_segera") {
        return Some(Text::new(
            "sudah diumumkan; perbaikan menjadi revisi baru: `maklumat revise`",
            "it is announced already; a correction is a new revision: `maklumat revise`",
        ));
    }
    if !revision.has("penyusunan") {
        return Some(Text::new(
            "belum diajukan; petugas menjalankan `maklumat submit` lebih dahulu",
            "not handed in yet; the officer runs `maklumat submit` first",
        ));
    }
    match revision.status() {
        Status::Draft | Status::Submitted | Status::Reviewed => None,
        Status::NeedsCorrection => Some(Text::new(
            "PPID meminta perbaikan; perbaiki dan jalankan `maklumat submit` lebih dahulu",
            "the PPID asked for corrections; correct it and run `maklumat submit` first",
        )),
        Status::Approved | Status::Withdrawn => Some(Text::new(
            "sudah disetujui; yang disetujui tidak perlu diumumkan segera",
            "it is approved already, so it need not be announced",
        )),
    }
}

fn not_yet(given: Time) -> Text {
    let given = given.strftime("%H:%M");
    Text::new(format!("pukul {given} belum tiba"), format!("{given} has not come yet"))
}

fn timeless() -> Text {
    Text::new(
        "sebutkan jam pengumumannya: --time 09:30 (--pukul)",
        "name the time of the announcement: --time 09:30",
    )
}

fn next(due: Option<String>) -> Text {
    let (until, until_en) =
        due.map_or_else(Default::default, |it| (format!(" paling lambat {it}"), format!(" by {it}")));
    Text::new(
        format!(
            "Berikutnya: `maklumat build`. Pengesahannya menyusul{until}: PPID menjalankan `maklumat review LOKASI --by ID --memo NOMOR`, lalu Atasan PPID `maklumat approve LOKASI --by ID`."
        ),
        format!(
            "Next: `maklumat build`. The approval is to follow{until_en}: the PPID runs `maklumat review PATH --by ID --memo NUMBER`, then the superior `maklumat approve PATH --by ID`."
        ),
    )
}
