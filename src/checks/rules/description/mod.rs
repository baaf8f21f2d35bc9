//! Rules on the front matter of a document: its id, addresses, dates, retention and unit.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod archive_code_malformed;
mod id_taken;
mod made_after_preparation;
mod made_copied_down;
mod old_address_reserved;
mod old_address_taken;
mod place_missing;
mod placeholder_value;
mod retention_end;
mod retention_incomplete;
mod sample_left;
mod summary_repeats_title;
mod unit_unknown;

pub(crate) static FAMILY: Family = Family {
    key: "keterangan",
    name: phrase!(id = "Keterangan dokumen", en = "What a document says about itself"),
    rules: &[
        archive_code_malformed::RULES,
        id_taken::RULES,
        made_after_preparation::RULES,
        made_copied_down::RULES,
        old_address_reserved::RULES,
        old_address_taken::RULES,
        place_missing::RULES,
        placeholder_value::RULES,
        retention_end::RULES,
        retention_incomplete::RULES,
        sample_left::RULES,
        summary_repeats_title::RULES,
        unit_unknown::RULES,
    ],
    reading: &[],
};
