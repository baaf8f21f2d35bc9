//! What can be wrong with a file before its text is read.

use crate::checks::Family;
use crate::diagnostics::phrase;
use crate::source::codes::files::{
    CONTENT_LINK, DOCUMENT_TWICE, FILE_UNEXPECTED, INDEX_MISSING, LITTER_PASSED_OVER, NAME_FORBIDDEN, NAME_NOT_UTF8,
    NOT_A_FILE,
};
use crate::source::codes::text::{
    BYTE_ORDER_MARK, CARRIAGE_RETURN_ALONE, CHARACTER_FORBIDDEN, CHARACTER_LOST, ENCODING_NOT_UTF8, FILE_TOO_LARGE,
    TEXT_NOT_NFC,
};

pub(crate) static FAMILY: Family = Family {
    key: "berkas",
    name: phrase!(id = "Berkas yang dapat dibaca", en = "Files that can be read"),
    rules: &[],
    reading: &[
        &BYTE_ORDER_MARK,
        &CARRIAGE_RETURN_ALONE,
        &CHARACTER_FORBIDDEN,
        &CHARACTER_LOST,
        &CONTENT_LINK,
        &DOCUMENT_TWICE,
        &ENCODING_NOT_UTF8,
        &FILE_TOO_LARGE,
        &FILE_UNEXPECTED,
        &INDEX_MISSING,
        &LITTER_PASSED_OVER,
        &NAME_FORBIDDEN,
        &NAME_NOT_UTF8,
        &NOT_A_FILE,
        &TEXT_NOT_NFC,
    ],
};
