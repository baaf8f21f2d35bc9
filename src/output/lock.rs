//! One writer at a time: a file lock, which the system releases when the process ends.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::diagnostics::say;
use crate::output::disk;
use crate::output::trouble::unwritable;
use crate::source::options_without_links;

/// Releases the lock and removes its file when it is dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock in a file of this name, or says at once that another command holds it.
    pub(crate) fn take(path: PathBuf) -> anyhow::Result<Lock> {
        loop {
            let file = options_without_links()
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path)
                .with_context(|| unwritable(&path))?;
            match file.try_lock() {
                // Whoever held it may have removed the file after we opened it: then we hold a lock that nobody
                // else will ever see.
                Ok(()) if is_at(&file, &path) => return Ok(Lock { file, path }),
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let shown = path.display();
                    return Err(anyhow::Error::msg(say!(
                        id = "perintah lain sedang menulis di sini (memegang {shown}); tunggu sampai selesai",
                        en = "another command is writing here (it holds {shown}); wait until it is done",
                        shown,
                    )));
                }
                Err(TryLockError::Error(cause)) => {
                    let shown = path.display();
                    let text = say!(id = "{shown} tidak dapat dikunci", en = "cannot lock {shown}", shown);
                    return Err(cause).context(text);
                }
            }
        }
    }
}

fn is_at(file: &File, path: &Path) -> bool {
    let (Ok(held), Ok(there)) = (file.metadata(), std::fs::symlink_metadata(path)) else { return false };
    disk::identity(&held) == disk::identity(&there)
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Only while the lock is held, and only our own: see `take`. Left behind, the file is in nobody's way.
        if is_at(&self.file, &self.path) {
            let _left_behind = std::fs::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_holds_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let first = Lock::take(path.clone()).unwrap();
        let refused = Lock::take(path.clone()).unwrap_err().to_string();
        assert!(refused.starts_with("another command is writing here"), "{refused}");
        drop(first);
        assert!(!path.exists());
        drop(Lock::take(path.clone()).unwrap());
    }

    #[test]
    fn a_file_left_by_a_dead_build_is_in_nobodys_way() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        std::fs::write(&path, "").unwrap();
        drop(Lock::take(path).unwrap());
    }

    #[test]
    fn many_at_once_never_hold_it_together() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let holders = std::sync::atomic::AtomicUsize::new(0);
        let taken = std::sync::atomic::AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..500 {
                        if let Ok(lock) = Lock::take(path.clone()) {
                            use std::sync::atomic::Ordering::SeqCst;
                            assert_eq!(holders.fetch_add(1, SeqCst), 0);
                            taken.fetch_add(1, SeqCst);
                            holders.fetch_sub(1, SeqCst);
                            drop(lock);
                        }
                    }
                });
            }
        });
        assert!(taken.into_inner() > 0);
    }
}
