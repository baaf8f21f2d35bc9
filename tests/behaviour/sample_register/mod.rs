//! The sample register of all tests and the kit to vary it: a folder with documents of every kind, or with one document
//! as far as a test wants it, whose digests stand.

mod example;

use std::fs;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use maklumat::checks::{Context, examine};
use maklumat::diagnostics::{Diagnosed, Diagnostic, Example, Start};
use maklumat::inspect::{Report, read_inside};
use maklumat::register::{
    self, HEAD_FILE, HISTORY_FILE, HistoryFiles, PublicationHistory, Register, SIGNATURE_FILE, UNSEALED, seal,
};
use maklumat::site::own_addresses;
use maklumat::source::{Content, Digest, Git, Hashed, InsideReader, Inspector, read_each, walk};
use serde_json::Value;

pub(crate) use crate::sample_register::example::changed;

/// The register's name, which is in every statement.
pub(crate) const REGISTER: &str = "biro.contoh.go.id";
/// The document that [`SampleRegister::at`] and [`SampleRegister::of`] are about: its id and its folder.
pub(crate) const DOCUMENT_ID: &str = "dip-2026-0001";
pub(crate) const FOLDER: &str = "content/protokol/contoh";

pub(crate) const SETTINGS: &str = "content/maklumat.yml";
pub(crate) const DOC: &str = "content/protokol/contoh/index.md";
pub(crate) const CSV: &str = "content/protokol/contoh/jadwal.csv";
pub(crate) const PNG: &str = "content/protokol/contoh/denah.png";
pub(crate) const DIK: &str = "content/protokol/dik.md";
pub(crate) const NEW: &str = "content/protokol/pedoman/index.md";
pub(crate) const OLD: &str = "content/protokol/pedoman/r1/index.md";
pub(crate) const GONE: &str = "content/protokol/ditarik.md";
pub(crate) const OTHER: &str = "content/perencanaan/lain.md";
pub(crate) const DRAFT: &str = "content/perencanaan/konsep.md";

