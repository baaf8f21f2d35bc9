//! Makes the plan of a site: every path with what is to be there.

use std::collections::BTreeMap;

use anyhow::bail;
use rayon::prelude::*;

use crate::checks::{Edition, FAMILIES, Shown};
use crate::register::schema::Schema;
use crate::register::{Attachment, Decree, Revision, State};
use crate::site::address::address_of;
use crate::site::document_parts::listed;
use crate::site::frame::Frame;
use crate::site::layout::{Host, Paging, Sheet, Spot};
use crate::site::record::statement;
use crate::site::{
    Indexed, Item, Kind, OutputPath, Page, Seal, Searchable, SourceRef, Theme, checklist, decree, findings, letters,
    listing, look, moved, opendata, pages, render, search_index, searchable, shard, sitemap,
};
use crate::source::Digest;

/// Every path of a site with what is to be there, and how to render it.
#[derive(Debug)]
pub struct Plan<'a, E: Edition> {
    edition: &'a E,
    frame: Frame<'a>,
    items: BTreeMap<OutputPath, Item>,
    /// The place of each document, by its path in `content/`.
    documents: BTreeMap<&'a str, usize>,
}

impl<'a, E: Edition> Plan<'a, E> {
    /// Every path with what is to be there.
    pub fn items(&self) -> &BTreeMap<OutputPath, Item> {
        &self.items
    }

    /// What the site shows.
    pub fn edition(&self) -> &'a E {
        self.edition
    }

    /// The address of the page that a file of `content/` is about, from the top of the site; none of a document that
    /// is not shown.
    pub fn page_of(&self, file: &str) -> Option<String> {
        let decree = |it: &&Decree| findings::is_of(file, &it.document.path);
        if let Some(decree) = self.frame.contents.decrees.iter().find(decree) {
            return Some(address_of(&decree::folder(decree)));
        }
        let path = findings::steps(file).find_map(|it| self.documents.get(it))?;
        self.frame.contents.documents.get(*path).map(|it| address_of(&listing::page(it, listing::last(it))))
    }

    /// How the site looks.
    pub fn theme(&self) -> &'a Theme {
        self.frame.theme
    }

    /// The bytes of a page; `source` are those of the file the item names, if it names one.
    pub fn render(&self, path: &OutputPath, item: &Item, source: Option<&[u8]>) -> anyhow::Result<Vec<u8>> {
        let Kind::Page(page) = &item.kind else { bail!("{path} is not rendered") };
        if let Some(named) = &page.source
            && source.map(Digest::of) != Some(named.digest)
        {
            bail!("{} changed while the site was being made", named.file);
        }
        render::sheet(&self.frame, &page.sheet, path.as_str(), page.source.as_ref(), source)
    }

    /// What the search index is told of a document; `source` are the bytes of its file, `texts` what its attachments
    /// say.
    pub fn searchable(&self, it: &Indexed, source: &[u8], texts: &[Option<String>]) -> anyhow::Result<Searchable> {
        searchable::searchable(&self.frame, it, source, texts)
    }

    /// The files of a part of the search index, by their paths in its folder.
    pub fn index(&self, pages: Vec<Searchable>) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
        search_index::files(search_index::language(&self.frame), pages)
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
    let frame = Frame::new(contents, diagnostics, theme, address)?;
    let documents: Vec<Vec<Planned>> = contents
        .documents
        .par_iter()
        .enumerate()
        .map(|(at, document)| of_document(&frame, at, document))
        .collect::<anyhow::Result<_>>()?;
    let decrees: Vec<Vec<Planned>> = contents
        .decrees
        .iter()
        .enumerate()
        .map(|(at, decree)| of_decree(&frame, at, decree))
        .collect::<anyhow::Result<_>>()?;
    let pages: Vec<Planned> =
        sheets(&frame).into_iter().map(|it| planned(&frame, it, None)).collect::<anyhow::Result<_>>()?;
    let pages = pages.into_iter().chain(shard::shards(&frame));
    let mut items = shelve(pages.chain(documents.into_iter().chain(decrees).flatten()), E::PREVIEW)?;
    for (path, kind) in [("bukti/manifest.json", Seal::Manifest), ("manifest-sha256.txt", Seal::Checksums)] {
        items.extend(OutputPath::new(path).map(|path| (path, Item { kind: Kind::Seal(kind) })));
    }
    let documents = findings::places(contents);
    Ok(Plan { edition, frame, items, documents })
}

type Planned = (String, Item);

