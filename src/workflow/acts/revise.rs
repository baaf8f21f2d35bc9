//! Keeps the approved or announced revision as `rN/` and opens the next one.

use std::fs;
use std::path::PathBuf;

use anyhow::Context as _;

use crate::checks::examine;
use crate::diagnostics::{Diagnosed, Text, say};
use crate::reading::Reading;
use crate::reading::by_path::{find, is_about, unreadable};
use crate::register::fields::document;
use crate::register::{Next, Register, Revision};
use crate::source::{Content, Edit, edit, quoted};
use crate::workflow::judging::{leftovers, objectionable, one_line};
use crate::workflow::officers::{able, choice, only};
use crate::workflow::ready::{Judgement, Note, Ready, Refused, Write};
use crate::workflow::subject::{self, Subject};

/// What a command that died midway left behind, and this one settles.
const SETTLED_LATER: [&str; 2] = ["revision-misplaced", "index-missing"];

/// What would be written, or why not; writes nothing.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn judge(note: Option<&str>, paths: &[PathBuf], reading: &Reading) -> anyhow::Result<Judgement> {
    let content = &reading.content;
    let mut trial = Attempt::default();
    let mut wanted_now: Vec<String> = Vec::new();
    for path in wanted(paths, reading)? {
        match interrupted(content, &path, note)? {
            Some((number, writes)) => trial.go_on(&path, number, writes, note, reading),
            None => wanted_now.push(path),
        }
    }
    let (mut findings, mut left) = (Vec::new(), Vec::new());
    if !wanted_now.is_empty() {
        let before = examine(reading.register(content)?, &reading.context(None));
        for path in &wanted_now {
            trial.take(path, &before, note, reading)?;
            let absent = find(&before.value, path).is_none();
            findings.extend(before.diagnostics.iter().filter(|it| absent && is_about(it, path)).cloned());
        }
        let files: Vec<_> = before.diagnostics.iter().map(|it| it.place.file.clone()).collect();
        left = leftovers(&files, &trial.subjects);
        findings.extend(objectionable(&before.diagnostics, &trial.paths, &SETTLED_LATER));
    }
    if !trial.reasons.is_empty() || !findings.is_empty() {
        return Ok(Judgement::Refused(Refused {
            reasons: trial.reasons,
            findings,
            content: content.clone(),
            advice: say!(
                id = "Tidak ada yang ditulis: yang disimpan sebagai revisi lama harus persis yang disetujui atau \
                      diumumkan.",
                en = "Nothing was written: what is kept as an earlier revision must be exactly what was approved or \
                      announced.",
            ),
        }));
    }
    Ok(Judgement::Ready(Ready {
        subjects: trial.subjects,
        passed_over: Vec::new(),
        question: say!(
            id = "Simpan revisi yang terbit di folder rN/ dan buka revisi berikutnya?",
            en = "Keep the published revision in a folder rN/ and open the next one?",
        ),
        next: trial.next,
        note: Note { act: "Buka revisi".to_owned(), ..Note::default() },
        leftovers: left,
        after: None,
        unsigned: Vec::new(),
        writes: trial.writes,
    }))
}

fn wanted(paths: &[PathBuf], reading: &Reading) -> anyhow::Result<Vec<String>> {
    let mut wanted: Vec<String> = Vec::new();
    for path in paths {
        let path = reading.document_path(path)?;
        if !wanted.contains(&path) {
            wanted.push(path);
        }
    }
    Ok(wanted)
}

/// The documents one after the other, before anything is written.
#[derive(Default)]
struct Attempt {
    paths: Vec<String>,
    subjects: Vec<Subject>,
    writes: Vec<Write>,
    reasons: Vec<Text>,
    next: Text,
}

impl Attempt {
    fn go_on(&mut self, path: &str, number: u32, writes: Vec<Write>, note: Option<&str>, reading: &Reading) {
        self.say_kept(path, number, note, reading);
        self.writes.extend(writes);
    }

    fn say_kept(&mut self, path: &str, number: u32, note: Option<&str>, reading: &Reading) {
        let kept = kept_as(path, number, note, reading);
        let gap = if self.next.id.is_empty() { "" } else { "\n" };
        self.next.id.push_str(&format!("{gap}{}", kept.id));
        self.next.en.push_str(&format!("{gap}{}", kept.en));
    }

