//! Rules on personal data, and on the exemptions that allow some.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod exemption_end;
mod exemption_rule_unknown;
mod exemption_without_effect;
mod personal;
mod personal_location;
mod personal_outside_documents;

pub(crate) static FAMILY: Family = Family {
    key: "data-pribadi",
    name: phrase!(id = "Data pribadi", en = "Personal data"),
    rules: &[
        exemption_end::RULES,
        exemption_rule_unknown::RULES,
        exemption_without_effect::RULES,
        personal::RULES,
        personal_location::RULES,
        personal_outside_documents::RULES,
    ],
    reading: &[],
};
