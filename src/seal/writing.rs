//! Writes the seals of a site.

use std::io::Write;

use crate::checks::Cleared;
use crate::output::Written;
use crate::seal::{checksums, manifest};
use crate::site::{Plan, Seal};

/// Writes a seal from everything that was written before it, sorted by path.
///
/// An error when it cannot be written, or when the site holds a file of a revision that was withdrawn.
pub fn write(seal: Seal, plan: &Plan<'_, Cleared>, written: &[Written], out: &mut dyn Write) -> anyhow::Result<()> {
    match seal {
        Seal::Manifest => manifest::write(plan.edition(), plan.theme(), written, out),
        Seal::Checksums => checksums::write(written, out),
    }
}
