//! What can be wrong with the history of publications.

use crate::diagnostics::{Code, Example, phrase};

/// A history that this program did not write so.
pub static HISTORY_DAMAGED: Code = Code {
    name: "history-damaged",
    even_in_drafts: true,
    demands: phrase!(
        id = "Riwayat penerbitan di content/riwayat/ hanya bertambah, dan hanya ditulis oleh `maklumat catat`.",
        en = "The history of publications in content/riwayat/ only grows, and only `maklumat record` writes it.",
    ),
    because: phrase!(
        id = "Riwayat yang diubah tidak membuktikan lagi apa yang pernah terbit.",
        en = "A history that was changed proves no longer what was ever published.",
    ),
    bad: Example::APPROVED.files(&[("/riwayat/riwayat.txt", b"dicatat dengan tangan\n")]),
    good: Example::APPROVED,
    ..Code::ERROR
};
