//! An item of the plan: what is published at one path.

use std::sync::Arc;

use crate::site::layout::Sheet;
use crate::site::shard::Shard;
use crate::source::Digest;

/// Something that is to be in the site.
#[derive(Debug)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
}

/// What an item is.
#[derive(Debug)]
pub enum Kind {
    /// Made by [`Plan::render`](crate::site::Plan::render).
    Page(Page),
    /// A file of `content/`, byte for byte.
    Copy(SourceRef),
    /// A folder of files whose names follow from what is in them: a part of the search index.
    Folder(Shard),
    /// Written last, from the digests of everything else.
    Seal(Seal),
}

/// What to render; only a plan knows how.
#[derive(Debug)]
pub struct Page {
    /// Which page it is.
    pub(crate) sheet: Sheet,
    /// The file of `content/` whose text it shows.
    pub(crate) source: Option<SourceRef>,
}

/// What is written after everything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// `bukti/manifest.json`.
    Manifest,
    /// `manifest-sha256.txt`.
    Checksums,
}

/// A file that is read a second time, and must still be what the rules saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRef {
    /// From the register's folder.
    pub file: Arc<str>,
    /// What it must still be.
    pub digest: Digest,
}

impl Item {
    /// The file that must be read for it.
    pub fn source(&self) -> Option<&SourceRef> {
        match &self.kind {
            Kind::Page(page) => page.source.as_ref(),
            Kind::Copy(source) => Some(source),
            Kind::Folder(_) | Kind::Seal(_) => None,
        }
    }
}
