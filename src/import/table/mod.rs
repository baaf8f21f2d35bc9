//! Tables as they lie in spreadsheets and text files: sheets, rows and cells, whatever program wrote them.

mod cells;
mod delimited;
mod grid;
mod opendocument;
mod refusal;
mod text;
mod workbook;

pub use crate::import::table::cells::{Cell, CellOrigin, Delimited, LARGEST_TABLE, Row, Sheet, Table, TableFormat};
pub(crate) use crate::import::table::cells::{MOST_CELLS, MOST_COLUMNS, MOST_ROWS};
pub use crate::import::table::refusal::Unreadable;
use crate::inspect::inside::COMPOUND;

/// Reads a file's tables. What is inside decides, not the file's name.
///
/// A workbook that is damaged on purpose may take the process down; a caller reads those in a child.
///
/// # Errors
/// When it is no table, or none that can be read.
pub fn read_table(bytes: &[u8]) -> Result<Table, Unreadable> {
    if bytes.len() as u64 > LARGEST_TABLE {
        return Err(Unreadable::TooHeavy);
    }
    if is_workbook(bytes) { workbook::read(bytes) } else { delimited::read(bytes) }
}

/// Whether a file is packed like a workbook.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") || bytes.starts_with(COMPOUND)
}
