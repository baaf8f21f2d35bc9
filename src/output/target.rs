//! Where a site may be written, and holding that place while it is.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::diagnostics::say;
use crate::output::lock::Lock;
use crate::output::trouble::{refusal, unmakable, unremovable};
use crate::output::{disk, earlier, staging};
use crate::source::Content;

/// A place that may be replaced by a site, held against every other build until it is dropped.
#[derive(Debug)]
pub struct Target {
    /// The folder of the site; need not be there yet.
    pub(crate) output: PathBuf,
    /// Where the site is written first.
    pub(crate) staging: PathBuf,
    /// Where the old site waits on a file system that cannot exchange two folders.
    pub(crate) aside: PathBuf,
    /// The folder that holds all three.
    pub(crate) parent: PathBuf,
    _lock: Lock,
}

impl Target {
    /// Takes hold of the folder that is to become the site; the folders above it are made when they are missing.
    ///
    /// What a killed build left beside it is cleared away here, and an old site that it had only moved aside is put
    /// back. An error, with nothing changed, when the folder lies in `content/` or holds it, when it holds a file
    /// that no build put there, when it is not a real folder, or when another build holds it.
    pub fn at(output: &Path, content: &Content) -> anyhow::Result<Target> {
        let output = resolve(output)?;
        refuse_sources(&output, content)?;
        let (Some(parent), Some(name)) = (output.parent(), output.file_name()) else {
            let shown = output.display();
            return Err(refusal(
                &format!("{shown} tidak dapat menjadi situs; pilih folder di dalamnya"),
                &format!("{shown} cannot become a site; choose a folder in it"),
            ));
        };
        std::fs::create_dir_all(parent).with_context(|| unmakable(parent))?;
        let beside = |ending: &str| {
            let mut full = OsString::from(".");
            full.push(name);
            full.push(ending);
            parent.join(full)
        };
        let target = Target {
            _lock: Lock::take(beside(".maklumat-lock"))?,
            staging: beside(".maklumat-staging"),
            aside: beside(".maklumat-old"),
            parent: parent.to_owned(),
            output,
        };
        target.recover()?;
        earlier::replaceable(&target.output)?;
        Ok(target)
    }

    /// Puts back an old site that a killed build had moved aside, or removes one that it had already replaced.
    pub(crate) fn recover(&self) -> anyhow::Result<()> {
        let Ok(aside) = std::fs::symlink_metadata(&self.aside) else { return Ok(()) };
        if aside.is_dir() && std::fs::symlink_metadata(&self.output).is_err() {
            std::fs::rename(&self.aside, &self.output).and_then(|()| disk::sync_names(&self.parent)).with_context(
                || {
                    let shown = self.output.display();
                    say!(
                        id = "situs lama tidak dapat dikembalikan ke {shown}",
                        en = "cannot put the old site back at {shown}",
                        shown,
                    )
                },
            )
        } else {
            staging::remove(&self.aside).with_context(|| unremovable(&self.aside))
        }
    }
}

/// The real path of a folder of which the last parts need not be there. Links above it are followed; the folder
/// itself is left as it is named, so that a link there can be refused.
fn resolve(output: &Path) -> anyhow::Result<PathBuf> {
    let unclear = || {
        let shown = output.display();
        say!(id = "{shown} tidak ditemukan", en = "cannot find {shown}", shown)
    };
    let (Some(mut there), Some(name)) = (output.parent(), output.file_name()) else {
        return output.canonicalize().with_context(unclear);
    };
    let mut missing = vec![name];
    loop {
        let folder = if there.as_os_str().is_empty() { Path::new(".") } else { there };
        match (folder.canonicalize(), there.parent(), there.file_name()) {
            (Ok(real), _, _) => return Ok(missing.iter().rev().fold(real, |path, name| path.join(name))),
            (Err(cause), Some(above), Some(name)) if cause.kind() == std::io::ErrorKind::NotFound => {
                missing.push(name);
                there = above;
            }
            (Err(cause), _, _) => return Err(cause).with_context(unclear),
        }
    }
}

