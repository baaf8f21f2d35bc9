//! `Remembered`: what was read of each document before, so that only documents whose files changed are read again.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diagnostics::{Diagnosed, Diagnostic};
use crate::source::document_path;
use crate::source::documents::reading::{SHARE, read_document};
use crate::source::{Content, DocumentFiles, DocumentSource, Examiner, Stamp};

/// What was read before, by the document's path.
#[derive(Debug)]
pub struct Remembered<T> {
    known: BTreeMap<String, Known<T>>,
}

#[derive(Debug)]
struct Known<T> {
    stamps: Vec<Stamp>,
    /// What was last understood wholly, or what is there if nothing ever was.
    value: T,
    is_whole: bool,
    found: Vec<Diagnostic>,
}

impl<T> Default for Remembered<T> {
    fn default() -> Remembered<T> {
        Remembered { known: BTreeMap::new() }
    }
}

impl<T: Clone + Send + Sync> Remembered<T> {
    /// Forgets what was read of the document that a file belongs to.
    pub fn forget(&mut self, file: &str) {
        if let Some(known) = self.known.get_mut(document_path(file)) {
            known.stamps.clear();
        }
    }

    /// Forgets what was read of some documents; what was last understood wholly stays.
    pub fn forget_where(&mut self, forgets: impl Fn(&T) -> bool) {
        self.known.values_mut().filter(|it| forgets(&it.value)).for_each(|it| it.stamps.clear());
    }

    /// The documents of which something older is shown, because they cannot be read as they are.
    pub fn broken(&self) -> impl Iterator<Item = &str> {
        self.known.iter().filter(|(_, it)| !it.is_whole).map(|(path, _)| path.as_str())
    }

    /// Reads what changed, and gives all of it in the order of the paths.
    ///
    /// What `is_whole` says is not wholly understood is given as it was when it last was, with what is found now.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn read(
        &mut self,
        content: &Content,
        files: &BTreeMap<String, DocumentFiles>,
        examiner: &dyn Examiner,
        understand: impl Fn(Diagnosed<DocumentSource>) -> Diagnosed<T> + Sync,
        is_whole: impl Fn(&T) -> bool + Sync,
    ) -> anyhow::Result<Diagnosed<Vec<T>>> {
        self.known.retain(|path, _| files.contains_key(path));
        self.renew(content, files, examiner, understand, is_whole)?;
        Ok(self.all())
    }

    /// Reads what changed of these documents.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn renew<'f>(
        &mut self,
        content: &Content,
        files: impl IntoIterator<Item = (&'f String, &'f DocumentFiles)>,
        examiner: &dyn Examiner,
        understand: impl Fn(Diagnosed<DocumentSource>) -> Diagnosed<T> + Sync,
        is_whole: impl Fn(&T) -> bool + Sync,
    ) -> anyhow::Result<()> {
        let known = &self.known;
        let renew = |(path, files): (&String, &DocumentFiles)| {
            // Before it is read: what is written meanwhile has another stamp the next time.
            let stamps: Vec<Stamp> = files.all().map(|it| Stamp::of(content, it)).collect();
            let before = known.get(path);
            if before.is_some_and(|it| !it.stamps.is_empty() && it.stamps == stamps) {
                return Ok(None);
            }
            let read = read_document(content, path, files, examiner).map(&understand)?;
            let is_whole = is_whole(&read.value);
            let older = before.filter(|_| !is_whole).map(|it| it.value.clone());
            let value = older.unwrap_or(read.value);
            anyhow::Ok(Some((path.clone(), Known { stamps, value, is_whole, found: read.diagnostics })))
        };
        let files: Vec<_> = files.into_iter().collect();
        let files = files.into_par_iter().with_max_len(SHARE);
        let renewed = files.map(renew).collect::<anyhow::Result<Vec<_>>>()?;
        self.known.extend(renewed.into_iter().flatten());
        Ok(())
    }

    /// All that is known, in the order of the paths.
    pub fn all(&self) -> Diagnosed<Vec<T>> {
        let known: Vec<&Known<T>> = self.known.values().collect();
        let value = known.par_iter().map(|it| it.value.clone()).collect();
        let diagnostics = known.iter().flat_map(|it| it.found.iter().cloned()).collect();
        Diagnosed { value, diagnostics }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::source::{Unexamined, walk};

    #[test]
    fn only_what_changed_is_read_and_what_breaks_stays_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let write = |file: &str, text: &str| {
            let path = folder.path().join("content/u").join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        let content = Content::at(folder.path());
        let reads = AtomicUsize::new(0);
        let mut remembered = Remembered::<Vec<String>>::default();
        let mut read = |forget: Option<&str>| {
            if let Some(file) = forget {
                remembered.forget(file);
            }
            let files = walk(&content).unwrap().value.documents;
            let understand = |it: Diagnosed<DocumentSource>| {
                reads.fetch_add(1, Ordering::Relaxed);
                let bodies = it.value.revisions.iter().map(|it| it.text.body.clone()).collect();
                Diagnosed { value: bodies, diagnostics: it.diagnostics }
            };
            let all = remembered.read(&content, &files, &Unexamined, understand, |it| !it.is_empty()).unwrap();
            let broken = remembered.broken().map(str::to_owned).collect::<Vec<_>>();
            (all.value.concat(), all.diagnostics.len(), broken, reads.swap(0, Ordering::Relaxed))
        };
        write("a.md", "---\nid: a\n---\nsatu\n");
        write("b/index.md", "---\nid: b\n---\nsatu\n");
        assert_eq!(read(None).3, 2);
        assert_eq!(read(None).3, 0);
        assert_eq!(read(Some("content/u/b/index.md")).3, 1);
        write("b/index.md", "---\nid: b\n---\ndua dua\n");
        let (texts, _, broken, count) = read(None);
        assert_eq!((texts.concat().as_str(), broken.len(), count), ("satu\ndua dua\n", 0, 1));
        write("b/index.md", "---\nid: [\n---\ntiga\n");
        let (texts, found, broken, _) = read(None);
        assert_eq!((texts.concat().as_str(), found), ("satu\ndua dua\n", 1));
        assert_eq!(broken, ["content/u/b"]);
        write("b/index.md", "---\nid: b\n---\nempat\n");
        let (texts, found, broken, _) = read(None);
        assert_eq!((texts.concat().as_str(), found, broken.len()), ("satu\nempat\n", 0, 0));
        std::fs::remove_file(folder.path().join("content/u/a.md")).unwrap();
        assert_eq!(read(None).0.concat(), "empat\n");
    }
}
