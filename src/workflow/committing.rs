//! Commits the files that an act wrote to git, or shows the git commands for it.

use crate::diagnostics::shell::{typed, typed_path};
use crate::diagnostics::{Text, say};
use crate::reading::Reading;
use crate::source::Needed;
use crate::workflow::ready::{Ready, Subject, Write};

/// Who commits the files to git, if anybody does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WhoCommits {
    /// By this command.
    Program,
    /// By the person, who is told how.
    Person,
    /// By nobody: there is no git here.
    Nobody,
}

impl WhoCommits {
    /// How it will be, known before anything is written.
    ///
    /// # Errors
    /// When a commit is asked for where there is no git repository.
    pub(crate) fn of(ready: &Ready, wanted: bool, reading: &Reading) -> anyhow::Result<WhoCommits> {
        match (reading.git.uncommitted(&files(ready)), wanted) {
            (Some(_), true) => runs_nothing(ready, reading).map(|()| WhoCommits::Program),
            (Some(_), false) => Ok(WhoCommits::Person),
            (None, false) => Ok(WhoCommits::Nobody),
            (None, true) => Err(anyhow::Error::msg(say!(
                id = "folder ini tidak disimpan dengan git, atau git tidak terpasang, jadi tidak ada tempat untuk \
                      --komit; tidak ada yang ditulis",
                en = "this folder is not kept in git, or git is not installed, so --commit has nowhere to go; \
                      nothing was written",
            ))),
        }
    }

    /// Does it once everything is written; `tell` is called with what the person should know.
    ///
    /// # Errors
    /// When git does not take what was written; the records stay.
    pub(crate) fn commit(self, ready: &Ready, reading: &Reading, tell: &mut dyn FnMut(&Text)) -> anyhow::Result<()> {
        let git = &reading.git;
        let files = git.uncommitted(&files(ready)).unwrap_or_default();
        match self {
            WhoCommits::Nobody if git.folder().is_some() => tell(&say!(
                id = "Git tidak menjawab di folder ini, jadi simpan sendiri berkas itu; `git status` menyebutkan \
                      sebabnya.",
                en = "Git does not answer in this folder, so keep these files yourself; `git status` says why.",
            )),
            WhoCommits::Nobody => tell(&say!(
                id = "Folder ini tidak disimpan dengan git, jadi tidak ada riwayatnya. Mulai menyimpannya: `git \
                      init`, `git add .`, lalu `git commit -m \"Register\"`.",
                en = "This folder is not kept in git, so there is no history. To begin to keep it: `git init`, `git \
                      add .`, then `git commit -m \"Register\"`.",
            )),
            // What git was told to pass over stays as it is.
            _ if files.is_empty() => tell(&say!(
                id = "Git tidak mencatat berkas ini sebagai perubahan; periksa .gitignore.",
                en = "Git does not see these files as a change; look at .gitignore.",
            )),
            WhoCommits::Person => tell(&told(ready, &files, reading)),
            WhoCommits::Program => {
                let message = message(ready);
                if let Err(said) = git.commit(&files, &message) {
                    tell(&told(ready, &files, reading));
                    return Err(anyhow::Error::msg(say!(
                        id = "sudah tercatat, tetapi git tidak menyimpannya: {said}",
                        en = "it is recorded, but git did not keep it: {said}",
                        said,
                    )));
                }
                let count = files.len();
                let title = message.lines().next().unwrap_or_default();
                tell(&say!(
                    id = "Tersimpan di git ({count} berkas): {title}",
                    en = "Kept in git ({count} files): {title}",
                    count,
                    title,
                ));
                if let Some(hooks) = git.hooks().filter(|it| !is_own_guard(it, reading)) {
                    tell(&say!(
                        id = "Kait git di {hooks} tidak dijalankan; pemeriksaan program ini sudah dilakukan.",
                        en = "The git hooks in {hooks} were not run; this program's own checks were.",
                        hooks,
                    ));
                }
                let others = git.uncommitted_below(&folders(ready)).unwrap_or_default();
                if !others.is_empty() {
                    tell(&left(&others));
                }
            }
        }
        Ok(())
    }
}

