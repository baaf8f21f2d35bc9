//! Finds the document or decree that a path names, and what was found about it.

use crate::diagnostics::Diagnostic;
use crate::register::{Document, Register, Revision};

/// Whether a finding is about the document or decree at `content/<unit>/<name>`.
pub(crate) fn is_about(diagnostic: &Diagnostic, path: &str) -> bool {
    let rest = diagnostic.place.file.strip_prefix(path);
    rest.is_some_and(|it| it.is_empty() || it == ".md" || it.starts_with('/'))
}

/// The document at `content/<unit>/<name>` and its present revision, or with `/rN` that one.
pub(crate) fn find<'a>(register: &'a Register, path: &str) -> Option<(&'a Document, &'a Revision)> {
    let document = register.documents.iter().find(|it| *it.path == *path);
    if let Some(document) = document {
        return Some((document, document.present()?));
    }
    let (path, folder) = path.rsplit_once("/r")?;
    let number = folder.parse().ok()?;
    let document = register.documents.iter().find(|it| *it.path == *path)?;
    Some((document, document.revisions.iter().find(|it| it.folder == Some(number))?))
}

/// The decree at `content/penetapan/<id>`, as the rules look at it.
pub(crate) fn find_decree<'a>(register: &'a Register, path: &str) -> Option<(&'a Document, &'a Revision)> {
    let decree = register.decrees.iter().find(|it| *it.document.path == *path)?;
    Some((&decree.document, decree.revision()?))
}
