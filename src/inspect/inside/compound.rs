//! The compound file, the format of Office until 2003 and of office files that are locked with a password.

use std::io::{Read, SeekFrom};

use crate::inspect::inside::Source;

/// The first bytes of such a file.
pub(crate) const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// The name of the stream that a locked one has.
pub(crate) const LOCKED: &str = "EncryptedPackage";
/// How much of it is looked at in one piece.
const PIECE: usize = 1 << 16;

/// Whether it has a stream of that name.
pub(crate) fn holds(source: &mut dyn Source, name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut seen = Vec::new();
    if source.seek(SeekFrom::Start(0)).is_err() {
        return false;
    }
    loop {
        let before = seen.len();
        let read = Read::take(&mut *source, PIECE as u64).read_to_end(&mut seen);
        if seen.windows(wide.len()).any(|it| it == wide) {
            return true;
        }
        if read.is_err() || seen.len() == before {
            return false;
        }
        // The name may begin in this piece and end in the next one.
        seen.drain(..seen.len().saturating_sub(wide.len()));
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn a_name_across_two_pieces_is_found() {
        let wide: Vec<u8> = LOCKED.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for before in [0, 600, PIECE - 7, PIECE, 3 * PIECE - 1] {
            let bytes = [vec![0; before], wide.clone(), vec![0; 9]].concat();
            assert!(holds(&mut Cursor::new(&bytes), LOCKED), "{before}");
            assert!(!holds(&mut Cursor::new(&bytes), "WordDocument"), "{before}");
        }
        assert!(!holds(&mut Cursor::new(&[0_u8; 5]), LOCKED));
    }
}
