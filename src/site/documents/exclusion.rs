//! The list of excluded information and the page of one of its entries, with what is known of it and no content.

use serde::Serialize;

use crate::checks::ShownRevision;
use crate::register::{End, Exclusion, State};
use crate::site::address::address_of;
use crate::site::documents::model::{HistoryView, RecordsView, history};
use crate::site::documents::publication::RecordedView;
use crate::site::documents::record::holders;
use crate::site::frame::{Frame, Head, Model};
use crate::site::item::{File, SharedItem};
use crate::site::lists::listing;
use crate::site::text::text_language::foreign;

#[derive(Serialize)]
struct EntryView<'a> {
    id: &'a str,
    revision: u32,
    state: &'static str,
    status: &'static str,
    address: String,
    cite: String,
    /// Its address as a QR code.
    code: String,
    title: &'a str,
    lang: Option<&'a str>,
    summary: &'a str,
    holders: Vec<String>,
    exclusion: Option<ExclusionView<'a>>,
    records: Option<RecordsView>,
    digest: Option<String>,
    folder: String,
    in_force: String,
    history: Vec<HistoryView>,
}

#[derive(Serialize)]
struct ExclusionView<'a> {
    ground: String,
    basis: &'a str,
    consequence: &'a str,
    test: TestView<'a>,
    from: String,
    until: Option<String>,
    event: Option<&'a str>,
}

#[derive(Serialize)]
struct TestView<'a> {
    number: &'a str,
    date: String,
    signatory: &'a str,
}

#[derive(Serialize)]
struct ListView<'a> {
    rows: Vec<EntryView<'a>>,
}

/// The page of an entry.
pub(crate) fn model(frame: &Frame<'_>, shown: ShownRevision<'_>) -> anyhow::Result<Model> {
    let revision = shown.facts();
    let mut view = entry(frame, shown);
    view.records = Some(RecordsView::of(frame, shown).recorded(RecordedView::all(frame, shown)));
    view.history = history(shown);
    let head = Head {
        title: revision.title.clone(),
        description: revision.summary.clone(),
        section: "dik",
        unlisted: shown.state != State::InForce,
        canonical: Some(listing::page(shown.document.latest())),
        findings: frame.found.about(shown),
        ..Head::default()
    };
    frame.model("exclusion.html", &listing::page(shown), head, &view)
}

/// The list.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    File::page("dik/index.html", list)
}

fn list(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let entries = frame.listing.exclusions.iter().rev().filter(|it| !it.is_withdrawn());
    let rows = entries.map(|it| entry(frame, it.latest())).collect();
    frame.model("exclusions.html", path, frame.head("dik")?, &ListView { rows })
}

fn entry<'a>(frame: &Frame<'_>, shown: ShownRevision<'a>) -> EntryView<'a> {
    let (document, revision) = (shown.document, shown.facts());
    EntryView {
        id: document.id(),
        revision: shown.number,
        state: shown.state.key(),
        status: revision.records.status().key(),
        address: address_of(&listing::page(shown)),
        cite: format!("{}{}", frame.address, address_of(&listing::page(shown))),
        code: format!("info/{}/qr.svg", document.id()),
        title: &revision.title,
        lang: foreign(frame.theme.words(), revision),
        summary: &revision.summary,
        holders: holders(frame, shown),
        exclusion: revision.exclusion.as_deref().map(view),
        records: None,
        digest: shown.digest().map(|it| it.prefixed()),
        folder: address_of(&listing::folder(shown)),
        in_force: listing::address(document),
        history: Vec::new(),
    }
}

fn view(it: &Exclusion) -> ExclusionView<'_> {
    let (until, event) = match &it.until.value {
        End::Day(day) => (Some(day.to_string()), None),
        End::Event(event) => (None, Some(event.as_str())),
    };
    ExclusionView {
        ground: it.ground.0.to_string(),
        basis: &it.basis.value,
        consequence: &it.consequence,
        test: TestView { number: &it.test.number, date: it.test.date.value.to_string(), signatory: &it.test.signatory },
        from: it.from.to_string(),
        until,
        event,
    }
}
