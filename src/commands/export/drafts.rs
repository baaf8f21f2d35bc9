//! `export --drafts`: what is not approved yet as a table for the officer's own work, which `import` takes back.

use anyhow::Context as _;
use csv::{Terminator, WriterBuilder};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook};

use crate::commands::export::place::Form;
use crate::diagnostics::Located;
use crate::register::{Document, Register, Retention, Revision, Settings};
use crate::site::{COLUMNS, saved_workbook, spreadsheet_cell};
use crate::source::{Content, Map, Node, split};

/// The columns: those of the law, and beside them what `import` needs to make the same draft again.
const HEADINGS: [&str; 17] = {
    let [number, summary, holder, responsible, made, forms, kept] = COLUMNS;
    [
        number,
        "Klasifikasi",
        "Judul Informasi",
        summary,
        "Unit Kerja",
        holder,
        responsible,
        made,
        forms,
        kept,
        "Kode Klasifikasi Arsip",
        "Kata Kunci",
        "Tautan",
        "Huruf Pasal 17",
        "Dasar Hukum",
        "Konsekuensi",
        "Berlaku Sampai",
    ]
};

/// How wide the columns are, in characters.
const WIDTHS: [u16; 17] = [16, 14, 40, 60, 24, 30, 30, 24, 20, 30, 14, 20, 50, 10, 40, 40, 16];

/// The rows of all drafts, in the order of their ids.
///
/// # Errors
/// When a draft cannot be read again.
pub(crate) fn rows(register: &Register, content: &Content) -> anyhow::Result<Vec<[String; 17]>> {
    let mut rows = Vec::new();
    for document in &register.documents {
        let Some(revision) = document.present() else { continue };
        if revision.claims_publication() || revision.is_withdrawn() {
            continue;
        }
        // What is only half there is in the file, and not in what could be understood of it.
        let text = split(&revision.file, &content.read(&revision.file)?).value.context("it was read a moment ago")?;
        rows.push(row(&register.settings, document, revision, &text.fields));
    }
    rows.sort();
    Ok(rows)
}

fn row(settings: &Settings, document: &Document, it: &Revision, fields: &Map) -> [String; 17] {
    let said = |key| fields.get(key).and_then(Node::scalar).unwrap_or_default().trim().to_owned();
    let made = it.made.as_ref().map(|it| match &it.place {
        Some(place) => format!("{}, {place}", it.date.value),
        None => it.date.value.to_string(),
    });
    let texts =
        |all: &[Located<String>], between| all.iter().map(|it| it.value.as_str()).collect::<Vec<_>>().join(between);
    let links = it.links.iter().map(|it| format!("{} {}", it.title, it.address.value));
    [
        said("id"),
        said("klasifikasi"),
        said("judul"),
        said("ringkasan"),
        settings.unit_name(&document.unit).to_owned(),
        texts(&it.holders, "; "),
        said("penanggung_jawab"),
        made.unwrap_or_default(),
        it.forms.iter().map(|it| it.value.key()).collect::<Vec<_>>().join(", "),
        it.retention.as_ref().map(|it| kept(&it.value)).unwrap_or_default(),
        said("kode_klasifikasi"),
        texts(&it.keywords, ", "),
        links.collect::<Vec<_>>().join("\n"),
        said("huruf"),
        said("dasar_hukum"),
        said("konsekuensi"),
        said("berlaku_sampai"),
    ]
}

/// `aktif 2 tahun; inaktif 3 tahun; nasib akhir musnah`, or the only period.
fn kept(it: &Retention) -> String {
    let active = it.active.value.text();
    let inactive = it.inactive.as_ref().map(|it| format!("; inaktif {}", it.text())).unwrap_or_default();
    let fate = it.fate.map(|it| format!("; nasib akhir {}", it.label().id)).unwrap_or_default();
    if inactive.is_empty() && fate.is_empty() { active } else { format!("aktif {active}{inactive}{fate}") }
}

/// The table's bytes, the same every time.
///
/// # Errors
/// When the library cannot write them.
pub(crate) fn table(rows: &[[String; 17]], form: Form) -> anyhow::Result<Vec<u8>> {
    if form == Form::Workbook { workbook(rows).context("the workbook cannot be written") } else { delimited(rows) }
}

fn delimited(rows: &[[String; 17]]) -> anyhow::Result<Vec<u8>> {
    let mut table = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    table.write_record(HEADINGS)?;
    for row in rows {
        table.write_record(row.iter().map(|it| spreadsheet_cell(it)))?;
    }
    Ok(table.into_inner()?)
}

fn workbook(rows: &[[String; 17]]) -> anyhow::Result<Vec<u8>> {
    let mut book = Workbook::new();
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let base = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let head = base.clone().set_bold();
    let sheet = book.add_worksheet();
    sheet.set_name("Konsep")?;
    for (at, (heading, width)) in (0u16..).zip(HEADINGS.iter().zip(WIDTHS)) {
        sheet.set_column_width(at, width)?;
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
