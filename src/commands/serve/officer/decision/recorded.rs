//! What will be recorded, in words: read from the bytes that will be written, so that nothing else can be said of them.

use serde::Serialize;

use crate::commands::recording::change_words::one_line;
use crate::commands::recording::ready::{Ready, Write};
use crate::diagnostics::{Language, Phrase, phrase};
use crate::register::Settings;
use crate::source::{Map, Node, Value, split};

/// What the fields of records are called.
const NAMES: [(&str, Phrase); 18] = [
    ("oleh", phrase!(id = "Pejabat", en = "Officer")),
    ("dicatat_oleh", phrase!(id = "Diketik oleh", en = "Typed by")),
    ("surat", phrase!(id = "Surat perintah", en = "Written order")),
    ("tanggal", phrase!(id = "Tanggal", en = "Day")),
    ("pukul", phrase!(id = "Pukul", en = "Time")),
    ("waktu", phrase!(id = "Waktu", en = "Time")),
    ("mulai", phrase!(id = "Pengerjaan dimulai", en = "Work began")),
    ("hasil", phrase!(id = "Hasil", en = "Result")),
    ("catatan", phrase!(id = "Yang perlu diperbaiki", en = "What is to be corrected")),
    ("memo", phrase!(id = "Memo", en = "Memo")),
    ("wewenang", phrase!(id = "Keputusan yang memberi wewenang", en = "Decree that gives the authority")),
    ("alasan", phrase!(id = "Alasan untuk warga", en = "Reason, for the public")),
    ("pengganti", phrase!(id = "Dokumen pengganti", en = "Document that replaces it")),
    ("berita_acara", phrase!(id = "Berita acara", en = "Official report")),
    ("penetapan", phrase!(id = "Keputusan penetapan", en = "Decree")),
    ("revisi", phrase!(id = "Revisi", en = "Revision")),
    ("catatan_perubahan", phrase!(id = "Yang berubah, untuk warga", en = "What changed, for the public")),
    ("sidik", phrase!(id = "Sidik dari persis isi dan catatan ini", en = "Digest of exactly this content and record",)),
];

/// What the results of a review and a renewal are called.
const RESULTS: [(&str, Phrase); 3] = [
    ("sesuai", phrase!(id = "sesuai", en = "fit")),
    ("perlu-perbaikan", phrase!(id = "perlu perbaikan", en = "needs correction")),
    ("tetap", phrase!(id = "tetap berlaku tanpa perubahan", en = "still holds unchanged")),
];

/// One line of what will be recorded.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Line {
    label: String,
    value: String,
    /// `date`, `code` or `text`.
    kind: &'static str,
}

/// What the first document will say that it does not say now.
pub(crate) fn recorded(ready: &Ready, settings: &Settings, language: Language) -> Vec<Line> {
    let replaced = ready.writes.iter().find_map(|it| match it {
        Write::Replace { file, old, new } => Some((file, old, new)),
        Write::Keep { .. } | Write::Copy { .. } | Write::Remove { .. } => None,
    });
    let read = |(file, old, new): (&String, &Vec<u8>, &Vec<u8>)| {
        Some((split(file, old).value?.fields, split(file, new).value?.fields))
    };
    let Some((old, new)) = replaced.and_then(read) else { return Vec::new() };
    let mut lines = Vec::new();
    Telling { settings, language }.fields(&new, Some(&old), &mut lines);
    lines
}

struct Telling<'a> {
    settings: &'a Settings,
    language: Language,
}

impl Telling<'_> {
    /// What stands in `new` and not in `old`.
    fn fields(&self, new: &Map, old: Option<&Map>, lines: &mut Vec<Line>) {
        for (key, node) in &new.0 {
            let before = old.and_then(|it| it.get(&key.value));
            if before.is_some_and(|it| is_same(it, node)) {
                continue;
            }
            match &node.value {
                Value::Map(new) if !matches!(key.value.as_str(), "memo" | "surat") => {
                    let old = before.and_then(|it| match &it.value {
                        Value::Map(it) => Some(it),
                        Value::Scalar(_) | Value::List(_) => None,
                    });
                    self.fields(new, old, lines);
                }
                // A round was added.
                Value::List(entries) => {
                    if let Some(Node { value: Value::Map(last), .. }) = entries.last() {
                        self.fields(last, None, lines);
                    }
                }
                _ => lines.push(self.line(&key.value, node)),
            }
        }
    }

    fn line(&self, key: &str, node: &Node) -> Line {
        let name = NAMES.iter().find(|(it, _)| *it == key);
        let label = name.map_or_else(|| key.replace('_', " "), |(_, it)| it.get(self.language).to_owned());
        let text = one_line(node);
        let value = match key {
            "oleh" | "dicatat_oleh" => office(self.settings, &text),
            "hasil" => {
                let known = RESULTS.iter().find(|(it, _)| *it == text);
                known.map_or(text, |(_, it)| it.get(self.language).to_owned())
            }
            "wewenang" => {
                let known = self.settings.authorities.iter().find(|it| it.id.value == text);
                known.map_or_else(|| text.clone(), |it| format!("{} ({text})", it.number))
            }
            _ => text,
        };
        let kind = match key {
            "tanggal" => "date",
            "sidik" => "code",
            _ => "text",
        };
        Line { label, value, kind }
    }
}

/// Whether two values are the same, however they are written.
fn is_same(one: &Node, other: &Node) -> bool {
    let text = |it: &Node| serde_json::to_string(it).ok();
    text(one).is_some() && text(one) == text(other)
}

/// An officer as people say it: the office, and the id of the records.
pub(crate) fn office(settings: &Settings, id: &str) -> String {
    let known = settings.officer(id);
    known.map_or_else(|| id.to_owned(), |it| format!("{} ({id})", it.position))
}
