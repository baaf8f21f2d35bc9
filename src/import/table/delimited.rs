//! Reads CSV with any of four signs between its cells, in any of four encodings.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};

use crate::import::table::grid::Grid;
use crate::import::table::{Delimited, MOST_COLUMNS, Table, TableFormat, Unreadable};

/// The signs that stand between cells.
const SIGNS: [u8; 4] = [b';', b'\t', b',', b'|'];

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
    let mut rest = text.get(skipped..).unwrap_or_default().to_owned();
    let mut cut = told.map_or_else(|| guess(&rest), |it| Cut::of(&rest, it));
    if let Some(lines) = unwrapped(&rest).filter(|_| cut.cells == 1) {
        cut = told.map_or_else(|| guess(&lines), |it| Cut::of(&lines, it));
        rest = lines;
    }
    if cut.quote == b'"' {
        rest = unspaced(&rest, cut.sign);
        cut = Cut::of(&rest, cut.sign);
        if let Some(row) = stray_quote(&rest, &cut) {
            return Err(Unreadable::StrayQuote(row + u32::from(skipped > 0)));
        }
    }
    let mut grid = Grid::new("");
    let mut row = u32::from(skipped > 0);
    let mut reader = reader(&rest, cut.sign, cut.quote);
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(|_| Unreadable::Damaged)? {
        row += blank_lines(&record, reader.position(), &rest);
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
    let delimited = Delimited {
        sign: char::from(cut.sign),
        is_told: told.is_some(),
        is_single_quoted: cut.quote == b'\'',
        columns: cut.cells,
        alike: cut.alike,
        rows: cut.rows,
    };
    Ok(Table { format: TableFormat::Delimited(delimited), old_letters, sheets: vec![grid.sheet(false)] })
}

/// The row, from 1, of a cell that begins with a quote and swallows the rows below it: nothing closes the quote, or
/// what closes it on a later line is no end of a cell, or a whole row of the table stands within.
fn stray_quote(text: &str, cut: &Cut) -> Option<u32> {
    let (bytes, sign, of_a_row) = (text.as_bytes(), cut.sign, cut.cells - 1);
    let signs = |line: &str| line.bytes().filter(|it| *it == sign).count();
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

/// The sign between the cells, by the whole text: the one that cuts the most rows into equally many cells.
fn guess(text: &str) -> Cut {
    let mut found = SIGNS.map(|sign| Cut::of(text, sign));
    // Of equals the one that cuts into more cells, then the first.
    found.sort_by_key(|it| std::cmp::Reverse((it.score(), it.cells)));
    let [best, ..] = found;
    best
}

/// How a sign cuts a text.
#[derive(Debug, Clone, Copy)]
struct Cut {
    sign: u8,
    /// What stands around a cell that holds the sign.
    quote: u8,
    /// Into so many cells are most rows cut.
    cells: usize,
    /// How many rows are cut so.
    alike: usize,
    /// All rows that hold something.
    rows: usize,
    /// All cells but the first of each row, and how many of them begin with a space.
    behind: (usize, usize),
}

impl Cut {
    fn of(text: &str, sign: u8) -> Cut {
        let (cut, single_quoted) = Cut::with(text, sign, b'"');
        if single_quoted { Cut::with(text, sign, b'\'').0 } else { cut }
    }

    /// How a sign cuts, and whether most cells stand in single quotes.
    fn with(text: &str, sign: u8, quote: u8) -> (Cut, bool) {
        let mut reader = reader(text, sign, quote);
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        let mut cut = Cut { sign, quote, cells: 1, alike: 0, rows: 0, behind: (0, 0) };
        let (mut filled, mut single) = (0, 0);
        let mut record = StringRecord::new();
        while reader.read_record(&mut record).unwrap_or(false) {
            let written: Vec<&str> = record.iter().filter(|it| !it.trim().is_empty()).collect();
            filled += written.len();
            single += written.iter().filter(|it| it.len() > 1 && it.starts_with('\'') && it.ends_with('\'')).count();
            cut.behind.0 += record.len().saturating_sub(1);
            cut.behind.1 += record.iter().skip(1).filter(|it| it.starts_with(' ')).count();
            if !written.is_empty() {
                *counts.entry(record.len()).or_default() += 1;
                cut.rows += 1;
            }
        }
        let several = counts.into_iter().filter(|(cells, _)| *cells > 1);
        if let Some((cells, alike)) = several.max_by_key(|(cells, count)| (*count, *cells)) {
            (cut.cells, cut.alike) = (cells, alike);
        }
        (cut, single * 2 > filled)
    }

    /// How many of ten thousand rows are cut alike; up to half of that where a space follows the sign, as in a
    /// sentence.
    fn score(&self) -> usize {
        let (behind, spaced) = (self.behind.0.max(1), self.behind.1);
        10_000 * self.alike / self.rows.max(1) * (2 * behind - spaced) / (2 * behind)
    }
}

fn reader(text: &str, sign: u8, quote: u8) -> csv::Reader<&[u8]> {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(sign).quote(quote).from_reader(text.as_bytes())
}

/// A text whose rows each stand in quotes as a whole, as when a CSV was pasted into one column, without those; none if
/// it is no such text.
fn unwrapped(text: &str) -> Option<String> {
    let inside = |it: &str| {
        let inside = it.strip_prefix('"')?.strip_suffix('"')?.replace("\"\"", "\u{0}");
        let is_whole = !inside.contains('"');
        is_whole.then(|| inside.replace('\u{0}', "\""))
    };
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let cut_anyhow = |it: &str| it.bytes().any(|it| SIGNS.contains(&it));
        match inside(line) {
            Some(inside) => lines.push(inside),
            None if cut_anyhow(line) => return None,
            None => lines.push(line.to_owned()),
        }
    }
    Some(lines.join("\n"))
}

