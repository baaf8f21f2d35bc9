//! The list of rules, in alphabetical order; each has a file of its own that holds everything about it.

use crate::checks::Rule;

mod approval_missing;
mod approval_not_standing;
mod correction_note_missing;
mod letter_missing;
mod made_after_preparation;
mod memo_missing;
mod officer_not_in_office;
mod officer_unknown;
mod officer_wrong_role;
mod officer_wrong_unit;
mod officers_not_distinct;
mod preparation_missing;
mod record_in_future;
mod records_out_of_order;
mod review_missing;
mod review_not_standing;

/// Every rule.
pub static RULES: &[&Rule] = &[
    &approval_missing::RULE,
    &approval_not_standing::RULE,
    &correction_note_missing::RULE,
    &letter_missing::RULE,
    &made_after_preparation::RULE,
    &memo_missing::RULE,
    &officer_not_in_office::RULE,
    &officer_unknown::RULE,
    &officer_wrong_role::RULE,
    &officer_wrong_unit::RULE,
    &officers_not_distinct::RULE,
    &preparation_missing::RULE,
    &record_in_future::RULE,
    &records_out_of_order::RULE,
    &review_missing::RULE,
    &review_not_standing::RULE,
];
