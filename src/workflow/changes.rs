//! What changed since the revision that was published last: fields, text, attachments, in words.

use std::fmt::Write as _;

use similar::{ChangeTag, TextDiff};

use crate::diagnostics::excerpt::{apart, cut, size};
use crate::diagnostics::{Language, Text, say};
use crate::register::fields::{Writer, document};
use crate::register::{Document, Revision};
use crate::source::{Content, Digest, Map, SourceText, split};
use crate::workflow::change_words::{name_of, one_line};

/// How many lines of a text are shown; the rest is counted.
const MOST_LINES: usize = 30;

/// How a revision differs from what was published before it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Changes {
    /// Nothing was published before it.
    First,
    /// Compared with the revision of this number.
    Since { number: u32, fields: Vec<FieldChange>, text: Vec<LineChange>, files: Vec<FileChange> },
}

/// A field that differs; none where it is not there.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FieldChange {
    pub(crate) key: String,
    pub(crate) old: Option<String>,
    pub(crate) new: Option<String>,
}

/// A line of the text that went or came.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum LineChange {
    Gone(String),
    New(String),
}

/// An attachment that differs, with its sizes in bytes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum FileChange {
    Gone(String, u64),
    New(String, u64),
    Changed(String, u64, u64),
}

/// How a revision that waits differs from the one published before it; none of one that is approved itself.
///
/// # Errors
/// When one of the two texts cannot be read again.
pub(crate) fn since_published(
    document: &Document,
    revision: &Revision,
    content: &Content,
) -> anyhow::Result<Option<Changes>> {
    if revision.claims_approval() {
        return Ok(None);
    }
    let Some((base, number)) = document.revisions.iter().rev().find_map(|it| Some((it, it.folder?))) else {
        return Ok(Some(Changes::First));
    };
    let read = |it: &Revision| anyhow::Ok(split(&it.file, &content.read(&it.file)?).value);
    let (Some(old), Some(new)) = (read(base)?, read(revision)?) else { return Ok(None) };
    Ok(Some(Changes::Since {
        number,
        fields: fields(&old.fields, &new.fields),
        text: lines(&old, &new),
        files: files(base, revision),
    }))
}

/// In the order of the new text, then what is no longer there.
fn fields(old: &Map, new: &Map) -> Vec<FieldChange> {
    let keys = new.0.iter().map(|(key, _)| key.value.as_str());
    let gone = old.0.iter().map(|(key, _)| key.value.as_str()).filter(|it| new.get(it).is_none());
    let keys = keys.chain(gone).filter(|it| is_read(it));
    let value = |map: &Map, key: &str| map.get(key).map(one_line);
    keys.map(|key| FieldChange { key: key.to_owned(), old: value(old, key), new: value(new, key) })
        .filter(|it| it.old != it.new)
        .collect()
}

/// Whether readers see it: not the number itself, nor what commands write about the content.
fn is_read(key: &str) -> bool {
    key != document::NUMBER.key && document::named(key).is_none_or(|it| it.writer == Writer::Officer)
}

fn lines(old: &SourceText, new: &SourceText) -> Vec<LineChange> {
    let diff = TextDiff::from_lines(old.body.as_str(), new.body.as_str());
    let line = |it: &str| it.trim_end().to_owned();
    diff.iter_all_changes()
        .filter(|it| !it.value().trim().is_empty())
        .filter_map(|change| match change.tag() {
            ChangeTag::Delete => Some(LineChange::Gone(line(change.value()))),
            ChangeTag::Insert => Some(LineChange::New(line(change.value()))),
            ChangeTag::Equal => None,
        })
        .collect()
}

fn files(old: &Revision, new: &Revision) -> Vec<FileChange> {
    let find = |all: &Revision, name: &str| -> Option<(u64, Digest)> {
        all.attachments.iter().find(|it| it.name == name).map(|it| (it.size, it.digest))
    };
    let mut changes = Vec::new();
    for it in &new.attachments {
        match find(old, &it.name) {
            None => changes.push(FileChange::New(it.name.clone(), it.size)),
            Some((size, digest)) if digest != it.digest => {
                changes.push(FileChange::Changed(it.name.clone(), size, it.size));
            }
            Some(_) => {}
        }
    }
    let gone = old.attachments.iter().filter(|it| find(new, &it.name).is_none());
    changes.extend(gone.map(|it| FileChange::Gone(it.name.clone(), it.size)));
    changes
}

