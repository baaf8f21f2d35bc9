//! Tells from its bytes what kind of file an attachment is.

use std::io::Cursor;

use crate::inspect::Signature;
use crate::inspect::inside::{COMPOUND, LOCKED, Source, holds, kind};

impl Signature {
    /// What these bytes say they are.
    pub fn of(bytes: &[u8]) -> Signature {
        let mut detector = Detector::default();
        detector.take(bytes);
        detector.signature(&mut Cursor::new(bytes))
    }
}

/// Looks at a file as it is read, piece by piece.
#[derive(Debug, Default)]
pub(crate) struct Detector {
    head: Vec<u8>,
    nul: bool,
}

const HEAD: usize = 512;

impl Detector {
    /// Takes the next piece.
    pub(crate) fn take(&mut self, piece: &[u8]) {
        let room = HEAD.saturating_sub(self.head.len());
        self.head.extend(piece.iter().take(room));
        self.nul |= piece.contains(&0);
    }

    /// What it is, after the last piece; of an office file its own list of parts tells.
    pub(crate) fn signature(&self, file: &mut dyn Source) -> Signature {
        let head = self.head.as_slice();
        let after = |at: usize| head.get(at..).unwrap_or_default();
        match head {
            [] => Signature::Empty,
            [b'%', b'P', b'D', b'F', b'-', ..] => Signature::Pdf,
            [b'P', b'K', ..] => kind(file),
            _ if head.starts_with(COMPOUND) => {
                if holds(file, LOCKED) {
                    Signature::Locked
                } else {
                    Signature::OldOffice
                }
            }
            [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Signature::Png,
            [0xff, 0xd8, 0xff, ..] => Signature::Jpeg,
            [b'R', b'I', b'F', b'F', ..] if after(8).starts_with(b"WEBP") => Signature::Webp,
            // A frame of layer III (ISO/IEC 11172-3, 2.4.2.3); `ff fe` begins a text in UTF-16.
            [b'I', b'D', b'3', ..] | [0xff, 0xe2 | 0xe3 | 0xf2 | 0xf3 | 0xfa | 0xfb, ..] => Signature::Mp3,
            _ if after(4).starts_with(b"ftyp") => Signature::Mpeg4,
            [0x7f, b'E', b'L', b'F', ..] | [b'M', b'Z', ..] | [b'#', b'!', ..] => Signature::Program,
            _ if self.nul => Signature::Unknown,
            _ => of_text(head),
        }
    }
}

/// What a file is that begins so and is none of the others.
fn of_text(head: &[u8]) -> Signature {
    let text = String::from_utf8_lossy(head).trim_start_matches('\u{feff}').trim_start().to_ascii_lowercase();
    if text.starts_with("version https://git-lfs") {
        Signature::LfsPointer
    } else if ["<!doctype", "<html", "<?xml", "<svg", "<script"].iter().any(|it| text.starts_with(it)) {
        Signature::Markup
    } else {
        Signature::Text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pieces: &[&[u8]]) -> Signature {
        let mut detector = Detector::default();
        for piece in pieces {
            detector.take(piece);
        }
        detector.signature(&mut Cursor::new(pieces.concat()))
    }

    #[test]
    fn the_bytes_decide() {
        assert_eq!(of(&[b"%PDF-1.7\n"]), Signature::Pdf);
        assert_eq!(of(&[b"a,b\n1,2\n"]), Signature::Text);
        assert_eq!(of(&[b"\xef\xbb\xbf  <!DOCTYPE html>"]), Signature::Markup);
        assert_eq!(of(&[b"version https://git-lfs.github.com/spec/v1\n"]), Signature::LfsPointer);
        assert_eq!(of(&[b"PK\x03\x04..word/document.xml..vbaProject.bin"]), Signature::Zip);
        assert_eq!(of(&[COMPOUND, b"\0\0W\0o\0r\0d\0"]), Signature::OldOffice);
        assert_eq!(of(&[COMPOUND, &LOCKED.bytes().flat_map(|it| [it, 0]).collect::<Vec<_>>()]), Signature::Locked);
        assert_eq!(of(&[]), Signature::Empty);
        assert_eq!(of(&[b"\xff\xfb\x90\x00"]), Signature::Mp3);
        assert_eq!(of(&[b"\xff\xfeD\0a\0"]), Signature::Unknown, "UTF-16");
    }
}
