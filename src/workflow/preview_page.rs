//! The pages of a document in a preview of the site: where they lie, and their bytes.

use crate::checks::Preview;
use crate::site::{OutputPath, Plan, Rendered, SourceRef};
use crate::source::{Content, DECREES, Digest};
use crate::workflow::ready::Subject;

/// Where the pages of a document lie in the site.
pub(crate) fn folder_of(subject: &Subject) -> String {
    let is_decree = subject.file.starts_with(&format!("content/{DECREES}/"));
    if is_decree { format!("dip/{}/", subject.id) } else { format!("info/{}/", subject.id) }
}

/// The bytes of a page or file; none where a preview has none.
///
/// # Errors
/// When its source cannot be read, or the page cannot be made.
pub(crate) fn bytes_of(
    path: &OutputPath,
    plan: &Plan<'_, Preview>,
    content: &Content,
) -> anyhow::Result<Option<Vec<u8>>> {
    let read = |it: &SourceRef| content.read(&it.file);
    Ok(match plan.file(path.as_str(), read)? {
        Some(Rendered::Bytes(bytes)) => Some(bytes),
        // What is looked at must be what the rules saw.
        Some(Rendered::Copy(it)) => Some(read(&it)?).filter(|bytes| Digest::of(bytes) == it.digest),
        None => None,
    })
}
