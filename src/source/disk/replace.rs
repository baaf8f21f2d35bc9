//! Puts new bytes into a file of `content/`, whole or not at all, and only over what was read.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::Context as _;

use crate::diagnostics::say;
use crate::source::disk::opened::{open_named, read_at_most};
use crate::source::disk::trouble::{changed_meanwhile, unreadable, unwritable};

/// How the name of a file begins that is being written; one that lies there was left by a command that died.
pub const STAGED: &str = ".maklumat-";

/// Replaces a file by `new`, if it still holds `old`.
///
/// # Errors
/// When the file changed since it was read, or the disk does not take the new bytes; the file is then as it was.
pub fn replace(path: &Path, old: &[u8], new: &[u8]) -> anyhow::Result<()> {
    let shown = path.display();
    let folder = path.parent().unwrap_or(Path::new("."));
    let staged = staged(folder, new).with_context(|| unwritable(folder.display()))?;
    let there = open_named(path).with_context(|| unreadable(&shown))?;
    let permissions = there.metadata().with_context(|| unreadable(&shown))?.permissions();
    fs::set_permissions(staged.path(), permissions).with_context(|| unwritable(&shown))?;
    if !holds(there, old).with_context(|| unreadable(&shown))? {
        return Err(changed_meanwhile(shown));
    }
    staged.persist(path).map_err(|it| it.error).with_context(|| unwritable(&shown))?;
    sync(folder)
}

/// Whether a file has exactly these bytes.
pub(crate) fn holds(file: File, bytes: &[u8]) -> std::io::Result<bool> {
    match read_at_most(file, bytes.len() as u64) {
        Err(error) if error.kind() == ErrorKind::FileTooLarge => Ok(false),
        read => Ok(read? == bytes),
    }
}

/// Creates a file that must not exist yet, with the folders above it.
///
/// # Errors
/// When there is such a file already, or the disk does not take it.
pub fn create(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let shown = path.display();
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).with_context(|| unwritable(folder.display()))?;
    let staged = staged(folder, bytes).with_context(|| unwritable(folder.display()))?;
    // Before it has its name: whoever is killed in between would leave a file that nobody else may read.
    open_to_all(staged.as_file()).with_context(|| unwritable(&shown))?;
    staged.persist_noclobber(path).map_err(|it| it.error).with_context(|| unwritable(&shown))?;
    sync(folder)
}

/// Takes a file away.
///
/// # Errors
/// When the disk does not let it go.
pub fn remove(path: &Path) -> anyhow::Result<()> {
    let shown = path.display();
    fs::remove_file(path)
        .with_context(|| say!(id = "{shown} tidak dapat dihapus", en = "{shown} cannot be removed", shown))?;
    sync(path.parent().unwrap_or(Path::new(".")))
}

fn staged(folder: &Path, bytes: &[u8]) -> std::io::Result<tempfile::NamedTempFile> {
    let mut file = tempfile::Builder::new().prefix(STAGED).tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// A temporary file is private; a document is not.
#[cfg(unix)]
pub(crate) fn open_to_all(file: &File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
pub(crate) fn open_to_all(_: &File) -> std::io::Result<()> {
    Ok(())
}

/// A rename is durable once its folder is.
fn sync(folder: &Path) -> anyhow::Result<()> {
    let synced = File::open(folder).and_then(|it| it.sync_all());
    if cfg!(unix) { synced.with_context(|| unwritable(folder.display())) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_only_over_what_was_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("index.md");
        create(&path, b"satu").unwrap();
        assert!(create(&path, b"dua").is_err());
        replace(&path, b"satu", b"dua").unwrap();
        let refused = replace(&path, b"satu", b"tiga").unwrap_err();
        assert!(refused.to_string().contains("changed while"));
        assert_eq!(fs::read(&path).unwrap(), b"dua");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
    }
}
