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
        &exemption_ending::RULE,
        &exemption_expired::RULE,
        &exemption_rule_unknown::RULE,
        &exemption_without_effect::RULE,
        &personal_bank_account::RULE,
        &personal_email::RULE,
        &personal_identity_number::RULE,
        &personal_location::RULE,
        &personal_passport::RULE,
        &personal_phone::RULE,
        &personal_tax_number::RULE,
    ],
    reading: &[],
};
