//! Reads the metadata of a picture: where it was taken, what somebody wrote into it, and what comes after its end.

mod pieces;

use std::io::{BufReader, Read as _, SeekFrom};

use exif::{Context, Field, Tag, Value};
use flate2::read::ZlibDecoder;

use crate::inspect::inside::encoding::{runs, text_of};
use crate::inspect::inside::hexadecimal::hex_read;
use crate::inspect::inside::picture::pieces::{Piece, Pieces};
use crate::inspect::inside::xml::words;
use crate::inspect::inside::{Sink, Source};
use crate::inspect::{Part, Trouble};

/// Pictures larger than this are not looked at.
const MOST: u64 = 256 << 20;
/// Nobody packs a longer text into a picture.
const MOST_UNPACKED: u64 = 8 << 20;
/// Texts that Windows keeps with two bytes a letter: title, comment, author, keywords, subject.
const WIDE: std::ops::RangeInclusive<u16> = 0x9c9b..=0x9c9f;
/// How a stretch of XMP begins (ISO 16684-1).
const XMP: [&[u8]; 3] = [b"<?xpacket", b"<x:xmpmeta", b"<rdf:RDF"];

/// Whether something lies behind the end of a picture: what, only a child process finds out.
pub(crate) fn goes_on(source: &mut dyn Source) -> bool {
    Pieces::of(source).is_some_and(|it| it.behind.is_some())
}

/// Reads the details and leaves the picture alone; `depth` tells how many files it lies in.
pub(crate) fn details(source: &mut dyn Source, sink: &mut dyn Sink, depth: usize) {
    if source.seek(SeekFrom::End(0)).is_ok_and(|it| it > MOST) {
        return sink.trouble(Trouble::TooHeavy);
    }
    let Some(Pieces { all, behind, is_cut, .. }) = Pieces::of(source) else { return sink.trouble(Trouble::Damaged) };
    if is_cut {
        sink.cut();
    }
    let mut has_location = false;
    for piece in &all {
        has_location |= piece.bytes.windows(16).any(|it| it == b"exif:GPSLatitude");
        match said(piece) {
            Ok(text) => sink.text(Part::Metadata, &text),
            Err(trouble) => sink.trouble(trouble),
        }
    }
    if source.seek(SeekFrom::Start(0)).is_err() {
        return sink.trouble(Trouble::Damaged);
    }
    let mut exif = exif::Reader::new();
    exif.continue_on_error(true);
    let exif = exif.read_from_container(&mut BufReader::new(&mut *source));
    // A picture without EXIF is no damaged one.
    if let Ok(exif) = exif.or_else(|it| it.distill_partial_result(|_| {})) {
        for field in exif.fields() {
            let is_place = [Tag::GPSLatitude, Tag::GPSLongitude].contains(&field.tag);
            has_location |= field.tag.context() == Context::Gps && is_place;
            sink.text(Part::Metadata, &value(field));
        }
    }
    if has_location {
        sink.location();
    }
    if let Some(from) = behind {
        let mut bytes = Vec::new();
        match source.seek(SeekFrom::Start(from)).and_then(|_| source.take(MOST).read_to_end(&mut bytes)) {
            Err(_) => sink.trouble(Trouble::Damaged),
            Ok(_) => sink.embedded(&bytes, depth + 1),
        }
    }
}

/// What a field of EXIF says, if it is text.
fn value(field: &Field) -> String {
    match &field.value {
        Value::Ascii(texts) => texts.iter().map(|it| text_of(it)).collect::<Vec<_>>().join("\n"),
        Value::Byte(bytes) if WIDE.contains(&field.tag.number()) => wide(bytes, [0xff, 0xfe]),
        // A comment begins with the name of its encoding; it does not say which byte of two comes first.
        Value::Undefined(bytes, _) => match bytes.split_at_checked(8) {
            Some((b"UNICODE\0", text)) => [wide(text, [0xff, 0xfe]), wide(text, [0xfe, 0xff])].join("\n"),
            Some((b"ASCII\0\0\0" | b"\0\0\0\0\0\0\0\0", text)) => text_of(text),
            _ => runs(bytes),
        },
        Value::Byte(bytes) => runs(bytes),
        _ => String::new(),
    }
}

fn wide(bytes: &[u8], mark: [u8; 2]) -> String {
    text_of(&[&mark, bytes].concat())
}

/// The texts of a piece.
fn said(piece: &Piece) -> Result<String, Trouble> {
    let bytes = piece.bytes.as_slice();
    let mut text = match &piece.name {
        b"COM " | b"tEXt" => text_of(bytes),
        b"zTXt" | b"iCCP" => text_of(&unpacked(after_zero(bytes, 1).get(1..).unwrap_or_default())?),
        b"iTXt" => {
            let is_packed = after_zero(bytes, 1).first() == Some(&1);
            // Behind two flags stand the language and the keyword in it, which may hold anything too.
            let written = after_zero(after_zero(bytes, 1).get(2..).unwrap_or_default(), 2);
            let text = if is_packed { text_of(&unpacked(written)?) } else { String::new() };
            [text_of(bytes), text].join(
                "
",
            )
        }
        _ => String::new(),
    };
    if let Some(bytes) = profile(&text) {
        text.push_str(&written(&bytes));
    }
    let from = XMP.iter().filter_map(|start| bytes.windows(start.len()).position(|it| it == *start)).min();
    if let Some(xmp) = from.and_then(|from| bytes.get(from..)) {
        text.push_str(&words(&String::from_utf8_lossy(xmp), true).shown);
    }
    if text.contains("<x:xmpmeta") {
        text.push_str(&words(&text, true).shown);
    }
    text.push('\n');
    text.push_str(&written(bytes));
    Ok(text)
}

