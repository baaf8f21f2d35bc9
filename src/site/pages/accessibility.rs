//! How far everyone can use the site, and which attachments have no text to be read out.

use csv::{Terminator, WriterBuilder};
use serde::Serialize;

use crate::checks::{Download, ShownRevision};
use crate::register::State;
use crate::site::address::{address_of, encode};
use crate::site::documents::document_parts::without_text;
use crate::site::frame::{Frame, Model};
use crate::site::item::{File, SharedItem};
use crate::site::lists::listing;
use crate::site::text::escape::cell;

/// All of them.
const TABLE: &str = "aksesibilitas/lampiran-tanpa-teks.csv";
/// How many the page names; the table has all.
const SHOWN: usize = 30;

#[derive(Serialize)]
struct AccessibilityView<'a> {
    files: Vec<FileView<'a>>,
    total: usize,
    table: &'static str,
}

/// An attachment without text.
#[derive(Serialize)]
struct FileView<'a> {
    document: &'a str,
    title: &'a str,
    address: String,
    name: &'a str,
    file: String,
    note: &'static str,
    current: bool,
}

/// The statement.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    File::page("aksesibilitas/index.html", model)
}

/// Every published attachment without text, of earlier revisions too, as a table.
pub(crate) fn table_item<'a>() -> SharedItem<'a> {
    File::of(TABLE, |frame, _| table(frame))
}

fn model(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let mut files: Vec<FileView<'_>> = files(frame).filter(|it| it.current).collect();
    let total = files.len();
    files.reverse();
    files.truncate(SHOWN);
    frame.named("accessibility", path, &AccessibilityView { files, total, table: TABLE })
}

fn table(frame: &Frame<'_>) -> anyhow::Result<Vec<u8>> {
    let mut table = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    table.write_record(["id", "judul", "berkas", "alamat", "keterangan"])?;
    for it in files(frame) {
        let (file, note) =
            (format!("{}{}", frame.address, it.file), frame.theme.words().plain(&format!("note-{}", it.note))?);
        table.write_record([it.document, it.title, it.name, &file, &note].map(cell))?;
    }
    Ok(table.into_inner()?)
}

/// In the order of first publication.
fn files<'a>(frame: &'a Frame<'_>) -> impl Iterator<Item = FileView<'a>> {
    frame.contents.documents.iter().flat_map(|document| document.revisions().flat_map(of_revision))
}

fn of_revision<'a>(shown: ShownRevision<'a>) -> Vec<FileView<'a>> {
    let (document, revision) = (shown.document, shown.facts());
    if shown.state == State::Withdrawn {
        return Vec::new();
    }
    let folder = listing::folder(shown);
    let view = |it: &'a Download| {
        Some(FileView {
            document: document.id(),
            title: &revision.title,
            address: address_of(&listing::page(shown)),
            name: &it.file.name,
            file: encode(&format!("{folder}{}", it.file.name)),
            note: without_text(it)?,
            current: shown.is_latest(),
        })
    };
    revision.attachments.iter().filter_map(view).collect()
}
