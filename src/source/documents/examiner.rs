//! The trait `Examiner`, which finds out what is inside an attachment.

use std::fs::File;
use std::sync::Arc;

use crate::inspect::{AttachmentFacts, Signature};
use crate::source::Digest;

/// Finds out what the rules need to know of an attachment. It is handed in, so that reading needs neither a child
/// process nor a rule about what is personal.
pub trait Examiner: Sync {
    /// Looks into a file that was just hashed. What goes wrong is part of the answer.
    fn examine(&self, file: &File, signature: Signature, digest: Digest) -> Arc<AttachmentFacts>;
}

/// Looks at nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unexamined;

impl Examiner for Unexamined {
    fn examine(&self, _: &File, _: Signature, _: Digest) -> Arc<AttachmentFacts> {
        Arc::default()
    }
}
