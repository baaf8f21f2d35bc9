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
use crate::site::opendata::volume::Volume;

pub(crate) use crate::site::opendata::page::item;
pub(crate) use crate::site::opendata::workbook::saved as saved_workbook;

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
