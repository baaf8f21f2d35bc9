//! A file beside a text: hashed piece by piece, then looked into.

use std::io::{ErrorKind, Read as _};
use std::sync::Arc;

use anyhow::Context as _;
use sha2::{Digest as _, Sha256};

use crate::inspect::detection::Detector;
use crate::inspect::{AttachmentFacts, Signature};
use crate::source::disk::trouble::unreadable;
use crate::source::{Content, Digest, Examiner, Hashed};

/// The largest file that is hashed: more than a film of a whole day in session.
const LARGEST: u64 = 64 << 30;

/// How much of a file is in memory at a time. A smaller one, as most are, is looked into there.
const PIECE: u64 = 1 << 20;

/// A file beside a text.
#[derive(Debug, Clone)]
pub struct AttachmentSource {
    /// Its name.
    pub name: String,
    /// Its path from the register's folder.
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

/// Reads a file of that name. `piece` is a buffer, whatever it holds.
pub(crate) fn read_attachment(
    content: &Content,
    (name, file): (&str, &str),
    piece: &mut Vec<u8>,
    examiner: &dyn Examiner,
) -> anyhow::Result<AttachmentSource> {
    let mut opened = content.open(file)?;
    let length = opened.metadata().with_context(|| unreadable(file))?.len();
    if length > LARGEST {
        return Err(std::io::Error::from(ErrorKind::FileTooLarge)).with_context(|| unreadable(file));
    }
    let mut sha256 = Sha256::new();
    let mut detector = Detector::default();
    let mut size = 0;
    loop {
        piece.clear();
        // With room for one more byte, so that the end is met before the piece grows.
        piece.reserve(usize::try_from(length.min(PIECE)).unwrap_or_default() + 1);
        let read = opened.by_ref().take(PIECE).read_to_end(piece).with_context(|| unreadable(file))? as u64;
        sha256.update(&*piece);
        detector.take(piece);
        size += read;
        if read < PIECE {
            break;
        }
    }
    let digest = Digest(sha256.finalize().into());
    // A file that is changed after this has another digest when it is copied into the site, and nothing is published.
    let hashed = Hashed { file: &opened, bytes: (size < PIECE).then_some(piece), digest };
    let signature = detector.signature(&mut *hashed.source());
    let facts = examiner.examine(&hashed, signature);
    Ok(AttachmentSource { name: name.to_owned(), file: file.into(), size, digest, signature, facts })
}
