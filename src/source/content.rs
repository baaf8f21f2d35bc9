//! The folder `content/`: where files are read from, and what a command is about to write into them.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::diagnostics::Text;

/// The files of a register, as they lie or as a command is about to leave them.
#[derive(Debug, Clone)]
pub struct Content {
    root: PathBuf,
    changed: BTreeMap<String, Vec<u8>>,
}

impl Content {
    /// The register in this folder, which holds `content/`.
    pub fn at(root: &Path) -> Content {
        Content { root: root.to_owned(), changed: BTreeMap::new() }
    }

    /// The same, with other bytes in one file that is there.
    #[must_use]
    pub fn with(mut self, file: &str, bytes: Vec<u8>) -> Content {
        self.changed.insert(file.to_owned(), bytes);
        self
    }

    /// The folder that holds `content/`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a file lies on this machine; `file` is relative to the register, with `/`.
    pub fn path(&self, file: &str) -> PathBuf {
        self.root.join(file)
    }

    /// The bytes of a file.
    pub fn read(&self, file: &str) -> anyhow::Result<Vec<u8>> {
        if let Some(bytes) = self.changed.get(file) {
            return Ok(bytes.clone());
        }
        std::fs::read(self.path(file)).with_context(|| unreadable(file))
    }

    /// A file to read piece by piece.
    pub fn open(&self, file: &str) -> anyhow::Result<File> {
        File::open(self.path(file)).with_context(|| unreadable(file))
    }
}

/// What is said of a file that cannot be read.
pub(crate) fn unreadable(file: impl std::fmt::Display) -> Text {
    Text::new(format!("{file} tidak dapat dibaca"), format!("{file} cannot be read"))
}