/// Everything that is not about one document.
fn sheets(frame: &Frame<'_>) -> Vec<Sheet> {
    let mut sheets = vec![
        Sheet::Home,
        Sheet::Exclusions,
        Sheet::Units,
        Sheet::Years,
        Sheet::Rules,
        Sheet::About,
        Sheet::Proof,
        Sheet::Checklist,
        Sheet::Timing,
        Sheet::Timings,
        Sheet::NotFound,
        Sheet::Data,
        Sheet::Sitemap,
        Sheet::Robots,
        Sheet::Schema,
        Sheet::Search,
        Sheet::SearchScript,
        Sheet::OpenSearch,
        Sheet::Letters,
        Sheet::Service,
        Sheet::Accessibility,
        Sheet::Scans,
    ];
    sheets.extend([Host::Headers, Host::Redirects, Host::Nginx, Host::Caddy].map(Sheet::Host));
    sheets.extend(Schema::ALL.map(Sheet::Written));
    sheets.extend(moved::all(frame).into_iter().map(|(old, at)| Sheet::Moved(old.to_owned(), at)));
    sheets.extend(letters::sheets(&frame.listing.letters));
    sheets.extend(checklist::sheets(frame));
    sheets.extend(opendata::all(frame).into_iter().map(Sheet::Open));
    sheets.extend(sitemap::parts(frame).map(Sheet::SitemapPart));
    sheets.extend((0..FAMILIES.len()).map(Sheet::Family));
    sheets.extend(look::stylesheet(&frame.contents.settings, frame.theme).map(|_| Sheet::Colours));
    sheets.extend(frame.theme.assets().keys().map(|it| Sheet::Asset(it.clone())));
    for (list, documents) in &frame.listing.lists {
        sheets.push(Sheet::List(list.clone(), None));
        let pages = Paging(documents.len()).pages();
        sheets.extend((1..=pages).map(|number| Sheet::List(list.clone(), Some(number))));
        sheets.push(Sheet::Feed(list.clone()));
        sheets.push(Sheet::Table(list.clone()));
    }
    sheets
}

/// The pages and files of one document.
fn of_document(frame: &Frame<'_>, at: usize, document: &Shown) -> anyhow::Result<Vec<Planned>> {
    let mut items = Vec::new();
    if document.latest().is_some_and(|it| !it.is_withdrawn()) {
        items.push(planned(frame, Sheet::Code(at), None)?);
    }
    for (number, revision) in document.revisions.iter().enumerate() {
        let spot = Spot { document: at, revision: number };
        let last = number + 1 == document.revisions.len();
        if document.is_withdrawn() && !last {
            continue;
        }
        let withdrawn = document.state(revision) == State::Withdrawn;
        let source = SourceRef { file: revision.file.clone(), digest: revision.source };
        let text = (!withdrawn && !revision.is_excluded()).then(|| source.clone());
        items.push(planned(frame, Sheet::Revision(spot), text)?);
        if withdrawn {
            continue;
        }
        if statement(frame, document, revision).is_some() {
            items.push(planned(frame, Sheet::Statement(spot), None)?);
        }
        items.push(planned(frame, Sheet::Meta(spot), Some(source.clone()))?);
        items.push(planned(frame, Sheet::Body(spot), Some(source))?);
        items.extend(copies(&listing::folder(document, number), revision));
    }
    Ok(items)
}

/// The pages and files of one decree.
fn of_decree(frame: &Frame<'_>, at: usize, decree: &Decree) -> anyhow::Result<Vec<Planned>> {
    let Some(revision) = decree.revision() else { return Ok(Vec::new()) };
    let source = SourceRef { file: revision.file.clone(), digest: revision.source };
    let mut items = Vec::new();
    if decree.statement().is_some() {
        items.push(planned(frame, Sheet::DecreeStatement(at), None)?);
    }
    items.extend([
        planned(frame, Sheet::DecreeMeta(at), Some(source.clone()))?,
        planned(frame, Sheet::DecreeBody(at), Some(source))?,
    ]);
    for number in 1..=decree::pages(decree) {
        items.push(planned(frame, Sheet::Decree(at, number), None)?);
    }
    items.extend(copies(&decree::folder(decree), revision));
    Ok(items)
}

/// The listed files, byte for byte, in this folder of the site.
fn copies(folder: &str, revision: &Revision) -> Vec<Planned> {
    let copy = |file: &Attachment| {
        let source = SourceRef { file: file.file.clone(), digest: file.digest };
        (format!("{folder}{}", file.name), Item { kind: Kind::Copy(source) })
    };
    listed(revision).into_iter().map(|(file, _)| copy(file)).collect()
}

fn planned(frame: &Frame<'_>, sheet: Sheet, source: Option<SourceRef>) -> anyhow::Result<Planned> {
    Ok((pages::path(frame, &sheet)?, Item { kind: Kind::Page(Page { sheet, source }) }))
}

/// Puts every item on its path.
fn shelve(planned: impl Iterator<Item = Planned>, preview: bool) -> anyhow::Result<BTreeMap<OutputPath, Item>> {
    let mut planned: Vec<(String, Planned)> = planned.map(|it| (it.0.to_lowercase(), it)).collect();
    // Of those on one path the one that was planned first stays the first.
    planned.par_sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut items: Vec<(OutputPath, Item)> = Vec::with_capacity(planned.len());
    let mut taken = None;
    for (folded, (path, item)) in planned {
        let is_free = taken.as_ref() != Some(&folded);
        match (OutputPath::new(&path), is_free) {
            (Some(at), true) => {
                items.push((at, item));
                taken = Some(folded);
            }
            (None | Some(_), _) if preview => {}
            (None, _) => bail!("{} cannot be published as {path}", origin(&path, &item)),
            (Some(_), false) => {
                let first = items.last().map(|(path, item)| origin(path.as_str(), item)).unwrap_or_default();
                bail!("{first} and {} are both to be published as {path}", origin(&path, &item));
            }
        }
    }
    Ok(items.into_iter().collect())
}

/// What an item comes from, for a message.
fn origin(path: &str, item: &Item) -> String {
    item.source().map_or_else(|| format!("the site's own {path}"), |it| it.file.to_string())
}
