//! The open data: the statutory list, and what describes it to programs, each in the format its readers expect.

mod catalog;
mod dataset;
mod describe;
mod font_face;
mod text_drawing;
pub(crate) mod linked;
mod page;
mod pdf_writer;
mod print;
mod print_layout;
mod print_tags;
mod volume;
mod workbook;

use crate::site::frame::Frame;
use crate::site::opendata::volume::Volume;

pub(crate) use crate::site::opendata::page::page;
pub(crate) use crate::site::opendata::workbook::saved as saved_workbook;

/// What `dip.json` keeps to.
pub(crate) const SCHEMA: &str = include_str!("../skema/dip-v1.json");

/// A file of the open data, or the page that explains them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Open {
    /// The page that explains them.
    Page,
    /// The statutory list as a workbook.
    Workbook,
    /// The statutory list to print, volume by volume.
    Print(usize),
    /// The catalogue that portals harvest, page by page; cut as the printed list is.
    Catalog(usize),
    /// The description of the table as a Data Package.
    Package,
    /// The description of the table's columns as CSV on the Web.
    Columns,
    /// The JSON Schema of `dip.json`.
    Schema,
}

/// All of them.
pub(crate) fn all(frame: &Frame<'_>) -> Vec<Open> {
    let mut all = vec![Open::Page, Open::Workbook, Open::Package, Open::Columns, Open::Schema];
    for number in 1..=Volume::count(frame) {
        all.extend([Open::Print(number), Open::Catalog(number)]);
    }
    all
}

/// Where it lies.
pub(crate) fn path(frame: &Frame<'_>, it: &Open) -> anyhow::Result<String> {
    let fixed = match it {
        Open::Page => "data/index.html",
        Open::Workbook => "data/dip.xlsx",
        Open::Package => "data/datapackage.json",
        Open::Columns => "data/dip.csv-metadata.json",
        Open::Schema => "skema/dip-v1.json",
        Open::Print(number) => return Ok(Volume::of(frame, *number).path("dip", "pdf")),
        Open::Catalog(number) => return Ok(Volume::of(frame, *number).path("catalog", "jsonld")),
    };
    Ok(fixed.to_owned())
}

/// Its bytes; those of the page come from its model.
pub(crate) fn render(frame: &Frame<'_>, it: &Open) -> anyhow::Result<Vec<u8>> {
    match it {
        Open::Page => anyhow::bail!("the page of the open data has a template"),
        Open::Workbook => workbook::render(frame),
        Open::Print(number) => print::render(frame, &Volume::of(frame, *number)),
        Open::Catalog(number) => catalog::render(frame, &Volume::of(frame, *number)),
        Open::Package => describe::package(frame),
        Open::Columns => describe::columns(frame),
        Open::Schema => Ok(SCHEMA.as_bytes().to_vec()),
    }
}
