//! Whether the files of every published revision are what its approval names.
//!
//! The manifest names the digest of each statement, the statement (`naskah.txt`) holds the record by which it was
//! published and names the digests of the metadata, the text and the attachments. So whoever trusts the digest needs to
//! trust nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use crate::register::{State, Step, decree_order};
use crate::seal::MANIFEST;
use crate::seal::difference::{Difference, Fault};
use crate::seal::fingerprint::{self, Fingerprint};
use crate::seal::published::{Decree, Document, File, Manifest};
use crate::source::{Digest, open_named};

pub(crate) const STATEMENT: &str = "naskah.txt";
pub(crate) const SIGNATURE: &str = "naskah.txt.sig";
pub(crate) const META: &str = "meta.json";
pub(crate) const BODY: &str = "isi.md";
const PAGE: &str = "index.html";

/// Everything in which a site differs from its documents.
pub(crate) fn differences(root: &Path, manifest: &Manifest, files: &BTreeMap<String, Fingerprint>) -> Vec<Difference> {
    let documents = manifest.documents.par_iter();
    let mut found: Vec<Difference> = documents.flat_map_iter(|it| of_document(root, manifest, it, files)).collect();
    let decrees = manifest.decrees.par_iter();
    found.extend(decrees.flat_map_iter(|it| of_decree(root, manifest, it, files)).collect::<Vec<_>>());
    found.extend(unlisted(root, manifest));
    found.extend(unapproved(manifest, files));
    found
}

fn of_decree(
    root: &Path,
    manifest: &Manifest,
    decree: &Decree,
    files: &BTreeMap<String, Fingerprint>,
) -> Vec<Difference> {
    let mut found = changed(&decree.files, files);
    let head = vec![
        "maklumat-penetapan/v2".to_owned(),
        format!("register {}", manifest.register),
        format!("penetapan {}", decree.id),
    ];
    let head = (head.as_slice(), Step::Approval);
    found.extend(unlike(root, &decree.folder(), decree.digest, head, &decree.files, files));
    found
}

fn of_document(
    root: &Path,
    manifest: &Manifest,
    document: &Document,
    files: &BTreeMap<String, Fingerprint>,
) -> Vec<Difference> {
    let mut found = changed(&document.files, files);
    if document.state == State::Withdrawn {
        found.extend(document.files.first().map(|_| Difference { path: MANIFEST.to_owned(), fault: Fault::Damaged }));
        return found;
    }
    let head = vec![
        "maklumat-sidik/v2".to_owned(),
        format!("register {}", manifest.register),
        format!("unit {}", document.unit),
        format!("id {}", document.id),
        format!("revisi {}", document.revision),
    ];
    let head = (head.as_slice(), document.step());
    found.extend(unlike(root, &document.folder(), document.digest, head, &document.files, files));
    found
}

/// The statements of what is said to be approved by a decree that does not list it.
fn unlisted(root: &Path, manifest: &Manifest) -> Vec<Difference> {
    let lists: BTreeMap<&str, BTreeSet<String>> = manifest
        .decrees
        .iter()
        .map(|it| (it.id.as_str(), lines(&root.join(format!("{}{BODY}", it.folder())))))
        .collect();
    let is_listed = |it: &Document, decree| lists.get(decree).is_some_and(|lines| lines.contains(&it.line()));
    let documents = manifest.documents.iter().filter(|it| it.decree().is_some_and(|decree| !is_listed(it, decree)));
    let path = |it: &Document| match it.state {
        State::Withdrawn => MANIFEST.to_owned(),
        State::InForce | State::Superseded => format!("{}{STATEMENT}", it.folder()),
    };
    documents.map(|it| Difference { path: path(it), fault: Fault::NotAsApproved }).collect()
}

