//! One column of a list: its heading, what it holds, and why it is taken for that.

use crate::diagnostics::{Text, phrase, say};
use crate::import::columns::column::Column;

/// One column of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its place in a row, from 0.
    pub at: usize,
    /// What stands above it; of two rows both.
    pub text: String,
    /// What it holds, if that is known.
    pub column: Option<Column>,
    /// Why, where the heading alone does not say so.
    pub why: Option<Reason>,
}

/// Why a column is taken for something that its heading alone does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// So many of so many values are of this kind.
    Values(Kind, usize, usize),
    /// None of so many values is of the kind that the heading names.
    NoneOf(Kind, usize),
    /// Another column holds what the heading names.
    Taken,
}

/// What a value can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An address on the web.
    Address,
    /// The name of a file.
    File,
    /// One of the four classes.
    Class,
    /// How long something is kept.
    Period,
    /// What becomes of it in the end.
    Fate,
    /// A day, month or year, with or without a place.
    Date,
    /// On paper, as a file, on the web.
    Form,
    /// Words that differ from row to row.
    Name,
}

impl Reason {
    /// Said to the officer.
    pub fn text(self) -> Text {
        match self {
            Reason::Values(kind, count, of) => say!(
                id = "menurut isinya: {count} dari {of} berupa {what}",
                en = "by its values: {count} of {of} are {what}",
                count,
                of,
                what = kind.words().each(),
            ),
            Reason::NoneOf(kind, of) => say!(
                id = "menurut isinya: tidak satu pun dari {of} berupa {what}",
                en = "by its values: none of {of} are {what}",
                of,
                what = kind.words().each(),
            ),
            Reason::Taken => say!(id = "sudah ada di kolom lain", en = "another column has that"),
        }
    }
}

impl Kind {
    fn words(self) -> Text {
        Text::from(match self {
            Kind::Address => phrase!(id = "alamat", en = "addresses"),
            Kind::File => phrase!(id = "nama berkas", en = "names of files"),
            Kind::Class => phrase!(id = "klasifikasi", en = "classes"),
            Kind::Period => phrase!(id = "jangka waktu", en = "periods"),
            Kind::Fate => phrase!(id = "nasib akhir", en = "final fates"),
            Kind::Date => phrase!(id = "tanggal, bulan, atau tahun", en = "days, months or years"),
            Kind::Form => phrase!(id = "bentuk", en = "forms"),
            Kind::Name => phrase!(id = "nama yang berbeda-beda", en = "names that differ"),
        })
    }
}
