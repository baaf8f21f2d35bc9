//! A revision of a document as an item of the plan: its page, statement, canonical fields, text and code, and what
//! search is told of it; its attachments are items of their own.

use std::sync::Arc;

use crate::checks::ShownRevision;
use crate::register::{State, Statement};
use crate::site::address::{address_of, way_up};
use crate::site::documents::{document, qr};
use crate::site::frame::Frame;
use crate::site::item::{Copy, Item, Out, SharedItem, SourceRef};
use crate::site::lists::listing;
use crate::site::search::index_parts;
use crate::site::search::searchable::Searchable;
use crate::site::text::links::Links;
use crate::site::text::markdown;
use crate::source::SourceText;

/// One revision, whatever state it is in.
#[derive(Debug)]
struct RevisionItem<'a> {
    shown: ShownRevision<'a>,
    /// None of a tombstone, which shows nothing of the text.
    source: Option<SourceRef>,
    index: Option<Arc<str>>,
}

/// Every revision that is shown, and its attachments. Of a withdrawn document only the last is left.
pub(crate) fn items<'a>(frame: &Frame<'a>) -> Vec<SharedItem<'a>> {
    let indexes = index_parts::by_document(frame);
    let mut items: Vec<SharedItem<'a>> = Vec::new();
    for document in &frame.contents.documents {
        for shown in document.revisions().filter(|it| it.is_latest() || !document.is_withdrawn()) {
            let is_left = shown.state != State::Withdrawn;
            items.push(Arc::new(RevisionItem {
                shown,
                source: is_left.then(|| SourceRef { file: shown.file.clone(), digest: shown.source }),
                index: indexes.get(&Arc::as_ptr(document)).filter(|_| shown.is_latest()).cloned(),
            }));
            if is_left {
                items.extend(Copy::all(&listing::folder(shown), &shown.facts().attachments));
            }
        }
    }
    items
}

impl RevisionItem<'_> {
    /// Where a file beside the page lies.
    fn beside(&self, name: &str) -> String {
        format!("{}{name}", listing::folder(self.shown))
    }

    /// The address of the document for paper, as long as something of it is left.
    fn code(&self) -> Option<String> {
        let is_left = self.shown.is_latest() && !self.shown.records.is_withdrawn();
        is_left.then(|| format!("info/{}/qr.svg", self.shown.document.id()))
    }

    /// The text as HTML, with links as they are from its page.
    fn html(&self, frame: &Frame<'_>, page: &str, text: &SourceText) -> anyhow::Result<String> {
        let links = Links {
            root: way_up(page),
            own: if self.shown.is_latest() { format!("r{}/", self.shown.number) } else { String::new() },
            files: self.shown.attachments.iter().map(|it| it.file.name.as_str()).collect(),
            anchors: &self.shown.anchors,
        };
        markdown::render(&text.body, &links, frame.theme.words())
    }
}

impl Item for RevisionItem<'_> {
    fn paths(&self) -> Vec<String> {
        let mut paths = vec![listing::page(self.shown)];
        if self.source.is_some() {
            paths.extend(self.shown.facts().statement_digest.iter().map(|_| self.beside("naskah.txt")));
            paths.extend(self.shown.facts().signature().map(|_| self.beside("naskah.txt.sig")));
            paths.extend(["meta.json", "isi.md"].map(|it| self.beside(it)));
        }
        paths.extend(self.code());
        paths
    }

    fn source(&self) -> Option<&SourceRef> {
        self.source.as_ref()
    }

    fn origin(&self) -> Option<&str> {
        Some(&self.shown.facts().file)
    }

    fn index(&self) -> Option<&str> {
        self.index.as_deref()
    }

    fn render(&self, frame: &Frame<'_>, text: Option<&SourceText>, out: &mut dyn Out) -> anyhow::Result<()> {
        let shown = self.shown;
        let page = listing::page(shown);
        out.file(&page, &mut || {
            let body = text.filter(|_| !shown.is_excluded()).map(|it| self.html(frame, &page, it)).transpose()?;
            let model = document::model(frame, shown)?;
            Ok(frame.html(model, &page, body.as_deref())?.into_bytes())
        })?;
        let Some(text) = text else { return Ok(()) };
        if let Some(statement) = shown.statement(&frame.contents.settings.register_name) {
            out.file(&self.beside("naskah.txt"), &mut || Ok(statement.text().as_bytes().to_vec()))?;
        }
        if let Some(it) = shown.facts().signature() {
            out.file(&self.beside("naskah.txt.sig"), &mut || Ok(it.signature.armored().into_bytes()))?;
        }
        let meta = || Ok(Statement::meta(&text.fields, shown.records.published_step())?.into_bytes());
        out.file(&self.beside("meta.json"), &mut { meta })?;
        out.file(&self.beside("isi.md"), &mut || Ok(text.body.clone().into_bytes()))?;
        if let Some(path) = self.code() {
            out.file(&path, &mut || Ok(qr::svg(&format!("{}{}", frame.address, address_of(&page)))?.into_bytes()))?;
        }
        if self.index.is_some() {
            out.words(&mut || Searchable::of(shown, text))?;
        }
        Ok(())
    }
}
