//! `announce`: an authorised officer makes immediate information public at once; its approval follows.

use std::path::PathBuf;

use clap::Args;

use crate::commands::Outcome;
use crate::commands::performing::{Handling, KeyArgument, SignatoryArguments, perform};
use crate::reading::Reading;
use crate::reading::moment::time;
use crate::register::Time;
use crate::terminal::Terminal;
use crate::workflow::acts::Act;
use crate::workflow::acts::announce::UrgentAnnouncement;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Announce {
    /// Dokumen
    #[arg(long_help = "The document")]
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required = true)]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    signatory: SignatoryArguments,
    /// Id keputusan di maklumat.yml yang memberi pejabat itu wewenang
    #[arg(long_help = "The id of the decree in maklumat.yml that authorises the officer")]
    #[arg(long, visible_alias = "wewenang", value_name = "ID")]
    authority: String,
    /// Jam pengumuman, misalnya 09:30 [bila tidak disebut: sekarang]
    #[arg(long_help = "The time of the announcement, for instance 09:30 [if not named: now]")]
    #[arg(long, visible_alias = "pukul", value_name = "JAM", value_parser = time)]
    time: Option<Time>,
    #[command(flatten)]
    key: KeyArgument,
    #[command(flatten)]
    handling: Handling,
}

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Announce, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let act = Act::Announce(UrgentAnnouncement {
        signatory: options.signatory.signatory(),
        authority: options.authority.clone(),
        time: options.time,
    });
    perform(act.judge(&options.paths, reading)?, options.handling, options.key.key.as_deref(), reading, terminal)
}
