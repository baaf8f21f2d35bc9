//! `schema`: the JSON Schema of what officers write, for editors and forms.

use clap::{Args, ValueEnum};

use crate::commands::Outcome;
use crate::register::schema::Schema;
use crate::terminal::Terminal;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct SchemaOf {
    /// dokumen, pengaturan, penetapan, atau daftar-periksa [bila tidak disebut: dokumen]
    #[arg(long_help = "document, settings, decree or checklist [if not named: document]")]
    #[arg(help_heading = "Skema", value_name = "APA", default_value = "dokumen", hide_default_value = true)]
    #[arg(hide_possible_values = true)]
    what: What,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum What {
    #[value(alias = "document")]
    Dokumen,
    #[value(alias = "settings")]
    Pengaturan,
    #[value(alias = "decree")]
    Penetapan,
    #[value(alias = "checklist")]
    DaftarPeriksa,
}

/// # Errors
/// When nobody reads what is printed.
pub(crate) fn run(options: &SchemaOf, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let schema = match options.what {
        What::Dokumen => Schema::Document,
        What::Pengaturan => Schema::Settings,
        What::Penetapan => Schema::Decree,
        What::DaftarPeriksa => Schema::Checklist,
    };
    terminal.print_exactly(&schema.text()?)?;
    Ok(Outcome::Done)
}
