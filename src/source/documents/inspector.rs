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
    /// What was found and what its pages say, and whether that is sure to be about the bytes that were hashed. What
    /// went wrong is part of it.
    fn read(&self, attachment: &Hashed<'_>) -> (Report, bool);
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

    /// What is inside, what is shown of it, and whether that is sure to be about the bytes that were hashed: a file
    /// which is read again may have changed by then.
    fn look(&self, attachment: &Hashed<'_>, signature: Signature) -> (AttachmentFacts, String, bool) {
        let is_plain = match Way::of(signature) {
            Way::Plain => true,
            Way::Picture => !inside::goes_on(&mut *attachment.source()),
            Way::Child => false,
            Way::NeverPublished => return (AttachmentFacts::default(), String::new(), true),
        };
        if is_plain {
            let report = read_plainly(&mut *attachment.source(), signature);
            return (report.facts, report.shown, attachment.bytes.is_some());
        }
        let (Report { mut facts, shown, .. }, is_sure) = self.reader.read(attachment);
        if signature == Signature::Pdf {
            // Published, so it may not depend on how far a child came: it is always read here.
            facts.signatures = inside::signatures(&mut *attachment.source());
            for it in &mut facts.signatures {
                it.name = it.name.take().filter(|name| find(name).is_empty());
            }
        }
        (facts, shown, is_sure)
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
        let (mut facts, shown, is_sure) = self.look(attachment, signature);
        if let Some(keeper) = self.keeper.as_ref().filter(|_| !shown.is_empty()) {
            facts.shown = shown.len();
            keeper.keep(digest, &shown);
        }
        let facts = Arc::new(facts);
        if is_sure {
            self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(digest, Arc::clone(&facts));
        }
        facts
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    /// Counts how often it is asked.
    struct Counting(Arc<AtomicUsize>, bool);

    impl InsideReader for Counting {
        fn read(&self, _: &Hashed<'_>) -> (Report, bool) {
            self.0.fetch_add(1, Ordering::Relaxed);
            (Report::default(), self.1)
        }
    }

    #[test]
    fn what_may_be_about_other_bytes_is_not_remembered() {
        let file = tempfile::tempfile().unwrap();
        for (is_sure, due) in [(true, 1), (false, 2)] {
            let asked = Arc::default();
            let inspector = Inspector::new(Box::new(Counting(Arc::clone(&asked), is_sure)));
            for _ in 0..2 {
                let attachment = Hashed { file: &file, bytes: None, digest: Digest::of(b"isi") };
                inspector.examine(&attachment, Signature::Word);
            }
            assert_eq!(asked.load(Ordering::Relaxed), due);
        }
    }

    /// As where a file is changed while it is read, and changed back.
    #[test]
    fn what_was_read_from_the_disk_again_is_not_remembered() {
        use std::io::{Seek as _, Write as _};
        let mut file = tempfile::tempfile().unwrap();
        let inspector = Inspector::new(Box::new(Counting(Arc::default(), true)));
        let mut found = |now: &str, held: Option<&str>| {
            file.set_len(0).unwrap();
            file.rewind().unwrap();
            file.write_all(now.as_bytes()).unwrap();
            let attachment = Hashed { file: &file, bytes: held.map(str::as_bytes), digest: Digest::of(b"A") };
            inspector.examine(&attachment, Signature::Text).traces.len()
        };
        assert_eq!(found("kosong", None), 0);
        assert_eq!(found("NIK 6279993102990001", None), 1);
        assert_eq!(found("NIK 6279993102990001", Some("kosong")), 0);
        assert_eq!(found("NIK 6279993102990001", None), 0, "remembered from what was held");
    }
}
