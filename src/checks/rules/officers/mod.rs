//! Rules on officers: who may act, in which role, unit and term.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod acting_without_order;
mod officer_listed_twice;
mod officer_not_in_office;
mod officer_unknown;
mod officer_wrong_role;
mod officer_wrong_unit;
mod officers_not_distinct;
mod role_vacant;
mod term_ending;

pub(crate) static FAMILY: Family = Family {
    key: "pejabat",
    name: phrase!(id = "Pejabat", en = "Officers"),
    rules: &[
        &acting_without_order::RULE,
        &officer_listed_twice::RULE,
        &officer_not_in_office::RULE,
        &officer_unknown::RULE,
        &officer_wrong_role::RULE,
        &officer_wrong_unit::RULE,
        &officers_not_distinct::RULE,
        &role_vacant::RULE,
        &term_ending::RULE,
    ],
    reading: &[],
};
