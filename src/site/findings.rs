//! Which findings belong to which page of a preview.

use std::collections::BTreeMap;

use crate::checks::Contents;
use crate::diagnostics::Diagnostic;

/// Which findings are about which document: those in its file or in its folder.
pub(crate) fn by_document(contents: &Contents, diagnostics: &[Diagnostic]) -> BTreeMap<usize, Vec<usize>> {
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    if diagnostics.is_empty() {
        return found;
    }
    let paths: BTreeMap<&str, usize> =
        contents.documents.iter().enumerate().map(|(at, it)| (&*it.path, at)).collect();
    for (number, diagnostic) in diagnostics.iter().enumerate() {
        let file = &*diagnostic.place.file;
        let folders = file.match_indices('/').filter_map(|(at, _)| file.get(..at));
        let mut candidates = file.strip_suffix(".md").into_iter().chain(folders);
        if let Some(document) = candidates.find_map(|it| paths.get(it)) {
            found.entry(*document).or_default().push(number);
        }
    }
    found
}