impl Changes {
    /// Line by line, each indented below a title.
    pub(crate) fn text(&self, language: Language) -> String {
        let say = |id: &str, en: &str| Text::new(id, en).get(language).to_owned();
        let Changes::Since { number, fields, text, files } = self else {
            return format!("  {}\n", say("Revisi pertama.", "First revision."));
        };
        if fields.is_empty() && text.is_empty() && files.is_empty() {
            return format!(
                "  {} {number}.\n",
                say("Tidak ada yang berubah sejak revisi", "Nothing changed since revision")
            );
        }
        let mut all = format!("  {} {number}:\n", say("Berubah sejak revisi", "Changed since revision"));
        let nothing = say("(tidak ada)", "(none)");
        for it in fields {
            let (old, new) = apart(it.old.as_deref().unwrap_or(&nothing), it.new.as_deref().unwrap_or(&nothing));
            let _ = writeln!(all, "    {}: {old} → {new}", name_of(&it.key).get(language));
        }
        if !text.is_empty() {
            let _ = writeln!(all, "    {}:", say("Isi", "Text"));
            all.push_str(&text_lines(text, language));
        }
        for it in files {
            let (word, name, sizes) = match it {
                FileChange::New(name, new) => (say("Lampiran baru", "New attachment"), name, size(*new, language)),
                FileChange::Gone(name, old) => {
                    (say("Lampiran dihapus", "Attachment removed"), name, size(*old, language))
                }
                FileChange::Changed(name, old, new) => {
                    let sizes = format!("{} → {}", size(*old, language), size(*new, language));
                    (say("Lampiran berubah", "Attachment changed"), name, sizes)
                }
            };
            let _ = writeln!(all, "    {word}: {name} ({sizes})");
        }
        all
    }
}

fn text_lines(changes: &[LineChange], language: Language) -> String {
    let mut all = String::new();
    let mut at = 0;
    while let Some(change) = changes.get(at).filter(|_| at < MOST_LINES) {
        match (change, changes.get(at + 1)) {
            // One line in place of another: what differs is shown, however long they are.
            (LineChange::Gone(old), Some(LineChange::New(new))) => {
                let (old, new) = apart(old, new);
                let _ = writeln!(all, "      - {old}\n      + {new}");
                at += 2;
            }
            (LineChange::Gone(old), _) => {
                let _ = writeln!(all, "      - {}", cut(old));
                at += 1;
            }
            (LineChange::New(new), _) => {
                let _ = writeln!(all, "      + {}", cut(new));
                at += 1;
            }
        }
    }
    let rest = changes.len().saturating_sub(at);
    if rest > 0 {
        let more = say!(
            id = "dan {rest} baris lagi; --buka menampilkan halamannya",
            en = "and {rest} more lines; --open shows the page",
            rest,
        );
        let _ = writeln!(all, "      … {}", more.get(language));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> SourceText {
        split("content/u/n.md", text.as_bytes()).value.unwrap()
    }

    #[test]
    fn says_what_a_reader_would_notice() {
        let old =
            read("---\nid: a\nrevisi: 1\njudul: Lama\nbentuk: [cetak]\npenyusunan: { oleh: x }\n---\nSatu.\n\nDua.\n");
        let new =
            read("---\n# lain\njudul: 'Baru'\nid: a\nrevisi: 2\nkata_kunci: [a, b]\n---\nSatu.\n\nTiga.\n\nEmpat.\n");
        let changes = Changes::Since {
            number: 1,
            fields: fields(&old.fields, &new.fields),
            text: lines(&old, &new),
            files: vec![FileChange::Changed("a.pdf".to_owned(), 1_250, 2_000_000)],
        };
        assert_eq!(
            changes.text(Language::Indonesian),
            "  Berubah sejak revisi 1:\n    Judul: Lama → Baru\n    Kata kunci: (tidak ada) → a, b\n    Bentuk: cetak → (tidak ada)\n    Isi:\n      - Dua.\n      + Tiga.\n      + Empat.\n    Lampiran berubah: a.pdf (1,3 KB → 2 MB)\n"
        );
        assert_eq!(Changes::First.text(Language::English), "  First revision.\n");
    }

    #[test]
    fn what_is_not_shown_is_counted() {
        let many: Vec<_> = (0..40).map(|it| LineChange::New(it.to_string())).collect();
        assert!(
            text_lines(&many, Language::Indonesian).ends_with("dan 10 baris lagi; --buka menampilkan halamannya\n")
        );
    }
}
