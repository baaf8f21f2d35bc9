//! Assigns the documents to the lists of the site: class, unit, year, form.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::{Contents, RevisionFacts, Shown, ShownDecree, ShownRevision};
use crate::register::{Class, Date, Entry, Form, Status};
use crate::site::address::address_of;
use crate::site::documents::titles::by_letter;
use crate::site::lists::layout::List;

/// Which document is in which list, in the order of first publication.
#[derive(Debug)]
pub(crate) struct Listing<'a> {
    /// The ids of withdrawn entries of the list of excluded information, by the document that opened them.
    pub(crate) opened: BTreeMap<&'a str, Vec<&'a str>>,
    /// The documents of every list, the oldest first.
    pub(crate) lists: BTreeMap<List, Vec<&'a Shown>>,
    /// The entries of the list of excluded information.
    pub(crate) exclusions: Vec<&'a Shown>,
    /// The documents in force by the first letter of their titles, each letter's in the order of titles.
    pub(crate) letters: BTreeMap<String, Vec<&'a Shown>>,
    /// The document of an id.
    pub(crate) by_id: BTreeMap<&'a str, &'a Shown>,
    /// Whether there is a decree that the superior agreed to.
    pub(crate) has_decrees: bool,
    /// The decrees that set a revision, the oldest first, by its file.
    decreed: BTreeMap<&'a str, Vec<&'a ShownDecree>>,
}

impl<'a> Listing<'a> {
    /// Of everything that is shown.
    pub(crate) fn of(contents: &'a Contents) -> Listing<'a> {
        let (letters, ((lists, opened, exclusions), by_id)) =
            rayon::join(|| by_letter(contents), || rayon::join(|| divided(contents), || by_id(contents)));
        let has_decrees = contents.decrees.iter().any(|it| it.is_agreed);
        let mut listing = Listing { opened, lists, exclusions, letters, by_id, has_decrees, decreed: BTreeMap::new() };
        for decree in contents.decrees.iter().filter(|it| it.is_agreed) {
            for entry in &decree.entries {
                if let Some(set) = listing.set_by(entry) {
                    listing.decreed.entry(&*set.facts().file).or_default().push(decree);
                }
            }
        }
        listing
    }

    /// The revision that a line of a decree sets: the one with that digest.
    fn set_by(&self, entry: &Entry) -> Option<ShownRevision<'a>> {
        let is_set = |it: &ShownRevision<'_>| {
            let approved = it.records.approval.as_ref().and_then(|it| it.digest.as_ref());
            it.number == entry.number && approved.is_some_and(|it| it.value == entry.digest)
        };
        self.by_id.get(entry.id.as_str())?.revisions().find(is_set)
    }

    /// The decrees that set a revision, the oldest first.
    pub(crate) fn decreed(&self, revision: ShownRevision<'_>) -> &[&'a ShownDecree] {
        self.decreed.get(&*revision.file).map_or(&[], Vec::as_slice)
    }

    /// The documents of a list, the oldest first.
    pub(crate) fn list(&self, list: &List) -> &[&'a Shown] {
        self.lists.get(list).map_or(&[], Vec::as_slice)
    }

    /// The documents of a list that are in force and apply on the day, the newest first.
    pub(crate) fn newest(&self, day: Date, list: &List) -> impl Iterator<Item = ShownRevision<'a>> {
        let latest = self.list(list).iter().rev().map(|it| it.latest());
        latest.filter(move |it| !it.records.is_withdrawn() && it.applies_on(day))
    }

    /// The revision with this id and number.
    pub(crate) fn find(&self, id: &str, number: u32) -> Option<ShownRevision<'a>> {
        self.by_id.get(id)?.revisions().find(|it| it.number == number)
    }

    /// The title of a document as it is in force; none of one that is not shown.
    pub(crate) fn title(&self, id: &str) -> Option<String> {
        let latest = self.by_id.get(id)?.latest();
        (!latest.records.is_withdrawn()).then(|| latest.title.clone())
    }

    /// Whether a revision is approved public information that no decree has set, in a register that has decrees.
    pub(crate) fn is_undecreed(&self, revision: ShownRevision<'_>) -> bool {
        self.has_decrees
            && revision.records.status() == Status::Approved
            && !revision.document.is_withdrawn()
            && !revision.is_excluded()
            && self.decreed(revision).is_empty()
    }

    /// The years there are, the latest first.
    pub(crate) fn years(&self) -> Vec<i16> {
        let mut years: Vec<i16> =
            self.lists.keys().filter_map(|it| if let List::Year(year) = it { Some(*year) } else { None }).collect();
        years.reverse();
        years
    }
}

/// [`Listing::lists`], [`Listing::opened`] and [`Listing::exclusions`].
type Divided<'a> = (BTreeMap<List, Vec<&'a Shown>>, BTreeMap<&'a str, Vec<&'a str>>, Vec<&'a Shown>);

/// The documents in their lists, apart from what is excluded.
fn divided(contents: &Contents) -> Divided<'_> {
    let mut lists: BTreeMap<List, Vec<&Shown>> = BTreeMap::from([(List::All, Vec::new())]);
    lists.extend(Class::PUBLIC.map(|it| (List::Class(it), Vec::new())));
    lists.extend(contents.settings.units.iter().map(|it| (List::Unit(it.id.value.clone()), Vec::new())));
    let (mut opened, mut exclusions): (BTreeMap<&str, Vec<&str>>, Vec<&Shown>) = (BTreeMap::new(), Vec::new());
    for document in &contents.documents {
        let latest = document.latest().facts();
        if latest.is_excluded() {
            if let Some(successor) = latest.records.withdrawn().and_then(|it| it.successor.as_ref()) {
                opened.entry(&successor.value).or_default().push(document.id());
            }
            exclusions.push(document);
            continue;
        }
        for list in lists_of(document, latest) {
            lists.entry(list).or_default().push(document);
        }
    }
    (lists, opened, exclusions)
}

/// The document of each id; of several the one published first.
fn by_id(contents: &Contents) -> BTreeMap<&str, &Shown> {
    // Of equal ones a map keeps the last.
    contents.documents.iter().rev().map(|it| (it.id(), &**it)).collect()
}

fn lists_of(document: &Shown, latest: &RevisionFacts) -> Vec<List> {
    let mut lists = vec![List::All, List::Unit(document.unit.clone())];
    lists.extend(latest.class.map(List::Class));
    if let Some(year) = latest.made.as_ref().map(|it| it.date.value.year()) {
        lists.extend([List::Year(year), List::UnitYear(document.unit.clone(), year)]);
    }
    // A form that is written twice is one form.
    let forms: BTreeSet<Form> = latest.forms.iter().copied().collect();
    lists.extend(forms.into_iter().map(List::Form));
    lists
}

/// The folder of a revision's files in the site, with a slash at the end.
pub(crate) fn folder(revision: ShownRevision<'_>) -> String {
    format!("info/{}/r{}/", revision.document.id(), revision.number)
}

/// Where the page of a revision lies: the latest has the address of the document.
pub(crate) fn page(revision: ShownRevision<'_>) -> String {
    if revision.is_latest() {
        format!("info/{}/index.html", revision.document.id())
    } else {
        format!("{}index.html", folder(revision))
    }
}

/// The address of a document, from the top of the site.
pub(crate) fn address(document: &Shown) -> String {
    address_of(&page(document.latest()))
}
