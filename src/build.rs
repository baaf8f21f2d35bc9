//! Tells the program which commit of which repository it is made from, for the CI files of a new register, and which
//! version of its own code and of others' reads attachments.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::Command;

fn main() {
    // Cargo runs this in the package's folder; a path taken while it was compiled may be that of another checkout.
    let package = Path::new(".");
    println!("cargo:rerun-if-changed=src/build.rs");
    let origin = origin(package);
    for file in origin.iter().flat_map(|it| &it.files) {
        println!("cargo:rerun-if-changed={file}");
    }
    let Origin { address, commit, .. } = origin.unwrap_or_default();
    println!("cargo:rustc-env=MAKLUMAT_SOURCE={address}");
    println!("cargo:rustc-env=MAKLUMAT_COMMIT={commit}");
    for it in READS_ATTACHMENTS {
        println!("cargo:rerun-if-changed={it}");
    }
    println!("cargo:rustc-env=MAKLUMAT_INSPECTOR={:016x}", inspector(package));
}

/// The code by which an attachment is read and what was read is kept; the last one names the version of every library.
pub(crate) const READS_ATTACHMENTS: [&str; 4] = ["src/diagnostics", "src/inspect", "src/reading", "Cargo.lock"];

/// Another number whenever that code changed. What another inspector read is not believed, and nobody has to think of
/// it.
#[expect(clippy::disallowed_methods, reason = "no part of the program")]
pub(crate) fn inspector(package: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    let mut open: Vec<PathBuf> = READS_ATTACHMENTS.iter().map(|it| package.join(it)).collect();
    let mut files = Vec::new();
    while let Some(path) = open.pop() {
        match std::fs::read_dir(&path) {
            Ok(inner) => open.extend(inner.flatten().map(|it| it.path())),
            Err(_) => files.push(path),
        }
    }
    files.sort();
    for file in files {
        // Where there is no Cargo.lock, others chose the libraries, and nothing is known of them.
        let name = file.strip_prefix(package).unwrap_or(&file);
        (name, std::fs::read(&file).unwrap_or_default()).hash(&mut hasher);
    }
    hasher.finish()
}

/// What git says about a folder.
#[derive(Debug, Default)]
pub(crate) struct Origin {
    /// The repository it was cloned from, as others can use it; empty: not known.
    pub(crate) address: String,
    /// 40 lower-case digits; empty: not known.
    pub(crate) commit: String,
    /// Git's files that change when one of these does.
    pub(crate) files: Vec<String>,
}

/// What git says about this folder; none when it is not the top of a repository of its own.
pub(crate) fn origin(package: &Path) -> Option<Origin> {
    let top = git(package, &["rev-parse", "--show-toplevel"])?;
    if Path::new(&top).canonicalize().ok()? != package.canonicalize().ok()? {
        return None;
    }
    let commit = git(package, &["rev-parse", "HEAD"]).filter(|it| it.len() == 40).unwrap_or_default();
    let address = git(package, &["config", "--get", "remote.origin.url"]).unwrap_or_default();
    // Every commit and every change of branch adds a line to the log of HEAD. A file that is not there would have the
    // crate compiled each time.
    let files = ["HEAD", "logs/HEAD", "config"].iter();
    let files = files.filter_map(|it| git(package, &["rev-parse", "--git-path", it]));
    let files = files.filter(|it| package.join(it).is_file()).collect();
    Some(Origin { address: public_address(&address), commit, files })
}

/// The address as anybody can use it: without name and password, over https. Empty where it leads nowhere but from this
/// computer, as a folder does, or where anybody on the way could change what is fetched.
pub(crate) fn public_address(origin: &str) -> String {
    // What cargo keeps for itself when it installs from a repository, and what runs a program of its own.
    if origin.contains("/git/db/") || origin.contains("::") || origin.contains(char::is_whitespace) {
        return String::new();
    }
    let rest = match origin.split_once("://") {
        Some(("https" | "ssh", rest)) => rest.to_owned(),
        Some(_) => return String::new(),
        // git@host:owner/name
        None => match origin.split_once(':') {
            Some((host, path)) if host.len() > 1 && !host.contains('/') => {
                format!("{host}/{}", path.trim_start_matches('/'))
            }
            _ => return String::new(),
        },
    };
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let Some((host, path)) = rest.split_once('/') else { return String::new() };
    let mut host = host.rsplit_once('@').map_or(host, |(_, it)| it);
    if origin.starts_with("ssh://") {
        host = host.split(':').next().unwrap_or_default();
    }
    if host.is_empty() || path.is_empty() { String::new() } else { format!("https://{host}/{path}") }
}

/// The first line that git prints; none without git, or when it has nothing to say.
fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let mut git = Command::new("git");
    git.args(["-c", "core.fsmonitor=false"]).args(arguments).current_dir(folder);
    // What a hook or a caller set is about another repository.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX"] {
        git.env_remove(name);
    }
    let output = git.output().ok().filter(|it| it.status.success())?;
    let line = String::from_utf8(output.stdout).ok()?.lines().next()?.to_owned();
    Some(line).filter(|it| !it.is_empty())
}
