//! `bukti_persetujuan`: how this body proves that an approval is the superior's own.

use crate::diagnostics::{Phrase, phrase};

/// What stands behind the record of an approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ApprovalProof {
    /// Nothing but the record: it names the officer and the day.
    #[default]
    Record,
    /// A letter that the officer signed, or a decree with its signed file.
    Letter,
    /// The officer's own approval of the change on the git server.
    Forge,
    /// The officer's signature with a key.
    Key,
}

impl ApprovalProof {
    /// All of them.
    pub const ALL: [ApprovalProof; 4] =
        [ApprovalProof::Record, ApprovalProof::Letter, ApprovalProof::Forge, ApprovalProof::Key];

    /// All words, for messages.
    pub const KEYS: [&'static str; 4] = ["catatan", "surat", "server", "kunci"];

    /// From the word officers write.
    pub fn of(text: &str) -> Option<ApprovalProof> {
        Self::ALL.into_iter().find(|it| it.key() == text)
    }

    /// The word officers write.
    pub const fn key(self) -> &'static str {
        match self {
            ApprovalProof::Record => "catatan",
            ApprovalProof::Letter => "surat",
            ApprovalProof::Forge => "server",
            ApprovalProof::Key => "kunci",
        }
    }

    /// What it is, for whoever chooses.
    pub const fn label(self) -> Phrase {
        match self {
            ApprovalProof::Record => phrase!(id = "hanya catatan di berkasnya", en = "only the record in the file"),
            ApprovalProof::Letter => phrase!(
                id = "surat yang ditandatangani Atasan PPID",
                en = "a letter that the superior of the PPID signed",
            ),
            ApprovalProof::Forge => phrase!(
                id = "persetujuan Atasan PPID sendiri di server git",
                en = "the superior's own approval on the git server",
            ),
            ApprovalProof::Key => phrase!(
                id = "tanda tangan Atasan PPID dengan kunci SSH",
                en = "the superior's signature with an SSH key",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::settings::read_with_required;

    #[test]
    fn it_is_read_and_is_the_least_where_it_is_not_written() {
        assert_eq!(ApprovalProof::ALL.map(ApprovalProof::key), ApprovalProof::KEYS);
        for proof in ApprovalProof::ALL {
            let (settings, found) = read_with_required(&format!("bukti_persetujuan: {}\n", proof.key()));
            assert_eq!((settings.approval_proof, found), (proof, vec![]));
        }
        assert_eq!(read_with_required("").0.approval_proof, ApprovalProof::Record);
        let (settings, found) = read_with_required("bukti_persetujuan: surta\n");
        assert_eq!((settings.approval_proof, found), (ApprovalProof::Record, vec!["word-unknown"]));
    }
}
