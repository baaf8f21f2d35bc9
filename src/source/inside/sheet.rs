//! The rows of a spreadsheet, with the texts that its cells point to.

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::source::inside::xml::{attributes, letter, whole, words};

/// The texts that cells share, by number.
#[derive(Debug, Default)]
pub(crate) struct Strings(Vec<String>);

impl Strings {
    pub(crate) fn of(text: &str) -> Strings {
        // Each item ends a line of its own; a line end within an item is none here.
        let mut items = Vec::new();
        let mut reader = Reader::from_str(text);
        reader.config_mut().check_end_names = false;
        let mut item = String::new();
        loop {
            match reader.read_event() {
                Err(_) | Ok(Event::Eof) => return Strings(items),
                Ok(Event::Text(it)) => item.push_str(&it.replace('\n', " ")),
                Ok(Event::CData(it)) => item.push_str(&it.replace('\n', " ")),
                Ok(Event::GeneralRef(it)) => item.extend(letter(&it)),
                Ok(Event::End(it)) if it.local_name().as_ref() == "si" => {
                    items.push(std::mem::take(&mut item));
                }
                Ok(Event::Empty(it)) if it.local_name().as_ref() == "si" => items.push(String::new()),
                Ok(_) => {}
            }
        }
    }

    /// All of them, one a line.
    pub(crate) fn all(&self) -> String {
        self.0.join("\n")
    }
}

/// The file names of the sheets that are not shown.
pub(crate) fn hidden(workbook: &str, relations: &str) -> Vec<String> {
    let sheets = attributes(workbook, "sheet", ["state", "id"]);
    let targets = attributes(relations, "Relationship", ["Id", "Target"]);
    let is_hidden = |id: &str| sheets.iter().any(|[state, it]| it == id && state.ends_with("idden"));
    targets.into_iter().filter(|[id, _]| is_hidden(id)).map(|[_, target]| target).collect()
}

/// The rows of a sheet, one a line, cells set apart by tabs.
pub(crate) fn rows(text: &str, strings: &Strings) -> String {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let (mut rows, mut cell) = (String::new(), String::new());
    let (mut is_shared, mut in_formula) = (false, false);
    loop {
        match reader.read_event() {
            Err(_) | Ok(Event::Eof) => break,
            Ok(Event::Start(it)) if it.local_name().as_ref() == "f" => in_formula = true,
            Ok(Event::End(it)) if it.local_name().as_ref() == "f" => in_formula = false,
            Ok(Event::Text(_)) if in_formula => {}
            Ok(Event::Start(it)) if it.local_name().as_ref() == "c" => {
                let mut all = it.attributes().flatten();
                is_shared = all.any(|it| it.key.as_ref() == "t" && it.value.as_ref() == "s");
                cell.clear();
            }
            // An empty cell keeps its place, or the headings would not stand with their cells.
            Ok(Event::Empty(it)) if it.local_name().as_ref() == "c" => rows.push('\t'),
            Ok(Event::Text(it)) => cell.push_str(&it),
            Ok(Event::CData(it)) => cell.push_str(&it),
            Ok(Event::GeneralRef(it)) => cell.extend(letter(&it)),
            Ok(Event::End(it)) => match it.local_name().as_ref() {
                "c" => {
                    let shared = is_shared.then(|| cell.trim().parse::<usize>().ok()).flatten();
                    match shared.and_then(|it| strings.0.get(it)) {
                        Some(text) => rows.push_str(text),
                        None => rows.push_str(&whole(cell.trim())),
                    }
                    rows.push('\t');
                    cell.clear();
                }
                // No cell stands behind the last one, so that a column of digits is one.
                "row" => {
                    rows.truncate(rows.trim_end_matches('\t').len());
                    rows.push('\n');
                }
                _ => {}
            },
            Ok(_) => {}
        }
    }
    // Headers, footers and links stand after the rows.
    rows.push_str(&words(text.rsplit_once("</sheetData>").map_or("", |(_, rest)| rest), true).shown);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_under_their_headings() {
        let strings = Strings::of("<sst><si><t>Nam&#97;</t></si><si><r><t>Re</t></r><r><t>k</t></r></si></sst>");
        let sheet = "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>\
                      <row><c/><c><v>1.25E+9</v></c></row></sheetData>";
        assert_eq!(rows(sheet, &strings), "Nama\tRek\n\t1250000000\n");
    }

    #[test]
    fn hidden_sheets_are_known_by_their_files() {
        let workbook = "<sheets><sheet name=\"a\" r:id=\"rId1\"/><sheet state=\"veryHidden\" r:id=\"rId2\"/></sheets>";
        let relations = "<R><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>\
                          <Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></R>";
        assert_eq!(hidden(workbook, relations), ["worksheets/sheet2.xml"]);
    }
}
