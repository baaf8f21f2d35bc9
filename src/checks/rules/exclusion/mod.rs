//! Rules on the list of excluded information.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod excluded_content;
mod excluded_part_unknown;
mod exclusion_approved_late;
mod exclusion_approver_not_head;
mod exclusion_basis_not_act;
mod exclusion_end;
mod exclusion_period_open;
mod exclusion_period_too_long;
mod exclusion_test_late;

pub(crate) static FAMILY: Family = Family {
    key: "dikecualikan",
    name: phrase!(id = "Informasi yang dikecualikan", en = "Excluded information"),
    rules: &[
        excluded_content::RULES,
        excluded_part_unknown::RULES,
        exclusion_approved_late::RULES,
        exclusion_approver_not_head::RULES,
        exclusion_basis_not_act::RULES,
        exclusion_end::RULES,
        exclusion_period_open::RULES,
        exclusion_period_too_long::RULES,
        exclusion_test_late::RULES,
    ],
    reading: &[],
};
