//! Which items of the checklist the register answers, with which documents, and what is missing.

use std::collections::{BTreeMap, BTreeSet};

use crate::register::checklist::item::{Applies, Item, Kind};
use crate::register::{Date, Document, Duty, NotHeld, Records, Register, Revision, Settings};

/// How an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// A document names it, or every part of it is answered.
    Yes,
    /// Only some of its parts are.
    Partly,
    /// Nothing answers it.
    No,
    /// The body declared that it does not hold it.
    NotHeld,
    /// It asks for no document, or not of this body.
    NotCounted,
}

/// An item with what answers it.
#[derive(Debug)]
pub struct Covered<'a, A> {
    /// The item.
    pub item: &'a Item,
    /// The documents in force that name it, in the order given.
    pub answers: Vec<A>,
    /// How it stands.
    pub answered: Answered,
    /// The declaration that it is not held.
    pub not_held: Option<&'a NotHeld>,
}

/// How many items of a duty are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Score {
    /// Answered.
    pub answered: usize,
    /// Answered in part; not among the answered.
    pub partly: usize,
    /// Asked of this body, without those it does not hold.
    pub counted: usize,
    /// Declared as not held.
    pub not_held: usize,
}

/// The whole list.
#[derive(Debug)]
pub struct Coverage<'a, A> {
    /// In the order of the list.
    pub items: Vec<Covered<'a, A>>,
}

impl<'a, A: Copy> Coverage<'a, A> {
    /// Of the documents in force, each with the items that it names.
    pub fn of<'i>(settings: &'a Settings, in_force: impl Iterator<Item = (A, BTreeSet<&'i str>)>) -> Coverage<'a, A> {
        let mut answers: BTreeMap<&str, Vec<A>> = BTreeMap::new();
        for (document, named) in in_force {
            for id in named {
                answers.entry(id).or_default().push(document);
            }
        }
        let list = &settings.checklist;
        let mut items: Vec<Covered<'a, A>> = Vec::new();
        for item in list.items() {
            let not_held = settings.not_held.iter().find(|it| it.item.value == item.id);
            let answers = answers.remove(item.id.as_str()).unwrap_or_default();
            let answered = match item.kind {
                Kind::Content if !answers.is_empty() => Answered::Yes,
                Kind::Content if not_held.is_some() => Answered::NotHeld,
                Kind::Content if item.applies == Applies::Yes => Answered::No,
                Kind::Content | Kind::Column | Kind::Process | Kind::Ground => Answered::NotCounted,
            };
            items.push(Covered { item, answers, answered, not_held });
        }
        let of_parts: Vec<Option<Answered>> = items.iter().map(|it| by_parts(it, &items)).collect();
        for (covered, answered) in items.iter_mut().zip(of_parts) {
            covered.answered = answered.unwrap_or(covered.answered);
        }
        Coverage { items }
    }

    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Covered<'a, A>> {
        self.items.iter().find(|it| it.item.id == id)
    }

    /// The score of one duty, or of all.
    pub fn score(&self, duty: Option<Duty>) -> Score {
        let mut score = Score::default();
        for it in self.items.iter().filter(|it| duty.is_none_or(|duty| it.item.duty == duty)) {
            score.answered += usize::from(it.answered == Answered::Yes);
            score.partly += usize::from(it.answered == Answered::Partly);
            score.not_held += usize::from(it.answered == Answered::NotHeld);
            score.counted += usize::from(matches!(it.answered, Answered::Yes | Answered::Partly | Answered::No));
        }
        score
    }
}

/// How an item that nothing names stands by its parts.
fn by_parts<A>(covered: &Covered<'_, A>, items: &[Covered<'_, A>]) -> Option<Answered> {
    if covered.answered != Answered::No {
        return None;
    }
    let parts = items.iter().filter(|it| it.item.parent.as_deref() == Some(&covered.item.id));
    let parts: Vec<Answered> = parts.map(|it| it.answered).collect();
    let yes = parts.iter().filter(|it| **it == Answered::Yes).count();
    let no = parts.iter().filter(|it| **it == Answered::No).count();
    match (yes, no) {
        (0, _) => None,
        (_, 0) => Some(Answered::Yes),
        (_, _) => Some(Answered::Partly),
    }
}

/// The last day on which a revision was approved, until then announced, or found unchanged.
pub fn fresh(records: &Records) -> Option<Date> {
    records.last_released_on().max(records.renewed_on())
}

/// Whether a revision is the document of that year: renewed in it, or approved in it and not made long before, or
/// approved in the year before with the year in its title, as plans are.
pub fn is_of_year(revision: &Revision, year: i16) -> bool {
    let renewed = revision.renewals.iter().any(|it| it.signed.on.value.year() == year);
    let approved = revision.last_released_on().map(Date::year);
    let made = revision.made.as_ref().is_some_and(|it| it.date.value.year() >= year - 1);
    let ahead = revision.title().is_some_and(|it| it.value.contains(&year.to_string()));
    renewed || approved == Some(year) && made || approved == Some(year - 1) && ahead
}

/// Whether a document in force answers one of the items, or the settings say where it lies.
pub fn is_service_answered(register: &Register, items: &[&str]) -> bool {
    let mut named = register.documents().filter_map(Document::in_force).flat_map(|it| &it.items);
    items.iter().any(|it| register.settings.service.elsewhere.contains_key(*it))
        || named.any(|it| items.contains(&it.value.as_str()))
}
