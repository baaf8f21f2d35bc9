//! The revision of a document that is published now.

use crate::diagnostics::{Text, say};
use crate::register::{Document, Revision};

/// The revision that is published now: the last one that was approved or announced.
pub(crate) fn in_force(document: &Document) -> Option<&Revision> {
    document.revisions.iter().rfind(|it| it.claims_publication())
}

/// Why another revision is none to be withdrawn.
pub(crate) fn not_in_force(document: &Document) -> Text {
    match in_force(document).and_then(|it| it.folder) {
        Some(folder) => say!(
            id = "yang terbit adalah revisi {folder}; tarik itu: `maklumat tarik {path}/r{folder}`",
            en = "what is published is revision {folder}; withdraw that: `maklumat withdraw {path}/r{folder}`",
            folder,
            path = document.path,
        ),
        None => say!(
            id = "yang ini tidak sedang terbit, jadi tidak ada yang perlu ditarik",
            en = "this is not published, so there is nothing to withdraw",
        ),
    }
}
