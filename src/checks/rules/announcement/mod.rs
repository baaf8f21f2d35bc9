//! Rules on immediate information: what is announced at once, before it is approved, and until when it applies.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod announcement_incomplete;
mod announcement_not_standing;
mod announcement_not_urgent;
mod announcement_unauthorised;
mod authority_unsound;
mod immediate_end_misplaced;
mod immediate_end_missing;
mod immediate_end_too_early;
mod immediate_ended;
mod ratification_overdue;

pub(crate) static FAMILY: Family = Family {
    key: "pengumuman-segera",
    name: phrase!(id = "Pengumuman segera", en = "Announcing at once"),
    rules: &[
        announcement_incomplete::RULES,
        announcement_not_standing::RULES,
        announcement_not_urgent::RULES,
        announcement_unauthorised::RULES,
        authority_unsound::RULES,
        immediate_end_misplaced::RULES,
        immediate_end_missing::RULES,
        immediate_end_too_early::RULES,
        immediate_ended::RULES,
        ratification_overdue::RULES,
    ],
    reading: &[],
};
