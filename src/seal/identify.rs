//! Finds the published file that has the digest of a given file.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context as _;

use crate::diagnostics::say;
use crate::output::unreadable;
use crate::seal::archive::verifying;
use crate::seal::fingerprint::{self, Fingerprint};
use crate::seal::published::File;
use crate::seal::site::Trusted;
use crate::seal::verification::{Match, Origin, Verification};
use crate::seal::{CHECKSUMS, MANIFEST};

/// Compares a file with the published files that a manifest names, or that the manifests of a site name when
/// `manifest` is a folder, or the bags of an archive. Without one, the file must lie in a site or an archive; its own
/// manifests are used then, and prove
/// nothing about where it comes from.
///
/// An error when something cannot be read, is no manifest, or when there is none.
pub fn identify(file: &Path, manifest: Option<&Path>) -> anyhow::Result<Verification> {
    let (shown, unreadable) = (file.display(), || unreadable(file));
    if !file.metadata().with_context(unreadable)?.is_file() {
        return Err(anyhow::Error::msg(say!(
            id = "{shown} bukan berkas dan bukan folder",
            en = "{shown} is neither a file nor a folder",
            shown,
        )));
    }
    let fingerprint = std::fs::File::open(file).and_then(|it| fingerprint::of(it, true)).with_context(unreadable)?;
    let mut matches = BTreeMap::new();
    let is_site = |it: &Path| it.join(CHECKSUMS).is_file() && it.join(MANIFEST).is_file();
    let home = file.ancestors().find(|it| is_site(it) || verifying::is_archive(it));
    let mut origin = Origin::Unproven;
    match (manifest, home) {
        (Some(folder), _) if folder.is_dir() => in_site(&fingerprint, folder, &mut matches)?,
        (Some(manifest), _) => {
            let trusted = Trusted::read(manifest)?;
            if !home.is_some_and(|home| manifest.canonicalize().is_ok_and(|it| it.starts_with(home))) {
                origin = Origin::Elsewhere;
            }
            search(&fingerprint, &trusted, &mut matches);
        }
        (None, Some(home)) => in_site(&fingerprint, home, &mut matches)?,
        (None, None) => {
            return Err(anyhow::Error::msg(say!(
                id = "{shown} tidak ada di dalam situs; sebutkan manifes pembandingnya (--manifes)",
                en = "{shown} lies in no site; name a manifest to compare it with (--manifest)",
                shown,
            )));
        }
    }
    Ok(Verification::File { sha256: fingerprint.sha256, matches: matches.into_values().collect(), origin })
}

/// The manifest of documents knows the states, the other one knows every file.
fn in_site(fingerprint: &Fingerprint, site: &Path, matches: &mut BTreeMap<String, Match>) -> anyhow::Result<()> {
    if verifying::is_archive(site) {
        matches.extend(verifying::search(fingerprint.sha256, site).into_iter().map(|it| (it.path.clone(), it)));
        return Ok(());
    }
    search(fingerprint, &Trusted::read(&site.join(MANIFEST))?, matches);
    search(fingerprint, &Trusted::read(&site.join(CHECKSUMS))?, matches);
    Ok(())
}

/// Adds what is not known yet.
fn search(fingerprint: &Fingerprint, trusted: &Trusted, matches: &mut BTreeMap<String, Match>) {
    let mut add = |path: &String, revision, state| {
        matches.entry(path.clone()).or_insert_with(|| Match { path: path.clone(), revision, state });
    };
    match trusted {
        Trusted::Files { checksums, .. } => {
            for (path, _) in checksums.files.iter().filter(|(_, it)| **it == fingerprint.sha256) {
                add(path, revision(path), None);
            }
        }
        Trusted::Documents { manifest, .. } => {
            for document in &manifest.documents {
                let sha512 = fingerprint.sha512.as_ref();
                let same = |it: &&File| it.sha256 == fingerprint.sha256 && Some(&it.sha512) == sha512;
                for file in document.files.iter().filter(same) {
                    let revision = (document.id.clone(), document.revision);
                    add(&file.path, Some(revision), Some(document.state));
                }
            }
        }
    }
}

/// The document and the revision in whose folder a path lies.
fn revision(path: &str) -> Option<(String, u32)> {
    let (id, rest) = path.strip_prefix("info/")?.split_once('/')?;
    let (number, _) = rest.strip_prefix('r')?.split_once('/')?;
    Some((id.to_owned(), number.parse().ok()?))
}
