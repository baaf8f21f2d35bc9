//! The arguments of `build`.
#![expect(clippy::doc_markdown, reason = "these are help texts, read as they are")]

use std::path::PathBuf;

use clap::Args;

use crate::commands::command_line::invalid_value::InvalidValue;
use crate::register::SiteAddress;

/// An address as `alamat_situs` has it; the slash at its end may be left out here.
fn site(text: &str) -> Result<String, InvalidValue> {
    let whole = format!("{}/", text.strip_suffix('/').unwrap_or(text));
    SiteAddress::read(&whole).map(|it| it.to_string()).map_err(|why| InvalidValue(SiteAddress::example(&why)))
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Build {
    /// Folder situs [bila tidak disebut: public/ di folder register]
    #[arg(long_help = "The folder of the site [if not named: public/ in the register's folder]")]
    #[arg(long, visible_alias = "hasil", value_name = "FOLDER")]
    pub(crate) output: Option<PathBuf>,
    /// Alamat situs, menggantikan alamat_situs
    #[arg(long_help = "The address of the site, in place of alamat_situs")]
    #[arg(long, visible_alias = "alamat", value_name = "URL", value_parser = site)]
    pub(crate) base_url: Option<String>,
    /// bukti/manifest.json dari penerbitan yang lalu; menolak bila ada yang hilang atau berubah
    #[arg(long_help = "The bukti/manifest.json of an earlier publication; refuses when something is gone or changed")]
    #[arg(long, visible_alias = "sejak", value_name = "MANIFEST")]
    pub(crate) since: Option<PathBuf>,
    /// Tampilkan semua temuan seutuhnya, bukan hanya jumlahnya
    #[arg(long_help = "Show all findings in full, and not only how many")]
    #[arg(long, visible_alias = "temuan")]
    pub(crate) findings: bool,
    /// Peringatan ikut dihitung sebagai kesalahan
    #[arg(long_help = "Count warnings as errors")]
    #[arg(long, visible_alias = "ketat")]
    pub(crate) strict: bool,
}