/// No site in the sources, and none around them.
fn refuse_sources(output: &Path, content: &Content) -> anyhow::Result<()> {
    let shown = output.display();
    for folder in [content.path("content"), content.root().to_owned()] {
        // A register without content/ is a finding of `source`.
        let Ok(folder) = folder.canonicalize() else { continue };
        if folder.starts_with(output) {
            let folder = folder.display();
            return Err(refusal(
                &format!("situs di {shown} akan menggantikan {folder}; pilih folder lain"),
                &format!("a site at {shown} would replace {folder}; choose another folder"),
            ));
        }
    }
    for (folder, id, en) in [
        ("content", "tempat petugas menulis", "where officers write"),
        ("themes", "tempat tema", "where themes lie"),
        (".git", "milik git", "which is git's own"),
    ] {
        if content.path(folder).canonicalize().is_ok_and(|it| output.starts_with(it)) {
            return Err(refusal(
                &format!("{shown} ada di dalam {folder}/, {id}; pilih folder lain"),
                &format!("{shown} is inside {folder}/, {en}; choose another folder"),
            ));
        }
    }
    match output.ancestors().skip(1).find(|it| earlier::is_site(it).unwrap_or(false)) {
        None => Ok(()),
        Some(site) => {
            let site = site.display();
            Err(refusal(
                &format!("{shown} ada di dalam situs {site}, yang akan diganti seluruhnya; pilih folder lain"),
                &format!("{shown} is inside the site {site}, which is replaced as a whole; choose another folder"),
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn register() -> (tempfile::TempDir, Content) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("content/unit")).unwrap();
        let content = Content::at(folder.path());
        (folder, content)
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn sources_are_never_replaced() {
        let (folder, content) = register();
        let root = folder.path();
        #[cfg(unix)]
        std::os::unix::fs::symlink(root.join("content/unit"), root.join("elsewhere")).unwrap();
        for folder in ["themes/kami", ".git", "public/bukti"] {
            std::fs::create_dir_all(root.join(folder)).unwrap();
        }
        std::fs::write(root.join("public/manifest-sha256.txt"), "0  bukti/manifest.json\n").unwrap();
        let before = names(root);
        for refused in [
            "",
            ".",
            "content",
            "content/",
            "content/unit",
            "content/new/deep",
            "elsewhere/new",
            "..",
            "/",
            "themes",
            "themes/kami",
            ".git",
            ".git/new",
            "public/sub",
            "public/bukti/sub",
        ] {
            let output = root.join(refused);
            let error = Target::at(&output, &content).unwrap_err().to_string();
            assert!(error.contains("Nothing was changed") && !error.contains('\n'), "{refused}: {error}");
        }
        assert_eq!(names(root), before);
        assert_eq!(names(&root.join("content/unit")), Vec::<String>::new());
    }

    #[test]
    fn missing_folders_are_made_and_nothing_stays_behind() {
        let (folder, content) = register();
        let output = folder.path().join("a/b/public");
        let target = Target::at(&output, &content).unwrap();
        assert_eq!(names(&folder.path().join("a/b")), [".public.maklumat-lock"]);
        let second = Target::at(&folder.path().join("a/b/../b/public/"), &content).unwrap_err().to_string();
        assert!(second.starts_with("another command is writing here"), "{second}");
        drop(target);
        assert_eq!(names(&folder.path().join("a/b")), Vec::<String>::new());
    }

    #[cfg(unix)]
    #[test]
    fn a_path_of_any_bytes_will_do() {
        use std::os::unix::ffi::OsStrExt as _;
        let (folder, content) = register();
        for name in [b"pub\xfflic".as_slice(), b"a\nb", b"-rf", b"..."] {
            Target::at(&folder.path().join(std::ffi::OsStr::from_bytes(name)), &content).unwrap();
        }
    }
}
