//! Writes many files of `content/` in order, each whole or not at all, with one wait for the disk.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::source::disk::opened::open_named;
use crate::source::disk::replace::{holds, open_to_all};
use crate::source::disk::trouble::{changed_meanwhile, unwritable};

/// A file to be written.
#[derive(Debug, Clone)]
pub struct Writing {
    /// Where.
    pub path: PathBuf,
    /// What was read there; none if there must be no such file yet.
    pub old: Option<Vec<u8>>,
    /// What is to be there.
    pub new: Vec<u8>,
}

/// So many are written before the disk is waited for, once for all of them.
const TOGETHER: usize = 256;

/// Writes files, with the folders above them. Whoever stops it half way finds the first ones whole and the others
/// as they were.
///
/// # Errors
/// When a file is not as it was read, or the disk does not take it; those before it stay.
pub fn write_all(files: &[Writing]) -> anyhow::Result<()> {
    for files in files.chunks(TOGETHER) {
        let mut staged = Vec::new();
        for it in files {
            let folder = it.path.parent().unwrap_or(Path::new("."));
            fs::create_dir_all(folder).with_context(|| unwritable(folder.display()))?;
            let mut file = tempfile::Builder::new()
                .prefix(".maklumat-")
                .tempfile_in(folder)
                .with_context(|| unwritable(folder.display()))?;
            file.write_all(&it.new).with_context(|| unwritable(it.path.display()))?;
            open_to_all(file.as_file()).with_context(|| unwritable(it.path.display()))?;
            staged.push((it, file));
        }
        sync(&staged.iter().map(|(_, it)| it.as_file()).collect::<Vec<_>>())?;
        for (it, file) in staged {
            let written = match &it.old {
                None => file.persist_noclobber(&it.path),
                Some(old) if open_named(&it.path).and_then(|now| holds(now, old)).is_ok_and(|it| it) => {
                    file.persist(&it.path)
                }
                Some(_) => return Err(changed_meanwhile(it.path.display())),
            };
            written.map_err(|it| it.error).with_context(|| unwritable(it.path.display()))?;
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
    fn stops_at_what_is_not_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join("u").join(name);
        let file = |name: &str, old: Option<&str>| Writing {
            path: path(name),
            old: old.map(|it| it.as_bytes().to_vec()),
            new: format!("{name} baru").into_bytes(),
        };
        write_all(&[file("a.md", None), file("b.md", None)]).unwrap();
        write_all(&[file("a.md", Some("a.md baru"))]).unwrap();
        assert!(write_all(&[file("c.md", None), file("b.md", None), file("d.md", None)]).is_err());
        assert!(write_all(&[file("b.md", Some("lain"))]).is_err());
        assert_eq!(fs::read(path("c.md")).unwrap(), b"c.md baru");
        assert!(!path("d.md").exists());
        assert_eq!(fs::read_dir(folder.path().join("u")).unwrap().count(), 3, "nothing is left behind");
    }
}