/// What the text of a decree lists, as words with one space between them; that the file is the agreed one is looked at
/// elsewhere.
pub(crate) fn lines(path: &Path) -> BTreeSet<String> {
    let text = open_named(path).and_then(fingerprint::read).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    text.lines().map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The files that are not what the manifest says.
fn changed(named: &[File], files: &BTreeMap<String, Fingerprint>) -> Vec<Difference> {
    let mut found = Vec::new();
    for file in named {
        let fault = match files.get(&file.path) {
            None => Fault::Missing,
            Some(it) if (it.size, it.sha256, it.sha512.as_ref()) != (file.size, file.sha256, Some(&file.sha512)) => {
                Fault::Changed
            }
            Some(_) => continue,
        };
        found.push(Difference { path: file.path.clone(), fault });
    }
    found
}

/// In what a folder differs from the statement of this digest, which begins with these lines and a record of this step.
fn unlike(
    root: &Path,
    folder: &str,
    digest: Digest,
    head: (&[String], Step),
    claimed: &[File],
    files: &BTreeMap<String, Fingerprint>,
) -> Vec<Difference> {
    let mut found = Vec::new();
    let path = format!("{folder}{STATEMENT}");
    if !files.contains_key(&path) {
        found.push(Difference { path, fault: Fault::Missing });
        return found;
    }
    let statement = open_named(&root.join(&path)).and_then(fingerprint::read);
    let Ok(statement) = statement else {
        found.push(Difference { path, fault: Fault::Unreadable });
        return found;
    };
    let named = String::from_utf8(statement)
        .ok()
        .filter(|it| Digest::of(it.as_bytes()) == digest)
        .and_then(|it| named(&it, head));
    let Some(named) = named else {
        found.push(Difference { path, fault: Fault::NotAsApproved });
        return found;
    };
    for (name, (digest, size)) in &named {
        let path = format!("{folder}{name}");
        match files.get(&path) {
            Some(it) if it.sha256 == *digest && size.is_none_or(|size| it.size == size) => {}
            _ => found.push(Difference { path, fault: Fault::NotAsApproved }),
        }
    }
    let extra = claimed.iter().filter(|it| !it.path.strip_prefix(folder).is_some_and(|it| named.contains_key(it)));
    found.extend(extra.map(|it| Difference { path: it.path.clone(), fault: Fault::Unapproved }));
    found
}

/// The files that a statement names, with their digests and sizes; none when it does not begin with these lines and a
/// record of this step.
pub(crate) fn named(
    statement: &str,
    (head, step): (&[String], Step),
) -> Option<BTreeMap<String, (Digest, Option<u64>)>> {
    let mut lines = statement.strip_suffix('\n')?.split('\n');
    if !head.iter().all(|it| lines.next() == Some(it)) {
        return None;
    }
    lines.next()?.strip_prefix(step.key())?.strip_prefix(" {")?;
    let mut named = BTreeMap::new();
    named.insert(META.to_owned(), (lines.next()?.strip_prefix("meta ")?.parse().ok()?, None));
    let (digest, size) = lines.next()?.strip_prefix("isi ")?.split_once(' ')?;
    named.insert(BODY.to_owned(), (digest.parse().ok()?, Some(size.parse().ok()?)));
    for line in lines {
        let (digest, rest) = line.strip_prefix("file ")?.split_once(' ')?;
        let (size, name) = rest.split_once(' ')?;
        named.insert(name.to_owned(), (digest.parse().ok()?, Some(size.parse().ok()?)));
    }
    Some(named)
}

/// Files among those of a revision or decree that no approval covers.
fn unapproved<'f>(
    manifest: &Manifest,
    files: &'f BTreeMap<String, Fingerprint>,
) -> impl Iterator<Item = Difference> + use<'f> {
    let mut covered: BTreeSet<String> = BTreeSet::new();
    for document in &manifest.documents {
        let folder = document.folder();
        covered.insert(format!("{folder}{PAGE}"));
        if document.state != State::Withdrawn {
            covered.extend([STATEMENT, SIGNATURE, META, BODY].map(|it| format!("{folder}{it}")));
            covered.extend(document.files.iter().map(|it| it.path.clone()));
        }
    }
    for decree in &manifest.decrees {
        let folder = decree.folder();
        covered.extend([PAGE, STATEMENT, SIGNATURE, META, BODY].map(|it| format!("{folder}{it}")));
        covered.extend(decree.files.iter().map(|it| it.path.clone()));
    }
    files
        .keys()
        .filter(|it| is_of_revision(it) || is_of_decree(it))
        .filter(move |it| !covered.contains(*it))
        .map(|it| Difference { path: it.clone(), fault: Fault::Unapproved })
}

/// Whether a path lies in `info/ID/rN/`.
fn is_of_revision(path: &str) -> bool {
    let mut parts = path.split('/');
    let number = (parts.next() == Some("info")).then(|| parts.nth(1)).flatten().and_then(|it| it.strip_prefix('r'));
    let digits = number.is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()));
    digits && parts.next().is_some()
}

/// Whether a path lies in `dip/ID/` of a decree. Its list goes on at `dip/ID/halaman/N/`, which only shows it.
fn is_of_decree(path: &str) -> bool {
    let below = path.strip_prefix("dip/").and_then(|it| it.split_once('/'));
    below.is_some_and(|(id, rest)| decree_order(id).is_some() && !rest.starts_with("halaman/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folders_of_revisions_are_known_by_their_names() {
        for path in ["info/a/r1/x.pdf", "info/a/r12/x/y", "info/../r1/x"] {
            assert!(is_of_revision(path), "{path}");
        }
        for path in ["info/a/index.html", "info/a/r1", "info/a/r/x", "info/a/rx/y", "dip/a/r1/x", "index.html"] {
            assert!(!is_of_revision(path), "{path}");
        }
    }
}
