//! What a command does to a document, or why it leaves it as it is.

use crate::diagnostics::Text;
use crate::source::{Edit, edit};

/// A change to one field, as text.
#[derive(Debug)]
pub(crate) enum Change {
    /// Writes the field anew; what follows `key:`.
    Set(&'static str, String),
    /// Adds an entry to the field's list.
    Append(&'static str, String),
    /// Adds a line below the field.
    Extend(&'static str, String),
    /// Puts a comment in the field's place.
    Remark(&'static str, String),
}

impl Change {
    /// The document's bytes with the change in them; none if that would touch other lines.
    pub(crate) fn apply(&self, file: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        match self {
            Change::Set(key, value) => edit(file, bytes, Edit::Set(key, value)),
            Change::Append(key, value) => edit(file, bytes, Edit::Append(key, value)),
            Change::Extend(key, line) => edit(file, bytes, Edit::Extend(key, line)),
            Change::Remark(key, words) => edit(file, bytes, Edit::Remark(key, words)),
        }
    }
}

/// Why a command leaves a document as it is.
#[derive(Debug)]
pub(crate) enum Objection {
    /// It may not be done.
    Cannot(Text),
    /// It was done, by this officer, about exactly this: among many documents that is no reason to refuse.
    Already(Text),
}

impl From<Text> for Objection {
    fn from(why: Text) -> Objection {
        Objection::Cannot(why)
    }
}

/// What a command does to a document, or why it does not.
pub(crate) type Decision = Result<Change, Objection>;
