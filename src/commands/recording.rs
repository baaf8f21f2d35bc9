//! Writes a record into documents: all of them or none, only what the gate would let through, and only the lines
//! it must.

use std::path::PathBuf;

use crate::checks::examine;
use crate::commands::Outcome;
use crate::commands::command_line::Signatory;
use crate::commands::reading::Reading;
use crate::commands::terminal::Terminal;
use crate::diagnostics::{Diagnostic, Severity, Text};
use crate::register::{Document, Register, Revision};
use crate::source::{Content, Digest, Edit, edit, quoted, replace};

/// A change to one field, as text.
#[derive(Debug)]
pub(crate) enum Change {
    /// Writes the field anew; what follows `key:`.
    Set(&'static str, String),
    /// Adds an entry to the field's list.
    Append(&'static str, String),
    /// Adds lines below the field.
    Extend(&'static str, Vec<String>),
}

impl Change {
    /// The document's bytes with the change in them; none if that would touch other lines.
    pub(crate) fn apply(&self, file: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        match self {
            Change::Set(key, value) => edit(file, bytes, Edit::Set(key, value)),
            Change::Append(key, value) => edit(file, bytes, Edit::Append(key, value)),
            Change::Extend(key, lines) => lines
                .iter()
                .try_fold(bytes.to_vec(), |bytes, line| edit(file, &bytes, Edit::Extend(key, line))),
        }
    }
}

/// What a command does to a document, or why it does not.
pub(crate) type Decision = Result<Change, Text>;

/// A kind of record.
pub(crate) struct Record<'a> {
    /// Decides on one document.
    pub(crate) decide: &'a dyn Fn(&Register, &Document, &Revision) -> anyhow::Result<Decision>,
    /// Rules whose findings a later step will settle.
    pub(crate) settled_later: &'a [&'a str],
    /// Whether an earlier revision may bear it too.
    pub(crate) reaches_earlier: bool,
    /// Asks the person, naming what will be recorded.
    pub(crate) question: Text,
    /// What to do next.
    pub(crate) next: Text,
}

struct Prepared {
    file: String,
    old: Vec<u8>,
    new: Vec<u8>,
}

/// What a record may be about, and what it leans on.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    /// Whether it is about decrees, and not about documents.
    pub(crate) decrees: bool,
    /// A decree without which the record is worth nothing: what is wrong there is an objection too.
    pub(crate) leans_on: Option<String>,
    /// Rules whose findings the same act in the other documents settles.
    pub(crate) settled_together: &'static [&'static str],
}

/// Records the same act in every document.
///
/// # Errors
/// When a file cannot be read or written, or changed meanwhile.
pub(crate) fn record(
    paths: &[PathBuf],
    act: &Record<'_>,
    reading: &Reading,
    terminal: &mut Terminal,
) -> anyhow::Result<Outcome> {
    record_within(&Scope::default(), paths, act, reading, terminal)
}

/// Records the same act in every document or decree.
///
/// # Errors
/// When a file cannot be read or written, or changed meanwhile.
pub(crate) fn record_within(
    scope: &Scope,
    paths: &[PathBuf],
    record: &Record<'_>,
    reading: &Reading,
    terminal: &mut Terminal,
) -> anyhow::Result<Outcome> {
    let before = examine(reading.register(&reading.content)?, &reading.context(None));
    let mut prepared = Vec::new();
    let mut subjects: Vec<String> = scope.leans_on.iter().cloned().collect();
    let mut refused = false;
    for path in paths {
        let path = reading.revision_path(path)?;
        let found = if scope.decrees { find_decree } else { find };
        let Some((document, revision)) = found(&before.value, &path) else {
            let about: Vec<_> = before.diagnostics.iter().filter(|it| is_about(it, &path)).cloned().collect();
            terminal.findings(&about, &reading.content);
            terminal.say(&unreadable(&path));
            refused = true;
            continue;
        };
        let decision = match revision.folder {
            Some(folder) if !record.reaches_earlier => Err(kept(folder)),
            _ => (record.decide)(&before.value, document, revision)?,
        };
        match decision {
            Ok(change) => {
                if let Some(one) = prepare(&reading.content, revision, &change)? {
                    prepared.push(one);
                } else {
                    terminal.say(&one_line(&revision.file));
                    refused = true;
                }
            }
            Err(why) => {
                terminal.say(&Text::new(
                    format!("{}: {}", revision.file, why.id),
                    format!("{}: {}", revision.file, why.en),
                ));
                refused = true;
            }
        }
        terminal.describe(revision);
        subjects.push(path);
    }
    // First what is wrong as it lies, so that lines are those of the file; then what the record itself would bring.
    let settled = record.settled_later;
    let now = [settled, scope.settled_together].concat();
    let mut objections = objectionable(&before.diagnostics, &subjects, &now);
    let after = prepared.iter().fold(reading.content.clone(), |it, one| it.with(&one.file, one.new.clone()));
    let shown = if objections.is_empty() { &after } else { &reading.content };
    if objections.is_empty() {
        objections = objections_of(&after, &subjects, settled, reading)?;
    }
    terminal.findings(&objections, shown);
    if refused || !objections.is_empty() {
        terminal.say(&Text::new(
            "Tidak ada yang ditulis. Perbaiki temuan di atas, lalu ulangi.",
            "Nothing was written. Mend what is named above, then try again.",
        ));
        return Ok(Outcome::Refused);
    }
    if !reading.asks_nothing && !terminal.confirm(&record.question)? {
        terminal.say(&Text::new("Tidak ada yang ditulis.", "Nothing was written."));
        return Ok(Outcome::Refused);
    }
    for one in &prepared {
        replace(&reading.content.path(&one.file), &one.old, &one.new)?;
        terminal.say(&Text::new(format!("Tercatat: {}", one.file), format!("Recorded: {}", one.file)));
    }
    terminal.say(&record.next);
    Ok(Outcome::Done)
}

