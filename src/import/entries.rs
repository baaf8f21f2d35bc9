//! Puts the rows of a list together: rows that say the same of the same information are one entry.

use std::collections::BTreeMap;

use crate::import::columns::column::Column;
use crate::import::columns::heading::Heading;
use crate::import::gather::{Gathered, Said};
use crate::import::table::Row;
use crate::register::{Class, comparable};

/// What may make rows one entry: sheet and section, number, name.
type Key = (String, String, String);

/// A row is compared with so many entries of its name, the nearest ones; a list of one name for everything takes no
/// longer than another one.
const MOST_COMPARED: usize = 100;

/// The entries found so far, over all sheets.
#[derive(Debug, Default)]
pub(crate) struct Entries {
    /// In the order of the list.
    pub(crate) all: Vec<Gathered>,
    by_key: BTreeMap<Key, Vec<usize>>,
}

/// Where a row of an entry stands, and what it is called there.
#[derive(Debug)]
pub(crate) struct Named<'a> {
    pub(crate) sheet: &'a str,
    /// What the section above it says.
    pub(crate) class: Option<Class>,
    pub(crate) section: String,
    pub(crate) number: String,
    /// Empty in a row that goes on with the entry above it, as under merged cells.
    pub(crate) name: String,
}

impl Entries {
    /// Adds a row: to an entry of the same name from which only its links differ, else as an entry of its own. `last`
    /// is the entry of the row before it.
    ///
    /// Returns the place of the entry, and whether it has rows before this one.
    pub(crate) fn add(
        &mut self,
        row: &Row,
        headings: &[Heading],
        named: Named<'_>,
        last: Option<usize>,
    ) -> (usize, bool) {
        let before = last.and_then(|it| Some((it, self.all.get(it)?)));
        let goes_on =
            before.filter(|(_, it)| named.name.is_empty() && (named.number.is_empty() || named.number == it.number));
        let (found, named) = if let Some((place, entry)) = goes_on {
            let named = Named { number: entry.number.clone(), name: entry.name.clone(), ..named };
            (entry.goes_on_with(row, headings).then_some(place), named)
        } else {
            let known = self.by_key.get(&key(row, &named)).into_iter().flatten().rev().take(MOST_COMPARED);
            let same = |it: &&usize| self.all.get(**it).is_some_and(|it| it.says_same(row, headings));
            (known.copied().find(|it| same(&it)), named)
        };
        let is_more = found.is_some();
        let place = found.unwrap_or_else(|| self.begin(row, named));
        if let Some(entry) = self.all.get_mut(place) {
            entry.take(row, headings);
        }
        (place, is_more)
    }

    fn begin(&mut self, row: &Row, named: Named<'_>) -> usize {
        let place = self.all.len();
        self.by_key.entry(key(row, &named)).or_default().push(place);
        self.all.push(Gathered {
            sheet: named.sheet.to_owned(),
            class: named.class,
            section: named.section,
            number: named.number,
            name: named.name,
            ..Gathered::default()
        });
        place
    }
}

fn key(row: &Row, named: &Named<'_>) -> Key {
    // Nothing else is called as a row without a name.
    let name = if named.name.is_empty() { format!("\u{0}{}", row.number) } else { comparable(&named.name) };
    (format!("{} {}", named.sheet, comparable(&named.section)), comparable(&named.number), name)
}

impl Gathered {
    /// Whether a row says nothing that differs from this entry, its links and files apart; an empty cell says nothing.
    fn says_same(&self, row: &Row, headings: &[Heading]) -> bool {
        cells(row, headings).all(|(at, column, text)| leads(column) || self.has_said(at, text))
    }

    /// Whether a row without a name of its own only brings further links, files or words of the summary.
    fn goes_on_with(&self, row: &Row, headings: &[Heading]) -> bool {
        let is_free = |it| leads(it) || it == Some(Column::Summary);
        cells(row, headings).all(|(at, column, text)| is_free(column) || self.has_said(at, text))
    }

    fn has_said(&self, at: usize, text: &str) -> bool {
        self.said.get(&at).is_some_and(|all| all.contains(&comparable(text)))
    }

