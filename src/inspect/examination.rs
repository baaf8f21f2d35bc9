//! What a file holds: personal data and other facts, and what its readers read.

use std::collections::BTreeSet;
use std::io::Cursor;

use serde::{Deserialize, Serialize};

use crate::inspect::inside::{self, Sink, Source};
use crate::inspect::personal::{find, has_shortened, trace};
use crate::inspect::shown_text::ShownText;
use crate::inspect::{AttachmentFacts, Part, PdfFacts, Signature, TraceKind, Trouble};

/// A file with more says no more with them.
const MOST_TRACES: usize = 40;

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

/// Looks through a file that nothing can hide in: a text, a sound, a picture that ends where it says.
pub(crate) fn read_plainly(file: &mut dyn Source, signature: Signature) -> Report {
    let mut report = Report::default();
    let mut told = |it: &Report| report = std::mem::take(&mut report).then(it.clone());
    Collector::new(&mut told).read(file, signature);
    report
}

/// Looks through a PDF or office file; `told` is called with what was found so far, and then with all of it. It may
/// panic or never end.
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

/// Keeps what matters of the texts that it receives, and reports it.
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
