//! The statutory list as a workbook: the law's seven columns, nothing that calculates, the same bytes every time.

use anyhow::Context as _;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook};

use crate::checks::Shown;
use crate::register::Date;
use crate::site::COLUMNS;
use crate::site::documents::record::Row;
use crate::site::frame::Frame;
use crate::site::lists::layout::List;
use crate::site::lists::table::cells;
use crate::site::text::escape::shorten;

/// How many characters fit into a cell; a spreadsheet refuses a file with more.
const LONGEST: usize = 32_000;
/// As wide as the printed columns are, in characters.
const WIDTHS: [u16; 7] = [18, 60, 30, 30, 24, 16, 30];
/// The number by which the file format knows A4.
const A4: u8 = 9;

/// The documents in force, in the order of first publication.
pub(crate) fn render(frame: &Frame<'_>) -> anyhow::Result<Vec<u8>> {
    build(frame).context("the workbook of the list cannot be written")
}

fn build(frame: &Frame<'_>) -> anyhow::Result<Vec<u8>> {
    let title = frame.theme.words().plain("dip-title")?;
    let mut book = Workbook::new();
    let properties = DocProperties::new().set_title(&title).set_author(&frame.contents.settings.body.name);
    book.set_properties(&properties.set_creation_datetime(&made(frame)?));
    let base = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border(FormatBorder::Thin);
    let head = base.clone().set_bold();
    // Each row goes to a file once the next one begins: of 100,000 none is kept.
    let sheet = book.add_worksheet_with_constant_memory()?;
    sheet.set_name("DIP")?;
    for (at, (column, width)) in (0u16..).zip(COLUMNS.iter().zip(WIDTHS)) {
        sheet.set_column_width(at, width)?;
        sheet.write_string_with_format(0, at, *column, &head)?;
    }
    let mut line = 0;
    for document in frame.listing.list(&List::All).iter().filter(|it| !it.is_withdrawn()) {
        let cells = cells(frame, Row::of(frame, document.latest()))?;
        line += 1;
        for (at, cell) in (0u16..).zip(cells) {
            // Written as text whatever it begins with: a cell of this kind is never a formula.
            sheet.write_string_with_format(line, at, shorten(&cell, LONGEST), &base)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, line, 6)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    saved(&mut book)
}

/// The bytes of a workbook, the same on every system.
pub(crate) fn saved(book: &mut Workbook) -> anyhow::Result<Vec<u8>> {
    let mut bytes = book.save_to_buffer()?;
    made_by_unix(&mut bytes);
    Ok(bytes)
}

/// A ZIP archive names, with each file in its directory, the system it was made on (APPNOTE 4.4.2.2). Ends early where
/// the bytes are no such archive.
fn made_by_unix(archive: &mut [u8]) -> Option<()> {
    const END: usize = 22;
    const ENTRY: usize = 46;
    const UNIX: u8 = 3;
    let end = archive.len().checked_sub(END)?;
    let start = archive.get(end + 16..)?.first_chunk()?;
    let mut entry = usize::try_from(u32::from_le_bytes(*start)).ok()?;
    while archive.get(entry..)?.starts_with(b"PK\x01\x02") {
        *archive.get_mut(entry + 5)? = UNIX;
        let length = |at: usize| Some(usize::from(u16::from_le_bytes(*archive.get(entry + at..)?.first_chunk()?)));
        // Its name, what is added to it, and a comment.
        entry += ENTRY + length(28)? + length(30)? + length(32)?;
    }
    Some(())
}

/// When it was made, as far as a file may say that is to be the same tomorrow: the day of the newest approval.
fn made(frame: &Frame<'_>) -> anyhow::Result<ExcelDateTime> {
    let day = newest(frame.listing.list(&List::All)).unwrap_or(Date::constant(2000, 1, 1));
    let part = |it: i8| u8::try_from(it).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or(2000).max(1900);
    Ok(ExcelDateTime::from_ymd(year, part(day.month()), part(day.day()))?)
}

/// The day of the newest approval among some documents.
pub(crate) fn newest(documents: &[&Shown]) -> Option<Date> {
    documents.iter().filter_map(|it| it.latest().records.last_released_on()).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_does_not_tell_where_it_was_made() {
        let mut book = Workbook::new();
        book.add_worksheet().set_name("DIP").unwrap();
        let bytes = saved(&mut book).unwrap();
        let entries: Vec<usize> = (0..bytes.len()).filter(|it| bytes[*it..].starts_with(b"PK\x01\x02")).collect();
        assert!(entries.len() > 5);
        let mut elsewhere = bytes.clone();
        for entry in &entries {
            assert_eq!(bytes[entry + 5], 3);
            elsewhere[entry + 5] = 0;
        }
        made_by_unix(&mut elsewhere);
        assert!(elsewhere == bytes);
        made_by_unix(&mut Vec::from(*b"PK"));
    }
}
