//! What operating systems do differently: permissions, exchanging two folders, making sure of what was written.

use std::fs::File;
use std::io;
use std::path::Path;

/// Whether one call makes sure of a whole folder; where not, each file is made sure of by itself.
pub(crate) const SYNCS_FOLDERS: bool = cfg!(target_os = "linux");

/// Which folder it is, whatever it is called by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity {
    device: u64,
    inode: u64,
}

/// Everybody may read, and only the owner write.
const FILE: u32 = 0o644;

/// Everybody may look into it, and only the owner write.
const FOLDER: u32 = 0o755;

/// How files and folders come to be open to all: the same on every machine, whatever its umask. Most systems give new
/// ones the permissions that are asked for; setting them again would be a call for each.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sharing {
    keeps_file: bool,
    keeps_folder: bool,
}

impl Sharing {
    /// As one file and one folder come to be at a path where nothing is; both are removed again.
    pub(crate) fn tried(trial: &Path) -> io::Result<Sharing> {
        let mut sharing = Sharing::default();
        drop(new_file(trial)?);
        sharing.keeps_file = has_mode(trial, FILE)?;
        std::fs::remove_file(trial)?;
        new_folder(trial)?;
        sharing.keeps_folder = has_mode(trial, FOLDER)?;
        std::fs::remove_dir(trial)?;
        Ok(sharing)
    }

    /// A new file.
    pub(crate) fn create(self, path: &Path) -> io::Result<File> {
        let file = new_file(path)?;
        if !self.keeps_file {
            permit(&file, FILE)?;
        }
        Ok(file)
    }

    /// A new folder.
    pub(crate) fn create_folder(self, path: &Path) -> io::Result<()> {
        new_folder(path)?;
        if self.keeps_folder { Ok(()) } else { share_folder(path) }
    }
}

/// Lets everybody look into a folder.
pub(crate) fn share_folder(folder: &Path) -> io::Result<()> {
    permit_at(folder, FOLDER)
}

/// Keeps a folder to its owner.
pub(crate) fn keep_private(folder: &Path) -> io::Result<()> {
    permit_at(folder, 0o700)
}

#[cfg(unix)]
fn new_file(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    File::options().write(true).create_new(true).mode(FILE).open(path)
}

#[cfg(unix)]
fn new_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    std::fs::DirBuilder::new().mode(FOLDER).create(path)
}

#[cfg(unix)]
fn has_mode(path: &Path, mode: u32) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt as _;
    Ok(std::fs::symlink_metadata(path)?.permissions().mode() & 0o7777 == mode)
}

#[cfg(unix)]
fn permit(file: &File, mode: u32) -> io::Result<()> {
    where_possible(file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(mode)))
}

#[cfg(unix)]
fn permit_at(folder: &Path, mode: u32) -> io::Result<()> {
    where_possible(std::fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(mode)))
}

/// A disk may have no permissions of its own, such as FAT: then all files have those with which it was mounted, and
/// only whoever mounted it may ask for others.
#[cfg(unix)]
fn where_possible(permitted: io::Result<()>) -> io::Result<()> {
    use rustix::io::Errno;
    let unknown = [Errno::NOSYS, Errno::OPNOTSUPP, Errno::PERM].map(|it| Some(it.raw_os_error()));
    permitted.or_else(|cause| if unknown.contains(&cause.raw_os_error()) { Ok(()) } else { Err(cause) })
}

#[cfg(not(unix))]
fn new_file(path: &Path) -> io::Result<File> {
    File::create_new(path)
}

#[cfg(not(unix))]
fn new_folder(path: &Path) -> io::Result<()> {
    std::fs::create_dir(path)
}

#[cfg(not(unix))]
fn has_mode(_: &Path, _: u32) -> io::Result<bool> {
    Ok(true)
}

#[cfg(not(unix))]
fn permit(_: &File, _: u32) -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
fn permit_at(_: &Path, _: u32) -> io::Result<()> {
    Ok(())
}

/// Which file or folder this is.
#[cfg(unix)]
pub(crate) fn identity(it: &std::fs::Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt as _;
    Identity { device: it.dev(), inode: it.ino() }
}

/// Which file or folder this is; not known here, so that everything is taken for what it was.
#[cfg(not(unix))]
pub(crate) fn identity(_: &std::fs::Metadata) -> Identity {
    Identity { device: 0, inode: 0 }
}

/// Puts each of two folders in the other's place, in one step. `false`: this file system cannot.
#[cfg(target_os = "linux")]
pub(crate) fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => Ok(false),
        Err(cause) => Err(cause.into()),
    }
}

/// Puts each of two folders in the other's place, in one step. `false`: this system cannot.
#[cfg(not(target_os = "linux"))]
pub(crate) fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Waits until everything in a folder is where a power cut cannot reach it.
#[cfg(target_os = "linux")]
pub(crate) fn sync_everything(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(folder)?)?)
}

/// Each file was made sure of when it was written.
#[cfg(not(target_os = "linux"))]
pub(crate) fn sync_everything(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Waits until the names in a folder are where a power cut cannot reach them.
#[cfg(unix)]
pub(crate) fn sync_names(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Names are the file system's own matter here.
#[cfg(not(unix))]
pub(crate) fn sync_names(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use rustix::io::Errno;

    #[test]
    fn a_disk_without_permissions_is_taken_as_it_is() {
        let refused = |it: Errno| where_possible(Err(it.into()));
        for unknown in [Errno::NOSYS, Errno::OPNOTSUPP, Errno::PERM] {
            assert!(refused(unknown).is_ok(), "{unknown}");
        }
        for trouble in [Errno::IO, Errno::NOSPC, Errno::ROFS, Errno::NOENT] {
            assert!(refused(trouble).is_err(), "{trouble}");
        }
    }
}
