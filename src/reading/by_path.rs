//! Finds the document or decree that a path names, and what was found about it.

use crate::diagnostics::{Diagnostic, Each, Text, say};
use crate::register::{Document, Register, Revision};

/// Whether a finding is about the document or decree at `content/<unit>/<name>`.
pub(crate) fn is_about(diagnostic: &Diagnostic, path: &str) -> bool {
    let rest = diagnostic.place.file.strip_prefix(path);
    rest.is_some_and(|it| it.is_empty() || it == ".md" || it.starts_with('/'))
}

/// The document at `content/<unit>/<name>` and its present revision, or with `/rN` that one.
pub(crate) fn find<'a>(register: &'a Register, path: &str) -> Option<(&'a Document, &'a Revision)> {
    let document = register.documents().find(|it| *it.path == *path);
    if let Some(document) = document {
        return Some((document, document.present()?));
    }
    let (path, folder) = path.rsplit_once("/r")?;
    let number = folder.parse().ok()?;
    let document = register.documents().find(|it| *it.path == *path)?;
    Some((document, document.revisions.iter().find(|it| it.folder == Some(number))?))
}

/// The decree at `content/penetapan/<id>`, as the rules look at it.
pub(crate) fn find_decree<'a>(register: &'a Register, path: &str) -> Option<(&'a Document, &'a Revision)> {
    let decree = register.decrees.iter().find(|it| *it.document.path == *path)?;
    Some((&decree.document, decree.revision()?))
}

/// The file of the only document or decree that somebody can have meant: by its id, or by the end of its path.
pub(crate) fn meant(register: &Register, given: &str) -> Option<String> {
    let given = given.trim_end_matches('/').trim_end_matches("/index.md").trim_end_matches(".md");
    let end = format!("/{}", given.trim_start_matches("./").trim_start_matches('/'));
    let decrees = register.decrees.iter().map(|it| &it.document);
    let mut files = register.documents().chain(decrees).filter_map(|document| {
        let revision = document.revisions.last()?;
        let is_named = revision.id.as_ref().is_some_and(|it| it.value == given);
        (is_named || document.path.ends_with(&end)).then(|| revision.file.to_string())
    });
    files.next().filter(|_| files.next().is_none())
}

/// What is said of a document that may have been meant, in both languages.
pub(crate) fn perhaps(file: &str) -> (String, String) {
    (format!("; mungkin maksud Anda {file}"), format!("; perhaps you mean {file}"))
}

/// What is said of a document that is not there.
pub(crate) fn unreadable(register: &Register, path: &str) -> Text {
    let near = path.rsplit('/').next().and_then(|it| meant(register, it)).filter(|it| !it.starts_with(path));
    let (id, en) = near.map(|it| perhaps(&it)).unwrap_or_default();
    say!(
        id = "{path}: dokumen ini tidak ada atau belum dapat dibaca{what}.",
        en = "{path}: this document is not there or cannot be read yet{what}.",
        path,
        what = Each(&id, &en),
    )
}
