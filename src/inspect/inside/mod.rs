//! Takes the texts out of an attachment, also those that its readers do not see, within limits of size.

mod archive;
mod compound;
mod embedded;
mod encoding;
mod hexadecimal;
mod office;
mod package;
mod pdf;
mod picture;
mod rich;
mod sheet;
mod signed;
mod sink;
mod sound;
mod xml;

use std::io::{Read as _, SeekFrom};

pub(crate) use crate::inspect::inside::archive::Archive;
pub(crate) use crate::inspect::inside::compound::{COMPOUND, LOCKED, holds};
pub(crate) use crate::inspect::inside::embedded::embedded;
use crate::inspect::inside::encoding::text_of;
pub(crate) use crate::inspect::inside::package::kind;
pub use crate::inspect::inside::pdf::read_pdf;
pub(crate) use crate::inspect::inside::picture::goes_on;
pub(crate) use crate::inspect::inside::rich::plain;
pub use crate::inspect::inside::signed::signatures;
pub use crate::inspect::inside::sink::{Sink, Source};
pub(crate) use crate::inspect::inside::xml::whole;

use crate::inspect::{Part, Signature, Trouble};

/// More text than this is not looked at.
const MOST_TEXT: u64 = 64 << 20;

/// Takes the texts out of a file that is no PDF.
pub fn texts(source: &mut dyn Source, signature: Signature, sink: &mut dyn Sink) {
    if source.seek(SeekFrom::Start(0)).is_err() {
        return sink.trouble(Trouble::Damaged);
    }
    match signature {
        Signature::Text => text(source, sink),
        Signature::Jpeg | Signature::Png | Signature::Webp => picture::details(source, sink, 0),
        Signature::Word | Signature::Excel | Signature::PowerPoint | Signature::OpenDocument(_) | Signature::Macros => {
            office::texts(source, signature, sink);
        }
        Signature::Mp3 | Signature::Mpeg4 => sound::details(source, sink),
        // A PDF has a reader of its own, and the others are never published.
        Signature::Pdf
        | Signature::Locked
        | Signature::OldOffice
        | Signature::Zip
        | Signature::Markup
        | Signature::LfsPointer
        | Signature::Program
        | Signature::Empty
        | Signature::Unknown => {}
    }
}

fn text(source: &mut dyn Source, sink: &mut dyn Sink) {
    let mut bytes = Vec::new();
    if source.take(MOST_TEXT).read_to_end(&mut bytes).is_err() {
        return sink.trouble(Trouble::Damaged);
    }
    if bytes.len() as u64 == MOST_TEXT {
        sink.trouble(Trouble::TooHeavy);
    }
    let text = text_of(&bytes);
    sink.text(Part::Text, &text);
    sink.shown(&text);
}
