//! Makes attachments: PDFs, signed ones too, office files, pictures, bombs.

use std::io::{Cursor, Write as _};

use sha2::{Digest as _, Sha256};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The file that an example means by `@…`; any other bytes are the file.
pub(crate) fn made(bytes: &[u8]) -> Vec<u8> {
    let Some(order) = bytes.strip_prefix(b"@").and_then(|it| std::str::from_utf8(it).ok()) else {
        return bytes.to_vec();
    };
    let has = |word: &str| order.split(' ').any(|it| it == word);
    match order.split(' ').next().unwrap() {
        "pdf" => {
            let pdf = Pdf {
                title: has("title").then_some("Denah ruang layanan"),
                language: has("language").then_some("id-ID"),
                text: if has("text") { "Denah ruang layanan informasi di lantai satu." } else { "" },
                javascript: has("javascript"),
                signed: has("signed"),
            };
            let mut bytes = pdf.bytes();
            if has("changed") {
                let at = bytes.windows(5).position(|it| it == b"Denah").unwrap();
                bytes[at] = b'd';
            }
            if has("cut") {
                let end = bytes.windows(9).rposition(|it| it == b"startxref").unwrap();
                bytes.truncate(end);
            }
            bytes
        }
        "jpeg" => picture(false),
        "jpeg-with-place" => picture(true),
        "xlsx" => workbook(&[("Nama", "1")]),
        "xlsx-bomb" => bomb("xl/worksheets/sheet1.xml", "xl/"),
        other => panic!("{other}"),
    }
}

/// A PDF of one page.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Pdf<'a> {
    pub(crate) title: Option<&'a str>,
    pub(crate) language: Option<&'a str>,
    pub(crate) text: &'a str,
    pub(crate) javascript: bool,
    pub(crate) signed: bool,
}

const ROOM: usize = 6000;

impl Pdf<'_> {
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let content = format!("BT /F1 12 Tf 72 720 Td ({}) Tj ET", self.text);
        let language = self.language.map_or(String::new(), |it| format!(" /Lang ({it})"));
        let action = if self.javascript { " /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" } else { "" };
        let mut objects = vec![
            format!("<< /Type /Catalog /Pages 2 0 R{language}{action} >>"),
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_owned(),
            format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
            self.title.map_or("<< >>".to_owned(), |it| format!("<< /Title ({it}) >>")),
        ];
        if self.signed {
            let range = format!("/ByteRange [0 {0} {0} {0}]", "0".repeat(10));
            objects.push(format!(
                "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached {range} /Contents <{}> >>",
                "0".repeat(ROOM)
            ));
        }
        let mut bytes = b"%PDF-1.7\n".to_vec();
        append(&mut bytes, &objects, None);
        if self.signed { sign(bytes) } else { bytes }
    }
}

/// Objects from number 1 on with their table, as a file of its own or, after `previous`, as an update of one.
pub(crate) fn append(bytes: &mut Vec<u8>, objects: &[String], previous: Option<usize>) {
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", at + 1).bytes());
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        bytes.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let previous = previous.map_or(String::new(), |it| format!(" /Prev {it}"));
    let trailer = format!(
        "trailer\n<< /Size {} /Root 1 0 R /Info 6 0 R{previous} >>\nstartxref\n{table}\n%%EOF\n",
        objects.len() + 1
    );
    bytes.extend(trailer.bytes());
}

/// A PDF that said one thing and was changed to say another: the first state is still in it.
pub(crate) fn pdf_with_a_past(past: &str, present: &str) -> Vec<u8> {
    let base = Pdf { title: Some("Judul"), language: Some("id"), text: past, ..Pdf::default() };
    let mut bytes = base.bytes();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let table: usize = text.rsplit("startxref\n").next().unwrap().lines().next().unwrap().parse().unwrap();
    let content = format!("BT /F1 12 Tf 72 720 Td ({present}) Tj ET");
    let place = bytes.len();
    bytes.extend(format!("4 0 obj\n<< /Length {} >>\nstream\n{content}\nendstream\nendobj\n", content.len()).bytes());
    let update = bytes.len();
    bytes.extend(format!("xref\n4 1\n{place:010} 00000 n \ntrailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R /Prev {table} >>\nstartxref\n{update}\n%%EOF\n").bytes());
    bytes
}

/// Fills in the range and a signature over it, by nobody.
fn sign(mut bytes: Vec<u8>) -> Vec<u8> {
    let mark = b"/Contents <";
    let first = bytes.windows(mark.len()).rposition(|it| it == mark).unwrap() + mark.len() - 1;
    let second = first + ROOM + 2;
    let range = format!("/ByteRange [0 {first:010} {second:010} {:010}]", bytes.len() - second);
    let at = bytes.windows(10).rposition(|it| it == b"/ByteRange").unwrap();
    bytes[at..at + range.len()].copy_from_slice(range.as_bytes());
    let mut hasher = Sha256::new();
    hasher.update(&bytes[..first]);
    hasher.update(&bytes[second..]);
    let hex = maklumat::source::hex(&signature(&hasher.finalize()));
    bytes[first + 1..first + 1 + hex.len()].copy_from_slice(hex.as_bytes());
    bytes
}

