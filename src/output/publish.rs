//! From a plan to a site on disk: every item rendered or copied in parallel, the seals last, then the swap.

use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use anyhow::Context as _;
use rayon::Yield;
use rayon::prelude::*;

use crate::checks::Cleared;
use crate::diagnostics::say;
use crate::output::staging::{PIECE, Staging, Sum};
use crate::output::swap;
use crate::output::target::Target;
use crate::output::trouble::unwritable;
use crate::output::weight::{Budget, Scales};
use crate::site::{
    Index, IndexPage, KeptText, Out, OutputPath, Plan, Seal, Searchable, SharedItem, SourceRef, Vocabulary, WriteLong,
    search_index,
};
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
    /// Of the bytes of what was approved: attachments and the texts of documents; most files have none.
    pub sha512: Option<Box<[u8; 64]>>,
}

/// How far the writing of a site has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One more item of the plan is written, or a part of the search index, or a seal.
    Written,
    /// Everything is; the new site is about to take the place of the old one.
    Whole,
}

/// Is called at every step; if it returns an error, writing stops there and the old site stays.
pub type Listener<'a> = dyn Fn(Step) -> anyhow::Result<()> + Sync + 'a;

/// Writes a seal from everything that was written before it, sorted by path.
pub type SealWriter<'a> = dyn Fn(Seal, &[Written], &mut dyn Write) -> anyhow::Result<()> + 'a;

/// Writes the site and puts it in the place of the old one; hands back every file of it, sorted by path.
///
/// Pages that weigh more than `budget` stop it before the swap with an error that is a
/// [`TooHeavy`](crate::output::TooHeavy). An error when a file cannot be read, rendered or written, or when a source is
/// no longer what the plan was made from: then the old site stands as before. Only an error that is a
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
    let below = plan.indexes().iter().flat_map(|it| Index::FOLDERS.map(|name| format!("{}/{name}/x", it.folder)));
    let seals = Seal::ALL.map(|it| it.path().to_owned());
    let more: Vec<String> = below.chain(seals).collect();
    staging.folders(plan.paths().map(OutputPath::as_str).chain(more.iter().map(String::as_str)))?;
    let scales = Scales::new(budget);
    let writer = Writer { staging: &staging, plan, content, texts, scales: &scales, listener };
    let mut written = writer.everything()?;
    scales.verdict()?;
    written.sort_by(|one, other| one.path.cmp(&other.path));
    for kind in Seal::ALL {
        let path = OutputPath::new(kind.path()).with_context(|| unwritable(Path::new(kind.path())))?;
        let sum = long(&staging, &path, |out| seal(kind, &written, out))?;
        let at = written.partition_point(|it| it.path < path);
        written.insert(at, file(path, sum));
        listener(Step::Written)?;
    }
    listener(Step::Whole)?;
    swap::publish(&staging, &target)?;
    // Until here no other build may come near.
    drop(target);
    Ok(written)
}

/// How often the listener hears of [`Step::Written`].
pub fn steps(plan: &Plan<'_, Cleared>) -> usize {
    let searched: usize = plan.indexes().iter().map(|it| it.items.len() + 1).sum();
    plan.items().len() + searched + Seal::ALL.len()
}

/// What is written of a site before its seals, and with what.
struct Writer<'w, 'a> {
    staging: &'w Staging,
    plan: &'w Plan<'a, Cleared>,
    content: &'w Content,
    texts: &'w KeptText<'w>,
    scales: &'w Scales,
    listener: &'w Listener<'w>,
}

/// What came of some items.
#[derive(Debug, Default)]
struct Batch {
    files: Vec<Written>,
    /// What the search index gets of them, in their order.
    words: Vec<IndexPage>,
}

/// Items that are taken one after the other, on whatever thread.
struct Queue<'q, 'a> {
    items: &'q [SharedItem<'a>],
    taken: AtomicUsize,
}

