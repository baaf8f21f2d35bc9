//! Asks git for the text that a digest approved: the commit that brought the digest into a record.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use crate::source::Digest;
use crate::source::past::{Past, digests_in};

/// The git repository around a register, if there is one.
#[derive(Debug)]
pub struct Git {
    root: PathBuf,
    past: OnceLock<Option<Past>>,
    head: OnceLock<Option<Vec<u8>>>,
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
        Git { root: root.to_owned(), past: OnceLock::new(), head: OnceLock::new() }
    }

    /// Whether something was committed since this was first asked, so that what it knows of the past is not all.
    pub fn moved(&self) -> bool {
        let now = self.run(&["rev-parse", "HEAD"]);
        self.head.get_or_init(|| now.clone()) != &now
    }

    /// This folder's path in the repository, with `/` at the end.
    pub fn folder(&self) -> Option<String> {
        let path = self.run(&["rev-parse", "--show-prefix"])?;
        Some(String::from_utf8(path).ok()?.trim_end_matches('\n').to_owned())
    }

    /// The document as it was in the first commit that held `digest`; none without git, or when it forgot.
    pub fn text_with(&self, digest: &str) -> Option<PastText> {
        let past = self.past()?;
        let (file, changes) = past.origin(digest)?;
        self.at(past.commit(changes.first()?)?, file, digest)
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

    /// Who changed what; asked once. None without git.
    pub fn past(&self) -> Option<&Past> {
        self.past.get_or_init(|| self.walk()).as_ref()
    }

    fn walk(&self) -> Option<Past> {
        let shallow = self.run(&["rev-parse", "--is-shallow-repository"])?;
        let log = self.run(&[
            "log",
            "--topo-order",
            "--no-renames",
            "--no-show-signature",
            // Of a merge only what it changed itself, against every parent.
            "-c",
            "--raw",
            "--no-abbrev",
            "-z",
            "--relative",
            "--format=%x01%H %P%x02%ae",
            "--",
            "content",
        ])?;
        let mut past = Past::read(&log, shallow.starts_with(b"true"));
        let mut named = BTreeMap::new();
        let texts = past.texts();
        self.each(&texts, |name, text| drop(named.insert(name.to_owned(), digests_in(text))))?;
        past.locate(&named);
        Some(past)
    }

    /// The bytes of what git keeps under these names.
    pub fn blobs(&self, names: &BTreeSet<&str>) -> BTreeMap<String, Vec<u8>> {
        let mut blobs = BTreeMap::new();
        self.each(names, |name, bytes| drop(blobs.insert(name.to_owned(), bytes.to_vec())));
        blobs
    }

    /// One process for all of them, one in memory at a time.
    fn each(&self, names: &BTreeSet<&str>, mut take: impl FnMut(&str, &[u8])) -> Option<()> {
        if names.is_empty() {
            return Some(());
        }
        let mut git = self
            .command(&["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        let (mut asked, told) = (git.stdin.take()?, git.stdout.take()?);
        let list = names.iter().fold(String::new(), |list, it| list + it + "\n");
        std::thread::scope(|scope| {
            // Otherwise both would wait for each other once the pipes are full.
            scope.spawn(move || asked.write_all(list.as_bytes()));
            let mut told = BufReader::new(told);
            let (mut line, mut bytes) = (String::new(), Vec::new());
            while told.read_line(&mut line).ok()? > 0 {
                // `NAME blob SIZE`, or `NAME missing`.
                let mut words = line.split_whitespace();
                let (name, size) = (words.next()?, words.nth(1).and_then(|it| it.parse::<usize>().ok()));
                if let Some(size) = size {
                    bytes.resize(size + 1, 0);
                    told.read_exact(&mut bytes).ok()?;
                    take(name, bytes.get(..size)?);
                }
                line.clear();
            }
            Some(())
        })?;
        git.wait().ok()?.success().then_some(())
    }

    /// What git prints; none if it fails, is missing, or this is no repository.
    pub(crate) fn run(&self, arguments: &[&str]) -> Option<Vec<u8>> {
        let output = self.command(arguments).output().ok()?;
        output.status.success().then_some(output.stdout)
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut git = Command::new("git");
        git.args([
            "-c",
            "core.quotePath=off",
            "-c",
            "core.pager=cat",
            "-c",
            "log.showRoot=true",
            "--no-pager",
        ])
        .args(arguments)
        .current_dir(&self.root)
        .env("LC_ALL", "C")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_OPTIONAL_LOCKS", "0")
        // What a partial clone left out is not there; a check asks no other computer.
        .env("GIT_NO_LAZY_FETCH", "1")
        .stdin(Stdio::null())
        .stderr(Stdio::null());
        git
    }
}
