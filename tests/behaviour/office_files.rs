//! Every place in office files and recordings is looked into, and what they are is told by their own lists.

use maklumat::diagnostics::Example;
use maklumat::inspect::{OpenDocument, Part, Signature, TraceKind, Trouble};

use crate::pdf_text::read;
use crate::sample_files::{Pdf, packed, workbook, zipped};
use crate::sample_register::SampleRegister;

/// A number of the right shape in a regency that does not exist.
const NIK: &str = "6279015203910007";

const MAIN: (&str, &[u8]) = ("word/document.xml", b"<w:document><w:p><w:r><w:t>Isi.</w:t></w:r></w:p></w:document>");

fn word(name: &str, part: &[u8]) -> Vec<u8> {
    packed(&[MAIN, (name, part)])
}

fn body(inner: &str) -> Vec<u8> {
    packed(&[(MAIN.0, format!("<w:document><w:body>{inner}</w:body></w:document>").as_bytes())])
}

fn sheet(rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", sheet.as_bytes())])
}

fn digits(before: &str, after: &str) -> String {
    NIK.chars().map(|it| format!("{before}{it}{after}")).collect::<Vec<_>>().concat()
}

#[test]
fn every_place_is_looked_into() {
    let text = format!("<a>{NIK}</a>");
    let wide: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let letters: Vec<u8> = NIK.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let ole = [&b"\xd0\xcf\x11\xe0"[..], &[0; 40], &letters, &[0; 9]].concat();
    let jpeg = [&b"\xff\xd8\xff\xfe\0\x20"[..], NIK.as_bytes(), b" \xff\xda"].concat();
    let inner = workbook(&[("NIK", NIK)]);
    let middle = word("word/embeddings/x.bin", &inner);
    let split = format!("<w:p><w:r><w:t>{}</w:t></w:r><w:r><w:t>{}</w:t></w:r></w:p>", &NIK[..5], &NIK[5..]);
    let stored = format!("{}.{}E+15", &NIK[..1], &NIK[1..]);
    let pdf = Pdf { title: Some("Judul"), text: "Isi surat ini", ..Pdf::default() }.bytes();
    let inner_pdf = Pdf { text: NIK, ..Pdf::default() }.bytes();
    let rtf = format!("{{\\rtf1 {{\\b {}}}{}\\par}}", &NIK[..9], &NIK[9..]);
    for (name, bytes) in [
        ("runs", body(&split)),
        ("alternative text", body(&format!("<w:p><wp:docPr descr=\"Foto {NIK}\"/></w:p>"))),
        ("any attribute", body(&format!("<w:p><w:alias w:val=\"{NIK}\"/></w:p>"))),
        (
            "digits in cells",
            body(&format!(
                "<w:tbl><w:tr>{}</w:tr></w:tbl>",
                digits("<w:tc><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:tc>")
            )),
        ),
        (
            "digits in rows",
            body(&format!(
                "<w:tbl>{}</w:tbl>",
                digits("<w:tr><w:tc><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:tc></w:tr>")
            )),
        ),
        ("a text box", body(&format!("<w:p><w:r><w:txbxContent>{split}</w:txbxContent></w:r></w:p>"))),
        ("a header", word("word/header2.xml", text.as_bytes())),
        ("any ending", word("word/catatan.dat", text.as_bytes())),
        ("any name", word("word/theme/theme9.xml", text.as_bytes())),
        ("two bytes a letter", word("word/catatan.xml", &wide)),
        ("HTML", word("word/afchunk.html", format!("<html><p>{}<b>{}</b>", &NIK[..9], &NIK[9..]).as_bytes())),
        ("RTF", word("word/afchunk.rtf", rtf.as_bytes())),
        ("an old object", word("word/embeddings/oleObject1.bin", &ole)),
        ("a picture", word("word/media/foto.jpeg", &jpeg)),
        ("a PDF", word("word/embeddings/a.bin", &inner_pdf)),
        ("two deep", word("word/embeddings/a.docx", &middle)),
        (
            "a drawing in a workbook",
            packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/drawings/drawing1.xml", text.as_bytes())]),
        ),
        ("a chart", packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/charts/chart1.xml", text.as_bytes())])),
        ("digits in a row", sheet(&format!("<row>{}</row>", digits("<c><v>", "</v></c>")))),
        ("digits in a column", sheet(&digits("<row><c><v>", "</v></c></row>"))),
        ("a float", sheet(&format!("<row><c><v>{stored}</v></c></row>"))),
        ("decimals", sheet(&format!("<row><c><v>{NIK}.0</v></c></row>"))),
        ("notes", packed(&[("ppt/presentation.xml", b"<p/>"), ("ppt/notesSlides/notesSlide1.xml", text.as_bytes())])),
        ("behind the end of a PDF", [&pdf[..], b"\n", NIK.as_bytes(), b"\n"].concat()),
        ("a file behind the end of a PDF", [&pdf[..], &inner].concat()),
        ("a tag", [&b"ID3\x04\0\0\0\0\0\x2aTIT2\0\0\0\x20\0\0\0"[..], NIK.as_bytes(), &[0; 40]].concat()),
        ("a tag at the end", [&b"\xff\xfb"[..], &[0; 99], b"TAG", NIK.as_bytes(), &[0; 109]].concat()),
        ("a box of a film", [&b"\0\0\0\x0cftypM4A \0\0\0\x20udta\0\0\0\0"[..], NIK.as_bytes(), &[0; 8]].concat()),
    ] {
        let kinds: Vec<_> = read(&bytes).facts.traces.iter().map(|it| it.kind).collect();
        assert_eq!(kinds, [TraceKind::IdentityNumber], "{name}");
    }
}

fn book(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut all = vec![("xl/workbook.xml", &b"<workbook/>"[..])];
    all.retain(|(name, _)| parts.iter().all(|(it, _)| it != name));
    all.extend(parts.iter().map(|(name, text)| (*name, text.as_bytes())));
    packed(&all)
}

/// What a sheet, a workbook and its parts hold besides the values of cells.
#[test]
fn every_place_of_a_workbook_is_looked_into() {
    const SHEET: &str = "xl/worksheets/sheet1.xml";
    let (first, last) = NIK.split_at(7);
    let footer = format!("<headerFooter><oddFooter>&amp;C&amp;\"Arial,Bold\"&amp;9 {NIK}</oddFooter></headerFooter>");
    let glued = format!("<headerFooter><oddHeader>&amp;L{NIK}&amp;R1</oddHeader></headerFooter>");
    let formula =
        format!("<row><c><f>\"{first}\"&amp;amp;\"{last}\"</f><v>0</v></c></row>").replace("&amp;amp;", "&amp;");
    let choice = format!("<dataValidation><formula1>\"satu,{NIK}\"</formula1><formula2>12</formula2></dataValidation>");
    let name =
        format!("<workbook><definedNames><definedName name=\"a\">\"{NIK}\"</definedName></definedNames></workbook>");
    let comment = format!(
        "<comments><commentList><comment><text><r><t>{first}</t></r><r><t>{last}</t></r></text></comment></commentList></comments>"
    );
    let threaded =
        format!("<ThreadedComments><threadedComment><text>{NIK}</text></threadedComment></ThreadedComments>");
    let core = format!("<core><subject>{NIK}</subject><keywords>2026</keywords></core>");
    let sheet = |inner: &str| book(&[(SHEET, &format!("<worksheet>{inner}</worksheet>"))]);
    for (place, bytes) in [
        ("a footer behind no rows", sheet(&format!("<sheetData/>{footer}"))),
        ("a footer behind empty rows", sheet(&format!("<sheetData></sheetData>{footer}"))),
        (
            "a footer of prefixed names",
            sheet(&format!(
                "<x:sheetData></x:sheetData>{}",
                footer.replace("<odd", "<x:odd").replace("</odd", "</x:odd")
            )),
        ),
        ("a header glued to its code", sheet(&format!("<sheetData/>{glued}"))),
        ("what stands before the rows", sheet(&format!("<!-- {NIK} --><sheetData/>"))),
        ("a formula", sheet(&format!("<sheetData>{formula}</sheetData>"))),
        ("a list to choose from", sheet(&format!("<sheetData/><dataValidations>{choice}</dataValidations>"))),
        ("the name of a range", book(&[("xl/workbook.xml", &name)])),
        ("a comment", book(&[("xl/comments1.xml", &comment)])),
        ("a conversation", book(&[("xl/threadedComments/threadedComment1.xml", &threaded)])),
        ("a subject beside its keywords", book(&[("docProps/core.xml", &core)])),
    ] {
        let report = read(&bytes);
        let kinds: Vec<_> = report.facts.traces.iter().map(|it| it.kind).collect();
        assert_eq!((kinds.as_slice(), report.facts.trouble), (&[TraceKind::IdentityNumber][..], None), "{place}");
    }
}

#[test]
fn every_place_of_a_letter_is_looked_into() {
    let symbols = digits("<w:sym w:font=\"Symbol\" w:char=\"F03", "\"/>");
    let comment = format!("<w:comments><w:comment><w:p><w:r><w:t>{NIK}</w:t></w:r></w:p></w:comment></w:comments>");
    let mail = |coding: &str, text: &str| {
        format!(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: \
             text/html\r\nContent-Transfer-Encoding: {coding}\r\n\r\n{text}\r\n--b--\r\n"
        )
    };
    // `<p>62790152<b>03910007</b></p>`, with a line end within.
    let packed_page = mail("base64", "PHA+NjI3OTAxNTI8Yj4w\r\nMzkxMDAwNzwvYj48L3A+");
    let quoted = mail("quoted-printable", &digits("=3", "=\r\n"));
    let open = |content: &str| {
        zipped(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_bytes())])
    };
    for (place, bytes) in [
        ("symbols", body(&format!("<w:p><w:r>{symbols}</w:r></w:p>"))),
        ("a comment", word("word/comments.xml", comment.as_bytes())),
        ("a packed page", word("word/afchunk.mht", packed_page.as_bytes())),
        ("a quoted page", word("word/afchunk1.mht", quoted.as_bytes())),
        ("a comment of XML", body(&format!("<!-- {NIK} --><w:p/>"))),
        ("a formula", open(&format!("<table:table-cell table:formula=\"of:=&quot;{NIK}&quot;\"/>"))),
        ("a note", open(&format!("<office:annotation><text:p>{NIK}</text:p></office:annotation>"))),
        (
            "a footer",
            zipped(&[
                ("mimetype", b"application/vnd.oasis.opendocument.text"),
                ("styles.xml", format!("<style:footer><text:p>{NIK}</text:p></style:footer>").as_bytes()),
            ]),
        ),
    ] {
        let report = read(&bytes);
        let kinds: Vec<_> = report.facts.traces.iter().map(|it| it.kind).collect();
        assert_eq!((kinds.as_slice(), report.facts.trouble), (&[TraceKind::IdentityNumber][..], None), "{place}");
    }
}

