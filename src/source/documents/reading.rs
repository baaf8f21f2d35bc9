//! Reads the documents whose files were found, with everything that lies in their folders.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostics::Diagnosed;
use crate::source::documents::attachment::read_attachment;
use crate::source::{AttachmentSource, Content, DocumentFiles, Examiner, SourceText, split};

/// How many documents a thread takes at a time. With more, one of them would still read at the end while others wait.
pub(crate) const SHARE: usize = 8;

thread_local! {
    /// What [`read_attachment`] reads into. For a new buffer the system would have to find and clear memory each time,
    /// which takes as long as to hash what is read.
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// One document with everything that lies in its folder.
#[derive(Debug)]
pub struct DocumentSource {
    /// The folder of its unit.
    pub unit: String,
    /// `content/<unit>/<name>`.
    pub path: Arc<str>,
    /// Its revisions; `rN/` in the order of N, then the present one.
    pub revisions: Vec<RevisionSource>,
    /// Whether every text of it could be read.
    pub readable: bool,
}

/// One revision: a text and the files beside it.
#[derive(Debug)]
pub struct RevisionSource {
    /// The N of `rN/`.
    pub folder: Option<u32>,
    /// The Markdown file.
    pub text: SourceText,
    /// Sorted by name.
    pub attachments: Vec<AttachmentSource>,
}

/// Reads every document of a layout, or every decree, in parallel, and gives each to `understand`; the results come in
/// the order of the paths.
///
/// # Errors
/// When a file cannot be read; one line with its path.
pub fn read_each<T: Send>(
    content: &Content,
    files: &BTreeMap<String, DocumentFiles>,
    examiner: &dyn Examiner,
    understand: impl Fn(Diagnosed<DocumentSource>) -> Diagnosed<T> + Sync,
) -> anyhow::Result<Diagnosed<Vec<T>>> {
    let content = &content.held();
    let files: Vec<_> = files.iter().collect();
    let read: Vec<Diagnosed<T>> = files
        .into_par_iter()
        .with_max_len(SHARE)
        .map(|(path, files)| read_document(content, path, files, examiner).map(&understand))
        .collect::<anyhow::Result<_>>()?;
    let mut all = Diagnosed::sound(Vec::with_capacity(read.len()));
    for one in read {
        all.value.push(one.value);
        all.diagnostics.extend(one.diagnostics);
    }
    Ok(all)
}

/// Reads a document.
pub(crate) fn read_document(
    content: &Content,
    path: &str,
    files: &DocumentFiles,
    examiner: &dyn Examiner,
) -> anyhow::Result<Diagnosed<DocumentSource>> {
    let unit = path.split('/').nth(1).unwrap_or_default().to_owned();
    let mut document = DocumentSource { unit, path: path.into(), revisions: Vec::new(), readable: true };
    let mut found = Vec::new();
    let (present, earlier): (Vec<_>, Vec<_>) = files.revisions.iter().partition(|(folder, _)| folder.is_none());
    for (folder, files) in earlier.into_iter().chain(present) {
        let Some(file) = &files.text else { continue };
        let text = split(file, &content.read(file)?);
        found.extend(text.diagnostics);
        let attachments = files.attachments.iter();
        // Taken, not borrowed: while the examiner waits, rayon may read another document on this thread.
        let mut buffer = BUFFER.take();
        let attachments = attachments.map(|(name, file)| read_attachment(content, (name, file), &mut buffer, examiner));
        let attachments = attachments.collect::<anyhow::Result<_>>()?;
        BUFFER.set(buffer);
        match text.value {
            Some(text) => document.revisions.push(RevisionSource { folder: *folder, text, attachments }),
            None => document.readable = false,
        }
    }
    Ok(Diagnosed { value: document, diagnostics: found })
}
