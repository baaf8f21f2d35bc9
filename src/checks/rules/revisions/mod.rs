//! Rules on revisions and withdrawals, and on what was published before.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod change_note_missing;
mod published_changed;
mod published_decree_changed;
mod published_gone;
mod published_lowered;
mod published_restored;
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
        &change_note_missing::RULE,
        &published_changed::RULE,
        &published_decree_changed::RULE,
        &published_gone::RULE,
        &published_lowered::RULE,
        &published_restored::RULE,
        &revision_crosses_lists::RULE,
        &revision_misplaced::RULE,
        &revision_missing::RULE,
        &withdrawal_by_one::RULE,
        &withdrawal_not_standing::RULE,
        &withdrawal_successor_unknown::RULE,
        &withdrawal_unapproved::RULE,
    ],
    reading: &[],
};
