//! Findings as other programs take them: forges, viewers and test reports; one file per format, none asks the clock.

mod fingerprint;
mod github;
mod gitlab;
mod junit;
mod markdown;
mod sarif;

pub use crate::diagnostics::formats::github::github;
pub use crate::diagnostics::formats::gitlab::gitlab;
pub use crate::diagnostics::formats::junit::junit;
pub use crate::diagnostics::formats::markdown::markdown;
pub use crate::diagnostics::formats::sarif::sarif;

use crate::diagnostics::{Diagnostic, Language, Summary};

/// What a run found, as it is reported to a machine.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The findings, sorted.
    pub findings: &'a [Diagnostic],
    /// What they come to.
    pub summary: Summary,
    /// The reader's language.
    pub language: Language,
    /// The register's folder within the repository, with `/` at the end; empty if it is the repository. Forges look
    /// for files from there.
    pub folder: &'a str,
    /// Whether warnings count as errors.
    pub strict: bool,
}

impl Report<'_> {
    /// The finding's file, from the repository's folder.
    fn path(&self, finding: &Diagnostic) -> String {
        format!("{}{}", self.folder, finding.place.file)
    }
}

/// Without characters that could rewrite what a log or page shows, or that XML does not know.
fn plain(text: &str) -> String {
    let is_plain = |it: char| {
        !it.is_control()
            && !matches!(it, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
    };
    text.chars()
        .map(|it| {
            if is_plain(it) {
                it
            } else if it.is_whitespace() {
                ' '
            } else {
                '\u{fffd}'
            }
        })
        .collect()
}
