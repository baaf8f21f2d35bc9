//! Findings as a Code Quality report of GitLab, a part of what Code Climate specifies.

use serde::Serialize;

use crate::diagnostics::formats::Report;
use crate::diagnostics::formats::fingerprint::fingerprints;
use crate::diagnostics::invisible::escaped_json;
use crate::diagnostics::{Severity, plain, say};

#[derive(Serialize)]
struct Issue {
    r#type: &'static str,
    check_name: &'static str,
    description: String,
    content: Content,
    categories: [&'static str; 1],
    severity: &'static str,
    fingerprint: String,
    location: Location,
}

#[derive(Serialize)]
struct Content {
    body: String,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

/// A JSON list with a line feed at the end.
///
/// # Errors
/// When the list cannot be written, which no text can bring about.
pub fn gitlab(report: &Report<'_>) -> anyhow::Result<String> {
    let issues: Vec<Issue> = report
        .findings
        .iter()
        .zip(fingerprints(report.findings))
        .map(|(it, fingerprint)| {
            let explain = say!(id = "Penjelasan: maklumat jelaskan", en = "Explanation: maklumat explain");
            let explain = explain.get(report.language);
            Issue {
                r#type: "issue",
                check_name: it.code.name,
                description: plain(it.message.get(report.language)),
                content: Content {
                    body: format!("{}\n\n{explain} {}", plain(it.help.get(report.language)), it.code.name),
                },
                categories: [if it.severity == Severity::Error { "Bug Risk" } else { "Clarity" }],
                severity: match it.severity {
                    Severity::Error => "critical",
                    Severity::Warning => "minor",
                    Severity::Advice => "info",
                },
                fingerprint,
                location: Location {
                    path: report.path(it),
                    lines: Lines { begin: it.place.spot.line, end: it.place.spot.line },
                },
            }
        })
        .collect();
    Ok(escaped_json(&serde_json::to_string_pretty(&issues)?) + "\n")
}
