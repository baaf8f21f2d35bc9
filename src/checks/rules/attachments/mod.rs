//! Rules on the files beside a document and what is inside them.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod attachment_incomplete;
mod attachment_listed_twice;
mod attachment_missing;
pub(crate) mod attachment_name_forbidden;
mod attachment_pointer;
mod attachment_too_large;
mod attachment_type_mismatch;
pub(crate) mod attachment_type_refused;
mod attachment_unlisted;
mod number_shortened;
mod pdf;
mod uninspected;

pub(crate) static FAMILY: Family = Family {
    key: "lampiran",
    name: phrase!(id = "Lampiran", en = "Attachments"),
    rules: &[
        attachment_incomplete::RULES,
        attachment_listed_twice::RULES,
        attachment_missing::RULES,
        attachment_name_forbidden::RULES,
        attachment_pointer::RULES,
        attachment_too_large::RULES,
        attachment_type_mismatch::RULES,
        attachment_type_refused::RULES,
        attachment_unlisted::RULES,
        number_shortened::RULES,
        pdf::RULES,
        uninspected::RULES,
    ],
    reading: &[],
};
