//! Tells what a column holds by its values, where its heading does not say it or says something else.

use std::collections::BTreeSet;

use crate::import::columns::column::Column;
use crate::import::columns::heading::{Heading, Kind, Reason};
use crate::import::meaning::addresses::{Target, targets};
use crate::import::meaning::forms::forms;
use crate::import::meaning::moment::moment;
use crate::import::meaning::periods::{fate, kept};
use crate::import::sections::{is_class_name, is_class_section};
use crate::import::table::{Cell, CellOrigin, Row};
use crate::register::{comparable, says_nothing};

/// So many rows are looked at.
const LOOKED_AT: usize = 500;

/// The values of one column.
#[derive(Debug, Default)]
struct Values<'a> {
    cells: Vec<&'a Cell>,
}

impl<'a> Values<'a> {
    /// Those of the rows below some headings that can be entries.
    fn of(rows: &'a [Row], at: usize) -> Values<'a> {
        let is_own = |it: &&Cell| it.origin == CellOrigin::Own && !it.text.is_empty() && !says_nothing(&it.text);
        let is_entry = |row: &&Row| {
            let count = row.cells.iter().filter(is_own).count();
            count > 2 || count == 2 && !row.cells.iter().any(|it| is_class_section(&it.text))
        };
        let entries = rows.iter().filter(is_entry).take(LOOKED_AT);
        Values { cells: entries.filter_map(|it| it.cells.get(at)).filter(is_own).collect() }
    }

    fn count(&self, kind: Kind) -> usize {
        if kind == Kind::Name {
            let texts = self.cells.iter().filter(|it| it.text.chars().filter(|it| it.is_alphabetic()).count() > 3);
            return texts.map(|it| comparable(&it.text)).collect::<BTreeSet<_>>().len();
        }
        let is = |text: &str| match kind {
            Kind::Address => targets(text).0.iter().any(|it| matches!(it, Target::Address(_) | Target::Broken(_))),
            Kind::File => targets(text).0.iter().any(|it| matches!(it, Target::File(_))),
            Kind::Class => is_class_name(text),
            Kind::Period => kept(text).is_some(),
            Kind::Fate => fate(text).is_some(),
            Kind::Date => moment(text).is_some_and(|it| it.date.is_some()),
            Kind::Form => matches!(forms(text), (all, true) if !all.is_empty()),
            Kind::Name => false,
        };
        self.cells.iter().filter(|it| is(&it.text)).count()
    }

    /// The reason to take the column for one of this kind: most values are.
    fn mostly(&self, kind: Kind) -> Option<Reason> {
        let (count, of) = (self.count(kind), self.cells.len());
        (count > 0 && count * 10 >= of * 6).then_some(Reason::Values(kind, count, of))
    }

    /// The reason to take the column for no one of this kind: it has values, and none of them is.
    fn never(&self, kind: Kind) -> Option<Reason> {
        (!self.cells.is_empty() && self.count(kind) == 0).then_some(Reason::NoneOf(kind, self.cells.len()))
    }

    /// Whether a cell leads somewhere, or its text names a file.
    fn leads(&self) -> bool {
        let is_target = |it: &&Cell| it.link.is_some() || !targets(&it.text).0.is_empty();
        self.cells.iter().any(is_target)
    }

    /// Whether most values are of several words.
    fn is_wordy(&self) -> bool {
        self.cells.iter().filter(|it| it.text.split_whitespace().count() > 1).count() * 2 >= self.cells.len()
    }
}

/// Columns that say when something was made.
const WHEN: [Column; 3] = [Column::When, Column::WhenWhere, Column::Year];
/// Columns that say how long it is kept.
pub(crate) const KEPT: [Column; 2] = [Column::Retention, Column::Active];
/// Columns that say in what forms it is there.
const FORMS: [Column; 4] = [Column::Forms, Column::Printed, Column::Recorded, Column::Online];

/// Takes the columns for what their values say, where the headings do not.
pub(crate) fn decide(headings: &mut [Heading], rows: &[Row]) {
    let values: Vec<Values<'_>> = headings.iter().map(|it| Values::of(rows, it.at)).collect();
    let mut columns = Columns { headings, values: &values };
    columns.links();
    columns.class();
    columns.retention();
    columns.date();
    columns.forms();
    columns.title();
}

/// The columns of a list while it is decided what they hold.
struct Columns<'a> {
    headings: &'a mut [Heading],
    values: &'a [Values<'a>],
}

