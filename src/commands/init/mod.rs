//! `init`: a new register that builds at once, with what a forge needs to check and publish it.

mod answers;
pub(crate) mod arguments;
mod cms;
mod files;
mod guard;
mod jobs;
mod judging;
mod new_file;
mod owners;
mod questions;
mod samples;
mod summary;

use std::fs;
use std::path::Path;

use anyhow::Context as _;

use crate::commands::init::arguments::Init;
use crate::commands::init::cms::{configuration, form};
use crate::commands::init::files::files;
use crate::commands::init::guard::guard;
use crate::commands::init::jobs::Jobs;
use crate::commands::init::new_file::NewFile;
use crate::commands::init::questions::gather;
use crate::commands::init::summary::{ending, program_told, proof_told};
use crate::commands::{Environment, Outcome};
use crate::diagnostics::{Text, say};
use crate::reading::{Reading, SETTINGS, absolute};
use crate::register::{self, Settings};
use crate::source::{Content, Git, create};
use crate::terminal::Terminal;

/// The branch from which the CI files publish.
const PUBLISHED_BRANCH: &str = "main";

/// # Errors
/// When something is in the way, an answer will not do, or the disk does not take a file; nothing is left behind.
pub(crate) fn run(
    options: &Init,
    reading: &Reading,
    environment: &Environment,
    terminal: &mut Terminal,
) -> anyhow::Result<Outcome> {
    let root = options.folder.as_deref().unwrap_or(reading.content.root());
    if root.join(SETTINGS).symlink_metadata().is_ok() {
        if let Some(backend) = options.cms {
            return form(root, backend, terminal);
        }
        let shown = root.join(SETTINGS).display().to_string();
        return Err(anyhow::Error::msg(say!(
            id = "di sini sudah ada register ({shown}); tidak ada yang ditulis. Dokumen baru: `maklumat baru`",
            en = "there is a register here already ({shown}); nothing was written. For a new document: `maklumat \
                  new`",
            shown,
        )));
    }
    ready(root, options)?;
    let answers = gather(options, root, reading.moment.day, terminal.can_ask(), terminal)?;
    let jobs = Jobs::of(options, &answers, environment)?;
    let prefix = prefix(root)?;
    let mut files = files(&answers, &jobs, &prefix)?;
    let settings = sound(&files)?;
    if let Some(backend) = options.cms {
        let text = configuration(&settings, backend);
        files.push(NewFile { path: cms::FILE.to_owned(), text, is_run: false });
    }
    write(root, &files)?;
    let first = [Some(program_told(&jobs.program)), proof_told(answers.proof)];
    let told = hints(root, &prefix, &first);
    terminal.say(&ending(root, &answers, files.len(), &told));
    Ok(Outcome::Done)
}

/// Whether a git server publishes this register: one of its files that name this program lies at the top of a
/// repository.
///
/// # Errors
/// When the register's folder cannot be found on the disk.
pub(crate) fn publishes(reading: &Reading) -> anyhow::Result<bool> {
    let root = absolute(reading.content.root())?;
    let Some(folder) = reading.git.folder() else { return Ok(false) };
    let top = root.ancestors().nth(folder.matches('/').count()).unwrap_or(&root);
    let mut jobs = files::places().filter(|it| it.ends_with(".yml") && !it.starts_with("content/"));
    Ok(jobs.any(|it| fs::read_to_string(top.join(it)).is_ok_and(|it| it.contains("maklumat"))))
}

/// The register's folder in the repository around it, with `/` at the end; it may not be there yet.
fn prefix(root: &Path) -> anyhow::Result<String> {
    let root = absolute(root)?;
    let existing = root.ancestors().find(|it| it.is_dir()).unwrap_or(&root);
    let git = Git::around(existing);
    let Some(prefix) = git.folder() else { return Ok(String::new()) };
    let rest = root.strip_prefix(existing).unwrap_or(Path::new(""));
    Ok(rest.iter().fold(prefix.to_owned(), |it, step| format!("{it}{}/", step.to_string_lossy())))
}

