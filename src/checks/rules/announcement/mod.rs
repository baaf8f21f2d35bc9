//! Rules on what is announced at once, before it is approved.

use crate::checks::Family;
use crate::diagnostics::Phrase;

mod announcement_incomplete;
mod announcement_not_standing;
mod announcement_not_urgent;
mod announcement_unauthorised;
mod authority_unsound;
mod ratification_overdue;

pub(crate) static FAMILY: Family = Family {
    key: "pengumuman-segera",
    name: Phrase::new("Pengumuman segera", "Announcing at once"),
    rules: &[
        &announcement_incomplete::RULE,
        &announcement_not_standing::RULE,
        &announcement_not_urgent::RULE,
        &announcement_unauthorised::RULE,
        &authority_unsound::RULE,
        &ratification_overdue::RULE,
    ],
    reading: &[],
};
