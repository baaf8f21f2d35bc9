//! Writes one value in place of a plain one whose place is known, without touching another byte.

use crate::diagnostics::Spot;

/// The bytes with `new` in place of `old`, which stands at this spot; none if it does not.
pub fn put(bytes: &[u8], spot: Spot, old: &str, new: &str) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let line = (spot.line as usize).checked_sub(1)?;
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let column = (spot.column as usize).checked_sub(1)?;
    let (within, _) = text.get(start..)?.char_indices().nth(column)?;
    let (before, after) = text.split_at_checked(start + within)?;
    Some([before, new, after.strip_prefix(old)?].concat().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_there_is_replaced() {
        let text = "a: x\r\né: [x, x]\r\n";
        let put = |line, column| put(text.as_bytes(), Spot::new(line, column, 1), "x", "yz");
        assert_eq!(put(2, 8).unwrap(), "a: x\r\né: [x, yz]\r\n".as_bytes());
        assert_eq!(put(1, 4).unwrap(), "a: yz\r\né: [x, x]\r\n".as_bytes());
        for (line, column) in [(1, 3), (2, 9), (3, 1), (9, 1), (0, 1), (1, 0)] {
            assert_eq!(put(line, column), None, "{line}:{column}");
        }
    }
}
