//! Asks git for the text that a digest approved: the commit that brought the digest into a record.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::source::Digest;

/// The git repository around a register, if there is one.
#[derive(Debug)]
pub struct Git {
    root: PathBuf,
}

/// A document as it was in a commit.
#[derive(Debug)]
pub struct PastText {
    /// Its file at that time, from the register's folder.
    pub file: String,
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// Name, size and digest of the files beside it.
    pub files: Vec<(String, u64, Digest)>,
}

impl Git {
    /// The repository that holds this folder.
    pub fn around(root: &Path) -> Git {
        Git { root: root.to_owned() }
    }

    /// This folder's path in the repository, with `/` at the end.
    pub fn folder(&self) -> Option<String> {
        let path = self.run(&["rev-parse", "--show-prefix"])?;
        Some(String::from_utf8(path).ok()?.trim_end_matches('\n').to_owned())
    }

    /// The document as it was in the first commit that held `digest`; none without git, or when it forgot.
    pub fn text_with(&self, digest: &str) -> Option<PastText> {
        let needle = format!("-S{digest}");
        let log = self.run(&[
            "log",
            "--reverse",
            "--no-renames",
            "--format=%x00%H",
            "--name-only",
            "-z",
            "--relative",
            &needle,
            "--",
            "content",
        ])?;
        let log = String::from_utf8(log).ok()?;
        // NUL commit NUL LF file NUL file NUL …, oldest first.
        let mut commit = "";
        for part in log.split('\0').map(|it| it.trim_start_matches('\n')).filter(|it| !it.is_empty()) {
            if part.len() >= 40 && part.bytes().all(|it| it.is_ascii_hexdigit()) {
                commit = part;
            } else if let Some(past) = self.at(commit, part, digest) {
                return Some(past);
            }
        }
        None
    }

    fn at(&self, commit: &str, file: &str, digest: &str) -> Option<PastText> {
        let bytes = self.run(&["show", &format!("{commit}:./{file}")])?;
        let holds = bytes.windows(digest.len()).any(|it| it == digest.as_bytes());
        if !holds {
            return None;
        }
        // A document of one file has nothing beside it.
        let Some(folder) = file.strip_suffix("index.md") else {
            return Some(PastText { file: file.to_owned(), bytes, files: Vec::new() });
        };
        let listed = self.run(&["ls-tree", "-z", "--name-only", commit, "--", &format!("./{folder}")])?;
        let mut files = Vec::new();
        for name in String::from_utf8(listed).ok()?.split('\0') {
            let name = name.rsplit('/').next().unwrap_or(name);
            if name.is_empty() || name == "index.md" {
                continue;
            }
            if let Some(bytes) = self.run(&["show", &format!("{commit}:./{folder}{name}")]) {
                files.push((name.to_owned(), bytes.len() as u64, Digest::of(&bytes)));
            }
        }
        Some(PastText { file: file.to_owned(), bytes, files })
    }

    /// What git prints; none if it fails, is missing, or this is no repository.
    fn run(&self, arguments: &[&str]) -> Option<Vec<u8>> {
        let output = Command::new("git")
            .args(["-c", "core.quotePath=off", "-c", "core.pager=cat", "--no-pager"])
            .args(arguments)
            .current_dir(&self.root)
            .env("LC_ALL", "C")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .stdin(std::process::Stdio::null())
            .output()
            .ok()?;
        output.status.success().then_some(output.stdout)
    }
}
