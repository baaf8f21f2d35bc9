//! What an earlier manifest says was published, to compare with what is about to be.

use std::collections::BTreeMap;

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

/// Every revision that was published, by id and number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// The name of the register that published it.
    pub register: String,
    /// Id and revision, with the state and the digest of the approved or announced statement.
    pub revisions: BTreeMap<(String, u32), (State, Digest)>,
    /// Id and revision of what was announced at once, with the digest that was announced.
    pub announced: BTreeMap<(String, u32), Digest>,
    /// The decrees, with the digest that the superior agreed to.
    pub decrees: BTreeMap<String, Digest>,
}
