//! Rules on revisions and withdrawals, and on what was published before.

use crate::checks::Family;
use crate::diagnostics::phrase;
use crate::register::codes::history::{
    HEAD_SIGNATURE_NOT_STANDING, HISTORY_DAMAGED, HISTORY_HEAD_BEHIND, HISTORY_NOT_OPENED,
};

mod change_note_missing;
mod history_unchecked;
mod published_changed;
mod published_decree_changed;
mod published_gone;
mod published_lowered;
mod published_name_changed;
mod published_officer_changed;
mod published_restored;
mod recorded_gone;
mod recorded_moment;
mod revision_crosses_lists;
mod revision_misplaced;
mod revision_missing;
mod withdrawal_by_one;
mod withdrawal_not_standing;
mod withdrawal_successor_unknown;
mod withdrawal_unapproved;

pub(crate) static FAMILY: Family = Family {
    key: "revisi",
    name: phrase!(
        id = "Revisi, penarikan, dan yang sudah terbit",
        en = "Revisions, withdrawals and what is already published",
    ),
    rules: &[
        change_note_missing::RULES,
        history_unchecked::RULES,
        published_changed::RULES,
        published_decree_changed::RULES,
        published_gone::RULES,
        published_lowered::RULES,
        published_name_changed::RULES,
        published_officer_changed::RULES,
        published_restored::RULES,
        recorded_gone::RULES,
        recorded_moment::RULES,
        revision_crosses_lists::RULES,
        revision_misplaced::RULES,
        revision_missing::RULES,
        withdrawal_by_one::RULES,
        withdrawal_not_standing::RULES,
        withdrawal_successor_unknown::RULES,
        withdrawal_unapproved::RULES,
    ],
    reading: &[&HEAD_SIGNATURE_NOT_STANDING, &HISTORY_DAMAGED, &HISTORY_HEAD_BEHIND, &HISTORY_NOT_OPENED],
};
