//! Rules on officers: who may act, in which role, unit and term.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod acting_without_order;
mod officer_key_unlike_history;
mod officer_key_unsound;
mod officer_listed_twice;
mod officer_not_in_office;
mod officer_unknown;
mod officer_without_key;
mod officer_wrong_role;
mod officer_wrong_unit;
mod officers_not_distinct;
mod role_vacant;
mod signature_key_not_valid;
mod signature_missing;
mod signature_not_standing;
mod term_ending;

pub(crate) static FAMILY: Family = Family {
    key: "pejabat",
    name: phrase!(id = "Pejabat", en = "Officers"),
    rules: &[
        acting_without_order::RULES,
        officer_key_unlike_history::RULES,
        officer_key_unsound::RULES,
        officer_listed_twice::RULES,
        officer_not_in_office::RULES,
        officer_unknown::RULES,
        officer_without_key::RULES,
        officer_wrong_role::RULES,
        officer_wrong_unit::RULES,
        officers_not_distinct::RULES,
        role_vacant::RULES,
        signature_key_not_valid::RULES,
        signature_missing::RULES,
        signature_not_standing::RULES,
        term_ending::RULES,
    ],
    reading: &[],
};
