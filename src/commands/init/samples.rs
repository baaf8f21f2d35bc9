//! Digests of the sample documents: made for this register, so that they stand.

use anyhow::Context as _;

use crate::commands::init::new_file::NewFile;
use crate::register::seal as seal_records;
use crate::source::Digest;

/// The text with the digests of its records.
///
/// # Errors
/// When its front matter cannot be read.
pub(crate) fn seal(register: &str, path: &str, text: &str, others: &[NewFile]) -> anyhow::Result<String> {
    let folder = path.strip_suffix("index.md").unwrap_or("nowhere/");
    let beside: Vec<_> = others
        .iter()
        .filter_map(|it| Some((it.path.strip_prefix(folder)?.to_owned(), it.text.as_bytes())))
        .map(|(name, bytes)| (name, bytes.len() as u64, Digest::of(bytes)))
        .collect();
    let sealed = seal_records(register, path, text.as_bytes(), &beside);
    Ok(String::from_utf8(sealed.with_context(|| format!("{path} cannot be read"))?)?)
}
