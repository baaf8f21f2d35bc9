//! Reads the register that a command is about.

pub(crate) mod again;
pub(crate) mod attachment_cache;
pub(crate) mod by_path;
pub(crate) mod child_limits;
pub(crate) mod inside_child;
pub(crate) mod moment;
pub(crate) mod text_spool;
pub(crate) mod theme_files;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;

use crate::checks::{Context, History};
use crate::diagnostics::{Diagnosed, Diagnostic, Each, Language, say};
use crate::reading::by_path::{meant, perhaps};
use crate::reading::inside_child::InsideChild;
use crate::reading::moment::Moment;
use crate::reading::text_spool::TextSpool;
use crate::reading::theme_files::theme_files;
use crate::register::{
    self, CHECKLIST_FILE, Date, Decree, Document, HEAD_FILE, HISTORY_FILE, HistoryFiles, PublicationHistory, Published,
    Register, SIGNATURE_FILE, Settings,
};
use crate::site::own_addresses;
use crate::source::{Content, Git, Inspector, Layout, Past, PastText, PastVersion, read_each, walk};

/// The file of the settings, from the register's folder.
pub(crate) const SETTINGS: &str = "content/maklumat.yml";

/// The largest history that is read: some two million lines.
const LARGEST_HISTORY: u64 = 256 << 20;

/// The register's folder and its settings, read before anything else because they say which language to speak.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) content: Content,
    pub(crate) settings: Diagnosed<Settings>,
    pub(crate) moment: Moment,
    /// The texts of the attachments, if they are needed again.
    pub(crate) texts: Arc<TextSpool>,
    pub(crate) language: Language,
    pub(crate) git: Arc<Git>,
    pub(crate) inspector: Arc<Inspector>,
    pub(crate) given: Given,
}

/// What the command line and the environment said, for a command that reads the settings more than once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Given {
    pub(crate) language: Option<Language>,
    pub(crate) day: Option<Date>,
    pub(crate) now: jiff::Timestamp,
    pub(crate) clock: Option<fn() -> jiff::Timestamp>,
}

impl Reading {
    /// The settings of the register in this folder. `keeps_texts`: the texts of attachments are needed again; `inside`
    /// reads what may crash this program.
    pub(crate) fn of(root: &Path, given: Given, keeps_texts: bool, inside: InsideChild) -> Reading {
        let inspector = Inspector::new(Box::new(inside));
        let texts = Arc::new(TextSpool::default());
        let inspector = if keeps_texts { inspector.keeping(texts.clone()) } else { inspector };
        let content = Content::at(root);
        let settings = settings(&content);
        Reading {
            language: given.language(&settings.value),
            moment: given.moment(&settings.value),
            content,
            settings,
            git: Arc::new(Git::around(root)),
            inspector: Arc::new(inspector),
            texts,
            given,
        }
    }

    /// The reader's language.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The register's folder within its git repository, with `/` at the end; empty without one.
    pub(crate) fn folder(&self) -> String {
        self.git.folder().unwrap_or_default().to_owned()
    }

