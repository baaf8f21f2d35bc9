//! Everything that can be wrong with a single field, before it is compared with any other.

pub mod decrees;
pub mod fields;
pub mod look;
pub mod values;

use crate::diagnostics::Code;

/// All codes of this room.
pub static CODES: &[&Code] = &[
    &decrees::DECREE_LINE_TWICE,
    &decrees::DECREE_LINE_UNREADABLE,
    &fields::FIELD_MISSING,
    &fields::KEY_UNKNOWN,
    &fields::SETTINGS_MISSING,
    &look::LOOK_UNREADABLE,
    &values::ADDRESS_UNREADABLE,
    &values::DATE_UNREADABLE,
    &values::DIGEST_UNREADABLE,
    &values::DURATION_UNREADABLE,
    &values::ID_MALFORMED,
    &values::NUMBER_UNREADABLE,
    &values::PERIOD_UNREADABLE,
    &values::TIME_UNREADABLE,
    &values::VALUE_SHAPE,
    &values::WORD_UNKNOWN,
];
