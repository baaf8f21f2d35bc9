//! Combines the digests of all that an item is made from.

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::source::Digest;

/// Takes in one part after the other; parts cannot run into each other, as each is preceded by its length.
#[derive(Debug, Clone)]
pub(crate) struct Digester(Sha256);

impl Digester {
    /// For things of one kind.
    pub(crate) fn new(kind: &str) -> Digester {
        Digester(Sha256::new()).text(kind)
    }

    /// Takes in some bytes.
    pub(crate) fn bytes(mut self, bytes: &[u8]) -> Digester {
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
        self
    }

    /// Takes in a text.
    pub(crate) fn text(self, text: &str) -> Digester {
        self.bytes(text.as_bytes())
    }

    /// Takes in a digest.
    pub(crate) fn digest(self, digest: &Digest) -> Digester {
        self.bytes(&digest.0)
    }

    /// Takes in everything that a value says.
    pub(crate) fn value(self, value: &impl Serialize) -> anyhow::Result<Digester> {
        Ok(self.bytes(&serde_json::to_vec(value)?))
    }

    /// The digest of all parts.
    pub(crate) fn finish(self) -> Digest {
        Digest(self.0.finalize().into())
    }
}
