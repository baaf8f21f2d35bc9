//! Reads CSV as it is in the wild: any of four signs between cells, any of four ways to write letters.

use csv::{ReaderBuilder, StringRecord};

use crate::source::table::grid::Grid;
use crate::source::table::{MOST_COLUMNS, Table, TableFormat, Unreadable};

/// The signs that stand between cells; of two that cut alike the first.
const SIGNS: [u8; 4] = [b';', b'\t', b',', b'|'];
/// So many rows tell which sign it is.
const LOOKED_AT: usize = 60;

/// Reads a text file.
pub(crate) fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
    refuse(bytes)?;
    let (text, old_letters) = decode(bytes)?;
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    // Excel writes which sign it used before everything else.
    let (told, skipped) = match text.split_once('\n') {
        Some((first, _)) if first.to_lowercase().starts_with("sep=") => {
            (first.as_bytes().get(4).copied(), first.len() + 1)
        }
        _ => (None, 0),
    };
    let rest = text.get(skipped..).unwrap_or_default();
    let sign = told.unwrap_or_else(|| guess(rest));
    if let Some(row) = stray_quote(rest, sign) {
        return Err(Unreadable::StrayQuote(row + u32::from(skipped > 0)));
    }
    let mut grid = Grid::new("");
    let mut row = u32::from(skipped > 0);
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(sign).from_reader(rest.as_bytes());
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(|_| Unreadable::Damaged)? {
        row += blank_lines(&record, reader.position(), rest);
        let filled = record.iter().enumerate().filter(|(_, it)| !it.trim().is_empty());
        let used = filled.last().map_or(0, |(at, _)| at + 1);
        if used > MOST_COLUMNS {
            return Err(Unreadable::Wide(String::new(), used));
        }
        for (column, cell) in record.iter().enumerate() {
            grid.put(row, column, unguarded(cell))?;
        }
        row += 1;
    }
    Ok(Table { format: TableFormat::Delimited(char::from(sign)), old_letters, sheets: vec![grid.sheet(false)] })
}

/// The row, from 1, of a cell that begins with a quote and swallows the rows below it: nothing closes the quote, or what
/// closes it on a later line is no end of a cell, or a whole row of the table stands within.
fn stray_quote(text: &str, sign: u8) -> Option<u32> {
    let bytes = text.as_bytes();
    let signs = |line: &str| line.bytes().filter(|it| *it == sign).count();
    let of_a_row = text.lines().take(LOOKED_AT).map(signs).max().unwrap_or(0);
    let (mut at, mut row, mut is_start) = (0, 1, true);
    while let Some(byte) = bytes.get(at) {
        if *byte != b'"' || !is_start {
            (is_start, row) = (matches!(*byte, b'\n') || *byte == sign, row + u32::from(*byte == b'\n'));
            at += 1;
            continue;
        }
        let end = closing(bytes, at + 1);
        let inside = text.get(at + 1..end.unwrap_or(bytes.len())).unwrap_or_default();
        let ends_a_cell = end.is_some_and(|it| bytes.get(it + 1).is_none_or(|it| *it == sign || *it == b'\n'));
        let mut lines = inside.split('\n');
        lines.next();
        lines.next_back();
        let holds_a_row = of_a_row > 1 && lines.any(|it| signs(it) == of_a_row);
        if end.is_none() || inside.contains('\n') && (!ends_a_cell || holds_a_row) {
            return Some(row);
        }
        (at, is_start) = (end.map_or(bytes.len(), |it| it + 1), false);
    }
    None
}

/// The place of the quote that closes a quoted cell; two quotes are one that belongs to its text.
fn closing(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let rest = bytes.get(at..)?;
        at += rest.iter().position(|it| *it == b'"')?;
        if bytes.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        at += 2;
    }
}

/// The reader passes over blank lines, which a spreadsheet counts.
fn blank_lines(record: &StringRecord, after: &csv::Position, text: &str) -> u32 {
    let Some(before) = record.position() else { return 0 };
    let passed = after.line().saturating_sub(before.line());
    let end = usize::try_from(after.byte()).unwrap_or(usize::MAX);
    let ended = text.as_bytes().get(end.saturating_sub(1)) == Some(&b'\n');
    let inside: usize = record.iter().map(|it| it.matches('\n').count()).sum();
    u32::try_from(passed.saturating_sub(inside as u64 + u64::from(ended))).unwrap_or(0)
}

/// What this program's own tables put before a cell that a spreadsheet would take for a formula.
fn unguarded(cell: &str) -> &str {
    let formula = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    cell.strip_prefix('\'').filter(|it| it.trim_start().starts_with(formula)).unwrap_or(cell)
}

/// The sign that cuts the first rows into the most cells.
fn guess(text: &str) -> u8 {
    let cells = |sign: u8| {
        let mut reader =
            ReaderBuilder::new().has_headers(false).flexible(true).delimiter(sign).from_reader(text.as_bytes());
        let counts = reader.records().take(LOOKED_AT).flatten();
        let mut counts: Vec<usize> = counts.map(|it| it.len()).filter(|it| *it > 1).collect();
        counts.sort_unstable();
        (counts.get(counts.len() / 2).copied().unwrap_or(0), counts.len())
    };
    SIGNS.into_iter().rev().max_by_key(|it| cells(*it)).unwrap_or(b',')
}

