//! Rules on personal data, and on the exemptions that allow some.

use crate::checks::Family;
use crate::diagnostics::phrase;

mod exemption_ending;
mod exemption_expired;
mod exemption_rule_unknown;
mod exemption_without_effect;
mod personal_bank_account;
mod personal_email;
mod personal_identity_number;
mod personal_location;
mod personal_passport;
mod personal_phone;
mod personal_tax_number;

pub(crate) static FAMILY: Family = Family {
    key: "data-pribadi",
    name: phrase!(id = "Data pribadi", en = "Personal data"),
    rules: &[
        &exemption_ending::RULES,
        &exemption_expired::RULES,
        &exemption_rule_unknown::RULES,
        &exemption_without_effect::RULES,
        &personal_bank_account::RULES,
        &personal_email::RULES,
        &personal_identity_number::RULES,
        &personal_location::RULES,
        &personal_passport::RULES,
        &personal_phone::RULES,
        &personal_tax_number::RULES,
    ],
    reading: &[],
};
