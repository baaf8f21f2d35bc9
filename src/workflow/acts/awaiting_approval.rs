//! Whether a document waits for its approval, and what follows it.

use crate::diagnostics::{Text, say};
use crate::register::{Revision, Status};

/// Whether a document waits for its approval.
pub(crate) fn waiting(revision: &Revision) -> Result<(), Text> {
    match revision.status() {
        Status::Reviewed => Ok(()),
        Status::Approved | Status::Withdrawn => Err(approved_already()),
        Status::Draft | Status::Submitted | Status::NeedsCorrection => Err(say!(
            id = "PPID belum menyatakan dokumen ini sesuai; jalankan `maklumat periksa` lebih dahulu",
            en = "the PPID has not found this fit yet; `maklumat review` comes first",
        )),
    }
}

/// That there is nothing left to approve.
pub(crate) fn approved_already() -> Text {
    say!(id = "sudah disetujui", en = "it is approved already")
}

/// What follows an approval.
pub(crate) fn next() -> Text {
    say!(id = "Berikutnya: `maklumat bangun`.", en = "Next: `maklumat build`.")
}
