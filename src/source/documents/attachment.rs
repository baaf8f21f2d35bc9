//! A file beside a text: hashed and looked into, piece by piece.

use std::io::{ErrorKind, Read as _};
use std::sync::Arc;

use anyhow::Context as _;
use sha2::{Digest as _, Sha256};

use crate::inspect::detection::Detector;
use crate::inspect::{AttachmentFacts, Signature};
use crate::source::disk::trouble::unreadable;
use crate::source::{Content, Digest, Examiner};

/// The largest file that is hashed: more than a film of a whole day in session.
const LARGEST: u64 = 64 << 30;

/// A file beside a text.
#[derive(Debug, Clone)]
pub struct AttachmentSource {
    /// Its name.
    pub name: String,
    /// From the register's folder.
    pub file: Arc<str>,
    /// In bytes.
    pub size: u64,
    /// Of its bytes.
    pub digest: Digest,
    /// What its first bytes say it is.
    pub signature: Signature,
    /// What is inside.
    pub facts: Arc<AttachmentFacts>,
}

/// Reads a file of that name.
pub(crate) fn read_attachment(
    content: &Content,
    name: &str,
    file: &str,
    examiner: &dyn Examiner,
) -> anyhow::Result<AttachmentSource> {
    let mut opened = content.open(file)?;
    if opened.metadata().with_context(|| unreadable(file))?.len() > LARGEST {
        return Err(std::io::Error::from(ErrorKind::FileTooLarge)).with_context(|| unreadable(file));
    }
    let mut sha256 = Sha256::new();
    let mut detector = Detector::default();
    let mut size = 0;
    let mut piece = vec![0; 64 << 10];
    loop {
        let length = opened.read(&mut piece).with_context(|| unreadable(file))?;
        let read = piece.get(..length).unwrap_or_default();
        if read.is_empty() {
            break;
        }
        sha256.update(read);
        detector.take(read);
        size += read.len() as u64;
    }
    let (digest, signature) = (Digest(sha256.finalize().into()), detector.signature(&mut opened));
    // A file that is written in between has another digest in the second pass, and nothing is published.
    let facts = examiner.examine(&opened, signature, digest);
    Ok(AttachmentSource { name: name.to_owned(), file: file.into(), size, digest, signature, facts })
}
