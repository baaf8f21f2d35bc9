//! Commits given files to git and no others, whatever else is staged.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};

use crate::source::Git;
use crate::source::git::command::Repository;

/// How a list of paths is handed to git.
const LIST: [&str; 2] = ["--pathspec-from-file=-", "--pathspec-file-nul"];

/// What git would run to make a commit, which is nothing that this program starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// A program that changes this kind of file on its way into git, such as Git LFS.
    Filter,
    /// A program that signs the commit.
    Signature,
}

impl Git {
    /// Which of these files git does not have as they lie; none without git, or where this is no repository. Paths
    /// are from the register's folder.
    pub fn uncommitted(&self, files: &[String]) -> Option<Vec<String>> {
        let changed = self.changed()?;
        Some(files.iter().filter(|it| changed.contains(*it)).cloned().collect())
    }

    /// Everything in these folders that git does not have as it lies. A folder ends with a slash.
    pub fn uncommitted_below(&self, folders: &[String]) -> Option<Vec<String>> {
        let is_below = |file: &String| folders.iter().any(|it| file.starts_with(it.as_str()));
        Some(self.changed()?.into_iter().filter(is_below).collect())
    }

    fn changed(&self) -> Option<BTreeSet<String>> {
        let status = ["status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all"];
        let content = self.path("content");
        let arguments = [&status[..], &["--ignore-submodules=all", "--", &content]].concat();
        let told = self.on_files(&arguments, &[]).ok()?;
        // `XY PATH`, the path from the top of the repository.
        let file = |it: &str| Some(it.get(3..)?.strip_prefix(self.folder()?)?.to_owned());
        Some(told.split('\0').filter_map(file).collect())
    }

    /// What git would have to run to commit these files; none if nothing.
    ///
    /// # Errors
    /// What git says when it does not tell.
    pub fn needed(&self, files: &[String]) -> Result<Option<Needed>, String> {
        let said = self.on_files(&["check-attr", "-z", "--stdin", "filter"], files)?;
        let named: Vec<&str> = said.split('\0').skip(2).step_by(3).collect();
        let repository = self.repository.as_ref();
        let known = repository.and_then(|it| it.programs()).into_iter().flatten();
        if known.filter_map(|it| it.strip_prefix("filter.")).any(|it| named.contains(&it)) {
            return Ok(Some(Needed::Filter));
        }
        // Every call here says the last one.
        let signs = ["config", "--get-all", "--type=bool", "commit.gpgSign"];
        let signs = repository.and_then(|it| it.line(&signs)).unwrap_or_default();
        Ok(signs.ends_with("true\nfalse").then_some(Needed::Signature))
    }

    /// Commits exactly these files, also those that git does not know yet or that are gone. No hook is run.
    ///
    /// # Errors
    /// What git says when it does not do it.
    pub fn commit(&self, files: &[String], message: &str) -> Result<(), String> {
        self.on_files(&[&["add", "--all"], &LIST[..]].concat(), files)?;
        let commit = ["commit", "--quiet", "--only", "--no-verify", "--no-gpg-sign", "--message", message];
        self.on_files(&[&commit, &LIST[..]].concat(), files)?;
        Ok(())
    }

    /// What git prints, or what it says when it fails.
    fn on_files(&self, arguments: &[&str], files: &[String]) -> Result<String, String> {
        let git = self.repository.as_ref().and_then(|it| Some((it, it.command_on_files(arguments)?)));
        let list: Vec<String> = files.iter().map(|it| self.path(it)).collect();
        let answer = |(repository, mut git): (&Repository, Command)| {
            git.stderr(Stdio::piped());
            repository.answer(git, list.join("\0").as_bytes())
        };
        let output = git.and_then(answer).ok_or("git: ?")?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        let said = [output.stderr, output.stdout].map(|it| String::from_utf8_lossy(&it).trim().to_owned());
        Err(said.join(" ").trim().to_owned())
    }
}
