//! An item of the plan: what is rendered together from one source, with its paths, and where its files go.

use std::fmt;
use std::io::Write;
use std::sync::Arc;

use crate::checks::Download;
use crate::diagnostics::say;
use crate::site::frame::{Frame, Model};
use crate::site::search::searchable::Searchable;
use crate::source::{Digest, SourceText, split};

/// What is rendered together: a revision with all that is beside its page, or one page, table or feed.
pub(crate) trait Item: fmt::Debug + Send + Sync {
    /// Where its files lie, from the top of the site; of several the page first.
    fn paths(&self) -> Vec<String>;

    /// The file of `content/` whose text it shows; the caller reads it.
    fn source(&self) -> Option<&SourceRef> {
        None
    }

    /// The file of `content/` that it is about, for a message.
    fn origin(&self) -> Option<&str> {
        self.source().map(|it| &*it.file)
    }

    /// The folder of the part of the search index that is told of it.
    fn index(&self) -> Option<&str> {
        None
    }

    /// Gives every file that is wanted of it; `text` is that of its source.
    ///
    /// # Errors
    /// When the theme cannot show it, or the file cannot be written.
    fn render(&self, frame: &Frame<'_>, text: Option<&SourceText>, out: &mut dyn Out) -> anyhow::Result<()>;
}

/// An item that is in several places of a plan.
pub(crate) type SharedItem<'a> = Arc<dyn Item + 'a>;

/// Writes a file that grows with the register, and of which only a piece is in memory.
pub(crate) type WriteLong<'w> = dyn FnMut(&mut dyn Write) -> anyhow::Result<()> + 'w;

/// Where the files of an item go. Only what is wanted is made.
pub(crate) trait Out {
    /// Takes the file at this path; `make` gives its bytes.
    fn file(&mut self, path: &str, make: &mut dyn FnMut() -> anyhow::Result<Vec<u8>>) -> anyhow::Result<()>;

    /// Takes the file at this path; `write` gives its bytes piece by piece.
    fn long(&mut self, path: &str, write: &mut WriteLong<'_>) -> anyhow::Result<()>;

    /// Takes a file of `content/`, byte for byte.
    fn copy(&mut self, path: &str, from: &SourceRef) -> anyhow::Result<()>;

    /// Takes what search is told.
    fn words(&mut self, make: &mut dyn FnMut() -> Searchable) -> anyhow::Result<()>;
}

/// What is at one path of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rendered {
    /// It was made.
    Bytes(Vec<u8>),
    /// A file of `content/`, byte for byte.
    Copy(SourceRef),
}

/// The file at one path, and no other.
#[derive(Debug)]
pub(crate) struct OneFile<'p> {
    pub(crate) path: &'p str,
    pub(crate) file: Option<Rendered>,
}

impl Out for OneFile<'_> {
    fn file(&mut self, path: &str, make: &mut dyn FnMut() -> anyhow::Result<Vec<u8>>) -> anyhow::Result<()> {
        if path == self.path {
            self.file = Some(Rendered::Bytes(make()?));
        }
        Ok(())
    }

    fn long(&mut self, path: &str, write: &mut WriteLong<'_>) -> anyhow::Result<()> {
        self.file(path, &mut || {
            let mut bytes = Vec::new();
            write(&mut bytes)?;
            Ok(bytes)
        })
    }

    fn copy(&mut self, path: &str, from: &SourceRef) -> anyhow::Result<()> {
        if path == self.path {
            self.file = Some(Rendered::Copy(from.clone()));
        }
        Ok(())
    }

    fn words(&mut self, _make: &mut dyn FnMut() -> Searchable) -> anyhow::Result<()> {
        Ok(())
    }
}

/// A file of `content/` that is read a second time, and must still be what the rules saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRef {
    /// From the register's folder.
    pub file: Arc<str>,
    /// What it must still be.
    pub digest: Digest,
}

impl SourceRef {
    /// The text of the file, which has these bytes now.
    ///
    /// # Errors
    /// When they are others than those that the rules saw.
    pub(crate) fn text(&self, bytes: &[u8]) -> anyhow::Result<SourceText> {
        split(&self.file, bytes).value.filter(|it| it.digest == self.digest).ok_or_else(|| self.changed())
    }

    /// An error when the file has another digest now: what nobody approved must not slip in between.
    pub(crate) fn unchanged(&self, now: Digest) -> anyhow::Result<()> {
        if self.digest == now { Ok(()) } else { Err(self.changed()) }
    }

    fn changed(&self) -> anyhow::Error {
        let file = &self.file;
        anyhow::Error::msg(say!(
            id = "{file} berubah selagi dibaca; jalankan perintah ini lagi",
            en = "{file} changed while it was being read; run the command again",
            file,
        ))
    }
}