/// Whether everything can be written here and every option will do: whoever is asked answers for nothing otherwise.
fn ready(root: &Path, options: &Init) -> anyhow::Result<()> {
    Jobs::judge(options)?;
    let form = options.cms.map(|_| cms::FILE);
    let obstacles = obstacles(root, &files::places().chain(form).collect::<Vec<_>>());
    if !obstacles.is_empty() {
        let list = obstacles.join(", ");
        return Err(anyhow::Error::msg(say!(
            id = "berkas ini sudah ada dan tidak ditimpa: {list}. Tidak ada yang ditulis; pindahkan dahulu, atau \
                  pilih folder lain",
            en = "these are here already and stay as they are: {list}. Nothing was written; move them first, or \
                  choose another folder",
            list,
        )));
    }
    let root = absolute(root)?;
    let existing = root.ancestors().find(|it| it.symlink_metadata().is_ok()).unwrap_or(&root);
    tempfile::tempfile_in(existing).map(drop).with_context(|| {
        let shown = existing.display();
        say!(
            id = "folder {shown} tidak dapat ditulis; pilih folder lain",
            en = "the folder {shown} cannot be written to; choose another one",
            shown,
        )
    })
}

/// What is there already where something would be written.
fn obstacles(root: &Path, places: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let has_content = fs::read_dir(root.join("content")).is_ok_and(|mut it| it.next().is_some());
    if has_content {
        found.push("content/".to_owned());
    }
    for place in places.iter().filter(|it| !has_content || !it.starts_with("content/")) {
        // A file where a folder is needed is in the way too.
        let steps = Path::new(place).ancestors().filter(|it| !it.as_os_str().is_empty());
        for step in steps {
            let at = root.join(step);
            let is_in_the_way = at.symlink_metadata().is_ok() && (step == Path::new(place) || !at.is_dir());
            let shown = step.display().to_string();
            if is_in_the_way && !found.contains(&shown) {
                found.push(shown);
            }
        }
    }
    found
}

/// The settings, read back: whatever the answers hold, they say what was meant.
fn sound(files: &[NewFile]) -> anyhow::Result<Settings> {
    let settings = files.iter().find(|it| it.path == SETTINGS).map(|it| it.text.as_bytes());
    let read = register::settings(SETTINGS, settings);
    match read.diagnostics.first() {
        None => Ok(read.value),
        Some(it) => Err(anyhow::Error::msg(it.message.clone())),
    }
}

fn write(root: &Path, files: &[NewFile]) -> anyhow::Result<()> {
    let (mut written, mut made) = (Vec::new(), Vec::new());
    let done = files.iter().try_for_each(|file| {
        let path = Content::at(root).place(&file.path)?;
        made.extend(path.ancestors().skip(1).take_while(|it| !it.exists()).map(Path::to_owned));
        create(&path, file.text.as_bytes())?;
        written.push(path.clone());
        if file.is_run { make_runnable(&path) } else { Ok(()) }
    });
    if done.is_err() {
        // A register that is there in part would be in the way the next time.
        for path in written {
            let _ = fs::remove_file(path);
        }
        // The deepest first; one in which something lies that is not ours stays.
        made.sort_by_key(|it| std::cmp::Reverse(it.components().count()));
        for folder in made {
            let _ = fs::remove_dir(folder);
        }
    }
    done
}

#[cfg(unix)]
fn make_runnable(path: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    Ok(fs::set_permissions(path, fs::Permissions::from_mode(0o755))?)
}

#[cfg(not(unix))]
fn make_runnable(_: &Path) -> anyhow::Result<()> {
    Ok(())
}

/// What git and its server need to know or do.
fn hints(root: &Path, prefix: &str, first: &[Option<Text>]) -> Text {
    let mut told = guard(root).told();
    for line in first.iter().flatten() {
        told.id.push_str(&format!("\n{}", line.id));
        told.en.push_str(&format!("\n{}", line.en));
    }
    told.id.push_str("\nCODEOWNERS menunggu nama kelompok Anda (baris dengan @instansi/): PANDUAN.md.");
    told.en.push_str("\nCODEOWNERS waits for the names of your groups (lines with @instansi/): PANDUAN.md.");
    if let Some(branch) = Git::around(root).branch().filter(|it| it != PUBLISHED_BRANCH) {
        let rename = format!("git branch -m {PUBLISHED_BRANCH}");
        told.id.push_str(&format!("\nServer git hanya menerbitkan dari cabang {PUBLISHED_BRANCH}, sedangkan cabang di sini `{branch}`. Ganti namanya: {rename}"));
        told.en.push_str(&format!("\nA forge publishes from the branch {PUBLISHED_BRANCH} only, and the branch here is `{branch}`. Rename it: {rename}"));
    }
    if !prefix.is_empty() {
        told.id.push_str("\nServer git membaca berkasnya hanya di folder teratas repositori: pindahkan .github/, .gitlab-ci.yml, .gitlab/, atau .forgejo/ ke sana dan sesuaikan foldernya.");
        told.en.push_str("\nA forge reads its files at the top of a repository only: move .github/, .gitlab-ci.yml, .gitlab/ or .forgejo/ there and name this folder in them.");
    }
    told
}
