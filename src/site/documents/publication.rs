//! When something came out and was taken back: the moment recorded in the history, where it holds one.

use jiff::Timestamp;
use serde::Serialize;

use crate::checks::{Shown, ShownDecree, ShownRevision};
use crate::register::{Date, HistoryEvent, PublicAct, Recorded, Settings};
use crate::site::frame::Frame;

/// When something came out, as exactly as it is known.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Released {
    /// The moment that the history recorded.
    At(Timestamp),
    /// The day of the officer's record: the history has none, or found it already out.
    On(Date),
}

/// An act as the history recorded it.
#[derive(Debug, Serialize)]
pub(crate) struct RecordedView {
    /// What was done, by the first word of its line.
    act: &'static str,
    on: String,
    at: String,
    /// That it may have happened long before.
    by_first_run: bool,
}

impl Released {
    /// The moment, at the latest precision there is: of a day its beginning in the register's zone.
    pub(crate) fn moment(self, settings: &Settings) -> Timestamp {
        match self {
            Released::At(moment) => moment,
            Released::On(day) => settings.start_of(day),
        }
    }

    /// As Atom has it, in the register's zone.
    pub(crate) fn spelled(self, settings: &Settings) -> String {
        self.moment(settings).to_zoned(settings.zone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }
}

impl RecordedView {
    fn of(frame: &Frame<'_>, act: &'static str, recorded: Recorded) -> RecordedView {
        let local = recorded.at.to_zoned(frame.contents.settings.zone());
        RecordedView {
            act,
            on: local.date().to_string(),
            at: local.strftime("%H:%M").to_string(),
            by_first_run: recorded.by_first_run,
        }
    }

    /// Of everything about a revision that is recorded.
    pub(crate) fn all(frame: &Frame<'_>, shown: ShownRevision<'_>) -> Vec<RecordedView> {
        acts(frame, shown).into_iter().map(|(act, it)| RecordedView::of(frame, act.key(), it)).collect()
    }

    /// Of its withdrawal.
    pub(crate) fn withdrawal(frame: &Frame<'_>, shown: ShownRevision<'_>) -> Option<RecordedView> {
        let (act, it) = acts(frame, shown).into_iter().find(|(act, _)| act.withdraws())?;
        Some(RecordedView::of(frame, act.key(), it))
    }

    /// Of a decree.
    pub(crate) fn decree(frame: &Frame<'_>, decree: &ShownDecree) -> Option<RecordedView> {
        let digest = decree.agreement.as_ref()?.digest.as_ref()?.value;
        let event = HistoryEvent::Decreed { id: decree.id.clone(), digest };
        let recorded = frame.contents.history.as_ref()?.recorded(&event)?;
        Some(RecordedView::of(frame, "tetapkan", recorded))
    }
}

/// When each act about a revision was recorded.
pub(crate) fn acts(frame: &Frame<'_>, shown: ShownRevision<'_>) -> Vec<(PublicAct, Recorded)> {
    let history = frame.contents.history.as_ref();
    history.map(|it| it.acts(shown.document.id(), shown.number, &shown.facts().records)).unwrap_or_default()
}

/// When the publication of a revision was recorded.
pub(crate) fn recorded(frame: &Frame<'_>, shown: ShownRevision<'_>) -> Option<Recorded> {
    acts(frame, shown).into_iter().find(|(act, _)| act.publishes()).map(|(_, it)| it)
}

/// The moment at which a revision came out, where the history knows it.
pub(crate) fn publication(frame: &Frame<'_>, shown: ShownRevision<'_>) -> Option<Timestamp> {
    recorded(frame, shown)?.published()
}

/// When a document came out first.
pub(crate) fn first_released(frame: &Frame<'_>, document: &Shown) -> Option<Released> {
    let recorded = document.revisions().next().and_then(|it| publication(frame, it));
    recorded.map(Released::At).or(document.first_released().map(Released::On))
}

/// When something was last done that citizens see: its withdrawal, its approval, or until then its announcement.
pub(crate) fn last_changed(frame: &Frame<'_>, document: &Shown) -> Option<Released> {
    let latest = document.latest();
    let records = &latest.facts().records;
    let last = PublicAct::of(records).last().map(|(act, _)| act);
    let recorded =
        acts(frame, latest).into_iter().find(|(act, _)| Some(*act) == last).and_then(|(_, it)| it.published());
    recorded.map(Released::At).or(records.withdrawn_on().or(records.last_released_on()).map(Released::On))
}
