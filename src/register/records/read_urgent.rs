//! Reads who may announce at once, and the announcement itself.
//!
//! ```yaml
//! # content/maklumat.yml
//! wewenang_segera:
//!   - { id: w-2026-1, nomor: 188/5/ADPIM, tanggal: 2026-01-05, oleh: atasan-ppid, pejabat: [ppid],
//!       selesai: 2026-12-31 }
//! # a document
//! pengumuman_segera: { oleh: ppid, waktu: "2026-01-20 09:30", wewenang: w-2026-1, sidik: "sha256:…" }
//! ```

use crate::diagnostics::Located;
use crate::register::addresses::slug::is_id;
use crate::register::codes::values;
use crate::register::fields::reader::FieldReader;
use crate::register::fields::{document, settings};
use crate::register::records::reader::letter;
use crate::register::{Announcement, Authority, RecordText, Settings, Signed, When};
use crate::source::Node;

pub(crate) fn announcement(node: &Node, fields: &mut FieldReader<'_>) -> Option<Announcement> {
    let map = fields.part(node, &document::ANNOUNCEMENT)?;
    let by = map.get("oleh").and_then(|it| fields.text(it));
    let when = map.get("waktu").and_then(|it| moment(it, fields));
    let authority = map.get("wewenang").and_then(|it| fields.text(it));
    let digest = map.get("sidik").and_then(|it| fields.digest(it));
    let typed_by = map.get("dicatat_oleh").and_then(|it| fields.text(it));
    let letter = map.get("surat").and_then(|it| letter(it, "surat", fields));
    let signature = map.get("tanda").and_then(|it| fields.signature(it)).map(Box::new);
    let (by, when, authority) = (by?, when?, authority?);
    let signed = Signed {
        spot: node.spot,
        by,
        on: Located::new(when.value.day, when.spot),
        at: when.value.time,
        typed_by,
        letter,
        has_letter: map.get("surat").is_some(),
        text: RecordText::of(map),
        signature,
    };
    Some(Announcement { signed, authority, digest })
}

/// A day with its time: that it was urgent must be seen from the record.
fn moment(node: &Node, fields: &mut FieldReader<'_>) -> Option<Located<When>> {
    let exact = |text: &str| When::of(text).filter(|it| it.time.is_some());
    let (id, en) = ("hari dan jam seperti \"2026-01-20 09:30\"", "a day and time like \"2026-01-20 09:30\"");
    fields.parsed(node, exact, &values::DATE_UNREADABLE, id, en)
}

pub(crate) fn authorities(node: &Node, settings: &mut Settings, fields: &mut FieldReader<'_>) {
    for node in fields.list(node) {
        match authority(node, fields) {
            Ok(authority) => settings.authorities.push(authority),
            Err(id) => settings.unread_authorities.extend(id),
        }
    }
}

/// An authority, or the id of one whose entry says too little.
fn authority(node: &Node, fields: &mut FieldReader<'_>) -> Result<Authority, Option<String>> {
    let map = fields.record(node, "wewenang_segera", settings::AUTHORITY).ok_or(None)?;
    let (form, en) =
        ("id dengan huruf kecil, angka, dan tanda hubung", "an id of lower-case letters, digits and hyphens");
    let id_text = |it: &str| is_id(it).then(|| it.to_owned());
    let id = map.get("id").and_then(|it| fields.parsed(it, id_text, &values::ID_MALFORMED, form, en));
    let number = map.get("nomor").and_then(|it| fields.text(it));
    let date = map.get("tanggal").and_then(|it| fields.day(it));
    let by = map.get("oleh").and_then(|it| fields.text(it));
    let officers = map.get("pejabat").map(|node| {
        fields.not_empty(node);
        fields.texts(node)
    });
    let until = map.get("selesai").and_then(|it| fields.day(it)).map(|it| it.value);
    let Some(id) = id else { return Err(None) };
    match (number, date, by, officers) {
        (Some(number), Some(date), Some(by), Some(officers)) => {
            Ok(Authority { id, number: number.value, date: date.value, by, officers, until })
        }
        _ => Err(Some(id.value)),
    }
}
