//! Which part of which row of the printed list stands on which page.

use crate::site::opendata::font_face::Face;

/// A4 landscape, in points.
pub(crate) const PAGE: (f32, f32) = (841.89, 595.28);
/// White around what is printed.
pub(crate) const MARGIN: f32 = 36.0;
/// The widths of the seven columns; together the page without its margins.
pub(crate) const COLUMN_WIDTHS: [f32; 7] = [66.0, 250.0, 108.0, 104.0, 86.0, 58.0, 97.0];
/// The height of the type in the table.
pub(crate) const TYPE: f32 = 8.0;
/// From one line to the next.
pub(crate) const LEADING: f32 = 9.8;
/// Between the text of a cell and its edges.
pub(crate) const PADDING: f32 = 3.0;
/// Where the table ends at the foot of a page; the footer stands below.
pub(crate) const BOTTOM: f32 = PAGE.1 - MARGIN - 16.0;

/// A row with its cells broken into lines.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Vec<String>>,
    /// How many lines its highest cell has.
    pub(crate) lines: usize,
}

/// A part of a row on a page: all of it, unless it is higher than a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) row: usize,
    pub(crate) lines: std::ops::Range<usize>,
}

impl Row {
    /// From the texts of its cells.
    pub(crate) fn of(face: &Face, texts: &[&str], size: f32) -> Row {
        let cell = |(text, width): (&&str, &f32)| {
            text.lines().flat_map(|it| face.wrap(it, size, width - 2.0 * PADDING)).collect::<Vec<_>>()
        };
        let cells: Vec<Vec<String>> = texts.iter().zip(&COLUMN_WIDTHS).map(cell).collect();
        let lines = cells.iter().map(Vec::len).max().unwrap_or_default().max(1);
        Row { cells, lines }
    }

    /// How high it is.
    pub(crate) fn height(&self) -> f32 {
        height(self.lines)
    }
}

/// How high so many lines are in a row.
pub(crate) fn height(lines: usize) -> f32 {
    // No row has so many lines that this is not exact.
    #[expect(clippy::cast_precision_loss, reason = "a page has some fifty lines")]
    let lines = lines as f32;
    lines * LEADING + 2.0 * PADDING
}

/// The rows page by page. `first` is how much room the first page has, `others` every other one.
pub(crate) fn paginate(rows: &[Row], first: f32, others: f32) -> Vec<Vec<Piece>> {
    let mut pages = Vec::new();
    let mut page: Vec<Piece> = Vec::new();
    let mut room = first;
    for (at, row) in rows.iter().enumerate() {
        let mut lines = 0..row.lines;
        if row.height() > room && row.height() <= others {
            pages.push(std::mem::take(&mut page));
            room = others;
        }
        while !lines.is_empty() {
            let mut fit = lines.len();
            while fit > 1 && height(fit) > room {
                fit -= 1;
            }
            if height(fit) > room && !page.is_empty() {
                pages.push(std::mem::take(&mut page));
                room = others;
                continue;
            }
            let end = lines.start + fit;
            page.push(Piece { row: at, lines: lines.start..end });
            room -= height(fit);
            lines.start = end;
        }
    }
    pages.push(page);
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_every_row_is_printed_once_and_pages_are_not_overfull() {
        let rows: Vec<Row> = (1..200).map(|it| Row { cells: Vec::new(), lines: it % 83 + 1 }).collect();
        let pages = paginate(&rows, 300.0, 480.0);
        let mut printed: Vec<Vec<usize>> = vec![Vec::new(); rows.len()];
        for (number, page) in pages.iter().enumerate() {
            let used: f32 = page.iter().map(|it| height(it.lines.len())).sum();
            assert!(used <= if number == 0 { 300.0 } else { 480.0 }, "page {number}: {used}");
            for piece in page {
                printed[piece.row].extend(piece.lines.clone());
            }
        }
        for (row, lines) in rows.iter().zip(printed) {
            assert_eq!(lines, (0..row.lines).collect::<Vec<_>>());
        }
        assert_eq!(paginate(&[], 300.0, 480.0), [Vec::new()]);
    }

    #[test]
    fn the_columns_fill_the_page() {
        let sum: f32 = COLUMN_WIDTHS.iter().sum();
        assert!((sum - (PAGE.0 - 2.0 * MARGIN)).abs() < 1.0, "{sum}");
    }
}
