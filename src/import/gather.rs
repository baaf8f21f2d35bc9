//! One entry of a list: its rows, and what they say in each column, before anybody understands it.

use std::collections::BTreeMap;

use crate::import::columns::column::Column;
use crate::register::Class;

/// What a row said in one column.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub(crate) row: u32,
    pub(crate) text: String,
    pub(crate) link: Option<String>,
}

/// An entry before it is understood.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gathered {
    pub(crate) sheet: String,
    pub(crate) rows: Vec<u32>,
    /// What the section above it says.
    pub(crate) class: Option<Class>,
    /// The sections it stands in, the outer one first.
    pub(crate) section: String,
    pub(crate) number: String,
    /// What it is called in the list.
    pub(crate) name: String,
    /// All columns of the list, those that say nothing here too.
    pub(crate) columns: BTreeMap<Column, Vec<Said>>,
    /// By the place of a column what its rows said there, as it is compared; also where nobody knows what it holds.
    pub(crate) said: BTreeMap<usize, Vec<String>>,
}

/// What one column says of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Told {
    /// The list has no such column.
    NoColumn,
    /// Nothing.
    Nothing,
    /// Only a mark that stands for nothing.
    Placeholder(String),
    /// A formula whose result was never computed.
    Formula(String),
    /// This.
    Text(String),
}

impl Gathered {
    /// The first row that says something in a column.
    pub(crate) fn told(&self, column: Column) -> Told {
        let Some(said) = self.columns.get(&column) else { return Told::NoColumn };
        let mut last = Told::Nothing;
        for it in said {
            if crate::register::says_nothing(&it.text) {
                last = Told::Placeholder(it.text.clone());
            } else if it.text.starts_with('=') {
                last = Told::Formula(it.text.clone());
            } else if !it.text.is_empty() {
                return Told::Text(one_line(&it.text));
            }
        }
        last
    }

    /// The first of some columns that says something; else what the last of them that there is says.
    pub(crate) fn first_told(&self, columns: &[Column]) -> Told {
        let mut last = Told::NoColumn;
        for column in columns {
            match self.told(*column) {
                Told::NoColumn => {}
                it @ Told::Text(_) => return it,
                it => last = it,
            }
        }
        last
    }

    /// All that a column says, each thing once, in the order of the rows.
    pub(crate) fn all(&self, column: Column) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for it in self.columns.get(&column).into_iter().flatten() {
            let text = one_line(&it.text);
            if !text.is_empty()
                && !text.starts_with('=')
                && !crate::register::says_nothing(&text)
                && !all.contains(&text)
            {
                all.push(text);
            }
        }
        all
    }

    /// Its rows as people name them: `5-7, 12`.
    pub(crate) fn rows_named(&self) -> String {
        let mut rows = self.rows.clone();
        rows.sort_unstable();
        rows.dedup();
        let mut spans: Vec<(u32, u32)> = Vec::new();
        for row in rows {
            match spans.last_mut() {
                Some((_, last)) if *last + 1 == row => *last = row,
                _ => spans.push((row, row)),
            }
        }
        let named = spans.iter().map(|(from, to)| if from == to { from.to_string() } else { format!("{from}-{to}") });
        named.collect::<Vec<_>>().join(", ")
    }
}

/// A text on one line.
pub(crate) fn one_line(text: &str) -> String {
    if text.contains('\n') { text.split_whitespace().collect::<Vec<_>>().join(" ") } else { text.to_owned() }
}
