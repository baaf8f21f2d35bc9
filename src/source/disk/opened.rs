//! Opens a file once, as what it is: an ordinary file, no link on the way to it, and no longer than is asked for.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read as _};
#[cfg(unix)]
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::sync::Arc;

use anyhow::Context as _;

use crate::source::disk::trouble::unreadable;

/// A folder below which files are opened.
#[derive(Debug, Clone)]
pub(crate) struct Root {
    path: PathBuf,
    /// Where thousands of files are opened one after the other, each looks up only what lies below.
    #[cfg(unix)]
    held: Option<Arc<OwnedFd>>,
}

impl Root {
    /// The folder of this name, looked up anew for each file.
    pub(crate) fn of(path: &Path) -> Root {
        Root {
            path: path.to_owned(),
            #[cfg(unix)]
            held: None,
        }
    }

    /// Its name.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The same, opened now: files are looked up from there. If it cannot be opened, each of them says so.
    pub(crate) fn held(&self) -> Root {
        Root {
            #[cfg(unix)]
            held: held(&self.path).ok().map(Arc::new),
            ..Root::of(&self.path)
        }
    }

    /// Opens a file below it. Neither it nor a folder on the way may be a link.
    ///
    /// # Errors
    /// When it cannot be opened, is a link or no ordinary file; at a pipe nobody waits.
    pub(crate) fn open(&self, file: &str) -> io::Result<File> {
        if file.split('/').any(|it| matches!(it, "" | "." | "..")) {
            return Err(ErrorKind::InvalidInput.into());
        }
        ordinary(self.opened(file).map_err(|error| without_links(&self.path, file, error))?)
    }
}

/// Opens a file that somebody named; it may be no link itself.
///
/// # Errors
/// When it cannot be opened, is a link or no ordinary file; at a pipe nobody waits.
pub fn open_named(path: &Path) -> io::Result<File> {
    let is_link = std::fs::symlink_metadata(path)?.is_symlink();
    let file = options_without_links().read(true).open(path);
    ordinary(file.map_err(|error| if is_link { ErrorKind::InvalidInput.into() } else { error })?)
}

/// All of a file that somebody named, which may have so many bytes.
///
/// # Errors
/// When it cannot be read, is no ordinary file, or has more.
pub fn read_named(path: &Path, most: u64) -> anyhow::Result<Vec<u8>> {
    let bytes = open_named(path).and_then(|it| read_at_most(it, most));
    bytes.with_context(|| unreadable(path.display()))
}

