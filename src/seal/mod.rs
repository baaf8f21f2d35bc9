//! What proves a site: its two manifests, and checking files against them, with nothing to trust but a digest.
//!
//! `manifest-sha256.txt` is for everybody: `sha256sum -c` reads it. `bukti/manifest.json` says what was published:
//! documents, revisions, records and the digests that the approvals name. Neither says where it comes from; only
//! somebody who kept an earlier copy, or got one another way, knows that.
#![expect(clippy::disallowed_methods, reason = "this folder reads sites and manifests to verify them")]

mod agreement;
mod archive;
mod chain;
mod checksums;
mod complete;
mod difference;
mod fingerprint;
mod folder;
mod identify;
mod manifest;
mod published;
mod read_manifest;
mod records;
mod signatures;
mod site;
mod verification;
mod verify;
mod writing;

use crate::site::Seal;

pub(crate) use crate::seal::archive::HISTORY as ARCHIVE_HISTORY;
pub(crate) use crate::seal::archive::verifying::is_archive;
pub use crate::seal::archive::writing::{Archived, Archiving, archive};
pub use crate::seal::chain::{Chain, Signer};
pub use crate::seal::difference::{Difference, Fault};
pub use crate::seal::fingerprint::LARGEST_MANIFEST;
pub use crate::seal::identify::identify;
pub use crate::seal::read_manifest::read_published;
pub use crate::seal::verification::{Match, Origin, Verification};
pub use crate::seal::verify::verify;
pub use crate::seal::writing::write;

/// Where every file of a site but itself is named, in the site.
pub(crate) const CHECKSUMS: &str = Seal::Checksums.path();

/// Where every published revision is named, in the site.
pub(crate) const MANIFEST: &str = Seal::Manifest.path();
