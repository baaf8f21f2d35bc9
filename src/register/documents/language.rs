//! The code of a language, `bahasa` of the settings and of a document.

use crate::diagnostics::Located;
use crate::register::codes::values::WORD_UNKNOWN;
use crate::register::fields::reader::FieldReader;
use crate::source::Node;

/// A code in the shape of BCP 47.
pub(crate) fn code(node: &Node, fields: &mut FieldReader<'_>) -> Option<Located<String>> {
    let (id, en) = ("kode bahasa seperti id, en, atau nij", "a language code like id, en or nij");
    fields.parsed(node, |it| is_code(it).then(|| it.to_owned()), &WORD_UNKNOWN, id, en)
}

/// Two or three lower-case letters, then perhaps parts like `-Latn` or `-GB`. Whether the registry of languages has
/// it is not asked: it grows.
fn is_code(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let is_part = |it: &str| (1..=8).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_alphanumeric());
    text.len() <= 35
        && (2..=3).contains(&first.len())
        && first.bytes().all(|it| it.is_ascii_lowercase())
        && parts.all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_the_shape_of_bcp_47() {
        for code in ["id", "en", "nij", "en-GB", "bjn-Latn-ID", "ar-Arab"] {
            assert!(is_code(code), "{code}");
        }
        for wrong in ["", "i", "ID", "inggris", "en_GB", "en-", "id id", "en-abcdefghi"] {
            assert!(!is_code(wrong), "{wrong}");
        }
    }
}
