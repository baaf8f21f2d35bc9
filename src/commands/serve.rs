//! `serve`: the site with its drafts in the officer's own browser, made anew on every change; with `--officer` the
//! work too; with `--published` the site that was built.

use std::path::PathBuf;

use clap::Args;

use crate::commands::Outcome;
use crate::desk::listening::PORT;
use crate::desk::{Options, WorkOptions, not_in_office, published};
use crate::reading::Reading;
use crate::terminal::Terminal;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Serve {
    /// Buka di peramban
    #[arg(long_help = "Open it in the browser")]
    #[arg(long, visible_alias = "buka")]
    open: bool,
    /// Porta; bila sedang dipakai, yang bebas berikutnya
    #[arg(long_help = "The port; if it is in use, the next one that is free")]
    #[arg(long, visible_alias = "porta", value_name = "NOMOR", default_value_t = PORT, hide_default_value = true, value_parser = port)]
    port: u16,
    /// Periksa folder secara berkala, misalnya pada folder jaringan yang tidak memberi kabar
    #[arg(
        long_help = "Look for changes every now and then, for instance in a network folder that does not tell of them"
    )]
    #[arg(long, visible_alias = "berkala")]
    poll: bool,
    /// Kerjakan dokumen di peramban sebagai pejabat ini; tanpa ID, pejabat dipilih di peramban
    #[arg(
        long_help = "Work on documents in the browser as this officer; without an ID the officer is chosen in the browser"
    )]
    #[arg(long, visible_alias = "petugas", value_name = "ID", num_args = 0..=1, default_missing_value = "")]
    officer: Option<String>,
    /// Simpan setiap catatan ke git sesudah dicatat, tanpa berkas lain
    #[arg(long_help = "Keep each record in git once it is written, without other files")]
    #[arg(long, visible_alias = "komit", requires = "officer")]
    commit: bool,
    #[command(flatten)]
    published: Published,
}

/// Reads a number of a port on the command line.
fn port(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_| PORT.to_string())
}

/// That the site which was built is to be shown, and which.
#[derive(Debug, Args)]
struct Published {
    /// Tampilkan situs yang sudah dibangun, tanpa konsep, seperti yang dilihat warga setelah terbit
    #[arg(long_help = "Show the site that was built, without drafts, as citizens see it once it is published")]
    #[arg(long, visible_alias = "terbit", conflicts_with_all = ["poll", "officer"])]
    published: bool,
    /// Folder situs yang sudah dibangun [bila tidak disebut: public/ di folder register]
    #[arg(long_help = "The folder of the site that was built [if not named: public/ in the register's folder]")]
    #[arg(long, visible_alias = "hasil", value_name = "FOLDER", requires = "published")]
    output: Option<PathBuf>,
}

/// # Errors
/// When there is no register or no site here, or this computer lets nobody listen.
pub(crate) fn run(options: &Serve, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    if options.published.published {
        let folder = options.published.output.clone().unwrap_or_else(|| reading.content.path("public"));
        published::run(folder, options.port, options.open, terminal)?;
        return Ok(Outcome::Done);
    }
    if !reading.content.is_there() {
        reading.register(&reading.content)?;
    }
    // Without an id the officer is chosen in the browser.
    let named = |it: &String| Some(it.clone()).filter(|it| !it.is_empty());
    let work = options.officer.as_ref().map(|it| WorkOptions { officer: named(it), commits: options.commit });
    let officer = work.as_ref().and_then(|it| it.officer.as_deref());
    if let Some(why) = officer.and_then(|it| not_in_office(it, reading)) {
        terminal.say(&why);
        return Ok(Outcome::Refused);
    }
    let options = Options { opens: options.open, port: options.port, polls: options.poll, work };
    crate::desk::run(options, reading, terminal)?;
    Ok(Outcome::Done)
}
