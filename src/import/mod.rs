//! Understands a list of public information as bodies keep it in a spreadsheet: its headings, sections and entries.

mod columns;
mod draft;
mod entries;
mod entry;
mod fields;
mod gather;
mod links;
mod meaning;
mod public_fields;
mod rows;
mod sections;
pub mod table;
mod task;
mod units;

pub use crate::import::columns::column::Column;
pub use crate::import::columns::heading::{Heading, Kind, Reason};
pub use crate::import::draft::{Source, draft};
pub use crate::import::entry::Entry;
pub use crate::import::fields::Readings;
pub(crate) use crate::import::fields::ground;
pub(crate) use crate::import::meaning::forms::forms;
pub(crate) use crate::import::meaning::moment::{only_date, until};
pub(crate) use crate::import::meaning::periods::{fate, period};
pub(crate) use crate::import::meaning::understood::understood;
pub use crate::import::rows::{ReadSheet, RowKind};
pub(crate) use crate::import::sections::class_of;
pub use crate::import::task::{Task, Why, shown};
pub use crate::import::units::Units;

use crate::import::entries::Entries;
use crate::import::rows::read_sheet;
use crate::import::table::Table;
use crate::register::fields::document;

/// A list that was read.
#[derive(Debug, Clone)]
pub struct Intake {
    /// Its sheets, with what every row is.
    pub sheets: Vec<ReadSheet>,
    /// Its entries, in the order of the list.
    pub entries: Vec<Entry>,
    /// How values were read.
    pub readings: Readings,
}

/// More rows than this are not one document.
const MOST_ROWS_OF_ONE: usize = 500;

/// The fields of a document hold less than this.
const LONGEST_ENTRY: usize = 150_000;

/// Reads a list.
pub fn intake(table: &Table, units: &Units) -> Intake {
    let mut found = Entries::default();
    let sheets = table.sheets.iter().map(|it| read_sheet(it, &mut found)).collect();
    let mut readings = Readings::new();
    let mut entries = Vec::with_capacity(found.all.len());
    for gathered in &found.all {
        let mut entry = fields::entry(gathered, &mut readings);
        if gathered.rows.len() > MOST_ROWS_OF_ONE {
            entry.tasks.push(Task::new(document::TITLE.key, Why::TooMany, gathered.rows.len().to_string()));
        }
        let length: usize = gathered.columns.values().flatten().map(|it| it.text.len()).sum();
        if length > LONGEST_ENTRY {
            entry.tasks.push(Task::new(document::SUMMARY.key, Why::TooLong, length.to_string()));
        }
        let columns = [Column::Unit, Column::Holder, Column::HolderAndResponsible];
        let named: Vec<String> = columns.iter().flat_map(|it| gathered.all(*it)).collect();
        units.settle(&mut entry, &named, &mut readings);
        entries.push(entry);
    }
    Intake { sheets, entries, readings }
}
