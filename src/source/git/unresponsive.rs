//! Repositories in which git would hang, because it opens a pipe or does not answer: there git is not started again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::diagnostics::{Text, say};
use crate::source::disk::opened::{open_named, read_at_most};

/// By the folder that holds `.git`: the pipe or device at which git would wait, where it is known.
static UNRESPONSIVE: Mutex<BTreeMap<PathBuf, Option<PathBuf>>> = Mutex::new(BTreeMap::new());

/// What git opens in its own folder before it says anything.
const OPENED: [&str; 10] = [
    "HEAD",
    "commondir",
    "config",
    "config.worktree",
    "index",
    "packed-refs",
    "shallow",
    "info/exclude",
    "info/attributes",
    "objects/info/alternates",
];

/// No settings of git are longer.
const LONGEST: u64 = 1 << 20;

/// Whether git is not to be started for the repository at this folder.
pub(crate) fn is_unresponsive(top: &Path) -> bool {
    UNRESPONSIVE.lock().unwrap_or_else(PoisonError::into_inner).contains_key(top)
}

/// Remembers that git did not answer there, or would not, because of this pipe.
pub(crate) fn mark_unresponsive(top: &Path, cause: Option<PathBuf>) {
    UNRESPONSIVE.lock().unwrap_or_else(PoisonError::into_inner).entry(top.to_owned()).or_insert(cause);
}

/// The message about it, once a command has ended; none where git answered.
pub fn git_unresponsive() -> Option<Text> {
    let unresponsive = UNRESPONSIVE.lock().unwrap_or_else(PoisonError::into_inner);
    let (top, cause) = unresponsive.iter().next()?;
    let top = top.display();
    Some(match cause {
        Some(cause) => say!(
            id = "Git tidak dijalankan di {top}: {cause} adalah pipa atau perangkat, dan git akan menunggunya tanpa \
                  akhir. Hapus itu, lalu ulangi; bila pengaturan git yang menyebutnya, hapus pengaturannya (`git config \
                  --list --show-origin` menunjukkan berkasnya).",
            en = "Git is not started in {top}: {cause} is a pipe or a device, for which git would wait for ever. Remove \
                  it and try again; if a setting of git names it, remove the setting (`git config --list \
                  --show-origin` shows in which file).",
            top,
            cause = cause.display(),
        ),
        None => say!(
            id = "Git tidak menjawab di {top} dan tidak dijalankan lagi. Biasanya .git atau sebuah berkas yang disebut \
                  .git/config (include.path) adalah pipa, atau terletak di jaringan yang putus; perbaiki itu, lalu ulangi.",
            en = "Git does not answer in {top} and is not started again. Most often .git or a file that .git/config names \
                  (include.path) is a pipe, or lies on a network that is down; mend that and try again.",
            top,
        ),
    })
}

/// A pipe or device among what git opens: in its folders, on the way from the top to `content/`, and among what its
/// settings name.
pub(crate) fn pipe(top: &Path, folder: &Path) -> Option<PathBuf> {
    let content = folder.join("content");
    let levels = content.ancestors().take_while(|it| it.starts_with(top));
    let levels = levels.flat_map(|it| [".gitignore", ".gitattributes"].map(|name| it.join(name)));
    let mut opened: Vec<PathBuf> = levels.collect();
    for folder in folders(&top.join(".git")) {
        opened.extend(OPENED.map(|it| folder.join(it)));
        opened.extend(named(&folder.join("config"), "=").map(|it| folder.join(it)));
        opened.push(folder);
    }
    opened.into_iter().find(|it| it.metadata().is_ok_and(|it| !it.is_file() && !it.is_dir()))
}

/// The folder of a repository: `.git` itself, or the one that the file of a work tree leads to, with the one that this
/// shares with others.
fn folders(git: &Path) -> Vec<PathBuf> {
    let parent = git.parent().unwrap_or(git);
    let own = if git.is_file() { named(git, ":").next().map(|it| parent.join(it)) } else { Some(git.to_owned()) };
    let Some(own) = own else { return Vec::new() };
    let shared = named(&own.join("commondir"), "").next().map(|it| own.join(it));
    [own].into_iter().chain(shared).collect()
}

/// The path behind this sign on every line of a file, without quotes; of a file that is none, nothing.
fn named(file: &Path, sign: &str) -> impl Iterator<Item = PathBuf> + use<> {
    let bytes = open_named(file).and_then(|it| read_at_most(it, LONGEST)).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let values = text.lines().filter_map(|it| it.split_once(sign)).map(|(_, it)| it.trim().trim_matches('"'));
    values.filter(|it| !it.is_empty()).map(PathBuf::from).collect::<Vec<_>>().into_iter()
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::process::Command;

    use super::*;

    #[test]
    fn a_pipe_is_seen_wherever_git_would_open_it() {
        let place = tempfile::tempdir().unwrap();
        let top = place.path().join("kantor");
        let put = |file: &str, text: &str| {
            let file = place.path().join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        };
        let due = place.path().join("pipa");
        Command::new("mkfifo").arg(&due).status().unwrap();
        let shown = due.display();
        put("lain/config", "");
        put("kantor/content/x.md", "");
        for (git, text) in [
            (".git/config", None),
            (".git/config", Some(format!("[include]\n\tpath = {shown}\n"))),
            (".git/config", Some("[includeIf \"gitdir:/\"]\n path = \"../../pipa\"\n".to_owned())),
            (".git", None),
            (".git", Some(format!("gitdir: {shown}\n"))),
            (".git", Some("gitdir: ../pipa\n".to_owned())),
        ] {
            put(&format!("kantor/{git}"), text.as_deref().unwrap_or("gitdir: ../lain\n"));
            let found = pipe(&top, &top).map(|it| it.canonicalize().unwrap());
            assert_eq!(found, text.is_some().then(|| due.canonicalize().unwrap()), "{git}: {text:?}");
            let _ = fs::remove_dir_all(top.join(".git"));
            let _ = fs::remove_file(top.join(".git"));
        }
        // The folder that several work trees share.
        put("kantor/.git", "gitdir: ../lain/worktrees/k\n");
        put("lain/worktrees/k/commondir", "../..\n");
        put("lain/config", &format!("[core]\n\tattributesFile = {shown}\n"));
        assert!(pipe(&top, &top).is_some());
    }

    #[test]
    fn who_was_silent_once_is_silent_for_everybody() {
        let top = Path::new("/tidak/ada/kantor");
        assert!(!is_unresponsive(top));
        mark_unresponsive(top, None);
        mark_unresponsive(top, Some(PathBuf::from("/tidak/ada/pipa")));
        assert!(is_unresponsive(top) && git_unresponsive().is_some_and(|it| it.id.contains("tidak dijalankan lagi")));
    }
}
