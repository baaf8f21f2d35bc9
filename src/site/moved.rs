//! Old addresses of documents, and the page at each that leads on where a host cannot redirect.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::site::address::{address_of, way_up};
use crate::site::frame::{Frame, Head, Model};
use crate::site::listing;
use crate::site::record::title;

#[derive(Serialize)]
struct MovedView {
    id: String,
    title: String,
    address: String,
}

/// The document that each old address leads to: those of the revision that is shown first.
pub(crate) fn all<'a>(frame: &Frame<'a>) -> BTreeMap<&'a str, usize> {
    let mut all = BTreeMap::new();
    for (at, document) in frame.contents.documents.iter().enumerate() {
        for old in document.latest().into_iter().flat_map(|it| &it.old_addresses) {
            all.entry(old.value.trim_matches('/')).or_insert(at);
        }
    }
    all
}

/// The address of a document from the top of the site.
pub(crate) fn target(frame: &Frame<'_>, document: usize) -> String {
    let document = frame.contents.documents.get(document);
    document.map_or_else(String::new, |it| address_of(&listing::page(it, listing::last(it))))
}

/// The page at an old address.
pub(crate) fn model(frame: &Frame<'_>, document: usize, path: &str) -> anyhow::Result<Model> {
    let address = target(frame, document);
    let document = frame.contents.documents.get(document);
    let view = MovedView {
        id: document.map_or_else(String::new, |it| it.id().to_owned()),
        title: document.and_then(|it| it.latest()).map(title).unwrap_or_default(),
        address: address.clone(),
    };
    let head = Head {
        title: frame.theme.words().plain("moved-title")?,
        section: "moved",
        refresh: Some(format!("{}{address}", way_up(path))),
        canonical: Some(address),
        ..Head::default()
    };
    frame.model("moved.html", path, head, &view)
}
