//! The result of a verification, and how far it is proven.

use crate::register::State;
use crate::seal::chain::Chain;
use crate::seal::difference::Difference;
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
        /// Its history; none where nothing was recorded yet.
        chain: Option<Chain>,
    },
    /// Of the folder of an archive.
    Archive {
        /// How many files were read.
        files: usize,
        /// How many bags it has that its history names.
        bags: usize,
        /// Everything that differs, sorted by path; empty: nothing does.
        differences: Vec<Difference>,
        /// Its history; none where it cannot be read.
        chain: Option<Chain>,
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
        match self {
            Verification::Site { origin, .. } | Verification::File { origin, .. } => *origin != Origin::Unproven,
            Verification::Archive { .. } => false,
        }
    }

    /// Whether nothing differs, or the file is known.
    pub fn is_sound(&self) -> bool {
        match self {
            Verification::Site { differences, .. } | Verification::Archive { differences, .. } => {
                differences.is_empty()
            }
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
