//! What a PDF shows or hides is read, however it is drawn; and what cannot be read is said to be so.

use maklumat::inspect::{Part, Report, TraceKind, Trouble, read_inside};

use crate::sample_files::append;

/// A number of the right shape in a regency that does not exist.
const NIK: &str = "6279014507880003";

/// A page with this content, and what stands in its catalog, in the page, and behind its objects from 7 on.
pub(crate) fn pdf(catalog: &str, page: &str, content: &str, more: &[String]) -> Vec<u8> {
    let mut objects = vec![
        format!("<< /Type /Catalog /Pages 2 0 R {catalog} >>"),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X1 7 0 R >> /Properties << /L1 8 0 R >> >> {page} >>"
        ),
        stream("", content),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
        "<< /Title (Judul) >>".to_owned(),
    ];
    objects.extend_from_slice(more);
    let mut bytes = b"%PDF-1.7\n".to_vec();
    append(&mut bytes, &objects, None);
    bytes
}

pub(crate) fn stream(dictionary: &str, content: &str) -> String {
    format!("<< /Length {} {dictionary} >>\nstream\n{content}\nendstream", content.len())
}

/// All that was told of it, with the words that are shown.
pub(crate) fn read(bytes: &[u8]) -> Report {
    let mut last = Report::default();
    read_inside(bytes, &mut |report| {
        last = std::mem::take(&mut last).then(report.clone());
    });
    last
}

fn found(bytes: &[u8]) -> Vec<(TraceKind, Part)> {
    read(bytes).facts.traces.iter().map(|it| (it.kind, it.part)).collect()
}

fn page(content: &str) -> Vec<u8> {
    pdf("", "", content, &[])
}

#[test]
fn every_operator_that_shows_text_is_read() {
    let begin = "BT /F1 12 Tf 14 TL 72 700 Td";
    let (first, last) = NIK.split_at(8);
    let backwards = NIK.char_indices().rev();
    let backwards = backwards.map(|(at, it)| format!("1 0 0 1 {} 500 Tm ({it}) Tj ", 72 + 7 * at));
    let backwards = backwards.collect::<Vec<_>>().concat();
    let hexadecimal = NIK.bytes().map(|it| format!("{it:02X} ")).collect::<Vec<_>>().concat();
    for content in [
        format!("{begin} (nomor:) Tj ({NIK}) ' ET"),
        format!("{begin} 0 0 ({NIK}) \" ET"),
        format!("{begin} [({first}) -3 ({last})] TJ ET"),
        format!("{begin} <{hexadecimal}> Tj ET"),
        format!("% dari mesin pindai\n\n\n{begin} ({NIK}) Tj ET"),
        format!("q\0{begin}\0({NIK})\0Tj\0ET\0Q"),
        format!("BT /F1 12 Tf 3 Tr 72 700 Td ({NIK}) Tj ET"),
        format!("BT /F1 12 Tf 7 Tr 72 700 Td ({NIK}) Tj ET"),
        format!("BT /F1 12 Tf {backwards} ET"),
        format!("BT /F1 12 Tf 0 1 -1 0 300 100 Tm ({NIK}) Tj ET"),
        format!("BT /F1 12 Tf -72 -700 Td ({NIK}) Tj ET"),
        format!("1 0 0 rg 5 l 10 10 m h {begin} ({NIK}) Tj ET"),
        format!("{begin} [({NIK}) Tj ET"),
        format!("BT /F1 12 Tf 72..5 --700 Td ({NIK}) Tj ET"),
        format!("BT/F1 12Tf 72 700Td({NIK})Tj ET"),
        format!("BI /W 2 /H 1 /BPC 8 /CS /G ID \u{1}\u{2} EI {begin} ({NIK}) Tj ET"),
    ] {
        let told = read(&page(&content));
        assert_eq!(told.facts.traces.len(), 1, "{content}: {told:?}");
        assert_eq!(told.facts.trouble, None, "{content}");
    }
}

#[test]
fn what_stands_for_text_is_read_too() {
    let begin = "BT /F1 12 Tf 72 700 Td";
    let spans = NIK.chars().map(|it| format!("/Span << /ActualText ({it}) >> BDC (x) Tj EMC "));
    let spans = spans.collect::<Vec<_>>().concat();
    for content in [
        format!("{begin} /Span << /ActualText ({NIK}) >> BDC (gambar) Tj EMC ET"),
        format!(
            "{begin} /Span << /ActualText (\u{fe}\u{ff}) >> BDC (x) Tj EMC ET /Figure << /ActualText ({NIK}) >> BDC EMC"
        ),
        format!("{begin} {spans} ET"),
    ] {
        assert_eq!(found(&page(&content)), [(TraceKind::IdentityNumber, Part::Text)], "{content}");
    }
    let spoken = "/P << /ActualText (terbaca) >> BDC BT /F1 12 Tf 72 700 Td (tergambar) Tj ET EMC";
    assert_eq!(read(&page(spoken)).shown.trim(), "terbaca");
}

