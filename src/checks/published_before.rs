//! What was published before, as the history holds it and as an earlier manifest says. The rules that compare with it
//! ask here: with a history none of them needs the network or git.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::checks::Context;
use crate::diagnostics::{Place, Spot};
use crate::register::{
    HISTORY_FILE, HistoryEvent, PublicAct, Published, PublishedRevision, Register, Revision, State, Step,
};
use crate::source::Digest;

/// A revision that was published.
#[derive(Debug, Default)]
pub(crate) struct PublishedBefore<'a> {
    /// By an earlier manifest.
    pub(crate) manifest: Option<&'a PublishedRevision>,
    /// By the history: what officers did, with what each record names and the line that holds it.
    acts: Vec<(PublicAct, Digest, usize)>,
}

/// A decree that was published.
#[derive(Debug)]
pub(crate) struct DecreedBefore {
    /// What its agreement named.
    pub(crate) digest: Digest,
    /// Where that is said.
    pub(crate) place: Place,
}

impl PublishedBefore<'_> {
    /// Where it is said that it was published.
    pub(crate) fn place(&self, register: &Register) -> Place {
        self.acts.first().map_or_else(|| Place::file(register.settings.file.clone()), |(.., line)| in_history(*line))
    }

    pub(crate) fn is_withdrawn(&self) -> bool {
        self.manifest.is_some_and(|it| it.state == State::Withdrawn)
            || self.acts.iter().any(|(act, ..)| act.withdraws())
    }

    /// The first record that the history holds and the revision has no longer, with the digest it named. That a
    /// withdrawal is gone is said by `published-restored`.
    pub(crate) fn lost(&self, revision: &Revision) -> Option<(Step, Digest)> {
        let is_there = |act, digest| PublicAct::of(revision).any(|it| it == (act, digest));
        let mut lost = self.acts.iter().filter(|(act, digest, _)| !is_there(*act, *digest));
        let (act, digest, _) = lost.find(|(act, ..)| !act.withdraws() || revision.is_withdrawn())?;
        let step = match act {
            PublicAct::Announced => Step::Announcement,
            PublicAct::Published | PublicAct::Ratified => Step::Approval,
            PublicAct::Withdrawn | PublicAct::Destroyed => Step::Agreement,
        };
        Some((step, *digest))
    }
}

/// Every revision that was published, by id and number. A manifest of another register says nothing of this one's.
pub(crate) fn published_before<'a>(
    register: &'a Register,
    context: &Context<'a>,
) -> BTreeMap<(&'a str, u32), PublishedBefore<'a>> {
    let mut all: BTreeMap<_, PublishedBefore<'a>> = BTreeMap::new();
    let manifest = manifest(register, context);
    for ((id, number), revision) in manifest.iter().flat_map(|it| &it.revisions) {
        all.entry((id.as_str(), *number)).or_default().manifest = Some(revision);
    }
    for (line, event) in events(register) {
        if let HistoryEvent::Revision { act, id, number, digest } = event {
            all.entry((id.as_str(), *number)).or_default().acts.push((*act, *digest, line));
        }
    }
    all
}

/// Every decree that was published, by id.
pub(crate) fn decreed_before<'a>(register: &'a Register, context: &Context<'a>) -> BTreeMap<&'a str, DecreedBefore> {
    let settings = &register.settings;
    let manifest = manifest(register, context);
    let of_manifest = manifest.iter().flat_map(|it| &it.decrees).map(|(id, digest)| {
        let place = Place::file(settings.file.clone());
        (id.as_str(), DecreedBefore { digest: *digest, place })
    });
    let of_history = events(register).filter_map(|(line, event)| match event {
        HistoryEvent::Decreed { id, digest } => {
            Some((id.as_str(), DecreedBefore { digest: *digest, place: in_history(line) }))
        }
        _ => None,
    });
    of_manifest.chain(of_history).collect()
}

/// The earlier manifest, if it is of this register.
fn manifest<'a>(register: &Register, context: &Context<'a>) -> Option<&'a Published> {
    context.published.filter(|it| it.register == register.settings.register_name)
}

/// The events of the history, each with its line.
fn events(register: &Register) -> impl Iterator<Item = (usize, &HistoryEvent)> {
    register.history.iter().flat_map(|it| &it.lines).enumerate().map(|(at, line)| (at + 1, &line.event))
}

fn in_history(line: usize) -> Place {
    Place::new(Arc::from(HISTORY_FILE), Spot::new(line, 1, 0))
}
