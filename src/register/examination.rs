//! Examines attachments: personal data and other facts in everything that they hold.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Cursor;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::register::personal::{find, has_shortened, trace};
use crate::register::shown_text::ShownText;
use crate::source::inside::{self, Sink, Source};
use crate::source::{AttachmentFacts, Digest, Examiner, Part, PdfFacts, Signature, TraceKind, Trouble};

/// A file with more says no more with them.
const MOST_TRACES: usize = 40;

/// Reads what is inside a PDF or office file, which may be hostile.
pub trait InsideReader: Send + Sync {
    /// What was found and what its pages say; what went wrong is part of it.
    fn read(&self, file: &File) -> Report;
}

/// Keeps the texts of attachments until the search index is made; nobody else needs them again.
pub trait TextKeeper: Send + Sync {
    /// Keeps the text of the file with this digest. What goes wrong comes out when it is asked for.
    fn keep(&self, digest: Digest, text: &str);
}

/// What a reader of a file has found so far.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Report {
    /// What it found.
    pub facts: AttachmentFacts,
    /// Whether it came to the end.
    pub is_complete: bool,
    /// What its readers read, as far as it was not told before.
    #[serde(default)]
    pub shown: String,
}

impl Report {
    /// What is known after this one and a later one of the same reader.
    #[must_use]
    pub fn then(self, mut later: Report) -> Report {
        later.shown.insert_str(0, &self.shown);
        later
    }
}

/// Looks into attachments, each content once in a run.
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

    fn look(&self, file: &File, signature: Signature) -> (AttachmentFacts, String) {
        let is_picture = matches!(signature, Signature::Jpeg | Signature::Png | Signature::Webp);
        let is_plain = matches!(signature, Signature::Text | Signature::Mp3 | Signature::Mpeg4);
        if is_plain || is_picture && !inside::goes_on(&mut &*file) {
            let mut report = Report::default();
            let mut told = |it: &Report| report = std::mem::take(&mut report).then(it.clone());
            Collector::new(&mut told).read(&mut &*file, signature);
            return (report.facts, report.shown);
        }
        if !is_looked_into(signature) && !is_picture {
            return Default::default();
        }
        let Report { mut facts, shown, .. } = self.reader.read(file);
        if signature == Signature::Pdf {
            // Published, so it may not depend on how far a child came: it is always read here.
            facts.signatures = inside::signatures(&mut &*file);
            for it in &mut facts.signatures {
                it.name = it.name.take().filter(|name| find(name).is_empty());
            }
        }
        (facts, shown)
    }
}

/// Whether a child process reads it. Each type is named, so that a new one cannot be published unsearched by mistake.
fn is_looked_into(signature: Signature) -> bool {
    match signature {
        Signature::Pdf
        | Signature::Word
        | Signature::Excel
        | Signature::PowerPoint
        | Signature::OpenDocument(_)
        | Signature::Macros => true,
        // Read before this is asked, or never published.
        Signature::Text
        | Signature::Png
        | Signature::Jpeg
        | Signature::Webp
        | Signature::Mp3
        | Signature::Mpeg4
        | Signature::Locked
        | Signature::OldOffice
        | Signature::Zip
        | Signature::Markup
        | Signature::LfsPointer
        | Signature::Program
        | Signature::Empty
        | Signature::Unknown => false,
    }
}

impl Examiner for Inspector {
    fn examine(&self, file: &File, signature: Signature, digest: Digest) -> Arc<AttachmentFacts> {
        let known = |it: &Mutex<BTreeMap<Digest, Arc<AttachmentFacts>>>| {
            it.lock().unwrap_or_else(PoisonError::into_inner).get(&digest).cloned()
        };
        if let Some(facts) = known(&self.known) {
            return facts;
        }
        let (mut facts, shown) = self.look(file, signature);
        if let Some(keeper) = self.keeper.as_ref().filter(|_| !shown.is_empty()) {
            facts.shown = shown.len();
            keeper.keep(digest, &shown);
        }
        let facts = Arc::new(facts);
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(digest, Arc::clone(&facts));
        facts
    }
}

/// Looks through a PDF or office file; `told` hears what was found so far, and then all of it. It may panic or never
/// end.
pub fn read_inside(bytes: &[u8], told: &mut dyn FnMut(&Report)) {
    let signature = Signature::of(bytes);
    let mut collector = Collector::new(told);
    if signature == Signature::Pdf {
        inside::read_pdf(bytes, &mut collector, &mut |collector: &mut Collector<'_>, facts: &PdfFacts| {
            collector.facts.pdf = Some(facts.clone());
            collector.tell(false);
        });
        collector.tell(true);
    } else {
        collector.read(&mut Cursor::new(bytes), signature);
    }
}

/// What is in a file of a theme: a template with and without its marks, words, styles, or a picture.
pub(crate) fn published_as_is(bytes: &[u8]) -> AttachmentFacts {
    let signature = Signature::of(bytes);
    let mut facts = AttachmentFacts::default();
    if signature == Signature::Png && inside::goes_on(&mut Cursor::new(bytes)) {
        // Only a child process looks at what lies behind a picture, and a theme needs nothing there.
        facts.trouble = Some(Trouble::Damaged);
        return facts;
    }
    let mut told = |it: &Report| facts = it.facts.clone();
    let mut collector = Collector::new(&mut told);
    if signature == Signature::Png {
        collector.read(&mut Cursor::new(bytes), signature);
    } else {
        collector.text(Part::Text, &inside::plain(&String::from_utf8_lossy(bytes)));
        collector.tell(true);
    }
    facts
}

/// Keeps what matters of the texts it is told, and tells of it.
struct Collector<'a> {
    facts: AttachmentFacts,
    seen: BTreeSet<(TraceKind, String)>,
    shown: ShownText,
    told: &'a mut dyn FnMut(&Report),
}

impl<'a> Collector<'a> {
    fn new(told: &'a mut dyn FnMut(&Report)) -> Collector<'a> {
        Collector { facts: AttachmentFacts::default(), seen: BTreeSet::new(), shown: ShownText::default(), told }
    }

    fn read(mut self, file: &mut dyn Source, signature: Signature) {
        inside::texts(file, signature, &mut self);
        self.tell(true);
    }

    fn tell(&mut self, is_complete: bool) {
        let shown = self.shown.take();
        (self.told)(&Report { facts: self.facts.clone(), is_complete, shown });
    }
}

impl Sink for Collector<'_> {
    fn text(&mut self, part: Part, text: &str) {
        let known = self.facts.traces.len();
        self.facts.has_shortened |= has_shortened(text);
        for it in find(text) {
            let trace = trace(&it, part);
            if self.facts.traces.len() < MOST_TRACES && self.seen.insert((it.kind, it.value)) {
                self.facts.traces.push(trace);
            }
        }
        if self.facts.traces.len() > known {
            self.tell(false);
        }
    }

    fn shown(&mut self, text: &str) {
        self.shown.add(text);
    }

    fn embedded(&mut self, bytes: &[u8], depth: usize) {
        inside::embedded(bytes, self, depth);
    }

    fn location(&mut self) {
        self.facts.has_location = true;
    }

    fn trouble(&mut self, trouble: Trouble) {
        self.facts.trouble.get_or_insert(trouble);
    }
}
