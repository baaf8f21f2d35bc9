//! A list as the law's table: seven columns in CSV (RFC 4180, UTF-8 without a byte order mark, CRLF).
//!
//! No byte order mark, because programs that read tables take it for a part of the first column's name.

use std::io::Write;

use csv::{Terminator, WriterBuilder};

use crate::checks::{Edition as _, Preview, ShownRevision};
use crate::register::Head;
use crate::register::fields::document::RESPONSIBLE;
use crate::site::Theme;
use crate::site::documents::record::Row;
use crate::site::frame::{Frame, Menus};
use crate::site::item::{LongFile, SharedItem};
use crate::site::lists::layout::{COLUMNS, List};
use crate::site::text::escape::cell;
use crate::source::Digest;

/// The table of every list.
pub(crate) fn items<'a>(frame: &Frame<'_>) -> Vec<SharedItem<'a>> {
    let table = |list: List| LongFile::of(list.table(), move |frame, out| write(frame, &list, out));
    frame.listing.lists.keys().cloned().map(table).collect()
}

/// The documents of a list that are in force, in the order of first publication.
pub(crate) fn write(frame: &Frame<'_>, list: &List, out: &mut dyn Write) -> anyhow::Result<()> {
    let mut table = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    table.write_record(COLUMNS)?;
    for document in frame.listing.list(list).iter().filter(|it| !it.is_withdrawn()) {
        let row = Row::of(frame, document.latest());
        table.write_record(cells(frame, row)?.iter().map(|it| cell(it)))?;
    }
    Ok(table.flush()?)
}

/// These revisions as a list for a decree: numbered, with the digest that the decree is to bind each by; below them,
/// where there is a history, its head.
pub fn table_for_decree(
    edition: &Preview,
    theme: &Theme,
    revisions: &[(ShownRevision<'_>, Digest)],
) -> anyhow::Result<Vec<u8>> {
    let contents = edition.contents();
    // No page is made.
    let menus = Menus::default();
    let frame = Frame::new(contents, Some(edition.diagnostics()), theme, &contents.settings.address, menus)?;
    let mut table = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    table.write_record(COLUMNS.into_iter().chain(["Id", "Revisi", "Sidik"]))?;
    for (number, (revision, digest)) in revisions.iter().enumerate() {
        let row = Row::of(&frame, *revision);
        let (id, revision) = (row.id.clone(), row.revision.to_string());
        let [_, columns @ ..] = cells(&frame, row)?;
        let line = std::iter::once((number + 1).to_string()).chain(columns);
        let line = line.chain([id, revision, digest.prefixed()]);
        table.write_record(line.map(|it| cell(&it)))?;
    }
    if let Some(head) = head_of_history(&frame)? {
        let mut line = vec![String::new(); COLUMNS.len() + 3];
        line.splice(1..2, [head]);
        table.write_record(&line)?;
    }
    Ok(table.into_inner()?)
}

/// What the history was when the list was made, for a list that is signed: a signature on paper dates the history.
pub(crate) fn head_of_history(frame: &Frame<'_>) -> anyhow::Result<Option<String>> {
    let head = frame.contents.history.as_ref().and_then(|it| it.head.as_ref());
    let words = frame.theme.words();
    let text = |it: &Head| {
        words.with("print-history", &[("n", &words.count(it.lines as u64)?), ("digest", &it.digest.to_string())])
    };
    head.map(text).transpose()
}

/// The seven cells of a document as they are meant, before anything is done for spreadsheets.
pub(crate) fn cells(frame: &Frame<'_>, row: Row) -> anyhow::Result<[String; 7]> {
    let made = match &row.made {
        None => String::new(),
        Some(made) => {
            let date = frame.theme.words().date(&made.date)?;
            made.place.as_ref().map_or(date.clone(), |place| format!("{date}, {place}"))
        }
    };
    let summary = if row.summary.is_empty() { row.title } else { format!("{}: {}", row.title, row.summary) };
    let holders = row.holders.join("; ");
    let responsible = RESPONSIBLE.published.and_then(|it| row.texts.get(it)).cloned().unwrap_or_default();
    Ok([row.id, summary, holders, responsible, made, row.forms.join(", "), row.retention])
}
