//! Saves a draft from the form: only over what was shown, and never what may not be in the repository at all.

use crate::checks::examine;
use crate::desk::officer::fields::{Values, written};
use crate::diagnostics::{Diagnosed, Diagnostic, Severity, Text, say};
use crate::reading::Reading;
use crate::reading::by_path::is_about;
use crate::register::{self, Document, Register, Revision};
use crate::source::{Content, Digest, Unexamined, read_each, replace, walk};

/// How saving ended.
#[derive(Debug)]
pub(crate) enum Saved {
    /// It is written, or there was nothing to write.
    Done,
    /// It is another file by now than the form was made from.
    Changed,
    /// It cannot be written, and why.
    Refused(Text, Vec<Diagnostic>),
}

/// The file of a document that may be changed.
///
/// # Errors
/// When there is none, or somebody approved or announced it.
pub(crate) fn open_file(reading: &Reading, path: &str) -> anyhow::Result<String> {
    let read = read_one(reading, &reading.content, path)?;
    let document = read.value.documents().find(|it| *it.path == *path);
    if document.and_then(Document::present).is_some_and(Revision::claims_publication) {
        return Err(anyhow::Error::msg(say!(
            id = "dokumen ini sudah disetujui atau diumumkan; buka dahulu revisi berikutnya",
            en = "this is approved or announced already; open the next revision first",
        )));
    }
    let single = format!("{path}.md");
    let index = format!("{path}/index.md");
    [index, single].into_iter().find(|it| reading.content.path(it).is_file()).ok_or_else(|| {
        anyhow::Error::msg(say!(id = "{path}: dokumen ini tidak ada", en = "{path}: this document is not there", path))
    })
}

/// Writes the values of a form into a draft. `seen` is the digest of the file that the form was made from.
///
/// # Errors
/// When the file cannot be read or written.
pub(crate) fn save(reading: &Reading, path: &str, seen: &str, wanted: &Values) -> anyhow::Result<Saved> {
    let file = open_file(reading, path)?;
    let old = reading.content.read(&file)?;
    if Digest::of(&old).to_string() != seen {
        return Ok(Saved::Changed);
    }
    let new = match written(&file, &old, wanted) {
        Ok(new) => new,
        Err(why) => return Ok(Saved::Refused(why, Vec::new())),
    };
    if new == old {
        return Ok(Saved::Done);
    }
    let after = reading.content.clone().with(&file, new.clone());
    let grave = grave(reading, &after, path)?;
    if !grave.is_empty() {
        let why = say!(
            id = "Tidak disimpan: isi seperti ini tidak boleh ada di folder, walaupun masih konsep.",
            en = "Not saved: this may not be in the folder, not even in a draft.",
        );
        return Ok(Saved::Refused(why, grave));
    }
    replace(&reading.content.path(&file), &old, &new)?;
    Ok(Saved::Done)
}

/// What is an error in a draft too.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn grave(reading: &Reading, content: &Content, path: &str) -> anyhow::Result<Vec<Diagnostic>> {
    let mut found = examine(read_one(reading, content, path)?, &reading.context(None)).diagnostics;
    found.retain(|it| it.code.even_in_drafts && it.severity == Severity::Error && is_about(it, path));
    Ok(found)
}

/// A register with only this document in it.
fn read_one(reading: &Reading, content: &Content, path: &str) -> anyhow::Result<Diagnosed<Register>> {
    let settings = reading.settings.value.clone();
    let mut layout = walk(content)?;
    layout.value.documents.retain(|it, _| it == path);
    let mut diagnostics = layout.diagnostics;
    diagnostics.retain(|it| is_about(it, path));
    let name = &settings.register_name;
    let understand = |read| register::document(read, name);
    let documents = read_each(content, &layout.value.documents, &Unexamined, understand)?;
    diagnostics.extend(documents.diagnostics);
    Ok(Diagnosed { value: Register::of(settings, documents.value, Vec::new()), diagnostics })
}