    /// Reads everything in `content`, which may differ from what lies on the disk.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub(crate) fn register(&self, content: &Content) -> anyhow::Result<Diagnosed<Register>> {
        self.register_telling(content, &|_| (), &|| ())
    }

    /// Like [`Reading::register`]; `count` is called with the number of documents, `read` after each that was read.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub(crate) fn register_telling(
        &self,
        content: &Content,
        count: &dyn Fn(usize),
        read: &(dyn Fn() + Sync),
    ) -> anyhow::Result<Diagnosed<Register>> {
        let Diagnosed { value: layout, diagnostics: mut found } = self.layout(content)?;
        count(layout.documents.len() + layout.decrees.len());
        let (documents, decrees) = self.understood(content, &layout, &mut found, read)?;
        let settings = self.settings.value.clone();
        let history = self.history(content, &mut found)?;
        Ok(Diagnosed { value: Register::of(settings, documents, decrees).recorded(history), diagnostics: found })
    }

    /// What the files of this layout mean; with what is wrong with them.
    pub(crate) fn understood(
        &self,
        content: &Content,
        layout: &Layout,
        found: &mut Vec<Diagnostic>,
        was_read: &(dyn Fn() + Sync),
    ) -> anyhow::Result<(Vec<Arc<Document>>, Vec<Decree>)> {
        let name = &self.settings.value.register_name;
        let understand = |read| {
            was_read();
            register::document(read, name)
        };
        let documents = read_each(content, &layout.documents, &*self.inspector, understand)?;
        found.extend(documents.diagnostics);
        let understand = |read| {
            was_read();
            register::decree(read, name)
        };
        let decrees = read_each(content, &layout.decrees, &*self.inspector, understand)?;
        found.extend(decrees.diagnostics);
        Ok((documents.value, decrees.value))
    }

    /// What was recorded as published. A folder or link in place of a file was found where the files are listed.
    ///
    /// # Errors
    /// When a file of the history is there and cannot be read: it would count as if nothing had been recorded.
    pub(crate) fn history(
        &self,
        content: &Content,
        found: &mut Vec<Diagnostic>,
    ) -> anyhow::Result<Option<PublicationHistory>> {
        let read = |file: &str| {
            let bytes = content.has(file).then(|| content.read_at_most(file, LARGEST_HISTORY)).transpose();
            bytes.with_context(|| {
                say!(
                    id = "{file} tidak dapat dibaca, padahal riwayat penerbitan harus utuh; beri izin membaca berkasnya, \
                          atau kembalikan dengan `git checkout origin/main -- content/riwayat`",
                    en = "{file} cannot be read, and the history of publications must be whole; permit reading the file, or \
                          restore it with `git checkout origin/main -- content/riwayat`",
                    file,
                )
            })
        };
        let files =
            HistoryFiles { history: read(HISTORY_FILE)?, head: read(HEAD_FILE)?, signature: read(SIGNATURE_FILE)? };
        let history = PublicationHistory::of(files, &self.settings.value.register_name);
        found.extend(history.diagnostics);
        Ok(history.value)
    }

    /// Where every file is; with what is wrong with the settings.
    pub(crate) fn layout(&self, content: &Content) -> anyhow::Result<Diagnosed<Layout>> {
        if !content.is_there() {
            return Err(anyhow::Error::msg(say!(
                id = "folder content/ tidak ada di sini (pintasan ke folder lain tidak dihitung); jalankan perintah \
                      ini di folder register, atau sebut foldernya dengan --daftar",
                en = "there is no folder content/ here (a link to another one does not count); run the command in \
                      the register's folder, or name it with --register",
            )));
        }
        // A file that is there but cannot be read is the machine's fault.
        if !self.settings.value.readable && content.has(SETTINGS) {
            content.read(SETTINGS)?;
        }
        if content.has(CHECKLIST_FILE) {
            content.read(CHECKLIST_FILE)?;
        }
        let mut layout = walk(content)?;
        layout.diagnostics.splice(0..0, self.settings.diagnostics.iter().cloned());
        Ok(layout)
    }

    /// The files of the register's own theme, if its settings name one.
    ///
    /// # Errors
    /// When there is no such folder, or something in it is no ordinary file.
    pub(crate) fn theme_files(&self) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
        theme_files(&self.content, &self.settings.value)
    }

    /// What the rules may know besides the register.
    pub(crate) fn context<'a>(&'a self, published: Option<&'a Published>) -> Context<'a> {
        Context { today: self.moment.day, published, history: Some(&*self.git), site: own_addresses() }
    }

    /// A path of the command line as a document or as one of its earlier revisions, `content/<unit>/<name>/rN`.
    ///
    /// # Errors
    /// When it is no document of this register.
    pub(crate) fn revision_path(&self, given: &Path) -> anyhow::Result<String> {
        let path = &self.named(given)?;
        let folder = if path.ends_with("index.md") { path.parent().unwrap_or(path) } else { path };
        let last = folder.file_name().and_then(|it| it.to_str()).unwrap_or_default();
        let is_earlier =
            last.strip_prefix('r').is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()));
        match folder.parent().filter(|_| is_earlier && folder.join("index.md").exists()) {
            Some(document) => Ok(format!("{}/{last}", self.document_path(document)?)),
            None => self.document_path(given),
        }
    }

    /// Where a path of the command line leads: from here, or from the register's folder, as messages write it.
    pub(crate) fn named(&self, given: &Path) -> anyhow::Result<PathBuf> {
        let (root, path) = (absolute(self.content.root())?, absolute(given)?);
        let is_elsewhere = given.is_relative() && !path.starts_with(&root);
        if is_elsewhere { absolute(&root.join(given)) } else { Ok(path) }
    }

    /// A path of the command line as the register knows it: `content/<unit>/<name>`.
    ///
    /// # Errors
    /// When it is no document of this register.
    pub(crate) fn document_path(&self, given: &Path) -> anyhow::Result<String> {
        if let Some(path) = self.own_path(given)? {
            return Ok(path);
        }
        let near = self.register(&self.content).ok().and_then(|it| meant(&it.value, &given.to_string_lossy()));
        let (id, en) = near.map(|it| perhaps(&self.shown(&it))).unwrap_or_default();
        let given = given.display();
        Err(anyhow::Error::msg(say!(
            id = "{given} bukan dokumen di content/ register ini{what}",
            en = "{given} is no document in this register's content/{what}",
            given,
            what = Each(&id, &en),
        )))
    }

    /// The same, without a proposal; none if it is no path of a document here.
    pub(crate) fn own_path(&self, given: &Path) -> anyhow::Result<Option<String>> {
        let (root, path) = (absolute(self.content.root())?, self.named(given)?);
        let steps: Option<Vec<&str>> =
            path.strip_prefix(&root).ok().and_then(|it| it.iter().map(|it| it.to_str()).collect());
        Ok(match steps.as_deref() {
            Some(["content", unit, name]) => {
                Some(format!("content/{unit}/{}", name.strip_suffix(".md").unwrap_or(name)))
            }
            Some(["content", unit, name, "index.md"]) => Some(format!("content/{unit}/{name}")),
            _ => None,
        })
    }

    /// A file of the register as the person at the terminal names it.
    pub(crate) fn shown(&self, file: &str) -> String {
        let shown = self.content.path(file).display().to_string();
        shown.strip_prefix("./").map_or(shown.clone(), str::to_owned)
    }
}

