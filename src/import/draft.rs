//! Writes the draft of an entry: what the list says and nothing else, with a note where something is to be filled in.

use crate::diagnostics::Language;
use crate::import::entry::{Entry, Written};
use crate::import::task::Task;
use crate::register::fields::document;
use crate::register::{Origin, says_nothing};
use crate::source::{Digest, quoted, scalar};

/// What a draft is made from.
#[derive(Debug, Clone, Copy)]
pub enum Source<'a> {
    /// A list, by the name of its file.
    List(&'a str),
    /// The table that `export --drafts` made of it; it is still the draft of its list.
    Table(&'a Origin),
}

/// The file of a draft with this id.
pub fn draft(entry: &Entry, id: &str, source: Source<'_>, language: Language) -> String {
    let mut text = Draft { text: "---\n".to_owned(), entry, language };
    text.line(document::ID.key, id);
    text.line(document::NUMBER.key, "1");
    let fields = &entry.fields;
    text.value(document::TITLE.key, fields.title.as_deref());
    text.value(document::SUMMARY.key, fields.summary.as_deref());
    text.raw(document::CLASS.key, fields.class.map(|it| it.key().to_owned()));
    text.raw(document::HOLDERS.key, list(&fields.holders));
    if entry.is_excluded() {
        text.value(document::GROUND.key, fields.ground.as_deref());
        text.texts();
        text.raw(document::EXCLUSION_PERIOD.key, None);
    } else {
        text.raw(document::UNTIL.key, fields.until.map(|it| it.to_string()));
        text.value(document::RESPONSIBLE.key, fields.responsible.as_deref());
        text.raw(document::MADE.key, made(fields));
        text.raw(document::FORMS.key, forms(fields));
        text.raw(document::RETENTION.key, kept(fields));
        text.texts();
        text.raw(
            document::KEYWORDS.key,
            list(&fields.keywords).filter(|_| !fields.keywords.is_empty()).map(in_brackets),
        );
        text.links();
    }
    let digest = Digest::of(format!("{}---\n", text.text).as_bytes());
    text.origin(source, digest);
    text.text + "---\n"
}

struct Draft<'a> {
    text: String,
    entry: &'a Entry,
    language: Language,
}

impl Draft<'_> {
    fn line(&mut self, key: &str, value: &str) {
        self.text.push_str(&format!("{key}: {value}\n"));
    }

    /// A text; notes of what the list says instead stand where it is to be written.
    fn value(&mut self, key: &str, value: Option<&str>) {
        self.raw(key, value.map(plain_or_quoted));
    }

    /// The texts that have a column of their own.
    fn texts(&mut self) {
        let entry = self.entry;
        for (field, _) in document::in_lists(entry.is_excluded()) {
            self.value(field.key, entry.fields.texts.get(field.key).map(String::as_str));
        }
    }

    fn raw(&mut self, key: &str, value: Option<String>) {
        if let Some(value) = value {
            self.line(key, &value);
        }
        self.notes(key);
    }

    fn notes(&mut self, key: &str) {
        let is_about = |it: &&Task| it.is_noted() && it.field.split('.').next() == Some(key);
        for task in self.entry.tasks.iter().filter(is_about) {
            let note = task.text();
            self.text.push_str(&format!("# {}\n", note.get(self.language)));
        }
    }

    fn links(&mut self) {
        if !self.entry.fields.links.is_empty() {
            self.text.push_str("tautan:\n");
        }
        for (title, address) in &self.entry.fields.links {
            self.text.push_str(&format!("  - {{ judul: {}, alamat: {} }}\n", quoted(title), quoted(address)));
        }
        self.notes(document::LINKS.key);
    }

    fn origin(&mut self, source: Source<'_>, digest: Digest) {
        let entry = self.entry;
        let rows = if entry.sheet.is_empty() { entry.rows.clone() } else { format!("{}: {}", entry.sheet, entry.rows) };
        let (lines, digests) = match source {
            Source::List(file) => ([file, &rows, &entry.section, &entry.number, &entry.name], [Some(digest), None]),
            Source::Table(it) => {
                ([it.file.as_str(), &it.rows, &it.section, &it.number, &it.name], [Some(it.digest.value), Some(digest)])
            }
        };
        self.text.push_str("sumber_impor:\n");
        let lines = ["berkas", "baris", "bagian", "nomor", "nama"].into_iter().zip(lines);
        for (key, value) in lines.filter(|(_, it)| !it.is_empty() && !says_nothing(it)) {
            self.text.push_str(&format!("  {key}: {}\n", quoted(value)));
        }
        for (key, digest) in ["sidik", "sidik_tabel"].iter().zip(digests) {
            if let Some(digest) = digest {
                self.text.push_str(&format!("  {key}: {}\n", quoted(&digest.prefixed())));
            }
        }
    }
}

fn made(fields: &Written) -> Option<String> {
    let date = fields.date?;
    let place = fields.place.as_ref().map_or_else(String::new, |it| format!(", tempat: {}", quoted(it)));
    Some(format!("{{ tanggal: {date}{place} }}"))
}

fn forms(fields: &Written) -> Option<String> {
    let keys: Vec<&str> = fields.forms.iter().map(|it| it.key()).collect();
    (!keys.is_empty()).then(|| format!("[{}]", keys.join(", ")))
}

fn kept(fields: &Written) -> Option<String> {
    let active = fields.kept.active.clone()?;
    let parts = [("inaktif", &fields.kept.inactive), ("nasib_akhir", &fields.kept.fate)];
    let parts: String = parts.iter().filter_map(|(key, it)| Some(format!(", {key}: {}", it.as_ref()?))).collect();
    Some(if parts.is_empty() { active } else { format!("{{ aktif: {active}{parts} }}") })
}

/// One text, or several in brackets.
fn list(texts: &[String]) -> Option<String> {
    match texts {
        [] => None,
        [one] => Some(plain_or_quoted(one)),
        several => Some(format!("[{}]", several.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(", "))),
    }
}

fn in_brackets(text: String) -> String {
    if text.starts_with('[') { text } else { format!("[{}]", quoted(text.trim_matches('"'))) }
}

/// A text without quotes where nobody could read it as anything else.
fn plain_or_quoted(text: &str) -> String {
    scalar(text, char::is_alphabetic, |it| it.is_alphanumeric() || " ,./()-+".contains(it))
}
