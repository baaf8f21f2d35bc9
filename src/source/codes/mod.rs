//! Everything that can be wrong with a file before anybody asks what it means.

pub mod files;
pub mod text;
pub mod yaml;

use crate::diagnostics::Code;

/// All codes of this room.
pub static CODES: &[&Code] = &[
    &files::CONTENT_LINK,
    &files::DOCUMENT_TWICE,
    &files::FILE_UNEXPECTED,
    &files::INDEX_MISSING,
    &files::NAME_FORBIDDEN,
    &files::NAME_NOT_UTF8,
    &files::NOT_A_FILE,
    &text::BYTE_ORDER_MARK,
    &text::CARRIAGE_RETURN_ALONE,
    &text::CHARACTER_FORBIDDEN,
    &text::CHARACTER_LOST,
    &text::ENCODING_NOT_UTF8,
    &text::FILE_TOO_LARGE,
    &text::TEXT_NOT_NFC,
    &yaml::FRONT_MATTER_MISSING,
    &yaml::FRONT_MATTER_UNCLOSED,
    &yaml::KEY_DUPLICATE,
    &yaml::KEY_NOT_PLAIN,
    &yaml::VALUE_CUT,
    &yaml::VALUE_EMPTY,
    &yaml::YAML_NOT_PLAIN,
    &yaml::YAML_SYNTAX,
    &yaml::YAML_TAB,
    &yaml::YAML_TOO_DEEP,
];