impl<'a> Queue<'_, 'a> {
    fn next(&self) -> Option<&SharedItem<'a>> {
        self.items.get(self.taken.fetch_add(1, Ordering::Relaxed))
    }

    /// Nothing more is taken.
    fn close(&self) {
        self.taken.store(self.items.len(), Ordering::Relaxed);
    }
}

impl<'a> Writer<'_, 'a> {
    /// Writes everything but the seals. One part of the search index is made after the other, so this begins first; a
    /// thread for which there is nothing to do in them writes items of the rest.
    fn everything(&self) -> anyhow::Result<Vec<Written>> {
        let queue = Queue { items: self.plan.items(), taken: AtomicUsize::new(0) };
        let others = Mutex::new(Vec::new());
        let mut all = rayon::scope(|scope| {
            for _ in 1..rayon::current_num_threads() {
                scope.spawn(|_| {
                    let written = self.rest(&queue);
                    others.lock().unwrap_or_else(PoisonError::into_inner).push(written);
                });
            }
            let indexed = self.indexed().inspect_err(|_| queue.close());
            [indexed, self.rest(&queue)].into_iter().collect::<anyhow::Result<Vec<_>>>()
        })?;
        for written in others.into_inner().unwrap_or_else(PoisonError::into_inner) {
            all.push(written?);
        }
        Ok(all.into_iter().flatten().collect())
    }

    /// Writes items of the queue until there is none.
    fn rest(&self, queue: &Queue<'_, 'a>) -> anyhow::Result<Vec<Written>> {
        let mut written = Vec::new();
        loop {
            // What the search index needs goes first.
            while rayon::yield_now() == Some(Yield::Executed) {}
            let Some(item) = queue.next() else { return Ok(written) };
            written.extend(self.item(item).inspect_err(|_| queue.close())?.files);
        }
    }

    /// Renders one and writes its files.
    fn item(&self, item: &SharedItem<'a>) -> anyhow::Result<Batch> {
        let mut into = Staged { writer: self, batch: Batch::default() };
        self.plan.render(&**item, |it| self.content.read(&it.file), &mut into)?;
        (self.listener)(Step::Written)?;
        Ok(into.batch)
    }

    /// Renders these and writes their files.
    fn items(&self, items: &[SharedItem<'a>]) -> anyhow::Result<Batch> {
        // One at a time: some are large, and nobody should be left with several of those at the end.
        let rendered = items.par_iter().with_max_len(1).map(|it| self.item(it));
        let mut all = Batch::default();
        for one in rendered.collect::<anyhow::Result<Vec<_>>>()? {
            all.files.extend(one.files);
            all.words.extend(one.words);
        }
        Ok(all)
    }

    /// The documents that search finds, and its index: the parts one after the other, as each takes several times the
    /// memory of its texts. While one is made, the documents of the next are rendered.
    fn indexed(&self) -> anyhow::Result<Vec<Written>> {
        let mut indexes = self.plan.indexes().iter();
        let mut next = || indexes.next().map(|it| anyhow::Ok((it, self.items(&it.items)?))).transpose();
        let mut now = next()?;
        let (mut written, mut vocabulary) = (Vec::new(), self.plan.vocabulary());
        while let Some((index, rendered)) = now {
            written.extend(rendered.files);
            let (files, following) =
                rayon::join(|| self.index(&index.folder, &mut vocabulary, &rendered.words), &mut next);
            written.extend(files?);
            now = following?;
        }
        Ok(written)
    }

    /// The files of a part of the index. Their folders are there.
    fn index(
        &self,
        folder: &OutputPath,
        vocabulary: &mut Vocabulary,
        words: &[IndexPage],
    ) -> anyhow::Result<Vec<Written>> {
        let write = |(name, bytes): &(String, Vec<u8>)| {
            let path = OutputPath::new(&format!("{folder}/{name}"));
            let path = path.with_context(|| format!("the search index names a file {name}"))?;
            self.put(path, bytes, false)
        };
        let files = search_index(vocabulary, words)?;
        let written = files.par_iter().map(write).collect::<anyhow::Result<_>>()?;
        (self.listener)(Step::Written)?;
        Ok(written)
    }

    /// Writes a file; `twice`: with SHA-512 too.
    fn put(&self, path: OutputPath, bytes: &[u8], twice: bool) -> anyhow::Result<Written> {
        let mut to = self.staging.file(path.as_str(), twice)?;
        to.put(bytes)?;
        Ok(file(path, to.finish()?))
    }

    /// A path as the plan has it; only what it names was looked at for collisions.
    fn planned(&self, path: &str) -> anyhow::Result<OutputPath> {
        self.plan.path(path).cloned().with_context(|| format!("{path} is not in the plan"))
    }
}

