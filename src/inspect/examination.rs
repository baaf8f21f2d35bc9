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
/// Of a file with more text than this it is not kept; a book of a thousand pages has three million letters.
pub(crate) const MOST_KEPT: usize = 8 << 20;
/// What a text costs besides its letters.
const COST: usize = 32;

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
    /// Every text that personal data was sought in, in the order in which it was, as far as it was not told before.
    #[serde(default)]
    pub texts: Vec<(Part, String)>,
    /// Whether there was more text than is kept: `texts` are not all.
    #[serde(default)]
    pub lacks_texts: bool,
}

impl Report {
    /// What is known after this one and a later one of the same reader.
    #[must_use]
    pub fn then(self, mut later: Report) -> Report {
        later.shown.insert_str(0, &self.shown);
        later.texts.splice(0..0, self.texts);
        later
    }

    /// The same without what was found by shape: for whoever keeps it.
    #[must_use]
    pub(crate) fn without_search(self) -> Report {
        let facts = AttachmentFacts { traces: Vec::new(), has_shortened: false, ..self.facts };
        Report { facts, ..self }
    }

    /// The same with what is found in its texts now.
    #[must_use]
    pub(crate) fn searched_again(self) -> Report {
        let mut nobody = |_: &Report| ();
        let mut collector = Collector::new(0, &mut nobody);
        for (part, text) in &self.texts {
            collector.text(*part, text);
        }
        let AttachmentFacts { traces, has_shortened, .. } = collector.facts;
        Report { facts: AttachmentFacts { traces, has_shortened, ..self.facts }, ..self }
    }
}

/// Looks through a file that nothing can hide in: a text, a sound, a picture that ends where it says.
pub(crate) fn read_plainly(file: &mut dyn Source, signature: Signature) -> Report {
    let mut report = Report::default();
    let mut told = |it: &Report| report = std::mem::take(&mut report).then(it.clone());
    Collector::new(0, &mut told).read(file, signature);
    report
}

/// Looks through a PDF or office file; `told` is called with what was found so far, and then with all of it. It may
/// panic or never end.
pub fn read_inside(bytes: &[u8], told: &mut dyn FnMut(&Report)) {
    let signature = Signature::of(bytes);
    let mut collector = Collector::new(MOST_KEPT, told);
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
    let mut collector = Collector::new(0, &mut told);
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
    texts: Vec<(Part, String)>,
    /// How much more text is kept; none: there was more.
    room: Option<usize>,
    told: &'a mut dyn FnMut(&Report),
}

impl<'a> Collector<'a> {
    /// One that keeps so much of the texts.
    fn new(room: usize, told: &'a mut dyn FnMut(&Report)) -> Collector<'a> {
        Collector {
            facts: AttachmentFacts::default(),
            seen: BTreeSet::new(),
            shown: ShownText::default(),
            texts: Vec::new(),
            room: Some(room),
            told,
        }
    }

    fn read(mut self, file: &mut dyn Source, signature: Signature) {
        inside::texts(file, signature, &mut self);
        self.tell(true);
    }

    fn tell(&mut self, is_complete: bool) {
        let shown = self.shown.take();
        let texts = std::mem::take(&mut self.texts);
        (self.told)(&Report { facts: self.facts.clone(), is_complete, shown, texts, lacks_texts: self.room.is_none() });
    }

    fn keep(&mut self, part: Part, text: &str) {
        if text.is_empty() {
            return;
        }
        self.room = self.room.and_then(|it| it.checked_sub(text.len().saturating_add(COST)));
        if self.room.is_some() {
            self.texts.push((part, text.to_owned()));
        } else {
            self.texts = Vec::new();
        }
    }
}

impl Sink for Collector<'_> {
    fn text(&mut self, part: Part, text: &str) {
        self.keep(part, text);
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

    fn cut(&mut self) {
        self.facts.is_cut = true;
    }

    fn trouble(&mut self, trouble: Trouble) {
        self.facts.trouble.get_or_insert(trouble);
    }
}
