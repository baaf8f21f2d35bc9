//! Divides the search index by the year in which documents were made, and years with much in them into parts.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::checks::{RevisionFacts, Shown};
use crate::site::frame::Frame;
use crate::site::lists::layout::List;

/// Where the parts of the index lie.
const FOLDER: &str = "cari/indeks/";
/// So many documents a part has at most. Every search loads some files of each part, so few large parts are better than
/// many small ones: with this a year of a thousand documents, if their texts are short, is one part.
const MOST_DOCUMENTS: usize = 1250;
/// So many bytes of text a part has at most, unless one document has more: all of a part is held in memory while its
/// files are made.
const MOST_TEXT: u64 = 10 << 20;

/// The folders of the index, the latest part first.
pub(crate) fn folders(frame: &Frame<'_>) -> Vec<String> {
    parts(frame).into_iter().rev().map(|(folder, _)| folder).collect()
}

/// For each document, by its address in memory, the folder of the part that holds it.
pub(crate) fn by_document(frame: &Frame<'_>) -> BTreeMap<*const Shown, Arc<str>> {
    let mut folders = BTreeMap::new();
    for (folder, documents) in parts(frame) {
        let folder: Arc<str> = folder.into();
        folders.extend(documents.into_iter().map(|it| (std::ptr::from_ref(it), Arc::clone(&folder))));
    }
    folders
}

/// The documents of each part, in the order of first publication. What was withdrawn is not found, nor a draft that
/// does not say when it was made.
fn parts<'a>(frame: &Frame<'a>) -> Vec<(String, Vec<&'a Shown>)> {
    let mut parts = Vec::new();
    for (list, documents) in &frame.listing.lists {
        let List::Year(year) = list else { continue };
        let of_year: Vec<&Shown> = documents.iter().copied().filter(|it| !it.is_withdrawn()).collect();
        let sizes: Vec<u64> = of_year.iter().map(|it| size(&it.latest())).collect();
        let mut rest = of_year.into_iter();
        for (number, count) in (1..).zip(divided(&sizes)) {
            parts.push((format!("{FOLDER}{year:04}-{number}"), rest.by_ref().take(count).collect()));
        }
    }
    parts
}

/// How many documents each part of a year has, of whose documents these are the sizes. One that comes last changes the
/// last part only.
fn divided(sizes: &[u64]) -> Vec<usize> {
    let (mut counts, mut text) = (Vec::<usize>::new(), 0);
    for size in sizes {
        let has_room = |count: &&mut usize| **count < MOST_DOCUMENTS && text + size <= MOST_TEXT;
        if let Some(count) = counts.last_mut().filter(has_room) {
            *count += 1;
            text += size;
        } else {
            counts.push(1);
            text = *size;
        }
    }
    counts
}

/// How many bytes of text there are to index.
fn size(revision: &RevisionFacts) -> u64 {
    let attached: usize = revision.attachments.iter().map(|it| it.file.facts.shown).sum();
    revision.parts.body_bytes + attached as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_full_of_documents_or_of_text() {
        for (sizes, due) in [
            (vec![], vec![]),
            (vec![9; 1250], vec![1250]),
            (vec![9; 1251], vec![1250, 1]),
            (vec![9; 2501], vec![1250, 1250, 1]),
            (vec![MOST_TEXT - 1, 1, 1], vec![2, 1]),
            // One that is larger than a part is alone.
            (vec![1, MOST_TEXT + 1, 1], vec![1, 1, 1]),
        ] {
            assert_eq!(divided(&sizes), due);
        }
    }

    #[test]
    fn one_that_comes_last_changes_the_last_part_only() {
        let sizes: Vec<u64> = (0..4000).map(|it| it * 7919 % 40_000).collect();
        for count in [1, 400, 1249, 1250, 1251, 3999] {
            let (before, after) = (divided(&sizes[..count]), divided(&sizes[..=count]));
            let (_, kept) = before.split_last().unwrap();
            assert!(after.starts_with(kept), "{count}");
            assert_eq!(after.iter().sum::<usize>(), count + 1);
        }
    }
}
