//! An attachment that was just hashed, and the trait `Examiner`, which finds out what is inside.

use std::fs::File;
use std::io::Cursor;
use std::sync::Arc;

use crate::inspect::inside::Source;
use crate::inspect::{AttachmentFacts, Signature};
use crate::source::Digest;

/// An attachment that was just hashed.
#[derive(Debug, Clone, Copy)]
pub struct Hashed<'a> {
    /// The file, which stands where hashing ended.
    pub file: &'a File,
    /// The bytes that were hashed, if they are few: what looks into them need not read them again.
    pub bytes: Option<&'a [u8]>,
    /// Of its bytes.
    pub digest: Digest,
}

impl<'a> Hashed<'a> {
    /// From what it is read. Whoever reads goes to where it wants to begin first: the file stands at its end.
    pub(crate) fn source(&self) -> Box<dyn Source + 'a> {
        match self.bytes {
            Some(bytes) => Box::new(Cursor::new(bytes)),
            None => Box::new(self.file),
        }
    }
}

/// Finds out what the rules need to know of an attachment. It is handed in, so that reading needs neither a child
/// process nor a rule about what is personal.
pub trait Examiner: Sync {
    /// Looks into an attachment. What goes wrong is part of the answer.
    fn examine(&self, attachment: &Hashed<'_>, signature: Signature) -> Arc<AttachmentFacts>;
}

/// Looks at nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unexamined;

impl Examiner for Unexamined {
    fn examine(&self, _: &Hashed<'_>, _: Signature) -> Arc<AttachmentFacts> {
        Arc::default()
    }
}
