//! The command line: commands, their Indonesian names, their flags.
#![expect(clippy::doc_markdown, reason = "these are help texts, read as they are")]

pub(crate) mod bare;
pub(crate) mod completions;
pub(crate) mod manual;
pub(crate) mod usage;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::commands::command_line::completions::Completions;
use crate::commands::command_line::manual::Manual;
use crate::commands::explain::Explain;
use crate::commands::export::Export;
use crate::commands::import::Import;
use crate::commands::init::Init;
use crate::commands::new::New;
use crate::commands::reading::moment::{day, when};
use crate::commands::recording::announce::Announce;
use crate::commands::recording::approve::Approve;
use crate::commands::recording::memo::Memo;
use crate::commands::recording::performing::Handling;
use crate::commands::recording::renew::Renew;
use crate::commands::schema::SchemaOf;
use crate::commands::serve::Serve;
use crate::commands::statement::Statement;
use crate::commands::status::Status;
use crate::commands::theme::Themes;
use crate::commands::verify::Verify;
use crate::register::{Date, SiteAddress, When};

pub(crate) const SHAPE: &str = "{about}\n\nPemakaian: {usage}\n\n{all-args}";

/// Membangun situs Daftar Informasi Publik dari content/; tidak menerbitkan yang belum disetujui
#[derive(Debug, Parser)]
#[command(name = "maklumat", version, help_template = SHAPE, subcommand_help_heading = "Perintah")]
#[command(
    subcommand_value_name = "PERINTAH",
    next_help_heading = "Pilihan umum",
    disable_help_subcommand = true
)]
#[command(disable_help_flag = true, disable_version_flag = true)]
pub(crate) struct CommandLine {
    /// Folder yang memuat content/ [bila tidak disebut: folder ini]
    #[arg(long, visible_alias = "daftar", global = true, value_name = "FOLDER")]
    pub(crate) register: Option<PathBuf>,
    /// Hari yang dianggap hari ini, misalnya 2026-01-20; menentukan temuan saja
    #[arg(long, visible_alias = "tanggal", global = true, value_name = "HARI", value_parser = day)]
    pub(crate) date: Option<Date>,
    /// Bahasa pesan [bila tidak disebut: bahasa register]
    #[arg(long, visible_alias = "bahasa", global = true, value_name = "id|en", hide_possible_values = true)]
    pub(crate) lang: Option<LanguageName>,
    /// Jangan bertanya
    #[arg(long, visible_alias = "ya", global = true)]
    pub(crate) yes: bool,
    /// Tampilkan bantuan
    #[arg(short = 'h', long, visible_alias = "bantuan", global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
    /// Tampilkan versi
    #[arg(short = 'V', long, visible_alias = "versi", action = clap::ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    pub(crate) name: Name,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LanguageName {
    Id,
    En,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Name {
    /// Buat register baru yang langsung dapat dibangun, beserta berkas untuk server git
    #[command(visible_alias = "mulai", help_template = SHAPE)]
    Init(Init),
    /// Tulis konsep baru dengan nomor berikutnya yang bebas
    #[command(visible_alias = "baru", help_template = SHAPE)]
    New(New),
    /// Periksa semuanya dan laporkan semua temuan
    #[command(visible_alias = "cek", help_template = SHAPE)]
    Check(Check),
    /// Periksa, lalu bangun seluruh situs dan daftar sidiknya
    #[command(visible_alias = "bangun", help_template = SHAPE)]
    Build(Build),
    /// Ajukan dokumen: mencatat penyusunan
    #[command(visible_alias = "ajukan", help_template = SHAPE)]
    Submit(Submit),
    /// Periksa dokumen yang diajukan: mencatat satu putaran pemeriksaan
    #[command(visible_alias = "periksa", help_template = SHAPE)]
    Review(Review),
    /// Setujui dokumen yang diperiksa, atau keputusan penetapan: mencatat persetujuan
    #[command(visible_alias = "setujui", help_template = SHAPE)]
    Approve(Approve),
    /// Umumkan informasi serta-merta segera, sebelum diperiksa dan disetujui
    #[command(visible_alias = "umumkan", help_template = SHAPE)]
    Announce(Announce),
    /// Simpan revisi yang terbit sebagai rN/ dan buka revisi berikutnya
    #[command(visible_alias = "revisi", help_template = SHAPE)]
    Revise(Revise),
    /// Tarik dokumen: usul oleh pejabat pertama, persetujuan oleh pejabat kedua
    #[command(visible_alias = "tarik", help_template = SHAPE)]
    Withdraw(Withdraw),
    /// Catat bahwa dokumen sudah ditinjau dan tetap berlaku tanpa perubahan
    #[command(visible_alias = "mutakhirkan", help_template = SHAPE)]
    Renew(Renew),
    /// Langkah setiap dokumen, siapa yang mengerjakannya, waktunya, dan yang jatuh tempo
    #[command(help_template = SHAPE)]
    Status(Status),
    /// Siapkan memo pemeriksaan (langkah 6 SOP) untuk dicetak dan ditandatangani
    #[command(help_template = SHAPE)]
    Memo(Memo),
    /// Cetak naskah yang sidiknya disebut dalam catatan
    #[command(visible_alias = "naskah", help_template = SHAPE)]
    Statement(Statement),
    /// Tampilkan situs beserta konsepnya di peramban komputer ini; dengan --petugas juga mengerjakannya
    #[command(visible_alias = "pratinjau", help_template = SHAPE)]
    Serve(Serve),
    /// Bandingkan situs atau berkas dengan daftar sidik
    #[command(visible_alias = "verifikasi", help_template = SHAPE)]
    Verify(Verify),
    /// Tulis daftar yang terbit, atau daftar yang menunggu untuk ditetapkan dengan keputusan
    #[command(visible_alias = "ekspor", help_template = SHAPE)]
    Export(Export),
    /// Buat konsep dari daftar yang sudah ada: XLSX, XLS, ODS, CSV
    #[command(visible_alias = "impor", help_template = SHAPE)]
    Import(Import),
    /// Jelaskan sebuah aturan
    #[command(visible_alias = "jelaskan", help_template = SHAPE)]
    Explain(Explain),
    /// Salin berkas tema bawaan ke tema sendiri, atau tampilkan daftarnya
    #[command(visible_alias = "tema", help_template = SHAPE, subcommand_help_heading = "Perintah", subcommand_value_name = "PERINTAH")]
    #[command(disable_help_subcommand = true)]
    Theme(Themes),
    /// Cetak skema JSON dari yang ditulis petugas, untuk penyunting dan formulir
    #[command(visible_alias = "skema", help_template = SHAPE)]
    Schema(SchemaOf),
    /// Cetak pelengkap perintah untuk sebuah cangkang: bash, zsh, fish, powershell, atau elvish
    #[command(visible_alias = "pelengkap", help_template = SHAPE)]
    Completions(Completions),
    /// Cetak halaman manual (roff), untuk dibaca dengan man
    #[command(help_template = SHAPE)]
    Manual(Manual),
    /// Baca lampiran dari masukan; dijalankan oleh program ini sendiri
    #[command(name = crate::commands::reading::inside_child::NAME, hide = true)]
    Inside,
    /// Baca lembar kerja dari masukan; dijalankan oleh program ini sendiri
    #[command(name = crate::commands::import::table_child::NAME, hide = true)]
    ReadTable,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Check {
    /// Dokumen atau folder yang temuannya ditampilkan [bila tidak disebut: semua]
    #[arg(help_heading = "Lokasi", value_name = "LOKASI")]
    pub(crate) paths: Vec<PathBuf>,
    /// Bentuk laporan: human, json, sarif, github, gitlab, junit, atau markdown [bila tidak disebut: human; di CI menurut servernya]
    #[arg(long, visible_alias = "bentuk", value_name = "BENTUK", hide_possible_values = true)]
    pub(crate) format: Option<Format>,
    /// Peringatan ikut dihitung sebagai kesalahan
    #[arg(long, visible_alias = "ketat")]
    pub(crate) strict: bool,
    /// Hanya menolak yang dikecualikan dalam apa yang akan disimpan git; untuk kait pre-commit
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

/// An address as `alamat_situs` has it; the slash at its end may be left out here.
fn site(text: &str) -> Result<String, String> {
    SiteAddress::typed(text).map(|it| it.to_string()).map_err(|_| "https://dip.example.go.id/".to_owned())
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Build {
    /// Folder situs [bila tidak disebut: public/ di folder register]
    #[arg(long, visible_alias = "hasil", value_name = "FOLDER")]
    pub(crate) output: Option<PathBuf>,
    /// Alamat situs, menggantikan alamat_situs
    #[arg(long, visible_alias = "alamat", value_name = "URL", value_parser = site)]
    pub(crate) base_url: Option<String>,
    /// bukti/manifest.json dari penerbitan yang lalu; menolak bila ada yang hilang atau berubah
    #[arg(long, visible_alias = "sejak", value_name = "MANIFEST")]
    pub(crate) since: Option<PathBuf>,
    /// Tampilkan semua temuan seutuhnya, bukan hanya jumlahnya
    #[arg(long, visible_alias = "temuan")]
    pub(crate) findings: bool,
    /// Peringatan ikut dihitung sebagai kesalahan
    #[arg(long, visible_alias = "ketat")]
    pub(crate) strict: bool,
}

/// Who makes a record, and who types it in.
#[derive(Debug, Args)]
pub(crate) struct Signatory {
    /// Id pejabat dari maklumat.yml
    #[arg(long = "by", visible_alias = "oleh", value_name = "ID")]
    pub(crate) by: String,
    /// Id pejabat yang mengetik catatan ini atas perintah tertulis
    #[arg(long, visible_alias = "dicatat-oleh", value_name = "ID", requires = "letter")]
    pub(crate) typed_by: Option<String>,
    /// Nomor surat perintah itu
    #[arg(long, visible_alias = "surat", value_name = "NOMOR", requires = "typed_by")]
    pub(crate) letter: Option<String>,
    /// Tanggal surat itu [bila tidak disebut: hari ini]
    #[arg(long, visible_alias = "tanggal-surat", value_name = "HARI", value_parser = day, requires = "letter")]
    pub(crate) letter_date: Option<Date>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Submit {
    /// Dokumen
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) signatory: Signatory,
    /// Kapan pengerjaannya dimulai, misalnya "2026-01-12 08:00" [bila tidak disebut: yang sudah tercatat]
    #[arg(long, visible_alias = "mulai", value_name = "WAKTU", value_parser = when)]
    pub(crate) started: Option<When>,
    #[command(flatten)]
    pub(crate) handling: Handling,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Review {
    /// Dokumen
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) signatory: Signatory,
    /// Nomor memo pemeriksaan
    #[arg(long, value_name = "NOMOR")]
    pub(crate) memo: String,
    /// Tanggal memo [bila tidak disebut: hari ini]
    #[arg(long, visible_alias = "tanggal-memo", value_name = "HARI", value_parser = day)]
    pub(crate) memo_date: Option<Date>,
    /// Yang perlu diperbaiki; tanpa ini hasilnya sesuai
    #[arg(long, visible_alias = "catatan", value_name = "CATATAN")]
    pub(crate) corrections: Option<String>,
    #[command(flatten)]
    pub(crate) handling: Handling,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Revise {
    /// Dokumen
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// Apa yang berubah, untuk warga; dapat ditulis kemudian
    #[arg(long, visible_alias = "catatan", value_name = "CATATAN")]
    pub(crate) note: Option<String>,
    #[command(flatten)]
    pub(crate) handling: Handling,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Withdraw {
    /// Dokumen
    #[arg(help_heading = "Lokasi", value_name = "LOKASI", required = true)]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) signatory: Signatory,
    /// Alasan untuk warga; wajib pada usul
    #[arg(long, visible_alias = "alasan", value_name = "ALASAN")]
    pub(crate) reason: Option<String>,
    /// Id dokumen pengganti
    #[arg(long, visible_alias = "pengganti", value_name = "ID")]
    pub(crate) successor: Option<String>,
    /// Nomor berita acara
    #[arg(long, visible_alias = "berita-acara", value_name = "NOMOR")]
    pub(crate) official_report: Option<String>,
    #[command(flatten)]
    pub(crate) handling: Handling,
}
