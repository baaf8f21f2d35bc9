//! The open data: the statutory list, and what describes it to programs, each in the format its readers expect.

mod catalog;
pub(crate) mod data;
mod dataset;
mod describe;
mod font_face;
mod page;
mod pdf_writer;
mod print;
mod print_layout;
mod print_tags;
pub(crate) mod schemas;
mod text_drawing;
mod volume;
mod workbook;

use crate::site::frame::Frame;
use crate::site::item::{File, SharedItem};
use crate::site::opendata::page::Format;
use crate::site::opendata::volume::Volume;

pub(crate) use crate::site::opendata::workbook::saved as saved_workbook;

/// What `/data/` tells of, in this order.
const FORMATS: [Format; 7] = [
    Format { name: "dip.csv", words: "open-csv", more: Some("open-csv-more") },
    Format { name: "dip.xlsx", words: "open-xlsx", more: Some("open-xlsx-more") },
    Format { name: "dip.pdf", words: "open-pdf", more: Some("open-pdf-more") },
    Format { name: "dip.json", words: "open-json", more: Some("open-json-more") },
    Format { name: "datapackage.json", words: "open-package", more: Some("open-package-more") },
    Format { name: "dip.csv-metadata.json", words: "open-columns", more: None },
    Format { name: "catalog.jsonld", words: "open-catalog", more: Some("open-catalog-more") },
];

/// The page about them.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    page::item(&FORMATS)
}

/// Every file of the open data besides `dip.json` and the tables.
pub(crate) fn items<'a>(frame: &Frame<'_>) -> Vec<SharedItem<'a>> {
    let mut items = vec![
        File::of("data/dip.xlsx", |frame, _| workbook::render(frame)),
        File::of("data/datapackage.json", |frame, _| describe::package(frame)),
        File::of("data/dip.csv-metadata.json", |frame, _| describe::columns(frame)),
    ];
    for number in 1..=Volume::count(frame) {
        let volume = Volume::of(frame, number);
        let (print, catalog) = (volume.path("dip", "pdf"), volume.path("catalog", "jsonld"));
        items.push(File::of(print, move |frame, _| print::render(frame, &Volume::of(frame, number))));
        items.push(File::of(catalog, move |frame, _| catalog::render(frame, &Volume::of(frame, number))));
    }
    items
}