/// What stands behind the place where a part is no XML any more is searched, and it is said that it could not be read.
#[test]
fn a_part_that_breaks_off_is_told() {
    let page = "<w:document><w:p><w:r><w:t>Isi</w:t></w:r></w:p>";
    let rows = "<worksheet><sheetData><row><c><v>1</v></c></row>";
    let broken = format!("<!-x <w:t>{NIK}</w:t>");
    for (place, bytes) in [
        ("a page", packed(&[(MAIN.0, format!("{page}{broken}").as_bytes())])),
        ("a note", word("word/footnotes.xml", format!("<w:footnotes><w:t>Isi</w:t>{broken}").as_bytes())),
        ("a sheet", book(&[("xl/worksheets/sheet1.xml", &format!("{rows}{broken}"))])),
        ("texts of cells", book(&[("xl/sharedStrings.xml", &format!("<sst><si><t>a</t></si>{broken}"))])),
    ] {
        let facts = read(&bytes).facts;
        assert_eq!((facts.trouble, facts.traces.len()), (Some(Trouble::Damaged), 1), "{place}: {facts:?}");
    }
    // A page of the web need not be XML.
    let page = format!("<html><p>satu<br>&nbsp;&copy; <a href=x?a&b>{NIK}</p>");
    let facts = read(&word("word/afchunk.html", page.as_bytes())).facts;
    assert_eq!((facts.trouble, facts.traces.len()), (None, 1));
}

