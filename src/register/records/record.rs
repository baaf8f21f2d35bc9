//! Who did what, and when: preparation, review, approval, withdrawal.

use crate::diagnostics::{Located, Spot};
use crate::register::{Date, RecordText, Time, When};
use crate::source::{Digest, SshSignature};

/// Everything that officers did about a revision: what is asked about who did what when is asked here, by rules, pages,
/// manifests and `status` alike.
#[derive(Debug, Clone)]
pub struct Records {
    /// `penyusunan`.
    pub preparation: Option<Preparation>,
    /// `pemeriksaan`.
    pub reviews: Vec<Review>,
    /// How many rounds are written there, understood or not.
    pub rounds: usize,
    /// Whether the last round names the content as it stands now.
    pub review_stands: bool,
    /// `proses`: when the steps 1 to 5 were done; beside every digest.
    pub process: Vec<ProcessStep>,
    /// `pemutakhiran`: when an officer looked again and found nothing to change.
    pub renewals: Vec<Renewal>,
    /// `pengumuman_segera`: made public at once, approved later.
    pub announcement: Option<Box<Announcement>>,
    /// Whether an announcement is written there, understood or not.
    pub has_announcement: bool,
    /// `persetujuan`: its own, or that of the decree it names when the decree lists it and is agreed.
    pub approval: Option<Approval>,
    /// Whether an approval is written there, understood or not.
    pub has_approval: bool,
    /// `persetujuan.penetapan`: the decree by which it was approved.
    pub decree: Option<Located<String>>,
    /// `penarikan`.
    pub withdrawal: Option<Box<Withdrawal>>,
}

/// What every record says.
#[derive(Debug, Clone)]
pub struct Signed {
    /// Where the record stands.
    pub spot: Spot,
    /// The officer who acted.
    pub by: Located<String>,
    /// The day.
    pub on: Located<Date>,
    /// The time of day, in the register's zone.
    pub at: Option<Time>,
    /// The officer who typed the record in for the signatory.
    pub typed_by: Option<Located<String>>,
    /// The letter by which the signatory ordered it.
    pub letter: Option<Letter>,
    /// Whether a letter is written there, understood or not.
    pub has_letter: bool,
    /// The whole record as its statement has it.
    pub text: RecordText,
    /// `tanda`: the signature of the statement with the officer's key; no digest is of it.
    pub signature: Option<Box<Located<SshSignature>>>,
}

/// A letter or memo.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Its number.
    pub number: String,
    /// Its day.
    pub date: Located<Date>,
}

/// `penyusunan`: the officer hands the document in.
#[derive(Debug, Clone)]
pub struct Preparation {
    /// Who and when.
    pub signed: Signed,
    /// `mulai`: when work on it began, the first of the steps 1 to 5.
    pub began: Option<When>,
}

/// One entry of `proses`: when one of the steps 1 to 5 was done. Part of no digest.
#[derive(Debug, Clone)]
pub struct ProcessStep {
    /// Where it stands.
    pub spot: Spot,
    /// `langkah`, 1 to 5.
    pub step: u8,
    /// `mulai`.
    pub from: When,
    /// `selesai`; none while it runs.
    pub until: Option<When>,
    /// `oleh`.
    pub by: Option<Located<String>>,
}

/// One entry of `pemutakhiran`: an officer looked again and found nothing to change.
#[derive(Debug, Clone)]
pub struct Renewal {
    /// Who and when.
    pub signed: Signed,
    /// The statement that was found unchanged.
    pub digest: Option<Located<Digest>>,
}

/// What a round of review came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// `sesuai`.
    Fit,
    /// `perlu-perbaikan`.
    NeedsCorrection,
}

/// One round of `pemeriksaan`.
#[derive(Debug, Clone)]
pub struct Review {
    /// Who and when.
    pub signed: Signed,
    /// What it came to.
    pub outcome: Outcome,
    /// What must be corrected.
    pub note: Option<String>,
    /// The memo of step 6 of the procedure.
    pub memo: Option<Letter>,
    /// Whether a memo is written there, understood or not.
    pub has_memo: bool,
    /// The statement that was reviewed.
    pub digest: Option<Located<Digest>>,
}

/// `pengumuman_segera`: an officer publishes at once what is approved later.
#[derive(Debug, Clone)]
pub struct Announcement {
    /// Who and when; always with the time of day.
    pub signed: Signed,
    /// The id of the authority by which the officer may.
    pub authority: Located<String>,
    /// The statement that was announced: without the reviews, so that it stands after review and approval too.
    pub digest: Option<Located<Digest>>,
}

/// `persetujuan`: the superior agrees to publication.
#[derive(Debug, Clone)]
pub struct Approval {
    /// Who and when.
    pub signed: Signed,
    /// The statement that was approved.
    pub digest: Option<Located<Digest>>,
}

/// `penarikan`: proposed by one officer, agreed by another.
#[derive(Debug, Clone)]
pub struct Withdrawal {
    /// Where the record stands.
    pub spot: Spot,
    /// The first officer.
    pub proposed: Option<Signed>,
    /// The statement that was proposed.
    pub proposal: Option<Located<Digest>>,
    /// The second officer; until then the document stays published.
    pub agreed: Option<Signed>,
    /// The statement that was agreed to.
    pub agreement: Option<Located<Digest>>,
    /// Why, for the public.
    pub reason: String,
    /// The document that replaces it.
    pub successor: Option<Located<String>>,
    /// The official report by which files may leave the repository.
    pub official_report: Option<String>,
    /// The hash of reason, successor and report, which both statements name.
    pub meta: Digest,
}
