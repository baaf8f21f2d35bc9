//! Finds the files of `content/`, always in the same order.

use std::collections::BTreeMap;
use std::fs::FileType;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use rayon::prelude::*;
use walkdir::WalkDir;

use crate::diagnostics::{Diagnosed, Diagnostic, plain};
use crate::source::disk::trouble::unreadable;
use crate::source::layout::litter::{is_litter, is_litter_folder, told};
use crate::source::layout::names::{is_shown, is_sound_folder, meant_settings, meant_text};
use crate::source::layout::unexpected::Unexpected;
use crate::source::{Content, Stamp};

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

/// The folder of the history of publications; no unit has this name.
pub const HISTORY: &str = "riwayat";

/// The folders of `content/` that are no units.
pub const NO_UNITS: [&str; 2] = [DECREES, HISTORY];

/// The files of one document, by folder: none for the present revision, N for `rN/`.
#[derive(Debug, Default)]
pub struct DocumentFiles {
    /// `<name>.md`, where the document is one file.
    single: Option<String>,
    pub(crate) revisions: BTreeMap<Option<u32>, RevisionFiles>,
}

/// The files of one revision.
#[derive(Debug, Default)]
pub(crate) struct RevisionFiles {
    /// Its text.
    pub(crate) text: Option<String>,
    /// Whether something else stands where its text should be, which was said already.
    is_odd: bool,
    /// By name.
    pub(crate) attachments: BTreeMap<String, String>,
}

/// Walks `content/`. What does not belong there is a finding; what cannot be listed is an error.
pub fn walk(content: &Content) -> anyhow::Result<Diagnosed<Layout>> {
    let mut walked = Walked::default();
    let units = walked.list(content, &content.path("content"))?;
    // A folder for each document: what takes long is to ask the file system for each of them.
    let units: Vec<_> = units.par_iter().map(|it| Walked::of_unit(content, it)).collect();
    for unit in units {
        walked.add(unit?);
    }
    let Walked { layout, mut found, mut litter } = walked;
    // Folder by folder.
    litter.sort_by(|one, other| one.split('/').cmp(other.split('/')));
    found.extend(told(&litter));
    Ok(Diagnosed { value: layout, diagnostics: found })
}

/// What was found in some folders.
#[derive(Debug, Default)]
struct Walked {
    layout: Layout,
    found: Vec<Diagnostic>,
    /// The paths of what is passed over.
    litter: Vec<String>,
}

impl Walked {
    /// What is in the folder `content/<unit>`; what its documents lack is said.
    fn of_unit(content: &Content, folder: &Path) -> anyhow::Result<Walked> {
        let mut walked = Walked::default();
        let folders = walked.list(content, folder)?;
        let folders: Vec<_> = folders.par_iter().map(|it| Walked::of_document(content, it)).collect();
        for folder in folders {
            walked.add(folder?);
        }
        walked.layout.settle(&mut walked.found);
        Ok(walked)
    }

    /// What is in the folder `content/<unit>/<name>`.
    fn of_document(content: &Content, folder: &Path) -> anyhow::Result<Walked> {
        let mut walked = Walked::default();
        let entries = WalkDir::new(folder).follow_links(false).follow_root_links(false).sort_by_file_name();
        let mut entries = entries.min_depth(1).into_iter();
        while let Some(entry) = entries.next() {
            let entry = entry.map_err(|error| {
                let path = error.path().unwrap_or(folder).display().to_string();
                anyhow::Error::new(error).context(unreadable(path))
            })?;
            if !walked.take(content, entry.path(), entry.file_type()) && entry.file_type().is_dir() {
                entries.skip_current_dir();
            }
        }
        Ok(walked)
    }

    /// Takes note of what lies in a folder, and returns the folders among it that are to be looked into. `WalkDir`
    /// would open each of those too, whatever its `max_depth`.
    fn list(&mut self, content: &Content, folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
        let failed = || unreadable(folder.display());
        let entries = std::fs::read_dir(folder).with_context(failed)?;
        let mut entries = entries.collect::<Result<Vec<_>, _>>().with_context(failed)?;
        entries.sort_by_cached_key(std::fs::DirEntry::file_name);
        let mut folders = Vec::new();
        for entry in entries {
            let path = entry.path();
            let kind = entry.file_type().with_context(|| unreadable(path.display()))?;
            if self.take(content, &path, kind) && kind.is_dir() {
                folders.push(path);
            }
        }
        Ok(folders)
    }

