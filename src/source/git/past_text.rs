//! The git repository around a register, and what is asked of it: files as they once were, and the text that a digest
//! approved.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::Stdio;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::source::Digest;
use crate::source::answer::Answer;
use crate::source::git::command::Repository;
use crate::source::git::past::{Past, digests_in};

/// The largest file of the past that is looked at.
const LARGEST: u64 = 64 << 20;

/// The git repository around a register, if there is one.
#[derive(Debug)]
pub struct Git {
    pub(crate) repository: Option<Repository>,
    past: OnceLock<Option<Past>>,
    /// What was asked of [`Git::versions`]: several rules ask the same.
    versions: Mutex<BTreeMap<String, Option<Arc<Vec<PastVersion>>>>>,
    head: OnceLock<Option<Vec<u8>>>,
}

/// What a file once was.
#[derive(Debug, Clone)]
pub struct PastVersion {
    /// The name under which git keeps it.
    pub name: String,
    /// Whether it was where the file is now, and not in another folder of the repository.
    pub is_here: bool,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}

/// A document as it was in a commit.
#[derive(Debug)]
pub struct PastText {
    /// The commit.
    pub commit: String,
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
        let repository = Repository::around(root);
        Git { repository, past: OnceLock::new(), versions: Mutex::default(), head: OnceLock::new() }
    }

    /// The same, with what is staged in this index; none if that is no file in the repository's own folder.
    pub fn with_index(mut self, index: &OsString) -> Option<Git> {
        self.repository = Some(self.repository?.with_index(index)?);
        Some(self)
    }

    /// Whether something was committed since this was first asked, so that what it knows of the past is not all.
    pub fn moved(&self) -> bool {
        let now = self.run(&["rev-parse", "HEAD"]);
        self.head.get_or_init(|| now.clone()) != &now
    }

    /// This folder's path in the repository, with `/` at the end; none where there is no repository.
    pub fn folder(&self) -> Option<&str> {
        self.repository.as_ref().map(|it| it.prefix.as_str())
    }

    /// A path from this folder as git knows it.
    pub(crate) fn path(&self, file: &str) -> String {
        format!("{}{file}", self.folder().unwrap_or_default())
    }

    /// The document as it was in the first commit that held `digest`; none without git, or when it forgot.
    pub fn text_with(&self, digest: &str) -> Option<PastText> {
        let past = self.past()?;
        let (file, changes) = past.origin(digest)?;
        self.at(past.commit(changes.first()?)?, file, digest)
    }

    fn at(&self, commit: &str, file: &str, digest: &str) -> Option<PastText> {
        let bytes = self.blob(commit, file)?;
        let holds = bytes.windows(digest.len()).any(|it| it == digest.as_bytes());
        if !holds {
            return None;
        }
        // A document of one file has nothing beside it.
        let Some(folder) = file.strip_suffix("index.md") else {
            return Some(PastText { commit: commit.to_owned(), file: file.to_owned(), bytes, files: Vec::new() });
        };
        let listed = self.run(&["ls-tree", "-z", "--name-only", commit, "--", &self.path(folder)])?;
        let mut files = Vec::new();
        for name in String::from_utf8(listed).ok()?.split('\0') {
            let name = name.rsplit('/').next().unwrap_or(name);
            if name.is_empty() || name == "index.md" {
                continue;
            }
            if let Some(bytes) = self.blob(commit, &format!("{folder}{name}")) {
                files.push((name.to_owned(), bytes.len() as u64, Digest::of(&bytes)));
            }
        }
        Some(PastText { commit: commit.to_owned(), file: file.to_owned(), bytes, files })
    }

    /// A file as it was in a commit.
    fn blob(&self, commit: &str, file: &str) -> Option<Vec<u8>> {
        self.run(&["cat-file", "blob", &format!("{commit}:{}", self.path(file))])
    }

    /// Whether there is a repository of which git tells nothing: it is not installed, or refuses, or is silent.
    pub fn is_unread(&self) -> bool {
        self.repository.is_some() && self.past().is_none()
    }

    /// Who changed what; asked once. None without git.
    pub fn past(&self) -> Option<&Past> {
        self.past.get_or_init(|| self.walk()).as_ref()
    }

    fn walk(&self) -> Option<Past> {
        let shallow = self.run(&["rev-parse", "--is-shallow-repository"])?;
        if self.run(&["rev-parse", "--verify", "--quiet", "HEAD"]).is_none() {
            return Some(Past::default()); // Nothing was committed yet.
        }
        let here = format!("--relative={}", self.folder()?);
        let log = self.log(&[&here, "--", &self.path("content")])?;
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

    /// What changed, in the format that [`Past::read`] knows.
    fn log(&self, besides: &[&str]) -> Option<Vec<u8>> {
        let fixed = [
            "log",
            "--topo-order",
            "--no-renames",
            "--no-show-signature",
            "--no-ext-diff",
            "--no-textconv",
            "--no-color",
            // Of a merge only what it changed itself, against every parent.
            "-c",
            "--raw",
            "--no-abbrev",
            "-z",
            "--format=%x01%H %P%x02%ae",
        ];
        self.run(&[&fixed, besides].concat())
    }

    /// Everything that a file ever was, in whatever folder of the repository the register lay; none where git tells
    /// nothing, or keeps only a part of it.
    pub fn versions(&self, file: &str) -> Option<Arc<Vec<PastVersion>>> {
        let mut known = self.versions.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(file.to_owned()).or_insert_with(|| self.all_versions(file).map(Arc::new)).clone()
    }

    fn all_versions(&self, file: &str) -> Option<Vec<PastVersion>> {
        self.past()?;
        if self.run(&["rev-parse", "--verify", "--quiet", "HEAD"]).is_none() {
            return Some(Vec::new());
        }
        // Git leaves out a branch of which a merge took nothing: whoever merged the latest heads away would hide them.
        let past = Past::read(&self.log(&["--full-history"])?, false);
        let here = self.path(file);
        let blobs = self.blobs(&past.versions(file).map(|(_, name)| name).collect());
        let version = |(at, name): (&str, &str)| {
            Some(PastVersion { name: name.to_owned(), is_here: at == here, bytes: blobs.get(name)?.clone() })
        };
        past.versions(file).map(version).collect()
    }

    /// One process for all of them, one in memory at a time.
    pub(crate) fn each(&self, names: &BTreeSet<&str>, mut take: impl FnMut(&str, &[u8])) -> Option<()> {
        if names.is_empty() {
            return Some(());
        }
        let repository = self.repository.as_ref()?;
        let mut git = repository.command(&["cat-file", "--batch"])?;
        let mut git = git.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
        let (mut asked, told) = (git.stdin.take()?, Answer::of(git.stdout.take()?));
        let list = names.iter().fold(String::new(), |list, it| list + it + "\n");
        let status = std::thread::scope(|scope| {
            // Otherwise both would wait for each other once the pipes are full.
            scope.spawn(move || asked.write_all(list.as_bytes()));
            let is_heard = one_by_one(BufReader::new(told), &mut take).is_some();
            repository.end(&mut git, is_heard)
        });
        status?.success().then_some(())
    }

    /// What git prints; none if it fails, is missing, or this is no repository.
    pub(crate) fn run(&self, arguments: &[&str]) -> Option<Vec<u8>> {
        self.repository.as_ref()?.run(arguments)
    }
}

/// Each of the texts that git prints, which are `NAME blob SIZE` and so many bytes, or `NAME missing`.
fn one_by_one(mut told: BufReader<Answer>, take: &mut impl FnMut(&str, &[u8])) -> Option<()> {
    let (mut line, mut bytes) = (String::new(), Vec::new());
    while told.read_line(&mut line).ok()? > 0 {
        let mut words = line.split_whitespace();
        let (name, size) = (words.next()?, words.nth(1).and_then(|it| it.parse::<u64>().ok()));
        if let Some(size) = size {
            bytes.clear();
            let mut one = told.by_ref().take(size + 1);
            one.by_ref().take(LARGEST).read_to_end(&mut bytes).ok()?;
            std::io::copy(&mut one, &mut std::io::sink()).ok()?;
            if size < LARGEST {
                take(name, bytes.get(..usize::try_from(size).ok()?)?);
            }
        }
        line.clear();
    }
    Some(())
}
