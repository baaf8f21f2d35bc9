//! A document as a site shows it, and one of its revisions.

use std::ops::Deref;
use std::sync::Arc;

use crate::register::{Date, Document, Revision, State};

/// A document as it is shown.
#[derive(Debug)]
pub struct Shown {
    /// The unit in whose folder it lies.
    pub unit: String,
    /// Where it lies: `content/<unit>/<name>`, without `.md`.
    pub path: Arc<str>,
    id: String,
    /// The revisions before the latest, the earliest first.
    earlier: Vec<Revision>,
    latest: Revision,
}

/// A revision of a document that is shown, with everything that the revision itself says.
#[derive(Debug, Clone, Copy)]
pub struct ShownRevision<'a> {
    /// The document.
    pub document: &'a Shown,
    revision: &'a Revision,
    /// Its place among the revisions that are shown.
    at: usize,
}

impl Shown {
    /// A document with those of its revisions that `shows` lets through; none if there is none with an id.
    pub(crate) fn of(document: Document, shows: impl Fn(&Revision) -> bool) -> Option<Shown> {
        let mut revisions: Vec<Revision> = document.revisions;
        revisions.retain(|it| it.id.is_some() && shows(it));
        let latest = revisions.pop()?;
        let id = latest.id.as_ref()?.value.clone();
        Some(Shown { unit: document.unit, path: document.path, id, earlier: revisions, latest })
    }

    /// The revision that is shown first: the one in force, or in a preview the one being worked on.
    pub fn latest(&self) -> ShownRevision<'_> {
        ShownRevision { document: self, revision: &self.latest, at: self.earlier.len() }
    }

    /// All revisions that are shown, the earliest first.
    pub fn revisions(&self) -> impl DoubleEndedIterator<Item = ShownRevision<'_>> {
        let earlier = self.earlier.iter().enumerate();
        let earlier = earlier.map(|(at, revision)| ShownRevision { document: self, revision, at });
        earlier.chain(std::iter::once(self.latest()))
    }

    /// The id, which all its revisions share.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether only a tombstone is published.
    pub fn is_withdrawn(&self) -> bool {
        self.latest.is_withdrawn()
    }

    /// The revision in force: the last one approved or announced, unless it is withdrawn; in a preview there may be a
    /// later draft.
    pub fn in_force(&self) -> Option<ShownRevision<'_>> {
        self.revisions().rfind(|it| it.is_released()).filter(|it| !it.is_withdrawn())
    }

    /// The day of the first approval or announcement: the place in every list, which no later record changes.
    pub fn first_released(&self) -> Option<Date> {
        self.earlier.first().unwrap_or(&self.latest).first_released_on()
    }
}

impl<'a> ShownRevision<'a> {
    /// What it says itself.
    pub fn revision(&self) -> &'a Revision {
        self.revision
    }

    /// Its number, also where a draft does not say it yet.
    pub fn number(&self) -> u32 {
        let said = self.folder.or(self.revision.number.as_ref().map(|it| it.value));
        said.unwrap_or_else(|| u32::try_from(self.at).unwrap_or(u32::MAX).saturating_add(1))
    }

    /// Whether it is the one that is shown first.
    pub fn is_latest(&self) -> bool {
        self.at == self.document.earlier.len()
    }

    /// How it stands. A withdrawal reaches every revision up to the withdrawn one.
    pub fn state(&self) -> State {
        if self.document.revisions().skip(self.at).any(|it| it.is_withdrawn()) {
            State::Withdrawn
        } else if self.is_latest() {
            State::InForce
        } else {
            State::Superseded
        }
    }
}

impl Deref for ShownRevision<'_> {
    type Target = Revision;

    fn deref(&self) -> &Revision {
        self.revision
    }
}
