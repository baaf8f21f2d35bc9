//! Whether a site is what its history records, and whether the signatures in it stand.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;

use crate::register::{HistoryEvent, State};
use crate::seal::MANIFEST;
use crate::seal::agreement::{SIGNATURE, STATEMENT};
use crate::seal::archive::parts::STATEMENTS;
use crate::seal::chain::{Chain, Signer};
use crate::seal::difference::{Difference, Fault};
use crate::seal::fingerprint::{self, Fingerprint};
use crate::seal::published::{Decree, Document, Manifest};
use crate::source::open_named;

/// The lines of the history that the manifest does not agree with.
pub(crate) fn unrecorded(manifest: &Manifest, chain: &Chain) -> Vec<Difference> {
    let documents: BTreeMap<(&str, u32), _> =
        manifest.documents.iter().map(|it| ((it.id.as_str(), it.revision), it)).collect();
    let decrees: BTreeMap<&str, _> = manifest.decrees.iter().map(|it| (it.id.as_str(), it.digest)).collect();
    let is_kept = |event: &HistoryEvent| match event {
        HistoryEvent::Revision { act, id, number, digest } => {
            let document = documents.get(&(id.as_str(), *number));
            document.and_then(|it| it.records.named(*act)) == Some(*digest)
        }
        HistoryEvent::Decreed { id, digest } => decrees.get(id.as_str()) == Some(digest),
        _ => true,
    };
    let lost = chain.history.lines.iter().filter(|it| !is_kept(&it.event));
    let path = |event: &HistoryEvent| match event {
        HistoryEvent::Revision { id, number, .. } => format!("info/{id}/r{number}/"),
        HistoryEvent::Decreed { id, .. } => format!("dip/{id}/"),
        _ => MANIFEST.to_owned(),
    };
    lost.map(|it| Difference { path: path(&it.event), fault: Fault::NotAsRecorded }).collect()
}

/// The signatures in a site that do not stand or are missing; the others are counted.
pub(crate) fn unsound(
    root: &Path,
    manifest: &Manifest,
    files: &BTreeMap<String, Fingerprint>,
    chain: &mut Chain,
) -> Vec<Difference> {
    let left = manifest.documents.iter().filter(|it| it.state != State::Withdrawn).map(Document::folder);
    let beside = left.chain(manifest.decrees.iter().map(Decree::folder));
    let beside = beside.map(|it| (format!("{it}{STATEMENT}"), format!("{it}{SIGNATURE}")));
    let apart = files.keys().filter(|it| it.starts_with(&format!("bukti/{STATEMENTS}")) && it.ends_with(".txt"));
    let apart = apart.map(|it| (it.clone(), format!("{it}.sig")));
    let all: Vec<_> = beside.chain(apart).collect();
    let judged: Vec<_> = all.par_iter().filter_map(|it| judged(root, it, files, chain)).collect();
    sorted(judged, chain)
}

/// Whose key signed the statement at the first path, by the signature at the second one if it is there; none where
/// there is no such statement.
pub(crate) fn judged(
    root: &Path,
    (statement, signature): &(String, String),
    files: &BTreeMap<String, Fingerprint>,
    chain: &Chain,
) -> Option<Result<Option<Signer>, Difference>> {
    let bytes = |path: &str| open_named(&root.join(path)).and_then(fingerprint::read).ok();
    let text = files.get(statement).and_then(|_| String::from_utf8(bytes(statement)?).ok())?;
    let has_signature = files.contains_key(signature);
    let armored = has_signature.then(|| bytes(signature).unwrap_or_default());
    let path = if has_signature { signature } else { statement };
    Some(chain.signer(&text, armored.as_deref()).map_err(|fault| Difference { path: path.clone(), fault }))
}

/// What is wrong; whoever signed what is right is counted.
pub(crate) fn sorted(judged: Vec<Result<Option<Signer>, Difference>>, chain: &mut Chain) -> Vec<Difference> {
    let mut wrong = Vec::new();
    for it in judged {
        match it {
            Ok(signer) => chain.count(signer),
            Err(difference) => wrong.push(difference),
        }
    }
    wrong
}