fn der(tag: u8, parts: &[Vec<u8>]) -> Vec<u8> {
    let content = parts.concat();
    let length = u16::try_from(content.len()).unwrap().to_be_bytes();
    let mut whole = vec![tag];
    match length {
        [0, short @ ..=127] => whole.push(short),
        [0, long] => whole.extend([0x81, long]),
        [high, low] => whole.extend([0x82, high, low]),
    }
    whole.extend(content);
    whole
}

/// The CMS container that a signed PDF holds, with a certificate of `Kepala Biro (contoh)`.
fn signature(digest: &[u8]) -> Vec<u8> {
    let seq = |parts: &[Vec<u8>]| der(0x30, parts);
    let set = |parts: &[Vec<u8>]| der(0x31, parts);
    let oid = |bytes: &[u8]| der(6, &[bytes.to_vec()]);
    let int = |it: u8| der(2, &[vec![it]]);
    let pkcs = |last: &[u8]| oid(&[&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1][..], last].concat());
    let sha256 = seq(&[oid(&[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1])]);
    let rsa = seq(&[pkcs(&[1, 1]), der(5, &[])]);
    let sha256_rsa = seq(&[pkcs(&[1, 11]), der(5, &[])]);
    let name = |it: &str| seq(&[set(&[seq(&[oid(&[0x55, 4, 3]), der(12, &[it.as_bytes().to_vec()])])])]);
    let day = |it: &str| der(23, &[it.as_bytes().to_vec()]);
    let key = seq(&[rsa.clone(), der(3, &[vec![0, 0x30, 6, 2, 1, 3, 2, 1, 3]])]);
    let certificate = seq(&[
        seq(&[
            der(0xa0, &[int(2)]),
            int(1),
            sha256_rsa.clone(),
            name("CA contoh"),
            seq(&[day("260101000000Z"), day("270101000000Z")]),
            name("Kepala Biro (contoh)"),
            key,
        ]),
        sha256_rsa.clone(),
        der(3, &[vec![0, 1]]),
    ]);
    let attributes =
        [seq(&[pkcs(&[9, 3]), set(&[pkcs(&[7, 1])])]), seq(&[pkcs(&[9, 4]), set(&[der(4, &[digest.to_vec()])])])];
    let signer = seq(&[
        int(1),
        seq(&[name("CA contoh"), int(1)]),
        sha256.clone(),
        der(0xa0, &attributes),
        rsa,
        der(4, &[vec![1; 64]]),
    ]);
    let all = seq(&[int(1), set(&[sha256]), seq(&[pkcs(&[7, 1])]), der(0xa0, &[certificate]), set(&[signer])]);
    seq(&[pkcs(&[7, 2]), der(0xa0, &[all])])
}

/// A JPEG without a picture, with or without the place where it was taken.
fn picture(has_place: bool) -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08".to_vec();
    if has_place {
        // One entry, which leads to a directory with one entry, which leads to degrees, minutes and seconds.
        tiff.extend(b"\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0");
        tiff.extend(b"\0\x01\0\x02\0\x05\0\0\0\x03\0\0\0\x2c\0\0\0\0");
        for value in [2_u32, 12, 30] {
            tiff.extend([value.to_be_bytes(), 1_u32.to_be_bytes()].concat());
        }
    } else {
        tiff.extend(b"\0\0\0\0\0\0");
    }
    let exif = [b"Exif\0\0".to_vec(), tiff].concat();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&b"\xff\xd8\xff\xe1"[..], &length, &exif, b"\xff\xda\0\x02\xff\xd9"].concat()
}

/// An office file of these parts.
/// An office file of these parts, with the list of what they are.
pub(crate) fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let main = [
        ("word/document.xml", "wordprocessingml.document"),
        ("xl/workbook.xml", "spreadsheetml.sheet"),
        ("ppt/presentation.xml", "presentationml.presentation"),
    ];
    let has = |name: &str| parts.iter().any(|(it, _)| *it == name);
    let (name, kind) = main.into_iter().find(|(name, _)| has(name)).unwrap();
    let types = format!(
        "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/{name}\" ContentType=\"application/vnd.openxmlformats-officedocument.{kind}.main+xml\"/></Types>"
    );
    let root = format!(
        "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"{name}\"/></Relationships>"
    );
    let mut all = vec![("[Content_Types].xml", types.as_bytes()), ("_rels/.rels", root.as_bytes())];
    all.extend_from_slice(parts);
    zipped(&all)
}

/// A ZIP of these parts and nothing else.
pub(crate) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of one sheet with two columns.
pub(crate) fn workbook(rows: &[(&str, &str)]) -> Vec<u8> {
    let cell = |it: &str| format!("<c t=\"inlineStr\"><is><t>{it}</t></is></c>");
    let rows: Vec<_> = rows.iter().map(|(a, b)| format!("<row>{}{}</row>", cell(a), cell(b))).collect();
    let rows = rows.concat();
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", sheet.as_bytes())])
}

/// A file of some tens of kilobytes that unpacks to 64 MB.
pub(crate) fn bomb(part: &str, folder: &str) -> Vec<u8> {
    let main = format!("{folder}{}", if folder == "xl/" { "workbook.xml" } else { "document.xml" });
    let (room, small) = (vec![b' '; 64 << 20], (main.as_str(), &b"<a/>"[..]));
    if part == main { packed(&[(part, &room)]) } else { packed(&[small, (part, &room)]) }
}
