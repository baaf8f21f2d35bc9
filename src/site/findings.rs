//! What the rules found, beside the page it is about; only in a preview.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::checks::Contents;
use crate::diagnostics::{Diagnostic, Language};
use crate::site::frame::Frame;
use crate::site::layout::Spot;
use crate::site::listing::at;
use crate::site::rules::address;

/// A finding, as a preview shows it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Finding {
    severity: &'static str,
    code: &'static str,
    /// Where the site says what the rule demands.
    rule: String,
    message: String,
    help: String,
    file: String,
    line: u32,
}

impl Finding {
    /// In the language of who reads it.
    pub(crate) fn of(it: &Diagnostic, language: Language) -> Finding {
        Finding {
            severity: it.severity.name(),
            code: it.code.name,
            rule: address(it.code),
            message: it.message.get(language).to_owned(),
            help: it.help.get(language).to_owned(),
            file: it.place.file.to_string(),
            line: it.place.spot.line,
        }
    }
}

impl Frame<'_> {
    /// What the rules found about a revision; about other files of the document on its own page.
    pub(crate) fn findings(&self, spot: Spot) -> Vec<Finding> {
        let Ok((document, revision)) = at(self.contents, spot) else { return Vec::new() };
        let latest = spot.revision + 1 == document.revisions.len();
        let belongs =
            |file: &str| file == &*revision.file || (latest && !document.revisions.iter().any(|it| file == &*it.file));
        let found = self.found.get(&spot.document).into_iter().flatten();
        found
            .filter_map(|it| self.diagnostics.get(*it))
            .filter(|it| belongs(&it.place.file))
            .map(|it| self.finding(it))
            .collect()
    }

    /// What the rules found about a decree.
    pub(crate) fn findings_in(&self, path: &str) -> Vec<Finding> {
        self.diagnostics.iter().filter(|it| is_of(&it.place.file, path)).map(|it| self.finding(it)).collect()
    }

    /// What the rules found elsewhere.
    pub(crate) fn other_findings(&self) -> Vec<Finding> {
        let shown: std::collections::BTreeSet<usize> = self.found.values().flatten().copied().collect();
        let rest = self.diagnostics.iter().enumerate().filter(|(at, _)| !shown.contains(at));
        let has_page = |file: &str| self.contents.decrees.iter().any(|it| is_of(file, &it.document.path));
        let rest = rest.filter(|(_, it)| !has_page(&it.place.file));
        rest.map(|(_, it)| self.finding(it)).collect()
    }

    fn finding(&self, it: &Diagnostic) -> Finding {
        Finding::of(it, self.language())
    }
}

/// Whether a file is that of `content/<unit>/<name>`, or lies in its folder.
pub(crate) fn is_of(file: &str, path: &str) -> bool {
    file.strip_prefix(path).is_some_and(|it| it == ".md" || it.starts_with('/'))
}

/// The place of each document, by its path in `content/`.
pub(crate) fn places(contents: &Contents) -> BTreeMap<&str, usize> {
    contents.documents.iter().enumerate().map(|(at, it)| (&*it.path, at)).collect()
}

/// What the path of a document can be, of which this is a file.
pub(crate) fn steps(file: &str) -> impl Iterator<Item = &str> {
    let folders = file.match_indices('/').filter_map(|(at, _)| file.get(..at));
    file.strip_suffix(".md").into_iter().chain(folders)
}

/// Which findings are about which document: those in its file or in its folder.
pub(crate) fn by_document(contents: &Contents, diagnostics: &[Diagnostic]) -> BTreeMap<usize, Vec<usize>> {
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    if diagnostics.is_empty() {
        return found;
    }
    let paths = places(contents);
    for (number, diagnostic) in diagnostics.iter().enumerate() {
        if let Some(document) = steps(&diagnostic.place.file).find_map(|it| paths.get(it)) {
            found.entry(*document).or_default().push(number);
        }
    }
    found
}
