//! Old addresses of documents, and the page at each that leads on where a host cannot redirect.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::checks::Shown;
use crate::site::address::way_up;
use crate::site::frame::{Frame, Head, Model};
use crate::site::item::{File, SharedItem};
use crate::site::lists::listing;

#[derive(Serialize)]
struct MovedView {
    id: String,
    title: String,
    address: String,
}

/// The document that each old address leads to: those of the revision that is shown first.
pub(crate) fn all<'a>(frame: &Frame<'a>) -> BTreeMap<&'a str, &'a Shown> {
    let mut all: BTreeMap<&str, &Shown> = BTreeMap::new();
    for document in &frame.contents.documents {
        for old in &document.latest().facts().old_addresses {
            all.entry(old.trim_matches('/')).or_insert(document);
        }
    }
    all
}

/// The page at each old address.
pub(crate) fn items<'a>(frame: &Frame<'a>) -> impl Iterator<Item = SharedItem<'a>> {
    let page = |(old, document): (&str, &'a Shown)| {
        File::page(format!("{old}/index.html"), move |frame, path| model(frame, document, path))
    };
    all(frame).into_iter().map(page)
}

fn model(frame: &Frame<'_>, document: &Shown, path: &str) -> anyhow::Result<Model> {
    let address = listing::address(document);
    let view =
        MovedView { id: document.id().to_owned(), title: document.latest().title.clone(), address: address.clone() };
    let head = Head {
        title: frame.theme.words().plain("moved-title")?,
        section: "moved",
        refresh: Some(format!("{}{address}", way_up(path))),
        canonical: Some(address),
        ..Head::default()
    };
    frame.model("moved.html", path, head, &view)
}