/// Bytes before, between and behind the parts of an archive.
#[test]
fn what_no_list_of_parts_names_is_looked_into() {
    let whole = word("word/styles.xml", b"<w:styles/>");
    let other = workbook(&[("Nomor", NIK)]);
    let comment = |length| [&whole[..whole.len() - 2], &[length, 0], b"lihat ", NIK.as_bytes()].concat();
    for (place, bytes) in [
        ("behind it", [&whole[..], b"\n", NIK.as_bytes(), b"\n"].concat()),
        ("its comment", comment(22)),
        ("half of it its comment", comment(12)),
        ("a PDF behind it", [&whole[..], &Pdf { text: NIK, ..Pdf::default() }.bytes()].concat()),
        ("a workbook before it", [&other[..], &whole].concat()),
    ] {
        let facts = read(&bytes).facts;
        assert_eq!((facts.trouble, facts.traces.len()), (None, 1), "{place}: {facts:?}");
    }
    // A part that the list leaves out can be packed in any way.
    let named = whole.windows(4).rposition(|it| it == b"PK\x01\x02").unwrap();
    let mut left_out = whole.clone();
    let at = left_out.windows(15).rposition(|it| it == b"word/styles.xml").unwrap();
    assert!(at > named);
    left_out.drain(named..at + 15);
    let end = left_out.windows(4).rposition(|it| it == b"PK\x05\x06").unwrap();
    let many = left_out[end + 8] - 1;
    left_out[end + 8] = many;
    left_out[end + 10] = many;
    let length = u32::try_from(end - left_out.windows(4).position(|it| it == b"PK\x01\x02").unwrap()).unwrap();
    left_out[end + 12..end + 16].copy_from_slice(&length.to_le_bytes());
    for (place, bytes) in [
        ("a part", left_out),
        ("a text like a ZIP", [&b"PK "[..], NIK.as_bytes(), b" -------- ", &whole].concat()),
        ("noise", [&whole[..], &[7, 0, 200, 3, 9, 0, 0x81]].concat()),
    ] {
        assert_eq!(read(&bytes).facts.trouble, Some(Trouble::Damaged), "{place}");
    }
    assert_eq!(read(&whole).facts.trouble, None);
}

