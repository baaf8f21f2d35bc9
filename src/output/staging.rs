//! The folder beside the output into which a site is written until it is complete.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use rayon::prelude::*;
use sha2::{Digest as _, Sha256, Sha512};

use crate::output::disk::{self, Sharing};
use crate::output::trouble::{unmakable, unreadable, unremovable, unwritable};
use crate::source::Digest;

/// A name that no file of a site has; what is tried with it is gone again before the first file.
const TRIAL: &str = ".percobaan";

/// How much of an attachment or of a long file is in memory at a time.
pub(crate) const PIECE: usize = 128 * 1024;

/// The staging folder; it goes when it is dropped, with whatever is in it by then.
#[derive(Debug)]
pub(crate) struct Staging {
    root: PathBuf,
    sharing: Sharing,
}

/// What a written file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sum {
    pub(crate) size: u64,
    pub(crate) sha256: Digest,
    pub(crate) sha512: Option<Box<[u8; 64]>>,
}

impl Staging {
    /// An empty folder; one that a killed build left behind is removed first.
    pub(crate) fn create(root: &Path) -> anyhow::Result<Staging> {
        remove(root).with_context(|| unremovable(root))?;
        std::fs::create_dir(root).with_context(|| unmakable(root))?;
        let mut staging = Staging { root: root.to_owned(), sharing: Sharing::default() };
        // Half a site is nobody's business; the swap opens the folder to all.
        disk::keep_private(root).with_context(|| unwritable(root))?;
        staging.sharing = Sharing::tried(&root.join(TRIAL)).with_context(|| unwritable(root))?;
        Ok(staging)
    }

    /// Where it lies.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Makes the folders of all these files.
    pub(crate) fn folders<'p>(&self, files: impl Iterator<Item = &'p str>) -> anyhow::Result<()> {
        let mut folders = BTreeSet::new();
        for file in files {
            let mut rest = file;
            while let Some((folder, _)) = rest.rsplit_once('/') {
                if !folders.insert((folder.matches('/').count(), folder)) {
                    break;
                }
                rest = folder;
            }
        }
        // A level at a time: what lies above is there, and the folders of one level do not wait for each other.
        let folders: Vec<(usize, &str)> = folders.into_iter().collect();
        for level in folders.chunk_by(|(one, _), (other, _)| one == other) {
            level.par_iter().try_for_each(|(_, folder)| {
                let path = self.root.join(folder);
                self.sharing.create_folder(&path).with_context(|| unmakable(&path))
            })?;
        }
        Ok(())
    }

    /// A new file in a folder that is there, hashed while it is written; `twice`: with SHA-512 too.
    pub(crate) fn file(&self, path: &str, twice: bool) -> anyhow::Result<StagedFile> {
        let path = self.root.join(path);
        let file = self.sharing.create(&path).with_context(|| unwritable(&path))?;
        Ok(StagedFile { file, path, size: 0, sha256: Sha256::new(), sha512: twice.then(Sha512::new) })
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next build.
        let _left_behind = remove(&self.root);
    }
}

/// Removes a folder, or what was put in its place; a link is removed and not followed. Folders that somebody made
/// read-only are opened first: what lies here is ours.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match std::fs::symlink_metadata(path) {
        Ok(there) if there.is_dir() => std::fs::remove_dir_all(path).or_else(|cause| {
            if cause.kind() != ErrorKind::PermissionDenied {
                return Err(cause);
            }
            open_folders(path)?;
            std::fs::remove_dir_all(path)
        }),
        Ok(_) => std::fs::remove_file(path),
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(()),
        Err(cause) => Err(cause),
    }
}

/// Lets the owner write in a folder and in every one below it.
fn open_folders(path: &Path) -> io::Result<()> {
    // A folder is opened before the walk looks into it.
    disk::keep_private(path)?;
    for entry in std::fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            open_folders(&entry.path())?;
        }
    }
    Ok(())
}

/// A file that is hashed while it is written.
#[derive(Debug)]
pub(crate) struct StagedFile {
    file: File,
    path: PathBuf,
    size: u64,
    sha256: Sha256,
    sha512: Option<Sha512>,
}

