//! The list of rules, in alphabetical order; each has a file of its own that holds everything about it.

use crate::checks::Rule;

mod acting_without_order;
mod annual_missing;
mod approval_missing;
mod approval_not_standing;
mod archive_code_malformed;
mod attachment_listed_twice;
mod attachment_missing;
mod attachment_name_forbidden;
mod attachment_pointer;
mod attachment_type_mismatch;
mod attachment_type_refused;
mod attachment_unlisted;
mod calendar_year_missing;
mod change_note_missing;
mod correction_note_missing;
mod excluded_content;
mod excluded_part_unknown;
mod exclusion_approved_late;
mod exclusion_approver_superior;
mod exclusion_basis_not_act;
mod exclusion_ended;
mod exclusion_ending;
mod exclusion_period_open;
mod exclusion_period_too_long;
mod exclusion_test_late;
mod four_eyes_unproven;
mod id_taken;
mod item_class_differs;
mod item_held_after_all;
mod item_unknown;
mod letter_missing;
mod link_broken;
mod made_after_preparation;
mod memo_missing;
mod officer_listed_twice;
mod officer_not_in_office;
mod officer_unknown;
mod officer_wrong_role;
mod officer_wrong_unit;
mod officers_not_distinct;
mod old_address_reserved;
mod old_address_taken;
mod periodic_overdue;
mod picture_not_own;
mod place_missing;
mod preparation_missing;
mod process_step_out_of_order;
mod published_changed;
mod published_gone;
mod published_lowered;
mod published_restored;
mod raw_html;
mod record_in_future;
mod records_out_of_order;
mod renewal_before_approval;
mod renewal_due;
mod retention_ended;
mod retention_ending;
mod retention_incomplete;
mod review_missing;
mod review_not_standing;
mod revision_crosses_lists;
mod revision_misplaced;
mod revision_missing;
mod role_vacant;
mod term_ending;
mod unit_unknown;
mod withdrawal_by_one;
mod withdrawal_not_standing;
mod withdrawal_successor_unknown;
mod withdrawal_unapproved;

/// Every rule.
pub static RULES: &[&Rule] = &[
    &acting_without_order::RULE,
    &annual_missing::RULE,
    &approval_missing::RULE,
    &approval_not_standing::RULE,
    &archive_code_malformed::RULE,
    &attachment_listed_twice::RULE,
    &attachment_missing::RULE,
    &attachment_name_forbidden::RULE,
    &attachment_pointer::RULE,
    &attachment_type_mismatch::RULE,
    &attachment_type_refused::RULE,
    &attachment_unlisted::RULE,
    &calendar_year_missing::RULE,
    &change_note_missing::RULE,
    &correction_note_missing::RULE,
    &excluded_content::RULE,
    &excluded_part_unknown::RULE,
    &exclusion_approved_late::RULE,
    &exclusion_approver_superior::RULE,
    &exclusion_basis_not_act::RULE,
    &exclusion_ended::RULE,
    &exclusion_ending::RULE,
    &exclusion_period_open::RULE,
    &exclusion_period_too_long::RULE,
    &exclusion_test_late::RULE,
    &four_eyes_unproven::RULE,
    &id_taken::RULE,
    &item_class_differs::RULE,
    &item_held_after_all::RULE,
    &item_unknown::RULE,
    &letter_missing::RULE,
    &link_broken::RULE,
    &made_after_preparation::RULE,
    &memo_missing::RULE,
    &officer_listed_twice::RULE,
    &officer_not_in_office::RULE,
    &officer_unknown::RULE,
    &officer_wrong_role::RULE,
    &officer_wrong_unit::RULE,
    &officers_not_distinct::RULE,
    &old_address_reserved::RULE,
    &old_address_taken::RULE,
    &periodic_overdue::RULE,
    &picture_not_own::RULE,
    &place_missing::RULE,
    &preparation_missing::RULE,
    &process_step_out_of_order::RULE,
    &published_changed::RULE,
    &published_gone::RULE,
    &published_lowered::RULE,
    &published_restored::RULE,
    &raw_html::RULE,
    &record_in_future::RULE,
    &records_out_of_order::RULE,
    &renewal_before_approval::RULE,
    &renewal_due::RULE,
    &retention_ended::RULE,
    &retention_ending::RULE,
    &retention_incomplete::RULE,
    &review_missing::RULE,
    &review_not_standing::RULE,
    &revision_crosses_lists::RULE,
    &revision_misplaced::RULE,
    &revision_missing::RULE,
    &role_vacant::RULE,
    &term_ending::RULE,
    &unit_unknown::RULE,
    &withdrawal_by_one::RULE,
    &withdrawal_not_standing::RULE,
    &withdrawal_successor_unknown::RULE,
    &withdrawal_unapproved::RULE,
];
