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

/// Something that cannot be removed.
pub(crate) fn unremovable(path: &Path) -> Text {
    let path = path.display();
    Text::new(format!("{path} tidak dapat dihapus"), format!("cannot remove {path}"))
}

/// A place that a site may not take; what is there stays as it is.
pub(crate) fn refusal(id: &str, en: &str) -> anyhow::Error {
    anyhow::Error::msg(Text::new(
        format!("{id}. Tidak ada yang diubah"),
        format!("{en}. Nothing was changed"),
    ))
}