#[test]
fn annotations_fields_layers_and_forms_are_read() {
    let text = format!("BT /F1 12 Tf 5 5 Td ({NIK}) Tj ET");
    let form = |more: &str| {
        stream(
            &format!("/Type /XObject /Subtype /Form /BBox [0 0 200 50] /Resources << /Font << /F1 5 0 R >> >> {more}"),
            &text,
        )
    };
    let plain = "BT /F1 12 Tf 72 700 Td (Pengumuman hasil seleksi) Tj ET";
    let stamp = |flags: u8| {
        format!("/Annots [<< /Type /Annot /Subtype /Stamp /F {flags} /Rect [10 10 210 60] /AP << /N 7 0 R >> >>]")
    };
    let layers = "/OCProperties << /OCGs [8 0 R] /D << /OFF [8 0 R] >> >>";
    let layer = "<< /Type /OCG /Name (Lapis) >>".to_owned();
    let field = format!("<< /FT /Tx /T (a) /V ({NIK}) >>");
    let pattern = stream("/Type /Pattern /PatternType 1 /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> >>", &text);
    let in_layer = format!("{plain} /OC /L1 BDC {text} EMC");
    let letters = "/CharProcs << >> ";
    for (bytes, part) in [
        (pdf("", "", &format!("{plain} /X1 Do"), &[form("")]), Part::Text),
        (pdf("", &stamp(4), plain, &[form("")]), Part::Text),
        (pdf("", &stamp(2), plain, &[form("")]), Part::Hidden),
        (pdf("", "", plain, &[form("")]), Part::Hidden),
        (pdf(layers, "", &in_layer, &[form("").replace(NIK, "tidak ada"), layer.clone()]), Part::Hidden),
        (pdf("", "", plain, &[pattern]), Part::Hidden),
        (pdf("/AcroForm << /Fields [7 0 R] >>", "", plain, &[field]), Part::Text),
        (
            pdf("/AcroForm << /XFA 7 0 R >>", "", plain, &[stream(letters, &format!("<a><b>{NIK}</b></a>"))]),
            Part::Metadata,
        ),
    ] {
        let told = read(&bytes);
        let parts: Vec<_> = told.facts.traces.iter().map(|it| it.part).collect();
        assert_eq!(parts, [part], "{}", String::from_utf8_lossy(&bytes));
        assert_eq!(told.facts.trouble, None);
        assert_eq!(told.facts.pdf.and_then(|it| it.has_text), Some(true));
    }
}

#[test]
fn what_could_not_be_read_is_never_called_without_text() {
    let content = format!("BT /F1 12 Tf 72 700 Td ({NIK}) Tj ET");
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let damaged = text(page(&content)).replace(&stream("", &content), &stream("/Filter /FlateDecode", &content));
    let glyphs = page(&format!("BT /F1 12 Tf 72 700 Td <{}> Tj ET", "0042".repeat(16)));
    let font = "/Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding";
    let unmapped = "/Subtype /Type0 /BaseFont /Huruf /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Huruf /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>]";
    for (bytes, trouble) in [
        (damaged.into_bytes(), Trouble::Damaged),
        (page("BT /F1 12 Tf (pendek) Tj (tanpa akhir Tj ET"), Trouble::Damaged),
        (text(glyphs).replace(font, unmapped).into_bytes(), Trouble::Unmapped),
    ] {
        let facts = read(&bytes).facts;
        assert_eq!(facts.trouble, Some(trouble), "{}", String::from_utf8_lossy(&bytes));
        assert_ne!(facts.pdf.and_then(|it| it.has_text), Some(false), "{}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn what_stands_beside_the_pages_is_read() {
    let file = format!("nama;nomor\nContoh;{NIK}\n");
    let xmp = format!("<x:xmpmeta><dc:description>{NIK}</dc:description></x:xmpmeta>");
    let (first, second) = (stream("", "BT ET"), "<< >>".to_owned());
    let third = |it: String| vec![first.clone(), second.clone(), it];
    let outline = third(format!("<< /Title ({NIK}) /Parent 1 0 R >>"));
    let with_comment = [&pdf("", "", "BT ET", &[])[..], format!("% dibuat untuk {NIK}\n%%EOF\n").as_bytes()].concat();
    let commented = String::from_utf8(pdf("", "", "BT ET", &[])).unwrap();
    for (place, bytes) in [
        ("the outline", pdf("/Outlines << /First 9 0 R /Last 9 0 R >>", "", "BT ET", &outline)),
        (
            "a name of a place",
            pdf(&format!("/Names << /Dests << /Names [({NIK}) [3 0 R /Fit]] >> >>"), "", "BT ET", &[]),
        ),
        ("an old name of a place", pdf(&format!("/Dests << /{NIK} [3 0 R /Fit] >>"), "", "BT ET", &[])),
        ("a name", pdf("", &format!("/PieceInfo << /Contoh /{NIK} >>"), "BT ET", &[])),
        ("what the file says of itself", pdf("", "", "BT ET", &[]).into_iter().collect::<Vec<u8>>()),
        ("XMP", pdf("/Metadata 9 0 R", "", "BT ET", &third(stream("/Type /Metadata /Subtype /XML", &xmp)))),
        ("an embedded file", pdf("", "", "BT ET", &third(stream("/Type /EmbeddedFile", &file)))),
        ("a label of pages", pdf(&format!("/PageLabels << /Nums [0 << /P ({NIK}) >>] >>"), "", "BT ET", &[])),
        ("a comment at the end", with_comment),
        ("a comment between objects", commented.replacen("2 0 obj", &format!("% {NIK}\n2 0 obj"), 1).into_bytes()),
        ("a comment in the content", page(&format!("BT % {NIK}\nET"))),
    ] {
        let bytes = if place == "what the file says of itself" {
            String::from_utf8(bytes).unwrap().replace("/Title (Judul)", &format!("/Keywords ({NIK})")).into_bytes()
        } else {
            bytes
        };
        let kinds: Vec<_> = found(&bytes).into_iter().map(|it| it.0).collect();
        assert_eq!(kinds, [TraceKind::IdentityNumber], "{place}");
    }
}
