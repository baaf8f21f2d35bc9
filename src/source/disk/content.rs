//! The folder `content/`: where files are read from, and what a command is about to write into them.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::source::decode::LARGEST_TEXT;
use crate::source::disk::opened::{Root, read_at_most, read_beginning};
use crate::source::disk::trouble::{unreadable, unwritable};

/// The largest file that is held in memory.
const LARGEST: u64 = 1 << 30;

/// The files of a register, as they lie or as a command is about to leave them.
#[derive(Debug, Clone)]
pub struct Content {
    root: Root,
    changed: BTreeMap<String, Vec<u8>>,
}

impl Content {
    /// The register in this folder, which holds `content/`.
    pub fn at(root: &Path) -> Content {
        Content { root: Root::of(root), changed: BTreeMap::new() }
    }

    /// The same, with other bytes in one file that is there.
    #[must_use]
    pub fn with(mut self, file: &str, bytes: Vec<u8>) -> Content {
        self.changed.insert(file.to_owned(), bytes);
        self
    }

    /// The same for whoever opens thousands of its files now; the folder is not looked up anew for each.
    pub(crate) fn held(&self) -> Content {
        Content { root: self.root.held(), changed: self.changed.clone() }
    }

    /// The folder that holds `content/`.
    pub fn root(&self) -> &Path {
        self.root.path()
    }

    /// Where a file lies on this machine; `file` is relative to the register, with `/`.
    pub fn path(&self, file: &str) -> PathBuf {
        self.root().join(file)
    }

    /// Where a new file is to lie on this machine.
    ///
    /// # Errors
    /// When a folder on the way is a link: the file would lie outside the register.
    pub fn place(&self, file: &str) -> anyhow::Result<PathBuf> {
        let linked = Path::new(file).ancestors().skip(1).find(|it| self.root().join(it).is_symlink());
        match linked.filter(|it| !it.as_os_str().is_empty()) {
            None => Ok(self.path(file)),
            Some(folder) => {
                Err(std::io::Error::from(ErrorKind::InvalidInput)).with_context(|| unwritable(folder.display()))
            }
        }
    }

    /// Whether there is a folder `content/`; a link to one is none.
    pub fn is_there(&self) -> bool {
        std::fs::symlink_metadata(self.path("content")).is_ok_and(|it| it.is_dir())
    }

    /// Whether there is such an ordinary file; a link to one is none.
    pub fn has(&self, file: &str) -> bool {
        self.changed.contains_key(file) || std::fs::symlink_metadata(self.path(file)).is_ok_and(|it| it.is_file())
    }

    /// The bytes of a file; of a text only so many that it is seen to be too large.
    pub fn read(&self, file: &str) -> anyhow::Result<Vec<u8>> {
        if let Some(bytes) = self.changed.get(file) {
            return Ok(bytes.clone());
        }
        if !(file.ends_with(".md") || file.ends_with(".yml")) {
            return self.read_at_most(file, LARGEST);
        }
        read_beginning(self.open(file)?, LARGEST_TEXT as u64 + 1).with_context(|| unreadable(file))
    }

    /// The bytes of a file that may have so many.
    pub fn read_at_most(&self, file: &str, most: u64) -> anyhow::Result<Vec<u8>> {
        read_at_most(self.open(file)?, most).with_context(|| unreadable(file))
    }

    /// A file to read piece by piece.
    pub fn open(&self, file: &str) -> anyhow::Result<File> {
        self.root.open(file).with_context(|| unreadable(file))
    }
}
