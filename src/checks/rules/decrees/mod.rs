//! Rules on decrees that approve many documents together.

use crate::checks::Family;
use crate::diagnostics::phrase;
use crate::register::codes::decrees::{DECREE_LINE_TWICE, DECREE_LINE_UNREADABLE};

mod decree_date_order;
mod decree_entry_differs;
mod decree_entry_unknown;
mod decree_not_agreed;
mod decree_not_listing;
mod decree_not_standing;
mod decree_of_exclusion;
mod decree_officer_unfit;
mod decree_unknown;
mod decree_without_file;

pub(crate) static FAMILY: Family = Family {
    key: "penetapan",
    name: phrase!(id = "Keputusan penetapan", en = "Decrees"),
    rules: &[
        &decree_date_order::RULE,
        &decree_entry_differs::RULE,
        &decree_entry_unknown::RULE,
        &decree_not_agreed::RULE,
        &decree_not_listing::RULE,
        &decree_not_standing::RULE,
        &decree_of_exclusion::RULE,
        &decree_officer_unfit::RULE,
        &decree_unknown::RULE,
        &decree_without_file::RULE,
    ],
    reading: &[&DECREE_LINE_TWICE, &DECREE_LINE_UNREADABLE],
};