impl StagedFile {
    /// Writes all of it.
    pub(crate) fn put(&mut self, bytes: &[u8]) -> anyhow::Result<()> {
        self.write_all(bytes).with_context(|| unwritable(&self.path))
    }

    /// Copies piece by piece; `source` is what it is called when it cannot be read.
    pub(crate) fn copy(&mut self, from: &mut impl Read, source: &str) -> anyhow::Result<()> {
        let mut piece = vec![0; PIECE];
        loop {
            match from.read(&mut piece) {
                Ok(0) => return Ok(()),
                Ok(length) => self.put(piece.get(..length).unwrap_or_default())?,
                Err(cause) if cause.kind() == ErrorKind::Interrupted => {}
                Err(cause) => return Err(cause).with_context(|| unreadable(Path::new(source))),
            }
        }
    }

    /// What it holds, once nothing more is to come.
    pub(crate) fn finish(self) -> anyhow::Result<Sum> {
        if !disk::SYNCS_FOLDERS {
            self.file.sync_all().with_context(|| unwritable(&self.path))?;
        }
        Ok(Sum {
            size: self.size,
            sha256: Digest(self.sha256.finalize().into()),
            sha512: self.sha512.map(|it| Box::new(it.finalize().into())),
        })
    }
}

impl Write for StagedFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = self.file.write(bytes)?;
        let taken = bytes.get(..length).unwrap_or_default();
        self.size += taken.len() as u64;
        self.sha256.update(taken);
        if let Some(sha512) = &mut self.sha512 {
            sha512.update(taken);
        }
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_hashed() {
        let folder = tempfile::tempdir().unwrap();
        let staging = Staging::create(&folder.path().join("staging")).unwrap();
        assert_eq!(std::fs::read_dir(staging.root()).unwrap().count(), 0, "the trial is gone");
        staging.folders(["a/b/c/x", "a/d", "top", "a/b-c/y"].into_iter()).unwrap();
        let bytes = vec![7; PIECE * 2 + 5];
        let mut file = staging.file("a/b/c/x", true).unwrap();
        file.copy(&mut bytes.as_slice(), "x").unwrap();
        let sum = file.finish().unwrap();
        assert_eq!((sum.size, sum.sha256), (bytes.len() as u64, Digest::of(&bytes)));
        assert_eq!(sum.sha512.as_deref(), Some(&Sha512::digest(&bytes).into()));
        assert_eq!(std::fs::read(staging.root().join("a/b/c/x")).unwrap(), bytes);
        assert!(staging.root().join("a/b-c").is_dir());
        assert!(staging.file("a/b/c/x", false).is_err(), "no file is written twice");
    }

    /// Whoever may do everything is not hindered, so the opening is looked at by itself too.
    #[cfg(unix)]
    #[test]
    fn a_folder_that_was_made_read_only_is_removed() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("staging");
        let deep = root.join("info/a");
        let close = || {
            std::fs::create_dir_all(&deep).unwrap();
            std::fs::write(deep.join("x"), "").unwrap();
            for it in [deep.as_path(), deep.parent().unwrap(), &root] {
                std::fs::set_permissions(it, std::fs::Permissions::from_mode(0o500)).unwrap();
            }
        };
        close();
        open_folders(&root).unwrap();
        assert_eq!(deep.metadata().unwrap().permissions().mode() & 0o777, 0o700);
        close();
        remove(&root).unwrap();
        assert!(!root.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_killed_build_leaves_nothing_that_is_in_the_way() {
        let folder = tempfile::tempdir().unwrap();
        let precious = folder.path().join("precious");
        std::fs::write(&precious, "").unwrap();
        let root = folder.path().join("staging");
        std::fs::create_dir_all(root.join("deep")).unwrap();
        std::os::unix::fs::symlink(&precious, root.join("deep/link")).unwrap();
        drop(Staging::create(&root).unwrap());
        std::os::unix::fs::symlink(folder.path(), &root).unwrap();
        drop(Staging::create(&root).unwrap());
        assert!(precious.exists() && !root.exists());
    }
}
