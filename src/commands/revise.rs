//! `revise`: keeps the approved or announced revision as `rN/` and opens the next one.

use std::path::PathBuf;

use clap::Args;

use crate::commands::Outcome;
use crate::commands::performing::{Handling, perform};
use crate::reading::Reading;
use crate::terminal::Terminal;
use crate::workflow::acts::Act;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Revise {
    /// Dokumen
    #[arg(long_help = "The document")]
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required = true)]
    paths: Vec<PathBuf>,
    /// Apa yang berubah, untuk warga; dapat ditulis kemudian
    #[arg(long_help = "What changes, for citizens; can be written later")]
    #[arg(long, visible_alias = "catatan", value_name = "CATATAN")]
    note: Option<String>,
    #[command(flatten)]
    handling: Handling,
}

/// # Errors
/// When a file cannot be read or written. What was copied stays; running the command again goes on from there.
pub(crate) fn run(options: &Revise, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let act = Act::Revise { note: options.note.clone() };
    perform(act.judge(&options.paths, reading)?, options.handling, None, reading, terminal)
}
