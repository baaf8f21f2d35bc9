//! `submit`: the officer hands a document in.

use std::path::PathBuf;

use clap::Args;

use crate::commands::Outcome;
use crate::commands::performing::{Handling, SignatoryArguments, perform};
use crate::reading::Reading;
use crate::reading::moment::when;
use crate::register::When;
use crate::terminal::Terminal;
use crate::workflow::acts::Act;
use crate::workflow::acts::submit::Submission;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Submit {
    /// Dokumen
    #[arg(long_help = "The document")]
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required = true)]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    signatory: SignatoryArguments,
    /// Kapan pengerjaannya dimulai, misalnya "2026-01-12 08:00" [bila tidak disebut: yang sudah tercatat]
    #[arg(long_help = "When the work began, for instance \"2026-01-12 08:00\" [if not named: as on record]")]
    #[arg(long, visible_alias = "mulai", value_name = "WAKTU", value_parser = when)]
    started: Option<When>,
    #[command(flatten)]
    handling: Handling,
}

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Submit, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let act = Act::Submit(Submission { signatory: options.signatory.signatory(), started: options.started });
    perform(act.judge(&options.paths, reading)?, options.handling, None, reading, terminal)
}
