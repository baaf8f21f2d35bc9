//! Lists and hashes the files that are really in the folder of a site.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::seal::difference::{Difference, Fault};
use crate::seal::fingerprint::{self, Fingerprint};
use crate::source::open_named;

/// The files of a folder, and what in it can be no file of a site.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    /// What each file holds, by its path with `/`.
    pub(crate) files: BTreeMap<String, Fingerprint>,
    /// Links, pipes, names that are not UTF-8, files that cannot be read.
    pub(crate) faults: Vec<Difference>,
}

/// Reads every file of a folder, on all cores; no link is followed. `twice`: whose SHA-512 is needed too.
pub(crate) fn read(root: &Path, twice: &(dyn Fn(&str) -> bool + Sync)) -> Folder {
    let entries: Vec<Result<DirEntry, Difference>> = WalkDir::new(root)
        .min_depth(1)
        .into_iter()
        .map(|it| it.map_err(|it| fault(it.path().unwrap_or(root), root, Fault::Unreadable)))
        .filter(|it| it.as_ref().map_or(true, |it| !it.file_type().is_dir()))
        .collect();
    let looked_at: Vec<Result<(String, Fingerprint), Difference>> =
        entries.into_par_iter().map(|it| look(&it?, root, twice)).collect();
    let mut folder = Folder::default();
    for it in looked_at {
        match it {
            Ok((path, fingerprint)) => {
                folder.files.insert(path, fingerprint);
            }
            Err(fault) => folder.faults.push(fault),
        }
    }
    folder
}

fn look(
    entry: &DirEntry,
    root: &Path,
    twice: &(dyn Fn(&str) -> bool + Sync),
) -> Result<(String, Fingerprint), Difference> {
    let kind = entry.file_type();
    if !kind.is_file() {
        return Err(fault(entry.path(), root, if kind.is_symlink() { Fault::Link } else { Fault::Special }));
    }
    let path = slashed(relative(entry.path(), root)).ok_or_else(|| fault(entry.path(), root, Fault::Unlisted))?;
    let sha512 = twice(&path);
    match open_named(entry.path()).and_then(|it| fingerprint::of(it, sha512)) {
        Ok(fingerprint) => Ok((path, fingerprint)),
        Err(_) => Err(Difference { path, fault: Fault::Unreadable }),
    }
}

fn relative<'p>(path: &'p Path, root: &Path) -> &'p Path {
    path.strip_prefix(root).unwrap_or(path)
}

/// A path as a manifest writes it; none where a manifest could not.
fn slashed(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(OsStr::to_str).collect();
    Some(parts?.join("/"))
}

fn fault(path: &Path, root: &Path, fault: Fault) -> Difference {
    Difference { path: relative(path, root).to_string_lossy().into_owned(), fault }
}
