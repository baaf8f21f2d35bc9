//! A revision of a document as an item of the plan: its page, statement, canonical fields, text, data and code, and what
//! search is told of it; its attachments are items of their own.

use std::sync::Arc;

use crate::checks::Shown;
use crate::register::{Attachment, Revision, State, Statement};
use crate::site::address::{address_of, way_up};
use crate::site::document_parts::listed;
use crate::site::frame::Frame;
use crate::site::item::{Copy, Item, Out, SharedItem, SourceRef};
use crate::site::links::Links;
use crate::site::opendata::linked;
use crate::site::record::statement;
use crate::site::searchable::Searchable;
use crate::site::{document, listing, markdown, qr, shard};
use crate::source::SourceText;

/// One revision, whatever state it is in.
#[derive(Debug)]
struct RevisionItem<'a> {
    document: &'a Shown,
    /// Its place among the revisions of the document.
    at: usize,
    revision: &'a Revision,
    /// None of a tombstone, which shows nothing of the text.
    source: Option<SourceRef>,
    has_statement: bool,
    index: Option<Arc<str>>,
}

/// Every revision that is shown, and its attachments. Of a withdrawn document only the last is left.
pub(crate) fn items<'a>(frame: &Frame<'a>) -> Vec<SharedItem<'a>> {
    let indexes = shard::by_document(frame);
    let mut items: Vec<SharedItem<'a>> = Vec::new();
    for document in &frame.contents.documents {
        let last = listing::last(document);
        for (at, revision) in document.revisions.iter().enumerate() {
            if document.is_withdrawn() && at != last {
                continue;
            }
            let is_left = document.state(revision) != State::Withdrawn;
            items.push(Arc::new(RevisionItem {
                document,
                at,
                revision,
                source: is_left.then(|| SourceRef { file: revision.file.clone(), digest: revision.source }),
                has_statement: is_left && statement(frame, document, revision).is_some(),
                index: indexes.get(&*document.path).filter(|_| at == last).cloned(),
            }));
            if is_left {
                items.extend(copies(&listing::folder(document, at), revision));
            }
        }
    }
    items
}

/// The listed files, byte for byte, in this folder of the site.
pub(crate) fn copies<'a>(folder: &str, revision: &Revision) -> Vec<SharedItem<'a>> {
    let copy = |(file, _): (&Attachment, Option<&str>)| -> SharedItem<'a> {
        let from = SourceRef { file: file.file.clone(), digest: file.digest };
        Arc::new(Copy { path: format!("{folder}{}", file.name), from })
    };
    listed(revision).into_iter().map(copy).collect()
}

impl RevisionItem<'_> {
    /// Where a file beside the page lies.
    fn beside(&self, name: &str) -> String {
        format!("{}{name}", listing::folder(self.document, self.at))
    }

    /// Whether it is the one that has the address of the document.
    fn is_last(&self) -> bool {
        self.at == listing::last(self.document)
    }

    /// The address of the document for paper, as long as something of it is left.
    fn code(&self) -> Option<String> {
        let is_shown = self.is_last() && !self.document.is_withdrawn();
        is_shown.then(|| format!("info/{}/qr.svg", self.document.id()))
    }

    /// What the document is, for programs; nothing of what is excluded.
    fn data(&self) -> Option<String> {
        let is_public = self.is_last() && !self.document.is_withdrawn() && !self.revision.is_excluded();
        is_public.then(|| linked::path(self.document))
    }

    /// The text as HTML, with links as they are from its page.
    fn html(&self, frame: &Frame<'_>, page: &str, text: &SourceText) -> anyhow::Result<String> {
        let number = listing::number(self.document, self.at);
        let links = Links {
            root: way_up(page),
            own: if self.is_last() { format!("r{number}/") } else { String::new() },
            files: listed(self.revision).into_iter().map(|(it, _)| it.name.as_str()).collect(),
            anchors: &self.revision.body.anchors,
        };
        markdown::render(&text.body, &links, frame.theme.words())
    }
}

impl Item for RevisionItem<'_> {
    fn paths(&self) -> Vec<String> {
        let mut paths = vec![listing::page(self.document, self.at)];
        paths.extend(self.has_statement.then(|| self.beside("naskah.txt")));
        if self.source.is_some() {
            paths.extend(["meta.json", "isi.md"].map(|it| self.beside(it)));
        }
        paths.extend(self.code());
        paths.extend(self.data());
        paths
    }

    fn source(&self) -> Option<&SourceRef> {
        self.source.as_ref()
    }

    fn origin(&self) -> Option<&str> {
        Some(&self.revision.file)
    }

    fn index(&self) -> Option<&str> {
        self.index.as_deref()
    }

    fn render(&self, frame: &Frame<'_>, text: Option<&SourceText>, out: &mut dyn Out) -> anyhow::Result<()> {
        let (document, revision) = (self.document, self.revision);
        let page = listing::page(document, self.at);
        out.file(&page, &mut || {
            let body = text.filter(|_| !revision.is_excluded()).map(|it| self.html(frame, &page, it)).transpose()?;
            let model = document::model(frame, document, self.at, revision)?;
            Ok(frame.html(model, &page, body.as_deref())?.into_bytes())
        })?;
        let Some(text) = text else { return Ok(()) };
        if let Some(statement) = statement(frame, document, revision) {
            out.file(&self.beside("naskah.txt"), &mut || Ok(statement.text().as_bytes().to_vec()))?;
        }
        let meta = || Ok(Statement::meta(&text.fields, revision.published_step()).canonical()?.into_bytes());
        out.file(&self.beside("meta.json"), &mut { meta })?;
        out.file(&self.beside("isi.md"), &mut || Ok(text.body.clone().into_bytes()))?;
        if let Some(path) = self.code() {
            out.file(&path, &mut || Ok(qr::svg(&format!("{}{}", frame.address, address_of(&page)))?.into_bytes()))?;
        }
        if let Some(path) = self.data() {
            out.file(&path, &mut || linked::render(frame, document, revision))?;
        }
        if self.index.is_some() {
            out.words(&mut || Searchable::of(document, self.at, revision, text))?;
        }
        Ok(())
    }
}
