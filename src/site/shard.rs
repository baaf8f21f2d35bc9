//! Divides the search index by year, and years with much in them into parts.

use crate::checks::Shown;
use crate::register::Revision;
use crate::site::document_parts::listed;
use crate::site::frame::Frame;
use crate::site::layout::{List, Spot};
use crate::site::{Item, Kind, SourceRef, listing};
use crate::source::Digest;

/// Where the parts of the index lie.
const FOLDER: &str = "cari/indeks/";
/// So many documents are indexed at a time, unless their texts are long: the index needs much memory for each word.
const MOST_DOCUMENTS: usize = 1000;
/// So many bytes of text are indexed at a time.
const MOST_TEXT: u64 = 8 << 20;

/// A part of the search index: documents of one year.
#[derive(Debug)]
pub struct Shard {
    /// In the order of first publication, so that a new one changes the last part of its year only.
    pub documents: Vec<Indexed>,
}

/// A document of the index, and what is read again for it.
#[derive(Debug)]
pub struct Indexed {
    /// Which one.
    pub(crate) spot: Spot,
    /// Its text.
    pub text: SourceRef,
    /// Its attachments, in the order listed.
    pub attachments: Vec<Digest>,
}

impl Shard {
    /// The folders in its folder.
    pub const FOLDERS: [&'static str; 3] = ["fragment", "index", "filter"];
}

/// The folders of the index, the latest year first.
pub(crate) fn folders(frame: &Frame<'_>) -> Vec<String> {
    parts(frame).into_iter().rev().map(|(folder, _)| folder).collect()
}

/// Every part of the index.
pub(crate) fn shards(frame: &Frame<'_>) -> Vec<(String, Item)> {
    parts(frame).into_iter().map(|(folder, places)| shard(frame, folder, &places)).collect()
}

/// The documents of each part; only what is in force is found.
fn parts(frame: &Frame<'_>) -> Vec<(String, Vec<usize>)> {
    let mut parts: Vec<(String, Vec<usize>)> = Vec::new();
    for (list, places) in &frame.listing.lists {
        let List::Year(year) = list else { continue };
        let (mut number, mut text) = (0, u64::MAX);
        for place in places {
            let Some(latest) = frame.contents.documents.get(*place).and_then(in_force) else { continue };
            let size = size(latest);
            let is_full = |it: &(String, Vec<usize>)| it.1.len() >= MOST_DOCUMENTS;
            if text.saturating_add(size) > MOST_TEXT || parts.last().is_some_and(is_full) {
                number += 1;
                text = 0;
                parts.push((format!("{FOLDER}{year:04}-{number}"), Vec::new()));
            }
            text += size;
            if let Some((_, places)) = parts.last_mut() {
                places.push(*place);
            }
        }
    }
    parts
}

fn in_force(document: &Shown) -> Option<&Revision> {
    document.latest().filter(|_| !document.is_withdrawn())
}

/// How much text there is to index.
fn size(revision: &Revision) -> u64 {
    let attached: usize = revision.attachments.iter().map(|it| it.facts.shown).sum();
    revision.parts.body_bytes + attached as u64
}

fn shard(frame: &Frame<'_>, folder: String, places: &[usize]) -> (String, Item) {
    let indexed = |place: &usize| {
        let document = frame.contents.documents.get(*place)?;
        let revision = document.latest()?;
        Some(Indexed {
            spot: Spot { document: *place, revision: listing::last(document) },
            text: SourceRef { file: revision.file.clone(), digest: revision.source },
            attachments: listed(revision).into_iter().map(|(it, _)| it.digest).collect(),
        })
    };
    (folder, Item { kind: Kind::Folder(Shard { documents: places.iter().filter_map(indexed).collect() }) })
}
