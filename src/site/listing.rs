//! Assigns the documents to the lists of the site: class, unit, year, form.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Contents, Shown};
use crate::register::{Class, Decree, Entry, Form, Revision};
use crate::site::frame::Frame;
use crate::site::layout::List;
use crate::site::letters;

/// Which document is where; places are those in the contents, in the order of first publication.
#[derive(Debug)]
pub(crate) struct Listing<'a> {
    /// The ids of withdrawn entries of the list of excluded information, by the document that opened them.
    pub(crate) opened: BTreeMap<&'a str, Vec<&'a str>>,
    /// The documents of every list, the oldest first.
    pub(crate) lists: BTreeMap<List, Vec<usize>>,
    /// The entries of the list of excluded information.
    pub(crate) exclusions: Vec<usize>,
    /// The documents in force by the first letter of their titles, each letter's in the order of titles.
    pub(crate) letters: BTreeMap<String, Vec<usize>>,
    /// The document of an id.
    pub(crate) by_id: BTreeMap<&'a str, usize>,
    /// Whether there is a decree that the superior agreed to.
    pub(crate) has_decrees: bool,
    decreed: BTreeMap<(usize, usize), Vec<usize>>,
}

impl<'a> Listing<'a> {
    /// Of everything that is shown.
    pub(crate) fn of(contents: &'a Contents) -> Listing<'a> {
        let mut lists: BTreeMap<List, Vec<usize>> = BTreeMap::from([(List::All, Vec::new())]);
        lists.extend(Class::PUBLIC.map(|it| (List::Class(it), Vec::new())));
        lists.extend(contents.settings.units.iter().map(|it| (List::Unit(it.id.value.clone()), Vec::new())));
        let mut listing = Listing {
            opened: BTreeMap::new(),
            lists,
            exclusions: Vec::new(),
            letters: letters::of(contents),
            by_id: BTreeMap::new(),
            has_decrees: contents.decrees.iter().any(Decree::claims_agreement),
            decreed: BTreeMap::new(),
        };
        for (at, document) in contents.documents.iter().enumerate() {
            listing.by_id.entry(document.id()).or_insert(at);
            let Some(latest) = document.latest() else { continue };
            if latest.is_excluded() {
                let successor = latest.withdrawal.as_ref().filter(|it| it.agreed.is_some());
                if let Some(successor) = successor.and_then(|it| it.successor.as_ref()) {
                    listing.opened.entry(&successor.value).or_default().push(document.id());
                }
                listing.exclusions.push(at);
                continue;
            }
            for list in lists_of(document, latest) {
                listing.lists.entry(list).or_default().push(at);
            }
        }
        for (place, decree) in contents.decrees.iter().enumerate().filter(|(_, it)| it.claims_agreement()) {
            for entry in &decree.entries {
                if let Some(spot) = listing.set_by(contents, entry) {
                    listing.decreed.entry(spot).or_default().push(place);
                }
            }
        }
        listing
    }

    /// The places of the document and of the revision that a line of a decree sets: the one with that digest.
    fn set_by(&self, contents: &Contents, entry: &Entry) -> Option<(usize, usize)> {
        let at = *self.by_id.get(entry.id.as_str())?;
        let revisions = &contents.documents.get(at)?.revisions;
        let is_set = |it: &Revision| {
            let approved = it.approval.as_ref().and_then(|it| it.digest.as_ref());
            it.number.as_ref().is_some_and(|it| it.value == entry.number)
                && approved.is_some_and(|it| it.value == entry.digest)
        };
        Some((at, revisions.iter().position(is_set)?))
    }

    /// The places of the decrees that set a revision, the oldest first.
    pub(crate) fn decreed(&self, document: &Shown, revision: usize) -> &[usize] {
        let at = self.by_id.get(document.id());
        at.and_then(|it| self.decreed.get(&(*it, revision))).map_or(&[], Vec::as_slice)
    }

    /// The documents of a list, the oldest first.
    pub(crate) fn list(&self, list: &List) -> &[usize] {
        self.lists.get(list).map_or(&[], Vec::as_slice)
    }

    /// The documents of a list that are in force and apply on the day, the newest first.
    pub(crate) fn newest<'c>(&self, contents: &'c Contents, list: &List) -> impl Iterator<Item = &'c Shown> {
        let documents = self.list(list).iter().rev().filter_map(|it| contents.documents.get(*it));
        let applies = |it: &Revision| !it.is_withdrawn() && it.applies_on(contents.day);
        documents.filter(move |it| it.latest().is_some_and(applies))
    }

    /// The years there are, the latest first.
    pub(crate) fn years(&self) -> Vec<i16> {
        let mut years: Vec<i16> =
            self.lists.keys().filter_map(|it| if let List::Year(year) = it { Some(*year) } else { None }).collect();
        years.reverse();
        years
    }
}

fn lists_of(document: &Shown, latest: &Revision) -> Vec<List> {
    let mut lists = vec![List::All, List::Unit(document.unit.clone())];
    lists.extend(latest.class.as_ref().map(|it| List::Class(it.value)));
    if let Some(year) = latest.made.as_ref().map(|it| it.date.value.year()) {
        lists.extend([List::Year(year), List::UnitYear(document.unit.clone(), year)]);
    }
    // A form that is written twice is one form.
    let forms: BTreeSet<Form> = latest.forms.iter().map(|it| it.value).collect();
    lists.extend(forms.into_iter().map(List::Form));
    lists
}

/// The revision in force: the last one approved or announced, unless it is withdrawn; in a preview there may be a later draft.
pub(crate) fn in_force(document: &Shown) -> Option<&Revision> {
    document.revisions.iter().rfind(|it| it.is_released()).filter(|it| !it.is_withdrawn())
}

/// The number of a revision, also where a draft does not say it yet.
pub(crate) fn number(document: &Shown, at: usize) -> u32 {
    let revision = document.revisions.get(at);
    let said = revision.and_then(|it| it.folder.or(it.number.as_ref().map(|it| it.value)));
    said.unwrap_or_else(|| u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1))
}

/// The place of the revision that is shown first.
pub(crate) fn last(document: &Shown) -> usize {
    document.revisions.len().saturating_sub(1)
}

/// The folder of a revision's files in the site, with a slash at the end.
pub(crate) fn folder(document: &Shown, at: usize) -> String {
    format!("info/{}/r{}/", document.id(), number(document, at))
}

/// Where the page of a revision lies: the latest has the address of the document.
pub(crate) fn page(document: &Shown, at: usize) -> String {
    if at + 1 == document.revisions.len() {
        format!("info/{}/index.html", document.id())
    } else {
        format!("{}index.html", folder(document, at))
    }
}

/// The document with this id, and the place of its revision of that number.
pub(crate) fn find<'a>(frame: &'a Frame<'_>, id: &str, number: u32) -> Option<(&'a Shown, usize)> {
    let document = frame.contents.documents.get(*frame.listing.by_id.get(id)?)?;
    let is_it = |it: &Revision| it.number.as_ref().is_some_and(|it| it.value == number);
    Some((document, document.revisions.iter().position(is_it)?))
}
