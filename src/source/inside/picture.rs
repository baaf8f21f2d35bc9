//! What a picture says of itself: where it was taken, and what somebody wrote into it.

use std::io::{BufReader, Read as _, SeekFrom};

use exif::{Context, Tag, Value};

use crate::source::inside::{Sink, Source};
use crate::source::{Part, Trouble};

/// Pictures larger than this are not looked at.
const MOST: u64 = 256 << 20;
/// How much of a picture is looked through for texts besides EXIF; they stand at its head.
const HEAD: u64 = 1 << 20;

/// Reads the details and leaves the picture alone.
pub(crate) fn details(source: &mut dyn Source, sink: &mut dyn Sink) {
    if source.seek(SeekFrom::End(0)).is_ok_and(|it| it > MOST) {
        return sink.trouble(Trouble::TooHeavy);
    }
    let mut head = Vec::new();
    let read = source.seek(SeekFrom::Start(0)).and_then(|_| source.take(HEAD).read_to_end(&mut head));
    if read.is_err() || source.seek(SeekFrom::Start(0)).is_err() {
        return sink.trouble(Trouble::Damaged);
    }
    let mut has_location = head.windows(16).any(|it| it == b"exif:GPSLatitude");
    // A picture without EXIF is no damaged one.
    if let Ok(exif) = exif::Reader::new().read_from_container(&mut BufReader::new(source)) {
        for field in exif.fields() {
            let is_place = [Tag::GPSLatitude, Tag::GPSLongitude].contains(&field.tag);
            has_location |= field.tag.context() == Context::Gps && is_place;
            if let Value::Ascii(texts) = &field.value {
                let text: Vec<_> = texts.iter().map(|it| String::from_utf8_lossy(it)).collect();
                sink.text(Part::Metadata, &text.join("\n"));
            }
        }
    }
    if has_location {
        sink.location();
    }
    sink.text(Part::Metadata, &written(&head));
}

/// Runs of letters long enough to be a text, without the picture's own data: in so much noise anything is written.
fn written(bytes: &[u8]) -> String {
    let mut text = String::new();
    for part in said(bytes) {
        for run in part.split(|it| !(it.is_ascii_graphic() || *it == b' ')).filter(|it| it.len() >= 10) {
            text.push_str(&String::from_utf8_lossy(run));
            text.push('\n');
        }
    }
    text
}

/// What a picture holds besides its data: the chunks of a PNG (ISO/IEC 15948) or WebP, what a JPEG has before its scan.
fn said(bytes: &[u8]) -> Vec<&[u8]> {
    let from = |at: usize| bytes.get(at..).unwrap_or_default();
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => chunks(from(8), 0, u32::from_be_bytes, |it| it != b"IDAT"),
        [b'R', b'I', b'F', b'F', ..] => chunks(from(12), 1, u32::from_le_bytes, |it| it == b"EXIF" || it == b"XMP "),
        _ => {
            let scan = bytes.windows(2).position(|it| it == [0xff, 0xda]).unwrap_or(bytes.len());
            vec![bytes.get(..scan).unwrap_or_default()]
        }
    }
}

/// The wanted chunks; in a PNG (`order` 0) the length stands before the name and a checksum after the data.
fn chunks(mut rest: &[u8], order: usize, number: fn([u8; 4]) -> u32, wanted: impl Fn(&[u8]) -> bool) -> Vec<&[u8]> {
    let mut found = Vec::new();
    while let Some((head, after)) = rest.split_at_checked(8) {
        let (first, second) = head.split_at(4);
        let (length, name) = if order == 0 { (first, second) } else { (second, first) };
        let length = <[u8; 4]>::try_from(length).map_or(0, number) as usize;
        let data = after.get(..length.min(after.len())).unwrap_or_default();
        if wanted(name) {
            found.push(data);
        }
        let end = if order == 0 { length.saturating_add(4) } else { length.saturating_add(length % 2) };
        rest = after.get(end..).unwrap_or_default();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(name: &[u8], data: &[u8]) -> Vec<u8> {
        let length = u32::try_from(data.len()).unwrap();
        [&length.to_be_bytes(), name, data, &[0; 4]].concat()
    }

    #[test]
    fn the_data_of_a_picture_says_nothing() {
        let chunks = [chunk(b"IDAT", b"nama.orang@surat.id"), chunk(b"tEXt", b"Author\0bagian protokol")].concat();
        let png = [b"\x89PNG\r\n\x1a\n".as_slice(), &chunks].concat();
        assert_eq!(written(&png), "bagian protokol\n");
    }
}
