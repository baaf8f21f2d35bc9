//! The day and the time of day, in the register's time zone.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::register::{Date, Time, When};

/// When a command runs, as its records say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// The time of day; none when the day was given on the command line and is not today.
    pub time: Option<Time>,
}

impl Moment {
    /// The moment in this zone, or on the given day.
    pub fn of(now: Timestamp, zone: &str, given: Option<Date>) -> Moment {
        // The settings were read before: a zone that does not exist is a finding there.
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let here = now.to_zoned(zone).datetime();
        match given {
            Some(day) if day != here.date() => Moment { day, time: None },
            _ => Moment { day: here.date(), time: Some(here.time()) },
        }
    }
}

/// Reads a day on the command line.
pub(crate) fn day(text: &str) -> Result<Date, String> {
    let shaped = text.len() == 10;
    shaped.then(|| text.parse().ok()).flatten().ok_or_else(|| "2026-01-20".to_owned())
}

/// Reads a time of day on the command line.
pub(crate) fn time(text: &str) -> Result<Time, String> {
    let when = When::of(&format!("2026-01-20 {text}")).and_then(|it| it.time);
    when.ok_or_else(|| "09:30".to_owned())
}

/// Reads a day on the command line, with the time of day or without.
pub(crate) fn when(text: &str) -> Result<When, String> {
    When::of(text).ok_or_else(|| "2026-01-20 09:30".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_that_of_the_zone() {
        let now: Timestamp = "2026-01-20T18:30:00Z".parse().unwrap();
        let here = Moment::of(now, "Asia/Pontianak", None);
        assert_eq!((here.day.to_string(), here.time.unwrap().to_string()), ("2026-01-21".into(), "01:30:00".into()));
        assert_eq!(Moment::of(now, "Asia/Pontianak", Some(Date::constant(2020, 1, 1))).time, None);
    }
}
