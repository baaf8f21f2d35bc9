//! Rules on the files beside a document and what is inside them.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod attachment_bomb;
mod attachment_listed_twice;
mod attachment_missing;
pub(crate) mod attachment_name_forbidden;
mod attachment_pointer;
mod attachment_too_large;
mod attachment_type_mismatch;
pub(crate) mod attachment_type_refused;
mod attachment_unlisted;
mod attachment_unreadable;
mod pdf_javascript;
mod pdf_without_language;
mod pdf_without_text;
mod pdf_without_title;
mod signature_broken;

pub(crate) static FAMILY: Family = Family {
    key: "lampiran",
    name: phrase!(id = "Lampiran", en = "Attachments"),
    rules: &[
        &attachment_bomb::RULE,
        &attachment_listed_twice::RULE,
        &attachment_missing::RULE,
        &attachment_name_forbidden::RULE,
        &attachment_pointer::RULE,
        &attachment_too_large::RULE,
        &attachment_type_mismatch::RULE,
        &attachment_type_refused::RULE,
        &attachment_unlisted::RULE,
        &attachment_unreadable::RULE,
        &pdf_javascript::RULE,
        &pdf_without_language::RULE,
        &pdf_without_text::RULE,
        &pdf_without_title::RULE,
        &signature_broken::RULE,
    ],
    reading: &[],
};
