//! Reads ODS: the cells of its `content.xml`, with links and merged cells.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::import::table::grid::{Grid, Merged};
use crate::import::table::{MOST_COLUMNS, Sheet, Table, TableFormat, Unreadable};
use crate::inspect::Trouble;
use crate::inspect::inside::Archive;

/// Reads an OpenDocument workbook.
pub(crate) fn read(archive: &mut Archive<'_>) -> Result<Table, Unreadable> {
    let mut part = |name: &str| {
        archive.text(name).map_err(|it| match it {
            Trouble::Bomb | Trouble::TooHeavy => Unreadable::TooHeavy,
            Trouble::Locked => Unreadable::Locked,
            Trouble::Damaged | Trouble::Unmapped => Unreadable::Damaged,
        })
    };
    if part("META-INF/manifest.xml").is_ok_and(|it| it.contains("encryption-data")) {
        return Err(Unreadable::Locked);
    }
    if part("mimetype").is_ok_and(|it| it.trim_end().ends_with("opendocument.text")) {
        return Err(Unreadable::Other("ODT".to_owned()));
    }
    let sheets = Sheets::default().read(&part("content.xml")?)?;
    Ok(Table { format: TableFormat::Ods, old_letters: false, sheets })
}

/// Where the reading stands.
#[derive(Debug, Default)]
struct Sheets {
    done: Vec<Sheet>,
    grid: Option<Grid>,
    merged: Vec<Merged>,
    row: u32,
    rows_alike: u32,
    column: usize,
    cell: Option<Open>,
    /// How deep in comments, which no reader of the sheet sees.
    comments: usize,
    /// Within a row of covered cells nothing is written.
    hidden_styles: Vec<String>,
    style: Option<String>,
    is_hidden: bool,
}

/// A cell whose end was not read yet.
#[derive(Debug, Default)]
struct Open {
    text: String,
    paragraphs: usize,
    link: Option<String>,
    alike: usize,
    span: (u32, u32),
    is_covered: bool,
    /// The day that it is, whatever it looks like.
    day: Option<String>,
}

impl Sheets {
    fn read(mut self, xml: &str) -> Result<Vec<Sheet>, Unreadable> {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().expand_empty_elements = true;
        loop {
            match reader.read_event().map_err(|_| Unreadable::Damaged)? {
                Event::Eof => break,
                Event::Start(it) => self.start(&it),
                Event::End(it) => self.end(it.local_name().as_ref())?,
                Event::Text(it) => self.say(&it),
                Event::CData(it) => self.say(&it),
                Event::GeneralRef(it) => {
                    let letter = it.resolve_char_ref().ok().flatten();
                    let named = match &*it {
                        "amp" => Some('&'),
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => None,
                    };
                    if let Some(letter) = letter.or(named) {
                        self.say(letter.encode_utf8(&mut [0; 4]));
                    }
                }
                _ => {}
            }
        }
        if self.grid.is_some() { Err(Unreadable::Damaged) } else { Ok(self.done) }
    }

    fn start(&mut self, it: &BytesStart<'_>) {
        match it.local_name().as_ref() {
            "style" => self.style = attribute(it, "name"),
            "table-properties" if attribute(it, "display").as_deref() == Some("false") => {
                self.hidden_styles.extend(self.style.clone());
            }
            "table" => {
                let name = attribute(it, "name").unwrap_or_default();
                let style = attribute(it, "style-name");
                self.is_hidden = style.is_some_and(|it| self.hidden_styles.contains(&it));
                self.grid = Some(Grid::new(&name));
                (self.row, self.merged) = (0, Vec::new());
            }
            "table-row" => {
                self.rows_alike = number(it, "number-rows-repeated").max(1);
                self.column = 0;
            }
            name @ ("table-cell" | "covered-table-cell") => {
                let is_day = attribute(it, "value-type").as_deref() == Some("date");
                let day = attribute(it, "date-value").filter(|_| is_day);
                self.cell = Some(Open {
                    alike: number(it, "number-columns-repeated").max(1) as usize,
                    span: (number(it, "number-rows-spanned").max(1), number(it, "number-columns-spanned").max(1)),
                    is_covered: name == "covered-table-cell",
                    day: day.and_then(|it| it.split('T').next().map(str::to_owned)),
                    ..Open::default()
                });
            }
            "annotation" => self.comments += 1,
            "p" => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.comments == 0) {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                }
            }
            "s" | "tab" => self.say(" "),
            "line-break" => self.say("\n"),
            "a" => {
                let address = attribute(it, "href");
                if let Some(cell) = self.cell.as_mut().filter(|_| self.comments == 0) {
                    cell.link = cell.link.take().or(address);
                }
            }
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        // Between the paragraphs of a cell there is only layout.
        if let Some(cell) = self.cell.as_mut().filter(|it| it.paragraphs > 0 && self.comments == 0) {
            cell.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "annotation" => self.comments = self.comments.saturating_sub(1),
            "table-cell" | "covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    self.write(&cell)?;
                }
            }
            "table-row" => self.row = self.row.saturating_add(self.rows_alike),
            "table" => {
                if let Some(mut grid) = self.grid.take() {
                    grid.merge(&self.merged)?;
                    self.done.push(grid.sheet(self.is_hidden));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn write(&mut self, cell: &Open) -> Result<(), Unreadable> {
        let text = cell.day.as_deref().unwrap_or(&cell.text);
        let column = self.column;
        self.column = column.saturating_add(cell.alike);
        let Some(grid) = self.grid.as_mut() else { return Ok(()) };
        if cell.is_covered || text.trim().is_empty() {
            return Ok(());
        }
        for row in self.row..self.row.saturating_add(self.rows_alike) {
            // One beyond the limit is written, and refused there.
            for column in column..self.column.min(MOST_COLUMNS + 1) {
                grid.put(row, column, text)?;
                if let Some(link) = &cell.link {
                    grid.link(row, column, link);
                }
            }
        }
        if cell.span != (1, 1) {
            let left = u32::try_from(column).unwrap_or(u32::MAX);
            let to = (self.row.saturating_add(cell.span.0 - 1), left.saturating_add(cell.span.1 - 1));
            self.merged.push(Merged { from: (self.row, left), to });
        }
        Ok(())
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|it| it.key.local_name().as_ref() == name)?;
    let value = quick_xml::escape::unescape(&found.value).ok()?;
    Some(value.into_owned())
}

fn number(element: &BytesStart<'_>, name: &str) -> u32 {
    attribute(element, name).and_then(|it| it.parse().ok()).unwrap_or(0)
}
