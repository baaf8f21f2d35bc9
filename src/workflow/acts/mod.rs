//! What an officer does with documents: each act with what it needs to know.

pub(crate) mod announce;
pub(crate) mod approve;
pub(crate) mod approve_by_decree;
pub(crate) mod awaiting_approval;
pub(crate) mod refuse_withdrawal;
pub(crate) mod renew;
pub(crate) mod review;
pub(crate) mod revise;
pub(crate) mod submit;
pub(crate) mod withdraw;

use std::path::PathBuf;

use crate::reading::Reading;
use crate::workflow::acts::announce::UrgentAnnouncement;
use crate::workflow::acts::review::ReviewRound;
use crate::workflow::acts::submit::Submission;
use crate::workflow::acts::withdraw::WithdrawalRequest;
use crate::workflow::ready::Judgement;
use crate::workflow::signing::Signatory;

/// An act.
#[derive(Debug)]
pub(crate) enum Act {
    Submit(Submission),
    Review(ReviewRound),
    Announce(UrgentAnnouncement),
    /// Of documents, or of decrees.
    Approve(Signatory),
    /// By the decree with this id; without paths, of all documents that it lists and that wait.
    ApproveByDecree(String),
    /// Proposed by the first officer, agreed to by the second one.
    Withdraw(WithdrawalRequest),
    RefuseWithdrawal {
        signatory: Signatory,
        why: String,
    },
    Renew(Signatory),
    /// Opens the next revision.
    Revise {
        /// What changes, for citizens.
        note: Option<String>,
    },
}

impl Act {
    /// What would be written into these documents, or why not; writes nothing.
    ///
    /// # Errors
    /// When a path names no document of this register, or a file cannot be read.
    pub(crate) fn judge(&self, paths: &[PathBuf], reading: &Reading) -> anyhow::Result<Judgement> {
        match self {
            Act::Submit(it) => submit::judge(it, paths, reading),
            Act::Review(it) => review::judge(it, paths, reading),
            Act::Announce(it) => announce::judge(it, paths, reading),
            Act::Approve(signatory) => approve::judge(signatory, paths, reading),
            Act::ApproveByDecree(id) => approve_by_decree::judge(id, paths, reading),
            Act::Withdraw(it) => withdraw::judge(it, paths, reading),
            Act::RefuseWithdrawal { signatory, why } => refuse_withdrawal::judge(paths, signatory, why, reading),
            Act::Renew(signatory) => renew::judge(signatory, paths, reading),
            Act::Revise { note } => revise::judge(note.as_deref(), paths, reading),
        }
    }
}
