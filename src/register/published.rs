//! What an earlier manifest says was published, to compare with what is about to be.

use std::collections::BTreeMap;

use crate::diagnostics::Located;
use crate::register::{Date, Records, ShownAuthority, ShownItem, ShownSettings, Step};
use crate::source::Digest;

/// In what state a revision is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// In force.
    InForce,
    /// Replaced by a later revision.
    Superseded,
    /// Withdrawn; a tombstone stands in its place.
    Withdrawn,
}

impl State {
    /// The word of the manifest.
    pub const fn key(self) -> &'static str {
        match self {
            State::InForce => "berlaku",
            State::Superseded => "digantikan",
            State::Withdrawn => "ditarik",
        }
    }

    /// From the word of the manifest.
    pub fn of(text: &str) -> Option<State> {
        [State::InForce, State::Superseded, State::Withdrawn].into_iter().find(|it| it.key() == text)
    }
}

/// The digests that the records of a revision name, by the kind of record; each covers the whole record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordDigests {
    /// Of the urgent announcement, if there is one.
    pub announcement: Vec<Digest>,
    /// Of the approval, if there is one.
    pub approval: Vec<Digest>,
    /// Of all rounds of review.
    pub reviews: Vec<Digest>,
    /// Of all renewals.
    pub renewals: Vec<Digest>,
    /// Of the proposal to withdraw and of the agreement to it, once there are both.
    pub withdrawal: Vec<Digest>,
}

impl RecordDigests {
    /// As they stand.
    pub fn of(records: &Records) -> RecordDigests {
        let one = |step| records.named(step).map(|it| it.value);
        let all = |digest: &Option<Located<Digest>>| digest.as_ref().map(|it| it.value);
        let withdrawal = [one(Step::Proposal), one(Step::Agreement)];
        RecordDigests {
            announcement: one(Step::Announcement).into_iter().collect(),
            approval: one(Step::Approval).into_iter().collect(),
            reviews: records.reviews.iter().filter_map(|it| all(&it.digest)).collect(),
            renewals: records.renewals.iter().filter_map(|it| all(&it.digest)).collect(),
            withdrawal: withdrawal.into_iter().flatten().filter(|_| records.is_withdrawn()).collect(),
        }
    }

    /// The digest by which the revision is published: that of the approval, until then that of the announcement.
    pub fn released(&self) -> Option<Digest> {
        self.approval.first().or(self.announcement.first()).copied()
    }
}

/// A revision as it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedRevision {
    /// In what state.
    pub state: State,
    /// The digests of the records.
    pub records: RecordDigests,
    /// The decree by which it was announced at once.
    pub authority: Option<ShownAuthority>,
    /// Whether its page says that one person reviewed and approved it.
    pub one_person: bool,
}

/// Every revision that was published, by id and number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// The name of the register that published it.
    pub register: String,
    /// The day for which the site was built.
    pub day: Date,
    /// What the pages show of the settings: officers whom a record names, units that have a document.
    pub settings: ShownSettings,
    /// The items of the checklist that documents answer.
    pub items: Vec<ShownItem>,
    /// By id and number.
    pub revisions: BTreeMap<(String, u32), PublishedRevision>,
    /// The decrees, with the digest that the superior agreed to.
    pub decrees: BTreeMap<String, Digest>,
}
