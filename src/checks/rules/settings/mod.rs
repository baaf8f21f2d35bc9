//! Rules on the settings of the register as a whole.

use crate::checks::Family;
use crate::diagnostics::phrase;
use crate::register::codes::fields::SETTINGS_MISSING;
use crate::register::codes::look::LOOK_UNREADABLE;
use crate::register::codes::values::DURATION_UNREADABLE;

mod calendar_year_missing;
mod colour_contrast_low;
mod logo_unusable;
mod service_incomplete;

pub(crate) static FAMILY: Family = Family {
    key: "pengaturan",
    name: phrase!(id = "Pengaturan", en = "Settings"),
    rules: &[calendar_year_missing::RULES, colour_contrast_low::RULES, logo_unusable::RULES, service_incomplete::RULES],
    reading: &[&DURATION_UNREADABLE, &LOOK_UNREADABLE, &SETTINGS_MISSING],
};
