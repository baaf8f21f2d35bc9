//! `sumber_impor`: the list a draft was made from, and what it was then, so that a later import knows it again.

use crate::diagnostics::Located;
use crate::register::addresses::slug::comparable;
use crate::register::fields::document;
use crate::register::fields::reader::FieldReader;
use crate::source::{Digest, Edit, Node, edit};

/// Where a draft came from.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The name of the list's file.
    pub file: String,
    /// The rows, as people name them.
    pub rows: String,
    /// The sections it stood in.
    pub section: String,
    /// Its number there.
    pub number: String,
    /// What it was called there.
    pub name: String,
    /// Of the document as it was written then, without this field.
    pub digest: Located<Digest>,
    /// The same when it was last written from the table that `export --drafts` makes.
    pub table: Option<Digest>,
}

impl Origin {
    /// By what an entry of a list is known again.
    pub fn key(&self) -> [String; 3] {
        [comparable(&self.section), comparable(&self.number), comparable(&self.name)]
    }

    /// Whether a document is still as an import wrote it, however its lines end. What an officer filled in by the
    /// table is her work: the list does not write over it, the table does.
    pub fn is_untouched(&self, file: &str, bytes: &[u8], by_table: bool) -> bool {
        let Some(without) = edit(file, bytes, Edit::Remove(document::ORIGIN.key)) else { return false };
        let unix: Vec<u8> = String::from_utf8_lossy(&without).replace("\r\n", "\n").into_bytes();
        let now = Digest::of(&unix);
        now == self.digest.value || by_table && self.table == Some(now)
    }
}

/// Reads `sumber_impor`.
pub(crate) fn origin(node: &Node, fields: &mut FieldReader<'_>) -> Option<Origin> {
    let map = fields.part(node, &document::ORIGIN)?;
    let mut one = |key| map.get(key).and_then(|it| fields.text(it));
    let (file, rows) = (one("berkas"), one("baris"));
    let digest = map.get("sidik").and_then(|it| fields.digest(it));
    let table = map.get("sidik_tabel").and_then(|it| fields.digest(it)).map(|it| it.value);
    let mut may = |key| map.get(key).and_then(|it| fields.text(it)).map(|it| it.value).unwrap_or_default();
    let (section, number, name) = (may("bagian"), may("nomor"), may("nama"));
    Some(Origin { file: file?.value, rows: rows?.value, section, number, name, digest: digest?, table })
}
