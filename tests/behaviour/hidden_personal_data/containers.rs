//! What a text can lie in: a text of its own, office files, tables and PDFs with their corners, pictures, ends of
//! files.

use std::fmt::Write as _;

use maklumat::diagnostics::Start;
use maklumat::inspect::{Report, Signature};
use maklumat::source::{Digest, Examiner as _, Hashed, InsideReader, Inspector};

use crate::counts::Random;
use crate::pdf_text::{pdf as pdf_of, read, stream};
use crate::picturing::{exif, jpeg, png, squeezed, wide};
use crate::sample_files::{Pdf, packed, zipped};
use crate::sample_register::{FOLDER, SampleRegister};

/// Whether a person is found in a text that lies there.
type Holds = fn(&str, &mut Random) -> bool;

pub(crate) const CONTAINERS: [(&str, Holds); 11] = [
    ("a text", text),
    ("a PDF", pdf),
    ("a letter", letter),
    ("a workbook", workbook),
    ("an OpenDocument", open_document),
    ("a table", table),
    ("a corner of a workbook", corner),
    ("the details of a picture", details),
    ("the details of a PDF", beside),
    ("the bytes behind an end", behind),
    ("a page packed as mail", mail),
];

fn is_found(bytes: &[u8]) -> bool {
    !read(bytes).facts.traces.is_empty()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn text(hidden: &str, chance: &mut Random) -> bool {
    // Emphasis in the middle is not seen on the page.
    let middle = hidden.char_indices().filter(|(_, it)| it.is_numeric()).nth(6).map(|(at, _)| at);
    let body = match (chance.below(3), middle) {
        (0, Some(at)) if hidden.is_ascii() && hidden.bytes().all(|it| it.is_ascii_digit()) => {
            format!("{}**{}**", &hidden[..at], &hidden[at..])
        }
        (1, _) if !hidden.contains(['|', '\n']) => format!("| Keterangan | Catatan |\n|---|---|\n| {hidden} | ada |"),
        _ => format!("Keterangan {hidden} dimuat di sini."),
    };
    let place = SampleRegister::at(Start::Draft);
    let file = format!("{FOLDER}/index.md");
    let whole = place.text(&file);
    let end = whole.find("\n---").unwrap();
    place.write(&file, format!("{}\n---\n\n{body}\n", &whole[..end]).as_bytes());
    place.findings().iter().any(|it| it.code.name.starts_with("personal-"))
}

fn pdf(hidden: &str, _: &mut Random) -> bool {
    if hidden.is_ascii() {
        let lines: Vec<_> = hidden.lines().collect();
        return is_found(&Pdf { text: &lines.join(") Tj 0 -14 Td ("), ..Pdf::default() }.bytes());
    }
    let mut hexadecimal = String::from("FEFF");
    for unit in hidden.encode_utf16() {
        write!(hexadecimal, "{unit:04X}").unwrap();
    }
    let text = format!("a ) Tj /Span << /ActualText <{hexadecimal}> >> BDC (b) Tj EMC ( c");
    is_found(&Pdf { text: &text, ..Pdf::default() }.bytes())
}

fn letter(hidden: &str, chance: &mut Random) -> bool {
    let text = escaped(hidden);
    let body = match chance.below(4) {
        0 => format!("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
        1 => format!("<w:p><w:r><w:drawing><wp:docPr descr=\"{text}\"/></w:drawing></w:r></w:p>"),
        2 => {
            let runs = hidden
                .chars()
                .map(|it| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(&it.to_string())));
            format!("<w:p>{}</w:p>", runs.collect::<Vec<_>>().concat())
        }
        _ => format!("<w:p><w:r><w:t>Keterangan {text} di sini.</w:t></w:r></w:p>"),
    };
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    is_found(&packed(&[("word/document.xml", document.as_bytes())]))
}

fn workbook(hidden: &str, chance: &mut Random) -> bool {
    let text = escaped(hidden);
    let strings = format!("<sst><si><t>Keterangan</t></si><si><t>{text}</t></si></sst>");
    let is_number = hidden.len() == 16 && hidden.bytes().all(|it| it.is_ascii_digit());
    let cell = if is_number && chance.below(2) == 0 {
        format!("<c><v>{}.{}E+15</v></c>", &hidden[..1], &hidden[1..])
    } else {
        "<c t=\"s\"><v>1</v></c>".to_owned()
    };
    let strings = if cell.contains("E+15") { "<sst><si><t>Keterangan</t></si></sst>" } else { &strings };
    let sheet =
        format!("<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row><row>{cell}</row></sheetData></worksheet>");
    is_found(&packed(&[
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ]))
}

fn open_document(hidden: &str, _: &mut Random) -> bool {
    let content = format!(
        "<office:document-content><text:p>Keterangan <text:span>{}</text:span></text:p></office:document-content>",
        escaped(hidden)
    );
    is_found(&zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content.as_bytes())]))
}

