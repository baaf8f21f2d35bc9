//! Rules on the text of a document, its pictures and links.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod conflict_marker;
mod document_elsewhere;
mod footnote_missing;
mod heading_skipped;
mod link_as_text;
mod link_broken;
mod link_private;
mod picture_not_own;
mod picture_without_text;
mod raw_html;
mod text_not_written;

pub(crate) static FAMILY: Family = Family {
    key: "isi",
    name: phrase!(id = "Teks, gambar, dan tautan", en = "Text, pictures and links"),
    rules: &[
        &conflict_marker::RULE,
        &document_elsewhere::RULE,
        &footnote_missing::RULE,
        &heading_skipped::RULE,
        &link_as_text::RULE,
        &link_broken::RULE,
        &link_private::RULE,
        &picture_not_own::RULE,
        &picture_without_text::RULE,
        &raw_html::RULE,
        &text_not_written::RULE,
    ],
    reading: &[],
};
