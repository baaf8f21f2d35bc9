//! The pages of the lists, and the indexes of units and years.

use fluent_bundle::{FluentArgs, FluentValue};
use serde::Serialize;

use crate::register::Class;
use crate::site::address::address_of;
use crate::site::documents::decree::{self, DecreeLink};
use crate::site::documents::record::Row;
use crate::site::frame::{Frame, Head, Model};
use crate::site::item::{File, SharedItem};
use crate::site::lists::facets::{Facet, facets};
use crate::site::lists::layout::{List, Paging};
use crate::site::lists::list_links::{Counts, Sibling, counts, name, sibling, units, years};

#[derive(Serialize)]
struct ListView {
    lead: String,
    rows: Vec<Row>,
    /// Only on the list's own page: on the others it would change with every new document.
    counts: Option<Counts>,
    siblings: Vec<Sibling>,
    facets: Vec<Facet>,
    number: Option<usize>,
    first: usize,
    last: usize,
    newest: String,
    older: Option<String>,
    newer: Option<String>,
    /// Only on the own page of the whole register.
    decrees: Vec<DecreeLink>,
}

#[derive(Serialize)]
struct IndexView {
    groups: Vec<Sibling>,
}

/// Every page of every list: its newest rows, and its numbered pages.
pub(crate) fn items<'a>(frame: &Frame<'_>) -> Vec<SharedItem<'a>> {
    let mut items = Vec::new();
    for (list, documents) in &frame.listing.lists {
        let numbered = (1..=Paging(documents.len()).pages()).map(Some);
        items.extend(std::iter::once(None).chain(numbered).map(|number| {
            let list = list.clone();
            File::page(list.page(number), move |frame, _| model(frame, &list, number))
        }));
    }
    items
}

/// All units.
pub(crate) fn units_item<'a>() -> SharedItem<'a> {
    File::page("unit/index.html", |frame, path| index(frame, "unit", path))
}

/// All years.
pub(crate) fn years_item<'a>() -> SharedItem<'a> {
    File::page("tahun/index.html", |frame, path| index(frame, "tahun", path))
}

fn model(frame: &Frame<'_>, list: &List, number: Option<usize>) -> anyhow::Result<Model> {
    let documents = frame.listing.list(list);
    let paging = Paging(documents.len());
    let range = paging.rows(number);
    let shown = documents.get(range.clone()).unwrap_or(&[]);
    let rows = shown.iter().rev().map(|it| Row::of(frame, it.latest())).collect();
    let name = name(frame, list)?;
    let words = frame.theme.words();
    let lead = match list {
        List::All => words.plain("dip-lead")?,
        List::Class(class) => words.plain(&format!("class-{}-lead", class.key()))?,
        List::Unit(_) => words.with("unit-lead", &[("unit", &name)])?,
        List::Year(year) => words.with("year-lead", &[("year", &year.to_string())])?,
        List::UnitYear(unit, year) => {
            let unit = frame.contents.settings.unit_name(unit);
            words.with("unit-year-lead", &[("unit", unit), ("year", &year.to_string())])?
        }
        List::Form(form) => words.plain(&format!("form-{}-lead", form.key()))?,
    };
    let title = match number {
        None => name,
        Some(number) => {
            let mut arguments = FluentArgs::new();
            arguments.set("name", FluentValue::from(name));
            arguments.set("number", FluentValue::from(number));
            words.say("list-page-title", &arguments)?
        }
    };
    let head = Head { title, description: lead.clone(), section: "dip", list: Some(list.clone()), ..Head::default() };
    let to = |number: usize| address_of(&list.page(Some(number)));
    let view = ListView {
        lead,
        rows,
        counts: number.is_none().then(|| counts(frame, list)),
        siblings: siblings(frame, list, number.is_none())?,
        facets: if number.is_none() { facets(frame, list)? } else { Vec::new() },
        number,
        first: range.start + 1,
        last: range.end,
        newest: address_of(&list.page(None)),
        older: paging.older(number).map(to),
        newer: paging.newer(number).map(to),
        decrees: if (list, number) == (&List::All, None) { decree::all(frame) } else { Vec::new() },
    };
    frame.model("list.html", &list.page(number), head, &view)
}

fn index(frame: &Frame<'_>, of: &str, path: &str) -> anyhow::Result<Model> {
    let words = frame.theme.words();
    let groups = if of == "unit" { units(frame)? } else { years(frame)? };
    let head = Head {
        title: words.plain(&format!("{of}-title"))?,
        description: words.plain(&format!("{of}-index-lead"))?,
        section: "dip",
        ..Head::default()
    };
    frame.model("index.html", path, head, &IndexView { groups })
}

/// The lists of the same kind; the classes stand with the whole register.
fn siblings(frame: &Frame<'_>, list: &List, counted: bool) -> anyhow::Result<Vec<Sibling>> {
    let of_the_register = std::iter::once(List::All).chain(Class::PUBLIC.map(List::Class));
    match list {
        List::All | List::Class(_) | List::Form(_) => {
            of_the_register.map(|it| sibling(frame, &it, counted, it == *list)).collect()
        }
        List::Unit(_) | List::Year(_) | List::UnitYear(..) => Ok(Vec::new()),
    }
}
