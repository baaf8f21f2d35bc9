//! The rows of a spreadsheet, with the texts that its cells point to.

use quick_xml::events::Event;

use crate::inspect::inside::xml::{attributes, letter, reader, rest, whole, words};

/// The texts that cells share, by number.
#[derive(Debug, Default)]
pub(crate) struct Strings {
    items: Vec<String>,
    /// Whether their part is XML to its end.
    pub(crate) is_whole: bool,
    /// What of it is not.
    rest: String,
}

impl Strings {
    pub(crate) fn of(text: &str) -> Strings {
        // Each item ends a line of its own; a line end within an item is none here.
        let mut strings = Strings { is_whole: true, ..Strings::default() };
        let mut reader = reader(text);
        let mut item = String::new();
        loop {
            match reader.read_event() {
                Ok(Event::Eof) => return strings,
                Err(_) => {
                    strings.is_whole = false;
                    rest(text, &reader).clone_into(&mut strings.rest);
                    return strings;
                }
                Ok(Event::Text(it)) => item.push_str(&it.replace('\n', " ")),
                Ok(Event::CData(it)) => item.push_str(&it.replace('\n', " ")),
                Ok(Event::GeneralRef(it)) => {
                    let letter = letter(&it);
                    strings.is_whole &= letter.is_some();
                    item.extend(letter);
                }
                Ok(Event::End(it)) if it.local_name().as_ref() == "si" => {
                    strings.items.push(std::mem::take(&mut item));
                }
                Ok(Event::Empty(it)) if it.local_name().as_ref() == "si" => strings.items.push(String::new()),
                Ok(_) => {}
            }
        }
    }

    /// All of them, one a line.
    pub(crate) fn all(&self) -> String {
        [self.items.join("\n").as_str(), &self.rest].join("\n")
    }
}

/// The file names of the sheets that are not shown.
pub(crate) fn hidden(workbook: &str, relations: &str) -> Vec<String> {
    let sheets = attributes(workbook, "sheet", ["state", "id"]);
    let targets = attributes(relations, "Relationship", ["Id", "Target"]);
    let is_hidden = |id: &str| sheets.iter().any(|[state, it]| it == id && state.ends_with("idden"));
    targets.into_iter().filter(|[id, _]| is_hidden(id)).map(|[_, target]| target).collect()
}

/// What a sheet says.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// Its rows, one a line, cells set apart by tabs; then its headers and footers.
    pub(crate) shown: String,
    /// What stands in formulas, lists to choose from and links.
    pub(crate) behind: String,
    /// Whether it is XML to its end.
    pub(crate) is_whole: bool,
}

impl Sheet {
    /// Reads it, with the texts that its cells share.
    pub(crate) fn of(text: &str, strings: &Strings) -> Sheet {
        let mut sheet = Sheet { is_whole: true, ..Sheet::default() };
        let mut reader = reader(text);
        let mut cell = Cell::default();
        let (mut outside, mut from) = (Vec::new(), Some(0));
        loop {
            let event = reader.read_event();
            let at = usize::try_from(reader.buffer_position()).unwrap_or_default();
            match event {
                Ok(Event::Eof) => break,
                Err(_) => {
                    sheet.is_whole = false;
                    sheet.behind.push_str(rest(text, &reader));
                    break;
                }
                Ok(Event::Start(it)) if it.local_name().as_ref() == "sheetData" => {
                    outside.extend(from.take().map(|from| from..at));
                }
                Ok(Event::End(it)) if it.local_name().as_ref() == "sheetData" => from = Some(at),
                // What stands around the rows is read below.
                Ok(_) if from.is_some() => {}
                Ok(it) => cell.take(&it, strings, &mut sheet),
            }
        }
        outside.extend(from.map(|from| from..text.len()));
        for it in outside.into_iter().filter_map(|it| text.get(it)) {
            sheet.around(it);
        }
        sheet
    }

    /// Takes in what stands before or behind the rows.
    fn around(&mut self, text: &str) {
        let words = words(text, true);
        self.is_whole &= words.is_whole;
        self.shown.push_str(&without_codes(&words.read));
        self.behind.push_str(&without_codes(&words.shown));
    }
}

/// The cell that is being read.
#[derive(Debug, Default)]
struct Cell {
    text: String,
    formula: String,
    is_shared: bool,
    in_formula: bool,
}

