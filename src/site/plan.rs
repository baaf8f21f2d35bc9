//! Makes the plan of a site: everything that is rendered, and at which path what of it will lie.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::bail;
use rayon::prelude::*;

use crate::checks::{Edition, Shown, ShownDecree};
use crate::site::address::address_of;
use crate::site::documents::decree;
use crate::site::frame::Frame;
use crate::site::item::{Item, OneFile, Out, Rendered, SharedItem};
use crate::site::lists::listing;
use crate::site::pages::{MENUS, findings};
use crate::site::search::search_index;
use crate::site::search::vocabulary::Vocabulary;
use crate::site::{OutputPath, SourceRef, Theme, items};

/// Everything that is rendered for a site, and at which path what of it will lie.
#[derive(Debug)]
pub struct Plan<'a, E: Edition> {
    edition: &'a E,
    frame: Frame<'a>,
    items: Vec<SharedItem<'a>>,
    indexes: Vec<Index<'a>>,
    paths: BTreeMap<OutputPath, SharedItem<'a>>,
    /// Each document, by its path in `content/`.
    documents: BTreeMap<&'a str, &'a Shown>,
}

/// A part of the search index.
#[derive(Debug)]
pub(crate) struct Index<'a> {
    /// Where its files lie; their names follow from what is in them.
    pub(crate) folder: OutputPath,
    /// What it is told of, in the order of first publication.
    pub(crate) items: Vec<SharedItem<'a>>,
}

impl Index<'_> {
    /// The folders in its folder.
    pub(crate) const FOLDERS: [&'static str; 3] = ["fragment", "index", "filter"];
}

impl<'a, E: Edition> Plan<'a, E> {
    /// The path of every file but the search index and the seals.
    pub fn paths(&self) -> impl Iterator<Item = &OutputPath> {
        self.paths.keys()
    }

    /// The path as the plan has it, if something is to be there.
    pub(crate) fn path(&self, path: &str) -> Option<&OutputPath> {
        self.paths.get_key_value(path).map(|(path, _)| path)
    }

    /// What search is not told of.
    pub(crate) fn items(&self) -> &[SharedItem<'a>] {
        &self.items
    }

    /// The parts of the search index, with what search is told of.
    pub(crate) fn indexes(&self) -> &[Index<'a>] {
        &self.indexes
    }

    /// What the site shows.
    pub fn edition(&self) -> &'a E {
        self.edition
    }

    /// The address of the page that a file of `content/` is about, from the top of the site; none of a document that
    /// is not shown.
    pub fn page_of(&self, file: &str) -> Option<String> {
        let decree = |it: &&ShownDecree| findings::is_of(file, &it.path);
        if let Some(decree) = self.frame.contents.decrees.iter().find(decree) {
            return Some(address_of(&decree::folder(decree)));
        }
        let document = findings::steps(file).find_map(|it| self.documents.get(it))?;
        Some(listing::address(document))
    }

    /// How the site looks.
    pub fn theme(&self) -> &'a Theme {
        self.frame.theme
    }

    /// What is at one path, if anything is; `read` gives the bytes of the file that it is made from.
    ///
    /// # Errors
    /// When that file cannot be read or is another one by now, or the page cannot be made.
    pub fn file<B: AsRef<[u8]>>(
        &self,
        path: &str,
        read: impl FnOnce(&SourceRef) -> anyhow::Result<B>,
    ) -> anyhow::Result<Option<Rendered>> {
        let Some(item) = self.paths.get(path) else { return Ok(None) };
        let mut out = OneFile { path, file: None };
        self.render(&**item, read, &mut out)?;
        Ok(out.file)
    }

    /// Renders what is wanted of an item.
    ///
    /// # Errors
    /// Those of `read` and `out`, and when its source is another one by now or it cannot be made.
    pub(crate) fn render<B: AsRef<[u8]>>(
        &self,
        item: &(dyn Item + 'a),
        read: impl FnOnce(&SourceRef) -> anyhow::Result<B>,
        out: &mut dyn Out,
    ) -> anyhow::Result<()> {
        let text = item.source().map(|it| it.text(read(it)?.as_ref())).transpose()?;
        item.render(&self.frame, text.as_ref(), out)
    }

    /// The words of the search index, before any part of it was made.
    pub(crate) fn vocabulary(&self) -> Vocabulary {
        Vocabulary::new(search_index::language(&self.frame))
    }
}

/// Plans the site of a register. `address` is where it will stand, with the last slash.
///
/// Two things on one path, or on two that differ in case only, are an error; in a preview the first one stays,
/// as a preview never fails.
pub fn plan<'a, E: Edition>(edition: &'a E, theme: &'a Theme, address: &str) -> anyhow::Result<Plan<'a, E>> {
    if !address.ends_with('/') {
        bail!("the site's address must end with a slash: {address}");
    }
    let contents = edition.contents();
    let diagnostics = E::PREVIEW.then(|| edition.diagnostics());
    let frame = Frame::new(contents, diagnostics, theme, address, MENUS)?;
    let all = items(&frame);
    let paths = by_path(&all, E::PREVIEW)?;
    let mut items = Vec::new();
    let mut indexes: BTreeMap<OutputPath, Vec<SharedItem<'a>>> = BTreeMap::new();
    for item in all {
        match item.index().and_then(OutputPath::new) {
            Some(folder) => indexes.entry(folder).or_default().push(item),
            None => items.push(item),
        }
    }
    let indexes = indexes.into_iter().map(|(folder, items)| Index { folder, items }).collect();
    Ok(Plan { edition, frame, items, indexes, paths, documents: findings::by_path(contents) })
}

/// Which item has a file at which path.
fn by_path<'a>(items: &[SharedItem<'a>], preview: bool) -> anyhow::Result<BTreeMap<OutputPath, SharedItem<'a>>> {
    let of = |item: &SharedItem<'a>| {
        item.paths().into_iter().map(|it| (folded(&it), it, Arc::clone(item))).collect::<Vec<_>>()
    };
    let mut all: Vec<(Option<String>, String, SharedItem<'a>)> = items.par_iter().flat_map_iter(of).collect();
    // Of those on one path the one that was planned first stays the first.
    all.par_sort_by(|(one, path, _), (other, other_path, _)| {
        one.as_ref().unwrap_or(path).cmp(other.as_ref().unwrap_or(other_path))
    });
    let mut paths: Vec<(OutputPath, SharedItem<'a>)> = Vec::with_capacity(all.len());
    let mut taken = None;
    for (folded, path, item) in all {
        let is_free = taken.as_ref() != Some(folded.as_ref().unwrap_or(&path));
        match (OutputPath::new(&path), is_free) {
            (Some(at), true) => {
                paths.push((at, item));
                taken = Some(folded.unwrap_or(path));
            }
            (None | Some(_), _) if preview => {}
            (None, _) => bail!("{} cannot be published as {path}", origin(&path, &*item)),
            (Some(_), false) => {
                let first = paths.last().map(|(path, item)| origin(path.as_str(), &**item)).unwrap_or_default();
                bail!("{first} and {} are both to be published as {path}", origin(&path, &*item));
            }
        }
    }
    Ok(paths.into_iter().collect())
}

/// A path in small letters; none of one that is so already.
fn folded(path: &str) -> Option<String> {
    let is_small = path.bytes().all(|it| it.is_ascii() && !it.is_ascii_uppercase());
    (!is_small).then(|| path.to_lowercase())
}

/// What an item comes from, for a message.
fn origin(path: &str, item: &dyn Item) -> String {
    item.origin().map_or_else(|| format!("the site's own {path}"), str::to_owned)
}
