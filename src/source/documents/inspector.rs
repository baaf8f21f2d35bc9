//! Looks into each attachment, and once only where several have the same bytes: plain files here, those in which
//! something can hide with a reader that may crash.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::inspect::examination::{Report, read_plainly};
use crate::inspect::personal::find;
use crate::inspect::{AttachmentFacts, Signature, inside};
use crate::source::{Digest, Examiner, Hashed};

/// Reads what is inside a PDF or office file, which may be hostile.
pub trait InsideReader: Send + Sync {
    /// What was found and what its pages say; what went wrong is part of it.
    fn read(&self, attachment: &Hashed<'_>) -> Report;
}

/// Keeps the texts of attachments until the search index is made; nobody else needs them again.
pub trait TextKeeper: Send + Sync {
    /// Keeps the text of the file with this digest. What goes wrong comes out when it is asked for.
    fn keep(&self, digest: Digest, text: &str);
}

/// Looks into attachments; the same bytes are as a rule looked into once in a run.
pub struct Inspector {
    reader: Box<dyn InsideReader>,
    known: Mutex<BTreeMap<Digest, Arc<AttachmentFacts>>>,
    keeper: Option<Arc<dyn TextKeeper>>,
}

impl std::fmt::Debug for Inspector {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Inspector")
    }
}

impl Inspector {
    /// One that has PDFs and office files read by this reader.
    pub fn new(reader: Box<dyn InsideReader>) -> Inspector {
        Inspector { reader, known: Mutex::default(), keeper: None }
    }

    /// The same, whose texts somebody keeps.
    #[must_use]
    pub fn keeping(self, keeper: Arc<dyn TextKeeper>) -> Inspector {
        Inspector { keeper: Some(keeper), ..self }
    }

    fn look(&self, attachment: &Hashed<'_>, signature: Signature) -> (AttachmentFacts, String) {
        let is_plain = match Way::of(signature) {
            Way::Plain => true,
            Way::Picture => !inside::goes_on(&mut *attachment.source()),
            Way::Child => false,
            Way::NeverPublished => return Default::default(),
        };
        if is_plain {
            let report = read_plainly(&mut *attachment.source(), signature);
            return (report.facts, report.shown);
        }
        let Report { mut facts, shown, .. } = self.reader.read(attachment);
        if signature == Signature::Pdf {
            // Published, so it may not depend on how far a child came: it is always read here.
            facts.signatures = inside::signatures(&mut *attachment.source());
            for it in &mut facts.signatures {
                it.name = it.name.take().filter(|name| find(name).is_empty());
            }
        }
        (facts, shown)
    }
}

/// How a kind of file is looked into.
enum Way {
    /// Here: nothing can hide in it.
    Plain,
    /// Here, unless something lies behind its end; then by a child process.
    Picture,
    /// By a child process, which it may crash.
    Child,
    /// Not at all: a rule refuses it.
    NeverPublished,
}

impl Way {
    /// Each kind is named, so that a new one cannot be published unsearched by mistake.
    fn of(signature: Signature) -> Way {
        match signature {
            Signature::Text | Signature::Mp3 | Signature::Mpeg4 => Way::Plain,
            Signature::Png | Signature::Jpeg | Signature::Webp => Way::Picture,
            Signature::Pdf
            | Signature::Word
            | Signature::Excel
            | Signature::PowerPoint
            | Signature::OpenDocument(_)
            | Signature::Macros => Way::Child,
            Signature::Locked
            | Signature::OldOffice
            | Signature::Zip
            | Signature::Markup
            | Signature::LfsPointer
            | Signature::Program
            | Signature::Empty
            | Signature::Unknown => Way::NeverPublished,
        }
    }
}

impl Examiner for Inspector {
    fn examine(&self, attachment: &Hashed<'_>, signature: Signature) -> Arc<AttachmentFacts> {
        let digest = attachment.digest;
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&digest).cloned();
        if let Some(facts) = known {
            return facts;
        }
        let (mut facts, shown) = self.look(attachment, signature);
        if let Some(keeper) = self.keeper.as_ref().filter(|_| !shown.is_empty()) {
            facts.shown = shown.len();
            keeper.keep(digest, &shown);
        }
        let facts = Arc::new(facts);
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(digest, Arc::clone(&facts));
        facts
    }
}
