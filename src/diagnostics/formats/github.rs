//! Findings as workflow commands of GitHub Actions, which it shows beside the lines they are about.

use crate::diagnostics::formats::Report;
use crate::diagnostics::{Diagnostic, Severity, plain, say};

/// GitHub keeps so many annotations of each kind per step and drops the others without a word.
const MOST: usize = 10;

/// At most ten lines of each kind, with those in files that claim to be approved first, and one that counts the rest.
/// `is_first` tells which files those are.
pub fn github(report: &Report<'_>, is_first: impl Fn(&Diagnostic) -> bool) -> String {
    let (first, others): (Vec<_>, Vec<_>) = report.findings.iter().partition(|it| is_first(it));
    let ordered: Vec<&Diagnostic> = first.into_iter().chain(others).collect();
    let of = |severity| ordered.iter().copied().filter(move |it| it.severity == severity);
    // The line that counts the rest is a notice too, and needs a place among them.
    let over = |severity| of(severity).count() > MOST;
    let is_summed = over(Severity::Error) || over(Severity::Warning) || over(Severity::Advice);
    let notices = if is_summed { MOST - 1 } else { MOST };
    let shown: Vec<&Diagnostic> = of(Severity::Error)
        .take(MOST)
        .chain(of(Severity::Warning).take(MOST))
        .chain(of(Severity::Advice).take(notices))
        .collect();
    let mut text: String = shown.iter().map(|it| line(report, it)).collect();
    let rest = ordered.len() - shown.len();
    if rest > 0 {
        let counts = report.summary.sentence();
        let message = say!(
            id = "{rest} temuan lain tidak ditampilkan di sini, karena GitHub hanya menampilkan {most} untuk setiap \
                  tingkat. Seluruhnya: {counts} Tabel lengkapnya ada di ringkasan pekerjaan ini; atau jalankan \
                  `maklumat cek`.",
            en = "{rest} more findings are not shown here, because GitHub shows only {most} of each kind. In all: \
                  {counts} The whole table is in the summary of this job; or run `maklumat check`.",
            rest,
            most = MOST,
            counts = counts.each(),
        );
        text.push_str(&format!("::notice title=maklumat::{}\n", data(message.get(report.language))));
    }
    text
}

fn line(report: &Report<'_>, it: &Diagnostic) -> String {
    let kind = match it.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let (spot, help) = (it.place.spot, it.help.get(report.language));
    let mut message = plain(it.message.get(report.language));
    if !help.is_empty() {
        message.push('\n');
        message.push_str(&plain(help));
    }
    let end =
        if spot.length > 0 { format!(",endColumn={}", spot.column.saturating_add(spot.length)) } else { String::new() };
    format!(
        "::{kind} file={},line={},endLine={},col={}{end},title={}::{}\n",
        property(&plain(&report.path(it))),
        spot.line,
        spot.line,
        spot.column,
        property(it.code.name),
        data(&message)
    )
}

/// A message as the runner reads it back.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property as the runner reads it back.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
