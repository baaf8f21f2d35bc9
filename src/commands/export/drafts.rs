//! `export --drafts`: what is not approved yet as a table for the officer's own work, which `import` takes back.

use anyhow::Context as _;
use csv::{Terminator, WriterBuilder};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook};

use crate::commands::export::place::Form;
use crate::diagnostics::Located;
use crate::register::fields::{Field, document};
use crate::register::{Made, Register, Retention, Revision};
use crate::site::{COLUMNS, saved_workbook, spreadsheet_cell};
use crate::source::{Content, Map, Node, split};

/// A column: its heading, its width in characters, and what stands there.
struct Column(&'static str, u16, Box<dyn Fn(&Draft<'_>) -> String>);

impl Column {
    fn new(heading: &'static str, width: u16, cell: impl Fn(&Draft<'_>) -> String + 'static) -> Column {
        Column(heading, width, Box::new(cell))
    }

    /// Of a text as it stands.
    fn said(heading: &'static str, width: u16, field: &Field) -> Column {
        let key = field.key;
        Column::new(heading, width, move |it| it.said(key))
    }
}

/// The columns: those of the law, and beside them what `import` needs to make the same draft again.
fn columns() -> Vec<Column> {
    let [number, summary, holder, responsible, made, forms, kept] = COLUMNS;
    let mut columns = vec![
        Column::said(number, 16, &document::ID),
        Column::said("Klasifikasi", 14, &document::CLASS),
        Column::said("Judul Informasi", 40, &document::TITLE),
        Column::said(summary, 60, &document::SUMMARY),
        Column::new("Unit Kerja", 24, |it| it.unit.to_owned()),
        Column::new(holder, 30, |it| texts(&it.revision.holders, "; ")),
        Column::said(responsible, 30, &document::RESPONSIBLE),
        Column::new(made, 24, |it| it.revision.made.as_ref().map(when_and_where).unwrap_or_default()),
        Column::new(forms, 20, |it| it.revision.forms.iter().map(|it| it.value.key()).collect::<Vec<_>>().join(", ")),
        Column::new(kept, 30, |it| it.revision.retention.as_ref().map(|it| periods(&it.value)).unwrap_or_default()),
    ];
    let in_lists =
        |is_excluded| document::in_lists(is_excluded).map(|(field, it)| Column::said(it.heading, it.width, field));
    columns.extend(in_lists(false));
    columns.extend([
        Column::new("Kata Kunci", 20, |it| texts(&it.revision.keywords, ", ")),
        Column::new("Tautan", 50, |it| {
            let links = it.revision.links.iter().map(|it| format!("{} {}", it.title, it.address.value));
            links.collect::<Vec<_>>().join("\n")
        }),
        Column::said("Huruf Pasal 17", 10, &document::GROUND),
    ]);
    let is_new = |it: &Column| document::in_lists(false).all(|(_, known)| known.heading != it.0);
    columns.extend(in_lists(true).filter(is_new));
    columns.push(Column::said("Berlaku Sampai", 16, &document::UNTIL));
    columns
}

/// A draft, as far as it could be understood, and its fields as they stand.
struct Draft<'a> {
    unit: &'a str,
    revision: &'a Revision,
    fields: Map,
}

impl Draft<'_> {
    /// A text as it stands. What is only half there is in the file, and not in what could be understood of it.
    fn said(&self, key: &str) -> String {
        self.fields.get(key).and_then(Node::scalar).unwrap_or_default().trim().to_owned()
    }
}

/// The rows of all drafts, in the order of their ids.
///
/// # Errors
/// When a draft cannot be read again.
pub(crate) fn rows(register: &Register, content: &Content) -> anyhow::Result<Vec<Vec<String>>> {
    let columns = columns();
    let mut rows = Vec::new();
    for document in register.documents() {
        let Some(revision) = document.present() else { continue };
        if revision.claims_publication() || revision.is_withdrawn() {
            continue;
        }
        let text = split(&revision.file, &content.read(&revision.file)?).value.context("it was read a moment ago")?;
        let unit = register.settings.unit_name(&document.unit);
        let draft = Draft { unit, revision, fields: text.fields };
        rows.push(columns.iter().map(|Column(_, _, cell)| cell(&draft)).collect());
    }
    rows.sort();
    Ok(rows)
}

fn texts(all: &[Located<String>], between: &str) -> String {
    all.iter().map(|it| it.value.as_str()).collect::<Vec<_>>().join(between)
}

fn when_and_where(it: &Made) -> String {
    match &it.place {
        Some(place) => format!("{}, {place}", it.date.value),
        None => it.date.value.to_string(),
    }
}

/// `aktif 2 tahun; inaktif 3 tahun; nasib akhir musnah`, or the only period.
fn periods(it: &Retention) -> String {
    let active = it.active.text();
    let inactive = it.inactive.as_ref().map(|it| format!("; inaktif {}", it.text())).unwrap_or_default();
    let fate = it.fate.map(|it| format!("; nasib akhir {}", it.label().id)).unwrap_or_default();
    if inactive.is_empty() && fate.is_empty() { active } else { format!("aktif {active}{inactive}{fate}") }
}

/// The table's bytes, the same every time.
///
/// # Errors
/// When the library cannot write them.
pub(crate) fn table(rows: &[Vec<String>], form: Form) -> anyhow::Result<Vec<u8>> {
    if form == Form::Workbook { workbook(rows).context("the workbook cannot be written") } else { delimited(rows) }
}

fn delimited(rows: &[Vec<String>]) -> anyhow::Result<Vec<u8>> {
    let mut table = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    table.write_record(columns().iter().map(|Column(heading, ..)| heading))?;
    for row in rows {
        table.write_record(row.iter().map(|it| spreadsheet_cell(it)))?;
    }
    Ok(table.into_inner()?)
}

fn workbook(rows: &[Vec<String>]) -> anyhow::Result<Vec<u8>> {
    let mut book = Workbook::new();
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let base = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let head = base.clone().set_bold();
    let sheet = book.add_worksheet();
    sheet.set_name("Konsep")?;
    for (at, Column(heading, width, _)) in (0u16..).zip(&columns()) {
        sheet.set_column_width(at, *width)?;
        sheet.write_string_with_format(0, at, *heading, &head)?;
    }
    for (line, row) in (1u32..).zip(rows) {
        for (at, cell) in (0u16..).zip(row) {
            if !cell.is_empty() {
                // A cell holds 32,767 characters, and is never a formula.
                let cell: String = cell.chars().take(32_000).collect();
                sheet.write_string_with_format(line, at, cell, &base)?;
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    saved_workbook(&mut book)
}
