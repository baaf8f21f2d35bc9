//! Finds the headings of a list: one row, or two where a heading is split below, with what each column holds.

use std::collections::BTreeSet;

use crate::import::columns::column::Column;
use crate::import::columns::contents::KEPT;
use crate::import::columns::heading::{Heading, Reason};
use crate::import::table::{CellOrigin, Row};

/// The headings of a list, and in how many rows they stand.
#[derive(Debug, Clone)]
pub(crate) struct Header {
    pub(crate) headings: Vec<Heading>,
    pub(crate) rows: usize,
}

/// A heading is shorter than this.
const LONGEST: usize = 120;
/// What a heading may be split into below.
const PARTS: [Column; 10] = [
    Column::Printed,
    Column::Recorded,
    Column::Online,
    Column::Forms,
    Column::Active,
    Column::Inactive,
    Column::Fate,
    Column::When,
    Column::Where,
    Column::Year,
];
/// Columns that a list may have several of.
const SEVERAL: [Column; 5] = [Column::Forms, Column::Link, Column::Media, Column::Remarks, Column::Extra];

/// The headings that begin with the first of these rows; none if it is no row of headings.
pub(crate) fn header(rows: &[Row]) -> Option<Header> {
    let first = rows.first()?;
    let mut named = BTreeSet::new();
    let (mut known, mut unknown) = (0_usize, 0_usize);
    for cell in first.cells.iter().filter(|it| !it.text.is_empty() && it.origin == CellOrigin::Own) {
        if cell.text.chars().count() > LONGEST || cell.text.contains("://") {
            return None;
        }
        match Column::of(&cell.text) {
            Some(column) => {
                named.insert(column);
                known += 1;
            }
            None => unknown += 1,
        }
    }
    let says_what = named.iter().any(|it| it.names_it()) || named.contains(&Column::Class);
    // Of an archive schedule the values tell which column names the records.
    let is_schedule = KEPT.iter().any(|it| named.contains(it)) && named.len() >= 3;
    if !((says_what || is_schedule) && named.len() >= 2 && known >= unknown) {
        return None;
    }
    let mut headings: Vec<Heading> = first
        .cells
        .iter()
        .enumerate()
        .filter(|(_, it)| !it.text.is_empty())
        .map(|(at, it)| Heading { at, text: it.text.replace('\n', " "), column: Column::of(&it.text), why: None })
        .collect();
    let mut rows_used = 1;
    while let Some(below) = rows.get(rows_used).filter(|it| is_below(it, first.number, rows_used)) {
        if rows_used > 2 || !split(&mut headings, below) {
            break;
        }
        rows_used += 1;
    }
    Some(Header { headings, rows: rows_used })
}

fn is_below(row: &Row, first: u32, by: usize) -> bool {
    u32::try_from(by).is_ok_and(|by| row.number == first + by)
}

/// Takes the parts of headings from the row below; false, with nothing changed, if it holds none.
fn split(headings: &mut Vec<Heading>, below: &Row) -> bool {
    let mut parts = Vec::new();
    for (at, cell) in below.cells.iter().enumerate().filter(|(_, it)| !it.text.is_empty()) {
        // A text file leaves the cells beside a merged heading empty.
        let above = headings.iter().rev().find(|it| it.at <= at);
        if above.is_some_and(|it| it.at == at && it.text == cell.text.replace('\n', " ")) {
            continue;
        }
        match (Column::of(&cell.text), above) {
            (Some(column), Some(above)) if PARTS.contains(&column) => {
                let text = format!("{}: {}", above.text, cell.text.replace('\n', " "));
                parts.push(Heading { at, text, column: Some(column), why: None });
            }
            _ => return false,
        }
    }
    let any = !parts.is_empty();
    for part in parts {
        headings.retain(|it| it.at != part.at);
        headings.push(part);
    }
    headings.sort_by_key(|it| it.at);
    any
}

/// Sees to it that no column means what another one means already.
pub(crate) fn settle(headings: &mut [Heading]) {
    let mut seen = BTreeSet::new();
    let has_summary = headings.iter().any(|it| it.column == Some(Column::Summary));
    for heading in headings.iter_mut() {
        let Some(column) = heading.column else { continue };
        if seen.insert(column) || SEVERAL.contains(&column) {
            continue;
        }
        heading.column = Some(match column {
            Column::Title if !has_summary && seen.insert(Column::Summary) => Column::Summary,
            _ => Column::Extra,
        });
        heading.why = Some(Reason::Taken);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::columns::contents::decide;

    fn rows(lines: &[&str]) -> Vec<Row> {
        let text = lines.join("\n");
        crate::import::table::read_table(text.as_bytes()).unwrap().sheets.remove(0).rows
    }

    fn columns(lines: &[&str]) -> (usize, Vec<Option<Column>>) {
        let rows = rows(lines);
        let mut header = header(&rows).unwrap();
        decide(&mut header.headings, &rows[header.rows..]);
        settle(&mut header.headings);
        (header.rows, header.headings.iter().map(|it| it.column).collect())
    }

    #[test]
    fn a_heading_split_below_takes_two_rows() {
        let lines = ["No;Judul;Bentuk;;Jangka Waktu;", ";;Cetak;Rekam;Aktif;Inaktif", "1;Profil;v;v;1 tahun;2 tahun"];
        let found = columns(&lines);
        assert_eq!(found.0, 2);
        let named: Vec<_> = found.1.into_iter().flatten().collect();
        assert_eq!(
            named,
            [Column::Number, Column::Title, Column::Printed, Column::Recorded, Column::Active, Column::Inactive]
        );
    }

    #[test]
    fn an_entry_is_no_part_of_the_headings() {
        assert_eq!(columns(&["No;Judul;Tahun", "1;Cetak;2025"]).0, 1);
        assert!(header(&rows(&["DAFTAR INFORMASI PUBLIK;;", "x;y;z"])).is_none());
        assert_eq!(
            columns(&["Nama Informasi;Judul;Unit"]).1,
            [Some(Column::Title), Some(Column::Summary), Some(Column::Unit)]
        );
        assert_eq!(columns(&["No;Jenis Informasi;Unit Kerja"]).1[1], Some(Column::Title));
    }
}