#[test]
fn what_lies_too_deep_is_told() {
    let mut bytes = workbook(&[("NIK", NIK)]);
    for _ in 0..5 {
        bytes = word("word/embeddings/a.docx", &bytes);
    }
    assert_eq!(read(&bytes).facts.trouble, Some(Trouble::TooHeavy));
}

#[test]
fn one_damaged_part_does_not_hide_the_others() {
    let mut bytes = packed(&[MAIN, ("word/a.xml", b"<a>rusak sekali bagian ini</a>"), ("word/z.xml", NIK.as_bytes())]);
    let at = bytes.windows(10).position(|it| it == b"word/a.xml").unwrap();
    bytes[at + 12..at + 20].fill(0xff);
    let facts = read(&bytes).facts;
    assert_eq!((facts.trouble, facts.traces.len()), (Some(Trouble::Damaged), 1));
}

#[test]
fn a_file_is_what_its_list_says() {
    let inner = workbook(&[("Tahun", "2025")]);
    let macros = "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";
    let renamed = "<Relationships><Relationship Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"gambar.bin\"/></Relationships>";
    let odt = ("mimetype", &b"application/vnd.oasis.opendocument.text"[..]);
    let module = ("Basic/Standard/Modul1.xml", &b"<a/>"[..]);
    for (bytes, signature) in [
        (packed(&[MAIN, ("word/embeddings/bagan.xlsx", &inner)]), Signature::Word),
        (word("word/media/image1.jpeg", b"\xff\xd8\xff xl/ ppt/ vbaProject.bin"), Signature::Word),
        (inner.clone(), Signature::Excel),
        (packed(&[("ppt/presentation.xml", b"<p/>"), ("ppt/embeddings/a.xlsx", &inner)]), Signature::PowerPoint),
        (zipped(&[("word/x", b"a"), ("word/document.xml", b"<a/>")]), Signature::Zip),
        (zipped(&[("[Content_Types].xml", macros.as_bytes()), MAIN]), Signature::Macros),
        (word("word/_rels/document.xml.rels", renamed.as_bytes()), Signature::Macros),
        (word("word/vbaProject.bin", b"a"), Signature::Macros),
        (zipped(&[odt, ("content.xml", b"<a/>")]), Signature::OpenDocument(OpenDocument::Text)),
        (zipped(&[odt, ("Basic/Standard/script-lb.xml", b"<a/>")]), Signature::OpenDocument(OpenDocument::Text)),
        (zipped(&[odt, module]), Signature::Macros),
        (zipped(&[("catatan.txt", odt.1)]), Signature::Zip),
    ] {
        assert_eq!(Signature::of(&bytes), signature);
    }
    let deep = read(&packed(&[MAIN, ("word/embeddings/a.xlsx", &workbook(&[("NIK", NIK)]))]));
    assert_eq!(deep.facts.traces.first().map(|it| it.part), Some(Part::Embedded));
}

#[test]
fn what_cannot_be_examined_is_published_only_by_exemption() {
    const LISTED: &str = "lampiran:\n  - { berkas: arsip.pdf }\n  - { berkas: jadwal.csv }";
    let closed = Example::APPROVED.files(&[("arsip.pdf", b"%PDF-1.7\nbukan apa-apa")]).front(LISTED);
    let refused = SampleRegister::of(&closed).run(&["build"]);
    let told = String::from_utf8_lossy(&refused.stderr);
    assert_eq!(refused.status.code(), Some(1), "{told}");
    assert!(told.contains("attachment-unreadable") && told.contains("pengecualian"), "{told}");
    let exempt = closed.front("lampiran:\n  - { berkas: arsip.pdf }\n  - { berkas: jadwal.csv }\npengecualian:\n  - { aturan: attachment-unreadable, bidang: arsip.pdf, alasan: Arsip lama yang sudah dibaca petugas, sampai: 2027-12-31 }");
    let place = SampleRegister::of(&exempt);
    let built = place.run(&["build"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let page = place.text("public/info/dip-2026-0001/index.html");
    assert!(page.contains("diperiksa petugas") && page.contains("Arsip lama yang sudah dibaca petugas"));
}
