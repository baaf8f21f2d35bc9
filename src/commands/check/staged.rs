//! `check --staged`: refuses to commit excluded material, because nothing removes it from the history of git later.

use std::collections::BTreeSet;
use std::ffi::OsString;

use anyhow::Context as _;

use crate::checks::examine;
use crate::commands::Outcome;
use crate::diagnostics::{Diagnostic, say};
use crate::reading::{Reading, SETTINGS};
use crate::register::{CHECKLIST_FILE, Register};
use crate::source::{Content, DECREES, Git};
use crate::terminal::Terminal;

/// The rule that is asked.
const CONTENT: &str = "excluded-content";

/// # Errors
/// When git does not tell what is staged, or it cannot be read.
pub(crate) fn run(reading: &Reading, index: Option<&OsString>, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    let git = staging(reading, index)?;
    let staged = git.staged().with_context(|| {
        say!(
            id = "git tidak dapat mengatakan apa yang akan disimpan; jalankan ini di dalam repositori git",
            en = "git cannot tell what is staged; run this in a git repository",
        )
    })?;
    let documents: BTreeSet<String> = staged.iter().filter_map(|it| document(it)).collect();
    if documents.is_empty() {
        return Ok(Outcome::Done);
    }
    let kept = tempfile::tempdir()?;
    let content = staged_content(&git, reading, &documents, kept.path())?;
    // The settings are read as they lie, for the language; what is wrong in them is no matter here.
    let examined = examine(reading.register(&content)?, &reading.context(None));
    let found: Vec<Diagnostic> = examined.diagnostics.iter().filter(|it| it.code.name == CONTENT).cloned().collect();
    let unsure = unsure(&examined.value, &documents, &content);
    if found.is_empty() && unsure.is_empty() {
        return Ok(Outcome::Done);
    }
    terminal.findings(&found, &content);
    for file in &unsure {
        terminal.say(&say!(
            id = "{file}: belum dapat dibaca dan menyebut `dikecualikan`; perbaiki dahulu supaya dapat diperiksa \
                  (`maklumat cek`).",
            en = "{file}: cannot be read yet and says `dikecualikan`; mend it first so that it can be checked \
                  (`maklumat check`).",
            file,
        ));
    }
    terminal.say(&say!(
        id = "Ditolak, belum ada yang masuk ke riwayat git. Dari riwayat, yang dikecualikan tidak dapat ditarik \
              lagi. Pindahkan isi atau berkas itu ke luar register (`git rm --cached BERKAS`), lalu ulangi.",
        en = "Refused; nothing has entered git's history yet. From there excluded material cannot be taken back. \
              Move the text or file out of the register (`git rm --cached FILE`), then try again.",
    ));
    Ok(Outcome::Refused)
}

/// Git with the index that is about to be committed.
fn staging(reading: &Reading, index: Option<&OsString>) -> anyhow::Result<Git> {
    let git = Git::around(reading.content.root());
    match index {
        None => Ok(git),
        Some(index) => git.with_index(index).with_context(|| {
            say!(
                id = "GIT_INDEX_FILE bukan berkas di dalam folder git repositori ini, sehingga yang akan disimpan \
                      tidak dapat diperiksa; kosongkan variabel itu, lalu ulangi",
                en = "GIT_INDEX_FILE is no file in this repository's own git folder, so what is staged cannot be \
                      checked; unset it and try again",
            )
        }),
    }
}

/// The document that a file is part of: `content/<unit>/<name>`.
fn document(file: &str) -> Option<String> {
    let mut steps = file.split('/').skip(1);
    let (unit, name) = (steps.next()?, steps.next()?);
    let name = name.strip_suffix(".md").unwrap_or(name);
    (unit != DECREES).then(|| format!("content/{unit}/{name}"))
}

/// The whole of these documents as git would commit them, in a folder of their own, with the settings.
fn staged_content(
    git: &Git,
    reading: &Reading,
    documents: &BTreeSet<String>,
    into: &std::path::Path,
) -> anyhow::Result<Content> {
    let unread =
        || say!(id = "yang akan disimpan tidak dapat dibaca dari git", en = "what is staged cannot be read from git",);
    let paths = documents.iter().flat_map(|it| [it.clone(), format!("{it}.md")]).collect();
    git.write_staged(&paths, into).with_context(unread)?;
    std::fs::create_dir_all(into.join("content")).with_context(unread)?;
    for file in [SETTINGS, CHECKLIST_FILE] {
        if let Ok(bytes) = reading.content.read(file) {
            std::fs::write(into.join(file), bytes).with_context(unread)?;
        }
    }
    Ok(Content::at(into))
}

/// Texts that nobody can tell the class of, and that name the excluded one.
fn unsure(register: &Register, documents: &BTreeSet<String>, content: &Content) -> Vec<String> {
    let mut unsure = Vec::new();
    for path in documents {
        let read = register.documents().find(|it| &*it.path == path.as_str());
        let is_told = read.is_some_and(|it| it.readable && it.revisions.iter().all(|it| it.class.is_some()));
        for file in [format!("{path}.md"), format!("{path}/index.md")].iter().filter(|_| !is_told) {
            let bytes = content.read(file).unwrap_or_default();
            if String::from_utf8_lossy(&bytes).to_lowercase().contains("dikecualikan") {
                unsure.push(file.clone());
            }
        }
    }
    unsure
}
