//! What a table is: sheets, rows and cells, and how many of them there may be.

use serde::{Deserialize, Serialize};

/// Larger files are no lists.
pub const LARGEST_TABLE: u64 = 200 << 20;
/// A list of fifty thousand entries has a few hundred thousand rows at most.
pub(crate) const MOST_ROWS: usize = 250_000;
/// More columns than this hold something else than a list.
pub(crate) const MOST_COLUMNS: usize = 256;
/// All cells of a file, those of merged cells too.
pub(crate) const MOST_CELLS: usize = 6_000_000;

/// What kind of file a table lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableFormat {
    /// Text with a sign between the cells.
    Delimited(Delimited),
    /// Excel since 2007.
    Xlsx,
    /// Excel until 2003.
    Xls,
    /// `OpenDocument`.
    Ods,
}

/// How the cells of a text file were told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delimited {
    /// The sign between the cells.
    pub sign: char,
    /// Whether the file's first line names the sign; else the rows told it.
    pub is_told: bool,
    /// Whether cells stand in single quotes.
    pub is_single_quoted: bool,
    /// Into so many columns the sign cuts most rows.
    pub columns: usize,
    /// How many rows it cuts so.
    pub alike: usize,
    /// All rows that hold something.
    pub rows: usize,
}

/// A file's tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The kind of file.
    pub format: TableFormat,
    /// Whether its letters were those of old Windows programs.
    pub old_letters: bool,
    /// In the order of the file.
    pub sheets: Vec<Sheet>,
}

/// One sheet; text files have one without a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// As its tab says.
    pub name: String,
    /// Whether nobody sees it.
    pub hidden: bool,
    /// The rows that hold something.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// As the program that shows it counts, from 1.
    pub number: u32,
    /// By column; a row ends with the last cell that holds something.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Cell {
    /// What is read there: one space between words, line ends kept, no invisible characters.
    #[serde(rename = "t", default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Where it leads.
    #[serde(rename = "l", default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Whether it was written here.
    #[serde(rename = "o", default, skip_serializing_if = "CellOrigin::is_own")]
    pub origin: CellOrigin,
}

/// Whose text a cell shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum CellOrigin {
    /// Its own.
    #[default]
    Own,
    /// That of a cell to the left it is merged with.
    Left,
    /// That of a cell above it is merged with.
    Above,
}

impl CellOrigin {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it so")]
    fn is_own(&self) -> bool {
        *self == CellOrigin::Own
    }
}
