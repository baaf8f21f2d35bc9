//! A new document: the draft that is written, and what is asked of whoever begins it.

pub(crate) mod draft;
pub(crate) mod fill;
pub(crate) mod writing;

use crate::diagnostics::{Text, is_invisible, say};

/// A title as it was typed, or what is wrong with it.
pub(crate) fn title(answer: &str) -> Result<String, Text> {
    if answer.is_empty() {
        return Err(say!(id = "judulnya belum ditulis", en = "the title is missing"));
    }
    if answer.chars().any(is_invisible) {
        return Err(say!(
            id = "judul ini memuat tanda yang tidak tampak; ketik ulang judulnya",
            en = "the title holds characters that nobody sees; type it again",
        ));
    }
    Ok(answer.to_owned())
}
