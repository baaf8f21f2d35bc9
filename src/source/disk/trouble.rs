//! Messages about a file that cannot be read or written, or that changed meanwhile.

use crate::diagnostics::{Text, say};

/// It cannot be read.
pub(crate) fn unreadable(file: impl std::fmt::Display) -> Text {
    say!(id = "{file} tidak dapat dibaca", en = "{file} cannot be read", file)
}

/// It cannot be written.
pub(crate) fn unwritable(file: impl std::fmt::Display) -> Text {
    say!(id = "{file} tidak dapat ditulis", en = "{file} cannot be written", file)
}

/// It is not as it was read.
pub(crate) fn changed_meanwhile(shown: impl std::fmt::Display) -> anyhow::Error {
    anyhow::Error::msg(say!(
        id = "{shown} berubah sewaktu perintah berjalan; berkas itu tidak ditulis, ulangi perintahnya",
        en = "{shown} changed while the command was running; it was not written, run the command again",
        shown,
    ))
}
