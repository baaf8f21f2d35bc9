//! What the table's columns mean, for programs: as a Data Package and as CSV on the Web.

use std::io::{self, Write};

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::register::fields::document;
use crate::site::COLUMNS;
use crate::site::frame::Frame;
use crate::site::lists::layout::List;
use crate::site::lists::table;
use crate::source::Digest;

/// The columns' names for programs, in the order of the law.
const NAMES: [&str; 7] = [
    "nomor",
    "ringkasan_isi",
    document::HOLDERS.key,
    document::RESPONSIBLE.key,
    "waktu_dan_tempat",
    document::FORMS.key,
    document::RETENTION.key,
];

/// What is written is counted and hashed, and gone.
struct Counted {
    bytes: usize,
    hash: Sha256,
}

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes += bytes.len();
        self.hash.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// `datapackage.json`, version 2: the table with its hash, so that whoever has both can tell that nothing is missing.
pub(crate) fn package(frame: &Frame<'_>) -> anyhow::Result<Vec<u8>> {
    let words = frame.theme.words();
    let settings = &frame.contents.settings;
    // The table is made once more, of which only its length and its hash are kept.
    let mut table = Counted { bytes: 0, hash: Sha256::new() };
    table::write(frame, &List::All, &mut table)?;
    let mut fields = Vec::new();
    for (at, (title, name)) in COLUMNS.iter().zip(NAMES).enumerate() {
        let required = at < 2;
        fields.push(json!({
            "name": title,
            "title": title,
            "type": "string",
            "description": words.plain(&format!("open-column-{}", at + 1))?,
            "constraints": { "required": required, "unique": at == 0 },
            "rdfType": format!("{}data/#{name}", frame.address),
        }));
    }
    pretty(&json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": format!("dip-{}", settings.register_name),
        "id": format!("{}data/datapackage.json", frame.address),
        "title": format!("{} – {}", words.plain("dip-title")?, settings.body.name),
        "description": words.plain("dip-lead")?,
        "homepage": format!("{}data/", frame.address),
        "contributors": [{ "title": settings.body.name, "roles": ["publisher"] }],
        "resources": [{
            "name": "dip",
            "path": "dip.csv",
            "type": "table",
            "title": words.plain("dip-title")?,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": table.bytes,
            "hash": Digest(table.hash.finalize().into()).prefixed(),
            "schema": { "fields": fields, "primaryKey": [COLUMNS[0]], "missingValues": [""] },
        }],
    }))
}

/// `dip.csv-metadata.json`, which readers of CSV on the Web look for beside `dip.csv`.
pub(crate) fn columns(frame: &Frame<'_>) -> anyhow::Result<Vec<u8>> {
    let words = frame.theme.words();
    let language = words.language();
    let mut columns = Vec::new();
    for (at, (title, name)) in COLUMNS.iter().zip(NAMES).enumerate() {
        columns.push(json!({
            "name": name,
            "titles": title,
            "datatype": "string",
            "required": at < 2,
            "dc:description": words.plain(&format!("open-column-{}", at + 1))?,
        }));
    }
    pretty(&json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": language }],
        "url": "dip.csv",
        "dc:title": format!("{} – {}", words.plain("dip-title")?, frame.contents.settings.body.name),
        "dc:description": words.plain("dip-lead")?,
        "dc:publisher": frame.contents.settings.body.name,
        "dialect": { "lineTerminators": ["\r\n"], "header": true, "encoding": "utf-8" },
        "tableSchema": {
            "columns": columns,
            "primaryKey": NAMES[0],
            "rowTitles": [NAMES[1]],
            "aboutUrl": format!("{}info/{{{}}}/", frame.address, NAMES[0]),
        },
    }))
}

/// A value as people can read it too.
pub(crate) fn pretty(value: &Value) -> anyhow::Result<Vec<u8>> {
    let mut json = serde_json::to_vec_pretty(value)?;
    json.push(b'\n');
    Ok(json)
}
