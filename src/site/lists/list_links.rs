//! What the lists are called, how many documents each holds, and links to them.

use serde::Serialize;

use crate::register::Class;
use crate::site::address::address_of;
use crate::site::frame::Frame;
use crate::site::lists::layout::List;

/// How many documents a list has, and how many of them are withdrawn.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Counts {
    pub(crate) total: usize,
    pub(crate) withdrawn: usize,
}

/// A list beside this one.
#[derive(Debug, Serialize)]
pub(crate) struct Sibling {
    pub(crate) name: String,
    pub(crate) address: String,
    pub(crate) count: Option<usize>,
    pub(crate) here: bool,
    pub(crate) key: Option<&'static str>,
}

/// What a list is called.
pub(crate) fn name(frame: &Frame<'_>, list: &List) -> anyhow::Result<String> {
    let words = frame.theme.words();
    match list {
        List::All => words.plain("dip-title"),
        List::Class(class) => words.plain(&format!("class-{}-title", class.key())),
        List::Unit(unit) => Ok(frame.contents.settings.unit_name(unit).to_owned()),
        List::Year(year) => words.with("year-title", &[("year", &year.to_string())]),
        List::UnitYear(unit, year) => {
            let unit = frame.contents.settings.unit_name(unit);
            words.with("unit-year-title", &[("unit", unit), ("year", &year.to_string())])
        }
        List::Form(form) => words.plain(&format!("form-{}-title", form.key())),
    }
}

/// The classes with their counts, in the order of the law.
pub(crate) fn classes(frame: &Frame<'_>) -> anyhow::Result<Vec<Sibling>> {
    Class::PUBLIC.into_iter().map(|it| sibling(frame, &List::Class(it), true, false)).collect()
}

/// The units with their counts, in the order of the settings, then those the settings do not name.
pub(crate) fn units(frame: &Frame<'_>) -> anyhow::Result<Vec<Sibling>> {
    let named = frame.contents.settings.units.iter().map(|it| it.id.value.as_str());
    let is_named = |unit: &str| frame.contents.settings.units.iter().any(|it| it.id.value == unit);
    let others = frame.listing.lists.keys().filter_map(|it| match it {
        List::Unit(unit) if !is_named(unit) => Some(unit.as_str()),
        _ => None,
    });
    named.chain(others).map(|it| sibling(frame, &List::Unit(it.to_owned()), true, false)).collect()
}

/// The years with their counts, the latest first.
pub(crate) fn years(frame: &Frame<'_>) -> anyhow::Result<Vec<Sibling>> {
    frame.listing.years().into_iter().map(|it| sibling(frame, &List::Year(it), true, false)).collect()
}

/// How many documents of a list are in force.
pub(crate) fn in_force(frame: &Frame<'_>, list: &List) -> usize {
    let counts = counts(frame, list);
    counts.total - counts.withdrawn
}

/// How many documents a list has.
pub(crate) fn counts(frame: &Frame<'_>, list: &List) -> Counts {
    let documents = frame.listing.list(list);
    Counts { total: documents.len(), withdrawn: documents.iter().filter(|it| it.is_withdrawn()).count() }
}

/// A link to a list.
pub(crate) fn sibling(frame: &Frame<'_>, list: &List, counted: bool, here: bool) -> anyhow::Result<Sibling> {
    let words = frame.theme.words();
    let (name, key) = match list {
        List::All => (words.plain("class-all")?, None),
        List::Class(it) => (words.plain(&format!("class-{}", it.key()))?, Some(it.key())),
        List::Unit(_) | List::UnitYear(..) => (name(frame, list)?, None),
        List::Year(year) => (year.to_string(), None),
        List::Form(form) => (form.label().get(frame.language()).to_owned(), Some(form.key())),
    };
    let count = counted.then(|| in_force(frame, list));
    Ok(Sibling { name, address: address_of(&list.page(None)), count, here, key })
}
