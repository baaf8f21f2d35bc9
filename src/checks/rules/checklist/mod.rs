//! Rules on the items of the legal checklist: which exist, and what is due.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod annual_missing;
mod item_class_differs;
mod item_held_after_all;
mod item_unknown;
mod periodic_overdue;
mod renewal_due;

pub(crate) static FAMILY: Family = Family {
    key: "daftar-periksa",
    name: phrase!(id = "Daftar periksa kewajiban", en = "The legal checklist"),
    rules: &[
        &annual_missing::RULE,
        &item_class_differs::RULE,
        &item_held_after_all::RULE,
        &item_unknown::RULE,
        &periodic_overdue::RULE,
        &renewal_due::RULE,
    ],
    reading: &[],
};
