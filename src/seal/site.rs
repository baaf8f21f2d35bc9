//! Compares the folder of a site with what its manifests, or one from elsewhere, say of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Context as _;

use crate::diagnostics::say;
use crate::output::unreadable;
use crate::seal::chain::Chain;
use crate::seal::checksums::{self, Checksums};
use crate::seal::difference::{Difference, Fault};
use crate::seal::fingerprint::{self, Fingerprint};
use crate::seal::folder::{self, Folder};
use crate::seal::published::Manifest;
use crate::seal::read_manifest;
use crate::seal::verification::{Origin, Verification};
use crate::seal::{CHECKSUMS, MANIFEST, agreement, signatures};
use crate::source::open_named;

/// A manifest that somebody named.
pub(crate) enum Trusted {
    /// `manifest-sha256.txt`.
    Files { bytes: Vec<u8>, checksums: Checksums },
    /// `bukti/manifest.json`.
    Documents { bytes: Vec<u8>, manifest: Box<Manifest> },
}

impl Trusted {
    /// Reads either form.
    pub(crate) fn read(path: &Path) -> anyhow::Result<Trusted> {
        let bytes = open_named(path).and_then(fingerprint::read).with_context(|| unreadable(path))?;
        let shown = path.display();
        if bytes.first() == Some(&b'{') {
            let manifest = str::from_utf8(&bytes).map_err(Into::into).and_then(read_manifest::read);
            let manifest = manifest.with_context(|| {
                say!(
                    id = "{shown} bukan bukti/manifest.json yang utuh",
                    en = "{shown} is no sound bukti/manifest.json",
                    shown,
                )
            })?;
            return Ok(Trusted::Documents { bytes, manifest: Box::new(manifest) });
        }
        let checksums = checksums::read(&bytes);
        if let Some(line) = checksums.bad.first() {
            return Err(anyhow::Error::msg(say!(
                id = "{shown}, baris {line}: seharusnya sidik, dua spasi, lalu jalur di dalam situs yang hanya \
                      sekali disebut",
                en = "{shown}, line {line}: must be a digest, two spaces and a path within the site, named once",
                shown,
                line,
            )));
        }
        Ok(Trusted::Files { bytes, checksums })
    }
}

/// Everything in which the site differs from the manifest that somebody named, and from its own.
pub(crate) fn compare(root: &Path, trusted: Option<Trusted>, origin: Origin) -> Verification {
    let mut found = BTreeSet::new();
    let (checksums, manifest) = manifests(root, trusted, &mut found);
    let documents = manifest.iter().flat_map(|it| &it.documents).map(|it| &it.files);
    let decrees = manifest.iter().flat_map(|it| &it.decrees).map(|it| &it.files);
    let twice: BTreeSet<&str> = documents.chain(decrees).flatten().map(|it| it.path.as_str()).collect();
    let Folder { files, faults } = folder::read(root, &|it| twice.contains(it));
    if let Some(it) = &checksums {
        found.extend(listed(it, &files));
    }
    if let Some(it) = &manifest {
        found.extend(agreement::differences(root, it, &files));
    }
    let mut chain = Chain::read(root, "bukti/", &mut found);
    if let (Some(manifest), Some(chain)) = (&manifest, &mut chain) {
        found.extend(signatures::unrecorded(manifest, chain));
        found.extend(signatures::unsound(root, manifest, &files, chain));
    }
    // What cannot be read is also not the file that is listed; saying so once is enough.
    let odd: BTreeSet<&str> = faults.iter().map(|it| it.path.as_str()).collect();
    found.retain(|it| it.fault != Fault::Missing || !odd.contains(it.path.as_str()));
    found.extend(faults);
    Verification::Site {
        files: files.len(),
        revisions: manifest.map_or(0, |it| it.documents.len()),
        differences: found.into_iter().collect(),
        origin,
        chain,
    }
}

/// The two manifests to compare with: the one that somebody named, and the site's own where nobody named one. The
/// site's own copy of the one that was named must have the same bytes.
fn manifests(
    root: &Path,
    trusted: Option<Trusted>,
    found: &mut BTreeSet<Difference>,
) -> (Option<Checksums>, Option<Manifest>) {
    let own = |path: &str| open_named(&root.join(path)).and_then(fingerprint::read).ok();
    let mut add = |path: &str, fault| found.insert(Difference { path: path.to_owned(), fault });
    let mut same = |path: &str, bytes: &[u8]| match own(path) {
        Some(it) if it == bytes => {}
        Some(_) => drop(add(path, Fault::Changed)),
        None => drop(add(path, Fault::Missing)),
    };
    let (mut checksums, mut manifest) = (None, None);
    match trusted {
        Some(Trusted::Files { bytes, checksums: named }) => {
            // A list that somebody made with `sha256sum` may name the site's own list too.
            if !named.files.contains_key(CHECKSUMS) {
                same(CHECKSUMS, &bytes);
            }
            checksums = Some(named);
        }
        Some(Trusted::Documents { bytes, manifest: named }) => {
            same(MANIFEST, &bytes);
            manifest = Some(*named);
        }
        None => {}
    }
    let list = own(CHECKSUMS);
    if checksums.is_none() {
        checksums = list.as_deref().map(checksums::read);
        if checksums.is_none() {
            add(CHECKSUMS, Fault::Missing);
        }
    }
    if manifest.is_none() {
        let bytes = own(MANIFEST);
        let there = bytes.is_some();
        manifest = bytes.and_then(|it| String::from_utf8(it).ok()).and_then(|it| read_manifest::read(&it).ok());
        if manifest.is_none() {
            add(MANIFEST, if there { Fault::Damaged } else { Fault::Missing });
        }
    }
    // Whoever changed a page and its line in the list is known by the digest of the list.
    if let (Some(manifest), Some(list)) = (&manifest, &list)
        && manifest.site != checksums::digest_of_list(list)
    {
        add(CHECKSUMS, Fault::Changed);
    }
    (checksums, manifest)
}

/// In what the files differ from a list of all of them.
fn listed(checksums: &Checksums, files: &BTreeMap<String, Fingerprint>) -> Vec<Difference> {
    let named = checksums.files.iter().filter_map(|(path, digest)| match files.get(path) {
        None => Some((path, Fault::Missing)),
        Some(it) if it.sha256 != *digest => Some((path, Fault::Changed)),
        Some(_) => None,
    });
    let unlisted = files.keys().filter(|it| *it != CHECKSUMS && !checksums.files.contains_key(*it));
    let unlisted = unlisted.map(|it| (it, Fault::Unlisted));
    let bad = checksums.bad.iter().map(|it| (CHECKSUMS.to_owned(), Fault::BadLine(*it)));
    named
        .chain(unlisted)
        .map(|(path, fault)| (path.clone(), fault))
        .chain(bad)
        .map(|(path, fault)| Difference { path, fault })
        .collect()
}
