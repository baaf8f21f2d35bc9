//! What can be wrong with front matter and settings before the fields are compared with each other.

use crate::checks::Family;
use crate::diagnostics::phrase;
use crate::register::codes::fields::{FIELD_MISSING, KEY_UNKNOWN};
use crate::register::codes::values::{
    ADDRESS_UNREADABLE, DATE_UNREADABLE, DIGEST_UNREADABLE, ID_MALFORMED, NUMBER_UNREADABLE, PERIOD_UNREADABLE,
    PUBLIC_KEY_UNREADABLE, SIGNATURE_UNREADABLE, TIME_UNREADABLE, VALUE_SHAPE, WORD_UNKNOWN,
};
use crate::source::codes::yaml::{
    FRONT_MATTER_MISSING, FRONT_MATTER_UNCLOSED, KEY_DUPLICATE, KEY_NOT_PLAIN, SPACE_NOT_PLAIN, VALUE_CUT, VALUE_EMPTY,
    YAML_NOT_PLAIN, YAML_SYNTAX, YAML_TAB, YAML_TOO_DEEP,
};

pub(crate) static FAMILY: Family = Family {
    key: "kolom",
    name: phrase!(id = "Kolom yang dapat dibaca", en = "Fields that can be read"),
    rules: &[],
    reading: &[
        &ADDRESS_UNREADABLE,
        &DATE_UNREADABLE,
        &DIGEST_UNREADABLE,
        &FIELD_MISSING,
        &FRONT_MATTER_MISSING,
        &FRONT_MATTER_UNCLOSED,
        &ID_MALFORMED,
        &KEY_DUPLICATE,
        &KEY_NOT_PLAIN,
        &KEY_UNKNOWN,
        &NUMBER_UNREADABLE,
        &PERIOD_UNREADABLE,
        &PUBLIC_KEY_UNREADABLE,
        &SIGNATURE_UNREADABLE,
        &SPACE_NOT_PLAIN,
        &TIME_UNREADABLE,
        &VALUE_CUT,
        &VALUE_EMPTY,
        &VALUE_SHAPE,
        &WORD_UNKNOWN,
        &YAML_NOT_PLAIN,
        &YAML_SYNTAX,
        &YAML_TAB,
        &YAML_TOO_DEEP,
    ],
};
