//! `approve`: the superior agrees that a document is published as it stands, or that a decree is; documents that a
//! decree lists are approved by it.

use std::path::PathBuf;

use clap::Args;

use crate::commands::Outcome;
use crate::commands::performing::{Handling, KeyArgument, order, perform};
use crate::reading::Reading;
use crate::reading::moment::day;
use crate::register::Date;
use crate::terminal::Terminal;
use crate::workflow::acts::Act;
use crate::workflow::signing::Signatory;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Approve {
    /// Dokumen, atau keputusan di content/penetapan/; dengan --penetapan boleh kosong
    #[arg(long_help = "A document, or a decree in content/penetapan/; with --decree it may be left out")]
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required_unless_present = "decree")]
    paths: Vec<PathBuf>,
    /// Id pejabat dari maklumat.yml
    #[arg(long_help = "The id of an officer, from maklumat.yml")]
    #[arg(
        long,
        visible_alias = "oleh",
        value_name = "ID",
        required_unless_present = "decree",
        conflicts_with = "decree"
    )]
    by: Option<String>,
    /// Id pejabat yang mengetik catatan ini atas perintah tertulis
    #[arg(long_help = "The id of the officer who types this record in, on a written order")]
    #[arg(long, visible_alias = "dicatat-oleh", value_name = "ID", requires_all = ["letter", "by"])]
    typed_by: Option<String>,
    /// Nomor surat perintah itu
    #[arg(long_help = "The number of that order")]
    #[arg(long, visible_alias = "surat", value_name = "NOMOR", requires = "typed_by")]
    letter: Option<String>,
    /// Tanggal surat itu [bila tidak disebut: hari ini]
    #[arg(long_help = "The day of that order [if not named: today]")]
    #[arg(long, visible_alias = "tanggal-surat", value_name = "HARI", value_parser = day, requires = "letter")]
    letter_date: Option<Date>,
    /// Keputusan yang mencantumkan dokumen itu, misalnya 2026; tanpa LOKASI: semua yang tercantum dan menunggu
    #[arg(
        long_help = "The decree that lists the document, for instance 2026; without a PATH: all that are listed and wait"
    )]
    #[arg(long, visible_alias = "penetapan", value_name = "ID")]
    decree: Option<String>,
    #[command(flatten)]
    key: KeyArgument,
    #[command(flatten)]
    handling: Handling,
}

/// # Errors
/// When a file cannot be read or written.
pub(crate) fn run(options: &Approve, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let act = match &options.by {
        Some(by) => {
            let order = order(options.typed_by.as_ref(), options.letter.as_ref(), options.letter_date);
            Act::Approve(Signatory { by: by.clone(), order })
        }
        None => Act::ApproveByDecree(options.decree.clone().unwrap_or_default()),
    };
    perform(act.judge(&options.paths, reading)?, options.handling, options.key.key.as_deref(), reading, terminal)
}
