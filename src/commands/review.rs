//! `review`: the PPID finds a document fit, or sends it back with what to correct.

use std::path::PathBuf;

use clap::Args;

use crate::commands::Outcome;
use crate::commands::performing::{Handling, KeyArgument, SignatoryArguments, perform};
use crate::reading::Reading;
use crate::reading::moment::day;
use crate::register::Date;
use crate::terminal::Terminal;
use crate::workflow::acts::Act;
use crate::workflow::acts::review::ReviewRound;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Review {
    /// Dokumen
    #[arg(long_help = "The document")]
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required = true)]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    signatory: SignatoryArguments,
    /// Nomor memo pemeriksaan
    #[arg(long_help = "The number of the review's memo")]
    #[arg(long, value_name = "NOMOR")]
    memo: String,
    /// Tanggal memo [bila tidak disebut: hari ini]
    #[arg(long_help = "The day of the memo [if not named: today]")]
    #[arg(long, visible_alias = "tanggal-memo", value_name = "HARI", value_parser = day)]
    memo_date: Option<Date>,
    /// Yang perlu diperbaiki; tanpa ini hasilnya sesuai
    #[arg(long_help = "What is to be corrected; without it the result is that the document is fit")]
    #[arg(long, visible_alias = "catatan", value_name = "CATATAN")]
    corrections: Option<String>,
    #[command(flatten)]
    key: KeyArgument,
    #[command(flatten)]
    handling: Handling,
}

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Review, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let act = Act::Review(ReviewRound {
        signatory: options.signatory.signatory(),
        memo: options.memo.clone(),
        memo_date: options.memo_date,
        corrections: options.corrections.clone(),
    });
    perform(act.judge(&options.paths, reading)?, options.handling, options.key.key.as_deref(), reading, terminal)
}