/// Files that are no text at all, or text of another kind.
fn refuse(bytes: &[u8]) -> Result<(), Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    let kinds: [(&[u8], &str); 4] =
        [(b"%PDF-", "PDF"), (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"{\\rtf", "RTF")];
    if let Some((_, kind)) = kinds.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(Unreadable::Other((*kind).to_owned()));
    }
    let start = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let start = String::from_utf8_lossy(start).to_lowercase();
    let start = start.trim_start_matches(|it: char| it.is_whitespace() || it == '\u{feff}' || it == '\u{fffd}');
    if start.starts_with("<?xml") && start.contains("schemas-microsoft-com:office:spreadsheet") {
        return Err(Unreadable::XmlSpreadsheet);
    }
    let page = ["<!doctype html", "<html", "<table", "<head", "<meta", "<style", "<body", "<div"];
    if page.iter().any(|it| start.starts_with(it)) || start.starts_with("<?xml") && start.contains("<html") {
        return Err(Unreadable::WebPage);
    }
    if start.starts_with("<?xml") {
        return Err(Unreadable::Other("XML".to_owned()));
    }
    Ok(())
}

/// The text, and whether its letters were those of Windows-1252.
fn decode(bytes: &[u8]) -> Result<(String, bool), Unreadable> {
    let wide = |rest: &[u8], of: fn([u8; 2]) -> u16| {
        let units = rest.chunks(2).map(|it| of([it.first().copied().unwrap_or(0), it.get(1).copied().unwrap_or(0)]));
        String::from_utf16(&units.collect::<Vec<_>>()).map_err(|_| Unreadable::Damaged)
    };
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Ok((wide(rest, u16::from_le_bytes)?, false));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Ok((wide(rest, u16::from_be_bytes)?, false));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.contains(&0) {
        return Err(Unreadable::Damaged);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((text.to_owned(), false)),
        Err(_) => Ok((bytes.iter().map(|it| old_letter(*it)).collect(), true)),
    }
}

/// A byte of Windows-1252 as a character.
fn old_letter(byte: u8) -> char {
    const FROM_128: [char; 32] = [
        '€', ' ', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', ' ', 'Ž', ' ', ' ', '‘', '’', '“', '”', '•',
        '–', '—', '˜', '™', 'š', '›', 'œ', ' ', 'ž', 'Ÿ',
    ];
    let old = byte.checked_sub(128).and_then(|it| FROM_128.get(usize::from(it)));
    old.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        let table = read(bytes).unwrap();
        let rows = table.sheets.into_iter().flat_map(|it| it.rows);
        rows.map(|it| (it.number, it.cells.into_iter().map(|it| it.text).collect())).collect()
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        let text = "sep=;\r\na;b\r\n\r\n\r\n\"c\r\nd\";e, f\r\n;g";
        let found = rows(text.as_bytes());
        let expected: Vec<(u32, Vec<&str>)> = vec![(2, vec!["a", "b"]), (5, vec!["c\nd", "e, f"]), (6, vec!["", "g"])];
        assert_eq!(
            found,
            expected.into_iter().map(|(n, it)| (n, it.into_iter().map(str::to_owned).collect())).collect::<Vec<_>>()
        );
    }

    #[test]
    fn a_quote_that_swallows_rows_is_named_with_its_row() {
        for (row, list) in [
            // Nothing closes it.
            (3, "No;Judul\n1;Profil\n2;\"Laporan tahunan\n3;Peta\n"),
            // The next cell that begins with a quote closes it.
            (2, "No;Judul;Isi\n1;\"Profil;a\n2;\"Peta\";b\n"),
            // A whole row stands within.
            (2, "No;Judul;Isi\n1;\"Layar;a\n2;Peta;b\n3;19\";c\n"),
            // Rows are counted as a spreadsheet counts them.
            (3, "sep=;\nNo;Judul\n1;\"Peta \"\"lama\"\"\n"),
            (3, "No;Judul\n1;\"dua\nbaris\"\n2;\"tiga"),
        ] {
            assert_eq!(read(list.as_bytes()).unwrap_err(), Unreadable::StrayQuote(row), "{list}");
        }
        for list in [
            "No;Judul\n1;\"dua\nbaris; \"\"tanda\"\"\"\n2;Peta \"lama\"\n3;\"Peta\" lama\n",
            "No,Judul,Isi\n1,\"Alamat: jalan, kota, desa\nlantai\nruang 2\",b\n",
        ] {
            read(list.as_bytes()).unwrap();
        }
    }

    #[test]
    fn letters_are_read_however_they_were_written() {
        assert_eq!(rows(b"\xef\xbb\xbfa\tb"), rows(b"a\tb"));
        assert_eq!(rows(b"\xff\xfea\0;\0b\0"), rows(b"a;b"));
        assert_eq!(rows(b"a;\x96 \xe9")[0].1[1], "– é");
        assert!(read(b"a;\x96").unwrap().old_letters);
    }

    #[test]
    fn what_is_no_table_is_said_to_be_something_else() {
        assert_eq!(read(b"  <html><table>").unwrap_err(), Unreadable::WebPage);
        assert_eq!(read(b"%PDF-1.7").unwrap_err(), Unreadable::Other("PDF".to_owned()));
        assert_eq!(read(b"").unwrap_err(), Unreadable::Empty);
        assert_eq!(read(b"\n \n").unwrap_err(), Unreadable::Empty);
        assert!(matches!(read(&b"x;".repeat(16_384)), Err(Unreadable::Wide(_, 16_384))));
    }
}
