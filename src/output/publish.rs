//! From a plan to a site on disk: every item rendered or copied in parallel, the seals last, then the swap.

use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::Context as _;
use rayon::prelude::*;

use crate::checks::Cleared;
use crate::diagnostics::say;
use crate::output::staging::{Staging, Sum};
use crate::output::target::Target;
use crate::output::trouble::unwritable;
use crate::output::weight::{Budget, Scales};
use crate::output::{shard, swap};
use crate::site::{Item, Kind, OutputPath, Plan, Seal, Shard, SourceRef};
use crate::source::{Content, Digest};

/// The name of a document's text beside its page; it is sealed like an attachment.
const BODY: &str = "isi.md";

/// A file of the site as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Where it is.
    pub path: OutputPath,
    /// In bytes.
    pub size: u64,
    /// Of its bytes.
    pub sha256: Digest,
    /// Of the bytes of what was approved: attachments and the texts of documents.
    pub sha512: Option<[u8; 64]>,
}

/// How far the writing of a site has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One more item of the plan is written.
    Written,
    /// Everything is; the new site is about to take the place of the old one.
    Whole,
}

/// Hears of every step; with an error the writing ends there, and the old site stands.
pub type Listener<'a> = dyn Fn(Step) -> anyhow::Result<()> + Sync + 'a;

/// Writes a seal from everything that was written before it, sorted by path.
pub type SealWriter<'a> = dyn Fn(Seal, &[Written], &mut dyn Write) -> anyhow::Result<()> + 'a;

/// The text of an attachment, as it was when the rules looked at it; none if it has none.
pub type KeptText<'a> = dyn Fn(Digest) -> anyhow::Result<Option<String>> + Sync + 'a;

/// Writes the site and puts it in the place of the old one; hands back every file of it, sorted by path.
///
/// Pages that weigh more than `budget` stop it before the swap with an error that is a [`TooHeavy`].
/// An error when a file cannot be read, rendered or written, or
/// when a source is no longer what the plan was made from: then the old site stands as before. Only an error that is a
/// [`PublishedBut`](crate::output::PublishedBut) comes after the swap.
pub fn publish(
    plan: &Plan<'_, Cleared>,
    content: &Content,
    texts: &KeptText<'_>,
    target: Target,
    budget: Option<Budget>,
    listener: &Listener<'_>,
    seal: &SealWriter<'_>,
) -> anyhow::Result<Vec<Written>> {
    let staging = Staging::create(&target.staging)?;
    staging.folders(plan.items().keys().map(OutputPath::as_str).chain(below(plan).iter().map(String::as_str)))?;
    let is_piece = |item: &Item| !matches!(item.kind, Kind::Folder(_) | Kind::Seal(_));
    let pieces: Vec<(&OutputPath, &Item)> = plan.items().iter().filter(|(_, item)| is_piece(item)).collect();
    let scales = Scales::new(budget);
    let write_piece = |(path, item): (&OutputPath, &Item)| {
        let sum = match &item.kind {
            Kind::Copy(source) => copy(&staging, path, source, content)?,
            _ => render(&staging, path, item, plan, content, &scales)?,
        };
        listener(Step::Written)?;
        Ok(file(path, &sum))
    };
    // The parts of the index one after the other: each takes a hundred times the memory of its texts.
    let write_index = || -> anyhow::Result<Vec<Written>> {
        let mut written = Vec::new();
        for (path, item) in plan.items() {
            if let Kind::Folder(shard) = &item.kind {
                written.extend(shard::write(&staging, path, shard, plan, content, texts)?);
                listener(Step::Written)?;
            }
        }
        Ok(written)
    };
    let (written, index) =
        rayon::join(|| pieces.into_par_iter().map(write_piece).collect::<anyhow::Result<Vec<Written>>>(), write_index);
    let mut written = written?;
    scales.verdict()?;
    written.extend(index?);
    written.sort_by(|one, other| one.path.cmp(&other.path));
    for (path, kind) in seals(plan) {
        let sum = sealed(&staging, path, |out| seal(kind, &written, out))?;
        let at = written.partition_point(|it| it.path < *path);
        written.insert(at, file(path, &sum));
        listener(Step::Written)?;
    }
    listener(Step::Whole)?;
    swap::publish(&staging, &target)?;
    // Until here no other build may come near.
    drop(target);
    Ok(written)
}

/// A name in every folder of the parts of the search index, so that the folders are made.
fn below(plan: &Plan<'_, Cleared>) -> Vec<String> {
    let folders = plan.items().iter().filter(|(_, item)| matches!(item.kind, Kind::Folder(_)));
    folders.flat_map(|(path, _)| Shard::FOLDERS.map(|it| format!("{path}/{it}/x"))).collect()
}

