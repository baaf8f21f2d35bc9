//! `renew`: an officer looked again at what is in force and found nothing to change.

use std::path::PathBuf;

use clap::Args;

use crate::commands::Outcome;
use crate::commands::performing::{Handling, KeyArgument, SignatoryArguments, perform};
use crate::reading::Reading;
use crate::terminal::Terminal;
use crate::workflow::acts::Act;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Renew {
    /// Dokumen
    #[arg(long_help = "The document")]
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required = true)]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    signatory: SignatoryArguments,
    #[command(flatten)]
    key: KeyArgument,
    #[command(flatten)]
    handling: Handling,
}

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Renew, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let act = Act::Renew(options.signatory.signatory());
    perform(act.judge(&options.paths, reading)?, options.handling, options.key.key.as_deref(), reading, terminal)
}
