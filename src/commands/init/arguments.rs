//! The arguments of `init`.
#![expect(clippy::doc_markdown, rustdoc::bare_urls, reason = "these are help texts, read as they are")]

use std::path::PathBuf;

use clap::Args;

use crate::commands::init::cms::Backend;
use crate::source::Digest;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Init {
    /// Folder register baru [bila tidak disebut: folder ini]
    #[arg(long_help = "The folder of the new register [if not named: this folder]")]
    #[arg(help_heading = "Lokasi", value_name = "FOLDER")]
    pub(crate) folder: Option<PathBuf>,
    /// Nama badan publik
    #[arg(long_help = "The name of the public body")]
    #[arg(long, visible_alias = "nama", value_name = "NAMA")]
    pub(crate) name: Option<String>,
    /// Unit yang menguasai informasi, dipisah koma
    #[arg(long_help = "The units that hold information, separated by commas")]
    #[arg(long, visible_alias = "unit", value_name = "NAMA")]
    pub(crate) units: Vec<String>,
    /// Alamat situs, misalnya https://dip.example.go.id/
    #[arg(long_help = "The address of the site, for instance https://dip.example.go.id/")]
    #[arg(long, visible_alias = "alamat", value_name = "URL")]
    pub(crate) address: Option<String>,
    /// Zona waktu: WIB, WITA, WIT, atau seperti Asia/Pontianak
    #[arg(long_help = "The time zone: WIB, WITA, WIT, or one like Asia/Pontianak")]
    #[arg(long, visible_alias = "zona", value_name = "ZONA")]
    pub(crate) zone: Option<String>,
    /// Bukti persetujuan Atasan PPID: catatan, surat, server, atau kunci
    #[arg(
        long_help = "What proves the superior's approval: `catatan` (only the record in the file), `surat` (a letter), `server` (an approval on the git server) or `kunci` (a signature)"
    )]
    #[arg(long, visible_alias = "bukti-persetujuan", value_name = "BUKTI")]
    pub(crate) approval_proof: Option<String>,
    /// Nama tetap register, bagian dari setiap sidik [bila tidak disebut: dari alamat situs]
    #[arg(
        long_help = "The lasting name of the register, part of every digest [if not named: from the site's address]"
    )]
    #[arg(long, visible_alias = "nama-register", value_name = "NAMA")]
    pub(crate) register_name: Option<String>,
    /// Alamat tempat server git mengambil program ini [bila tidak disebut: rilisnya, atau dibuat dari sumbernya]
    #[arg(
        long_help = "Where the git server gets this program [if not named: its release, or it is built from its source]"
    )]
    #[arg(long, value_name = "URL")]
    pub(crate) program: Option<String>,
    /// Sidik SHA-256 program di alamat itu [bila tidak disebut: sidik program ini, di Linux x86_64]
    #[arg(
        long_help = "The SHA-256 of the program at that address [if not named: that of this program, on Linux x86_64]"
    )]
    #[arg(long, visible_alias = "sidik-program", value_name = "SIDIK", requires = "program", value_parser = digest)]
    pub(crate) program_digest: Option<Digest>,
    /// Repositori git tempat server git mengambil sumber program ini [bila tidak disebut: asal program ini]
    #[arg(
        long_help = "The git repository where the git server gets the source of this program [if not named: where this program came from]"
    )]
    #[arg(long, visible_alias = "sumber", value_name = "URL", conflicts_with = "program")]
    pub(crate) source: Option<String>,
    /// Komit di repositori itu, 40 tanda [bila tidak disebut: komit asal program ini]
    #[arg(
        long_help = "The commit in that repository, 40 characters [if not named: the one this program was built from]"
    )]
    #[arg(long, visible_alias = "komit-sumber", value_name = "KOMIT", conflicts_with = "program", value_parser = commit)]
    pub(crate) source_commit: Option<String>,
    /// Folder yang disajikan sebagai situs oleh server Anda, untuk Forgejo [bila tidak disebut:
    /// /srv/NAMA-REGISTER/public]
    #[arg(
        long_help = "The folder that your server shows as the site, for Forgejo [if not named: /srv/NAME-OF-THE-REGISTER/public]"
    )]
    #[arg(long, visible_alias = "folder-situs", value_name = "FOLDER")]
    pub(crate) site_folder: Option<String>,
    /// Tulis juga admin/config.yml untuk Sveltia CMS, formulir di peramban: github, gitlab, atau forgejo
    #[arg(long_help = "Write admin/config.yml too, for Sveltia CMS, a form in the browser: github, gitlab or forgejo")]
    #[arg(long, value_name = "SERVER", num_args = 0..=1, require_equals = true, default_missing_value = "github")]
    #[arg(hide_possible_values = true)]
    pub(crate) cms: Option<Backend>,
}

fn digest(text: &str) -> Result<Digest, String> {
    format!("sha256:{}", text.trim_start_matches("sha256:")).parse().map_err(|()| "64 × 0-9a-f".to_owned())
}

fn commit(text: &str) -> Result<String, String> {
    let text = text.to_lowercase();
    let is_whole = text.len() == 40 && text.bytes().all(|it| it.is_ascii_hexdigit());
    if is_whole { Ok(text) } else { Err("40 × 0-9a-f".to_owned()) }
}
