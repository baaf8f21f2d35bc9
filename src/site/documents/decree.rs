//! The page of a decree: the list as it was decreed, what became of each entry, and what is in no decree yet.

use std::sync::Arc;

use serde::Serialize;

use crate::checks::{ShownDecree, ShownRevision};
use crate::register::Statement;
use crate::site::address::address_of;
use crate::site::documents::document_parts::{ExemptionView, FileView, exemptions, files_in};
use crate::site::documents::model::SignedView;
use crate::site::documents::publication::RecordedView;
use crate::site::documents::record::Row;
use crate::site::frame::{Frame, Head, Model};
use crate::site::item::{Copy, File, Item, Out, SharedItem, SourceRef};
use crate::site::lists::layout::{List, ROWS};
use crate::source::SourceText;

#[derive(Serialize)]
struct DecreeView<'a> {
    id: &'a str,
    number: &'a str,
    date: Option<String>,
    agreed: bool,
    signed: Option<SignedView>,
    agreement: Option<SignedView>,
    recorded: Option<RecordedView>,
    digest: Option<String>,
    folder: String,
    files: Vec<FileView>,
    exemptions: Vec<ExemptionView>,
    lines: Vec<LineView>,
    total: usize,
    first: usize,
    last: usize,
    /// Which page of the list it is, from 1.
    page: usize,
    next: Option<String>,
    previous: Option<String>,
    /// Only on the newest decree's first page.
    later: Option<Later>,
    others: Vec<DecreeLink>,
}

/// One line of the list; without a row where the register does not hold it.
#[derive(Serialize)]
struct LineView {
    place: usize,
    id: String,
    revision: u32,
    digest: String,
    row: Option<Row>,
}

/// What was approved and is in no decree.
#[derive(Serialize)]
struct Later {
    total: usize,
    rows: Vec<Row>,
}

/// A decree, as other pages name it.
#[derive(Debug, Serialize)]
pub(crate) struct DecreeLink {
    id: String,
    number: String,
    date: Option<String>,
    address: String,
}

impl DecreeLink {
    fn of(it: &ShownDecree) -> DecreeLink {
        DecreeLink {
            id: it.id.clone(),
            number: it.number.clone(),
            date: it.date.map(|it| it.to_string()),
            address: address_of(&page(it, 1)),
        }
    }
}

/// The folder of a decree's files in the site, with a slash at the end.
pub(crate) fn folder(decree: &ShownDecree) -> String {
    format!("dip/{}/", decree.id)
}

/// Where the N-th page of a decree lies.
pub(crate) fn page(decree: &ShownDecree, number: usize) -> String {
    match number {
        1 => format!("{}index.html", folder(decree)),
        _ => format!("{}halaman/{number}/index.html", folder(decree)),
    }
}

/// How many pages the list of a decree has.
fn pages(decree: &ShownDecree) -> usize {
    decree.entries.len().div_ceil(ROWS).max(1)
}

/// All decrees, the newest first.
pub(crate) fn all(frame: &Frame<'_>) -> Vec<DecreeLink> {
    frame.contents.decrees.iter().rev().map(DecreeLink::of).collect()
}

/// The decrees that set this revision, the newest first.
pub(crate) fn setting(frame: &Frame<'_>, revision: ShownRevision<'_>) -> Vec<DecreeLink> {
    frame.listing.decreed(revision).iter().rev().map(|it| DecreeLink::of(it)).collect()
}

/// The pages and files of every decree.
pub(crate) fn items<'a>(frame: &Frame<'a>) -> Vec<SharedItem<'a>> {
    let mut items: Vec<SharedItem<'a>> = Vec::new();
    for decree in &frame.contents.decrees {
        let source = SourceRef { file: decree.file.clone(), digest: decree.source };
        items.push(Arc::new(DecreeItem { decree, source }));
        items.extend(Copy::all(&folder(decree), &decree.attachments));
        let one = |number| File::page(page(decree, number), move |frame, _| model(frame, decree, number));
        items.extend((1..=pages(decree)).map(one));
    }
    items
}

/// The statement, the canonical fields and the list of a decree; its pages, its list being long, are items of their
/// own.
#[derive(Debug)]
struct DecreeItem<'a> {
    decree: &'a ShownDecree,
    source: SourceRef,
}

