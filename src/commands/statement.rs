//! `statement`: the text whose SHA-256 a record names.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::commands::Outcome;
use crate::commands::finding::find;
use crate::commands::reading::Reading;
use crate::commands::terminal::Terminal;
use crate::register::{Decree, Step};

#[derive(Debug, Args)]
#[command(next_help_heading = "Pilihan")]
pub(crate) struct Statement {
    /// Dokumen
    #[arg(help_heading = "Lokasi", value_name = "LOKASI")]
    pub(crate) path: PathBuf,
    /// Untuk catatan yang mana [bila tidak disebut: persetujuan]
    #[arg(
        long,
        visible_alias = "langkah",
        value_name = "persetujuan|pemeriksaan",
        hide_possible_values = true,
        default_value = "approval",
        hide_default_value = true
    )]
    pub(crate) step: StepName,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StepName {
    #[value(alias = "persetujuan")]
    Approval,
    #[value(alias = "pemeriksaan")]
    Review,
}

/// # Errors
/// When the document is not there or cannot be read.
pub(crate) fn run(
    options: &Statement,
    reading: &Reading,
    terminal: &mut Terminal,
) -> anyhow::Result<Outcome> {
    let read = reading.register(&reading.content)?;
    let path = reading.revision_path(&options.path)?;
    if let Some(statement) =
        read.value.decrees.iter().find(|it| *it.document.path == *path).and_then(Decree::statement)
    {
        terminal.print_exactly(statement.text())?;
        return Ok(Outcome::Done);
    }
    let Some((document, revision)) = find(&read.value, &path) else {
        terminal.findings(&about(&read.diagnostics, &path), &reading.content);
        return Ok(Outcome::Refused);
    };
    let step = if options.step == StepName::Review { Step::Review } else { Step::Approval };
    let statement = revision.statement(&read.value.settings.register_name, &document.unit, step);
    terminal.print_exactly(statement.text())?;
    Ok(Outcome::Done)
}

fn about(all: &[crate::diagnostics::Diagnostic], path: &str) -> Vec<crate::diagnostics::Diagnostic> {
    all.iter().filter(|it| it.place.file.starts_with(path)).cloned().collect()
}
