//! Decrees: one list of documents that is set by the PPID and agreed by the superior, for all of them at once.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostics::{Located, Spot};
use crate::register::{Approval, Date, Document, RecordText, Revision, Signed, Statement};
use crate::source::Digest;

/// A decree as it lies at `content/penetapan/<id>`.
#[derive(Debug, Clone)]
pub struct Decree {
    /// Its name: the year, or `2026-2` for a supplementary decree of that year.
    pub id: String,
    /// Its file with the files beside it, read as a document of one revision, so that the rules about files and
    /// personal data hold for it as they do elsewhere. Without that revision it could not be read.
    pub document: Document,
    /// `nomor`.
    pub number: Option<Located<String>>,
    /// `tanggal`: the day it bears.
    pub date: Option<Located<Date>>,
    /// `penetapan`: who signed it, and when.
    pub signed: Option<Signed>,
    /// What it lists, in the order written.
    pub entries: Vec<Entry>,
    /// The place of each among them.
    pub(crate) places: BTreeMap<(String, u32), usize>,
    /// The statement whose digest the agreement names; none until there is one.
    pub(crate) statement: Option<Statement>,
}

/// One line: a revision of a document, and the digest of what was decreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands.
    pub spot: Spot,
    /// The document.
    pub id: String,
    /// Its revision.
    pub number: u32,
    /// Of the statement of its approval: of the one it has, or of that by this decree.
    pub digest: Digest,
}

impl Decree {
    /// Its file, if it could be read.
    pub fn revision(&self) -> Option<&Revision> {
        self.document.revisions.first()
    }

    /// `persetujuan`: the superior's agreement.
    pub fn agreement(&self) -> Option<&Approval> {
        self.revision()?.approval.as_ref()
    }

    /// Whether it claims to be agreed, whatever else is missing.
    pub fn claims_agreement(&self) -> bool {
        self.revision().is_some_and(|it| it.has_approval)
    }

    /// Its line on a revision of a document.
    pub fn entry(&self, id: &str, number: u32) -> Option<&Entry> {
        self.entries.get(*self.places.get(&(id.to_owned(), number))?)
    }

    /// The text whose SHA-256 the agreement names; none until there is one.
    pub fn statement(&self) -> Option<&Statement> {
        self.statement.as_ref()
    }
}

/// Whether a text is a year, or a year with a number from 2 on.
pub(crate) fn is_decree_id(text: &str) -> bool {
    decree_order(text).is_some()
}

/// The place of a decree among the others, from its id: its year, and its number within the year.
pub fn decree_order(id: &str) -> Option<(u16, u16)> {
    let (year, number) = id.split_once('-').map_or((id, None), |(year, number)| (year, Some(number)));
    let is_digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    let is_year = year.len() == 4 && is_digits(year);
    let number = match number {
        None => 1,
        Some(it) if is_digits(it) && !it.starts_with('0') => it.parse().ok().filter(|it| *it > 1)?,
        Some(_) => return None,
    };
    is_year.then(|| Some((year.parse().ok()?, number)))?
}

/// Gives the revisions of a document that name a decree the approval that follows from it: the superior's agreement,
/// with the digest that the decree lists. Its places are those where the document names the decree.
pub(crate) fn resolve(document: &mut Arc<Document>, decrees: &[Decree]) {
    // Only then is a document copied that a preview keeps too.
    if document.revisions.iter().all(|it| it.decree.is_none()) {
        return;
    }
    for revision in &mut Arc::make_mut(document).revisions {
        if let Some(approval) = by_decree(revision, decrees) {
            revision.records.approval = Some(approval);
        }
    }
}

fn by_decree(revision: &Revision, decrees: &[Decree]) -> Option<Approval> {
    let named = revision.decree.as_ref().filter(|_| !revision.is_excluded())?;
    let decree = decrees.iter().find(|it| it.id == named.value)?;
    let agreed = &decree.agreement()?.signed;
    let entry = decree.entry(&revision.id.as_ref()?.value, revision.number.as_ref()?.value)?;
    let spot = named.spot;
    let signed = Signed {
        spot,
        by: Located::new(agreed.by.value.clone(), spot),
        on: Located::new(agreed.on.value, spot),
        at: agreed.at,
        typed_by: agreed.typed_by.as_ref().map(|it| Located::new(it.value.clone(), spot)),
        letter: agreed.letter.clone(),
        has_letter: agreed.has_letter,
        text: RecordText::by_decree(&decree.id),
        // What the superior signed is the decree.
        signature: None,
    };
    Some(Approval { signed, digest: Some(Located::new(entry.digest, spot)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decrees_are_named_after_years_and_stand_in_their_order() {
        assert_eq!(decree_order("2026"), Some((2026, 1)));
        assert_eq!(decree_order("2026-12"), Some((2026, 12)));
        assert!(decree_order("2026-2") < decree_order("2026-10") && decree_order("2026-10") < decree_order("2027"));
        for odd in ["", "26", "20266", "2026-", "2026-1", "2026-02", "2026-x", "2026-2-3", "dua ribu", "2026-99999"] {
            assert_eq!(decree_order(odd), None, "{odd}");
        }
    }
}
