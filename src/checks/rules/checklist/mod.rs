//! Rules on the items of the legal checklist: which exist, and what is due.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod due;
mod item_class_differs;
mod item_held_after_all;
mod item_unknown;

pub(crate) static FAMILY: Family = Family {
    key: "daftar-periksa",
    name: phrase!(id = "Daftar periksa kewajiban", en = "The legal checklist"),
    rules: &[due::RULES, item_class_differs::RULES, item_held_after_all::RULES, item_unknown::RULES],
    reading: &[],
};