impl Item for DecreeItem<'_> {
    fn paths(&self) -> Vec<String> {
        let statement = self.decree.statement.iter().map(|_| "naskah.txt");
        let signature = self.decree.signature.iter().map(|_| "naskah.txt.sig");
        statement
            .chain(signature)
            .chain(["meta.json", "isi.md"])
            .map(|it| format!("{}{it}", folder(self.decree)))
            .collect()
    }

    fn source(&self) -> Option<&SourceRef> {
        Some(&self.source)
    }

    fn render(&self, _frame: &Frame<'_>, text: Option<&SourceText>, out: &mut dyn Out) -> anyhow::Result<()> {
        let beside = |name: &str| format!("{}{name}", folder(self.decree));
        if let Some(statement) = &self.decree.statement {
            out.file(&beside("naskah.txt"), &mut || Ok(statement.text().as_bytes().to_vec()))?;
        }
        if let Some(it) = &self.decree.signature {
            out.file(&beside("naskah.txt.sig"), &mut || Ok(it.signature.armored().into_bytes()))?;
        }
        let Some(text) = text else { return Ok(()) };
        out.file(&beside("meta.json"), &mut || Ok(Statement::decree_meta(&text.fields).canonical()?.into_bytes()))?;
        out.file(&beside("isi.md"), &mut || Ok(text.body.clone().into_bytes()))
    }
}

/// One page of a decree.
fn model(frame: &Frame<'_>, decree: &ShownDecree, page_number: usize) -> anyhow::Result<Model> {
    let words = frame.theme.words();
    let from = (page_number - 1) * ROWS;
    let lines: Vec<LineView> = decree
        .entries
        .iter()
        .enumerate()
        .skip(from)
        .take(ROWS)
        .map(|(at, entry)| LineView {
            place: at + 1,
            id: entry.id.clone(),
            revision: entry.number,
            digest: entry.digest.prefixed(),
            row: frame.listing.find(&entry.id, entry.number).map(|it| Row::of(frame, it)),
        })
        .collect();
    let newest = frame.contents.decrees.iter().rfind(|it| it.is_agreed);
    let is_newest = newest.is_some_and(|it| it.id == decree.id);
    let to = |number: usize| address_of(&page(decree, number));
    let view = DecreeView {
        id: &decree.id,
        number: &decree.number,
        date: decree.date.map(|it| it.to_string()),
        agreed: decree.is_agreed,
        signed: decree.signed.as_ref().map(|it| SignedView::of(frame, it)),
        agreement: SignedView::agreement(frame, decree),
        recorded: RecordedView::decree(frame, decree),
        digest: decree.statement.as_ref().map(|it| it.digest().prefixed()),
        folder: address_of(&folder(decree)),
        files: files_in(&folder(decree), &decree.attachments),
        exemptions: exemptions(&decree.exemptions),
        total: decree.entries.len(),
        first: from + 1,
        last: from + lines.len(),
        lines,
        page: page_number,
        next: (page_number < pages(decree)).then(|| to(page_number + 1)),
        previous: page_number.checked_sub(1).filter(|it| *it > 0).map(to),
        later: (is_newest && page_number == 1).then(|| later(frame)),
        others: all(frame).into_iter().filter(|it| it.id != decree.id).collect(),
    };
    let head = Head {
        title: words.with("decree-title", &[("id", &decree.id)])?,
        description: words.with("decree-lead", &[("number", &decree.number)])?,
        section: "dip",
        canonical: Some(page(decree, page_number)),
        findings: if page_number == 1 { frame.found.about_decree(&decree.path) } else { Vec::new() },
        ..Head::default()
    };
    frame.model("decree.html", &page(decree, page_number), head, &view)
}

/// The newest of what is in no decree; the lists mark the others.
fn later(frame: &Frame<'_>) -> Later {
    let latest = frame.listing.list(&List::All).iter().rev().map(|it| it.latest());
    let undecreed: Vec<ShownRevision<'_>> = latest.filter(|it| frame.listing.is_undecreed(*it)).collect();
    Later { total: undecreed.len(), rows: undecreed.into_iter().take(ROWS).map(|it| Row::of(frame, it)).collect() }
}
