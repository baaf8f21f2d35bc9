//! The home page: what this register is, its classes, what is newest and what must be known at once.

use serde::Serialize;

use crate::register::Class;
use crate::site::documents::record::Row;
use crate::site::frame::{Frame, Head, Model};
use crate::site::item::{File, SharedItem};
use crate::site::lists::layout::List;
use crate::site::lists::list_links::{Sibling, classes, in_force, units, years};
use crate::site::pages::findings::Finding;

/// How many of the newest documents that apply are shown.
const NEWEST: usize = 6;
/// How many announcements that apply are shown before the list of all is named.
const IMMEDIATE: usize = 3;

#[derive(Serialize)]
struct HomeView {
    total: usize,
    excluded: usize,
    classes: Vec<Sibling>,
    units: Vec<Sibling>,
    years: Vec<Sibling>,
    immediate: Vec<Row>,
    more_immediate: bool,
    newest: Vec<Row>,
    left: Vec<Finding>,
}

/// The home page.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    File::page("index.html", model)
}

fn model(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let (all, immediate) = (List::All, List::Class(Class::Immediate));
    let newest = |list| frame.listing.newest(frame.contents.day, list).map(|it| Row::of(frame, it));
    let mut immediate = newest(&immediate);
    let view = HomeView {
        total: in_force(frame, &all),
        excluded: frame.listing.exclusions.len(),
        classes: classes(frame)?,
        units: units(frame)?,
        years: years(frame)?,
        immediate: immediate.by_ref().take(IMMEDIATE).collect(),
        more_immediate: immediate.next().is_some(),
        newest: newest(&all).take(NEWEST).collect(),
        left: frame.found.left(),
    };
    let words = frame.theme.words();
    let body = &frame.contents.settings.body.name;
    let head = Head {
        title: words.plain("home-title")?,
        description: words.with("home-lead", &[("name", body)])?,
        section: "home",
        list: Some(List::All),
        ..Head::default()
    };
    frame.model("home.html", path, head, &view)
}