pub(crate) fn file(path: &OutputPath, sum: &Sum) -> Written {
    Written { path: path.clone(), size: sum.size, sha256: sum.sha256, sha512: sum.sha512 }
}

/// The seals in the order in which they are written: each covers those before it.
fn seals<'p>(plan: &'p Plan<'_, Cleared>) -> Vec<(&'p OutputPath, Seal)> {
    let mut seals: Vec<(&OutputPath, Seal)> = plan
        .items()
        .iter()
        .filter_map(|(path, item)| match &item.kind {
            Kind::Seal(kind) => Some((path, *kind)),
            _ => None,
        })
        .collect();
    seals.sort_by_key(|(_, kind)| match kind {
        Seal::Manifest => 0,
        Seal::Checksums => 1,
    });
    seals
}

/// Copies an attachment, hashing it on the way.
fn copy(staging: &Staging, path: &OutputPath, source: &SourceRef, content: &Content) -> anyhow::Result<Sum> {
    let mut from = content.open(&source.file)?;
    let mut to = staging.file(path.as_str(), true)?;
    to.copy(&mut from, &source.file)?;
    let sum = to.finish()?;
    unchanged(source, sum.sha256)?;
    Ok(sum)
}

/// Renders a page, reading again what it is made from.
fn render(
    staging: &Staging,
    path: &OutputPath,
    item: &Item,
    plan: &Plan<'_, Cleared>,
    content: &Content,
    scales: &Scales,
) -> anyhow::Result<Sum> {
    let source = match item.source() {
        Some(source) => {
            let bytes = content.read(&source.file)?;
            unchanged(source, Digest::of(&bytes))?;
            Some(bytes)
        }
        None => None,
    };
    let bytes = plan
        .render(path, item, source.as_deref())
        .with_context(|| say!(id = "halaman {path} tidak dapat dibuat", en = "cannot make the page {path}", path))?;
    scales.weigh(path, &bytes)?;
    let is_body = path.as_str().rsplit('/').next() == Some(BODY);
    let mut to = staging.file(path.as_str(), is_body)?;
    to.put(&bytes)?;
    to.finish()
}

/// The rules looked at other bytes than these: what nobody approved must not slip in between.
pub(crate) fn unchanged(source: &SourceRef, now: Digest) -> anyhow::Result<()> {
    if source.digest != now {
        let file = &source.file;
        return Err(anyhow::Error::msg(say!(
            id = "{file} berubah selagi situs dibangun; jalankan perintah ini lagi",
            en = "{file} changed while the site was being built; run the command again",
            file,
        )));
    }
    Ok(())
}

/// Writes a seal, in as many small pieces as it likes.
fn sealed(
    staging: &Staging,
    path: &OutputPath,
    write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>,
) -> anyhow::Result<Sum> {
    let failed = || unwritable(Path::new(path.as_str()));
    let mut to = BufWriter::new(staging.file(path.as_str(), false)?);
    write(&mut to).with_context(failed)?;
    to.into_inner().map_err(std::io::IntoInnerError::into_error).with_context(failed)?.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage() -> (tempfile::TempDir, Content, Staging) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("content")).unwrap();
        std::fs::write(folder.path().join("content/a.pdf"), "%PDF").unwrap();
        let staging = Staging::create(&folder.path().join("staging")).unwrap();
        let content = Content::at(folder.path());
        (folder, content, staging)
    }

    #[test]
    fn a_source_that_changed_stops_the_build() {
        let (_folder, content, staging) = stage();
        let path = OutputPath::new("a.pdf").unwrap();
        let source = |bytes: &[u8]| SourceRef { file: "content/a.pdf".into(), digest: Digest::of(bytes) };
        let changed = copy(&staging, &path, &source(b"other"), &content).unwrap_err().to_string();
        assert_eq!(changed, "content/a.pdf changed while the site was being built; run the command again");
        let path = OutputPath::new("b.pdf").unwrap();
        let sum = copy(&staging, &path, &source(b"%PDF"), &content).unwrap();
        assert!(sum.sha512.is_some() && sum.size == 4);
    }

    #[test]
    fn a_seal_is_hashed_as_it_is_written() {
        let (_folder, _, staging) = stage();
        let path = OutputPath::new("manifest-sha256.txt").unwrap();
        let sum = sealed(&staging, &path, |out| Ok((0..9).try_for_each(|it| write!(out, "{it}"))?)).unwrap();
        assert_eq!(sum.sha256, Digest::of(b"012345678"));
        let path = OutputPath::new("broken").unwrap();
        let error = sealed(&staging, &path, |_| anyhow::bail!("no")).unwrap_err();
        assert_eq!(format!("{error:#}"), "cannot write broken: no");
    }
}
