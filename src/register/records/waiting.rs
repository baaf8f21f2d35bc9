//! What an urgent announcement has made public before anybody approved it, and until when that must be done.

use jiff::ToSpan as _;

use crate::register::{Authority, Date, Document, Records, Revision, Settings, Step};
use crate::source::Digest;

/// What of a document is public without an approval.
#[derive(Debug, Clone, Copy)]
pub struct Waiting<'a> {
    /// The first revision that waits: announcing a correction does not put the approval off.
    pub first: &'a Revision,
    /// The last one: its approval ends the waiting.
    pub last: &'a Revision,
}

impl Revision {
    /// Whether it claims to be published, whatever else is missing: it was approved or announced, or it is kept in
    /// `rN/` as something that was. Any error in it stops the build.
    pub fn claims_publication(&self) -> bool {
        self.claims_approval() || self.has_announcement
    }
}

impl Records {
    /// Whether a record that could be read publishes it.
    pub fn is_released(&self) -> bool {
        self.approval.is_some() || self.announcement.is_some()
    }

    /// Whether it was announced and nobody approved it yet.
    pub fn awaits_approval(&self) -> bool {
        self.has_announcement && !self.has_approval && !self.is_withdrawn()
    }

    /// The day of its announcement.
    pub fn announced_on(&self) -> Option<Date> {
        self.announcement.as_ref().map(|it| it.signed.on.value)
    }

    /// The day on which an officer first let it out, by announcement or by approval.
    pub fn first_released_on(&self) -> Option<Date> {
        self.announced_on().into_iter().chain(self.approved_on()).min()
    }

    /// The day of its approval; until then that of its announcement.
    pub fn last_released_on(&self) -> Option<Date> {
        self.approved_on().or(self.announced_on())
    }

    /// The digest that its publication names: that of the approval, until then that of the announcement.
    pub fn released_digest(&self) -> Option<Digest> {
        let step = if self.approval.is_some() { Step::Approval } else { Step::Announcement };
        self.named(step).map(|it| it.value)
    }

    /// The step whose statement is published with it.
    pub fn published_step(&self) -> Step {
        if self.has_announcement && !self.has_approval { Step::Announcement } else { Step::Approval }
    }
}

impl Document {
    /// What was announced since the last approval or withdrawal; none where nothing waits.
    pub fn waiting(&self) -> Option<Waiting<'_>> {
        let settled = |it: &&Revision| it.has_approval || it.is_withdrawn();
        let since = self.revisions.iter().rev().take_while(|it| !settled(it));
        let mut waiting = since.filter(|it| it.announcement.is_some());
        let last = waiting.next()?;
        Some(Waiting { first: waiting.last().unwrap_or(last), last })
    }
}

impl Waiting<'_> {
    /// The last day on which its approval is not late; none where no day is worked.
    pub fn due(&self, settings: &Settings) -> Option<Date> {
        due(self.first.announced_on()?, settings)
    }
}

impl Settings {
    /// The authority with this id.
    pub fn authority(&self, id: &str) -> Option<&Authority> {
        self.authorities.iter().find(|it| it.id.value == id)
    }
}

/// The last working day on which what was announced that day can be approved in time; the day itself does not count.
pub fn due(announced: Date, settings: &Settings) -> Option<Date> {
    let mut left = settings.policy.ratification;
    let mut day = announced;
    // Longer than any holiday; a calendar without working days has no such day.
    for _ in 0..100 {
        day = day.checked_add(1.day()).ok()?;
        left -= u8::from(settings.calendar.is_working_day(day));
        if left == 0 {
            return Some(day);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::settings;

    fn due_by(more: &str, announced: &str) -> Option<String> {
        let base = "nama_register: a.go.id\nalamat_situs: https://a.go.id/\nbadan_publik: { nama: A }\nunit: { u: { nama: U } }\npejabat: []\n";
        let settings = settings("content/maklumat.yml", Some(format!("{base}{more}").as_bytes())).value;
        due(announced.parse().unwrap(), &settings).map(|it| it.to_string())
    }

    /// Computed by hand, with a calendar on the wall.
    #[test]
    fn only_working_days_count_and_the_day_itself_does_not() {
        for (more, announced, expected) in [
            ("", "2026-01-20", "2026-01-22"),
            // Over a week-end, and from one.
            ("", "2026-01-22", "2026-01-26"),
            ("", "2026-01-24", "2026-01-27"),
            // Friday 16 January 2026 is Isra Mikraj.
            ("", "2026-01-14", "2026-01-19"),
            ("kebijakan: { pengesahan_susulan: 1 hari kerja }\n", "2026-01-20", "2026-01-21"),
            ("kebijakan: { pengesahan_susulan: 5 hari kerja }\n", "2026-01-20", "2026-01-27"),
            ("kalender: { libur: [{ tanggal: 2026-01-21, nama: Libur }] }\n", "2026-01-20", "2026-01-23"),
        ] {
            assert_eq!(due_by(more, announced).as_deref(), Some(expected), "{more}{announced}");
        }
        let never = "jam_kerja: { senin: [], selasa: [], rabu: [], kamis: [], jumat: [] }\n";
        assert_eq!(due_by(never, "2026-01-20"), None);
    }
}
