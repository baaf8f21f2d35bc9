//! The command line: commands, their Indonesian names, their flags.

pub(crate) mod no_arguments;
pub(crate) mod completions;
pub(crate) mod languages;
pub(crate) mod manual;
pub(crate) mod nearest;
pub(crate) mod invalid_value;
pub(crate) mod usage;

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::commands::announce::Announce;
use crate::commands::approve::Approve;
use crate::commands::archive::Archive;
use crate::commands::build::arguments::Build;
use crate::commands::check::arguments::Check;
use crate::commands::command_line::completions::Completions;
use crate::commands::command_line::languages::SHAPE;
use crate::commands::command_line::manual::Manual;
use crate::commands::explain::Explain;
use crate::commands::export::Export;
use crate::commands::import::Import;
use crate::commands::init::arguments::Init;
use crate::commands::memo::Memo;
use crate::commands::new::arguments::New;
use crate::commands::record::Record;
use crate::commands::renew::Renew;
use crate::commands::review::Review;
use crate::commands::revise::Revise;
use crate::commands::schema::SchemaOf;
use crate::commands::serve::Serve;
use crate::commands::statement::Statement;
use crate::commands::status::Status;
use crate::commands::submit::Submit;
use crate::commands::theme::Themes;
use crate::commands::verify::Verify;
use crate::commands::withdraw::Withdraw;
use crate::diagnostics::Language;
use crate::reading::moment::day;
use crate::register::Date;

/// Membangun situs Daftar Informasi Publik dari content/; tidak menerbitkan yang belum disetujui
#[derive(Debug, Parser)]
#[command(
    long_about = "Builds the site of a public information register from content/; publishes nothing that is not approved"
)]
#[command(name = "maklumat", version, help_template = SHAPE, subcommand_help_heading = "Perintah")]
#[command(subcommand_value_name = "PERINTAH", next_help_heading = "Pilihan umum", disable_help_subcommand = true)]
#[command(disable_help_flag = true, disable_version_flag = true)]
pub(crate) struct CommandLine {
    /// Folder yang memuat content/ [bila tidak disebut: folder ini]
    #[arg(long_help = "The folder that holds content/ [if not named: this folder]")]
    #[arg(long, visible_alias = "daftar", global = true, value_name = "FOLDER")]
    pub(crate) register: Option<PathBuf>,
    /// Hari yang dianggap hari ini, misalnya 2026-01-20; menentukan temuan, dan apa yang sudah berakhir
    #[arg(long_help = "The day that counts as today, for instance 2026-01-20; it decides findings, and what is over")]
    #[arg(long, visible_alias = "tanggal", global = true, value_name = "HARI", value_parser = day)]
    pub(crate) date: Option<Date>,
    /// Bahasa pesan [bila tidak disebut: bahasa register]
    #[arg(long_help = "The language of messages [if not named: that of the register]")]
    #[arg(long, visible_alias = "bahasa", global = true, value_name = "id|en", hide_possible_values = true)]
    pub(crate) lang: Option<LanguageName>,
    /// Jangan bertanya
    #[arg(long_help = "Ask nothing")]
    #[arg(long, visible_alias = "ya", global = true)]
    pub(crate) yes: bool,
    /// Baca semua lampiran dari awal; hasil baca yang lalu, yang disimpan di komputer ini (di
    /// ~/.cache/maklumat/lampiran atau di folder simpanan lain komputer ini), tidak dipakai dan tidak ditambah
    #[arg(
        long_help = "Read all attachments anew; what this computer keeps of earlier readings (in ~/.cache/maklumat/lampiran, or below $XDG_CACHE_HOME if that is set) is neither used nor added to"
    )]
    #[arg(long, visible_alias = "tanpa-simpanan", global = true)]
    pub(crate) no_cache: bool,
    /// Tampilkan bantuan
    #[arg(long_help = "Show help")]
    #[arg(short = 'h', long, visible_alias = "bantuan", global = true, action = clap::ArgAction::HelpShort)]
    help: Option<bool>,
    /// Tampilkan versi
    #[arg(long_help = "Show the version")]
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