type Make<'a> = dyn Fn(&Frame<'_>, &str) -> anyhow::Result<Vec<u8>> + Send + Sync + 'a;

type MakeLong<'a> = dyn Fn(&Frame<'_>, &mut dyn Write) -> anyhow::Result<()> + Send + Sync + 'a;

/// One file that is made from the register alone.
pub(crate) struct File<'a> {
    path: String,
    make: Box<Make<'a>>,
}

impl<'a> File<'a> {
    /// The file at this path; `make` gives its bytes.
    pub(crate) fn of(
        path: impl Into<String>,
        make: impl Fn(&Frame<'_>, &str) -> anyhow::Result<Vec<u8>> + Send + Sync + 'a,
    ) -> SharedItem<'a> {
        Arc::new(File { path: path.into(), make: Box::new(make) })
    }

    /// The page at this path; `model` gives all that its template may see.
    pub(crate) fn page(
        path: impl Into<String>,
        model: impl Fn(&Frame<'_>, &str) -> anyhow::Result<Model> + Send + Sync + 'a,
    ) -> SharedItem<'a> {
        File::of(path, move |frame, path| Ok(frame.html(model(frame, path)?, path, None)?.into_bytes()))
    }

    /// The page at this path with the template, the words and the section of this name (see [`Frame::named`]), which
    /// shows only what every page is given.
    pub(crate) fn plain(path: &'static str, name: &'static str) -> SharedItem<'a> {
        File::page(path, move |frame, path| frame.named(name, path, &()))
    }
}

impl fmt::Debug for File<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("File").field(&self.path).finish()
    }
}

impl Item for File<'_> {
    fn paths(&self) -> Vec<String> {
        vec![self.path.clone()]
    }

    fn render(&self, frame: &Frame<'_>, _text: Option<&SourceText>, out: &mut dyn Out) -> anyhow::Result<()> {
        out.file(&self.path, &mut || (self.make)(frame, &self.path))
    }
}

/// One file that is made from the register alone and grows with it.
pub(crate) struct LongFile<'a> {
    path: String,
    write: Box<MakeLong<'a>>,
}

impl<'a> LongFile<'a> {
    /// The file at this path; `write` gives its bytes.
    pub(crate) fn of(
        path: impl Into<String>,
        write: impl Fn(&Frame<'_>, &mut dyn Write) -> anyhow::Result<()> + Send + Sync + 'a,
    ) -> SharedItem<'a> {
        Arc::new(LongFile { path: path.into(), write: Box::new(write) })
    }
}

impl fmt::Debug for LongFile<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("LongFile").field(&self.path).finish()
    }
}

impl Item for LongFile<'_> {
    fn paths(&self) -> Vec<String> {
        vec![self.path.clone()]
    }

    fn render(&self, frame: &Frame<'_>, _text: Option<&SourceText>, out: &mut dyn Out) -> anyhow::Result<()> {
        out.long(&self.path, &mut |to| (self.write)(frame, to))
    }
}

/// An attachment, byte for byte.
#[derive(Debug)]
pub(crate) struct Copy {
    path: String,
    from: SourceRef,
}

impl Copy {
    /// The listed attachments of a revision, in this folder of the site.
    pub(crate) fn all<'a>(folder: &str, attachments: &[Download]) -> Vec<SharedItem<'a>> {
        let copy = |it: &Download| -> SharedItem<'a> {
            let from = SourceRef { file: it.file.file.clone(), digest: it.file.digest };
            Arc::new(Copy { path: format!("{folder}{}", it.file.name), from })
        };
        attachments.iter().map(copy).collect()
    }
}

impl Item for Copy {
    fn paths(&self) -> Vec<String> {
        vec![self.path.clone()]
    }

    fn origin(&self) -> Option<&str> {
        Some(&self.from.file)
    }

    fn render(&self, _frame: &Frame<'_>, _text: Option<&SourceText>, out: &mut dyn Out) -> anyhow::Result<()> {
        out.copy(&self.path, &self.from)
    }
}

/// What is written after everything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// Every published revision with its records and files.
    Manifest,
    /// Every file of the site but itself.
    Checksums,
}

impl Seal {
    /// In the order in which they are written: each covers those before it.
    pub const ALL: [Seal; 2] = [Seal::Manifest, Seal::Checksums];

    /// Where it lies in the site.
    pub const fn path(self) -> &'static str {
        match self {
            Seal::Manifest => "bukti/manifest.json",
            Seal::Checksums => "manifest-sha256.txt",
        }
    }
}
