//! The commands to type after a record was written: with the paths of its documents, and the officer's id where only
//! one officer may go on.

use crate::diagnostics::shell::typed;
use crate::reading::Reading;
use crate::reading::by_path::find;
use crate::register::{Class, Document, Next, Register, Revision};
use crate::workflow::officers::{acting, only};
use crate::workflow::proposal::deciding;

/// The documents that a record is about.
pub(crate) struct FollowUp<'a> {
    documents: Vec<(&'a Document, &'a Revision)>,
    reading: &'a Reading,
}

impl FollowUp<'_> {
    pub(crate) fn of<'a>(register: &'a Register, paths: &[String], reading: &'a Reading) -> FollowUp<'a> {
        FollowUp { documents: paths.iter().filter_map(|it| find(register, it)).collect(), reading }
    }

    /// The paths as they are typed, all of them.
    pub(crate) fn paths(&self) -> String {
        let typed = self.documents.iter().map(|(_, it)| typed(&self.reading.shown(&it.file)));
        typed.collect::<Vec<_>>().join(" ")
    }

    /// Whether all of them are information that is announced at once.
    pub(crate) fn is_immediate(&self) -> bool {
        self.documents.iter().all(|(_, it)| it.class.as_ref().is_some_and(|it| it.value == Class::Immediate))
    }

    /// The id of the only officer who may take this step in all of them; where there are several, a stand-in.
    pub(crate) fn who(&self, next: Next) -> String {
        only(&self.able(next)).to_owned()
    }

    /// The ids of the officers who may take this step in all of them.
    pub(crate) fn able(&self, next: Next) -> Vec<String> {
        let (settings, today) = (&self.reading.settings.value, self.reading.moment.day);
        common(self.documents.iter().map(|(it, revision)| acting(it, revision, next, settings, today)))
    }

    /// The ids of those who may agree to withdraw all of them, as this officer proposes.
    pub(crate) fn deciding(&self, first: &str) -> Vec<String> {
        let (settings, today) = (&self.reading.settings.value, self.reading.moment.day);
        common(self.documents.iter().map(|(it, revision)| deciding(it, revision, first, settings, today)))
    }
}

fn common(all: impl Iterator<Item = Vec<String>>) -> Vec<String> {
    let able = all.reduce(|some, others| some.into_iter().filter(|it| others.contains(it)).collect());
    able.unwrap_or_default()
}
