//! Keeps the last good text of each page that was shown, for when its file breaks.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use crate::site::SourceRef;
use crate::source::{Content, Digest};

/// No more than so many bytes are kept; the oldest go first.
const MOST: usize = 32 << 20;

/// The bytes of files, by their digests.
#[derive(Debug, Default)]
pub(crate) struct Kept(Mutex<Store>);

#[derive(Debug, Default)]
struct Store {
    bytes: BTreeMap<Digest, Arc<[u8]>>,
    order: VecDeque<Digest>,
    size: usize,
}

/// The file of that name is another one by now.
#[derive(Debug)]
pub(crate) struct Changed(pub(crate) String);

impl fmt::Display for Changed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} changed", self.0)
    }
}

impl std::error::Error for Changed {}

impl Kept {
    /// The file as it was when the rules looked at it; a [`Changed`] if it is another one by now,
    /// and was never shown.
    pub(crate) fn read(&self, source: &SourceRef, content: &Content) -> anyhow::Result<Arc<[u8]>> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bytes) = held.bytes.get(&source.digest) {
            return Ok(Arc::clone(bytes));
        }
        let bytes = content.read(&source.file).ok().filter(|it| Digest::of(it) == source.digest);
        let bytes = bytes.ok_or_else(|| Changed(source.file.to_string()))?;
        Ok(held.keep(source.digest, bytes))
    }
}

impl Store {
    fn keep(&mut self, digest: Digest, bytes: Vec<u8>) -> Arc<[u8]> {
        self.size += bytes.len();
        let bytes: Arc<[u8]> = bytes.into();
        self.bytes.insert(digest, Arc::clone(&bytes));
        self.order.push_back(digest);
        while self.size > MOST {
            let Some(oldest) = self.order.pop_front() else { break };
            self.size -= self.bytes.remove(&oldest).map_or(0, |it| it.len());
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_shown_can_be_shown_again_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let content = Content::at(folder.path());
        let path = folder.path().join("a.md");
        let source = |text: &str| SourceRef { file: "a.md".into(), digest: Digest::of(text.as_bytes()) };
        std::fs::write(&path, "satu").unwrap();
        let kept = Kept::default();
        assert_eq!(kept.read(&source("satu"), &content).unwrap()[..], b"satu"[..]);
        std::fs::write(&path, "dua").unwrap();
        assert_eq!(kept.read(&source("satu"), &content).unwrap()[..], b"satu"[..]);
        assert!(kept.read(&source("tiga"), &content).unwrap_err().is::<Changed>());
    }

    #[test]
    fn the_oldest_goes_first() {
        let mut store = Store::default();
        for number in 0..5_u8 {
            store.keep(Digest::of(&[number]), vec![number; MOST / 4 + 1]);
        }
        assert_eq!(store.bytes.len(), 3);
        assert!(!store.bytes.contains_key(&Digest::of(&[1])) && store.bytes.contains_key(&Digest::of(&[4])));
    }
}
