//! Rules on the records: who prepared, reviewed and approved, in which order, and whether their digests still stand.

use crate::checks::Family;
use crate::diagnostics::phrase;

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
        &approval_missing::RULE,
        &approval_not_standing::RULE,
        &correction_note_missing::RULE,
        &four_eyes_unproven::RULE,
        &letter_missing::RULE,
        &memo_missing::RULE,
        &preparation_missing::RULE,
        &process_step_out_of_order::RULE,
        &record_in_future::RULE,
        &records_out_of_order::RULE,
        &renewal_before_approval::RULE,
        &renewal_not_standing::RULE,
        &review_missing::RULE,
        &review_not_standing::RULE,
    ],
    reading: &[],
};
