//! A document as a site shows it, and one of its revisions.

use std::ops::Deref;
use std::sync::Arc;

use crate::checks::RevisionFacts;
use crate::register::{Date, Document, RecordText, Revision, State, Statement, Step};
use crate::source::Digest;

/// A document as it is shown.
#[derive(Debug)]
pub struct Shown {
    /// The unit in whose folder it lies.
    pub unit: String,
    /// Where it lies: `content/<unit>/<name>`, without `.md`.
    pub path: Arc<str>,
    id: String,
    /// The revisions before the latest, the earliest first; most documents have none.
    earlier: Box<[RevisionFacts]>,
    latest: RevisionFacts,
}

/// A revision of a document that is shown, with everything that the revision itself says.
#[derive(Debug, Clone, Copy)]
pub struct ShownRevision<'a> {
    /// The document.
    pub document: &'a Shown,
    facts: &'a RevisionFacts,
}

impl Shown {
    /// A document of this register with those of its revisions that `shows` lets through; none if there is none with an
    /// id.
    pub(crate) fn of(document: Document, register: &str, shows: impl Fn(&Revision) -> bool) -> Option<Shown> {
        let Document { unit, path, mut revisions, .. } = document;
        revisions.retain(|it| it.id.is_some() && shows(it));
        let latest = revisions.len().checked_sub(1)?;
        let id = revisions.get(latest)?.id.as_ref()?.value.clone();
        // A withdrawal reaches every revision up to the withdrawn one.
        let withdrawn = revisions.iter().rposition(|it| it.is_withdrawn());
        let state = |at| match withdrawn {
            Some(last) if at <= last => State::Withdrawn,
            _ if at == latest => State::InForce,
            _ => State::Superseded,
        };
        let facts = |(at, it)| RevisionFacts::of(it, register, &unit, at, state(at));
        let mut earlier: Vec<RevisionFacts> = revisions.into_iter().enumerate().map(facts).collect();
        let latest = earlier.pop()?;
        Some(Shown { unit, path, id, earlier: earlier.into(), latest })
    }

    /// The revision that is shown first: the one in force, or in a preview the one being worked on.
    pub fn latest(&self) -> ShownRevision<'_> {
        ShownRevision { document: self, facts: &self.latest }
    }

    /// All revisions that are shown, the earliest first.
    pub fn revisions(&self) -> impl DoubleEndedIterator<Item = ShownRevision<'_>> {
        let all = self.earlier.iter().chain(std::iter::once(&self.latest));
        all.map(|facts| ShownRevision { document: self, facts })
    }

    /// The id, which all its revisions share.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether only a tombstone is published.
    pub fn is_withdrawn(&self) -> bool {
        self.latest.records.is_withdrawn()
    }

    /// The revision in force: the last one approved or announced, unless it is withdrawn; in a preview there may be a
    /// later draft.
    pub fn in_force(&self) -> Option<ShownRevision<'_>> {
        self.revisions().rfind(|it| it.records.is_released()).filter(|it| !it.records.is_withdrawn())
    }

    /// The day of the first approval or announcement: the place in every list, which no later record changes.
    pub fn first_released(&self) -> Option<Date> {
        self.earlier.first().unwrap_or(&self.latest).records.first_released_on()
    }
}

impl<'a> ShownRevision<'a> {
    /// What it says itself.
    pub fn facts(&self) -> &'a RevisionFacts {
        self.facts
    }

    /// The digest of the statement of its approval by this decree.
    pub fn digest_by_decree(&self, register: &str, decree: &str) -> Digest {
        self.statement_of(self.names(register), Step::Approval, &RecordText::by_decree(decree)).digest()
    }

    /// The statement of its approval, until then of its announcement; none without either.
    pub fn statement(&self, register: &str) -> Option<Statement> {
        self.facts.statement(self.names(register))
    }

    fn names<'n>(&'n self, register: &'n str) -> [&'n str; 3] {
        [register, &self.document.unit, &self.document.id]
    }

    /// Whether it is the one that is shown first.
    pub fn is_latest(&self) -> bool {
        std::ptr::eq(self.facts, &raw const self.document.latest)
    }
}

impl Deref for ShownRevision<'_> {
    type Target = RevisionFacts;

    fn deref(&self) -> &RevisionFacts {
        self.facts
    }
}
