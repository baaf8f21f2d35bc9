//! Searches for a few bytes side by side, which decide whether a text needs a closer look.
//!
//! No way leads out of these loops, and the conditions they are given are joined by `&` and `|`: so the compiler looks
//! at many bytes in one go, which is some ten times as quick as a search for a shape.

/// Whether two bytes side by side are such a pair.
pub(crate) fn has_pair(text: &str, is_pair: impl Fn(u8, u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().zip(from(bytes, 1)).fold(false, |found, (one, next)| found | is_pair(*one, *next))
}

/// Whether four bytes side by side are such a row.
pub(crate) fn has_four(text: &str, is_row: impl Fn(u8, u8, u8, u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    let rows = bytes.iter().zip(from(bytes, 1)).zip(from(bytes, 2)).zip(from(bytes, 3));
    rows.fold(false, |found, (((one, two), three), four)| found | is_row(*one, *two, *three, *four))
}

fn from(bytes: &[u8], at: usize) -> &[u8] {
    bytes.get(at..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::needless_bitwise_bool, reason = "as those who search write it")]
    #[test]
    fn a_row_is_met_wherever_it_stands() {
        let is_row = |one, two, three, four| (one == b'a') & (two == b'b') & (three == b'c') & (four == b'd');
        for length in 0..100 {
            let text = "abac".repeat(length);
            assert!(has_four(&format!("{text}abcd"), is_row));
            assert!(has_four(&format!("abcd{text}"), is_row));
            assert!(!has_four(&text, is_row));
            assert!(has_pair(&format!("{text}bc"), |one, next| (one == b'b') & (next == b'c')));
            assert!(!has_pair(&text, |one, next| (one == b'b') & (next == b'c')));
        }
    }
}