/// The same text without the spaces that people type between the sign and a quoted cell.
fn unspaced(text: &str, sign: u8) -> String {
    let sign = char::from(sign);
    let mut found = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(sign) {
        let (before, after) = rest.split_at(at + sign.len_utf8());
        found.push_str(before);
        rest = after;
        let cell = after.trim_start_matches(' ');
        let end = cell.strip_prefix('"').and_then(|_| closing(cell.as_bytes(), 1));
        let behind = end.and_then(|it| cell.get(it + 1..)).map(|it| it.trim_start_matches(' '));
        if let (Some(end), Some(behind)) = (end, behind)
            && (behind.is_empty() || behind.starts_with([sign, '\n']))
        {
            found.push_str(cell.get(..=end).unwrap_or_default());
            rest = behind;
        }
    }
    found + rest
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
    fn the_whole_file_tells_its_sign_and_its_quotes() {
        let remarks = "Unit;Judul;Ket\nA;Peta;\"satu, dua, tiga, empat\"\nB;Denah;\"lima, enam, tujuh, delapan\"\n";
        let within = "No,Judul,Isi\n1,Peta,\"a;b;c;d;e\"\n2,Denah,\"f;g;h;i;j\"\n";
        let sentences = "Judul;Waktu, Tempat, Bentuk\nPeta;2024, Kota, Cetak\nDenah;2025, Desa, Rekam\n";
        let titled = "DAFTAR, 2025, KOTA\nDisusun, diperiksa, disahkan\nNo\tJudul\n1\tPeta\n2\tDenah\n3\tRute\n";
        let wrapped = "\"No,Judul,\"\"Isi, singkat\"\"\"\n\"1,Peta,x\"\n\"2,Denah,\"\"y, z\"\"\"\n";
        let single = "'No','Judul','Isi'\n'1','Peta','a, b, c'\n'2','Denah','d'\n";
        let spaced = "No, Judul, Isi\n1, Peta, \"a, b, c\"\n2, Denah, \"d, e\"\n";
        for (text, sign, columns, last) in [
            (remarks, ';', 3, "lima, enam, tujuh, delapan"),
            (within, ',', 3, "f;g;h;i;j"),
            (sentences, ';', 2, "2025, Desa, Rekam"),
            (titled, '\t', 2, "Rute"),
            (wrapped, ',', 3, "y, z"),
            (single, ',', 3, "d"),
            (spaced, ',', 3, "d, e"),
        ] {
            let table = read(text.as_bytes()).unwrap();
            let TableFormat::Delimited(found) = table.format else { panic!("{text}") };
            assert_eq!((found.sign, found.columns), (sign, columns), "{text}");
            assert_eq!(table.sheets[0].rows.last().unwrap().cells.last().unwrap().text, last, "{text}");
        }
        let TableFormat::Delimited(told) = read(b"sep=,\na;b,c\nd;e,f\n").unwrap().format else { panic!() };
        assert!(told.is_told && told.sign == ',' && (told.alike, told.rows) == (2, 2), "{told:?}");
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
