//! The names of a document's fields and their values, as a list of changes shows them.

use crate::diagnostics::Phrase;
use crate::source::{Node, Value};

/// The keys that officers write, as they are said.
const NAMES: [(&str, Phrase); 24] = [
    ("id", Phrase::new("Id", "Id")),
    ("judul", Phrase::new("Judul", "Title")),
    ("ringkasan", Phrase::new("Ringkasan", "Summary")),
    ("bahasa", Phrase::new("Bahasa", "Language")),
    ("klasifikasi", Phrase::new("Klasifikasi", "Class")),
    ("berlaku_sampai", Phrase::new("Berlaku sampai", "Applies until")),
    ("yang_menguasai", Phrase::new("Yang menguasai", "Held by")),
    ("penanggung_jawab", Phrase::new("Penanggung jawab", "Responsible")),
    ("dibuat", Phrase::new("Dibuat", "Made")),
    ("bentuk", Phrase::new("Bentuk", "Form")),
    ("retensi", Phrase::new("Retensi", "Retention")),
    ("kode_klasifikasi", Phrase::new("Kode klasifikasi", "Archive code")),
    ("butir", Phrase::new("Butir daftar periksa", "Checklist items")),
    ("kata_kunci", Phrase::new("Kata kunci", "Keywords")),
    ("lampiran", Phrase::new("Daftar lampiran", "List of attachments")),
    ("tautan", Phrase::new("Tautan", "Links")),
    ("alamat_lama", Phrase::new("Alamat lama", "Old addresses")),
    ("bagian_dikecualikan", Phrase::new("Bagian yang dikecualikan", "Parts left out")),
    ("catatan_perubahan", Phrase::new("Catatan perubahan", "Change note")),
    ("pengecualian", Phrase::new("Pengecualian", "Exemptions")),
    ("huruf", Phrase::new("Dasar pengecualian", "Ground of exclusion")),
    ("dasar_hukum", Phrase::new("Dasar hukum", "Legal basis")),
    ("uji_konsekuensi", Phrase::new("Uji konsekuensi", "Consequence test")),
    ("jangka_waktu", Phrase::new("Jangka waktu", "Period")),
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
