//! The result of a verification: every difference, and how far the rest is proven.

use crate::register::State;
use crate::source::Digest;

/// What came of a verification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verification {
    /// Of the folder of a site.
    Site {
        /// How many files were read.
        files: usize,
        /// How many published revisions its manifest names.
        revisions: usize,
        /// Everything that differs, sorted by path; empty: nothing does.
        differences: Vec<Difference>,
        /// What is proven when nothing differs.
        origin: Origin,
    },
    /// Of one file.
    File {
        /// Its SHA-256.
        sha256: Digest,
        /// Which published files have the same bytes; empty: it is not known.
        matches: Vec<Match>,
        /// What is proven when there is one.
        origin: Origin,
    },
}

impl Verification {
    /// Whether it was compared with a manifest that does not come from the site itself.
    pub fn origin_proven(&self) -> bool {
        let (Verification::Site { origin, .. } | Verification::File { origin, .. }) = self;
        *origin != Origin::Unproven
    }

    /// Whether nothing differs, or the file is known.
    pub fn is_sound(&self) -> bool {
        match self {
            Verification::Site { differences, .. } => differences.is_empty(),
            Verification::File { matches, .. } => !matches.is_empty(),
        }
    }
}

/// How far a comparison proves where something comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Not at all: it agrees with itself. Whoever changed a file could have changed its manifest.
    Unproven,
    /// Every file is the one that a manifest from elsewhere names: `bukti/manifest.json` names all others by the digest
    /// of their list.
    Elsewhere,
}

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The file, relative to the folder, with `/`.
    pub path: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with a file of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// A manifest names it, but it is not there.
    Missing,
    /// Its bytes are not those that a manifest names.
    Changed,
    /// It is there, but no manifest names it.
    Unlisted,
    /// It is a symbolic link; a site has none.
    Link,
    /// It is a pipe, a socket or a device.
    Special,
    /// It is there but cannot be read.
    Unreadable,
    /// This line of the manifest is not as it must be, names a path outside, or one that another line names.
    BadLine(usize),
    /// The manifest of documents cannot be understood, or contradicts itself.
    Damaged,
    /// Its bytes are not those that the approved statement names, or the statement is not the one that was approved.
    NotAsApproved,
    /// It lies among the files of a revision, but no approval covers it.
    Unapproved,
}

impl Fault {
    /// The word of the machine formats.
    pub const fn key(self) -> &'static str {
        match self {
            Fault::Missing => "missing",
            Fault::Changed => "changed",
            Fault::Unlisted => "unlisted",
            Fault::Link => "link",
            Fault::Special => "special",
            Fault::Unreadable => "unreadable",
            Fault::BadLine(_) => "bad-line",
            Fault::Damaged => "damaged",
            Fault::NotAsApproved => "not-as-approved",
            Fault::Unapproved => "unapproved",
        }
    }
}

/// A published file with the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Where it is in the site.
    pub path: String,
    /// The document and the number of the revision it belongs to; none for other files of the site.
    pub revision: Option<(String, u32)>,
    /// In what state that revision is published, where the manifest says so.
    pub state: Option<State>,
}
