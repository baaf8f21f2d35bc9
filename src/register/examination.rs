//! Looks for personal data in everything that an attachment holds.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::register::personal::{find, trace};
use crate::register::shown_text::ShownText;
use crate::source::inside::{self, Sink};
use crate::source::{AttachmentFacts, Digest, Examiner, Part, PdfFacts, Signature, TraceKind, Trouble};

/// A file with more says no more with them.
const MOST_TRACES: usize = 40;

/// Reads what is inside a PDF, which may be hostile.
pub trait PdfReader: Send + Sync {
    /// What was found and what its pages say; what went wrong is part of it.
    fn read(&self, pdf: &File) -> Report;
}

/// Keeps the texts of attachments until the search index is made; nobody else needs them again.
pub trait TextKeeper: Send + Sync {
    /// Keeps the text of the file with this digest. What goes wrong comes out when it is asked for.
    fn keep(&self, digest: Digest, text: &str);
}

/// What a reader of a PDF has found so far.
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

/// Looks into attachments, each content once in a run.
pub struct Inspector {
    pdf: Box<dyn PdfReader>,
    known: Mutex<BTreeMap<Digest, Arc<AttachmentFacts>>>,
    keeper: Option<Arc<dyn TextKeeper>>,
}

impl std::fmt::Debug for Inspector {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Inspector")
    }
}

impl Inspector {
    /// One that has PDFs read by this reader.
    pub fn new(pdf: Box<dyn PdfReader>) -> Inspector {
        Inspector { pdf, known: Mutex::default(), keeper: None }
    }

    /// The same, whose texts somebody keeps.
    #[must_use]
    pub fn keeping(self, keeper: Arc<dyn TextKeeper>) -> Inspector {
        Inspector { keeper: Some(keeper), ..self }
    }

    fn look(&self, file: &File, signature: Signature) -> (AttachmentFacts, String) {
        if signature == Signature::Pdf {
            let Report { mut facts, shown, .. } = self.pdf.read(file);
            // Published, so it may not depend on how far a child came: it is always read here.
            facts.signatures = inside::signatures(&mut &*file);
            for it in &mut facts.signatures {
                it.name = it.name.take().filter(|name| find(name).is_empty());
            }
            return (facts, shown);
        }
        let mut collector = Collector::default();
        inside::texts(&mut &*file, signature, &mut collector);
        (collector.facts, collector.shown.take())
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

/// Looks through a PDF; `told` hears what was found so far, and then all of it. It may panic or never end.
pub fn read_pdf(bytes: &[u8], told: &mut dyn FnMut(&Report)) {
    let mut collector = Collector::default();
    inside::read_pdf(bytes, &mut collector, &mut |collector: &mut Collector, facts: &PdfFacts| {
        collector.facts.pdf = Some(facts.clone());
        let shown = collector.shown.take();
        told(&Report { facts: collector.facts.clone(), is_complete: false, shown });
    });
    told(&Report { facts: collector.facts, is_complete: true, shown: String::new() });
}

/// Keeps what matters of the texts it is told.
#[derive(Debug, Default)]
struct Collector {
    facts: AttachmentFacts,
    seen: BTreeSet<(TraceKind, String)>,
    shown: ShownText,
}

impl Sink for Collector {
    fn text(&mut self, part: Part, text: &str) {
        for it in find(text) {
            let trace = trace(&it, part);
            if self.facts.traces.len() < MOST_TRACES && self.seen.insert((it.kind, it.value)) {
                self.facts.traces.push(trace);
            }
        }
    }

    fn shown(&mut self, text: &str) {
        self.shown.add(text);
    }

    fn location(&mut self) {
        self.facts.has_location = true;
    }

    fn trouble(&mut self, trouble: Trouble) {
        self.facts.trouble.get_or_insert(trouble);
    }
}
