//! The messages for errors of the disk while a site is written.

use std::path::Path;

use crate::diagnostics::Text;

/// A file that cannot be written.
pub(crate) fn unwritable(path: &Path) -> Text {
    let path = path.display();
    Text::new(format!("{path} tidak dapat ditulis"), format!("cannot write {path}"))
}

/// A file or folder that cannot be read.
pub(crate) fn unreadable(path: &Path) -> Text {
    let path = path.display();
    Text::new(format!("{path} tidak dapat dibaca"), format!("cannot read {path}"))
}

/// A folder that cannot be made.
pub(crate) fn unmakable(folder: &Path) -> Text {
    let folder = folder.display();
    Text::new(format!("folder {folder} tidak dapat dibuat"), format!("cannot make the folder {folder}"))
}

/// What an earlier build left and this one cannot remove; nothing of it is needed.
pub(crate) fn unremovable(path: &Path) -> Text {
    let path = path.display();
    Text::new(
        format!(
            "sisa pembangunan yang lalu di {path} tidak dapat dihapus; hapus folder itu dengan akun pemiliknya, lalu ulangi"
        ),
        format!(
            "what an earlier build left at {path} cannot be removed; remove that folder as its owner, then try again"
        ),
    )
}

/// A place that a site may not take; what is there stays as it is.
pub(crate) fn refusal(id: &str, en: &str) -> anyhow::Error {
    anyhow::Error::msg(Text::new(
        format!("{id}. Tidak ada yang diubah"),
        format!("{en}. Nothing was changed"),
    ))
}
