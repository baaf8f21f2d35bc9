//! Creates many files of `content/` at once: each whole or not at all, in their order, without waiting for the disk
//! after every one.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::source::replace::{open_to_all, unwritable};

/// So many are written before the disk is waited for, once for all of them.
const TOGETHER: usize = 256;

/// Creates files that must not exist yet, with the folders above them. Whoever stops it half way finds the first
/// ones whole and none of the others.
///
/// # Errors
/// When there is such a file already, or the disk does not take it; those before it stay.
pub fn create_all(files: &[(PathBuf, Vec<u8>)]) -> anyhow::Result<()> {
    for files in files.chunks(TOGETHER) {
        let mut staged = Vec::new();
        for (path, bytes) in files {
            let folder = path.parent().unwrap_or(Path::new("."));
            fs::create_dir_all(folder).with_context(|| unwritable(folder.display()))?;
            let mut file = tempfile::Builder::new()
                .prefix(".maklumat-")
                .tempfile_in(folder)
                .with_context(|| unwritable(folder.display()))?;
            file.write_all(bytes).with_context(|| unwritable(path.display()))?;
            staged.push((path, file));
        }
        sync(&staged.iter().map(|(_, it)| it.as_file()).collect::<Vec<_>>())?;
        for (path, file) in staged {
            let file = file.persist_noclobber(path).map_err(|it| it.error);
            let file = file.with_context(|| unwritable(path.display()))?;
            open_to_all(&file).with_context(|| unwritable(path.display()))?;
        }
    }
    Ok(())
}

/// Waits until all of them are where a power cut cannot reach them.
#[cfg(target_os = "linux")]
fn sync(files: &[&File]) -> anyhow::Result<()> {
    match files.last() {
        Some(file) => Ok(rustix::fs::syncfs(file)?),
        None => Ok(()),
    }
}

#[cfg(not(target_os = "linux"))]
fn sync(files: &[&File]) -> anyhow::Result<()> {
    files.iter().try_for_each(|it| Ok(it.sync_all()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops_at_what_is_there_already() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join("u").join(name);
        let file = |name: &str| (path(name), name.as_bytes().to_vec());
        create_all(&[file("a.md"), file("b.md")]).unwrap();
        assert!(create_all(&[file("c.md"), file("b.md"), file("d.md")]).is_err());
        assert_eq!(fs::read(path("c.md")).unwrap(), b"c.md");
        assert!(!path("d.md").exists());
        assert_eq!(fs::read_dir(folder.path().join("u")).unwrap().count(), 3, "nothing is left behind");
    }
}
