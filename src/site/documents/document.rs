//! The page of a document, of an earlier revision, and the tombstone of what was withdrawn.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::checks::{Shown, ShownRevision};
use crate::register::{Class, State};
use crate::site::address::address_of;
use crate::site::documents::decree::{self, DecreeLink};
use crate::site::documents::document_parts::{
    EntryView, ExemptionView, FileView, ItemLink, LinkView, OpenedView, entries, exemptions, files, items, links,
    opened,
};
use crate::site::documents::exclusion;
use crate::site::documents::model::{HistoryView, ProposalView, RecordsView, WithdrawalView, history};
use crate::site::documents::publication::RecordedView;
use crate::site::documents::record::{MadeView, forms, holders, retention, status, texts};
use crate::site::frame::{Frame, Head, Model};
use crate::site::lists::layout::List;
use crate::site::lists::listing;
use crate::site::text::text_language::foreign;

#[derive(Serialize)]
struct DocumentView<'a> {
    id: &'a str,
    revision: u32,
    state: &'static str,
    status: &'static str,
    lang: Option<&'a str>,
    summary: &'a str,
    class: Option<&'static str>,
    class_address: Option<String>,
    unit: &'a str,
    unit_address: String,
    holders: Vec<String>,
    made: Option<MadeView>,
    forms: Vec<&'static str>,
    retention: String,
    /// Until when it applies, where it says so.
    until: Option<UntilView>,
    items: Vec<ItemLink<'a>>,
    opened: Vec<OpenedView<'a>>,
    keywords: &'a [String],
    files: Vec<FileView>,
    /// Those that the text shows; they need not stand before it.
    pictures: Vec<FileView>,
    links: Vec<LinkView>,
    exemptions: Vec<ExemptionView>,
    excluded_parts: Vec<EntryView>,
    records: RecordsView,
    digest: Option<String>,
    folder: String,
    address: String,
    /// The address of the document as a QR code, seen from the top of the site.
    code: String,
    in_force: InForce,
    history: Vec<HistoryView>,
    proposal: Option<ProposalView>,
    decrees: Vec<DecreeLink>,
    undecreed: bool,
    /// The fields that are published as texts.
    #[serde(flatten)]
    texts: BTreeMap<&'static str, String>,
}

/// Until when immediate information applies; without a day until it is withdrawn.
#[derive(Serialize)]
struct UntilView {
    day: Option<String>,
}

#[derive(Serialize)]
struct InForce {
    revision: u32,
    address: String,
}

#[derive(Serialize)]
struct TombstoneView<'a> {
    id: &'a str,
    revision: u32,
    whole: bool,
    excluded: bool,
    lang: Option<&'a str>,
    class: Option<&'static str>,
    class_address: Option<String>,
    withdrawal: Option<WithdrawalView>,
    recorded: Option<RecordedView>,
    in_force: InForce,
    history: Vec<HistoryView>,
}

/// The page of a revision, whatever state it is in.
pub(crate) fn model(frame: &Frame<'_>, shown: ShownRevision<'_>) -> anyhow::Result<Model> {
    let (document, revision, state) = (shown.document, shown.facts(), shown.state);
    if state == State::Withdrawn {
        return tombstone(frame, shown);
    }
    if revision.is_excluded() {
        return exclusion::model(frame, shown);
    }
    let path = listing::page(shown);
    let head = Head {
        title: revision.title.clone(),
        description: revision.summary.clone(),
        section: "dip",
        unlisted: state != State::InForce,
        canonical: Some(listing::page(document.latest())),
        findings: frame.found.about(shown),
        ..Head::default()
    };
    let folder = listing::folder(shown);
    let (pictures, files) = files(shown).into_iter().partition(|it: &FileView| it.in_text);
    let view = DocumentView {
        id: document.id(),
        revision: shown.number,
        state: state.key(),
        status: status(&revision.records),
        lang: foreign(frame.theme.words(), revision),
        summary: &revision.summary,
        class: revision.class.map(Class::key),
        class_address: class_address(revision.class),
        unit: frame.contents.settings.unit_name(&document.unit),
        unit_address: address_of(&List::Unit(document.unit.clone()).page(None)),
        holders: holders(frame, shown),
        made: revision.made.as_ref().map(MadeView::of),
        forms: forms(&revision.forms, frame.language()),
        retention: revision.retention.as_ref().map(|it| retention(it, frame.language())).unwrap_or_default(),
        until: revision.until.map(|it| UntilView { day: it.day().map(|it| it.to_string()) }),
        items: items(frame, revision),
        opened: opened(frame, document.id()),
        keywords: &revision.keywords,
        files,
        pictures,
        links: links(revision),
        exemptions: exemptions(&revision.exemptions),
        excluded_parts: entries(frame, revision),
        records: RecordsView::of(frame, shown).recorded(RecordedView::all(frame, shown)),
        digest: shown.digest().map(|it| it.prefixed()),
        folder: address_of(&folder),
        address: format!("{}{}", frame.address, address_of(&path)),
        code: format!("info/{}/qr.svg", document.id()),
        in_force: in_force(document),
        history: history(shown),
        proposal: revision
            .records
            .proposed_withdrawal()
            .and_then(|it| ProposalView::of(frame, it, &revision.signatures)),
        decrees: decree::setting(frame, shown),
        undecreed: frame.listing.is_undecreed(shown),
        texts: texts(revision),
    };
    frame.model("document.html", &path, head, &view)
}

/// What is left of a document or of a revision that two officers took back.
fn tombstone(frame: &Frame<'_>, shown: ShownRevision<'_>) -> anyhow::Result<Model> {
    let (document, revision) = (shown.document, shown.facts());
    let path = listing::page(shown);
    // A revision is withdrawn by its own record, or with the latest by that one's.
    let bearer = if revision.records.withdrawal.is_some() { shown } else { document.latest() };
    let record = bearer.facts().records.withdrawal.as_ref();
    let view = TombstoneView {
        id: document.id(),
        revision: shown.number,
        whole: document.is_withdrawn(),
        excluded: revision.is_excluded(),
        lang: foreign(frame.theme.words(), revision),
        class: revision.class.map(Class::key),
        class_address: class_address(revision.class),
        withdrawal: record.map(|it| WithdrawalView::of(frame, it, &bearer.facts().signatures)),
        recorded: RecordedView::withdrawal(frame, bearer),
        in_force: in_force(document),
        history: history(shown),
    };
    let head = Head {
        title: revision.title.clone(),
        section: if revision.is_excluded() { "dik" } else { "dip" },
        unlisted: true,
        findings: frame.found.about(shown),
        ..Head::default()
    };
    frame.model("tombstone.html", &path, head, &view)
}

fn in_force(document: &Shown) -> InForce {
    InForce { revision: document.latest().number, address: listing::address(document) }
}

fn class_address(class: Option<Class>) -> Option<String> {
    class.filter(|it| *it != Class::Excluded).map(|it| address_of(&List::Class(it).page(None)))
}
