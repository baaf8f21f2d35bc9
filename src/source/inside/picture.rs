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

/// Runs of letters long enough to be a text: PNG texts and XMP are not packed.
fn written(bytes: &[u8]) -> String {
    let mut text = String::new();
    for run in bytes.split(|it| !(it.is_ascii_graphic() || *it == b' ')).filter(|it| it.len() >= 10) {
        text.push_str(&String::from_utf8_lossy(run));
        text.push('\n');
    }
    text
}
