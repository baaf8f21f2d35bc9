//! Identifies a finding across runs, also when it moved to another line.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use crate::diagnostics::Diagnostic;

/// One for each finding, in their order: of rule, file and words, not of the line. The words are the Indonesian ones,
/// so that the reader's language changes nothing; equal findings in one file are told apart by counting.
pub(crate) fn fingerprints(findings: &[Diagnostic]) -> Vec<String> {
    let mut seen: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    findings
        .iter()
        .map(|it| {
            let key = (it.code.name, &*it.place.file, it.message.id.as_str());
            let before = seen.entry(key).or_default();
            let text = format!("{}\0{}\0{}\0{before}", key.0, key.1, key.2);
            *before += 1;
            HEXLOWER.encode(&Sha256::digest(text.as_bytes()))
        })
        .collect()
}