/// A commit may need programs that a repository names, and those are started by nobody but the person.
fn runs_nothing(ready: &Ready, reading: &Reading) -> anyhow::Result<()> {
    let why = match reading.git.needed(&files(ready)) {
        Ok(None) => return Ok(()),
        Ok(Some(Needed::Filter)) => say!(
            id = "git di sini mengubah jenis berkas ini dengan program lain (filter, misalnya Git LFS)",
            en = "git changes this kind of file with another program here (a filter, such as Git LFS)",
        ),
        Ok(Some(Needed::Signature)) => say!(
            id = "git di sini menandatangani setiap penyimpanan dengan program lain (commit.gpgSign)",
            en = "git signs every commit with another program here (commit.gpgSign)",
        ),
        Err(said) => say!(id = "git tidak menjawab: {said}", en = "git does not answer: {said}", said),
    };
    Err(anyhow::Error::msg(say!(
        id = "{why}; --komit tidak menjalankan program lain. Tidak ada yang ditulis; ulangi tanpa --komit, lalu \
              ketik sendiri perintah git yang ditampilkan",
        en = "{why}; --commit runs no other program. Nothing was written; run it without --commit and type the git \
              commands it shows yourself",
        why = why.each(),
    )))
}

/// Whether these hooks are the guard that `init` wrote, whose question was answered before anything was written.
fn is_own_guard(hooks: &str, reading: &Reading) -> bool {
    reading.git.folder().is_some_and(|it| hooks == format!("{it}.githooks"))
}

/// The folders of the documents, with a slash at the end.
fn folders(ready: &Ready) -> Vec<String> {
    let of = |it: &Subject| it.file.strip_suffix("index.md").map(str::to_owned);
    ready.subjects.iter().filter_map(of).collect()
}

/// What else lies with the documents and is in no commit: `check` elsewhere would miss it.
fn left(others: &[String]) -> Text {
    let list = others.iter().fold(String::new(), |list, it| list + "\n    " + it);
    say!(
        id = "Di folder dokumen ini masih ada yang belum tersimpan di git:{list}",
        en = "In the folder of the document there is more that is not in git yet:{list}",
        list,
    )
}

/// The files that were written, and the attachments that the records are about.
fn files(ready: &Ready) -> Vec<String> {
    let mut files: Vec<String> = ready.writes.iter().map(|it| it.file().to_owned()).collect();
    for subject in &ready.subjects {
        let folder = subject.file.rsplit_once('/').map_or("", |(it, _)| it);
        let written = |it: &Write| matches!(it, Write::Remove { file } if *file == subject.file);
        if !ready.writes.iter().any(written) {
            files.extend(subject.attachments.iter().map(|(name, ..)| format!("{folder}/{name}")));
        }
    }
    files.sort();
    files.dedup();
    files
}

/// The message of the commit: the act and the documents first, then one line for each.
pub(crate) fn message(ready: &Ready) -> String {
    let note = &ready.note;
    let mut message = match ready.subjects.as_slice() {
        [one] => format!("{} {}", note.act, one.id),
        [] => note.act.clone(),
        many => format!("{}: {} dokumen", note.act, many.len()),
    };
    message.push_str("\n\n");
    if let Some(officer) = &note.officer {
        message.push_str(&format!("Pejabat: {officer}\n"));
    }
    for line in &note.more {
        message.push_str(&format!("{line}\n"));
    }
    for it in &ready.subjects {
        let revision = it.number.map_or_else(String::new, |it| format!(" revisi {it}"));
        message.push_str(&format!("- {}{revision}: {} ({})\n", it.id, it.title.id, it.file));
    }
    message
}

/// The commands that keep these files, to be typed where this command was.
fn told(ready: &Ready, files: &[String], reading: &Reading) -> Text {
    let root = reading.content.root();
    let here = root.as_os_str() == "." || root.as_os_str().is_empty();
    let git = if here { "git".to_owned() } else { format!("git -C {}", typed_path(root)) };
    let list = short(ready, files, reading).iter().fold(String::new(), |list, it| list + " " + &typed(it));
    let message = message(ready);
    let title = typed(message.lines().next().unwrap_or_default());
    let commands = format!("    {git} add --{list}\n    {git} commit -m {title} --{list}");
    say!(
        id = "Simpan ke git (atau tambahkan --komit lain kali):\n{commands}",
        en = "Keep it in git (or add --commit next time):\n{commands}",
        commands,
    )
}

/// The files, with the folder of a document in place of many files where nothing else in it has changed.
fn short(ready: &Ready, files: &[String], reading: &Reading) -> Vec<String> {
    let mut short = files.to_vec();
    for folder in folders(ready) {
        let inside = |it: &&String| it.starts_with(&folder);
        let count = files.iter().filter(inside).count();
        let all = reading.git.uncommitted_below(std::slice::from_ref(&folder)).map_or(0, |it| it.len());
        if count > 2 && all == count {
            short.retain(|it| !it.starts_with(&folder));
            short.push(folder);
        }
    }
    short.sort();
    short
}
