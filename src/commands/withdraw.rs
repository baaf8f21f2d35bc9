//! `withdraw`: one officer proposes, a second one agrees or refuses; once agreed, only a tombstone is published.

use std::path::PathBuf;

use clap::Args;

use crate::commands::Outcome;
use crate::commands::performing::{Handling, KeyArgument, SignatoryArguments, perform};
use crate::reading::Reading;
use crate::terminal::Terminal;
use crate::workflow::acts::Act;
use crate::workflow::acts::withdraw::WithdrawalRequest;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Withdraw {
    /// Dokumen
    #[arg(long_help = "The document")]
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required = true)]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    signatory: SignatoryArguments,
    /// Alasan untuk warga; wajib pada usul
    #[arg(long_help = "The reason, for citizens; a proposal needs it")]
    #[arg(long, visible_alias = "alasan", value_name = "ALASAN")]
    reason: Option<String>,
    /// Id dokumen pengganti
    #[arg(long_help = "The id of the document that takes its place")]
    #[arg(long, visible_alias = "pengganti", value_name = "ID")]
    successor: Option<String>,
    /// Nomor berita acara
    #[arg(long_help = "The number of the official report")]
    #[arg(long, visible_alias = "berita-acara", value_name = "NOMOR")]
    official_report: Option<String>,
    /// Tolak usul pejabat lain, dengan alasan ini; dokumen tetap terbit
    #[arg(long_help = "Refuse what another officer proposed, for this reason; the document stays published")]
    #[arg(long, visible_alias = "tolak", value_name = "ALASAN", conflicts_with_all = ["reason", "successor", "official_report"])]
    refuse: Option<String>,
    #[command(flatten)]
    key: KeyArgument,
    #[command(flatten)]
    handling: Handling,
}

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Withdraw, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let signatory = options.signatory.signatory();
    let act = match &options.refuse {
        Some(why) => Act::RefuseWithdrawal { signatory, why: why.clone() },
        None => Act::Withdraw(WithdrawalRequest {
            signatory,
            reason: options.reason.clone(),
            successor: options.successor.clone(),
            official_report: options.official_report.clone(),
        }),
    };
    perform(act.judge(&options.paths, reading)?, options.handling, options.key.key.as_deref(), reading, terminal)
}
