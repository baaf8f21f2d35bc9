//! The arguments of `check`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Check {
    /// Dokumen atau folder yang temuannya ditampilkan [bila tidak disebut: semua]
    #[arg(long_help = "The documents or folders whose findings are shown [if not named: all]")]
    #[arg(help_heading = "Lokasi", value_name = "LOKASI")]
    pub(crate) paths: Vec<PathBuf>,
    /// Bentuk laporan: human, json, sarif, github, gitlab, junit, atau markdown [bila tidak disebut: human; di CI
    /// menurut servernya]
    #[arg(
        long_help = "The form of the report: human, json, sarif, github, gitlab, junit or markdown [if not named: human; in CI that of its server]"
    )]
    #[arg(long, visible_alias = "bentuk", value_name = "BENTUK", hide_possible_values = true)]
    pub(crate) format: Option<Format>,
    /// Peringatan ikut dihitung sebagai kesalahan
    #[arg(long_help = "Count warnings as errors")]
    #[arg(long, visible_alias = "ketat")]
    pub(crate) strict: bool,
    /// Hanya menolak yang dikecualikan dalam apa yang akan disimpan git; untuk kait pre-commit
    #[arg(long_help = "Only refuse excluded material in what git is about to commit; for a pre-commit hook")]
    #[arg(long, visible_alias = "akan-disimpan", conflicts_with_all = ["paths", "format", "strict"])]
    pub(crate) staged: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Human,
    Json,
    Sarif,
    Github,
    Gitlab,
    Junit,
    Markdown,
}