    fn take(&mut self, row: &Row, headings: &[Heading]) {
        self.rows.push(row.number);
        for column in headings.iter().filter_map(|it| it.column) {
            self.columns.entry(column).or_default();
        }
        for (at, column, text) in cells(row, headings) {
            let said = self.said.entry(at).or_default();
            said.push(comparable(text));
            let link = row.cells.get(at).and_then(|it| it.link.clone());
            if let Some(column) = column {
                let said = Said { row: row.number, text: text.to_owned(), link };
                self.columns.entry(column).or_default().push(said);
            }
        }
    }
}

/// The cells of a row that hold something, with the column each stands in; none if nobody knows what that is.
fn cells<'a>(row: &'a Row, headings: &'a [Heading]) -> impl Iterator<Item = (usize, Option<Column>, &'a str)> {
    headings.iter().filter_map(|heading| {
        let text = row.cells.get(heading.at).map(|it| it.text.as_str()).filter(|it| !it.is_empty());
        Some((heading.at, heading.column, text?))
    })
}

/// Whether a column only leads to the information, which may lie in several places.
fn leads(column: Option<Column>) -> bool {
    matches!(column, Some(Column::Link | Column::Media))
}

#[cfg(test)]
mod tests {
    use crate::import::table::read_table;
    use crate::import::{Intake, RowKind, Units, intake};
    use crate::register::Class;

    fn read(list: &str) -> Intake {
        intake(&read_table(list.as_bytes()).unwrap(), &Units::default())
    }

    /// The rows of every entry.
    fn rows(list: &str) -> Vec<String> {
        read(list).entries.into_iter().map(|it| it.rows).collect()
    }

    const HEAD: &str = "No;Judul Informasi;Ringkasan;Penanggung Jawab;Waktu;Jangka Waktu;Tautan;Warna\n";

    #[test]
    fn rows_of_which_only_the_links_differ_are_one_entry() {
        let list =
            format!("{HEAD}1;Peta;Isi;Kepala;2025;2 tahun;https://a.id/1;x\n1;PETA;Isi;;2025;;https://a.id/2;x\n");
        assert_eq!(rows(&list), ["2-3"]);
        let kinds: Vec<RowKind> = read(&list).sheets[0].rows.iter().map(|it| it.1.clone()).collect();
        assert_eq!(kinds, [RowKind::Heading, RowKind::Entry(0), RowKind::More(0)]);
    }

    #[test]
    fn whatever_else_differs_keeps_rows_apart() {
        let row = ["1", "Peta", "Isi", "Kepala", "2025", "2 tahun", "https://a.id/1", "x"];
        for at in 2..8 {
            let mut other = row;
            other[at] = "9 tahun lain";
            let list = format!("{HEAD}{}\n{}\n{}\n", row.join(";"), other.join(";"), row.join(";"));
            let expected: &[&str] = if at == 6 { &["2-4"] } else { &["2, 4", "3"] };
            assert_eq!(rows(&list), expected, "{other:?}");
        }
        // The second row says more than the first one.
        let list = format!("{HEAD}1;Peta;Isi;;2025;;;\n1;Peta;Isi;Kepala;2025;;;\n");
        assert_eq!(rows(&list), ["2", "3"]);
    }

    #[test]
    fn a_row_without_a_name_goes_on_or_is_another_one_of_that_name() {
        let list = format!("{HEAD}1;Peta;Isi;Kepala;2024;;https://a.id/1;\n;;lagi;;;;https://a.id/2;\n;;;;2025;;;\n");
        let entries = read(&list).entries;
        assert_eq!(entries.iter().map(|it| it.rows.as_str()).collect::<Vec<_>>(), ["2-3", "4"]);
        assert!(entries.iter().all(|it| it.name == "Peta"), "{entries:?}");
    }

    #[test]
    fn the_name_of_a_sheet_counts_more_than_the_lines_above_its_headings() {
        let mut table =
            read_table(format!("Daftar Informasi Dikecualikan\n{HEAD}1;Peta;Isi;;;;;\n").as_bytes()).unwrap();
        let class = |table: &_| intake(table, &Units::default()).entries[0].class();
        assert_eq!(class(&table), Some(Class::Excluded));
        table.sheets[0].name = "Setiap Saat".to_owned();
        assert_eq!(class(&table), Some(Class::Always));
    }

    #[test]
    fn very_many_rows_of_one_name_are_compared_with_the_nearest() {
        let mut list = HEAD.to_owned();
        for number in 0..30_000 {
            list.push_str(&format!("1;Sama;Uraian {number};;;;;\n"));
        }
        assert_eq!(read(&list).entries.len(), 30_000);
    }
}
