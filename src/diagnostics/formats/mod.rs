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
pub(crate) use crate::diagnostics::formats::sarif::OUTSIDE_PATHS;
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