impl LanguageName {
    pub(crate) fn language(self) -> Language {
        match self {
            LanguageName::Id => Language::Indonesian,
            LanguageName::En => Language::English,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Name {
    /// Buat register baru yang langsung dapat dibangun, beserta berkas untuk server git
    #[command(long_about = "Make a new register that builds at once, with the files for a git server")]
    #[command(visible_alias = "mulai", help_template = SHAPE)]
    Init(Init),
    /// Tulis konsep baru dengan nomor berikutnya yang bebas
    #[command(long_about = "Write a new draft with the next free id")]
    #[command(visible_alias = "baru", help_template = SHAPE)]
    New(New),
    /// Periksa semuanya dan laporkan semua temuan
    #[command(long_about = "Check everything and report all findings")]
    #[command(visible_alias = "cek", help_template = SHAPE)]
    Check(Check),
    /// Periksa, lalu bangun seluruh situs dan daftar sidiknya
    #[command(long_about = "Check, then build the whole site and its lists of digests")]
    #[command(visible_alias = "bangun", help_template = SHAPE)]
    Build(Build),
    /// Ajukan dokumen: mencatat penyusunan
    #[command(long_about = "Submit a document: records its preparation")]
    #[command(visible_alias = "ajukan", help_template = SHAPE)]
    Submit(Submit),
    /// Periksa dokumen yang diajukan: mencatat satu putaran pemeriksaan
    #[command(long_about = "Review a submitted document: records a round of review")]
    #[command(visible_alias = "periksa", help_template = SHAPE)]
    Review(Review),
    /// Setujui dokumen yang diperiksa, atau keputusan penetapan: mencatat persetujuan
    #[command(long_about = "Approve a reviewed document, or agree to a decree: records the approval")]
    #[command(visible_alias = "setujui", help_template = SHAPE)]
    Approve(Approve),
    /// Umumkan informasi serta-merta segera, sebelum diperiksa dan disetujui
    #[command(long_about = "Announce immediate information at once, before its review and approval")]
    #[command(visible_alias = "umumkan", help_template = SHAPE)]
    Announce(Announce),
    /// Simpan revisi yang terbit sebagai rN/ dan buka revisi berikutnya
    #[command(long_about = "Keep the published revision as rN/ and open the next one")]
    #[command(visible_alias = "revisi", help_template = SHAPE)]
    Revise(Revise),
    /// Tarik dokumen: usul oleh pejabat pertama, persetujuan oleh pejabat kedua
    #[command(long_about = "Withdraw a document: proposed by one officer, agreed to by a second one")]
    #[command(visible_alias = "tarik", help_template = SHAPE)]
    Withdraw(Withdraw),
    /// Catat bahwa dokumen sudah ditinjau dan tetap berlaku tanpa perubahan
    #[command(long_about = "Record that a document was looked at and still holds unchanged")]
    #[command(visible_alias = "mutakhirkan", help_template = SHAPE)]
    Renew(Renew),
    /// Catat yang terbit ke riwayat penerbitan, dan tandatangani kepalanya; dijalankan sebelum membangun situs
    #[command(long_about = "Record what is published in the history, and sign its head; run before the site is built")]
    #[command(visible_alias = "catat", help_template = SHAPE)]
    Record(Record),
    /// Simpan yang tercatat ke arsip: folder yang hanya bertambah, satu kemasan BagIt untuk setiap penerbitan
    #[command(
        long_about = "Keep what is recorded in an archive: a folder that only grows, a BagIt bag for each publication"
    )]
    #[command(visible_alias = "arsipkan", help_template = SHAPE)]
    Archive(Archive),
    /// Langkah setiap dokumen, siapa yang mengerjakannya, waktunya, dan yang jatuh tempo
    #[command(long_about = "The step of each document, whose turn it is, the time used, and what falls due")]
    #[command(help_template = SHAPE)]
    Status(Status),
    /// Siapkan memo pemeriksaan (langkah 6 SOP) untuk dicetak dan ditandatangani
    #[command(long_about = "Prepare the memo of the review (step 6 of the procedure), to be printed and signed")]
    #[command(help_template = SHAPE)]
    Memo(Memo),
    /// Cetak naskah yang sidiknya disebut dalam catatan
    #[command(long_about = "Print the statement whose digest a record names")]
    #[command(visible_alias = "naskah", help_template = SHAPE)]
    Statement(Statement),
    /// Tampilkan situs beserta konsepnya di peramban komputer ini; dengan --petugas juga mengerjakannya
    #[command(
        long_about = "Show the site with its drafts in this computer's browser; with --officer work on it too; with --published show the site that was built"
    )]
    #[command(visible_alias = "pratinjau", help_template = SHAPE)]
    Serve(Serve),
    /// Bandingkan situs atau berkas dengan daftar sidik
    #[command(long_about = "Compare a site or a file with a list of digests")]
    #[command(visible_alias = "verifikasi", help_template = SHAPE)]
    Verify(Verify),
    /// Tulis daftar yang terbit, atau daftar yang menunggu untuk ditetapkan dengan keputusan
    #[command(long_about = "Write the list that is published, or the list that waits to be set by a decree")]
    #[command(visible_alias = "ekspor", help_template = SHAPE)]
    Export(Export),
    /// Buat konsep dari daftar yang sudah ada: XLSX, XLS, ODS, CSV
    #[command(long_about = "Make drafts from an existing list: XLSX, XLS, ODS, CSV")]
    #[command(visible_alias = "impor", help_template = SHAPE)]
    Import(Import),
    /// Jelaskan sebuah aturan
    #[command(long_about = "Explain a rule")]
    #[command(visible_alias = "jelaskan", help_template = SHAPE)]
    Explain(Explain),
    /// Salin berkas tema bawaan ke tema sendiri, atau tampilkan daftarnya
    #[command(long_about = "Copy a file of the default theme to a theme of one's own, or list them")]
    #[command(visible_alias = "tema", help_template = SHAPE, subcommand_help_heading = "Perintah", subcommand_value_name = "PERINTAH")]
    #[command(disable_help_subcommand = true)]
    Theme(Themes),
    /// Cetak skema JSON dari yang ditulis petugas, untuk penyunting dan formulir
    #[command(long_about = "Print the JSON Schema of what officers write, for editors and forms")]
    #[command(visible_alias = "skema", help_template = SHAPE)]
    Schema(SchemaOf),
    /// Cetak pelengkap perintah untuk sebuah cangkang: bash, zsh, fish, powershell, atau elvish
    #[command(long_about = "Print what a shell offers while a command is typed: bash, zsh, fish, powershell or elvish")]
    #[command(visible_alias = "pelengkap", help_template = SHAPE)]
    Completions(Completions),
    /// Cetak halaman manual (roff), untuk dibaca dengan man
    #[command(long_about = "Print the manual page (roff), to be read with man")]
    #[command(help_template = SHAPE)]
    Manual(Manual),
    /// Baca lampiran dari masukan; dijalankan oleh program ini sendiri
    #[command(name = crate::reading::inside_child::NAME, hide = true)]
    Inside,
    /// Baca lembar kerja dari masukan; dijalankan oleh program ini sendiri
    #[command(name = crate::commands::import::table_child::NAME, hide = true)]
    ReadTable,
}
