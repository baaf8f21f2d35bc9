//! A document as lists show it, and as the open data gives it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::checks::{RevisionFacts, ShownRevision};
use crate::diagnostics::Language;
use crate::register::fields::{Field, document};
use crate::register::{Class, Form, Made, Records, Retention, State};
use crate::site::address::address_of;
use crate::site::frame::Frame;
use crate::site::hosting::media::ending;
use crate::site::lists::listing;
use crate::site::text::text_language::foreign;

/// A row of a list.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) address: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    /// The language of title and summary, where it is not that of the site.
    pub(crate) lang: Option<String>,
    pub(crate) class: Option<&'static str>,
    pub(crate) holders: Vec<String>,
    pub(crate) made: Option<MadeView>,
    pub(crate) forms: Vec<&'static str>,
    pub(crate) retention: String,
    pub(crate) approved: Option<String>,
    pub(crate) revision: u32,
    pub(crate) state: &'static str,
    pub(crate) status: &'static str,
    pub(crate) kinds: Vec<String>,
    pub(crate) withdrawn: Option<String>,
    /// In a register with decrees: that none has set it.
    pub(crate) undecreed: bool,
    /// The fields that are published as texts, by their names in templates.
    #[serde(flatten)]
    pub(crate) texts: BTreeMap<&'static str, String>,
}

/// When and where something was made.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MadeView {
    pub(crate) date: String,
    pub(crate) place: Option<String>,
}

impl Row {
    /// Of a revision.
    pub(crate) fn of(frame: &Frame<'_>, revision: ShownRevision<'_>) -> Row {
        let document = revision.document;
        let latest = document.latest();
        // Of a document that was withdrawn only one page is left.
        let page = if document.is_withdrawn() { latest } else { revision };
        let withdrawn = revision.state == State::Withdrawn;
        let mut kinds: Vec<String> = revision.listed.iter().map(|it| ending(it).to_uppercase()).collect();
        kinds.sort();
        kinds.dedup();
        let latest = latest.records.withdrawal.as_ref().filter(|_| withdrawn);
        let agreed = revision.records.withdrawal.as_ref().or(latest).and_then(|it| it.agreed.as_ref());
        Row {
            id: document.id().to_owned(),
            address: address_of(&listing::page(page)),
            title: revision.title.clone(),
            // A tombstone says that something was there, not what it said.
            summary: if withdrawn { String::new() } else { revision.summary.clone() },
            lang: foreign(frame.theme.words(), &revision).map(str::to_owned),
            class: revision.class.map(Class::key),
            holders: holders(frame, revision),
            made: revision.made.as_ref().map(MadeView::of),
            forms: forms(&revision.forms, frame.language()),
            retention: revision.retention.as_ref().map(|it| retention(it, frame.language())).unwrap_or_default(),
            approved: revision.records.approved_on().map(|it| it.to_string()),
            revision: revision.number,
            state: revision.state.key(),
            status: status(&revision.records),
            kinds: if withdrawn { Vec::new() } else { kinds },
            withdrawn: agreed.map(|it| it.on.value.to_string()),
            undecreed: frame.listing.is_undecreed(revision),
            texts: texts(&revision),
        }
    }
}

impl MadeView {
    /// As it is known.
    pub(crate) fn of(made: &Made) -> MadeView {
        MadeView { date: made.date.value.to_string(), place: made.place.clone() }
    }
}

/// Where it stands in the procedure, or that it was announced at once and waits for its approval.
pub(crate) fn status(records: &Records) -> &'static str {
    if records.awaits_approval() { "diumumkan" } else { records.status().key() }
}

/// The forms in which it is kept.
pub(crate) fn forms(forms: &[Form], language: Language) -> Vec<&'static str> {
    forms.iter().map(|it| it.label().get(language)).collect()
}

/// The fields that are published as texts, by their names in templates; empty where a document does not say them.
pub(crate) fn texts(revision: &RevisionFacts) -> BTreeMap<&'static str, String> {
    let said = |it: &Field| revision.said(it).unwrap_or_default().to_owned();
    document::published().filter_map(|it| Some((it.published?, said(it)))).collect()
}

/// Who holds it: the unit, unless others are named.
pub(crate) fn holders(frame: &Frame<'_>, revision: ShownRevision<'_>) -> Vec<String> {
    if revision.holders.is_empty() {
        return vec![frame.contents.settings.unit_name(&revision.document.unit).to_owned()];
    }
    revision.holders.clone()
}

/// The seventh column as one line.
pub(crate) fn retention(it: &Retention, language: Language) -> String {
    let words = match language {
        Language::Indonesian => ("aktif", "inaktif", "nasib akhir"),
        Language::English => ("active", "inactive", "final disposition"),
    };
    let active = it.active.label();
    if it.inactive.is_none() && it.fate.is_none() {
        return active.get(language).to_owned();
    }
    let mut text = format!("{} {}", words.0, active.get(language));
    if let Some(inactive) = &it.inactive {
        text = format!("{text}; {} {}", words.1, inactive.label().get(language));
    }
    if let Some(fate) = it.fate {
        text = format!("{text}; {} {}", words.2, fate.label().get(language));
    }
    text
}