/// What lies in the folders of [`DOC`], [`NEW`] and [`OLD`].
pub(crate) const TABLE: &[u8] = b"hari,jam\nSenin,08.00\n";
pub(crate) const PICTURE: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\0\0\0\0\0\0\0\0IEND\xaeB`\x82";

/// The documents and settings, with REVIEW, APPROVAL and WITHDRAWAL where digests stand.
const TEXTS: [(&str, &str); 8] = [
    (SETTINGS, include_str!("maklumat.yml")),
    (DOC, include_str!("contoh.md")),
    (DIK, include_str!("dik.md")),
    (NEW, include_str!("pedoman.md")),
    (OLD, include_str!("pedoman-r1.md")),
    (GONE, include_str!("ditarik.md")),
    (OTHER, include_str!("lain.md")),
    (DRAFT, include_str!("konsep.md")),
];

/// The same with their digests.
static SEALED: OnceLock<[String; 8]> = OnceLock::new();

/// A document as it is before its digests are computed.
pub(crate) fn template(file: &str) -> &'static str {
    TEXTS.iter().find(|(it, _)| *it == file).unwrap().1
}

/// Looks into files here: those of the examples are well made.
struct ReadHere;

impl InsideReader for ReadHere {
    fn read(&self, attachment: &Hashed<'_>) -> (Report, bool) {
        let mut file = attachment.file;
        let (mut bytes, mut last) = (Vec::new(), Report::default());
        file.seek(SeekFrom::Start(0)).unwrap();
        file.read_to_end(&mut bytes).unwrap();
        read_inside(&bytes, &mut |report| last = std::mem::take(&mut last).then(report.clone()));
        (last, true)
    }
}

/// A register in a folder that goes with it. Files are named from the register's folder on.
pub(crate) struct SampleRegister {
    folder: tempfile::TempDir,
    /// What an example says was published.
    published: String,
    in_git: bool,
}

impl SampleRegister {
    /// Documents of every kind: in force, with an earlier revision, with a table and a picture, withdrawn, excluded, a
    /// draft.
    pub(crate) fn whole() -> SampleRegister {
        let register = SampleRegister::empty("", false);
        for file in [CSV, "content/protokol/pedoman/tabel.csv", "content/protokol/pedoman/r1/tabel.csv"] {
            register.write(file, TABLE);
        }
        register.write(PNG, PICTURE);
        let sealed = SEALED.get_or_init(|| {
            TEXTS.map(|(file, text)| {
                register.seal(file, text);
                register.text(file)
            })
        });
        for ((file, _), text) in TEXTS.iter().zip(sealed) {
            register.write(file, text.as_bytes());
        }
        register
    }

    /// One document, as far as this.
    pub(crate) fn at(start: Start) -> SampleRegister {
        SampleRegister::of(&Example::of(start))
    }

    fn empty(published: &str, in_git: bool) -> SampleRegister {
        SampleRegister { folder: tempfile::tempdir().unwrap(), published: published.to_owned(), in_git }
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.root().join(file)
    }

    pub(crate) fn write(&self, file: &str, bytes: &[u8]) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub(crate) fn text(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    pub(crate) fn remove(&self, file: &str) {
        fs::remove_file(self.path(file)).unwrap();
    }

    /// Moves a file or folder.
    pub(crate) fn rename(&self, from: &str, to: &str) {
        fs::create_dir_all(self.path(to).parent().unwrap()).unwrap();
        fs::rename(self.path(from), self.path(to)).unwrap();
    }

    /// A link in place of what is there.
    pub(crate) fn link(&self, file: &str, target: &str) {
        let _ = fs::remove_file(self.path(file));
        std::os::unix::fs::symlink(target, self.path(file)).unwrap();
    }

    pub(crate) fn folder(&self, folder: &str) {
        fs::create_dir_all(self.path(folder)).unwrap();
    }

    /// Writes a document with digests that stand in place of the words for them; settings as they are.
    pub(crate) fn seal(&self, file: &str, text: &str) {
        if file.ends_with(".yml") {
            return self.write(file, text.as_bytes());
        }
        let folder = self.path(file.strip_suffix("/index.md").unwrap_or("nowhere"));
        let mut files = Vec::new();
        for entry in fs::read_dir(folder).into_iter().flatten().map(Result::unwrap) {
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.file_type().unwrap().is_file() && name != "index.md" {
                let bytes = fs::read(entry.path()).unwrap();
                files.push((name, bytes.len() as u64, Digest::of(&bytes)));
            }
        }
        let marks = ["REVIEW", "ANNOUNCEMENT", "APPROVAL", "RENEWAL", "WITHDRAWAL", "AGREEMENT"];
        let open = marks
            .iter()
            .fold(text.to_owned(), |text, mark| text.replace(&format!("sidik: {mark}"), &format!("sidik: {UNSEALED}")));
        let sealed = seal(REGISTER, file, open.as_bytes(), &files);
        self.write(file, &sealed.unwrap_or_else(|| text.as_bytes().to_vec()));
    }

    /// Changes the one place of a template where `from` stands, and computes its digests. `[FILE:LINE]` in `to` is
    /// the digest that stands there.
    pub(crate) fn rewrite(&self, file: &str, from: &str, to: &str) {
        let template = template(file);
        assert_eq!(template.matches(from).count(), 1, "`{from}` in {file}");
        let mut to = to.to_owned();
        for (other, _) in TEXTS {
            while let Some(at) = to.find(&format!("[{other}:")) {
                let end = at + to[at..].find(']').unwrap();
                let line = to[at + other.len() + 2..end].parse().unwrap();
                to.replace_range(at..=end, &format!("\"{}\"", self.digest(other, line)));
            }
        }
        self.seal(file, &template.replacen(from, &to, 1));
    }

    /// The digest on a line; the last one, if there are several.
    pub(crate) fn digest(&self, file: &str, line: usize) -> String {
        let text = self.text(file);
        let line = text.lines().nth(line - 1).unwrap();
        let at = line.rfind("sha256:").unwrap();
        line[at..at + 71].to_owned()
    }

    /// Puts the digest of one line in place of that of another.
    pub(crate) fn replay(&self, from: (&str, usize), to: (&str, usize)) {
        self.swap(to.0, &self.digest(to.0, to.1), &self.digest(from.0, from.1));
    }

    /// Writes `new` instead of `old`, which stands there once, without sealing.
    pub(crate) fn swap(&self, file: &str, old: &str, new: &str) {
        let text = self.text(file);
        assert_eq!(text.matches(old).count(), 1, "`{old}` in {file}");
        self.write(file, text.replacen(old, new, 1).as_bytes());
    }

    /// The register as it is read.
    pub(crate) fn read(&self) -> Diagnosed<Register> {
        let content = Content::at(self.root());
        let mut settings =
            register::settings("content/maklumat.yml", content.read("content/maklumat.yml").ok().as_deref());
        let checklist = register::checklist(content.read(register::CHECKLIST_FILE).ok().as_deref());
        settings.value.checklist = checklist.value;
        settings.diagnostics.extend(checklist.diagnostics);
        let logo = settings.value.logo_file().and_then(|it| content.read(&it).ok());
        settings.value = settings.value.with_logo(logo.as_deref());
        let layout = walk(&content).unwrap();
        let name = settings.value.register_name.clone();
        let inspector = Inspector::new(Box::new(ReadHere));
        let understand = |it| register::document(it, &name);
        let documents = read_each(&content, &layout.value.documents, &inspector, understand).unwrap();
        let understand = |it| register::decree(it, &name);
        let decrees = read_each(&content, &layout.value.decrees, &inspector, understand).unwrap();
        let mut diagnostics = settings.diagnostics;
        diagnostics.extend(layout.diagnostics);
        diagnostics.extend(documents.diagnostics);
        diagnostics.extend(decrees.diagnostics);
        let read = |file| content.read(file).ok();
        let (history, head, signature) = (read(HISTORY_FILE), read(HEAD_FILE), read(SIGNATURE_FILE));
        let history = PublicationHistory::of(HistoryFiles { history, head, signature }, &name);
        diagnostics.extend(history.diagnostics);
        let register = Register::of(settings.value, documents.value, decrees.value).recorded(history.value);
        Diagnosed { value: register, diagnostics }
    }

    /// Everything that is wrong on 22 November 2026.
    pub(crate) fn findings(&self) -> Vec<Diagnostic> {
        self.findings_on("2026-11-22")
    }

    /// Everything that is wrong on a day.
    pub(crate) fn findings_on(&self, today: &str) -> Vec<Diagnostic> {
        let read = self.read();
        let published = self.published(&read.value);
        let today = today.parse().unwrap();
        let git = Git::around(self.root());
        let history = self.in_git.then_some(&git as _);
        let context = Context { today, published: published.as_ref(), history, site: own_addresses() };
        examine(read, &context).diagnostics
    }

    /// Commits everything as that author.
    pub(crate) fn commit(&self, who: &str) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-qm", "x", "--author", &format!("x <{who}>")]);
    }

    /// Runs git here; nothing of this computer's settings reaches it.
    pub(crate) fn git(&self, arguments: &[&str]) -> String {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgSign=false"]);
        git.args(arguments).current_dir(self.root()).env("GIT_CONFIG_GLOBAL", "/dev/null");
        let output = git.output().unwrap();
        assert!(output.status.success(), "{arguments:?} {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs the program here, on 22 November 2026.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// The program, about to run here on that day, as if at a terminal whatever runs the tests.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        self.program(&[&["--date", "2026-11-22"], arguments].concat())
    }

    /// `record`, about to run here when the clock says this: seconds since 1970.
    pub(crate) fn recording(&self, clock: i64, arguments: &[&str]) -> Command {
        let mut command = self.program(&[&["record"], arguments].concat());
        command.env("SOURCE_DATE_EPOCH", clock.to_string());
        command
    }

    fn program(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_maklumat"));
        command.arg("--yes").args(arguments).current_dir(self.root());
        let server = ["FORGEJO_ACTIONS", "GITEA_ACTIONS", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"];
        for it in server {
            command.env_remove(it);
        }
        command.env_remove("SOURCE_DATE_EPOCH").stdin(std::process::Stdio::null());
        command
    }

    /// Builds its site, and must succeed.
    pub(crate) fn build(&self) {
        let output = self.run(&["build"]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    /// What `check` says, as JSON.
    pub(crate) fn report(&self) -> Value {
        let output = self.run(&["check", "--format", "json"]);
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
    }

    /// The exit code of `check` and its errors, `code file:line`, files from `content/` on.
    pub(crate) fn errors(&self) -> (Option<i32>, Vec<String>) {
        let output = self.run(&["check", "--format", "json"]);
        let Ok(report) = serde_json::from_slice::<Value>(&output.stdout) else {
            return (output.status.code(), vec![String::from_utf8_lossy(&output.stderr).into_owned()]);
        };
        let all = report["diagnostics"].as_array().unwrap().iter();
        let errors = all.filter(|it| it["severity"] == "error").map(|it| {
            let file = it["file"].as_str().unwrap();
            let file = file.strip_prefix("content/").unwrap_or(file);
            format!("{} {file}:{}", it["code"].as_str().unwrap(), it["line"])
        });
        (output.status.code(), errors.collect())
    }
}
