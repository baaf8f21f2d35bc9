//! How git is started in a folder that may be hostile: nothing that a repository names is run.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::OnceLock;

use crate::source::answer::Answer;
use crate::source::git::unresponsive::{is_unresponsive, mark_unresponsive, pipe};
use crate::source::program::installed;

/// What every call says, whatever the settings of a repository say. Aliases cannot replace the commands that are used
/// here; filters have names of their own and are switched off by name.
const SAFE: [&str; 19] = [
    // A repository is only what has its `.git`, never a folder among the documents that looks like one.
    "safe.bareRepository=explicit",
    "core.fsmonitor=false",
    // A file beside the commits, which anyone can write, says what changed: ask the commits themselves.
    "core.commitGraph=false",
    "core.hooksPath=/dev/null",
    "core.untrackedCache=false",
    "core.alternateRefsCommand=",
    "core.pager=cat",
    "core.editor=:",
    "core.askPass=",
    "core.sshCommand=false",
    "credential.helper=",
    "commit.gpgSign=false",
    "log.showSignature=false",
    "log.follow=false",
    "log.showRoot=true",
    "submodule.recurse=false",
    "gc.auto=0",
    "maintenance.auto=false",
    "core.quotePath=off",
];

/// What else it is told. No variable of this kind comes from outside.
const TOLD: [(&str, &str); 9] = [
    ("GIT_OPTIONAL_LOCKS", "0"),
    // What a partial clone left out is not there; nothing here asks another computer.
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_ALLOW_PROTOCOL", ""),
    ("GIT_TERMINAL_PROMPT", "0"),
    // A commit is what it is, whatever stands in its place in this copy.
    ("GIT_NO_REPLACE_OBJECTS", "1"),
    ("GIT_GRAFT_FILE", "/dev/null"),
    ("GIT_EDITOR", ":"),
    ("GIT_PAGER", "cat"),
    ("LC_ALL", "C"),
];

/// A folder with its own `.git`, and a folder in it.
#[derive(Debug)]
pub(crate) struct Repository {
    top: PathBuf,
    /// The folder's path from the top, with `/` at the end.
    pub(crate) prefix: String,
    /// The index that is read, where it is not the usual one.
    pub(crate) index: Option<PathBuf>,
    programs: OnceLock<Option<BTreeSet<String>>>,
    /// At which git would wait.
    pipe: Option<PathBuf>,
}

impl Repository {
    /// The nearest one around this folder.
    pub(crate) fn around(folder: &Path) -> Option<Repository> {
        // Windows writes a real path in a way that git does not read.
        let folder = if cfg!(windows) { std::path::absolute(folder).ok()? } else { folder.canonicalize().ok()? };
        let top = folder.ancestors().find(|it| is_top(it))?;
        let steps = folder.strip_prefix(top).ok()?.iter();
        let prefix = steps.map(|it| Some(format!("{}/", it.to_str()?))).collect::<Option<String>>()?;
        let pipe = pipe(top, &folder);
        Some(Repository { top: top.to_owned(), prefix, index: None, programs: OnceLock::new(), pipe })
    }

    /// Git, about to run at the top; none where it is not installed, or has nothing to say.
    pub(crate) fn command(&self, arguments: &[&str]) -> Option<Command> {
        if let Some(pipe) = &self.pipe {
            mark_unresponsive(&self.top, Some(pipe.clone()));
        }
        if is_unresponsive(&self.top) {
            return None;
        }
        let mut git = installed("git")?;
        for option in SAFE {
            git.args(["-c", option]);
        }
        git.args(["--no-pager", "--literal-pathspecs"]).args(arguments).current_dir(&self.top);
        // Neither `core.worktree` nor a `.git` that is none leads elsewhere.
        git.envs(TOLD).env("GIT_WORK_TREE", &self.top);
        git.env("GIT_CEILING_DIRECTORIES", self.top.parent().unwrap_or(&self.top));
        if let Some(index) = &self.index {
            git.env("GIT_INDEX_FILE", index);
        }
        git.stdin(Stdio::null()).stderr(Stdio::null());
        Some(git)
    }

