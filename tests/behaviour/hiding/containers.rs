//! What a text can lie in: a page's own text, a PDF, a letter, a workbook, an `OpenDocument`, a table.

use std::fmt::Write as _;

use maklumat::diagnostics::Start;
use maklumat::register::{InsideReader, Inspector, Report};
use maklumat::source::{Digest, Examiner as _, Signature};

use crate::drawing::read;
use crate::hiding::Chance;
use crate::making::{Pdf, packed, zipped};
use crate::workplace::{FOLDER, Workplace};

/// Whether a person is found in a text that lies there.
type Holds = fn(&str, &mut Chance) -> bool;

pub(crate) const CONTAINERS: [(&str, Holds); 6] = [
    ("a text", text),
    ("a PDF", pdf),
    ("a letter", letter),
    ("a workbook", workbook),
    ("an OpenDocument", open_document),
    ("a table", table),
];

fn is_found(bytes: &[u8]) -> bool {
    !read(bytes).facts.traces.is_empty()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn text(hidden: &str, chance: &mut Chance) -> bool {
    // Emphasis in the middle is not seen on the page.
    let middle = hidden.char_indices().filter(|(_, it)| it.is_numeric()).nth(6).map(|(at, _)| at);
    let body = match (chance.below(3), middle) {
        (0, Some(at)) if hidden.is_ascii() && hidden.bytes().all(|it| it.is_ascii_digit()) => {
            format!("{}**{}**", &hidden[..at], &hidden[at..])
        }
        (1, _) if !hidden.contains('|') => format!("| Keterangan | Catatan |\n|---|---|\n| {hidden} | ada |"),
        _ => format!("Keterangan {hidden} dimuat di sini."),
    };
    let place = Workplace::new(Start::Draft);
    let file = format!("{FOLDER}/index.md");
    let whole = place.text(&file);
    let end = whole.find("\n---").unwrap();
    place.write(&file, format!("{}\n---\n\n{body}\n", &whole[..end]).as_bytes());
    place.findings().iter().any(|it| it.code.name.starts_with("personal-"))
}

fn pdf(hidden: &str, _: &mut Chance) -> bool {
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

fn letter(hidden: &str, chance: &mut Chance) -> bool {
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

fn workbook(hidden: &str, chance: &mut Chance) -> bool {
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

fn open_document(hidden: &str, _: &mut Chance) -> bool {
    let content = format!(
        "<office:document-content><text:p>Keterangan <text:span>{}</text:span></text:p></office:document-content>",
        escaped(hidden)
    );
    is_found(&zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content.as_bytes())]))
}

struct Nobody;

impl InsideReader for Nobody {
    fn read(&self, _: &std::fs::File) -> Report {
        Report::default()
    }
}

fn table(hidden: &str, chance: &mut Chance) -> bool {
    let text = format!("nama,keterangan\nContoh,\"{}\"\n", hidden.replace('"', "\"\""));
    let bytes: Vec<u8> = if chance.below(3) == 0 {
        format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
    } else {
        text.into_bytes()
    };
    let mut file = tempfile::tempfile().unwrap();
    std::io::Write::write_all(&mut file, &bytes).unwrap();
    let inspector = Inspector::new(Box::new(Nobody));
    !inspector.examine(&file, Signature::Text, Digest::of(&bytes)).traces.is_empty()
}
