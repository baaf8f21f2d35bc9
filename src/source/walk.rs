//! Finds the files of `content/`, always in the same order, and reads one document after the other.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::diagnostics::{Diagnosed, Diagnostic, plain};
use crate::source::attachment::read_attachment;
use crate::source::content::unreadable;
use crate::source::names::{is_shown, is_sound_folder};
use crate::source::unexpected::Unexpected;
use crate::source::{AttachmentSource, Content, Examiner, SourceText, Stamp, split};

/// Where the files of the documents lie; nothing is read yet.
#[derive(Debug, Default)]
pub struct Layout {
    /// By `content/<unit>/<name>`.
    pub documents: BTreeMap<String, DocumentFiles>,
    /// The decrees, by `content/penetapan/<id>`: files as those of a document, without earlier revisions.
    pub decrees: BTreeMap<String, DocumentFiles>,
}

/// The folder of the decrees; no unit has this name.
pub const DECREES: &str = "penetapan";

/// The files of one document, by folder: none for the present revision, N for `rN/`.
#[derive(Debug, Default)]
pub struct DocumentFiles {
    /// `<name>.md`, where the document is one file.
    single: Option<String>,
    revisions: BTreeMap<Option<u32>, RevisionFiles>,
}

#[derive(Debug, Default)]
struct RevisionFiles {
    text: Option<String>,
    /// Whether something else stands where its text should be, which was said already.
    is_odd: bool,
    /// By name.
    attachments: BTreeMap<String, String>,
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

/// Walks `content/`. What does not belong there is a finding; what cannot be listed is an error.
pub fn walk(content: &Content) -> anyhow::Result<Diagnosed<Layout>> {
    let mut layout = Layout::default();
    let mut found = Vec::new();
    let base = content.path("content");
    let mut entries = WalkDir::new(&base).min_depth(1).follow_links(false).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(&base).display().to_string();
            anyhow::Error::new(error).context(unreadable(path))
        })?;
        let relative = entry.path().strip_prefix(content.root()).unwrap_or(entry.path());
        let kind = entry.file_type();
        let shown = relative.to_string_lossy().replace('\\', "/");
        let steps: Option<Vec<&str>> = relative.iter().skip(1).map(|it| it.to_str()).collect();
        let place = match steps.as_deref() {
            None => Err(Unexpected::Name),
            Some(steps) if !steps.last().is_some_and(|it| is_shown(it)) => Err(Unexpected::Unseen),
            Some(steps) if kind.is_symlink() => Err(layout.odd(steps, Unexpected::Link)),
            Some(steps) if !kind.is_file() && !kind.is_dir() => Err(layout.odd(steps, Unexpected::Special)),
            // That the settings cannot be read is said where they are read.
            Some(["maklumat.yml"]) if kind.is_dir() => {
                entries.skip_current_dir();
                continue;
            }
            Some(steps) => {
                let name = steps.last().map_or("", |it| it.strip_suffix(".md").unwrap_or(it));
                let is_own = kind.is_dir() || steps.len() == 2;
                let placed = layout.place(steps, &shown, kind.is_dir());
                if placed.is_ok() && is_own && !is_sound_folder(name) {
                    found.push(Unexpected::Unsound.diagnostic(&shown));
                }
                placed
            }
        };
        if let Err(unexpected) = place {
            found.push(unexpected.diagnostic(&plain(&shown)));
            if kind.is_dir() {
                entries.skip_current_dir();
            }
        }
    }
    layout.settle(&mut found);
    Ok(Diagnosed { value: layout, diagnostics: found })
}

impl Layout {
    /// Puts a file or folder where it belongs.
    fn place(&mut self, steps: &[&str], file: &str, is_folder: bool) -> Result<(), Unexpected> {
        match (steps, is_folder) {
            ([.., name], _) if name.starts_with('.') => Err(Unexpected::of_hidden(name)),
            (["maklumat.yml" | "daftar-periksa.yml"], false) | ([_], true) => Ok(()),
            ([.., "index.md"], true) => Err(self.odd(steps, Unexpected::Special)),
            ([_, name], true) if has_markdown_ending(name) => Err(Unexpected::Special),
            ([DECREES, _, _], true) => Err(Unexpected::Place),
            ([unit, name], true) if !has_markdown_ending(name) => {
                self.document(unit, name);
                Ok(())
            }
            ([_, _, name], true) if revision_number(name).is_some() => Ok(()),
            ([unit, name], false) if has_markdown_ending(name) => {
                let stem = name.strip_suffix(".md").unwrap_or(name);
                self.document(unit, stem).single = Some(file.to_owned());
                Ok(())
            }
            ([unit, name, file_name], false) => {
                self.document(unit, name).revision(None).take(file_name, file);
                Ok(())
            }
            ([unit, name, folder, file_name], false) if revision_number(folder).is_some() => {
                self.document(unit, name).revision(revision_number(folder)).take(file_name, file);
                Ok(())
            }
            _ => Err(Unexpected::Place),
        }
    }