/// Where no cell shows it: headers, formulas, lists to choose from, names, comments.
fn corner(hidden: &str, chance: &mut Random) -> bool {
    let text = escaped(hidden);
    let quoted = escaped(&hidden.replace('"', "\"\""));
    let sheet = |inner: &str| format!("<worksheet>{inner}</worksheet>");
    let (mut name, mut part) = ("xl/worksheets/sheet1.xml", String::new());
    match chance.below(5) {
        0 => part.push_str(&sheet(&format!(
            "<sheetData/><headerFooter><oddHeader>&amp;C&amp;10 {text}</oddHeader></headerFooter>"
        ))),
        1 => part.push_str(&sheet(&format!(
            "<sheetData><row><c><f>\"Isi {quoted}\"&amp;A2</f><v>1</v></c></row></sheetData>"
        ))),
        2 => part.push_str(&sheet(&format!(
            "<x:sheetData></x:sheetData><dataValidation><formula1>\"{quoted}\"</formula1></dataValidation>"
        ))),
        3 => {
            name = "xl/externalLinks/externalLink1.xml";
            write!(part, "<definedNames><definedName name=\"a\">\"{quoted}\"</definedName></definedNames>").unwrap();
        }
        _ => {
            name = "xl/comments1.xml";
            write!(part, "<comments><comment><text><r><t>{text}</t></r></text></comment></comments>").unwrap();
        }
    }
    is_found(&packed(&[("xl/workbook.xml", b"<workbook/>"), (name, part.as_bytes())]))
}

fn details(hidden: &str, chance: &mut Random) -> bool {
    let with = |head: &[u8], text: &[u8]| [head, text].concat();
    let xmp = format!("<x:xmpmeta><rdf:Description dc:description=\"{}\"/></x:xmpmeta>", escaped(hidden));
    is_found(&match chance.below(6) {
        0 => jpeg(&[(0xfe, hidden.as_bytes())], b""),
        1 => jpeg(&[(0xe1, &exif(0x9286, 7, &with(b"UNICODE\0", &wide(hidden, u16::to_be_bytes)), true))], b""),
        2 => jpeg(&[(0xe1, &exif(0x9c9c, 1, &wide(hidden, u16::to_le_bytes), false))], b""),
        3 => jpeg(&[(0xe1, &with(b"http://ns.adobe.com/xap/1.0/\0", xmp.as_bytes()))], b""),
        4 => png(&[(b"iTXt", &with(b"Comment\0\x01\0\0\0", &squeezed(hidden.as_bytes())))], b""),
        _ => png(&[(b"gAMA", b"\0\0\0\0"), (b"zTXt", &with(b"Comment\0\0", &squeezed(hidden.as_bytes())))], b""),
    })
}

/// What a PDF holds besides its pages.
fn beside(hidden: &str, chance: &mut Random) -> bool {
    let mut text = String::from("<FEFF");
    hidden.encode_utf16().for_each(|unit| write!(text, "{unit:04X}").unwrap());
    text.push('>');
    let xmp = format!("<x:xmpmeta><dc:description>{}</dc:description></x:xmpmeta>", escaped(hidden));
    let more = |it: String| vec!["<< >>".to_owned(), "<< >>".to_owned(), it];
    is_found(&match chance.below(5) {
        0 => pdf_of("/Outlines << /First 9 0 R /Last 9 0 R >>", "", "BT ET", &more(format!("<< /Title {text} >>"))),
        1 => pdf_of(
            "",
            "/Annots [9 0 R]",
            "BT ET",
            &more(format!("<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents {text} >>")),
        ),
        2 => pdf_of(&format!("/Names << /Dests << /Names [{text} [3 0 R /Fit]] >> >>"), "", "BT ET", &[]),
        3 => pdf_of("/Metadata 9 0 R", "", "BT ET", &more(stream("/Type /Metadata /Subtype /XML", &xmp))),
        _ => pdf_of("", "", "BT ET", &more(stream("/Type /EmbeddedFile", hidden))),
    })
}

fn behind(hidden: &str, chance: &mut Random) -> bool {
    let end = format!("\n{hidden}\n");
    let whole = match chance.below(4) {
        0 => packed(&[("word/document.xml", b"<w:document/>")]),
        1 => jpeg(&[], b""),
        2 => png(&[], b""),
        _ => Pdf { text: "Isi surat ini", ..Pdf::default() }.bytes(),
    };
    is_found(&[&whole[..], end.as_bytes()].concat())
}

fn mail(hidden: &str, _: &mut Random) -> bool {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let page = format!("<html><p>Keterangan {}</p></html>", escaped(hidden));
    let mut coded = String::new();
    for three in page.as_bytes().chunks(3) {
        let bits = three.iter().chain(&[0, 0]).take(3).fold(0, |all, it| all << 8 | usize::from(*it));
        let letters = [18, 12, 6, 0].map(|at| char::from(LETTERS[bits >> at & 63]));
        coded.extend(letters.iter().take(three.len() + 1));
        if coded.len().is_multiple_of(76) {
            coded.push_str("\r\n");
        }
    }
    let whole = format!("MIME-Version: 1.0\r\nContent-Transfer-Encoding: base64\r\n\r\n{coded}\r\n");
    is_found(&packed(&[("word/document.xml", b"<w:document/>"), ("word/afchunk.mht", whole.as_bytes())]))
}

struct Nobody;

impl InsideReader for Nobody {
    fn read(&self, _: &Hashed<'_>) -> (Report, bool) {
        (Report::default(), true)
    }
}

fn table(hidden: &str, chance: &mut Random) -> bool {
    let text = format!("nama,keterangan\nContoh,\"{}\"\n", hidden.replace('"', "\"\""));
    let bytes: Vec<u8> = if chance.below(3) == 0 {
        format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
    } else {
        text.into_bytes()
    };
    let mut file = tempfile::tempfile().unwrap();
    std::io::Write::write_all(&mut file, &bytes).unwrap();
    // From the file, and as it is where it is small.
    let found = [None, Some(bytes.as_slice())].map(|held| {
        let hashed = Hashed { file: &file, bytes: held, digest: Digest::of(&bytes) };
        !Inspector::new(Box::new(Nobody)).examine(&hashed, Signature::Text).traces.is_empty()
    });
    assert_eq!(found[0], found[1]);
    found[0]
}
