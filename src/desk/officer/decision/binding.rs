//! Binds a confirmation to what was shown: who decides, what, when, and every byte that would be written.

use crate::desk::login::is_same;
use crate::desk::officer::act::ActRequest;
use crate::desk::officer::session::OfficerSession;
use crate::reading::moment::Moment;
use crate::register::When;
use crate::source::Digest;
use crate::workflow::ready::{Ready, Write};

/// A page may be read for so long before it is confirmed: its record bears the time at which it was shown.
const LONGEST: i64 = 60;

/// What a confirmation says of the page that was shown: all of it in one field of the form.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sent<'a> {
    digest: &'a str,
    moment: &'a str,
    officer: &'a str,
    act: &'a str,
}

/// Of everything that a person was shown before confirming. Nobody can compute it who does not know the session's
/// token.
pub(crate) fn bound(
    session: &OfficerSession,
    officer: &str,
    request: &ActRequest,
    ready: &Ready,
    moment: Moment,
) -> String {
    let mut all = [session.token(), officer, request.button.word(), &request.path, &said(moment)].join("\n");
    for write in &ready.writes {
        all.push_str(&match write {
            Write::Replace { file, old, new } => {
                format!("\nreplace {file} {} {}", Digest::of(old), Digest::of(new))
            }
            Write::Keep { file, bytes } => format!("\nkeep {file} {}", Digest::of(bytes)),
            Write::Copy { from, to, digest } => format!("\ncopy {from} {to} {digest}"),
            Write::Remove { file } => format!("\nremove {file}"),
        });
    }
    for file in &ready.leftovers {
        all.push_str(&format!("\nleft {file}"));
    }
    for subject in &ready.subjects {
        for (name, size, digest) in &subject.attachments {
            all.push_str(&format!("\nbeside {} {name} {size} {digest}", subject.file));
        }
    }
    Digest::of(all.as_bytes()).to_string()
}

/// The field of the form that confirms a page.
pub(crate) fn field(digest: &str, moment: Moment, officer: &str, act: &str) -> String {
    format!("{digest}~{}~{officer}~{act}", said(moment))
}

/// A moment without a space.
fn said(moment: Moment) -> String {
    When { day: moment.day, time: moment.time }.to_string().replace(' ', "T")
}

/// The moment at which a page was shown; none if that is too long ago, or still to come.
fn moment(said: &str, now: Moment) -> Option<Moment> {
    let When { day, time } = When::of(&said.replace('T', " "))?;
    let is_soon = match (time, now.time) {
        (Some(then), Some(now)) => then <= now && now.duration_since(then).as_mins() <= LONGEST,
        (None, None) => true,
        _ => false,
    };
    (day == now.day && is_soon).then_some(Moment { day, time })
}

impl<'a> Sent<'a> {
    /// What the field says.
    pub(crate) fn of(field: &'a str) -> Sent<'a> {
        let mut parts = field.split('~');
        let mut next = || parts.next().unwrap_or_default();
        Sent { digest: next(), moment: next(), officer: next(), act: next() }
    }

    /// When the page was shown, if it may still be confirmed.
    pub(crate) fn moment(&self, now: Moment) -> Option<Moment> {
        moment(self.moment, now)
    }

    /// Whether it is about exactly this.
    pub(crate) fn is_about(&self, digest: &str) -> bool {
        is_same(self.digest, digest)
    }

    /// Why what was confirmed is not what was shown, as the name of a message; none where nothing was shown before.
    pub(crate) fn differs(&self, officer: &str, act: &str, now: Moment) -> Option<&'static str> {
        if self.digest.is_empty() {
            return None;
        }
        Some(match () {
            () if !self.officer.is_empty() && self.officer != officer => "confirm-other-officer",
            () if !self.act.is_empty() && self.act != act => "confirm-other-act",
            () if !self.moment.is_empty() && self.moment(now).is_none() => "confirm-too-late",
            () => "confirm-changed",
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::register::{Date, Time};

    use super::*;

    #[test]
    fn a_page_is_confirmed_within_the_hour_and_the_day() {
        let at = |hour, minute, second| Moment {
            day: Date::constant(2026, 11, 20),
            time: Some(Time::constant(hour, minute, second, 0)),
        };
        let now = at(9, 30, 20);
        assert_eq!(moment(&said(now), now), Some(at(9, 30, 0)));
        assert_eq!(moment("2026-11-20T08:30", now), Some(at(8, 30, 0)));
        for wrong in ["2026-11-20T08:29", "2026-11-20T09:31", "2026-11-19T09:30", "2026-11-20", "", "x"] {
            assert_eq!(moment(wrong, now), None, "{wrong}");
        }
        let day = Moment { time: None, ..now };
        assert_eq!(moment("2026-11-20", day), Some(day));
        assert_eq!(moment("2026-11-20T09:30", day), None);
    }
}
