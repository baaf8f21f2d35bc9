//! Keeps written files in git: a commit of exactly those, whatever else is staged.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// Which of these files git does not have as they lie; none without git, or where this is no repository. Paths are
/// relative to `root`.
pub fn unkept(root: &Path, files: &[String]) -> Option<Vec<String>> {
    let changed = changed(root)?;
    Some(files.iter().filter(|it| changed.contains(*it)).cloned().collect())
}

/// Everything in these folders that git does not have as it lies. A folder ends with a slash.
pub fn unkept_below(root: &Path, folders: &[String]) -> Option<Vec<String>> {
    let is_below = |file: &String| folders.iter().any(|it| file.starts_with(it.as_str()));
    Some(changed(root)?.into_iter().filter(is_below).collect())
}

fn changed(root: &Path) -> Option<BTreeSet<String>> {
    let prefix = run(root, &["rev-parse", "--show-prefix"], &[]).ok()?;
    let prefix = prefix.trim_end_matches('\n');
    let status = ["status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--", "content"];
    let told = run(root, &status, &[]).ok()?;
    // `XY PATH`, the path from the top of the repository.
    let file = |it: &str| Some(it.get(3..)?.strip_prefix(prefix)?.to_owned());
    Some(told.split('\0').filter_map(file).collect())
}

/// Commits exactly these files, also those that git does not know yet or that are gone.
///
/// # Errors
/// What git says when it does not do it.
pub fn keep(root: &Path, files: &[String], message: &str) -> Result<(), String> {
    let list = ["--pathspec-from-file=-", "--pathspec-file-nul"];
    run(root, &[&["add", "--all"], &list[..]].concat(), files)?;
    run(root, &[&["commit", "--quiet", "--only", "--message", message], &list[..]].concat(), files)?;
    Ok(())
}

/// What git prints, or what it says when it fails.
fn run(root: &Path, arguments: &[&str], files: &[String]) -> Result<String, String> {
    let mut git = Command::new("git");
    git.args(["--literal-pathspecs", "-c", "core.quotePath=off", "--no-pager"])
        .args(arguments)
        .current_dir(root);
    git.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut git = git.spawn().map_err(|it| it.to_string())?;
    if let Some(mut input) = git.stdin.take() {
        // One that reads nothing has said why already.
        let _ = input.write_all(files.join("\0").as_bytes());
    }
    let output = git.wait_with_output().map_err(|it| it.to_string())?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = [output.stderr, output.stdout].map(|it| String::from_utf8_lossy(&it).trim().to_owned());
    Err(said.join(" ").trim().to_owned())
}