/// All of a file, which may have so many bytes.
///
/// # Errors
/// When it has more, or cannot be read.
pub fn read_at_most(file: File, most: u64) -> io::Result<Vec<u8>> {
    let bytes = read_beginning(file, most.saturating_add(1))?;
    if bytes.len() as u64 > most { Err(ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// The first bytes of a file, so many at most.
///
/// # Errors
/// When it cannot be read.
pub(crate) fn read_beginning(file: File, most: u64) -> io::Result<Vec<u8>> {
    let length = file.metadata()?.len().min(most);
    let mut bytes = Vec::new();
    // With room for one more byte, so that the end is met before the room grows: else a short file takes ten calls.
    bytes.try_reserve_exact(usize::try_from(length).unwrap_or_default() + 1)?;
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Opens a file that is really there and not a link to another; never waits for somebody at the other end of a pipe.
pub(crate) fn options_without_links() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
        if let Ok(flags) = i32::try_from(flags) {
            std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags);
        }
    }
    #[cfg(windows)]
    {
        // FILE_FLAG_OPEN_REPARSE_POINT: the link itself, which has no bytes.
        std::os::windows::fs::OpenOptionsExt::custom_flags(&mut options, 0x0020_0000);
    }
    options
}

fn ordinary(file: File) -> io::Result<File> {
    match file.metadata()? {
        it if it.is_file() => Ok(file),
        it if it.is_dir() => Err(ErrorKind::IsADirectory.into()),
        _ => Err(ErrorKind::InvalidInput.into()),
    }
}

/// A system has a word of its own for each kind of link in the way.
fn without_links(root: &Path, file: &str, error: io::Error) -> io::Error {
    let is_link = Path::new(file).ancestors().any(|it| root.join(it).is_symlink() && !it.as_os_str().is_empty());
    if is_link { ErrorKind::InvalidInput.into() } else { error }
}

#[cfg(unix)]
fn held(path: &Path) -> io::Result<OwnedFd> {
    use rustix::fs::{Mode, OFlags, open};
    Ok(open(path, OFlags::DIRECTORY | OFlags::CLOEXEC | OFlags::RDONLY, Mode::empty())?)
}

impl Root {
    /// No folder on the way can be exchanged for a link meanwhile: Linux looks at all of them in one call, elsewhere
    /// each is opened in the one before it.
    #[cfg(unix)]
    fn opened(&self, file: &str) -> io::Result<File> {
        use rustix::fs::{Mode, OFlags, openat};
        let folder = OFlags::DIRECTORY | OFlags::CLOEXEC | OFlags::RDONLY;
        let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
        let mut at = match &self.held {
            Some(held) => Arc::clone(held),
            None => Arc::new(held(&self.path)?),
        };
        #[cfg(target_os = "linux")]
        {
            use rustix::fs::{ResolveFlags, openat2};
            use rustix::io::Errno;
            match openat2(&*at, file, flags, Mode::empty(), ResolveFlags::NO_SYMLINKS) {
                // Before Linux 5.6, or where programs may not call it.
                Err(Errno::NOSYS | Errno::PERM) => {}
                opened => return Ok(File::from(opened?)),
            }
        }
        let (folders, name) = file.rsplit_once('/').unwrap_or(("", file));
        for name in folders.split('/').filter(|it| !it.is_empty()) {
            at = Arc::new(openat(&*at, name, folder | OFlags::NOFOLLOW, Mode::empty())?);
        }
        Ok(File::from(openat(&*at, name, flags, Mode::empty())?))
    }

    #[cfg(not(unix))]
    fn opened(&self, file: &str) -> io::Result<File> {
        let (folders, name) = file.rsplit_once('/').unwrap_or(("", file));
        let mut path = self.path.clone();
        for name in folders.split('/').filter(|it| !it.is_empty()) {
            path.push(name);
            if !std::fs::symlink_metadata(&path)?.is_dir() {
                return Err(ErrorKind::NotADirectory.into());
            }
        }
        options_without_links().read(true).open(path.join(name))
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn only_an_ordinary_file_is_opened_and_no_link_is_followed() {
        let folder = tempfile::tempdir().unwrap();
        let at = |it: &str| folder.path().join(it);
        std::fs::create_dir_all(at("a/b")).unwrap();
        std::fs::write(at("a/b/isi.md"), "isi").unwrap();
        std::fs::write(at("luar"), "rahasia").unwrap();
        symlink(at("luar"), at("a/tautan.md")).unwrap();
        symlink("b", at("a/folder")).unwrap();
        symlink("tidak-ada", at("a/putus")).unwrap();
        symlink("/dev/zero", at("a/nol")).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(at("a/pipa")).status().unwrap().success());
        let whole = Root::of(folder.path());
        for root in [&whole, &whole.held()] {
            assert_eq!(read_at_most(root.open("a/b/isi.md").unwrap(), 3).unwrap(), b"isi");
            let kind = |it: &str| root.open(it).unwrap_err().kind();
            for it in ["a/tautan.md", "a/folder/isi.md", "a/putus", "a/nol", "a/pipa", "a/../luar", "../x", ""] {
                assert_eq!(kind(it), ErrorKind::InvalidInput, "{it}");
            }
            assert_eq!(kind("a/c.md"), ErrorKind::NotFound);
            assert_eq!(kind("a/b"), ErrorKind::IsADirectory);
            let long = read_at_most(root.open("a/b/isi.md").unwrap(), 2);
            assert_eq!(long.unwrap_err().kind(), ErrorKind::FileTooLarge);
        }
        for it in ["a/tautan.md", "a/putus", "a/pipa"] {
            assert_eq!(open_named(&at(it)).unwrap_err().kind(), ErrorKind::InvalidInput, "{it}");
        }
        // A folder that was named may be reached by a link.
        assert!(open_named(&at("a/folder/isi.md")).is_ok());
        symlink(folder.path(), at("register")).unwrap();
        assert!(Root::of(&at("register")).open("a/b/isi.md").is_ok());
    }
}
