//! Puts the rows of the list into a workbook. The library that makes workbooks keeps every cell, every string and the
//! text of both in memory at once; here it is the text of one of its files.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write};

use anyhow::Context as _;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime, ZipArchive};

use crate::source::Digest;

/// The files that grow with the rows.
const SHEET: &str = "xl/worksheets/sheet1.xml";
const STRINGS: &str = "xl/sharedStrings.xml";
/// What ends the first row, and all of them.
const ROW_END: &str = "</row>";
const ROWS_END: &str = "</sheetData>";
/// A control character as spreadsheets write it: `_x`, four digits, `_`.
const CONTROL: usize = 7;

/// Calls with the cells of each row, in the order of the rows; the same ones each time.
pub(crate) type EachRow<'a> = dyn Fn(&mut dyn FnMut(&[String; 7]) -> anyhow::Result<()>) -> anyhow::Result<()> + 'a;

/// A workbook with these rows in the place of those below the first row of its only sheet, whose cells are texts.
/// `format` is the number of the format of the cells.
///
/// # Errors
/// When it is no such workbook, or a row cannot be made.
pub(crate) fn filled(
    workbook: Vec<u8>,
    first: &[&str; 7],
    format: usize,
    each_row: &EachRow<'_>,
) -> anyhow::Result<Vec<u8>> {
    let mut from = ZipArchive::new(Cursor::new(workbook))?;
    let mut to = ZipWriter::new_stream(Vec::new());
    // As the library has it.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .unix_permissions(0o600)
        .last_modified_time(DateTime::default());
    let mut strings = Strings::default();
    for it in first {
        strings.number(it);
    }
    for at in 0..from.len() {
        let mut file = from.by_index(at)?;
        let mut text = String::new();
        file.read_to_string(&mut text)?;
        let name = file.name()?;
        to.start_file(&*name, options)?;
        let text = match &*name {
            SHEET => sheet(&text, format, &mut strings, each_row)?,
            STRINGS => shared(&text, first, &strings, each_row)?,
            _ => text,
        };
        // At once: what it is packed into depends on the pieces in which it comes.
        to.write_all(text.as_bytes())?;
    }
    Ok(to.finish()?.into_inner())
}

/// The different texts of the cells, by their digests: a number for each, in the order in which they first come.
#[derive(Default)]
struct Strings {
    numbers: BTreeMap<Digest, usize>,
    /// How many cells have one.
    count: usize,
}

impl Strings {
    fn number(&mut self, text: &str) -> usize {
        self.count += 1;
        let next = self.numbers.len();
        *self.numbers.entry(Digest::of(text.as_bytes())).or_insert(next)
    }
}

fn sheet(text: &str, format: usize, strings: &mut Strings, each_row: &EachRow<'_>) -> anyhow::Result<String> {
    let (head, _) = text.split_once(ROW_END).context("a sheet has no row")?;
    let (_, end) = text.split_once(ROWS_END).context("a sheet has no end of its rows")?;
    let (mut rows, mut line) = (format!("{head}{ROW_END}"), 1);
    each_row(&mut |cells| {
        line += 1;
        write!(rows, "<row r=\"{line}\" spans=\"1:7\">")?;
        for (column, cell) in ('A'..).zip(cells) {
            write!(rows, "<c r=\"{column}{line}\" s=\"{format}\"")?;
            if cell.is_empty() {
                rows.push_str("/>");
            } else {
                write!(rows, " t=\"s\"><v>{}</v></c>", strings.number(cell))?;
            }
        }
        rows.push_str(ROW_END);
        Ok(())
    })?;
    rows.push_str(ROWS_END);
    rows.push_str(end);
    Ok(rows)
}

