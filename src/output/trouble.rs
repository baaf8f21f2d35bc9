//! The messages for errors of the disk while a site is written.

use std::path::Path;

use crate::diagnostics::{Each, Text, say};

/// A file that cannot be written.
pub(crate) fn unwritable(path: &Path) -> Text {
    let path = path.display();
    say!(id = "{path} tidak dapat ditulis", en = "cannot write {path}", path)
}

/// A file or folder that cannot be read.
pub(crate) fn unreadable(path: &Path) -> Text {
    let path = path.display();
    say!(id = "{path} tidak dapat dibaca", en = "cannot read {path}", path)
}

/// A folder that cannot be made.
pub(crate) fn unmakable(folder: &Path) -> Text {
    let folder = folder.display();
    say!(id = "folder {folder} tidak dapat dibuat", en = "cannot make the folder {folder}", folder)
}

/// What an earlier run left and this one cannot remove; nothing of it is needed.
pub(crate) fn unremovable(path: &Path) -> Text {
    let path = path.display();
    say!(
        id = "sisa perintah yang lalu di {path} tidak dapat dihapus; hapus folder itu dengan akun pemiliknya, \
              lalu ulangi",
        en = "what an earlier run left at {path} cannot be removed; remove that folder as its owner, then try \
              again",
        path,
    )
}

/// A place that a site may not take; what is there stays as it is.
pub(crate) fn refusal(id: &str, en: &str) -> anyhow::Error {
    anyhow::Error::msg(say!(
        id = "{what}. Tidak ada yang diubah",
        en = "{what}. Nothing was changed",
        what = Each(&id, &en)
    ))
}
