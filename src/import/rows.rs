//! Goes through the rows of a sheet: which are headings, sections or notes, and to which entry of the list each other
//! row belongs.

use std::collections::BTreeSet;

use crate::import::columns::column::Column;
use crate::import::columns::contents::decide;
use crate::import::columns::header::{Header, header, settle};
use crate::import::columns::heading::Heading;
use crate::import::entries::{Entries, Named};
use crate::import::gather::one_line;
use crate::import::sections::{
    after_number, class_of, is_class_section, is_group, is_note, is_ordinal, is_sum, numbers_columns,
};
use crate::import::table::{Cell, CellOrigin, Row, Sheet};
use crate::register::Class;

/// What a row of a sheet is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowKind {
    /// Above the headings, or part of them.
    Heading,
    /// It begins a section.
    Section,
    /// The first row of the entry at this place.
    Entry(usize),
    /// A further row of that entry.
    More(usize),
    /// It only shows what a merged cell above it says.
    Merged,
    /// A note, a sum or a signature; with its text.
    Note(String),
}

/// A sheet that was gone through.
#[derive(Debug, Clone)]
pub struct ReadSheet {
    /// As its tab says.
    pub name: String,
    /// Whether it was passed over because nobody sees it.
    pub hidden: bool,
    /// The columns; none if no headings were found.
    pub headings: Vec<Heading>,
    /// How many rows were passed over with the whole sheet.
    pub passed_over: usize,
    /// What every row is that holds something.
    pub rows: Vec<(u32, RowKind)>,
}

/// Where the reading of a sheet stands.
struct Walk<'a> {
    sheet: &'a Sheet,
    headings: Vec<Heading>,
    /// What the sheet's name says, else the lines above the headings.
    base: Option<Class>,
    class: Option<Class>,
    section: String,
    group: String,
    last: Option<usize>,
    in_notes: bool,
    /// Whether the headings were just read.
    is_fresh: bool,
    kinds: Vec<(u32, RowKind)>,
}

/// How many rows there may be above the headings.
const MOST_ABOVE: usize = 60;

/// Reads a sheet into the entries.
pub(crate) fn read_sheet(sheet: &Sheet, entries: &mut Entries) -> ReadSheet {
    let rows = &sheet.rows;
    let found = (0..rows.len().min(MOST_ABOVE)).find_map(|at| Some((at, header(rows.get(at..)?)?)));
    let (name, hidden) = (sheet.name.clone(), sheet.hidden);
    let Some((at, first)) = found.filter(|_| !sheet.hidden) else {
        return ReadSheet { name, hidden, headings: Vec::new(), passed_over: rows.len(), rows: Vec::new() };
    };
    let above = rows.iter().take(at).flat_map(|it| &it.cells).map(|it| it.text.as_str());
    let above: Vec<&str> = above.filter(|it| !it.is_empty()).collect();
    let base = class_of(&sheet.name).or_else(|| class_of(&above.join(" ")));
    let mut walk = Walk {
        sheet,
        headings: Vec::new(),
        base,
        class: base,
        section: String::new(),
        group: String::new(),
        last: None,
        in_notes: false,
        is_fresh: true,
        kinds: rows.iter().take(at).map(|it| (it.number, RowKind::Heading)).collect(),
    };
    let mut at = walk.begin(at, first);
    let headings = walk.headings.clone();
    while let Some(row) = rows.get(at) {
        if let Some(again) = walk.repeated(rows, at) {
            at = walk.begin(at, again);
        } else {
            let kind = walk.row(row, rows.get(at + 1..).unwrap_or_default(), entries);
            walk.kinds.push((row.number, kind));
            at += 1;
        }
    }
    ReadSheet { name, hidden, headings, passed_over: 0, rows: walk.kinds }
}

