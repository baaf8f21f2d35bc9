//! The names of a document's fields and their values, as a list of changes shows them.

use crate::diagnostics::{Phrase, phrase};
use crate::source::{Node, Value};

/// The keys that officers write, as they are said.
const NAMES: [(&str, Phrase); 24] = [
    ("id", phrase!(id = "Id", en = "Id")),
    ("judul", phrase!(id = "Judul", en = "Title")),
    ("ringkasan", phrase!(id = "Ringkasan", en = "Summary")),
    ("bahasa", phrase!(id = "Bahasa", en = "Language")),
    ("klasifikasi", phrase!(id = "Klasifikasi", en = "Class")),
    ("berlaku_sampai", phrase!(id = "Berlaku sampai", en = "Applies until")),
    ("yang_menguasai", phrase!(id = "Yang menguasai", en = "Held by")),
    ("penanggung_jawab", phrase!(id = "Penanggung jawab", en = "Responsible")),
    ("dibuat", phrase!(id = "Dibuat", en = "Made")),
    ("bentuk", phrase!(id = "Bentuk", en = "Form")),
    ("retensi", phrase!(id = "Retensi", en = "Retention")),
    ("kode_klasifikasi", phrase!(id = "Kode klasifikasi", en = "Archive code")),
    ("butir", phrase!(id = "Butir daftar periksa", en = "Checklist items")),
    ("kata_kunci", phrase!(id = "Kata kunci", en = "Keywords")),
    ("lampiran", phrase!(id = "Daftar lampiran", en = "List of attachments")),
    ("tautan", phrase!(id = "Tautan", en = "Links")),
    ("alamat_lama", phrase!(id = "Alamat lama", en = "Old addresses")),
    ("bagian_dikecualikan", phrase!(id = "Bagian yang dikecualikan", en = "Parts left out")),
    ("catatan_perubahan", phrase!(id = "Catatan perubahan", en = "Change note")),
    ("pengecualian", phrase!(id = "Pengecualian", en = "Exemptions")),
    ("huruf", phrase!(id = "Dasar pengecualian", en = "Ground of exclusion")),
    ("dasar_hukum", phrase!(id = "Dasar hukum", en = "Legal basis")),
    ("uji_konsekuensi", phrase!(id = "Uji konsekuensi", en = "Consequence test")),
    ("jangka_waktu", phrase!(id = "Jangka waktu", en = "Period")),
];

/// What a key is called; one without a name is said as it is written.
pub(crate) fn name_of(key: &str) -> crate::diagnostics::Text {
    let known = NAMES.iter().find(|(it, _)| *it == key);
    known.map_or_else(|| crate::diagnostics::Text::new(key, key), |(_, name)| (*name).into())
}

/// A value on one line, without the signs of YAML where a reader can do without them.
pub(crate) fn one_line(node: &Node) -> String {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match &node.value {
        Value::Scalar(text) => plain(text),
        Value::List(items) => {
            let is_flat = items.iter().all(|it| matches!(it.value, Value::Scalar(_)));
            items.iter().map(one_line).collect::<Vec<_>>().join(if is_flat { ", " } else { "; " })
        }
        Value::Map(map) => {
            let pairs = map.0.iter().map(|(key, value)| format!("{} {}", said(&key.value), one_line(value)));
            pairs.collect::<Vec<_>>().join(", ")
        }
    }
}

/// A key inside a value, with its underscores as blanks.
fn said(key: &str) -> String {
    key.replace('_', " ")
}
