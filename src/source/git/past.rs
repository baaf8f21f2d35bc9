//! What the log of git tells of `content/`: who changed which file, and which commit first wrote each digest.

use std::collections::{BTreeMap, BTreeSet};

/// The past of the register's files. Who acts is told by the e-mail address that commits name as author; it is
/// compared and never shown.
#[derive(Debug, Default)]
pub struct Past {
    /// Every file with its changes, the latest first.
    changes: BTreeMap<String, Vec<Change>>,
    /// Where each digest that a document ever named was first written.
    origins: BTreeMap<String, Origin>,
    /// The names of the commits, the latest first.
    commits: Vec<String>,
    /// Whether this is a clone without the beginning of its history.
    pub is_shallow: bool,
}

/// One change of one file.
#[derive(Debug, Clone)]
pub struct Change {
    /// The place of the commit in the log, from 1; later commits have lower numbers.
    pub commit: usize,
    /// Who made it.
    pub author: String,
    /// What the file became; none when it was deleted.
    pub blob: Option<String>,
    /// Whether a shallow clone ends here, so that nobody can tell what changed.
    pub is_edge: bool,
}

/// The change that first brought a digest.
#[derive(Debug, Clone)]
struct Origin {
    commit: usize,
    file: String,
    at: usize,
}

impl Past {
    /// From `git log` in the format of [`crate::source::Git`].
    pub(crate) fn read(log: &[u8], is_shallow: bool) -> Past {
        let mut past = Past { is_shallow, ..Past::default() };
        let (mut author, mut is_edge) = (String::new(), false);
        let mut blob: Option<Option<String>> = None;
        for field in log.split(|it| *it == 0).map(String::from_utf8_lossy) {
            let field = field.trim_start_matches('\n');
            if let Some(became) = blob.take() {
                let change = Change { commit: past.commits.len(), author: author.clone(), blob: became, is_edge };
                past.changes.entry(field.to_owned()).or_default().push(change);
            } else if let Some((hashes, mail)) = field.strip_prefix('\u{1}').and_then(|it| it.split_once('\u{2}')) {
                past.commits.push(hashes.split(' ').next().unwrap_or_default().to_owned());
                // A commit without parents is the first one, or the last that a shallow clone holds.
                is_edge = is_shallow && hashes.split_whitespace().count() == 1;
                author = mail.to_lowercase();
            } else if field.starts_with(':') {
                // `:MODE MODE OLD NEW M`; a merge has one more mode and one more name for each parent.
                let parents = field.bytes().take_while(|it| *it == b':').count();
                let new = field.split(' ').nth(2 * parents + 1).unwrap_or_default();
                blob = Some((!new.bytes().all(|it| it == b'0')).then(|| new.to_owned()));
            }
        }
        past
    }

    /// The names of all texts that documents ever had.
    pub(crate) fn texts(&self) -> BTreeSet<&str> {
        let of_documents = self.changes.iter().filter(|(file, _)| file.ends_with(".md"));
        of_documents.flat_map(|(_, changes)| changes).filter_map(|it| it.blob.as_deref()).collect()
    }

    /// Takes in which digests each of those texts names.
    pub(crate) fn locate(&mut self, named: &BTreeMap<String, Vec<String>>) {
        for (file, changes) in &self.changes {
            for (at, change) in changes.iter().enumerate() {
                let digests = change.blob.as_ref().and_then(|it| named.get(it));
                for digest in digests.into_iter().flatten() {
                    let here = Origin { commit: change.commit, file: file.clone(), at };
                    let known = self.origins.entry(digest.clone()).or_insert_with(|| here.clone());
                    if known.commit < here.commit {
                        *known = here;
                    }
                }
            }
        }
    }

    /// The file in which this digest was first written, and its changes from that one on, the latest first. A
    /// document that was moved since is found where it was.
    pub fn origin(&self, digest: &str) -> Option<(&str, &[Change])> {
        let origin = self.origins.get(digest)?;
        Some((&origin.file, self.changes.get(&origin.file)?.get(origin.at..)?))
    }

    /// Everything that files with this end of their path ever were: where, and its name.
    pub(crate) fn versions<'a>(&'a self, end: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let is_one = move |file: &str| file.strip_suffix(end).is_some_and(|it| it.is_empty() || it.ends_with('/'));
        let files = self.changes.iter().filter(move |(file, _)| is_one(file));
        files.flat_map(|(file, all)| all.iter().filter_map(|it| Some((file.as_str(), it.blob.as_deref()?))))
    }

    /// The name of the commit that made a change.
    pub(crate) fn commit(&self, change: &Change) -> Option<&str> {
        self.commits.get(change.commit.checked_sub(1)?).map(String::as_str)
    }

    /// The changes to files directly in a folder, that are not texts.
    pub fn beside<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a Change> {
        let below = self.changes.range(folder.to_owned()..).take_while(move |(file, _)| file.starts_with(folder));
        let direct = below.filter(move |(file, _)| {
            !file.ends_with(".md") && file.strip_prefix(folder).is_some_and(|it| !it.contains('/'))
        });
        direct.flat_map(|(_, changes)| changes)
    }

    /// Whether one account made every change.
    pub fn has_one_author(&self) -> bool {
        let mut authors = self.changes.values().flatten().map(|it| &it.author);
        let first = authors.next();
        first.is_some() && authors.all(|it| Some(it) == first)
    }
}

/// The digests that a text names.
pub(crate) fn digests_in(text: &[u8]) -> Vec<String> {
    const START: &[u8] = b"sha256:";
    let at = text.windows(START.len()).enumerate().filter(|(_, it)| *it == START).map(|(at, _)| at);
    at.filter_map(|at| text.get(at..at + START.len() + 64))
        .filter_map(|it| std::str::from_utf8(it).ok())
        .map(str::to_owned)
        .collect()
}
