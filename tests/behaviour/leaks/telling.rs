//! What a file tells, however deep it is packed: gzip, ZIP, office files, PDFs, the parts of the search index.

use std::io::{Cursor, Read as _, Write as _};

use flate2::read::GzDecoder;
use hayro_interpret::hayro_syntax::Pdf as Parsed;
use hayro_interpret::hayro_syntax::object::{MaybeRef, Object};
use zip::ZipArchive;

use crate::pdf_text::read;
use crate::sample_files::{Pdf, packed, workbook, zipped};

/// What every file of a site ends with that tells no words: a picture, a font, a program of the search.
pub(crate) const WORDLESS: [&str; 4] = [".png", ".woff2", ".wasm", ".pagefind"];

/// All words of these bytes in lower case: as they stand, two bytes a letter, and unpacked.
pub(crate) fn told(bytes: &[u8]) -> String {
    let mut all = String::new();
    tell(bytes, &mut all);
    all
}

fn tell(bytes: &[u8], all: &mut String) {
    // A letter of two bytes has a NUL before or behind it.
    let plain: Vec<u8> = bytes.iter().copied().filter(|it| *it != 0).collect();
    all.push_str(&String::from_utf8_lossy(&plain).to_lowercase());
    all.push('\n');
    let mut inner = Vec::new();
    if bytes.starts_with(b"\x1f\x8b") && GzDecoder::new(bytes).read_to_end(&mut inner).is_ok() {
        tell(&inner, all);
    }
    if bytes.starts_with(b"PK")
        && let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes))
    {
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).unwrap();
            let mut inner = part.name().unwrap().as_bytes().to_vec();
            inner.push(b'\n');
            tell(&inner, all);
            inner.clear();
            part.read_to_end(&mut inner).unwrap();
            tell(&inner, all);
        }
    }
    if bytes.starts_with(b"%PDF") {
        // In a narrow column a word goes on in the next line.
        all.push_str(&read(bytes).shown.to_lowercase().split_whitespace().collect::<String>());
        for object in Parsed::new(bytes.to_vec()).unwrap().objects() {
            tell_object(&object, all);
        }
    }
}

/// The strings of an object of a PDF, and its stream.
fn tell_object(object: &Object<'_>, all: &mut String) {
    let mut below = |it| {
        if let MaybeRef::NotRef(it) = it {
            tell_object(&it, all);
        }
    };
    match object {
        Object::Array(items) => items.raw_iter().for_each(below),
        Object::Dict(it) => it.entries().for_each(|(_, it)| below(it)),
        Object::Stream(it) => {
            it.dict().entries().for_each(|(_, it)| below(it));
            if let Ok(bytes) = it.decoded() {
                tell(&bytes, all);
            }
        }
        Object::String(it) => tell(it.as_bytes(), all),
        _ => {}
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

#[test]
fn a_word_is_found_in_every_kind_of_file() {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>();
    let letter = packed(&[("word/document.xml", b"<w:t>Isi zxqvornap.</w:t>")]);
    let titled = Pdf { title: Some("ZXQVORNAP"), text: "Isi", ..Pdf::default() };
    for (kind, bytes) in [
        ("a text", b"Isi Zxqvornap.".to_vec()),
        ("two bytes a letter", wide("Isi zxqvornap")),
        ("gzip", gzip(b"Isi zxqvornap.")),
        ("gzip twice", gzip(&gzip(b"Isi zxqvornap."))),
        ("a part of the index", gzip(b"pagefind_dcd\x82\x69zxqvornap\x80")),
        ("a ZIP", zipped(&[("a.txt", b"zxqvornap")])),
        ("a name in a ZIP", zipped(&[("zxqvornap.txt", b"a")])),
        ("a workbook", workbook(&[("Uraian", "zxqvornap")])),
        ("a letter", letter.clone()),
        ("a letter in a ZIP in gzip", gzip(&zipped(&[("surat.docx", &letter)]))),
        ("a PDF", Pdf { text: "Isi zxqvornap", ..Pdf::default() }.bytes()),
        ("a PDF in pieces", Pdf { text: "Isi zxq) Tj (vornap", ..Pdf::default() }.bytes()),
        ("a PDF in two lines", Pdf { text: "Isi zxqvor) Tj 0 -14 Td (nap", ..Pdf::default() }.bytes()),
        ("the title of a PDF", titled.bytes()),
    ] {
        assert!(told(&bytes).contains(super::WORD), "{kind}");
    }
    assert!(!told(&letter).contains("zxqvornapi"));
}
