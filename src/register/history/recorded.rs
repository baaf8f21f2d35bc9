//! When an act of officers was recorded, which is the time of publication.

use jiff::Timestamp;

use crate::register::Records;
use crate::register::history::event::{Event, PublicAct};
use crate::register::history::publication_history::PublicationHistory;
use crate::source::Digest;

/// When an act was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded {
    /// The moment.
    pub at: Timestamp,
    /// Whether the first run recorded it: what that run found may have been out for long, so that the moment says only
    /// since when it is on record.
    pub by_first_run: bool,
}

impl Recorded {
    /// The moment of publication; none where the act may be older than the history.
    pub fn published(self) -> Option<Timestamp> {
        (!self.by_first_run).then_some(self.at)
    }
}

impl PublicAct {
    /// What officers did about a revision that citizens can see, with what each record names, in the order of the
    /// procedure.
    pub fn of(records: &Records) -> impl Iterator<Item = (PublicAct, Digest)> + use<> {
        let announced = records.announcement.as_ref().and_then(|it| it.digest.as_ref());
        let approved = records.approval.as_ref().and_then(|it| it.digest.as_ref());
        let withdrawn = records.withdrawal.as_ref().filter(|it| it.agreed.is_some());
        let approval = if announced.is_some() { PublicAct::Ratified } else { PublicAct::Published };
        let has_report = withdrawn.is_some_and(|it| it.official_report.is_some());
        let withdrawal = if has_report { PublicAct::Destroyed } else { PublicAct::Withdrawn };
        let all = [
            (PublicAct::Announced, announced),
            (approval, approved),
            (withdrawal, withdrawn.and_then(|it| it.agreement.as_ref())),
        ];
        all.map(|(act, digest)| Some((act, digest?.value))).into_iter().flatten()
    }

    /// Whether it is the one that brings something out: what was announced is ratified later, and out already.
    pub const fn publishes(self) -> bool {
        matches!(self, PublicAct::Announced | PublicAct::Published)
    }

    /// Whether it takes something back.
    pub const fn withdraws(self) -> bool {
        matches!(self, PublicAct::Withdrawn | PublicAct::Destroyed)
    }
}

impl PublicationHistory {
    /// When an event was recorded; none where it was not.
    pub fn recorded(&self, event: &Event) -> Option<Recorded> {
        let at = self.moment_of(event)?;
        Some(Recorded { at, by_first_run: self.lines.first().is_some_and(|it| it.recorded == at) })
    }

    /// Every key that ever signed the head, as OpenSSH writes it in Base64, with the moment from which on it did.
    pub fn publisher_keys(&self) -> impl Iterator<Item = (&str, Timestamp)> {
        self.lines.iter().filter_map(|it| match &it.event {
            Event::PublisherKey(key) => Some((key.as_str(), it.recorded)),
            _ => None,
        })
    }

    /// When each act about a revision was recorded, in the order of the procedure; without those that are not.
    pub fn acts(&self, id: &str, number: u32, records: &Records) -> Vec<(PublicAct, Recorded)> {
        let recorded =
            |(act, digest)| Some((act, self.recorded(&Event::Revision { act, id: id.to_owned(), number, digest })?));
        PublicAct::of(records).filter_map(recorded).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::HistoryLine;

    #[test]
    fn what_the_first_run_found_is_only_on_record_since() {
        let event =
            |number| Event::Revision { act: PublicAct::Published, id: "a-1".into(), number, digest: Digest::of(b"x") };
        let line = |recorded: &str, event| HistoryLine { recorded: recorded.parse().unwrap(), event };
        let lines = vec![
            line("2026-12-01T01:00:00Z", Event::Opened("a.go.id".into())),
            line("2026-12-01T01:00:00Z", event(1)),
            line("2026-12-02T01:00:00Z", event(2)),
        ];
        let history = PublicationHistory::default().with(lines, "a.go.id");
        let at = |number| history.recorded(&event(number));
        assert_eq!(at(1).map(Recorded::published), Some(None));
        assert_eq!(at(2).and_then(Recorded::published), Some("2026-12-02T01:00:00Z".parse().unwrap()));
        assert_eq!(at(3), None);
    }
}
