//! A list as the law's table: seven columns in CSV (RFC 4180, UTF-8 without a byte order mark, CRLF).
//!
//! No byte order mark, because programs that read tables take it for a part of the first column's name.

use csv::{Terminator, WriterBuilder};

use crate::checks::Shown;
use crate::site::escape::cell;
use crate::site::frame::Frame;
use crate::site::layout::List;
use crate::site::record::Row;

/// The seven columns of the register under their names in the law, which no language and no theme changes.
pub const COLUMNS: [&str; 7] = [
    "Nomor",
    "Ringkasan Isi Informasi",
    "Pejabat atau Unit/Satuan Kerja yang Menguasai Informasi",
    "Penanggung Jawab Pembuatan atau Penerbitan Informasi",
    "Waktu dan Tempat Pembuatan Informasi",
    "Bentuk Informasi yang Tersedia",
    "Jangka Waktu Penyimpanan atau Retensi Arsip",
];

/// The documents of a list that are in force, in the order of first publication.
pub(crate) fn render(frame: &Frame<'_>, list: &List) -> anyhow::Result<Vec<u8>> {
    let mut table = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    table.write_record(COLUMNS)?;
    let documents = frame.shelf.list(list).iter().filter_map(|it| frame.contents.documents.get(*it));
    for document in documents.filter(|it| !it.is_withdrawn()) {
        if let Some(cells) = cells(frame, document)? {
            table.write_record(cells.iter().map(|it| cell(it)))?;
        }
    }
    Ok(table.into_inner()?)
}

/// The seven cells of a document as they are meant, before anything is done for spreadsheets.
pub(crate) fn cells(frame: &Frame<'_>, document: &Shown) -> anyhow::Result<Option<[String; 7]>> {
    let Some(row) = Row::of(frame, document) else { return Ok(None) };
    let made = match &row.made {
        None => String::new(),
        Some(made) => {
            let date = frame.theme.words().date(&made.date)?;
            made.place.as_ref().map_or(date.clone(), |place| format!("{date}, {place}"))
        }
    };
    let summary = if row.summary.is_empty() { row.title } else { format!("{}: {}", row.title, row.summary) };
    let holders = row.holders.join("; ");
    Ok(Some([row.id, summary, holders, row.responsible, made, row.forms.join(", "), row.retention]))
}