impl Given {
    pub(crate) fn language(&self, settings: &Settings) -> Language {
        self.language.unwrap_or_else(|| Language::of(&settings.language))
    }

    pub(crate) fn moment(&self, settings: &Settings) -> Moment {
        let now = self.clock.map_or(self.now, |clock| clock());
        Moment::of(now, &settings.time_zone, self.day)
    }
}

/// The settings with the checklist and the logo they name.
pub(crate) fn settings(content: &Content) -> Diagnosed<Settings> {
    let bytes = content.read(SETTINGS).ok();
    let mut settings = register::settings(SETTINGS, bytes.as_deref());
    // A link or pipe in its place is a finding of its own; the settings are not missing too.
    let is_odd = |it: std::fs::Metadata| !it.is_file() && !it.is_dir();
    if bytes.is_none() && content.path(SETTINGS).symlink_metadata().is_ok_and(is_odd) {
        settings.diagnostics.clear();
    }
    let checklist = register::checklist(content.read(CHECKLIST_FILE).ok().as_deref());
    settings.value.checklist = checklist.value;
    settings.diagnostics.extend(checklist.diagnostics);
    let logo = settings.value.logo_file().and_then(|it| content.read(&it).ok());
    settings.value = settings.value.with_logo(logo.as_deref());
    // A theme that cannot be read stops the build, which says why.
    let theme = theme_files(content, &settings.value).unwrap_or_default();
    let folder = settings.value.theme.as_ref().map(|it| it.value.clone()).unwrap_or_default();
    let theme: Vec<_> = theme.into_iter().map(|(name, bytes)| (format!("themes/{folder}/{name}"), bytes)).collect();
    settings.value = settings.value.with_theme(&theme);
    settings
}

/// The path without links in what exists of it, and without `.` and `..`.
pub(crate) fn absolute(path: &Path) -> anyhow::Result<PathBuf> {
    let full = std::path::absolute(path)?;
    let mut plain = PathBuf::new();
    for part in full.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            other => plain.push(other),
        }
    }
    Ok(plain)
}

impl History for Git {
    fn approved_text(&self, digest: &str) -> Option<PastText> {
        self.text_with(digest)
    }

    fn is_unread(&self) -> bool {
        Git::is_unread(self)
    }

    fn past(&self) -> Option<&Past> {
        Git::past(self)
    }

    fn blobs(&self, names: &BTreeSet<&str>) -> BTreeMap<String, Vec<u8>> {
        Git::blobs(self, names)
    }

    fn versions(&self, file: &str) -> Option<Arc<Vec<PastVersion>>> {
        Git::versions(self, file)
    }
}