impl Columns<'_> {
    fn has(&self, any: &[Column]) -> bool {
        self.headings.iter().any(|it| it.column.is_some_and(|it| any.contains(&it)))
    }

    /// The first column of those a test names, with the test's reason.
    fn find(&self, is: impl Fn(Option<Column>, &Values<'_>) -> Option<Reason>) -> Option<(usize, Reason)> {
        let mut all = self.headings.iter().zip(self.values).enumerate();
        all.find_map(|(place, (heading, values))| Some((place, is(heading.column, values)?)))
    }

    fn set(&mut self, place: usize, column: Column, why: Reason) {
        if let Some(heading) = self.headings.get_mut(place) {
            (heading.column, heading.why) = (Some(column), Some(why));
        }
    }

    /// Sets the first column that was found.
    fn take(&mut self, column: Column, is: impl Fn(Option<Column>, &Values<'_>) -> Option<Reason>) -> bool {
        let found = self.find(is);
        if let Some((place, why)) = found {
            self.set(place, column, why);
        }
        found.is_some()
    }

    /// Where addresses stand, there are the links; a column without any is none beside them.
    fn links(&mut self) {
        let keeps =
            |it: Column| matches!(it, Column::Link | Column::Media | Column::Number | Column::Title | Column::Summary);
        while self.take(Column::Link, |column, values| {
            let is_hidden = column.is_none() && values.cells.iter().any(|it| it.link.is_some());
            let hidden = is_hidden.then_some(Reason::Values(Kind::Address, values.cells.len(), values.cells.len()));
            let files = values.mostly(Kind::File).filter(|_| column.is_none());
            values.mostly(Kind::Address).or(hidden).or(files).filter(|_| column.is_none_or(|it| !keeps(it)))
        }) {}
        let is_link = |it: &Heading| it.column == Some(Column::Link);
        if self.headings.iter().zip(self.values).any(|(it, values)| is_link(it) && values.leads()) {
            let has_forms = self.has(&FORMS);
            let idle = |column, values: &Values<'_>| {
                values.never(Kind::Address).filter(|_| column == Some(Column::Link) && !values.leads())
            };
            while let Some((place, why)) = self.find(idle) {
                let as_forms = self.values.get(place).and_then(|it| it.mostly(Kind::Form)).filter(|_| !has_forms);
                match as_forms {
                    Some(why) => self.set(place, Column::Forms, why),
                    None => self.set(place, Column::Extra, why),
                }
            }
        }
    }

    /// A column whose heading means the class and whose values are something else is the title, or a part of the list.
    fn class(&mut self) {
        let never = |column, values: &Values<'_>| values.never(Kind::Class).filter(|_| column == Some(Column::Class));
        let mut named = self.headings.iter().zip(self.values).filter(|(it, _)| it.column == Some(Column::Class));
        let mut is_there = named.any(|(_, values)| values.never(Kind::Class).is_none());
        if is_there {
            self.class_without_values();
        } else {
            let has_title = self.has(&[Column::Title]);
            let is_open = |it: Column| {
                !matches!(it, Column::Class | Column::Title | Column::Number) && (has_title || it != Column::Summary)
            };
            is_there = self.take(Column::Class, |column, values| {
                values.mostly(Kind::Class).filter(|_| column.is_none_or(is_open))
            });
        }
        while let Some((place, why)) = self.find(never) {
            let has_title = self.has(&[Column::Title]);
            let Some((heading, values)) = self.headings.get(place).zip(self.values.get(place)) else { return };
            let says_information = heading.text.to_lowercase().contains("informasi");
            let as_title = values.mostly(Kind::Name).filter(|_| says_information || values.is_wordy());
            if !has_title && as_title.is_some() {
                self.set(place, Column::Title, why);
            } else if is_there || !has_title {
                self.set(place, Column::Group, why);
            } else {
                return;
            }
        }
    }

    /// "Jenis Informasi" over an empty list is the title where nothing else names one.
    fn class_without_values(&mut self) {
        if self.has(&[Column::Title, Column::Summary]) {
            return;
        }
        let is_empty = |(heading, values): (&Heading, &Values<'_>)| {
            let is_class = heading.column == Some(Column::Class) && heading.text.to_lowercase().contains("informasi");
            is_class && values.cells.is_empty()
        };
        if let Some(place) = self.headings.iter().zip(self.values).position(is_empty)
            && let Some(heading) = self.headings.get_mut(place)
        {
            heading.column = Some(Column::Title);
        }
    }

    /// Periods where no heading names them; the final fate also among remarks.
    fn retention(&mut self) {
        let is_free = |it: Option<Column>| it.is_none();
        if !self.has(&[Column::Fate]) {
            let beside = self.has(&[Column::Active]);
            self.take(Column::Fate, |column, values| {
                let is_period = beside && column == Some(Column::Retention) && values.never(Kind::Period).is_some();
                values.mostly(Kind::Fate).filter(|_| is_free(column) || is_period)
            });
        }
        while self.take(Column::Remarks, |column, values| {
            let (count, of) = (values.count(Kind::Fate), values.cells.len());
            (column == Some(Column::Extra) && count > 0).then_some(Reason::Values(Kind::Fate, count, of))
        }) {}
        if !self.has(&KEPT) {
            self.take(Column::Retention, |column, values| {
                let is_date = column.is_some_and(|it| WHEN.contains(&it)) && values.never(Kind::Date).is_some();
                values.mostly(Kind::Period).filter(|_| is_free(column) || is_date)
            });
        }
    }

    fn date(&mut self) {
        if self.has(&WHEN) {
            return;
        }
        self.take(Column::WhenWhere, |column, values| {
            let is_period = column == Some(Column::Retention) && values.never(Kind::Period).is_some();
            let is_open = column.is_none() || column == Some(Column::Where) || is_period;
            values.mostly(Kind::Date).filter(|_| is_open)
        });
    }

    fn forms(&mut self) {
        if !self.has(&FORMS) {
            self.take(Column::Forms, |column, values| values.mostly(Kind::Form).filter(|_| column.is_none()));
        }
    }

    /// Where no heading names a title, the first column of names that differ; beside a summary only one whose heading
    /// says that it names something.
    fn title(&mut self) {
        if self.has(&[Column::Title]) {
            return;
        }
        let has_summary = self.has(&[Column::Summary]);
        let found = self.headings.iter().zip(self.values).enumerate().find_map(|(place, (heading, values))| {
            let heading_words = comparable(&heading.text);
            let names = ["jenis", "nama", "arsip", "dokumen", "berkas", "naskah", "perihal", "kegiatan", "topik"];
            let is_named = heading_words.split(' ').any(|it| names.contains(&it));
            let is_open = heading.column.is_none() && !heading.text.is_empty() && (!has_summary || is_named);
            Some((place, values.mostly(Kind::Name).filter(|_| is_open)?))
        });
        if let Some((place, why)) = found {
            self.set(place, Column::Title, why);
        }
    }
}
