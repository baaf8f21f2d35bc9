//! Rules on the front matter of a document: its id, addresses, dates, retention and unit.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod archive_code_malformed;
mod id_taken;
mod made_after_preparation;
mod made_copied_down;
pub(crate) mod old_address_reserved;
mod old_address_taken;
mod place_missing;
mod placeholder_value;
mod retention_ended;
mod retention_ending;
mod retention_incomplete;
mod sample_left;
mod summary_repeats_title;
mod unit_unknown;

pub(crate) static FAMILY: Family = Family {
    key: "keterangan",
    name: phrase!(id = "Keterangan dokumen", en = "What a document says about itself"),
    rules: &[
        &archive_code_malformed::RULE,
        &id_taken::RULE,
        &made_after_preparation::RULE,
        &made_copied_down::RULE,
        &old_address_reserved::RULE,
        &old_address_taken::RULE,
        &place_missing::RULE,
        &placeholder_value::RULE,
        &retention_ended::RULE,
        &retention_ending::RULE,
        &retention_incomplete::RULE,
        &sample_left::RULE,
        &summary_repeats_title::RULE,
        &unit_unknown::RULE,
    ],
    reading: &[],
};