impl Walk<'_> {
    /// Takes headings, and goes on behind them.
    fn begin(&mut self, at: usize, header: Header) -> usize {
        let rows = self.sheet.rows.iter().skip(at).take(header.rows);
        self.kinds.extend(rows.map(|it| (it.number, RowKind::Heading)));
        let below = self.sheet.rows.get(at + header.rows..).unwrap_or_default();
        let mut headings = header.headings;
        headings.extend(nameless(&headings, below));
        let is_same = |it: &Heading, other: &Heading| it.at == other.at && it.text == other.text;
        // The same headings above another section mean the same.
        let repeats = self.headings.len() == headings.len()
            && self.headings.iter().zip(&headings).all(|(it, other)| is_same(it, other));
        if !repeats {
            decide(&mut headings, below);
            settle(&mut headings);
            self.headings = headings;
        }
        (self.is_fresh, self.in_notes, self.last) = (true, false, None);
        at + header.rows
    }

    /// The same headings once more, as lists have them above every section or page.
    fn repeated(&self, rows: &[Row], at: usize) -> Option<Header> {
        let row = rows.get(at)?;
        let alike = self.headings.iter().filter(|it| {
            let heading = it.text.split(": ").next().filter(|it| !it.is_empty());
            let Some(heading) = heading else { return false };
            row.cells.get(it.at).is_some_and(|cell| one_line(&cell.text).eq_ignore_ascii_case(heading))
        });
        (alike.count() >= 2).then(|| header(rows.get(at..)?))?
    }

    fn row(&mut self, row: &Row, after: &[Row], entries: &mut Entries) -> RowKind {
        let own: Vec<(usize, &Cell)> = written(row).collect();
        let mut texts: Vec<&str> = Vec::new();
        for (_, cell) in &own {
            if cell.origin == CellOrigin::Own {
                texts.push(&cell.text);
            }
        }
        if texts.is_empty() {
            return RowKind::Merged;
        }
        if self.is_fresh && numbers_columns(&texts) {
            return RowKind::Heading;
        }
        let has_above = row.cells.iter().any(|it| it.origin == CellOrigin::Above && !it.text.is_empty());
        let alone = match texts.as_slice() {
            _ if has_above => None,
            [one] => self.isolated(one, own.first().map_or(0, |it| it.0)),
            [number, text] if is_ordinal(number) => self.labelled(number, text, after),
            _ => None,
        };
        let numbered = own.iter().any(|(at, _)| self.column(*at) == Some(Column::Number));
        let is_signature = texts.len() <= 3
            && (texts.first().is_some_and(|it| is_sum(it))
                || !numbered && (self.in_notes || texts.iter().all(|it| is_note(it))));
        if let Some(kind) = alone {
            return kind;
        }
        if is_signature && !has_above {
            self.in_notes = true;
            return RowKind::Note(texts.join(" | "));
        }
        (self.is_fresh, self.in_notes) = (false, false);
        self.entry(row, entries)
    }

    /// A row with one text; none if it is an entry, or more of the one above.
    fn isolated(&mut self, text: &str, at: usize) -> Option<RowKind> {
        if is_class_section(text) {
            return Some(self.begin_section(text));
        }
        let column = self.column(at);
        if self.last.is_some() && column.is_some_and(|it| !matches!(it, Column::Number | Column::Title | Column::Class))
        {
            let is_only_name = column == Some(Column::Summary) && !self.has(Column::Title);
            if !is_only_name && !is_note(text) {
                return None;
            }
        }
        if is_note(text) {
            self.in_notes = true;
            return Some(RowKind::Note(one_line(text)));
        }
        if self.in_notes {
            return Some(RowKind::Note(one_line(text)));
        }
        (is_group(text) || column.is_none() || self.has(Column::Number)).then(|| self.begin_group(text))
    }

    /// A row with only a number and a text: a section, or an entry of which nothing else is known.
    fn labelled(&mut self, number: &str, text: &str, after: &[Row]) -> Option<RowKind> {
        if is_class_section(text) {
            return Some(self.begin_section(&format!("{} {text}", number.trim())));
        }
        let next = after.iter().find_map(|it| written(it).next().map(|(_, cell)| cell.text.as_str()));
        let is_digit = |it: &str| it.trim_matches(['(', ')', '.', ' ']).bytes().all(|it| it.is_ascii_digit());
        let is_other = next.is_some_and(|it| is_ordinal(it) && is_digit(it) != is_digit(number));
        let is_loud = is_group(text) && after_number(text) == text.trim();
        (is_other || is_loud).then(|| self.begin_group(&format!("{} {text}", number.trim())))
    }

    fn begin_section(&mut self, text: &str) -> RowKind {
        self.class = class_of(text);
        self.section = one_line(text);
        self.group.clear();
        (self.last, self.in_notes) = (None, false);
        RowKind::Section
    }

    fn begin_group(&mut self, text: &str) -> RowKind {
        self.group = one_line(text);
        (self.last, self.in_notes) = (None, false);
        RowKind::Section
    }

    fn entry(&mut self, row: &Row, entries: &mut Entries) -> RowKind {
        let text = |column| {
            let cell = self.headings.iter().find(|it| it.column == Some(column)).and_then(|it| row.cells.get(it.at));
            cell.map_or_else(String::new, |it| one_line(&it.text))
        };
        // What a cell above says belongs to the row above: this row is not called anything itself.
        let own = |column| if self.is_above(row, column) { String::new() } else { text(column) };
        let number = own(Column::Number);
        let name = own(if self.has(Column::Title) { Column::Title } else { Column::Summary });
        let section = [text(Column::Class), self.section.clone(), text(Column::Group), self.group.clone()];
        let section = section.iter().filter(|it| !it.is_empty()).cloned().collect::<Vec<_>>().join(" > ");
        let named = Named { sheet: &self.sheet.name, class: self.class.or(self.base), section, number, name };
        let (place, is_more) = entries.add(row, &self.headings, named, self.last);
        self.last = Some(place);
        if is_more { RowKind::More(place) } else { RowKind::Entry(place) }
    }

    /// Whether the cell of a column only shows what a cell above it says.
    fn is_above(&self, row: &Row, column: Column) -> bool {
        let heading = self.headings.iter().find(|it| it.column == Some(column));
        let cell = heading.and_then(|it| row.cells.get(it.at));
        cell.is_some_and(|it| it.origin == CellOrigin::Above)
    }

    fn column(&self, at: usize) -> Option<Column> {
        self.headings.iter().find(|it| it.at == at).and_then(|it| it.column)
    }

    fn has(&self, column: Column) -> bool {
        self.headings.iter().any(|it| it.column == Some(column))
    }
}

/// Columns that hold something below and have no heading; people often forget the one over their links.
fn nameless(headings: &[Heading], below: &[Row]) -> Vec<Heading> {
    let mut found: BTreeSet<usize> = BTreeSet::new();
    for (at, cell) in below.iter().flat_map(written) {
        if headings.iter().all(|it| it.at != at) && cell.origin == CellOrigin::Own {
            found.insert(at);
        }
    }
    found.into_iter().map(|at| Heading { at, text: String::new(), column: None, why: None }).collect()
}

/// The cells of a row that hold something of this row.
fn written(row: &Row) -> impl Iterator<Item = (usize, &Cell)> {
    row.cells.iter().enumerate().filter(|(_, it)| !it.text.is_empty() && it.origin != CellOrigin::Above)
}
