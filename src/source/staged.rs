//! What git is about to commit: the staged texts, and the folder of hooks that watches over them.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use crate::source::Git;

impl Git {
    /// The folder from which git runs hooks: the one that was named, or its own if there are any in it.
    pub fn hooks(&self) -> Option<String> {
        let said = |arguments: &[&str]| {
            let text = String::from_utf8(self.run(arguments)?).ok()?;
            Some(text.trim_end_matches('\n').to_owned())
        };
        if let Some(named) = said(&["config", "--get", "core.hooksPath"]) {
            return Some(named);
        }
        let own = said(&["rev-parse", "--path-format=absolute", "--git-path", "hooks"])?;
        let hooks = std::fs::read_dir(&own).ok()?.flatten();
        let is_run = |it: std::fs::DirEntry| !it.file_name().to_string_lossy().ends_with(".sample");
        hooks.into_iter().any(is_run).then_some(own)
    }

    /// Lets git run the hooks of this folder; whether it took it.
    pub fn set_hooks(&self, folder: &str) -> bool {
        self.run(&["config", "core.hooksPath", folder]).is_some()
    }

    /// The files under `content/` that are about to be committed, from the register's folder; none without git.
    pub fn staged(&self) -> Option<BTreeSet<String>> {
        self.names(&[
            "diff",
            "--cached",
            "--name-only",
            "--no-renames",
            "--diff-filter=d",
            "--relative",
            "-z",
            "--",
            "content",
        ])
    }

    /// Everything in git's index below these paths, from the register's folder.
    pub fn indexed(&self, paths: &BTreeSet<String>) -> Option<BTreeSet<String>> {
        let mut arguments = vec!["--literal-pathspecs", "ls-files", "--cached", "-z", "--"];
        arguments.extend(paths.iter().map(String::as_str));
        self.names(&arguments)
    }

    /// Writes the staged text of these files into another folder, below the register's folder in the repository.
    pub fn write_staged(&self, files: &BTreeSet<String>, into: &Path) -> Option<()> {
        // Git puts the path after the prefix as it is.
        let prefix = format!("--prefix={}/", into.to_str()?);
        let mut git = self
            .command(&["checkout-index", "--force", "-z", "--stdin", &prefix])
            .stdin(Stdio::piped())
            .spawn()
            .ok()?;
        let list = files.iter().fold(String::new(), |list, it| list + it + "\0");
        git.stdin.take()?.write_all(list.as_bytes()).ok()?;
        git.wait().ok()?.success().then_some(())
    }

    fn names(&self, arguments: &[&str]) -> Option<BTreeSet<String>> {
        let list = String::from_utf8(self.run(arguments)?).ok()?;
        Some(list.split('\0').filter(|it| !it.is_empty()).map(str::to_owned).collect())
    }
}
