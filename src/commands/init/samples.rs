//! Digests of the sample documents: made for this register, so that they stand.

use anyhow::Context as _;

use crate::commands::init::files::NewFile;
use crate::register::{Statement, Step};
use crate::source::{Digest, quoted, split};

/// The records of a sample, with the mark in place of each digest.
const DIGESTS: [(&str, Step); 2] = [("@SIDIK_PERIKSA@", Step::Review), ("@SIDIK_SETUJU@", Step::Approval)];

/// The text with the digests of its review and then of its approval.
///
/// # Errors
/// When its front matter cannot be read.
pub(crate) fn seal(
    register: &str,
    unit: &str,
    path: &str,
    text: String,
    others: &[NewFile],
) -> anyhow::Result<String> {
    let folder = path.strip_suffix("index.md").unwrap_or("nowhere/");
    let beside: Vec<_> = others
        .iter()
        .filter_map(|it| Some((it.path.strip_prefix(folder)?.to_owned(), it.text.as_bytes())))
        .map(|(name, bytes)| (name, bytes.len() as u64, Digest::of(bytes)))
        .collect();
    DIGESTS.into_iter().try_fold(text, |text, (mark, step)| {
        if !text.contains(mark) {
            return Ok(text);
        }
        // A mark is no plain scalar of YAML; what stands for it does not matter, as a record is not about itself.
        let read = split(path, text.replace("@SIDIK", "SIDIK").as_bytes()).value;
        let read = read.with_context(|| format!("{path} cannot be read"))?;
        let statement = Statement::of(register, unit, &read.fields, &read.body, &beside, step)?;
        Ok(text.replace(mark, &quoted(&statement.digest().prefixed())))
    })
}
