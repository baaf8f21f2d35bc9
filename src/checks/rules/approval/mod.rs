//! Rules on the records: who prepared, reviewed and approved, in which order, and whether their digests still stand.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod approval_letter_missing;
mod approval_missing;
mod approval_not_standing;
mod correction_note_missing;
mod four_eyes_unproven;
mod letter_missing;
mod memo_missing;
mod preparation_missing;
mod process_step_out_of_order;
mod record_in_future;
mod records_out_of_order;
mod renewal_before_approval;
mod renewal_not_standing;
mod review_missing;
mod review_not_standing;

pub(crate) static FAMILY: Family = Family {
    key: "persetujuan",
    name: phrase!(id = "Penyusunan, pemeriksaan, dan persetujuan", en = "Preparation, review and approval"),
    rules: &[
        approval_letter_missing::RULES,
        approval_missing::RULES,
        approval_not_standing::RULES,
        correction_note_missing::RULES,
        four_eyes_unproven::RULES,
        letter_missing::RULES,
        memo_missing::RULES,
        preparation_missing::RULES,
        process_step_out_of_order::RULES,
        record_in_future::RULES,
        records_out_of_order::RULES,
        renewal_before_approval::RULES,
        renewal_not_standing::RULES,
        review_missing::RULES,
        review_not_standing::RULES,
    ],
    reading: &[],
};