/// Writes the files of one item.
struct Staged<'s, 'w, 'a> {
    writer: &'s Writer<'w, 'a>,
    batch: Batch,
}

impl Out for Staged<'_, '_, '_> {
    fn file(&mut self, path: &str, make: &mut dyn FnMut() -> anyhow::Result<Vec<u8>>) -> anyhow::Result<()> {
        let bytes = make().with_context(|| {
            say!(id = "halaman {path} tidak dapat dibuat", en = "cannot make the page {path}", path)
        })?;
        let path = self.writer.planned(path)?;
        self.writer.scales.weigh(&path, &bytes)?;
        let is_body = path.as_str().rsplit('/').next() == Some(BODY);
        self.batch.files.push(self.writer.put(path, &bytes, is_body)?);
        Ok(())
    }

    fn long(&mut self, path: &str, write: &mut WriteLong<'_>) -> anyhow::Result<()> {
        let path = self.writer.planned(path)?;
        let sum = long(self.writer.staging, &path, write)?;
        self.batch.files.push(file(path, sum));
        Ok(())
    }

    fn copy(&mut self, path: &str, from: &SourceRef) -> anyhow::Result<()> {
        let path = self.writer.planned(path)?;
        let sum = copy(self.writer.staging, &path, from, self.writer.content)?;
        self.batch.files.push(file(path, sum));
        Ok(())
    }

    fn words(&mut self, make: &mut dyn FnMut() -> Searchable) -> anyhow::Result<()> {
        self.batch.words.push(make().page(self.writer.texts)?);
        Ok(())
    }
}

fn file(path: OutputPath, Sum { size, sha256, sha512 }: Sum) -> Written {
    Written { path, size, sha256, sha512 }
}

/// Copies an attachment, hashing it on the way.
fn copy(staging: &Staging, path: &OutputPath, source: &SourceRef, content: &Content) -> anyhow::Result<Sum> {
    let mut from = content.open(&source.file)?;
    let mut to = staging.file(path.as_str(), true)?;
    to.copy(&mut from, &source.file)?;
    let sum = to.finish()?;
    source.unchanged(sum.sha256)?;
    Ok(sum)
}

/// Writes a seal or a long file, in as many small pieces as it likes.
fn long(
    staging: &Staging,
    path: &OutputPath,
    write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>,
) -> anyhow::Result<Sum> {
    let failed = || unwritable(Path::new(path.as_str()));
    let mut to = BufWriter::with_capacity(PIECE, staging.file(path.as_str(), false)?);
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
        assert_eq!(changed, "content/a.pdf changed while it was being read; run the command again");
        let path = OutputPath::new("b.pdf").unwrap();
        let sum = copy(&staging, &path, &source(b"%PDF"), &content).unwrap();
        assert!(sum.sha512.is_some() && sum.size == 4);
    }

    #[test]
    fn a_seal_is_hashed_as_it_is_written() {
        let (_folder, _, staging) = stage();
        let path = OutputPath::new("manifest-sha256.txt").unwrap();
        let sum = long(&staging, &path, |out| Ok((0..9).try_for_each(|it| write!(out, "{it}"))?)).unwrap();
        assert_eq!(sum.sha256, Digest::of(b"012345678"));
        let path = OutputPath::new("broken").unwrap();
        let error = long(&staging, &path, |_| anyhow::bail!("no")).unwrap_err();
        assert_eq!(format!("{error:#}"), "cannot write broken: no");
    }
}
