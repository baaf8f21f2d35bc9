//! `/data/`: what each file of the open data is, the columns, and the volumes.

use serde::Serialize;

use crate::site::COLUMNS;
use crate::site::address::address_of;
use crate::site::frame::{Frame, Head, Model};
use crate::site::item::{File, SharedItem};
use crate::site::lists::layout::List;
use crate::site::opendata::volume::Volume;

#[derive(Serialize)]
struct DataView {
    files: &'static [Format],
    /// The volumes of the printed list, if there is more than one; the newest last.
    volumes: Vec<VolumeView>,
    columns: Vec<ColumnView>,
}

/// A file of the open data, and the messages that say what it is.
#[derive(Debug, Serialize)]
pub(crate) struct Format {
    /// Its name in `data/`.
    pub(crate) name: &'static str,
    /// What it is.
    pub(crate) words: &'static str,
    /// What else there is to say.
    pub(crate) more: Option<&'static str>,
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

/// The page about these files.
pub(crate) fn item<'a>(files: &'static [Format]) -> SharedItem<'a> {
    File::page("data/index.html", move |frame, path| page(frame, path, files))
}

fn page(frame: &Frame<'_>, path: &str, files: &'static [Format]) -> anyhow::Result<Model> {
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
    let view =
        DataView { files, volumes: if last > 1 { (1..=last).map(volume).collect() } else { Vec::new() }, columns };
    let head = Head { section: "data", list: Some(List::All), ..frame.head("open")? };
    frame.model("data.html", path, head, &view)
}
