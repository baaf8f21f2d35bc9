//! What a picture holds besides what it shows is looked into: details in every encoding, and bytes behind its end.

use std::io::Write as _;

use maklumat::diagnostics::Start;
use maklumat::inspect::{Part, TraceKind, Trouble};

use crate::pdf_text::read;
use crate::sample_files::{Pdf, packed, workbook};
use crate::sample_register::{FOLDER, SampleRegister};

/// A number of the right shape in a regency that does not exist.
const NIK: &str = "6279021409930002";

pub(crate) fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// A JPEG with these segments before its scan and this behind its end.
pub(crate) fn jpeg(segments: &[(u8, &[u8])], behind: &[u8]) -> Vec<u8> {
    let mut bytes = b"\xff\xd8".to_vec();
    for (marker, content) in segments {
        bytes.extend([0xff, *marker]);
        bytes.extend(u16::try_from(content.len() + 2).unwrap().to_be_bytes());
        bytes.extend_from_slice(content);
    }
    bytes.extend(b"\xff\xda\0\x02\x12\x34\xff\0\x56\xff\xd9");
    bytes.extend_from_slice(behind);
    bytes
}

/// A PNG with these chunks, the first before its data, the others behind them, and this behind its end.
pub(crate) fn png(chunks: &[(&[u8; 4], &[u8])], behind: &[u8]) -> Vec<u8> {
    let data = (b"IDAT", &b"\x78\x9c\x03\0\0\0\0\x01"[..]);
    let mut all = chunks.to_vec();
    all.insert(usize::from(!chunks.is_empty()), data);
    all.push((b"IEND", b""));
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, content) in all {
        bytes.extend(u32::try_from(content.len()).unwrap().to_be_bytes());
        bytes.extend_from_slice(name);
        bytes.extend_from_slice(content);
        bytes.extend([0; 4]);
    }
    bytes.extend_from_slice(behind);
    bytes
}

/// The segment of EXIF with one field, in its main directory or, for a comment, in that of the camera.
pub(crate) fn exif(tag: u16, kind: u16, content: &[u8], is_of_camera: bool) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, length: usize, value: u32| {
        let length = u32::try_from(length).unwrap();
        [&b"\0\x01"[..], &tag.to_be_bytes(), &kind.to_be_bytes(), &length.to_be_bytes(), &value.to_be_bytes(), &[0; 4]]
            .concat()
    };
    let mut bytes = b"Exif\0\0MM\0\x2a\0\0\0\x08".to_vec();
    if is_of_camera {
        bytes.extend(entry(0x8769, 4, 1, 26));
    }
    let place = bytes.len() - 6 + 18;
    bytes.extend(entry(tag, kind, content.len(), u32::try_from(place).unwrap()));
    bytes.extend_from_slice(content);
    bytes
}

pub(crate) fn squeezed(text: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(text).unwrap();
    packer.finish().unwrap()
}

fn found(bytes: &[u8]) -> (Vec<TraceKind>, Option<Trouble>) {
    let facts = read(bytes).facts;
    (facts.traces.iter().map(|it| it.kind).collect(), facts.trouble)
}