impl Cell {
    fn take(&mut self, event: &Event<'_>, strings: &Strings, sheet: &mut Sheet) {
        let said = if self.in_formula { &mut self.formula } else { &mut self.text };
        match event {
            Event::Start(it) if it.local_name().as_ref() == "f" => self.in_formula = true,
            Event::Start(it) if it.local_name().as_ref() == "c" => {
                let mut all = it.attributes().flatten();
                self.is_shared = all.any(|it| it.key.as_ref() == "t" && it.value.as_ref() == "s");
                self.text.clear();
            }
            // An empty cell keeps its place, or the headings would not stand with their cells.
            Event::Empty(it) if it.local_name().as_ref() == "c" => sheet.shown.push('\t'),
            Event::Text(it) => said.push_str(it),
            Event::CData(it) => said.push_str(it),
            Event::GeneralRef(it) => {
                let letter = letter(it);
                sheet.is_whole &= letter.is_some();
                said.extend(letter);
            }
            Event::End(it) => self.end(it.local_name().as_ref(), strings, sheet),
            _ => {}
        }
    }

    fn end(&mut self, name: &str, strings: &Strings, sheet: &mut Sheet) {
        match name {
            "f" => {
                self.in_formula = false;
                sheet.behind.push_str(&joined(&std::mem::take(&mut self.formula)));
            }
            "c" => {
                let shared = self.is_shared.then(|| self.text.trim().parse::<usize>().ok()).flatten();
                match shared.and_then(|it| strings.items.get(it)) {
                    Some(text) => sheet.shown.push_str(text),
                    None => sheet.shown.push_str(&whole(self.text.trim())),
                }
                sheet.shown.push('\t');
                self.text.clear();
            }
            // No cell stands behind the last one, so that a column of digits is one.
            "row" => {
                sheet.shown.truncate(sheet.shown.trim_end_matches('\t').len());
                sheet.shown.push('\n');
            }
            _ => {}
        }
    }
}

/// The texts in a formula, as it puts them together.
fn joined(formula: &str) -> String {
    let mut parts = formula.split('"').map(str::trim);
    let mut text = String::new();
    while let (Some(between), said) = (parts.next(), parts.next()) {
        // Texts joined by `&` are one; anything else stands between two lines.
        if between != "&" {
            text.push('\n');
            text.push_str(between);
            text.push('\n');
        }
        text.push_str(said.unwrap_or_default());
    }
    text.push('\n');
    text
}

/// A header without the codes for places, fonts and sizes: `&L&"Arial,Bold"&12 Judul`.
fn without_codes(text: &str) -> String {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        let behind = match letters.next() {
            Some('"') => letters.as_str().split_once('"').map(|(_, rest)| rest),
            Some(it) if it.is_ascii_alphabetic() => Some(letters.as_str()),
            Some('0'..='9') => {
                let size = part.len() - part.trim_start_matches(|it: char| it.is_ascii_digit()).len();
                part.get(size..).filter(|_| size <= 3)
            }
            _ => None,
        };
        plain.push(if behind.is_some() { '\n' } else { '&' });
        plain.push_str(behind.unwrap_or(part));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_under_their_headings() {
        let strings = Strings::of("<sst><si><t>Nam&#97;</t></si><si><r><t>Re</t></r><r><t>k</t></r></si></sst>");
        let sheet = "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>\
                      <row><c/><c><v>1.25E+9</v></c></row></sheetData>";
        assert_eq!(Sheet::of(sheet, &strings).shown, "Nama\tRek\n\t1250000000\n");
    }

    #[test]
    fn what_stands_around_the_rows_is_read() {
        let footer =
            "<headerFooter><oddFooter>&amp;L&amp;\"Arial,Bold\"&amp;12 12345678&amp;R1</oddFooter></headerFooter>";
        for data in ["<sheetData/>", "<sheetData></sheetData>", "<x:sheetData></x:sheetData>", "<sheetData />"] {
            let sheet = Sheet::of(&format!("<worksheet>{data}{footer}</worksheet>"), &Strings::default());
            assert_eq!(sheet.shown.split_whitespace().collect::<Vec<_>>(), ["12345678", "1"], "{data}");
        }
    }

    #[test]
    fn texts_that_a_formula_joins_are_one() {
        let sheet = "<sheetData><row><c><f>\"12\"&amp;\"34\"&amp;A1</f><v>0</v></c></row></sheetData>";
        let sheet = Sheet::of(sheet, &Strings::default());
        assert_eq!((sheet.shown.as_str(), sheet.behind.contains("1234\n&A1")), ("0\n", true), "{sheet:?}");
    }

    #[test]
    fn hidden_sheets_are_known_by_their_files() {
        let workbook = "<sheets><sheet name=\"a\" r:id=\"rId1\"/><sheet state=\"veryHidden\" r:id=\"rId2\"/></sheets>";
        let relations = "<R><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>\
                          <Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></R>";
        assert_eq!(hidden(workbook, relations), ["worksheets/sheet2.xml"]);
    }
}
