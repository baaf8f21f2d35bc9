//! Findings as SARIF 2.1.0, the form in which checking programs hand results to forges and editors.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use crate::diagnostics::formats::Report;
use crate::diagnostics::formats::fingerprint::fingerprints;
use crate::diagnostics::invisible::escaped_json;
use crate::diagnostics::{Code, Diagnostic, Severity, plain};

/// One run with the rules that found something and what they found, with a line feed at the end.
///
/// # Errors
/// When the object cannot be written, which no text can bring about.
pub fn sarif(report: &Report<'_>) -> anyhow::Result<String> {
    let rules: BTreeMap<&str, &Code> = report.findings.iter().map(|it| (it.code.name, it.code)).collect();
    let index = |name: &str| rules.keys().position(|it| *it == name).unwrap_or_default();
    let results: Vec<Value> = report
        .findings
        .iter()
        .zip(fingerprints(report.findings))
        .map(|(it, fingerprint)| result(report, it, index(it.code.name), &fingerprint))
        .collect();
    let whole = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "maklumat",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": report.language.to_string(),
                "rules": rules.values().map(|it| rule(report, it)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": { "%SRCROOT%": { "description": { "text": "The repository's folder." } } },
            "results": results,
        }],
    });
    Ok(escaped_json(&serde_json::to_string_pretty(&whole)?) + "\n")
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

fn rule(report: &Report<'_>, code: &Code) -> Value {
    let because = code.because.get(report.language);
    let help = code.source.map_or_else(|| because.to_owned(), |source| format!("{because} ({source})"));
    json!({
        "id": code.name,
        "shortDescription": { "text": code.demands.get(report.language) },
        "fullDescription": { "text": because },
        "help": { "text": help },
        "defaultConfiguration": { "level": level(code.severity) },
    })
}

fn result(report: &Report<'_>, it: &Diagnostic, rule: usize, fingerprint: &str) -> Value {
    let spot = it.place.spot;
    // Without a length the stretch is empty: a place between two characters.
    let end = spot.column.saturating_add(spot.length);
    let region = json!({ "startLine": spot.line, "startColumn": spot.column, "endColumn": end });
    let (message, help) = (plain(it.message.get(report.language)), plain(it.help.get(report.language)));
    let text = if help.is_empty() { message } else { format!("{message}\n{help}") };
    json!({
        "ruleId": it.code.name,
        "ruleIndex": rule,
        "level": level(it.severity),
        // Braces and brackets would be places to fill in and links.
        "message": { "text": escaped(&text) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": address(&report.path(it)), "uriBaseId": "%SRCROOT%" },
            "region": region,
        } }],
        "partialFingerprints": { "maklumat/v1": fingerprint },
    })
}

/// A plain text message: a backslash keeps brackets from being links and braces from being doubled (SARIF 3.11).
fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for it in text.chars() {
        match it {
            '[' | ']' | '\\' => safe.extend(['\\', it]),
            '{' | '}' => safe.extend([it, it]),
            it => safe.push(it),
        }
    }
    safe
}

/// What is percent-encoded in the address of a path: everything but the unreserved characters of RFC 3986 and `/`.
pub(crate) const OUTSIDE_PATHS: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A path as a relative address.
fn address(path: &str) -> String {
    utf8_percent_encode(path, OUTSIDE_PATHS).to_string()
}
