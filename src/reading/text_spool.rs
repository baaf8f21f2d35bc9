//! Keeps the texts of attachments from the reading of a build to its search index, compressed in a temporary file.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, anyhow};
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use crate::diagnostics::{Text, say};
use crate::source::{Digest, TextKeeper};

/// Memory holds where each text lies and nothing else. The file has no name, so it is gone when the build ends,
/// however it ends.
#[derive(Debug, Default)]
pub(crate) struct TextSpool(Mutex<Spool>);

#[derive(Debug, Default)]
struct Spool {
    file: Option<File>,
    end: u64,
    places: BTreeMap<Digest, (u64, usize)>,
    /// Why something could not be kept.
    fault: Option<std::io::Error>,
}

impl TextKeeper for TextSpool {
    fn keep(&self, digest: Digest, text: &str) {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
        let packed = encoder.write_all(text.as_bytes()).and_then(|()| encoder.finish());
        let mut spool = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Err(fault) = packed.and_then(|it| spool.add(digest, &it)) {
            spool.fault = Some(fault);
        }
    }
}

impl TextSpool {
    /// The text of the file with this digest; none if it has none.
    ///
    /// # Errors
    /// When texts could not be kept or cannot be read: an index without them would not be the index of this content.
    pub(crate) fn text(&self, digest: Digest) -> anyhow::Result<Option<String>> {
        let mut spool = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let packed = spool.read(digest).with_context(unkept)?;
        drop(spool);
        let Some(packed) = packed else { return Ok(None) };
        let mut text = String::new();
        DeflateDecoder::new(packed.as_slice()).read_to_string(&mut text).with_context(unkept)?;
        Ok(Some(text))
    }
}

impl Spool {
    fn add(&mut self, digest: Digest, packed: &[u8]) -> std::io::Result<()> {
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(tempfile::tempfile()?),
        };
        file.seek(SeekFrom::Start(self.end))?;
        file.write_all(packed)?;
        self.places.insert(digest, (self.end, packed.len()));
        self.end += packed.len() as u64;
        Ok(())
    }

    fn read(&mut self, digest: Digest) -> anyhow::Result<Option<Vec<u8>>> {
        if let Some(fault) = &self.fault {
            return Err(anyhow!("{fault}"));
        }
        let (Some(file), Some((from, length))) = (&mut self.file, self.places.get(&digest)) else {
            return Ok(None);
        };
        file.seek(SeekFrom::Start(*from))?;
        let mut packed = vec![0; *length];
        file.read_exact(&mut packed)?;
        Ok(Some(packed))
    }
}

fn unkept() -> Text {
    say!(
        id = "teks lampiran tidak dapat disimpan di folder sementara; indeks pencarian tidak dapat dibuat",
        en = "the texts of attachments cannot be kept in the temporary folder; the search index cannot be made",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back_as_it_was_kept() {
        let spool = TextSpool::default();
        let texts = ["satu", "dua dua", ""];
        for text in texts {
            spool.keep(Digest::of(text.as_bytes()), text);
        }
        for text in texts.iter().rev() {
            assert_eq!(spool.text(Digest::of(text.as_bytes())).unwrap().as_deref(), Some(*text));
        }
        assert_eq!(spool.text(Digest::of(b"tiga")).unwrap(), None);
    }

    #[test]
    fn what_could_not_be_kept_is_an_error_and_no_missing_text() {
        let spool = TextSpool::default();
        spool.0.lock().unwrap().fault = Some(std::io::Error::other("no space"));
        assert!(format!("{:#}", spool.text(Digest::of(b"x")).unwrap_err()).contains("no space"));
    }
}
