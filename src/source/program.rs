//! Starts other programs, found by an absolute path or in `PATH`, never in the current folder.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a program needs to know of the computer and the person: where to look for programs, their settings and a
/// place for temporary files. Nothing else of the environment reaches it.
const KEPT: [&str; 18] = [
    "HOME",
    "XDG_CONFIG_HOME",
    // A hook of git may run this program.
    "XDG_CACHE_HOME",
    "LOCALAPPDATA",
    "USER",
    "LOGNAME",
    "TMPDIR",
    "TZ",
    // By whom root was asked, for git's question whose a folder is.
    "SUDO_UID",
    "USERPROFILE",
    "HOMEDRIVE",
    "HOMEPATH",
    "APPDATA",
    "PROGRAMDATA",
    "SYSTEMROOT",
    "WINDIR",
    "TEMP",
    "TMP",
];

/// A program of this computer, with a small environment; none if it is not installed.
pub(crate) fn installed(name: &str) -> Option<Command> {
    Some(isolated(&find_program(name)?))
}

/// The program at this path, with a small environment.
pub fn isolated(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.env_clear().env("PATH", search_path());
    for name in KEPT {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    command
}

/// Where a program of this name lies: a whole path as it is, a bare name as `PATH` says. What would be looked for in
/// the current folder is not found.
pub fn find_program(name: impl AsRef<Path>) -> Option<PathBuf> {
    let name = name.as_ref();
    if name.is_absolute() {
        return Some(name.to_owned());
    }
    let is_bare = name.components().count() == 1 && name.file_name() == Some(name.as_os_str());
    let file = if cfg!(windows) { name.with_extension("exe") } else { name.to_owned() };
    folders().into_iter().filter(|_| is_bare).map(|it| it.join(&file)).find(|it| is_program(it))
}

/// `PATH` without what depends on where this program was started.
pub fn search_path() -> OsString {
    std::env::join_paths(folders()).unwrap_or_default()
}

fn folders() -> Vec<PathBuf> {
    safe(&std::env::var_os("PATH").unwrap_or_default(), std::env::current_dir().ok().as_deref())
}

/// Of these folders the whole paths, without the current folder.
fn safe(path: &OsStr, here: Option<&Path>) -> Vec<PathBuf> {
    let is_here = |it: &PathBuf| {
        let real = it.canonicalize().ok();
        here.is_some_and(|here| here == it || real.is_some() && here.canonicalize().ok() == real)
    };
    std::env::split_paths(path).filter(|it| it.is_absolute() && !is_here(it)).collect()
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    path.metadata().is_ok_and(|it| it.is_file() && it.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn no_folder_depends_on_where_one_stands() {
        let here = tempfile::tempdir().unwrap();
        let link = here.path().join("pintasan");
        std::os::unix::fs::symlink(here.path(), &link).unwrap();
        let shown = here.path().display();
        let path = format!(".::bin:./a:../b:{shown}:{shown}/.:{shown}/pintasan:/usr/bin:{shown}/alat");
        let due = [PathBuf::from("/usr/bin"), here.path().join("alat")];
        assert_eq!(safe(OsStr::new(&path), Some(here.path())), due);
    }

    #[test]
    fn only_a_whole_path_or_a_bare_name_is_looked_for() {
        assert!(find_program("sh").is_some_and(|it| it.is_absolute()));
        assert_eq!(find_program("/ada/atau/tidak"), Some(PathBuf::from("/ada/atau/tidak")));
        for name in ["./sh", "../sh", "bin/sh", "", ".", "..", "tidak-ada-program-ini"] {
            assert_eq!(find_program(name), None, "{name}");
        }
    }
}
