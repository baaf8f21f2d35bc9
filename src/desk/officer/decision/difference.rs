//! What changed since the published revision, for a page: each field by its name, lines of the text, files.

use serde::Serialize;

use crate::diagnostics::Language;
use crate::workflow::change_words::name_of;
use crate::workflow::changes::{Changes, FieldChange, FileChange, LineChange};

/// So many lines of the text are shown; the rest is counted.
const MOST_LINES: usize = 200;

/// How what waits differs from what is published.
#[derive(Debug, Serialize)]
pub(crate) struct Difference {
    /// The revision it is compared with; none where nothing was published before.
    since: Option<u32>,
    fields: Vec<Field>,
    lines: Vec<Line>,
    more: usize,
    files: Vec<File>,
}

#[derive(Debug, Serialize)]
struct Field {
    name: String,
    old: Option<String>,
    new: Option<String>,
}

#[derive(Debug, Serialize)]
struct Line {
    is_new: bool,
    text: String,
}

/// A file with its sizes; none where it is not there.
#[derive(Debug, Serialize)]
struct File {
    name: String,
    old: Option<u64>,
    new: Option<u64>,
}

impl Difference {
    pub(crate) fn of(changes: &Changes, language: Language) -> Difference {
        let Changes::Since { number, fields, text, files } = changes else {
            return Difference { since: None, fields: vec![], lines: vec![], more: 0, files: vec![] };
        };
        let field = |it: &FieldChange| Field {
            name: name_of(&it.key).get(language).to_owned(),
            old: it.old.clone(),
            new: it.new.clone(),
        };
        let line = |it: &LineChange| match it {
            LineChange::Gone(text) => Line { is_new: false, text: text.clone() },
            LineChange::New(text) => Line { is_new: true, text: text.clone() },
        };
        let file = |it: &FileChange| {
            let (name, old, new) = match it {
                FileChange::Gone(name, old) => (name, Some(*old), None),
                FileChange::New(name, new) => (name, None, Some(*new)),
                FileChange::Changed(name, old, new) => (name, Some(*old), Some(*new)),
            };
            File { name: name.clone(), old, new }
        };
        Difference {
            since: Some(*number),
            fields: fields.iter().map(field).collect(),
            lines: text.iter().take(MOST_LINES).map(line).collect(),
            more: text.len().saturating_sub(MOST_LINES),
            files: files.iter().map(file).collect(),
        }
    }
}
