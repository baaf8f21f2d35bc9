//! Divides the search index by year, and years with much in them into parts.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::checks::{RevisionFacts, Shown};
use crate::site::frame::Frame;
use crate::site::lists::layout::List;

/// Where the parts of the index lie.
const FOLDER: &str = "cari/indeks/";
/// So many documents a part has at most; fewer where their texts are long. Each part costs every search the names of
/// its files and the words beside those asked for, so that a year of a busy public body should be one.
const MOST_DOCUMENTS: usize = 1250;
/// So many bytes of text a part has at most, unless one document has more: what is made of it lies in memory.
const MOST_TEXT: u64 = 10 << 20;

/// The folders of the index, the latest year first.
pub(crate) fn folders(frame: &Frame<'_>) -> Vec<String> {
    parts(frame).into_iter().rev().map(|(folder, _)| folder).collect()
}

/// The folder of the part that is told of a document, by where the document is in memory. The documents of a part are
/// in the order of first publication, so that a new one changes the last part of its year only.
pub(crate) fn by_document(frame: &Frame<'_>) -> BTreeMap<*const Shown, Arc<str>> {
    let mut folders = BTreeMap::new();
    for (folder, documents) in parts(frame) {
        let folder: Arc<str> = folder.into();
        folders.extend(documents.into_iter().map(|it| (std::ptr::from_ref(it), Arc::clone(&folder))));
    }
    folders
}

/// The documents of each part. What was withdrawn is not found, nor a draft that does not say when it was made.
fn parts<'a>(frame: &Frame<'a>) -> Vec<(String, Vec<&'a Shown>)> {
    let mut parts: Vec<(String, Vec<&Shown>)> = Vec::new();
    for (list, documents) in &frame.listing.lists {
        let List::Year(year) = list else { continue };
        // As if a part of an earlier year were full: each year begins one of its own.
        let (mut number, mut text) = (0, u64::MAX);
        for document in documents.iter().copied().filter(|it| !it.is_withdrawn()) {
            let size = size(&document.latest());
            let is_full = |it: &(String, Vec<&Shown>)| it.1.len() >= MOST_DOCUMENTS;
            if text.saturating_add(size) > MOST_TEXT || parts.last().is_some_and(is_full) {
                number += 1;
                text = 0;
                parts.push((format!("{FOLDER}{year:04}-{number}"), Vec::new()));
            }
            text += size;
            if let Some((_, documents)) = parts.last_mut() {
                documents.push(document);
            }
        }
    }
    parts
}

/// How much text there is to index.
fn size(revision: &RevisionFacts) -> u64 {
    let attached: usize = revision.attachments.iter().map(|it| it.file.facts.shown).sum();
    revision.parts.body_bytes + attached as u64
}
