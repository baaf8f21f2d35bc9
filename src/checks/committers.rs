//! Tells from git who changed an approved revision last, and who recorded its approval.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks::History;
use crate::register::{Parts, Revision};
use crate::source::{Change, Past, split};

/// What git tells about one approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Committers {
    /// Another account than the last that changed the content recorded it.
    Two,
    /// The same account did both.
    One,
    /// What was before is not in this clone.
    Cut,
}

/// Who wrote each approval that git knows; what is not committed yet is not among them.
pub(crate) fn committers<'a>(revisions: &[&'a Revision], history: &dyn History) -> Vec<(&'a Revision, Committers)> {
    let Some(past) = history.past() else { return Vec::new() };
    let known: Vec<_> = revisions.iter().filter_map(|it| Some((*it, Origin::of(it, past)?))).collect();
    // In nearly all cases two texts tell: the approval's and the one before.
    let wanted = known.iter().flat_map(|(_, it)| it.suspects()).filter_map(|it| it.blob.as_deref());
    let texts = history.blobs(&wanted.collect::<BTreeSet<_>>());
    known.iter().map(|(revision, it)| (*revision, it.committers(&texts))).collect()
}

struct Origin<'a> {
    file: &'a str,
    /// The change that recorded the approval, and those before it.
    changes: &'a [Change],
    /// Changes of the files beside it, not later than the approval.
    beside: Vec<&'a Change>,
}

impl<'a> Origin<'a> {
    fn of(revision: &Revision, past: &'a Past) -> Option<Origin<'a>> {
        let digest = revision.approval.as_ref()?.digest.as_ref()?.value.prefixed();
        let (file, changes) = past.origin(&digest)?;
        let commit = changes.first()?.commit;
        let folder = file.strip_suffix("index.md");
        let beside = folder.map_or_else(Vec::new, |it| past.beside(it).collect());
        Some(Origin { file, changes, beside: beside.into_iter().filter(|it| it.commit >= commit).collect() })
    }

    fn last_beside(&self) -> Option<&'a Change> {
        self.beside.iter().copied().min_by_key(|it| it.commit)
    }

    fn recorder(&self) -> &str {
        self.changes.first().map_or("", |it| &it.author)
    }

    /// The changes whose texts must be read: as far back as the recorder could be the last that changed something.
    fn suspects(&self) -> &'a [Change] {
        if self.last_beside().is_some_and(|it| it.author == self.recorder()) {
            return self.changes;
        }
        let same = self.changes.iter().skip(1).rposition(|it| it.author == self.recorder());
        // One more than the earliest of the recorder's own changes, to see what that one changed.
        let last = same.map_or(2, |at| at + 3).min(self.changes.len());
        self.changes.get(..last).unwrap_or(self.changes)
    }

    fn committers(&self, texts: &BTreeMap<String, Vec<u8>>) -> Committers {
        let parts = |it: &Change| parts(self.file, texts.get(it.blob.as_ref()?)?);
        let beside = self.last_beside();
        let suspects = self.suspects();
        for (at, change) in suspects.iter().enumerate() {
            // A file beside it that was changed later than this text.
            if let Some(file) = beside.filter(|it| it.commit <= change.commit) {
                return self.of_last(file);
            }
            let before = suspects.get(at + 1);
            let changed = before.is_none_or(|it| parts(it) != parts(change));
            if changed && (before.is_some() || at + 1 == self.changes.len()) {
                return self.of_last(change);
            }
        }
        // Nothing that the recorder did changed the content.
        Committers::Two
    }

    fn of_last(&self, last: &Change) -> Committers {
        if last.is_edge {
            Committers::Cut
        } else if last.author == self.recorder() {
            Committers::One
        } else {
            Committers::Two
        }
    }
}

/// What a review is about, in a text of the past; none where it could not be read then.
fn parts(file: &str, bytes: &[u8]) -> Option<(String, String)> {
    let text = split(file, bytes).value?;
    let parts = Parts::of(&text.fields, &text.body).ok()?;
    Some((parts.reviewed_meta.to_string(), parts.body.to_string()))
}
