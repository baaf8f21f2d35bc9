//! The texts of files that lie in other files.

use std::io::Cursor;

use crate::inspect::inside::encoding::{runs, text_of};
use crate::inspect::inside::rich::{parts_of_mail, plain};
use crate::inspect::inside::{Sink, office, pdf, picture};
use crate::inspect::{Part, Signature, Trouble};

/// A sheet within a page within a slide; nobody nests deeper.
const DEEPEST: usize = 3;

/// Takes the texts out of a file that lies in another one, of whatever kind.
pub(crate) fn embedded(bytes: &[u8], sink: &mut dyn Sink, depth: usize) {
    let sink = &mut Inner(sink);
    let is_packed = bytes.starts_with(b"PK");
    match Signature::of(bytes) {
        Signature::Empty => {}
        it if depth >= DEEPEST && (is_packed || it == Signature::Pdf) => sink.trouble(Trouble::TooHeavy),
        Signature::Pdf => pdf::embedded(bytes, sink, depth + 1),
        _ if is_packed => office::within(&mut Cursor::new(bytes), Signature::Zip, sink, depth + 1),
        Signature::Jpeg | Signature::Png | Signature::Webp => picture::details(&mut Cursor::new(bytes), sink, depth),
        Signature::Text | Signature::Markup => {
            let text = text_of(bytes);
            sink.text(Part::Embedded, &plain(&text));
            let parts = parts_of_mail(&text);
            if depth >= DEEPEST && !parts.is_empty() {
                return sink.trouble(Trouble::TooHeavy);
            }
            for it in parts {
                embedded(&it, sink.0, depth + 1);
            }
        }
        _ => sink.text(Part::Embedded, &runs(bytes)),
    }
}

/// Everything that an embedded file says is said to be in one.
struct Inner<'a>(&'a mut dyn Sink);

impl Sink for Inner<'_> {
    fn text(&mut self, _: Part, text: &str) {
        self.0.text(Part::Embedded, text);
    }
    fn embedded(&mut self, bytes: &[u8], depth: usize) {
        self.0.embedded(bytes, depth);
    }
    fn location(&mut self) {
        self.0.location();
    }
    fn trouble(&mut self, trouble: Trouble) {
        self.0.trouble(trouble);
    }
}
