//! Reads a register again with files that differ from the disk: what a command is about to write, or what changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostics::{Diagnosed, Diagnostic};
use crate::reading::by_path::is_about;
use crate::reading::{Reading, settings};
use crate::register::{self, Decree, Document, Register};
use crate::source::{Content, Examiner, Git, Layout, Remembered, Unexamined, walk};

/// Whether a document was wholly understood.
fn is_whole(it: &Arc<Document>) -> bool {
    it.readable && !it.revisions.is_empty()
}

/// So many times what is asked for are very many.
const MANY: usize = 5;

/// What was read of a register before, by a command that reads it again and again.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    pub(crate) documents: Remembered<Arc<Document>>,
    pub(crate) decrees: Remembered<Decree>,
    /// Where every file was, with what was wrong about that.
    pub(crate) layout: Layout,
    misplaced: Vec<Diagnostic>,
}

impl Reading {
    /// The same register, its settings as they lie now; what was seen inside attachments is kept.
    pub(crate) fn again(&self) -> Reading {
        let settings = settings(&self.content);
        let git = if self.git.moved() { Arc::new(Git::around(self.content.root())) } else { Arc::clone(&self.git) };
        Reading {
            language: self.given.language(&settings.value),
            moment: self.given.moment(&settings.value),
            content: self.content.clone(),
            settings,
            git,
            inspector: Arc::clone(&self.inspector),
            texts: Arc::clone(&self.texts),
            given: self.given,
        }
    }

    /// Reads what changed since `memory` was filled, and looks into attachments if `looks_inside`; with how many
    /// documents there are. Of very many only the `newest` are read, if that is asked for.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub(crate) fn register_again(
        &self,
        memory: &mut Memory,
        looks_inside: bool,
        newest: Option<usize>,
    ) -> anyhow::Result<(Diagnosed<Register>, usize)> {
        let name = &self.settings.value.register_name;
        let content = &self.content;
        let examiner: &dyn Examiner = if looks_inside { &*self.inspector } else { &Unexamined };
        let Diagnosed { value: mut layout, diagnostics: mut found } = self.layout(content)?;
        let misplaced = found.get(self.settings.diagnostics.len()..).unwrap_or_default().to_vec();
        let total = layout.documents.len();
        if let Some(most) = newest.filter(|it| total > it * MANY) {
            layout.keep_newest(content, most);
        }
        let understand = |read| register::document(read, name);
        let documents = memory.documents.read(content, &layout.documents, examiner, understand, is_whole)?;
        found.extend(documents.diagnostics);
        let understand = |read| register::decree(read, name);
        let is_whole = |it: &Decree| it.revision().is_some();
        let decrees = memory.decrees.read(content, &layout.decrees, examiner, understand, is_whole)?;
        found.extend(decrees.diagnostics);
        let settings = self.settings.value.clone();
        let history = self.history(content, &mut found)?;
        let register = Register::of(settings, documents.value, decrees.value).recorded(history);
        let read = Diagnosed { value: register, diagnostics: found };
        (memory.layout, memory.misplaced) = (layout, misplaced);
        Ok((read, total))
    }

    /// The same of a register that was read wholly, and in which only these documents were `saved` since.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub(crate) fn register_saved(
        &self,
        memory: &mut Memory,
        saved: &BTreeSet<String>,
    ) -> anyhow::Result<(Diagnosed<Register>, usize)> {
        let name = &self.settings.value.register_name;
        let mut found = self.settings.diagnostics.clone();
        found.extend(memory.misplaced.iter().cloned());
        let files = memory.layout.documents.iter().filter(|(path, _)| saved.contains(*path));
        let understand = |read| register::document(read, name);
        memory.documents.renew(&self.content, files, &*self.inspector, understand, is_whole)?;
        let (documents, decrees) = (memory.documents.all(), memory.decrees.all());
        found.extend(documents.diagnostics.into_iter().chain(decrees.diagnostics));
        let settings = self.settings.value.clone();
        let history = self.history(&self.content, &mut found)?;
        let register = Register::of(settings, documents.value, decrees.value).recorded(history);
        let read = Diagnosed { value: register, diagnostics: found };
        Ok((read, memory.layout.documents.len()))
    }

    /// The register with these documents and decrees read again from `content`, which differs in them only: what a
    /// command is about to write, without hashing everything a second time.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub(crate) fn reread(
        &self,
        read: Diagnosed<Register>,
        content: &Content,
        paths: &[String],
    ) -> anyhow::Result<Diagnosed<Register>> {
        let Diagnosed { value: register, diagnostics: mut found } = read;
        let is_named = |path: &str| {
            let below = |it: &String| it.strip_prefix(path).is_some_and(|it| it.is_empty() || it.starts_with("/r"));
            paths.iter().any(below)
        };
        let Diagnosed { value: mut layout, diagnostics: walked } = walk(content)?;
        layout.documents.retain(|path, _| is_named(path));
        layout.decrees.retain(|path, _| is_named(path));
        let again: Vec<&String> = layout.documents.keys().chain(layout.decrees.keys()).collect();
        let is_again = |it: &Diagnostic| again.iter().any(|path| is_about(it, path));
        found.retain(|it| !is_again(it));
        found.extend(walked.into_iter().filter(is_again));
        let (documents, decrees) = self.understood(content, &layout, &mut found, &|| ())?;
        let mut all = register.documents;
        all.retain(|it| !is_named(&it.path));
        all.extend(documents);
        all.sort_by(|one, other| one.path.cmp(&other.path));
        let mut all_decrees = register.decrees;
        all_decrees.retain(|it| !is_named(&it.document.path));
        all_decrees.extend(decrees);
        let register = Register::of(register.settings, all, all_decrees).recorded(register.history);
        Ok(Diagnosed { value: register, diagnostics: found })
    }
}
