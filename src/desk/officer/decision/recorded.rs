//! What will be recorded, in words: read from the bytes that will be written, so that nothing else can be said of them.

use serde::Serialize;

use crate::diagnostics::{Language, Phrase, phrase};
use crate::register::Settings;
use crate::register::fields::{Field, Kind, document};
use crate::source::{Map, Node, Value, split};
use crate::workflow::change_words::one_line;
use crate::workflow::ready::{Ready, Write};

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
    Telling { settings, language }.fields(&new, Some(&old), &document::named, &mut lines);
    lines
}

/// The field that a key is in a map.
type Named<'a> = &'a dyn Fn(&str) -> Option<&'static Field>;

struct Telling<'a> {
    settings: &'a Settings,
    language: Language,
}

impl Telling<'_> {
    /// What stands in `new` and not in `old`; `named` is the field that a key is there.
    fn fields(&self, new: &Map, old: Option<&Map>, named: Named<'_>, lines: &mut Vec<Line>) {
        for (key, node) in &new.0 {
            let field = named(&key.value);
            let part = |key: &str| field?.kind.part(key);
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
                    self.fields(new, old, &part, lines);
                }
                // A round was added.
                Value::List(entries) => {
                    if let Some(Node { value: Value::Map(last), .. }) = entries.last() {
                        self.fields(last, None, &part, lines);
                    }
                }
                _ => lines.push(self.line(&key.value, field, node)),
            }
        }
    }

    fn line(&self, key: &str, field: Option<&Field>, node: &Node) -> Line {
        let label = field.and_then(|it| it.label);
        let label = label.map_or_else(|| key.replace('_', " "), |it| it.get(self.language).to_owned());
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
        let kind = match field.map(|it| it.kind) {
            Some(Kind::Day) => "date",
            Some(Kind::Digest) => "code",
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
