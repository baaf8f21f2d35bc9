//! A sheet's cells by row and column, with merged cells filled, within limits.

use std::collections::BTreeMap;

use crate::import::table::text::{hyperlink, tidy};
use crate::import::table::{Cell, CellOrigin, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Row, Sheet, Unreadable};

/// A sheet that is being read.
#[derive(Debug)]
pub(crate) struct Grid {
    name: String,
    rows: BTreeMap<u32, BTreeMap<usize, Cell>>,
    count: usize,
}

/// The corners of cells that were made one, counted from 0: first row and column, last row and column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Merged {
    pub(crate) from: (u32, u32),
    pub(crate) to: (u32, u32),
}

impl Grid {
    /// A sheet with nothing in it.
    pub(crate) fn new(name: &str) -> Grid {
        Grid { name: tidy(name), rows: BTreeMap::new(), count: 0 }
    }

    /// Writes a cell; rows and columns count from 0.
    pub(crate) fn put(&mut self, row: u32, column: usize, text: &str) -> Result<(), Unreadable> {
        let text = tidy(text);
        if text.is_empty() {
            return Ok(());
        }
        if column >= MOST_COLUMNS {
            return Err(Unreadable::Wide(self.name.clone(), column + 1));
        }
        let link = text.starts_with('=').then(|| hyperlink(&text)).flatten();
        let cell = match link {
            Some((address, shown)) => {
                let text = shown.unwrap_or_else(|| address.clone());
                Cell { text, link: Some(address), origin: CellOrigin::Own }
            }
            None => Cell { text, ..Cell::default() },
        };
        self.place(row, column, cell)
    }

    /// Says where a cell leads.
    pub(crate) fn link(&mut self, row: u32, column: usize, address: &str) {
        let address = tidy(address);
        if let Some(cell) = self.rows.get_mut(&row).and_then(|it| it.get_mut(&column))
            && !address.is_empty()
        {
            cell.link = Some(address);
        }
    }

    fn place(&mut self, row: u32, column: usize, cell: Cell) -> Result<(), Unreadable> {
        self.count += 1;
        if self.count > MOST_CELLS {
            return Err(Unreadable::TooHeavy);
        }
        self.rows.entry(row).or_default().insert(column, cell);
        if self.rows.len() > MOST_ROWS {
            return Err(Unreadable::Long(self.name.clone()));
        }
        Ok(())
    }

    /// Fills merged cells with what their first one says, as far as the sheet is used.
    pub(crate) fn merge(&mut self, merged: &[Merged]) -> Result<(), Unreadable> {
        let last_row = self.rows.keys().next_back().copied().unwrap_or(0);
        let last_column = self.rows.values().filter_map(|it| it.keys().next_back()).max().copied().unwrap_or(0);
        for area in merged {
            let (row, column) = (area.from.0, area.from.1 as usize);
            let Some(first) = self.rows.get(&row).and_then(|it| it.get(&column)).cloned() else { continue };
            for below in row..=area.to.0.min(last_row) {
                for beside in column..=(area.to.1 as usize).min(last_column) {
                    let origin = match (below > row, beside > column) {
                        (true, _) => CellOrigin::Above,
                        (false, true) => CellOrigin::Left,
                        (false, false) => continue,
                    };
                    self.place(below, beside, Cell { origin, ..first.clone() })?;
                }
            }
        }
        Ok(())
    }

    /// The sheet, as far as something is in it.
    pub(crate) fn sheet(self, hidden: bool) -> Sheet {
        let rows = self.rows.into_iter().map(|(number, cells)| {
            let mut row = Row { number: number + 1, cells: Vec::new() };
            for (column, cell) in cells {
                row.cells.resize_with(column, Cell::default);
                row.cells.push(cell);
            }
            row
        });
        Sheet { name: self.name, hidden, rows: rows.collect() }
    }
}