fn kept(folder: u32) -> Text {
    Text::new(
        format!("revisi {folder} sudah disimpan dan tidak diubah lagi"),
        format!("revision {folder} is kept and no longer changed"),
    )
}

fn unreadable(path: &str) -> Text {
    Text::new(
        format!("{path}: dokumen ini tidak ada atau belum dapat dibaca."),
        format!("{path}: this document is not there or cannot be read yet."),
    )
}

/// The document's bytes with the change in them; none if no line could be changed without another.
fn prepare(content: &Content, revision: &Revision, change: &Change) -> anyhow::Result<Option<Prepared>> {
    let file = revision.file.to_string();
    let old = content.read(&file)?;
    if Digest::of(&old) != revision.source {
        return Err(anyhow::Error::msg(Text::new(
            format!("{file} berubah sewaktu perintah berjalan; ulangi perintahnya"),
            format!("{file} changed while the command was running; run the command again"),
        )));
    }
    let new = change.apply(&file, &old);
    Ok(new.map(|new| Prepared { file, old, new }))
}

/// Front matter in which no field has lines of its own.
pub(crate) fn one_line(file: &str) -> Text {
    Text::new(
        format!(
            "{file}: keterangan tidak ditulis satu kunci per baris, sehingga tidak dapat diubah sendiri-sendiri; pisahkan dulu baris-barisnya"
        ),
        format!(
            "{file}: the front matter is not written one key a line, so no field can be changed alone; put each key on its own line first"
        ),
    )
}

/// What the gate would refuse in these documents if they claimed to be published.
pub(crate) fn objections_of(
    content: &Content,
    paths: &[String],
    settled_later: &[&str],
    reading: &Reading,
) -> anyhow::Result<Vec<Diagnostic>> {
    let examined = examine(reading.register(content)?, &reading.context(None));
    Ok(objectionable(&examined.diagnostics, paths, settled_later))
}

/// The errors in these documents, whatever they claim, and in the settings.
fn objectionable(all: &[Diagnostic], paths: &[String], settled_later: &[&str]) -> Vec<Diagnostic> {
    let mut found: Vec<_> = all
        .iter()
        .filter(|it| it.code.severity == Severity::Error && !settled_later.contains(&it.code.name))
        .filter(|it| paths.iter().any(|path| is_about(it, path)) || it.place.file.ends_with("maklumat.yml"))
        .cloned()
        .collect();
    for it in &mut found {
        it.severity = Severity::Error;
    }
    found
}

/// Whether a finding is about the document or decree at `content/<unit>/<name>`.
pub(crate) fn is_about(diagnostic: &Diagnostic, path: &str) -> bool {
    let rest = diagnostic.place.file.strip_prefix(path);
    rest.is_some_and(|it| it.is_empty() || it == ".md" || it.starts_with('/'))
}

/// The document at `content/<unit>/<name>` and its present revision, or with `/rN` that one.
pub(crate) fn find<'a>(register: &'a Register, path: &str) -> Option<(&'a Document, &'a Revision)> {
    let document = register.documents.iter().find(|it| *it.path == *path);
    if let Some(document) = document {
        return Some((document, document.present()?));
    }
    let (path, folder) = path.rsplit_once("/r")?;
    let number = folder.parse().ok()?;
    let document = register.documents.iter().find(|it| *it.path == *path)?;
    Some((document, document.revisions.iter().find(|it| it.folder == Some(number))?))
}

/// The decree at `content/penetapan/<id>`, as the rules look at it.
pub(crate) fn find_decree<'a>(register: &'a Register, path: &str) -> Option<(&'a Document, &'a Revision)> {
    let decree = register.decrees.iter().find(|it| *it.document.path == *path)?;
    Some((&decree.document, decree.revision()?))
}

/// The fields that every record begins with, as they are written in a flow map.
pub(crate) fn signed(signatory: &Signatory, reading: &Reading) -> String {
    let moment = reading.moment;
    let mut text = format!("oleh: {}, tanggal: {}", scalar(&signatory.by), moment.day);
    if let Some(time) = moment.time {
        text.push_str(&format!(", pukul: \"{}\"", time.strftime("%H:%M")));
    }
    text + &typed(signatory, reading)
}

/// Who typed the record in for the signatory, and the letter that ordered it; nothing if the signatory did.
pub(crate) fn typed(signatory: &Signatory, reading: &Reading) -> String {
    let (Some(typed_by), Some(number)) = (&signatory.typed_by, &signatory.letter) else {
        return String::new();
    };
    let date = signatory.letter_date.unwrap_or(reading.moment.day);
    format!(", dicatat_oleh: {}, surat: {{ nomor: {}, tanggal: {date} }}", scalar(typed_by), quoted(number))
}

/// An id as it is; anything else in quotes, so that it stays one value.
pub(crate) fn scalar(text: &str) -> String {
    let plain = !text.is_empty()
        && text.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-');
    if plain && !text.starts_with('-') { text.to_owned() } else { quoted(text) }
}
