//! Tells whether a file changed, without reading it.

use std::fs::Metadata;
use std::time::SystemTime;

use crate::source::Content;

/// What tells that a file may have other bytes than before, without reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    file: String,
    size: u64,
    modified: Option<SystemTime>,
    identity: [i64; 3],
}

impl Stamp {
    /// Of a file as it lies; of nothing, where it is gone.
    pub fn of(content: &Content, file: &str) -> Stamp {
        let found = std::fs::symlink_metadata(content.path(file)).ok();
        Stamp {
            file: file.to_owned(),
            size: found.as_ref().map_or(0, Metadata::len),
            modified: found.as_ref().and_then(|it| it.modified().ok()),
            identity: found.as_ref().map(identity).unwrap_or_default(),
        }
    }

    /// When its bytes last changed, where that is known.
    pub fn modified(&self) -> Option<SystemTime> {
        self.modified
    }

    /// Which file or folder it is, whatever is in it; always the same where a system does not tell.
    pub fn is_which(&self) -> i64 {
        let [which, ..] = self.identity;
        which
    }
}

/// Which file it is, and when anything about it last changed: no program can set that back.
#[cfg(unix)]
fn identity(it: &Metadata) -> [i64; 3] {
    use std::os::unix::fs::MetadataExt as _;
    [it.ino().cast_signed(), it.ctime(), it.ctime_nsec()]
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> [i64; 3] {
    [0; 3]
}