    fn take(
        &mut self,
        path: &str,
        before: &Diagnosed<Register>,
        note: Option<&str>,
        reading: &Reading,
    ) -> anyhow::Result<()> {
        let found = find(&before.value, path);
        let Some((document, revision, number)) =
            found.and_then(|(document, it)| Some((document, it, it.number.as_ref()?.value)))
        else {
            self.reasons.push(unreadable(&before.value, path));
            return Ok(());
        };
        if !revision.claims_publication() {
            self.reasons.push(say!(
                id = "{path}: belum disetujui; ubah saja, lalu ajukan. Revisi baru dibuka sesudah persetujuan atau \
                      pengumuman segera.",
                en = "{path}: this is not approved yet; just change it and submit it. A new revision is opened after \
                      an approval or an urgent announcement.",
                path,
            ));
            return Ok(());
        }
        let old = reading.content.read(&revision.file)?;
        let Some(new) = opened(&revision.file, &old, number + 1, note) else {
            self.reasons.push(one_line(&revision.file));
            return Ok(());
        };
        self.writes.extend(steps(path, number, revision, old, new));
        self.subjects.push(subject::of(&before.value, document, revision, &reading.content, reading.moment.day)?);
        self.say_kept(path, number, note, reading);
        self.paths.push(path.to_owned());
        Ok(())
    }
}

/// First the copy, whole; only then the present file changes. A crash between leaves both as approved.
fn steps(path: &str, number: u32, revision: &Revision, old: Vec<u8>, new: Vec<u8>) -> Vec<Write> {
    let kept = format!("{path}/r{number}");
    let copy = |attachment: &crate::register::Attachment| Write::Copy {
        from: attachment.file.to_string(),
        to: format!("{kept}/{}", attachment.name),
        digest: attachment.digest,
    };
    let mut writes: Vec<Write> = revision.attachments.iter().map(copy).collect();
    writes.push(Write::Keep { file: format!("{kept}/index.md"), bytes: old.clone() });
    let index = format!("{path}/index.md");
    if *revision.file == *index {
        writes.push(Write::Replace { file: index, old, new });
    } else {
        writes.push(Write::Keep { file: index, bytes: new });
        writes.push(Write::Remove { file: revision.file.to_string() });
    }
    writes
}

fn kept_as(path: &str, number: u32, note: Option<&str>, reading: &Reading) -> Text {
    let unit = path.split('/').nth(1).unwrap_or_default();
    let officers = able(Next::Submit.roles(false), unit, &reading.settings.value, reading.moment.day);
    let what = match note {
        Some(_) => Text::default(),
        None => say!(
            id = ", isi baris `catatan_perubahan:` di sana (satu kalimat untuk warga: apa yang berubah)",
            en = ", fill in its line `catatan_perubahan:` (one sentence for the public: what changed)",
        ),
    };
    say!(
        id = "Revisi {number} tersimpan di {folder}. Ubah {file}{what}, lalu `maklumat ajukan {path} --oleh \
              {who}`{choice}.",
        en = "Revision {number} is kept in {folder}. Change {file}{what}, then `maklumat submit {path} --by \
              {who}`{choice}.",
        number,
        folder = reading.shown(&format!("{path}/r{number}/")),
        file = reading.shown(&format!("{path}/index.md")),
        what = what.each(),
        path,
        who = only(&officers),
        choice = choice(&officers),
    )
}

/// The text of the next revision: a higher number, no records, and a line for what changes; none if no line could be
/// changed without another.
fn opened(file: &str, old: &[u8], number: u32, note: Option<&str>) -> Option<Vec<u8>> {
    let bare = document::records().iter().try_fold(old.to_vec(), |text, key| edit(file, &text, Edit::Remove(key)))?;
    let numbered = edit(file, &bare, Edit::Set(document::NUMBER.key, &format!(" {number}")))?;
    let note = note.map(|it| format!(" {}", quoted(it))).unwrap_or_default();
    edit(file, &numbered, Edit::Set(document::CHANGE_NOTE.key, &note))
}

/// What is left to do where a command died while it made `<name>/` out of `<name>.md`: `rN/` has the same text already.
fn interrupted(content: &Content, path: &str, note: Option<&str>) -> anyhow::Result<Option<(u32, Vec<Write>)>> {
    let single = format!("{path}.md");
    let folder = content.path(path);
    if !content.path(&single).exists() || !folder.is_dir() {
        return Ok(None);
    }
    let old = content.read(&single)?;
    let unlisted = || say!(id = "{path} tidak dapat dibaca", en = "{path} cannot be read", path);
    for entry in fs::read_dir(&folder).with_context(unlisted)? {
        let kept = entry.with_context(unlisted)?.path();
        let number = kept.file_name().and_then(|it| it.to_str()?.strip_prefix('r')?.parse::<u32>().ok());
        let Some(number) = number else { continue };
        let copy = format!("{path}/r{number}/index.md");
        if content.has(&copy) && content.read(&copy)? == old {
            let mut writes = Vec::new();
            let index = format!("{path}/index.md");
            if !content.path(&index).exists() {
                let bytes = opened(&single, &old, number + 1, note);
                let bytes = bytes.ok_or_else(|| anyhow::Error::msg(one_line(&single)))?;
                writes.push(Write::Keep { file: index, bytes });
            }
            writes.push(Write::Remove { file: single });
            return Ok(Some((number, writes)));
        }
    }
    Ok(None)
}
