//! How many documents a register has of each kind, each of them counted once.

use crate::register::{Document, Register};

/// Every document is of exactly one of the first five kinds; the next two say more about some that are published.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Public information that is published.
    pub in_force: usize,
    /// Entries of the list of excluded information that are published.
    pub excluded: usize,
    /// Withdrawn, so that only that is published.
    pub withdrawn: usize,
    /// Nothing of them is published: nobody approved or announced them.
    pub unapproved: usize,
    /// Nobody can tell what they are, because their files cannot be read.
    pub unreadable: usize,
    /// Published by an announcement that nobody approved yet.
    pub announced: usize,
    /// Published, with a next revision that nobody approved or announced yet.
    pub revised: usize,
    /// Decrees that the superior agreed to.
    pub agreed_decrees: usize,
    /// The other decrees.
    pub open_decrees: usize,
}

impl Counts {
    /// All documents, entries of the list of excluded information among them.
    pub fn documents(&self) -> usize {
        self.published() + self.unapproved + self.unreadable
    }

    /// Those of which something is published.
    pub fn published(&self) -> usize {
        self.in_force + self.excluded + self.withdrawn
    }

    fn add(&mut self, document: &Document) {
        let shown = document.revisions.iter().rfind(|it| it.claims_publication());
        let kind = match shown {
            Some(it) if it.is_withdrawn() => &mut self.withdrawn,
            Some(it) if it.is_excluded() => &mut self.excluded,
            Some(_) => &mut self.in_force,
            None if document.present().is_some() => &mut self.unapproved,
            None => &mut self.unreadable,
        };
        *kind += 1;
        self.announced += usize::from(shown.is_some_and(|it| it.awaits_approval()));
        let is_open = document.present().is_some_and(|it| !it.claims_publication());
        self.revised += usize::from(shown.is_some() && is_open);
    }
}

impl Register {
    /// Counts its documents and its decrees.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        self.documents().for_each(|it| counts.add(it));
        counts.agreed_decrees = self.decrees.iter().filter(|it| it.claims_agreement()).count();
        counts.open_decrees = self.decrees.len() - counts.agreed_decrees;
        counts
    }
}
