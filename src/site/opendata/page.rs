//! `/data/`: the columns and the volumes; what each file is stands in the template.

use serde::Serialize;

use crate::site::COLUMNS;
use crate::site::address::address_of;
use crate::site::frame::{Frame, Head, Model};
use crate::site::item::{File, SharedItem};
use crate::site::lists::layout::List;
use crate::site::opendata::volume::Volume;

#[derive(Serialize)]
struct DataView {
    /// The volumes of the printed list, if there is more than one; the newest last.
    volumes: Vec<VolumeView>,
    columns: Vec<ColumnView>,
}

#[derive(Serialize)]
struct VolumeView {
    number: usize,
    print: String,
    catalog: String,
}

#[derive(Serialize)]
struct ColumnView {
    name: &'static str,
    meaning: String,
}

/// The page.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    File::page("data/index.html", page)
}

fn page(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let words = frame.theme.words();
    let last = Volume::count(frame);
    let volume = |number: usize| {
        let volume = Volume::of(frame, number);
        let (print, catalog) = (volume.path("dip", "pdf"), volume.path("catalog", "jsonld"));
        VolumeView { number, print: address_of(&print), catalog: address_of(&catalog) }
    };
    let mut columns = Vec::new();
    for (at, name) in COLUMNS.into_iter().enumerate() {
        columns.push(ColumnView { name, meaning: words.plain(&format!("open-column-{}", at + 1))? });
    }
    let view = DataView { volumes: if last > 1 { (1..=last).map(volume).collect() } else { Vec::new() }, columns };
    let head = Head { section: "data", list: Some(List::All), ..frame.head("open")? };
    frame.model("data.html", path, head, &view)
}
