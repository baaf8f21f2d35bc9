//! `statement`: the text whose SHA-256 a record names.

use crate::commands::Outcome;
use crate::commands::command_line::{Statement, StepName};
use crate::commands::finding::find;
use crate::commands::reading::Reading;
use crate::commands::terminal::Terminal;
use crate::register::{Decree, Step};

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
        terminal.print(statement.text())?;
        return Ok(Outcome::Done);
    }
    let Some((document, revision)) = find(&read.value, &path) else {
        terminal.findings(&about(&read.diagnostics, &path), &reading.content);
        return Ok(Outcome::Refused);
    };
    let step = if options.step == StepName::Review { Step::Review } else { Step::Approval };
    let statement = revision.statement(&read.value.settings.register_name, &document.unit, step);
    terminal.print(statement.text())?;
    Ok(Outcome::Done)
}

fn about(all: &[crate::diagnostics::Diagnostic], path: &str) -> Vec<crate::diagnostics::Diagnostic> {
    all.iter().filter(|it| it.place.file.starts_with(path)).cloned().collect()
}
