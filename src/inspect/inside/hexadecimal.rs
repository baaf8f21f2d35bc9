//! Bytes that stand in a file as hexadecimal digits.

use data_encoding::HEXLOWER_PERMISSIVE;

/// The bytes that hexadecimal digits of either case stand for; the last one, where it stands alone, says nothing.
pub(crate) fn hex_read(digits: &[u8]) -> Option<Vec<u8>> {
    HEXLOWER_PERMISSIVE.decode(digits.get(..digits.len() & !1)?).ok()
}
