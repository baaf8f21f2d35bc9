//! What lies in a bag beside its `data/`: all of it follows from the line of the history and from what `data/` holds,
//! so that whoever verifies a bag makes these files once more and compares.

use std::collections::BTreeMap;

use crate::register::{HistoryEvent, HistoryLine};
use crate::seal::fingerprint::Fingerprint;
use crate::source::Digest;

pub(crate) const INFO: &str = "bag-info.txt";
pub(crate) const MANIFEST: &str = "manifest-sha256.txt";
const DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// The files beside `data/` with their bytes. `data` has the files in it, by paths that begin with `data/`, with both
/// digests.
pub(crate) fn tags(
    register: &str,
    line: &HistoryLine,
    data: &BTreeMap<String, Fingerprint>,
) -> BTreeMap<&'static str, Vec<u8>> {
    let sizes = (data.values().map(|it| it.size).sum(), data.len());
    let mut tags = BTreeMap::from([
        ("bagit.txt", DECLARATION.to_owned()),
        (INFO, info(register, line, sizes)),
        (MANIFEST, lines(data.iter().map(|(path, it)| (it.sha256.to_string(), path.as_str())))),
        (
            "manifest-sha512.txt",
            lines(data.iter().map(|(path, it)| (it.sha512.clone().unwrap_or_default(), path.as_str()))),
        ),
    ]);
    let whole = |it: &String| crate::seal::fingerprint::of_bytes(it.as_bytes());
    let sums: Vec<(&str, Fingerprint)> = tags.iter().map(|(name, text)| (*name, whole(text))).collect();
    tags.insert("tagmanifest-sha256.txt", lines(sums.iter().map(|(name, it)| (it.sha256.to_string(), *name))));
    let sha512 = sums.iter().map(|(name, it)| (it.sha512.clone().unwrap_or_default(), *name));
    tags.insert("tagmanifest-sha512.txt", lines(sha512));
    tags.into_iter().map(|(name, text)| (name, text.into_bytes())).collect()
}

/// The bytes of [`INFO`], of so many bytes in so many files.
pub(crate) fn info(register: &str, line: &HistoryLine, (bytes, files): (u64, usize)) -> String {
    let (what, digest) = match &line.event {
        HistoryEvent::Revision { id, digest, .. } => (id.clone(), digest.prefixed()),
        HistoryEvent::Decreed { id, digest } => (format!("penetapan-{id}"), digest.prefixed()),
        other => (other.to_string(), String::new()),
    };
    let day = line.recorded.strftime("%Y-%m-%d");
    format!(
        "Bagging-Date: {day}\nExternal-Identifier: {register}:{what}\nInternal-Sender-Description: {line}\n\
         Internal-Sender-Identifier: {digest}\nPayload-Oxum: {bytes}.{files}\nSource-Organization: {register}\n"
    )
}

fn lines<'p>(files: impl Iterator<Item = (String, &'p str)>) -> String {
    files.fold(String::new(), |all, (hex, path)| all + &hex + "  " + path + "\n")
}

/// What a line's statement must be.
pub(crate) fn statement_digest(event: &HistoryEvent) -> Option<Digest> {
    match event {
        HistoryEvent::Revision { digest, .. } | HistoryEvent::Decreed { digest, .. } => Some(*digest),
        _ => None,
    }
}
