//! Reads the register that a command is about.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use crate::checks::{Context, History};
use crate::commands::command_line::{CommandLine, LanguageName, Name};
use crate::commands::finding::is_about;
use crate::commands::moment::Moment;
use crate::commands::pdf_child::PdfChild;
use crate::commands::text_spool::TextSpool;
use crate::commands::{Browser, Server, Surroundings};
use crate::diagnostics::{Diagnosed, Diagnostic, Language, Severity, Summary, Text};
use crate::register::{self, CHECKLIST_FILE, Inspector, Published, Register, Settings};
use crate::source::{Content, Git, Past, PastText, read_each, walk};

/// The file of the settings, from the register's folder.
pub(crate) const SETTINGS: &str = "content/maklumat.yml";

/// The register's folder and its settings, read before anything else because they say which language to speak.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) content: Content,
    pub(crate) settings: Diagnosed<Settings>,
    pub(crate) moment: Moment,
    pub(crate) asks_nothing: bool,
    pub(crate) server: Option<Server>,
    pub(crate) browser: Browser,
    /// Where this program lies, to start it once more for what may crash it.
    pub(crate) program: Option<PathBuf>,
    /// The texts of the attachments, if they are needed again.
    pub(crate) texts: Arc<TextSpool>,
    language: Language,
    git: Git,
    inspector: Inspector,
}

impl Reading {
    pub(crate) fn of(line: &CommandLine, surroundings: &Surroundings) -> Reading {
        let root = line.register.clone().unwrap_or_else(|| PathBuf::from("."));
        let content = Content::at(&root);
        let mut settings = register::settings(SETTINGS, content.read(SETTINGS).ok().as_deref());
        let checklist = register::checklist(content.read(CHECKLIST_FILE).ok().as_deref());
        settings.value.checklist = checklist.value;
        settings.diagnostics.extend(checklist.diagnostics);
        let language = match line.lang {
            Some(LanguageName::En) => Language::English,
            Some(LanguageName::Id) => Language::Indonesian,
            None => Language::of(&settings.value.language),
        };
        let logo = settings.value.logo_file().and_then(|it| content.read(&it).ok());
        settings.value = settings.value.with_logo(logo.as_deref());
        let moment = Moment::of(surroundings.now, &settings.value.time_zone, line.date);
        let git = Git::around(&root);
        let inspector = Inspector::new(Box::new(PdfChild { program: surroundings.program.clone() }));
        let texts = Arc::new(TextSpool::default());
        let inspector = match line.name {
            Name::Build(_) => inspector.keeping(texts.clone()),
            _ => inspector,
        };
        let (server, browser) = (surroundings.server.clone(), surroundings.browser.clone());
        let (asks_nothing, program) = (line.yes, surroundings.program.clone());
        Reading {
            content,
            settings,
            moment,
            asks_nothing,
            server,
            browser,
            program,
            texts,
            language,
            git,
            inspector,
        }
    }

    /// The reader's language.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The register's folder within its git repository, with `/` at the end; empty without one.
    pub(crate) fn folder(&self) -> String {
        self.git.folder().unwrap_or_default()
    }

