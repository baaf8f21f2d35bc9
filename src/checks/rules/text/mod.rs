//! Rules on the text of a document, its pictures and links.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod document_elsewhere;
mod footnote_missing;
mod link_as_text;
mod link_broken;
mod link_private;
mod picture_not_own;
mod raw_html;
mod text_not_written;
mod writing;

pub(crate) static FAMILY: Family = Family {
    key: "isi",
    name: phrase!(id = "Teks, gambar, dan tautan", en = "Text, pictures and links"),
    rules: &[
        document_elsewhere::RULES,
        footnote_missing::RULES,
        link_as_text::RULES,
        link_broken::RULES,
        link_private::RULES,
        picture_not_own::RULES,
        raw_html::RULES,
        text_not_written::RULES,
        writing::RULES,
    ],
    reading: &[],
};