/// All texts, each once.
fn shared(text: &str, first: &[&str; 7], strings: &Strings, each_row: &EachRow<'_>) -> anyhow::Result<String> {
    let (head, _) = text.split_once(" count=").context("the texts of a workbook are not counted")?;
    let mut all = format!("{head} count=\"{}\" uniqueCount=\"{}\">", strings.count, strings.numbers.len());
    let mut next = 0;
    let mut once = |text: &str| -> anyhow::Result<()> {
        if strings.numbers.get(&Digest::of(text.as_bytes())) != Some(&next) {
            return Ok(());
        }
        next += 1;
        let edge = ['\t', '\n', ' '];
        let space = if text.starts_with(edge) || text.ends_with(edge) { " xml:space=\"preserve\"" } else { "" };
        Ok(write!(all, "<si><t{space}>{}</t></si>", escaped(text))?)
    };
    first.iter().try_for_each(|it| once(it))?;
    each_row(&mut |cells| cells.iter().filter(|it| !it.is_empty()).try_for_each(|it| once(it)))?;
    all.push_str("</sst>");
    Ok(all)
}

/// A text between the tags of a spreadsheet: a control character has its own form there, and what only looks like that
/// form must not be taken for it.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '_' if text.get(at..at + CONTROL).is_some_and(is_control) => escaped.push_str("_x005F_"),
            '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                escaped.push_str(&format!("_x{:04X}_", u32::from(letter)));
            }
            _ => escaped.push(letter),
        }
    }
    escaped
}

fn is_control(text: &str) -> bool {
    let digits = text.strip_prefix("_x").and_then(|it| it.strip_suffix('_'));
    digits.is_some_and(|it| it.bytes().all(|it| it.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};

    use super::*;

    const FIRST: [&str; 7] = ["a", "b", "c", "d", "e", "f", "g"];

    fn rows() -> Vec<[String; 7]> {
        let odd = ["", " x", "y\n", "<r>&\"'</r>", "_x0041_", "__x004a__x00e9_", "a"];
        let more = ["\u{7}\u{b}\r\t", "é_x00é1_", "_x12", "_x005F_x0041_", "b", "", "_xZZZZ_"];
        [odd, more, odd].into_iter().map(|it| it.map(str::to_owned)).collect()
    }

    /// By the library alone, with these rows.
    fn made(rows: &[[String; 7]]) -> Vec<u8> {
        let mut book = Workbook::new();
        let day = ExcelDateTime::from_ymd(2026, 1, 23).unwrap();
        book.set_properties(&DocProperties::new().set_creation_datetime(&day));
        let base = Format::new().set_text_wrap();
        let sheet = book.add_worksheet();
        for (column, text) in (0u16..).zip(FIRST) {
            sheet.write_string(0, column, text).unwrap();
        }
        for (line, row) in (1..).zip(rows) {
            for (column, text) in (0u16..).zip(row) {
                sheet.write_string_with_format(line, column, text, &base).unwrap();
            }
        }
        book.save_to_buffer().unwrap()
    }

    fn texts(workbook: &[u8]) -> [String; 2] {
        let mut book = ZipArchive::new(Cursor::new(workbook)).unwrap();
        [SHEET, STRINGS].map(|it| {
            let mut text = String::new();
            book.by_name(it).unwrap().read_to_string(&mut text).unwrap();
            text
        })
    }

    fn own(rows: &[[String; 7]]) -> Vec<u8> {
        let mut shape = vec![std::array::from_fn(|_| String::new()); rows.len()];
        if let Some(last) = shape.last_mut() {
            *last = std::array::from_fn(|_| "x".to_owned());
        }
        filled(made(&shape), &FIRST, 1, &|each| rows.iter().try_for_each(&mut *each)).unwrap()
    }

    #[test]
    fn the_bytes_are_those_of_the_library() {
        let mut rows = rows();
        // The library takes this one for a text with formats, whatever it is.
        for row in &mut rows {
            row[3] = row[3].replace("<r>", "<s>");
        }
        for count in 0..=rows.len() {
            let (own, due) = (own(&rows[..count]), made(&rows[..count]));
            assert_eq!(texts(&own), texts(&due), "{count}");
            assert!(own == due, "{count}");
        }
    }

    #[test]
    fn no_text_is_taken_for_more_than_a_text() {
        let [_, text] = texts(&own(&rows()));
        assert!(text.contains("<si><t>&lt;r&gt;&amp;\"'&lt;/r&gt;</t></si>"), "{text}");
    }
}
