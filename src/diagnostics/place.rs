//! Where something stands: a file, a line and a column, as a person counts them.

use std::sync::Arc;

/// A stretch of one line. Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The line in the file.
    pub line: u32,
    /// The first character on that line.
    pub column: u32,
    /// How many characters; 0 where only the position is known.
    pub length: u32,
}

impl Spot {
    /// The first line of a file: where a missing field is reported.
    pub const START: Spot = Spot { line: 1, column: 1, length: 0 };

    /// A stretch of `length` characters at a line and column, both from 1.
    pub fn new(line: usize, column: usize, length: usize) -> Spot {
        let narrow = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        Spot { line: narrow(line), column: narrow(column), length: narrow(length) }
    }
}

impl Default for Spot {
    fn default() -> Spot {
        Spot::START
    }
}

/// A spot in a file; the path is relative to the register's folder, with `/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// For instance `content/protokol/sop/index.md`.
    pub file: Arc<str>,
    /// Where in it.
    pub spot: Spot,
}

impl Place {
    /// A spot in a file.
    pub fn new(file: impl Into<Arc<str>>, spot: Spot) -> Place {
        Place { file: file.into(), spot }
    }

    /// A file as a whole.
    pub fn file(file: impl Into<Arc<str>>) -> Place {
        Place::new(file, Spot::START)
    }
}

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub spot: Spot,
}

impl<T> Located<T> {
    /// A value at its place.
    pub fn new(value: T, spot: Spot) -> Located<T> {
        Located { value, spot }
    }

    /// The same place, another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Located<U> {
        Located { value: change(self.value), spot: self.spot }
    }
}
