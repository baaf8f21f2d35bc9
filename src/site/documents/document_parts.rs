//! The parts of a document's page: its downloads and its links.

use serde::Serialize;

use crate::checks::{Download, EXEMPTABLE, RevisionFacts, ShownRevision};
use crate::inspect::{SignatureFacts, SignedState};
use crate::register::Exemption;
use crate::site::address::encode;
use crate::site::frame::Frame;
use crate::site::hosting::media::{ending, is_picture, is_recording};
use crate::site::lists::listing;
use crate::site::pages::item_address;

/// A file to download.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FileView {
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) address: String,
    pub(crate) kind: String,
    pub(crate) size: u64,
    pub(crate) digest: String,
    pub(crate) signatures: Vec<SignatureView>,
    /// How many pages a PDF has.
    pub(crate) pages: Option<usize>,
    /// Why nothing of it can be read out: `scan`, `picture` or `recording`.
    pub(crate) without_text: Option<&'static str>,
    /// Whether it is a picture that the document's text shows.
    pub(crate) in_text: bool,
}

/// An electronic signature in a file, as facts; nothing here says that it is valid.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SignatureView {
    name: Option<String>,
    timestamp: bool,
    covered: u64,
    whole: bool,
    unchanged: bool,
}

/// Personal data that is published on purpose.
#[derive(Debug, Serialize)]
pub(crate) struct ExemptionView {
    rule: String,
    field: String,
    reason: String,
    until: String,
}

/// An address on another site.
#[derive(Debug, Serialize)]
pub(crate) struct LinkView {
    title: String,
    address: String,
    host: String,
}

/// An entry of the list of excluded information, by which a part of a document was left out.
#[derive(Debug, Serialize)]
pub(crate) struct EntryView {
    id: String,
    title: Option<String>,
    address: String,
}

/// The entries that a document names; without a title where the entry is not shown.
pub(crate) fn entries(frame: &Frame<'_>, revision: &RevisionFacts) -> Vec<EntryView> {
    let view = |id: &String| EntryView {
        id: id.clone(),
        title: frame.listing.title(id),
        address: format!("info/{}/", encode(id)),
    };
    revision.excluded_parts.iter().map(view).collect()
}

/// An item of the law's checklist that the document answers.
#[derive(Debug, Serialize)]
pub(crate) struct ItemLink<'a> {
    id: &'a str,
    text: Option<&'a str>,
    address: Option<String>,
}

/// An entry of the list of excluded information that this document opened.
#[derive(Debug, Serialize)]
pub(crate) struct OpenedView<'a> {
    id: &'a str,
    address: String,
}

/// The items of a revision; in a preview one may not be on the list.
pub(crate) fn items<'a>(frame: &'a Frame<'_>, revision: &'a RevisionFacts) -> Vec<ItemLink<'a>> {
    let list = &frame.contents.settings.checklist;
    let link = |id: &'a String| {
        let item = list.item(id);
        ItemLink {
            id,
            text: item.map(|it| it.words(frame.language())),
            address: item.map(|it| item_address::address(list, it)),
        }
    };
    revision.items.iter().map(link).collect()
}

/// What a document opened that was excluded before.
pub(crate) fn opened<'a>(frame: &'a Frame<'_>, id: &str) -> Vec<OpenedView<'a>> {
    let ids = frame.listing.opened.get(id).into_iter().flatten();
    ids.map(|id| OpenedView { id, address: format!("info/{}/", encode(id)) }).collect()
}

/// The downloads of a revision.
pub(crate) fn files(revision: ShownRevision<'_>) -> Vec<FileView> {
    files_in(&listing::folder(revision), &revision.attachments)
}

/// The same where they lie in this folder of the site.
pub(crate) fn files_in(folder: &str, attachments: &[Download]) -> Vec<FileView> {
    let view = |it: &Download| FileView {
        name: it.file.name.clone(),
        title: it.title.clone(),
        address: encode(&format!("{folder}{}", it.file.name)),
        kind: ending(&it.file.name).to_uppercase(),
        size: it.file.size,
        digest: it.file.digest.to_string(),
        signatures: it.file.facts.signatures.iter().map(signature).collect(),
        pages: it.file.facts.pdf.as_ref().and_then(|it| it.pages),
        without_text: without_text(it),
        in_text: it.in_text,
    };
    attachments.iter().map(view).collect()
}

fn signature(it: &SignatureFacts) -> SignatureView {
    SignatureView {
        name: it.name.clone(),
        timestamp: it.is_timestamp,
        covered: it.covered,
        whole: it.is_whole,
        unchanged: it.state == SignedState::Unchanged,
    }
}

/// What is published on purpose, in the order written; a rule of another kind has no words on the page.
pub(crate) fn exemptions(exemptions: &[Exemption]) -> Vec<ExemptionView> {
    let view = |it: &Exemption| ExemptionView {
        rule: it.rule.value.clone(),
        field: it.field.value.clone(),
        reason: it.reason.clone(),
        until: it.until.value.to_string(),
    };
    let known = exemptions.iter().filter(|it| EXEMPTABLE.contains(&it.rule.value.as_str()));
    known.map(view).collect()
}

/// The links on other sites; only those a browser may follow.
pub(crate) fn links(revision: &RevisionFacts) -> Vec<LinkView> {
    let view = |it: &crate::register::Link| {
        let host = host(&it.address.value)?;
        Some(LinkView { title: it.title.clone(), address: it.address.value.clone(), host })
    };
    revision.links.iter().filter_map(view).collect()
}

/// The host of an address that a browser may follow.
pub(crate) fn host(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    rest.split(['/', '?', '#']).next().map(str::to_owned)
}

/// Why nothing of an attachment can be read out: `scan`, `picture`, `recording`; none where there is text, in the file
/// or in the document for a picture it shows, or where nobody knows.
pub(crate) fn without_text(it: &Download) -> Option<&'static str> {
    let is_scan = it.file.facts.pdf.as_ref().is_some_and(|it| it.has_text == Some(false));
    match &*it.file.name {
        _ if is_scan => Some("scan"),
        name if is_picture(name) => (!it.in_text).then_some("picture"),
        name => is_recording(name).then_some("recording"),
    }
}
