//! Prepares a record for documents: checks each as the gate would, and makes the new text of its file.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::checks::examine;
use crate::diagnostics::{Diagnosed, Diagnostic, Severity, Text, say};
use crate::reading::Reading;
use crate::reading::by_path::{find, find_decree, is_about, unreadable};
use crate::register::{Document, Register, Revision, seal};
use crate::source::{Content, Digest, STAGED};
pub(crate) use crate::workflow::change::{Change, Decision, Objection};
use crate::workflow::follow_up::FollowUp;
use crate::workflow::ready::{After, Judgement, Note, Ready, Refused, Unsigned, Write, changed};
use crate::workflow::signatures::new_records;
use crate::workflow::subject::{self, Subject};

/// A kind of act: what it asks, how it is decided in each document, and what is said of it.
pub(crate) struct ActKind<'a> {
    /// Decides on one document.
    pub(crate) decide: &'a dyn Fn(&Register, &Document, &Revision) -> anyhow::Result<Decision>,
    /// Rules whose findings a later step will settle.
    pub(crate) settled_later: &'a [&'a str],
    /// Whether an earlier revision may bear it too.
    pub(crate) reaches_earlier: bool,
    /// Asks the person, naming what will be recorded.
    pub(crate) question: Text,
    /// What to do next.
    pub(crate) next: &'a dyn Fn(&FollowUp<'_>) -> Text,
    /// What a commit says of it.
    pub(crate) note: Note,
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

/// Judges the same act in every document; writes nothing.
///
/// # Errors
/// When a file cannot be read, or changed meanwhile.
pub(crate) fn judge_act(paths: &[PathBuf], act: &ActKind<'_>, reading: &Reading) -> anyhow::Result<Judgement> {
    judge_within(&Scope::default(), paths, act, reading)
}

/// Judges the same act in every document or decree; writes nothing.
///
/// # Errors
/// When a file cannot be read, or changed meanwhile.
pub(crate) fn judge_within(
    scope: &Scope,
    paths: &[PathBuf],
    act: &ActKind<'_>,
    reading: &Reading,
) -> anyhow::Result<Judgement> {
    let read = reading.register(&reading.content)?;
    let said = read.diagnostics.clone();
    let said_of: Vec<Arc<str>> = said.iter().map(|it| it.place.file.clone()).collect();
    let before = examine(read, &reading.context(None));
    let mut trial = Attempt::default();
    for path in wanted(paths, reading)? {
        trial.take(path, scope, act, &before, reading)?;
    }
    let mut subjects = trial.paths.clone();
    subjects.extend(scope.leans_on.clone());
    // First what is wrong as it lies, so that lines are those of the file; then what the record itself would bring.
    let now = [act.settled_later, scope.settled_together].concat();
    let mut findings = std::mem::take(&mut trial.findings);
    findings.extend(objectionable(&before.diagnostics, &subjects, &now));
    let next = (act.next)(&FollowUp::of(&before.value, &trial.paths, reading));
    let (mut content, mut after, mut unsigned) = (reading.content.clone(), None, Vec::new());
    if findings.is_empty() {
        let writes = trial.writes.iter();
        content = writes.fold(content, |it, (file, _, new)| it.with(file, new.clone()));
        let read = reading.reread(Diagnosed { value: before.value, diagnostics: said }, &content, &subjects)?;
        let mut examined = examine(read, &reading.context(None));
        unsigned = trial.unsigned(&examined.value.settings.register_name);
        // What is about to be written is signed when it is.
        let is_new = |found: &Diagnostic| unsigned.iter().any(|it| it.is_at(&found.place));
        examined.diagnostics.retain(|it| it.code.name != "signature-missing" || !is_new(it));
        findings = objectionable(&examined.diagnostics, &subjects, act.settled_later);
        let brought = brought(&examined.diagnostics, &before.diagnostics, &subjects);
        after = Some(Box::new(After { content: content.clone(), examined, brought }));
    }
    // Where all of it is done already, there is nothing to pass over.
    let mut reasons = trial.reasons;
    if trial.writes.is_empty() {
        reasons.append(&mut trial.passed_over);
    }
    if !reasons.is_empty() || !findings.is_empty() {
        let advice = mend(!findings.is_empty());
        return Ok(Judgement::Refused(Refused { reasons, findings, content, advice }));
    }
    let leftovers = leftovers(&said_of, &trial.subjects);
    let replaced = |(file, old, new)| Write::Replace { file, old, new };
    Ok(Judgement::Ready(Ready {
        subjects: trial.subjects,
        passed_over: trial.passed_over,
        question: act.question.clone(),
        next,
        note: act.note.clone(),
        leftovers,
        after,
        unsigned,
        writes: trial.writes.into_iter().map(replaced).collect(),
    }))
}

/// The documents that paths of the command line name, each once.
pub(crate) fn wanted(paths: &[PathBuf], reading: &Reading) -> anyhow::Result<Vec<String>> {
    let mut seen = BTreeSet::new();
    let mut wanted = Vec::new();
    for path in paths {
        let path = reading.revision_path(path)?;
        if seen.insert(path.clone()) {
            wanted.push(path);
        }
    }
    Ok(wanted)
}

/// A file, its bytes as they lie, and its bytes with the record.
type Prepared = (String, Vec<u8>, Vec<u8>);

/// The documents one after the other, before anything is written.
#[derive(Default)]
struct Attempt {
    paths: Vec<String>,
    subjects: Vec<Subject>,
    writes: Vec<Prepared>,
    reasons: Vec<Text>,
    passed_over: Vec<Text>,
    findings: Vec<Diagnostic>,
}

