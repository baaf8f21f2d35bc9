//! Reads the metadata of audio and video: the tags of an MP3, the boxes of an MPEG-4 file besides its data.

use std::io::{Read as _, SeekFrom};

use crate::inspect::inside::encoding::runs;
use crate::inspect::inside::{Sink, Source};
use crate::inspect::{Part, Trouble};

/// A tag with a picture in it has some megabytes.
const MOST: u64 = 16 << 20;
/// An older tag of MP3 stands in so many bytes at its end.
const TAIL: u64 = 128;
/// Nobody's file has more boxes side by side.
const MOST_BOXES: usize = 1000;

/// Reads the details and leaves the sound alone.
pub(crate) fn details(source: &mut dyn Source, sink: &mut dyn Sink) {
    let mut read = |from: u64, length: u64| -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        source.seek(SeekFrom::Start(from)).ok()?;
        source.take(length.min(MOST)).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    };
    let mut told = Vec::new();
    let head = read(0, 16).unwrap_or_default();
    if let [b'I', b'D', b'3', _, _, _, size @ ..] = head.as_slice() {
        let size = size.iter().take(4).fold(0_u64, |all, it| all << 7 | u64::from(*it & 0x7f));
        told.extend(read(10, size));
    }
    let mut at = 0;
    for _ in 0..MOST_BOXES {
        let Some(head) = read(at, 16).filter(|it| is_box(it)) else { break };
        let number = |from: usize, to: usize| {
            head.get(from..to).unwrap_or_default().iter().fold(0_u64, |all, it| all << 8 | u64::from(*it))
        };
        let length = match number(0, 4) {
            0 => break,
            1 => number(8, 16),
            it => it,
        };
        if length < 8 {
            break;
        }
        if head.get(4..8) != Some(b"mdat") {
            told.extend(read(at, length));
        }
        at = at.saturating_add(length);
    }
    match source.seek(SeekFrom::End(0)) {
        Err(_) => return sink.trouble(Trouble::Damaged),
        Ok(end) => {
            let mut bytes = Vec::new();
            let from = end.saturating_sub(TAIL);
            if source.seek(SeekFrom::Start(from)).is_ok() && source.take(TAIL).read_to_end(&mut bytes).is_ok() {
                told.extend(bytes.starts_with(b"TAG").then_some(bytes));
            }
        }
    }
    for it in told {
        sink.text(Part::Metadata, &runs(&it));
    }
}

fn is_box(head: &[u8]) -> bool {
    head.get(4..8).is_some_and(|it| it.iter().all(|it| it.is_ascii_graphic() || *it == b' ' || *it == 0xa9))
}
