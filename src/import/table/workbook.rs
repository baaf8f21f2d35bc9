//! Reads workbooks: XLSX and XLS with calamine, ODS by ourselves because calamine keeps neither its links nor which
//! of its cells are merged.

use std::io::Cursor;

use calamine::{
    CellErrorType, Data, DataRef, Dimensions, ExcelDateTime, Reader as _, Sheet, SheetType, SheetVisible, Xls,
    XlsError, Xlsx, XlsxError,
};

use crate::import::table::grid::{Grid, Merged};
use crate::import::table::{Table, TableFormat, Unreadable, opendocument};
use crate::inspect::inside::{Archive, COMPOUND, LOCKED, holds, kind};
use crate::inspect::{Signature, Trouble};

/// Reads a workbook.
pub(crate) fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
    if bytes.starts_with(COMPOUND) {
        return old(bytes);
    }
    let mut source = Cursor::new(bytes);
    let mut archive = Archive::open(&mut source).map_err(of_trouble)?;
    let names = archive.names();
    let has = |name: &str| names.iter().any(|it| it == name);
    // LibreOffice since 24.8 packs all that a password locks into one part.
    if has("encrypted-package") {
        return Err(Unreadable::Locked);
    }
    if has("content.xml") {
        return opendocument::read(&mut archive);
    }
    if has("word/document.xml") {
        return Err(Unreadable::Other("Word".to_owned()));
    }
    if has("xl/workbook.bin") {
        return Err(Unreadable::Other("XLSB".to_owned()));
    }
    if !has("xl/workbook.xml") {
        let is_workbook = matches!(kind(&mut Cursor::new(bytes)), Signature::Excel | Signature::Macros);
        return Err(if is_workbook { Unreadable::Elsewhere } else { Unreadable::Other("ZIP".to_owned()) });
    }
    // Unpacked once within limits, so that the reader below meets no bomb.
    for name in names.iter().filter(|it| it.ends_with(".xml") || it.ends_with(".rels")) {
        archive.part(name).map_err(of_trouble)?;
    }
    new(bytes)
}

fn of_trouble(trouble: Trouble) -> Unreadable {
    match trouble {
        Trouble::Locked => Unreadable::Locked,
        Trouble::Bomb | Trouble::TooHeavy => Unreadable::TooHeavy,
        Trouble::Damaged | Trouble::Unmapped => Unreadable::Damaged,
    }
}

fn new(bytes: &[u8]) -> Result<Table, Unreadable> {
    let refusal = |error: XlsxError| match error {
        XlsxError::Password => Unreadable::Locked,
        _ => Unreadable::Damaged,
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(refusal)?;
    let mut sheets = Vec::new();
    for (name, is_hidden) in worksheets(book.sheets_metadata()) {
        let mut grid = Grid::new(&name);
        let mut cells = book.worksheet_cells_reader(&name).map_err(refusal)?;
        while let Some(cell) = cells.next_cell_with_formula().map_err(refusal)? {
            let (row, column) = (cell.pos.0, cell.pos.1 as usize);
            match cell.formula {
                Some(formula) if cell.value == DataRef::Empty || formula.trim_start().starts_with("HYPERLINK") => {
                    grid.put(row, column, &format!("={formula}"))?;
                }
                _ => grid.put(row, column, &text(Data::from(cell.value)))?,
            }
        }
        drop(cells);
        for it in book.hyperlinks_by_sheet_name(&name).map_err(refusal)? {
            if let Some(target) = it.target {
                grid.link(it.range.start.0, it.range.start.1 as usize, &target);
            }
        }
        grid.merge(&merged(book.merge_cells_by_sheet_name(&name).map_err(refusal)?))?;
        sheets.push(grid.sheet(is_hidden));
    }
    Ok(Table { format: TableFormat::Xlsx, old_letters: false, sheets })
}

/// Excel until 2003, or something else in the same kind of box.
fn old(bytes: &[u8]) -> Result<Table, Unreadable> {
    let holds = |name: &str| holds(&mut Cursor::new(bytes), name);
    if holds(LOCKED) {
        return Err(Unreadable::Locked);
    }
    if holds("WordDocument") {
        return Err(Unreadable::Other("Word".to_owned()));
    }
    let refusal = |error: XlsError| match error {
        XlsError::Password => Unreadable::Locked,
        _ => Unreadable::Damaged,
    };
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(refusal)?;
    let mut sheets = Vec::new();
    for (name, is_hidden) in worksheets(book.sheets_metadata()) {
        let mut grid = Grid::new(&name);
        let range = book.worksheet_range(&name).map_err(refusal)?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let row = top.saturating_add(u32::try_from(row).unwrap_or(u32::MAX));
            grid.put(row, left as usize + column, &text(value.clone()))?;
        }
        grid.merge(&merged(book.merge_cells_by_sheet_name(&name).unwrap_or_default()))?;
        sheets.push(grid.sheet(is_hidden));
    }
    Ok(Table { format: TableFormat::Xls, old_letters: false, sheets })
}

/// The sheets that hold cells, by name, and whether a person would see them.
fn worksheets(all: &[Sheet]) -> Vec<(String, bool)> {
    let with_cells = all.iter().filter(|it| it.typ == SheetType::WorkSheet);
    with_cells.map(|it| (it.name.clone(), it.visible != SheetVisible::Visible)).collect()
}

fn merged(areas: Vec<Dimensions>) -> Vec<Merged> {
    areas.into_iter().map(|it| Merged { from: it.start, to: it.end }).collect()
}

/// A cell as a person who looks at it reads it; days in the order that cannot be mistaken.
fn text(value: Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::String(text) => text,
        Data::Bool(it) => if it { "ya" } else { "tidak" }.to_owned(),
        Data::DateTime(it) => day(&it),
        Data::DateTimeIso(it) => it.split('T').next().unwrap_or_default().to_owned(),
        Data::DurationIso(it) => it,
        Data::Error(CellErrorType::GettingData) => "#N/A".to_owned(),
        Data::Error(it) => it.to_string(),
    }
}

fn day(it: &ExcelDateTime) -> String {
    if it.is_duration() {
        return it.as_f64().to_string();
    }
    let (year, month, day, ..) = it.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