    /// Takes note of a file or folder. False if what is in this folder is not to be looked at.
    fn take(&mut self, content: &Content, path: &Path, kind: FileType) -> bool {
        let relative = path.strip_prefix(content.root()).unwrap_or(path);
        let shown = relative.to_string_lossy();
        let shown = if cfg!(windows) { shown.replace('\\', "/") } else { shown.into_owned() };
        let steps: Option<Vec<&str>> = relative.iter().skip(1).map(|it| it.to_str()).collect();
        let name = steps.as_deref().and_then(|it| it.last().copied()).unwrap_or_default();
        let is_passed_over = if kind.is_dir() { is_litter_folder(name) } else { is_litter(name) };
        if is_passed_over && kind.is_dir() && holds_text(path) {
            // Somebody moved a document there; it would be gone from the site without a word.
            self.found.push(Unexpected::Place.diagnostic(&plain(&shown)));
            return false;
        }
        if is_passed_over {
            self.litter.push(shown);
            return false;
        }
        let place = match steps.as_deref() {
            None => Err(Unexpected::Name),
            // That the settings cannot be read is said where they are read.
            Some(["maklumat.yml"]) if kind.is_dir() => return false,
            // On Windows a backslash parts folders: the path would be that of another file.
            Some(steps) if steps.iter().any(|it| it.contains('\\')) => Err(Unexpected::Unsound(None)),
            Some(steps) => self.layout.take(steps, &shown, kind, &mut self.found),
        };
        self.found.extend(place.as_ref().err().map(|it| it.diagnostic(&plain(&shown))));
        place.is_ok()
    }

    /// Adds what was found in a folder. Of a document, only a single file beside its folder can be here already.
    fn add(&mut self, folder: Walked) {
        for (here, there) in
            [(&mut self.layout.documents, folder.layout.documents), (&mut self.layout.decrees, folder.layout.decrees)]
        {
            for (path, files) in there {
                here.entry(path).or_default().revisions = files.revisions;
            }
        }
        self.found.extend(folder.found);
        self.litter.extend(folder.litter);
    }
}

/// Whether a folder holds a text that somebody wrote.
fn holds_text(folder: &Path) -> bool {
    let files = WalkDir::new(folder).into_iter().flatten().filter(|it| it.file_type().is_file());
    let mut names = files.map(|it| it.file_name().to_string_lossy().to_lowercase());
    names.any(|it| it.ends_with(".md") && !is_litter(&it))
}

impl Layout {
    /// Puts what was found there where it belongs, and says what is wrong with a name that can be read nevertheless.
    fn take(
        &mut self,
        steps: &[&str],
        shown: &str,
        kind: FileType,
        found: &mut Vec<Diagnostic>,
    ) -> Result<(), Unexpected> {
        let name = steps.last().copied().unwrap_or_default();
        if !is_shown(name) {
            return Err(Unexpected::Unseen);
        }
        if kind.is_symlink() {
            return Err(self.odd(steps, Unexpected::Link));
        }
        if !kind.is_file() && !kind.is_dir() {
            return Err(self.odd(steps, Unexpected::Special));
        }
        self.place(steps, shown, kind.is_dir())?;
        let name = name.strip_suffix(".md").unwrap_or(name);
        if (kind.is_dir() || steps.len() == 2) && !is_sound_folder(name) {
            found.push(Unexpected::unsound(name).diagnostic(shown));
        }
        Ok(())
    }

    /// Puts a file or folder where it belongs.
    fn place(&mut self, steps: &[&str], file: &str, is_folder: bool) -> Result<(), Unexpected> {
        match (steps, is_folder) {
            ([.., name], _) if name.starts_with('.') => Err(Unexpected::of_hidden(name)),
            (
                ["maklumat.yml" | "daftar-periksa.yml"] | [HISTORY, "riwayat.txt" | "kepala.txt" | "kepala.txt.sig"],
                false,
            )
            | ([_], true) => Ok(()),
            ([.., "index.md"], true) => Err(self.odd(steps, Unexpected::Special)),
            ([_, name], true) if has_markdown_ending(name) => Err(Unexpected::Special),
            ([DECREES, _, _], true) | ([HISTORY, _], _) => Err(Unexpected::Place),
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
            ([name], false) if meant_settings(name).is_some() => Err(Unexpected::meant(meant_settings(name))),
            ([_, name], false) if meant_text(name).is_some() => Err(Unexpected::meant(meant_text(name))),
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

    /// Says what is missing once everything was seen, and drops what has no text.
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
                    found.push(match files.meant_as_text() {
                        Some(file) => Unexpected::meant(Some("index.md")).diagnostic(file),
                        None => Unexpected::NoText.diagnostic(&folder),
                    });
                }
                files.text.is_some()
            });
        }
        self.documents.retain(|_, it| !it.revisions.is_empty());
        self.decrees.retain(|_, it| !it.revisions.is_empty());
    }
}

impl Layout {
    /// Keeps only the documents that were changed last.
    pub fn keep_newest(&mut self, content: &Content, most: usize) {
        let changed = |files: &DocumentFiles| files.all().filter_map(|it| Stamp::of(content, it).modified()).max();
        let mut all: Vec<_> = self.documents.iter().map(|(path, files)| (changed(files), path.clone())).collect();
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
        self.revisions.values().flat_map(|it| it.text.iter().chain(it.attachments.values())).map(String::as_str)
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

    /// The file that was meant to be its text: one with that name in another spelling, or the only Markdown there.
    fn meant_as_text(&self) -> Option<&str> {
        let is_index = |name: &&String| meant_text(name).is_some_and(|it| it == "index.md");
        let is_markdown = |name: &&String| has_markdown_ending(name) || meant_text(name).is_some();
        let index = self.attachments.keys().find(is_index);
        let mut texts = self.attachments.keys().filter(is_markdown);
        let only = texts.next().filter(|_| texts.next().is_none());
        self.attachments.get(index.or(only)?).map(String::as_str)
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
