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
        decree_date_order::RULES,
        decree_entry_differs::RULES,
        decree_entry_unknown::RULES,
        decree_not_agreed::RULES,
        decree_not_listing::RULES,
        decree_not_standing::RULES,
        decree_of_exclusion::RULES,
        decree_officer_unfit::RULES,
        decree_unknown::RULES,
        decree_without_file::RULES,
    ],
    reading: &[&DECREE_LINE_TWICE, &DECREE_LINE_UNREADABLE],
};