    /// Notes that something else stands where a text should be, so that the text is not missing too.
    fn odd(&mut self, steps: &[&str], unexpected: Unexpected) -> Unexpected {
        match steps {
            [unit, name, "index.md"] => self.document(unit, name).revision(None).is_odd = true,
            [unit, name, folder, "index.md"] if revision_number(folder).is_some() => {
                self.document(unit, name).revision(revision_number(folder)).is_odd = true;
            }
            _ => {}
        }
        unexpected
    }

    fn document(&mut self, unit: &str, name: &str) -> &mut DocumentFiles {
        let all = if unit == DECREES { &mut self.decrees } else { &mut self.documents };
        all.entry(format!("content/{unit}/{name}")).or_default()
    }

    /// Says what is missing once everything was seen, and lets go of what has no text.
    fn settle(&mut self, found: &mut Vec<Diagnostic>) {
        for (path, document) in self.documents.iter_mut().chain(&mut self.decrees) {
            if let Some(single) = document.single.take() {
                if document.revisions.is_empty() {
                    document.revision(None).text = Some(single);
                } else {
                    found.push(Unexpected::Twice.diagnostic(&single));
                }
            }
            document.revision(None);
            document.revisions.retain(|folder, files| {
                if files.text.is_none() && !files.is_odd {
                    let folder = folder.map_or_else(|| path.clone(), |it| format!("{path}/r{it}"));
                    found.push(Unexpected::NoText.diagnostic(&folder));
                }
                files.text.is_some()
            });
        }
        self.documents.retain(|_, it| !it.revisions.is_empty());
        self.decrees.retain(|_, it| !it.revisions.is_empty());
    }
}

impl Layout {
    /// Lets go of all documents but those that were changed last.
    pub fn keep_newest(&mut self, content: &Content, most: usize) {
        let changed =
            |files: &DocumentFiles| files.all().filter_map(|it| Stamp::of(content, it).modified()).max();
        let mut all: Vec<_> =
            self.documents.iter().map(|(path, files)| (changed(files), path.clone())).collect();
        all.sort_by(|one, other| other.cmp(one));
        all.drain(..most.min(all.len()));
        for (_, path) in all {
            self.documents.remove(&path);
        }
    }
}

impl DocumentFiles {
    /// Every file of it.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        self.revisions
            .values()
            .flat_map(|it| it.text.iter().chain(it.attachments.values()))
            .map(String::as_str)
    }

    fn revision(&mut self, folder: Option<u32>) -> &mut RevisionFiles {
        self.revisions.entry(folder).or_default()
    }
}

impl RevisionFiles {
    fn take(&mut self, name: &str, file: &str) {
        if name == "index.md" && self.text.is_none() {
            self.text = Some(file.to_owned());
        } else {
            self.attachments.insert(name.to_owned(), file.to_owned());
        }
    }
}

fn has_markdown_ending(name: &str) -> bool {
    name.len() > 3 && name.ends_with(".md")
}

/// The N of `rN`, without leading zeros.
fn revision_number(name: &str) -> Option<u32> {
    let digits = name.strip_prefix('r')?;
    let plain = !digits.starts_with('0') && digits.bytes().all(|it| it.is_ascii_digit());
    plain.then(|| digits.parse().ok())?
}

/// Reads every document of a layout, or every decree, in parallel, and gives each to `understand`; the results come in the order of the paths.
///
/// # Errors
/// When a file cannot be read; one line with its path.
pub fn read_each<T: Send>(
    content: &Content,
    files: &BTreeMap<String, DocumentFiles>,
    examiner: &dyn Examiner,
    understand: impl Fn(Diagnosed<DocumentSource>) -> Diagnosed<T> + Sync,
) -> anyhow::Result<Diagnosed<Vec<T>>> {
    let files: Vec<_> = files.iter().collect();
    let read: Vec<Diagnosed<T>> = files
        .into_par_iter()
        .map(|(path, files)| read_document(content, path, files, examiner).map(&understand))
        .collect::<anyhow::Result<_>>()?;
    let mut all = Diagnosed::sound(Vec::with_capacity(read.len()));
    for one in read {
        all.value.push(one.value);
        all.diagnostics.extend(one.diagnostics);
    }
    Ok(all)
}

pub(crate) fn read_document(
    content: &Content,
    path: &str,
    files: &DocumentFiles,
    examiner: &dyn Examiner,
) -> anyhow::Result<Diagnosed<DocumentSource>> {
    let unit = path.split('/').nth(1).unwrap_or_default().to_owned();
    let mut document = DocumentSource { unit, path: path.into(), revisions: Vec::new(), readable: true };
    let mut found = Vec::new();
    let (present, earlier): (Vec<_>, Vec<_>) =
        files.revisions.iter().partition(|(folder, _)| folder.is_none());
    for (folder, files) in earlier.into_iter().chain(present) {
        let Some(file) = &files.text else { continue };
        let text = split(file, &content.read(file)?);
        found.extend(text.diagnostics);
        let attachments =
            files.attachments.iter().map(|(name, file)| read_attachment(content, name, file, examiner));
        let attachments = attachments.collect::<anyhow::Result<_>>()?;
        match text.value {
            Some(text) => document.revisions.push(RevisionSource { folder: *folder, text, attachments }),
            None => document.readable = false,
        }
    }
    Ok(Diagnosed { value: document, diagnostics: found })
}