impl Attempt {
    /// The new records, which nobody signed yet.
    fn unsigned(&self, register: &str) -> Vec<Unsigned> {
        let of_write = |(file, old, new): &Prepared| {
            let subject = self.subjects.iter().find(|it| it.file == *file);
            let files = subject.map(|it| it.attachments.as_slice()).unwrap_or_default();
            new_records(register, file, (old, new), files)
        };
        self.writes.iter().flat_map(of_write).collect()
    }

    fn take(
        &mut self,
        path: String,
        scope: &Scope,
        act: &ActKind<'_>,
        before: &Diagnosed<Register>,
        reading: &Reading,
    ) -> anyhow::Result<()> {
        let register = &before.value;
        let found = if scope.decrees { find_decree(register, &path) } else { find(register, &path) };
        let Some((document, revision)) = found else {
            self.findings.extend(before.diagnostics.iter().filter(|it| is_about(it, &path)).cloned());
            self.reasons.push(unreadable(register, &path));
            return Ok(());
        };
        let named =
            |why: Text| say!(id = "{file}: {why}", en = "{file}: {why}", file = revision.file, why = why.each());
        let decision = match revision.folder {
            Some(folder) if !act.reaches_earlier => Err(kept(folder).into()),
            _ => (act.decide)(register, document, revision)?,
        };
        match decision {
            Ok(change) => {
                let name = &register.settings.register_name;
                match prepare(&reading.content, name, revision, &change)? {
                    Some(write) => self.writes.push(write),
                    None => self.reasons.push(one_line(&revision.file)),
                }
                self.subjects.push(subject::of(register, document, revision, &reading.content, reading.moment.day)?);
            }
            Err(Objection::Cannot(why)) => self.reasons.push(named(why)),
            Err(Objection::Already(why)) => {
                self.passed_over.push(named(why));
                return Ok(());
            }
        }
        self.paths.push(path);
        Ok(())
    }
}

fn mend(has_findings: bool) -> Text {
    if !has_findings {
        return say!(id = "Tidak ada yang ditulis.", en = "Nothing was written.");
    }
    say!(
        id = "Tidak ada yang ditulis. Perbaiki temuan di atas, lalu ulangi.",
        en = "Nothing was written. Mend what is named above, then try again.",
    )
}

fn kept(folder: u32) -> Text {
    say!(
        id = "revisi {folder} sudah disimpan dan tidak diubah lagi",
        en = "revision {folder} is kept and no longer changed",
        folder,
    )
}

/// The document's bytes with the change in them and the digest of its record; none if no line could be changed
/// without another.
fn prepare(
    content: &Content,
    register: &str,
    revision: &Revision,
    change: &Change,
) -> anyhow::Result<Option<Prepared>> {
    let file = revision.file.to_string();
    let old = content.read(&file)?;
    if Digest::of(&old) != revision.source {
        return Err(changed(&file));
    }
    let new = change.apply(&file, &old).and_then(|it| seal(register, &file, &it, &revision.files()));
    Ok(new.map(|new| (file, old, new)))
}

/// Front matter in which no field has lines of its own.
pub(crate) fn one_line(file: &str) -> Text {
    say!(
        id = "{file}: keterangan tidak ditulis satu kunci per baris, sehingga tidak dapat diubah sendiri-sendiri; \
              pisahkan dulu baris-barisnya",
        en = "{file}: the front matter is not written one key a line, so no field can be changed alone; put each key \
              on its own line first",
        file,
    )
}

/// The errors in these documents, whatever they claim, and in the settings.
pub(crate) fn objectionable(all: &[Diagnostic], paths: &[String], settled_later: &[&str]) -> Vec<Diagnostic> {
    let mut found: Vec<_> = all
        .iter()
        .filter(|it| it.code.severity == Severity::Error && !settled_later.contains(&it.code.name))
        .filter(|it| !is_leftover(&it.place.file))
        .filter(|it| paths.iter().any(|path| is_about(it, path)) || it.place.file.ends_with("maklumat.yml"))
        .cloned()
        .collect();
    for it in &mut found {
        it.severity = Severity::Error;
    }
    found
}

/// The warnings about these documents that were not there before.
fn brought(after: &[Diagnostic], before: &[Diagnostic], paths: &[String]) -> Vec<Diagnostic> {
    let was_there =
        |it: &Diagnostic| before.iter().any(|old| old.code.name == it.code.name && old.place.file == it.place.file);
    let of_documents = after.iter().filter(|it| paths.iter().any(|path| is_about(it, path)));
    of_documents.filter(|it| it.code.severity == Severity::Warning && !was_there(it)).cloned().collect()
}

/// Whether a file is what a command that died left behind; the file it was to become is as it was.
fn is_leftover(file: &str) -> bool {
    file.rsplit('/').next().is_some_and(|it| it.starts_with(STAGED))
}

/// What commands that died left behind with these documents.
pub(crate) fn leftovers(files: &[Arc<str>], subjects: &[Subject]) -> Vec<String> {
    let folder = |file: &str| file.rsplit_once('/').map_or("", |(it, _)| it).to_owned();
    let path = |file: &str| file.strip_suffix("/index.md").or(file.strip_suffix(".md")).map(|it| format!("{it}/"));
    let folders: BTreeSet<String> = subjects.iter().map(|it| folder(&it.file)).collect();
    let paths: Vec<String> = subjects.iter().filter_map(|it| path(&it.file)).collect();
    let is_near = |file: &str| folders.contains(&folder(file)) || paths.iter().any(|it| file.starts_with(it.as_str()));
    files.iter().filter(|it| is_leftover(it) && is_near(it)).map(ToString::to_string).collect()
}