    /// Reads everything in `content`, which may differ from what lies on the disk.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub(crate) fn register(&self, content: &Content) -> anyhow::Result<Diagnosed<Register>> {
        if !content.path("content").is_dir() {
            return Err(anyhow::Error::msg(Text::new(
                "folder content/ tidak ada di sini; jalankan perintah ini di folder register, atau sebut foldernya dengan --daftar",
                "there is no folder content/ here; run the command in the register's folder, or name it with --register",
            )));
        }
        // A file that is there but cannot be read is the machine's fault.
        if !self.settings.value.readable && content.path(SETTINGS).is_file() {
            content.read(SETTINGS)?;
        }
        if content.path(CHECKLIST_FILE).exists() {
            content.read(CHECKLIST_FILE)?;
        }
        let mut found = self.settings.diagnostics.clone();
        let settings = self.settings.value.clone();
        let layout = walk(content)?;
        found.extend(layout.diagnostics);
        let understand = |read| register::document(read, &settings.register_name);
        let documents = read_each(content, &layout.value.documents, &self.inspector, understand)?;
        found.extend(documents.diagnostics);
        let understand = |read| register::decree(read, &settings.register_name);
        let decrees = read_each(content, &layout.value.decrees, &self.inspector, understand)?;
        found.extend(decrees.diagnostics);
        Ok(Diagnosed { value: Register::of(settings, documents.value, decrees.value), diagnostics: found })
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
            let below =
                |it: &String| it.strip_prefix(path).is_some_and(|it| it.is_empty() || it.starts_with("/r"));
            paths.iter().any(below)
        };
        let Diagnosed { value: mut layout, diagnostics: walked } = walk(content)?;
        layout.documents.retain(|path, _| is_named(path));
        layout.decrees.retain(|path, _| is_named(path));
        let again: Vec<&String> = layout.documents.keys().chain(layout.decrees.keys()).collect();
        let is_again = |it: &Diagnostic| again.iter().any(|path| is_about(it, path));
        found.retain(|it| !is_again(it));
        found.extend(walked.into_iter().filter(is_again));
        let name = &register.settings.register_name;
        let understand = |read| register::document(read, name);
        let documents = read_each(content, &layout.documents, &self.inspector, understand)?;
        found.extend(documents.diagnostics);
        let understand = |read| register::decree(read, name);
        let decrees = read_each(content, &layout.decrees, &self.inspector, understand)?;
        found.extend(decrees.diagnostics);
        let mut all = register.documents;
        all.retain(|it| !is_named(&it.path));
        all.extend(documents.value);
        all.sort_by(|one, other| one.path.cmp(&other.path));
        let mut all_decrees = register.decrees;
        all_decrees.retain(|it| !is_named(&it.document.path));
        all_decrees.extend(decrees.value);
        Ok(Diagnosed { value: Register::of(register.settings, all, all_decrees), diagnostics: found })
    }

    /// What the rules may know besides the register.
    pub(crate) fn context<'a>(&'a self, published: Option<&'a Published>) -> Context<'a> {
        Context { today: self.moment.day, published, history: Some(&self.git) }
    }

    /// A path of the command line as a document or as one of its earlier revisions, `content/<unit>/<name>/rN`.
    ///
    /// # Errors
    /// When it is no document of this register.
    pub(crate) fn revision_path(&self, given: &Path) -> anyhow::Result<String> {
        let folder = if given.ends_with("index.md") { given.parent().unwrap_or(given) } else { given };
        let last = folder.file_name().and_then(|it| it.to_str()).unwrap_or_default();
        let is_earlier = last
            .strip_prefix('r')
            .is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()));
        match folder.parent().filter(|_| is_earlier && folder.join("index.md").exists()) {
            Some(document) => Ok(format!("{}/{last}", self.document_path(document)?)),
            None => self.document_path(given),
        }
    }

    /// A path of the command line as the register knows it: `content/<unit>/<name>`.
    ///
    /// # Errors
    /// When it is no document of this register.
    pub(crate) fn document_path(&self, given: &Path) -> anyhow::Result<String> {
        let unknown = || {
            anyhow::Error::msg(Text::new(
                format!("{} bukan dokumen di content/ register ini", given.display()),
                format!("{} is no document in this register's content/", given.display()),
            ))
        };
        let root = absolute(self.content.root())?;
        let path = absolute(given)?;
        let below = path.strip_prefix(&root).map_err(|_| unknown())?;
        let steps: Vec<&str> =
            below.iter().map(|it| it.to_str()).collect::<Option<_>>().ok_or_else(unknown)?;
        match steps.as_slice() {
            ["content", unit, name] => {
                Ok(format!("content/{unit}/{}", name.strip_suffix(".md").unwrap_or(name)))
            }
            ["content", unit, name, "index.md"] => Ok(format!("content/{unit}/{name}")),
            _ => Err(unknown()),
        }
    }
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

    fn past(&self) -> Option<&Past> {
        Git::past(self)
    }

    fn blobs(&self, names: &BTreeSet<&str>) -> BTreeMap<String, Vec<u8>> {
        Git::blobs(self, names)
    }
}

/// Counts what a run came to.
pub(crate) fn summary(examined: &Diagnosed<Register>) -> Summary {
    let count = |severity| examined.diagnostics.iter().filter(|it| it.severity == severity).count();
    let documents = &examined.value.documents;
    let has_published =
        |it: &&register::Document| it.revisions.iter().any(register::Revision::claims_publication);
    let is_open = |it: &&register::Document| it.present().is_some_and(|it| !it.claims_publication());
    Summary {
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        advice: count(Severity::Advice),
        documents: documents.len(),
        published: documents.iter().filter(has_published).count(),
        left_out: documents.iter().filter(is_open).count(),
    }
}
