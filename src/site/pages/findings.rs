//! What the rules found, beside the page it is about; only in a preview.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::checks::{Contents, Shown, ShownDecree, ShownRevision};
use crate::diagnostics::{Diagnostic, Language};
use crate::site::pages::rule_address::address;

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

/// Whether a file is that of `content/<unit>/<name>`, or lies in its folder.
pub(crate) fn is_of(file: &str, path: &str) -> bool {
    file.strip_prefix(path).is_some_and(|it| it == ".md" || it.starts_with('/'))
}

/// Each document, by its path in `content/`.
pub(crate) fn by_path(contents: &Contents) -> BTreeMap<&str, &Shown> {
    contents.documents.iter().map(|it| (&*it.path, &**it)).collect()
}

/// What the path of a document can be, of which this is a file.
pub(crate) fn steps(file: &str) -> impl Iterator<Item = &str> {
    let folders = file.match_indices('/').filter_map(|(at, _)| file.get(..at));
    file.strip_suffix(".md").into_iter().chain(folders)
}

/// What the rules found, for the pages it is about.
#[derive(Debug)]
pub(crate) struct Found<'a> {
    language: Language,
    decrees: &'a [ShownDecree],
    /// In the file or the folder of a document, by its path in `content/`.
    in_documents: BTreeMap<&'a str, Vec<&'a Diagnostic>>,
    elsewhere: Vec<&'a Diagnostic>,
}

impl<'a> Found<'a> {
    /// Divides it by document; it is told in this language.
    pub(crate) fn of(contents: &'a Contents, diagnostics: &'a [Diagnostic], language: Language) -> Found<'a> {
        let (in_documents, elsewhere) = (BTreeMap::new(), Vec::new());
        let mut found = Found { language, decrees: &contents.decrees, in_documents, elsewhere };
        let documents = if diagnostics.is_empty() { BTreeMap::new() } else { by_path(contents) };
        for diagnostic in diagnostics {
            match steps(&diagnostic.place.file).find_map(|it| documents.get_key_value(it)) {
                Some((path, _)) => found.in_documents.entry(*path).or_default().push(diagnostic),
                None => found.elsewhere.push(diagnostic),
            }
        }
        found
    }

    /// About a revision; about other files of the document on its own page.
    pub(crate) fn about(&self, shown: ShownRevision<'_>) -> Vec<Finding> {
        let document = shown.document;
        let is_beside = |file: &str| !document.revisions().any(|it| file == &*it.file);
        let belongs = |file: &str| file == &*shown.file || shown.is_latest() && is_beside(file);
        let found = self.in_documents.get(&*document.path).into_iter().flatten();
        found.filter(|it| belongs(&it.place.file)).map(|it| Finding::of(it, self.language)).collect()
    }

    /// About a decree, which lies at this path in `content/`.
    pub(crate) fn about_decree(&self, path: &str) -> Vec<Finding> {
        let found = self.elsewhere.iter().filter(|it| is_of(&it.place.file, path));
        found.map(|it| Finding::of(it, self.language)).collect()
    }

    /// About what has no page.
    pub(crate) fn left(&self) -> Vec<Finding> {
        let has_page = |file: &str| self.decrees.iter().any(|it| is_of(file, &it.path));
        let found = self.elsewhere.iter().filter(|it| !has_page(&it.place.file));
        found.map(|it| Finding::of(it, self.language)).collect()
    }
}
