//! Findings as a table in Markdown, for a comment on a merge request or the summary of a job.

use crate::diagnostics::formats::Report;
use crate::diagnostics::{Diagnostic, Language, Phrase, plain};

/// A heading, what it comes to, and a row per finding; with `most`, only as many rows as fit into so many bytes, and a
/// line that counts the others.
pub fn markdown(report: &Report<'_>, most: Option<usize>) -> String {
    let say = |id, en| Phrase::new(id, en).get(report.language);
    let mut text = format!("## maklumat check\n\n{}\n", report.summary.sentence().get(report.language));
    if report.findings.is_empty() {
        return text;
    }
    text.push_str(say(
        "\n| Tingkat | Tempat | Temuan | Perbaikan | Kode |\n| --- | --- | --- | --- | --- |\n",
        "\n| Severity | Place | Finding | What to do | Code |\n| --- | --- | --- | --- | --- |\n",
    ));
    // Room for the line that counts.
    let most = most.map_or(usize::MAX, |it| it.saturating_sub(200));
    for (at, finding) in report.findings.iter().enumerate() {
        let row = row(report, finding);
        if text.len() + row.len() > most {
            let rest = report.findings.len() - at;
            text.push_str(&match report.language {
                Language::Indonesian => {
                    format!("\n{rest} temuan lain tidak muat di sini; jalankan `maklumat cek`.\n")
                }
                Language::English => {
                    format!("\n{rest} more findings do not fit here; run `maklumat check`.\n")
                }
            });
            break;
        }
        text.push_str(&row);
    }
    text
}

fn row(report: &Report<'_>, it: &Diagnostic) -> String {
    format!(
        "| {} | <code>{}:{}:{}</code> | {} | {} | <code>{}</code> |\n",
        it.severity.word().get(report.language),
        cell(&report.path(it)),
        it.place.spot.line,
        it.place.spot.column,
        cell(it.message.get(report.language)),
        cell(it.help.get(report.language)),
        it.code.name
    )
}

/// A text that stays in its cell and is shown as it is: no mark in it means anything.
fn cell(text: &str) -> String {
    let mut safe = String::new();
    for it in plain(text).chars() {
        if it.is_ascii_punctuation() && !matches!(it, '.' | ',' | ';' | '/' | '?' | '%' | '-' | '\'' | '"' | '+' | '=')
        {
            safe.push_str(&format!("&#{};", u32::from(it)));
        } else {
            safe.push(it);
        }
    }
    safe
}
