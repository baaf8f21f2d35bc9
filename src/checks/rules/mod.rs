//! The list of rules, in alphabetical order; each has a file of its own that holds everything about it.

use crate::checks::Rule;

mod acting_without_order;
mod announcement_incomplete;
mod announcement_not_standing;
mod announcement_not_urgent;
mod announcement_unauthorised;
mod annual_missing;
mod approval_missing;
mod approval_not_standing;
mod archive_code_malformed;
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
mod authority_unsound;
mod calendar_year_missing;
mod change_note_missing;
mod colour_contrast_low;
mod conflict_marker;
mod correction_note_missing;
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
mod document_elsewhere;
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
mod exemption_ending;
mod exemption_expired;
mod exemption_rule_unknown;
mod exemption_without_effect;
mod footnote_missing;
mod four_eyes_unproven;
mod heading_skipped;
mod id_taken;
mod item_class_differs;
mod item_held_after_all;
mod item_unknown;
mod letter_missing;
mod link_as_text;
mod link_broken;
mod link_private;
mod logo_unusable;
mod made_after_preparation;
mod made_copied_down;
mod memo_missing;
mod officer_listed_twice;
mod officer_not_in_office;
mod officer_unknown;
mod officer_wrong_role;
mod officer_wrong_unit;
mod officers_not_distinct;
pub(crate) mod old_address_reserved;
mod old_address_taken;
mod pdf_javascript;
mod pdf_without_language;
mod pdf_without_text;
mod pdf_without_title;
mod periodic_overdue;
mod personal_bank_account;
mod personal_email;
mod personal_identity_number;
mod personal_location;
mod personal_passport;
mod personal_phone;
mod personal_tax_number;
mod picture_not_own;
mod picture_without_text;
mod place_missing;
mod placeholder_value;
mod preparation_missing;
mod process_step_out_of_order;
mod published_changed;
mod published_decree_changed;
mod published_gone;
mod published_lowered;
mod published_restored;
mod ratification_overdue;
mod raw_html;
mod record_in_future;
mod records_out_of_order;
mod renewal_before_approval;
mod renewal_due;
mod renewal_not_standing;
mod retention_ended;
mod retention_ending;
mod retention_incomplete;
mod review_missing;
mod review_not_standing;
mod revision_crosses_lists;
mod revision_misplaced;
mod revision_missing;
mod role_vacant;
mod service_incomplete;
mod signature_broken;
mod summary_repeats_title;
mod term_ending;
mod text_not_written;
mod unit_unknown;
mod withdrawal_by_one;
mod withdrawal_not_standing;
mod withdrawal_successor_unknown;
mod withdrawal_unapproved;

/// Every rule.
pub static RULES: &[&Rule] = &[
    &acting_without_order::RULE,
    &announcement_incomplete::RULE,
    &announcement_not_standing::RULE,
    &announcement_not_urgent::RULE,
    &announcement_unauthorised::RULE,
    &annual_missing::RULE,
    &approval_missing::RULE,
    &approval_not_standing::RULE,
    &archive_code_malformed::RULE,
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
    &authority_unsound::RULE,
    &calendar_year_missing::RULE,
    &change_note_missing::RULE,
    &colour_contrast_low::RULE,
    &conflict_marker::RULE,
    &correction_note_missing::RULE,
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
    &document_elsewhere::RULE,
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
    &exemption_ending::RULE,
    &exemption_expired::RULE,
    &exemption_rule_unknown::RULE,
    &exemption_without_effect::RULE,
    &footnote_missing::RULE,
    &four_eyes_unproven::RULE,
    &heading_skipped::RULE,
    &id_taken::RULE,
    &item_class_differs::RULE,
    &item_held_after_all::RULE,
    &item_unknown::RULE,
    &letter_missing::RULE,
    &link_as_text::RULE,
    &link_broken::RULE,
    &link_private::RULE,
    &logo_unusable::RULE,
    &made_after_preparation::RULE,
    &made_copied_down::RULE,
    &memo_missing::RULE,
    &officer_listed_twice::RULE,
    &officer_not_in_office::RULE,
    &officer_unknown::RULE,
    &officer_wrong_role::RULE,
    &officer_wrong_unit::RULE,
    &officers_not_distinct::RULE,
    &old_address_reserved::RULE,
    &old_address_taken::RULE,
    &pdf_javascript::RULE,
    &pdf_without_language::RULE,
    &pdf_without_text::RULE,
    &pdf_without_title::RULE,
    &periodic_overdue::RULE,
    &personal_bank_account::RULE,
    &personal_email::RULE,
    &personal_identity_number::RULE,
    &personal_location::RULE,
    &personal_passport::RULE,
    &personal_phone::RULE,
    &personal_tax_number::RULE,
    &picture_not_own::RULE,
    &picture_without_text::RULE,
    &place_missing::RULE,
    &placeholder_value::RULE,
    &preparation_missing::RULE,
    &process_step_out_of_order::RULE,
    &published_changed::RULE,
    &published_decree_changed::RULE,
    &published_gone::RULE,
    &published_lowered::RULE,
    &published_restored::RULE,
    &ratification_overdue::RULE,
    &raw_html::RULE,
    &record_in_future::RULE,
    &records_out_of_order::RULE,
    &renewal_before_approval::RULE,
    &renewal_due::RULE,
    &renewal_not_standing::RULE,
    &retention_ended::RULE,
    &retention_ending::RULE,
    &retention_incomplete::RULE,
    &review_missing::RULE,
    &review_not_standing::RULE,
    &revision_crosses_lists::RULE,
    &revision_misplaced::RULE,
    &revision_missing::RULE,
    &role_vacant::RULE,
    &service_incomplete::RULE,
    &signature_broken::RULE,
    &summary_repeats_title::RULE,
    &term_ending::RULE,
    &text_not_written::RULE,
    &unit_unknown::RULE,
    &withdrawal_by_one::RULE,
    &withdrawal_not_standing::RULE,
    &withdrawal_successor_unknown::RULE,
    &withdrawal_unapproved::RULE,
];
