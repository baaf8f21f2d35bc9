//! `status`: where each document is in the procedure, whose turn it is, what is late, what comes next, what falls due.

mod coverage;
mod json;
mod overview;
pub(crate) mod text;

use clap::{Args, ValueEnum};

use crate::checks::examine;
use crate::commands::Outcome;
use crate::commands::status::json::json;
use crate::commands::status::overview::Overview;
use crate::commands::status::text::text;
use crate::reading::Reading;
use crate::register::When;
use crate::terminal::Terminal;

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Status {
    /// Bentuk laporan
    #[arg(long_help = "The form of the report")]
    #[arg(
        long,
        visible_alias = "bentuk",
        value_name = "human|json",
        hide_possible_values = true,
        default_value = "human",
        hide_default_value = true
    )]
    pub(crate) format: StatusFormat,
    /// Tampilkan daftar periksa: butir yang terjawab menurut kelas, dan yang belum
    #[arg(long_help = "Show the checklist: the items that are answered, by class, and those that are not")]
    #[arg(long, visible_alias = "cakupan")]
    pub(crate) coverage: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StatusFormat {
    Human,
    Json,
}

/// # Errors
/// When content cannot be read.
pub(crate) fn run(options: &Status, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let examined = examine(reading.register(&reading.content)?, &reading.context(None));
    if options.coverage {
        let text = match options.format {
            StatusFormat::Json => coverage::json(&examined.value, terminal.language)?,
            StatusFormat::Human => coverage::text(&examined.value, terminal.language),
        };
        terminal.print(&text)?;
        return Ok(Outcome::Done);
    }
    let now = When { day: reading.moment.day, time: reading.moment.time };
    let overview = Overview::of(&examined.value, &examined.diagnostics, now);
    let settings = &examined.value.settings;
    match options.format {
        StatusFormat::Json => terminal.print_exactly(&json(&overview, settings, terminal.language)?)?,
        StatusFormat::Human => terminal.print(&text(&overview, settings, reading, terminal.language))?,
    }
    Ok(Outcome::Done)
}