/// What stands behind so many bytes of zero.
fn after_zero(bytes: &[u8], many: usize) -> &[u8] {
    let mut rest = bytes;
    for _ in 0..many {
        let end = rest.iter().position(|it| *it == 0).map_or(rest.len(), |it| it + 1);
        rest = rest.get(end..).unwrap_or_default();
    }
    rest
}

fn unpacked(bytes: &[u8]) -> Result<Vec<u8>, Trouble> {
    let mut unpacked = Vec::new();
    ZlibDecoder::new(bytes).take(MOST_UNPACKED).read_to_end(&mut unpacked).map_err(|_| Trouble::Damaged)?;
    if unpacked.len() as u64 == MOST_UNPACKED { Err(Trouble::Bomb) } else { Ok(unpacked) }
}

/// The bytes that `ImageMagick` writes as digits into the text of a PNG: `exif`, their number, and two digits for each.
fn profile(text: &str) -> Option<Vec<u8>> {
    let (_, rest) =
        text.split_once("\nexif\n").or_else(|| text.split_once("\niptc\n")).or_else(|| text.split_once("\nxmp\n"))?;
    let (_, digits) = rest.trim_start().split_once('\n')?;
    let digits: Vec<u8> = digits.bytes().filter(u8::is_ascii_hexdigit).collect();
    hex_read(&digits)
}

/// Runs of letters long enough to be a text: among the bytes of a small picture of the picture anything is written.
fn written(bytes: &[u8]) -> String {
    let mut text = String::new();
    for run in bytes.split(|it| !(it.is_ascii_graphic() || *it == b' ')).filter(|it| it.len() >= 10) {
        text.push_str(&String::from_utf8_lossy(run));
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn chunk(name: &[u8], data: &[u8]) -> Vec<u8> {
        let length = u32::try_from(data.len()).unwrap();
        [&length.to_be_bytes(), name, data, &[0; 4]].concat()
    }

    fn png(chunks: &[Vec<u8>], behind: &[u8]) -> Vec<u8> {
        [b"\x89PNG\r\n\x1a\n", chunks.concat().as_slice(), &chunk(b"IEND", b""), behind].concat()
    }

    fn told(bytes: &[u8]) -> Vec<String> {
        let pieces = Pieces::of(&mut Cursor::new(bytes)).unwrap().all;
        pieces.iter().map(|it| said(it).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    #[test]
    fn the_data_of_a_picture_says_nothing() {
        let png = png(&[chunk(b"IDAT", b"nama.orang@surat.id"), chunk(b"tEXt", b"Author\0bagian protokol")], b"");
        assert_eq!(told(&png), ["Author\0bagian protokol bagian protokol"]);
    }

    #[test]
    fn a_picture_ends_where_it_says() {
        let tail = b"\xff\xda\0\x02\x12\xff\0\xff\xd0\x34\xff\xd9";
        let jpeg = [b"\xff\xd8\xff\xfe\0\x05abc".as_slice(), tail].concat();
        let two = [jpeg.as_slice(), &jpeg].concat();
        let webp = b"RIFF\x0c\0\0\0WEBPVP8 \0\0\0\0";
        for whole in [jpeg.as_slice(), &two, &png(&[], b""), webp, b"\xff\xd8\xff\xda\0\x02\x12"] {
            assert!(!goes_on(&mut Cursor::new(whole)), "{whole:?}");
        }
        for whole in [jpeg.as_slice(), &two, &png(&[], b""), webp] {
            let more = [whole, b"teks"].concat();
            assert_eq!(Pieces::of(&mut Cursor::new(&more)).unwrap().behind, Some(whole.len() as u64), "{more:?}");
            let zeros = [whole, &[0; 9]].concat();
            assert!(!goes_on(&mut Cursor::new(&zeros)), "{whole:?}");
            for bytes in [whole, &more] {
                assert!(!Pieces::of(&mut Cursor::new(bytes)).unwrap().is_cut, "{bytes:?}");
            }
        }
    }

    #[test]
    fn a_picture_that_was_broken_off_is_told() {
        let jpeg = b"\xff\xd8\xff\xfe\0\x05abc\xff\xda\0\x02\x12\x34\x56\x78\xff\xd9";
        let webp = b"RIFF\x10\0\0\0WEBPVP8 \x04\0\0\0abcd";
        let png = png(&[chunk(b"IDAT", b"pixel")], b"");
        // Of the last chunk of a PNG neither the length nor the checksum is looked at.
        for (whole, last) in [(jpeg.as_slice(), 1), (webp, 1), (&png, 9)] {
            for length in 12..=whole.len() - last {
                assert!(Pieces::of(&mut Cursor::new(&whole[..length])).unwrap().is_cut, "{whole:?} {length}");
            }
        }
    }

    #[test]
    fn a_profile_in_digits_is_read() {
        let text = "Raw profile type exif\0\nexif\n      12\n6e616d61206f7261\n6e67206c616e\n";
        assert_eq!(profile(text), Some(b"nama orang lan".to_vec()));
    }
}
