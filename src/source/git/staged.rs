//! What git is about to commit: the staged texts, the branch, and the folder of hooks that runs before it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path};

use crate::source::Git;

/// How git names the kind of an entry that is another repository.
const SUBMODULE: &str = "160000";

impl Git {
    /// The folder from which git runs hooks: the one that was named, or its own if there are any in it.
    pub fn hooks(&self) -> Option<String> {
        let repository = self.repository.as_ref()?;
        // The last one is ours: every call here names a folder of hooks by `-c`.
        let named = repository.line(&["config", "--get-all", "core.hooksPath"])?;
        if let Some((named, _)) = named.rsplit_once('\n') {
            return Some(named.rsplit('\n').next().unwrap_or(named).to_owned());
        }
        let own = repository.line(&["rev-parse", "--path-format=absolute", "--git-common-dir"])?;
        let own = Path::new(&own).join("hooks");
        let hooks = std::fs::read_dir(&own).ok()?.flatten();
        let is_run = |it: std::fs::DirEntry| !it.file_name().to_string_lossy().ends_with(".sample");
        hooks.into_iter().any(is_run).then(|| own.display().to_string())
    }

    /// Lets git run the hooks of this folder; true if git took the setting.
    pub fn set_hooks(&self, folder: &str) -> bool {
        self.run(&["config", "core.hooksPath", folder]).is_some()
    }

    /// The branch on which the next commit will be; none without git, or on no branch.
    pub fn branch(&self) -> Option<String> {
        self.repository.as_ref()?.line(&["symbolic-ref", "--short", "HEAD"])
    }

    /// The files under `content/` that are about to be committed, from the register's folder; none without git.
    pub fn staged(&self) -> Option<BTreeSet<String>> {
        let repository = self.repository.as_ref()?;
        // Before the first commit everything is new.
        let before = repository
            .line(&["rev-parse", "--verify", "--quiet", "HEAD^{tree}"])
            .or_else(|| repository.line(&["hash-object", "-t", "tree", "--stdin"]))?;
        let list = self.run(&[
            "diff-index",
            "--cached",
            "--name-only",
            "--no-renames",
            "--no-ext-diff",
            "--no-textconv",
            "--diff-filter=d",
            &format!("--relative={}", self.folder()?),
            "-z",
            &before,
            "--",
            &self.path("content"),
        ])?;
        let list = String::from_utf8(list).ok()?;
        Some(list.split('\0').filter(|it| !it.is_empty()).map(str::to_owned).collect())
    }

    /// Writes everything in git's index below these paths into another folder, as it would be committed: links and
    /// other repositories as files. Paths are from the register's folder.
    pub fn write_staged(&self, paths: &BTreeSet<String>, into: &Path) -> Option<()> {
        let paths: Vec<String> = paths.iter().map(|it| self.path(it)).collect();
        let mut arguments = vec!["ls-files", "--cached", "--stage", "-z", "--"];
        arguments.extend(paths.iter().map(String::as_str));
        let list = String::from_utf8(self.run(&arguments)?).ok()?;
        let mut files: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for line in list.split('\0').filter(|it| !it.is_empty()) {
            // `MODE NAME STAGE<tab>PATH`
            let (kind, path) = line.split_once('\t')?;
            let file = path.strip_prefix(self.folder()?)?;
            if !Path::new(file).components().all(|it| matches!(it, Component::Normal(_))) {
                return None;
            }
            let mut words = kind.split(' ');
            match (words.next()?, words.next()?) {
                (SUBMODULE, _) => write(&into.join(file), b"").ok()?,
                (_, name) => files.entry(name).or_default().push(file),
            }
        }
        let mut written = Some(0);
        self.each(&files.keys().copied().collect(), |name, bytes| {
            for file in files.get(name).into_iter().flatten() {
                let done = write(&into.join(file), bytes).is_ok();
                written = written.filter(|_| done).map(|it| it + 1);
            }
        })?;
        (written? == files.values().map(Vec::len).sum::<usize>()).then_some(())
    }
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    std::fs::create_dir_all(path.parent().unwrap_or(path))?;
    std::fs::write(path, bytes)
}