    /// Git, about to look at the files themselves, with every filter and named hook switched off.
    pub(crate) fn command_on_files(&self, arguments: &[&str]) -> Option<Command> {
        let mut git = self.command(arguments)?;
        let mut settings = Vec::new();
        for name in self.programs()? {
            if name.starts_with("hook.") {
                settings.push((format!("{name}.enabled"), "false"));
            } else {
                settings.extend(["clean", "smudge", "process"].map(|it| (format!("{name}.{it}"), "")));
                settings.push((format!("{name}.required"), "false"));
            }
        }
        // A name may hold an equals sign, which `-c` would end it at.
        git.env("GIT_CONFIG_COUNT", settings.len().to_string());
        for (number, (key, value)) in settings.iter().enumerate() {
            git.env(format!("GIT_CONFIG_KEY_{number}"), key).env(format!("GIT_CONFIG_VALUE_{number}"), value);
        }
        Some(git)
    }

    /// `filter.NAME` and `hook.NAME` for each that some settings name.
    pub(crate) fn programs(&self) -> Option<&BTreeSet<String>> {
        let list = || {
            let keys = ["config", "-z", "--name-only", "--get-regexp", r"^(filter|hook)\."];
            let output = self.answer(self.command(&keys)?, b"")?;
            // 1: there is none.
            if !matches!(output.status.code(), Some(0 | 1)) {
                return None;
            }
            let keys = String::from_utf8(output.stdout).ok()?;
            Some(keys.split('\0').filter_map(|it| Some(it.rsplit_once('.')?.0.to_owned())).collect())
        };
        self.programs.get_or_init(list).as_ref()
    }

    /// What git prints; none if it fails or is missing.
    pub(crate) fn run(&self, arguments: &[&str]) -> Option<Vec<u8>> {
        let output = self.answer(self.command(arguments)?, b"")?;
        output.status.success().then_some(output.stdout)
    }

    /// What git answers when it is handed these bytes; none if it cannot be started or does not answer.
    pub(crate) fn answer(&self, mut git: Command, handed: &[u8]) -> Option<Output> {
        let mut git = git.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
        let (mut asked, mut told) = (git.stdin.take()?, Answer::of(git.stdout.take()?));
        let mut said = git.stderr.take().map(Answer::of);
        let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
        let status = std::thread::scope(|scope| {
            // Otherwise both would wait for each other once the pipes are full. One that reads nothing says why.
            scope.spawn(move || drop(asked.write_all(handed)));
            let is_heard = told.read_to_end(&mut stdout).is_ok()
                && said.as_mut().is_none_or(|it| it.read_to_end(&mut stderr).is_ok());
            self.end(&mut git, is_heard)
        });
        Some(Output { status: status?, stdout, stderr })
    }

    /// How git ended; none if it was not heard to its end: then it is ended here, and not asked again.
    pub(crate) fn end(&self, git: &mut Child, is_heard: bool) -> Option<ExitStatus> {
        if !is_heard {
            mark_unresponsive(&self.top, None);
            drop(git.kill());
        }
        let status = git.wait().ok()?;
        is_heard.then_some(status)
    }

    /// The same, as text without the line feed at its end.
    pub(crate) fn line(&self, arguments: &[&str]) -> Option<String> {
        let text = String::from_utf8(self.run(arguments)?).ok()?;
        Some(text.strip_suffix('\n').unwrap_or(&text).to_owned())
    }

    /// The same repository, read through another index: the one that `git commit FILE` hands to its hook. None if it
    /// is not a file in the repository's own folder.
    pub(crate) fn with_index(mut self, index: &OsString) -> Option<Repository> {
        let index = std::path::absolute(index).ok()?;
        let index = index.parent()?.canonicalize().ok()?.join(index.file_name()?);
        let own = PathBuf::from(self.line(&["rev-parse", "--absolute-git-dir"])?).canonicalize().ok()?;
        let is_file = std::fs::symlink_metadata(&index).is_ok_and(|it| it.is_file());
        self.index = Some(index).filter(|it| is_file && it.starts_with(own));
        self.index.is_some().then_some(self)
    }
}

/// Whether a folder has a `.git`: a folder of its own, or the file that a work tree or submodule has.
fn is_top(folder: &Path) -> bool {
    let git = folder.join(".git");
    std::fs::symlink_metadata(&git).is_ok_and(|it| it.is_file() || it.is_dir() && git.join("HEAD").exists())
}