#[test]
fn what_a_picture_says_is_read_in_every_encoding() {
    let xmp = |text: &str| format!("<x:xmpmeta><rdf:RDF><rdf:Description dc:title=\"{text}\"/></rdf:RDF></x:xmpmeta>");
    let entities = NIK.bytes().map(|it| format!("&#{it};")).collect::<Vec<_>>().concat();
    let xmp_of_jpeg = [&b"http://ns.adobe.com/xap/1.0/\0"[..], xmp(&entities).as_bytes()].concat();
    let (little, big) = (wide(NIK, u16::to_le_bytes), wide(NIK, u16::to_be_bytes));
    let with = |name: &[u8], text: &[u8]| [name, text].concat();
    // The small picture within the details has a scan of its own.
    let thumbnail = with(b"Exif\0\0MM\0\x2a\0\0\0\0", &jpeg(&[], b""));
    let of_camera = |text: Vec<u8>| exif(0x9286, 7, &text, true);
    let digits = NIK.bytes().map(|it| format!("{it:02x}")).collect::<Vec<_>>().concat();
    let profile = format!("Raw profile type exif\0\nexif\n      16\n{}\n{}\n", &digits[..20], &digits[20..]);
    let packed_text = with(b"Comment\0\0", &squeezed(NIK.as_bytes()));
    let packed_international = with(b"Comment\0\x01\0id\0\0", &squeezed(NIK.as_bytes()));
    let riff = |name: &[u8], text: &[u8]| {
        let length = u32::try_from(text.len()).unwrap().to_le_bytes();
        let chunks = [b"VP8 \0\0\0\0", name, &length, text].concat();
        [b"RIFF", &u32::try_from(chunks.len() + 4).unwrap().to_le_bytes()[..], b"WEBP", &chunks].concat()
    };
    for (place, bytes) in [
        ("a comment", jpeg(&[(0xfe, NIK.as_bytes())], b"")),
        ("a wide comment", jpeg(&[(0xfe, &with(b"\xff\xfe", &little))], b"")),
        ("a comment behind a small picture", jpeg(&[(0xe1, &thumbnail), (0xfe, NIK.as_bytes())], b"")),
        ("its description", jpeg(&[(0xe1, &exif(0x010e, 2, &with(NIK.as_bytes(), b"\0"), false))], b"")),
        ("the comment of Windows", jpeg(&[(0xe1, &exif(0x9c9c, 1, &little, false))], b"")),
        ("the author of Windows", jpeg(&[(0xe1, &exif(0x9c9d, 1, &little, false))], b"")),
        ("a user's comment", jpeg(&[(0xe1, &of_camera(with(b"ASCII\0\0\0", NIK.as_bytes())))], b"")),
        ("a user's wide comment", jpeg(&[(0xe1, &of_camera(with(b"UNICODE\0", &big)))], b"")),
        ("a user's comment turned round", jpeg(&[(0xe1, &of_camera(with(b"UNICODE\0", &little)))], b"")),
        ("XMP", jpeg(&[(0xe1, &xmp_of_jpeg)], b"")),
        (
            "IPTC",
            jpeg(&[(0xed, &with(b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x15\x1c\x02\x78\0\x10", NIK.as_bytes()))], b""),
        ),
        ("a text", png(&[(b"tEXt", &with(b"Comment\0", NIK.as_bytes()))], b"")),
        ("a text behind the data", png(&[(b"gAMA", b"\0\0\0\0"), (b"tEXt", &with(b"Comment\0", NIK.as_bytes()))], b"")),
        ("a packed text", png(&[(b"zTXt", &packed_text)], b"")),
        ("an international text", png(&[(b"iTXt", &with(b"Comment\0\0\0\0\0", NIK.as_bytes()))], b"")),
        ("a packed international text", png(&[(b"iTXt", &packed_international)], b"")),
        ("XMP of a PNG", png(&[(b"iTXt", &with(b"XML:com.adobe.xmp\0\0\0\0\0", xmp(&entities).as_bytes()))], b"")),
        (
            "a profile in digits",
            png(&[(b"zTXt", &with(b"Raw profile type exif\0\0", &squeezed(&profile.as_bytes()[22..])))], b""),
        ),
        ("EXIF of a PNG", png(&[(b"eXIf", &exif(0x9c9c, 1, &little, false)[6..])], b"")),
        ("XMP of a WebP", riff(b"XMP ", xmp(&entities).as_bytes())),
        ("any chunk of a WebP", riff(b"NOTE", NIK.as_bytes())),
    ] {
        assert_eq!(found(&bytes), (vec![TraceKind::IdentityNumber], None), "{place}");
    }
    let bomb = with(b"Comment\0\0", &squeezed(&vec![b' '; 9 << 20]));
    assert_eq!(found(&png(&[(b"zTXt", &bomb)], b"")).1, Some(Trouble::Bomb));
    assert_eq!(found(&png(&[(b"zTXt", b"Comment\0\0no zlib")], b"")).1, Some(Trouble::Damaged));
}

#[test]
fn what_lies_behind_a_picture_is_looked_into() {
    let letter = format!("<w:document><w:p><w:r><w:t>{NIK}</w:t></w:r></w:p></w:document>");
    let letter = packed(&[("word/document.xml", letter.as_bytes())]);
    let book = workbook(&[("Nomor", NIK)]);
    let page = Pdf { text: NIK, ..Pdf::default() }.bytes();
    let second = jpeg(&[(0xfe, NIK.as_bytes())], b"");
    for behind in [NIK.as_bytes(), &letter, &book, &page, &second, &png(&[(b"tEXt", NIK.as_bytes())], b"")] {
        for bytes in [jpeg(&[], behind), png(&[], behind)] {
            let facts = read(&bytes).facts;
            assert_eq!(facts.traces.len(), 1, "{:?}: {facts:?}", String::from_utf8_lossy(&bytes));
        }
    }
    assert_eq!(read(&jpeg(&[], &book)).facts.traces[0].part, Part::Embedded);
    assert_eq!(found(&jpeg(&[], &[0; 40])), (vec![], None));
    // As the program is run, where a child process looks at it.
    let place = SampleRegister::at(Start::Draft);
    place.write(&format!("{FOLDER}/foto.jpg"), &jpeg(&[], &page));
    place.write(&format!("{FOLDER}/denah.png"), &png(&[], &book));
    let told = place.run(&["check", "--lang", "en"]);
    let told = String::from_utf8_lossy(&told.stderr).into_owned() + &String::from_utf8_lossy(&told.stdout);
    assert_eq!(told.matches("within the file").count(), 2, "{told}");
}
