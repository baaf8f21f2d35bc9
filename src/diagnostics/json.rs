//! Findings as one JSON object, for programs that read what `check` says.

use serde::Serialize;

use crate::diagnostics::invisible::escaped_json;
use crate::diagnostics::{Diagnostic, Language, Severity, Text, counted, say};

/// What a run came to, in numbers.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct Summary {
    /// Findings that stop publication.
    pub errors: usize,
    /// Findings somebody should look at.
    pub warnings: usize,
    /// What could be better.
    pub advice: usize,
    /// Documents read, entries of the list of excluded information included.
    pub documents: usize,
    /// Documents that are published or would be.
    pub published: usize,
    /// Documents left out because nobody approved them yet.
    pub left_out: usize,
}

impl Summary {
    /// Counts findings; of documents they say nothing.
    pub fn of(findings: &[Diagnostic]) -> Summary {
        let count = |severity| findings.iter().filter(|it| it.severity == severity).count();
        Summary {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            advice: count(Severity::Advice),
            ..Summary::default()
        }
    }

    /// How many findings of each severity there are, in one sentence.
    pub fn sentence(self) -> Text {
        let Summary { errors, warnings, advice, .. } = self;
        if errors + warnings + advice == 0 {
            return say!(id = "Tidak ada temuan.", en = "Nothing to object to.");
        }
        let kinds = [
            (errors, "kesalahan", "error", "errors"),
            (warnings, "peringatan", "warning", "warnings"),
            (advice, "saran", "piece of advice", "pieces of advice"),
        ];
        let (id, en): (Vec<String>, Vec<String>) = kinds
            .into_iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, id, one, many)| (format!("{count} {id}"), counted(count, one, many)))
            .unzip();
        Text::new(id.join(", ") + ".", en.join(", ") + ".")
    }
}

#[derive(Serialize)]
struct Report<'a> {
    diagnostics: Vec<Row<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    severity: &'a str,
    file: &'a str,
    line: u32,
    column: u32,
    message: &'a str,
    help: &'a str,
}

/// `{"diagnostics": […], "summary": {…}}` with a line feed at the end.
pub fn json(diagnostics: &[Diagnostic], summary: Summary, language: Language) -> anyhow::Result<String> {
    let rows = diagnostics
        .iter()
        .map(|it| Row {
            code: it.code.name,
            severity: it.severity.name(),
            file: &it.place.file,
            line: it.place.spot.line,
            column: it.place.spot.column,
            message: it.message.get(language),
            help: it.help.get(language),
        })
        .collect();
    Ok(escaped_json(&serde_json::to_string(&Report { diagnostics: rows, summary })?) + "\n")
}
