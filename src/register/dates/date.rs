//! Days as officers write them: a day, a month or only a year.

use std::fmt;

pub use jiff::civil::{Date, Time};

/// When something was made, as exactly as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartialDate {
    /// `2026`.
    Year(i16),
    /// `2026-01`.
    Month(i16, i8),
    /// `2026-01-20`.
    Day(Date),
}

impl PartialDate {
    /// Reads `2026`, `2026-01` or `2026-01-20`; nothing else.
    pub fn of(text: &str) -> Option<PartialDate> {
        match text.len() {
            4 => year(text).map(PartialDate::Year),
            7 => {
                let first = day(&format!("{text}-01"))?;
                Some(PartialDate::Month(first.year(), first.month()))
            }
            _ => day(text).map(PartialDate::Day),
        }
    }

    /// The year, which is a facet of the register.
    pub fn year(self) -> i16 {
        match self {
            PartialDate::Year(year) | PartialDate::Month(year, _) => year,
            PartialDate::Day(date) => date.year(),
        }
    }

    /// The last day it can mean.
    pub fn latest(self) -> Date {
        match self {
            PartialDate::Year(year) => Date::new(year, 12, 31).unwrap_or(Date::MAX),
            PartialDate::Month(..) => self.earliest().last_of_month(),
            PartialDate::Day(date) => date,
        }
    }

    /// The first day it can mean.
    pub fn earliest(self) -> Date {
        match self {
            PartialDate::Year(year) => Date::new(year, 1, 1).unwrap_or(Date::MIN),
            PartialDate::Month(year, month) => Date::new(year, month, 1).unwrap_or(Date::MIN),
            PartialDate::Day(date) => date,
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PartialDate::Year(year) => write!(f, "{year:04}"),
            PartialDate::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            PartialDate::Day(date) => write!(f, "{date}"),
        }
    }
}

/// A moment of the procedure: a day, with the time of day where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    /// The day.
    pub day: Date,
    /// The time of day, in the register's zone.
    pub time: Option<Time>,
}

impl When {
    /// Reads `2026-01-20` or `2026-01-20 09:30`; nothing else.
    pub fn of(text: &str) -> Option<When> {
        match text.split_once(' ') {
            None => day(text).map(|day| When { day, time: None }),
            Some((date, at)) => Some(When { day: day(date)?, time: Some(time(at)?) }),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.day)?;
        self.time.map_or(Ok(()), |it| write!(f, " {:02}:{:02}", it.hour(), it.minute()))
    }
}

/// Reads `2026-01-20` in exactly that shape (RFC 3339 `full-date`), years 1900 to 9999.
pub(crate) fn day(text: &str) -> Option<Date> {
    let date: Date = is_shaped_as_day(text).then(|| text.parse().ok())??;
    (date.year() >= 1900).then_some(date)
}

/// Whether it is written as a day that the calendar does not have: `2026-02-30`.
pub(crate) fn is_no_day(text: &str) -> bool {
    is_shaped_as_day(text) && text.parse::<Date>().is_err()
}

fn is_shaped_as_day(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(at, it)| if at == 4 || at == 7 { it == b'-' } else { it.is_ascii_digit() })
}

/// Reads `09:30`.
pub(crate) fn time(text: &str) -> Option<Time> {
    let shaped = text.len() == 5
        && text.bytes().enumerate().all(|(at, it)| if at == 2 { it == b':' } else { it.is_ascii_digit() });
    shaped.then(|| text.parse().ok())?
}

fn year(text: &str) -> Option<i16> {
    text.bytes().all(|it| it.is_ascii_digit()).then(|| text.parse().ok())?.filter(|it| *it >= 1900)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_officers_write() {
        for text in ["2026", "2026-01", "2026-02-28", "2024-02-29"] {
            assert_eq!(PartialDate::of(text).unwrap().to_string(), text);
        }
        for text in ["2026-02-30", "2026-13", "20-01-2026", "2026/01/20", "1-1-26", "", "26", "+2026-01-01", "2026-1-1"]
        {
            assert_eq!(PartialDate::of(text), None, "{text}");
        }
        for text in ["2026-01-20", "2026-01-20 09:30"] {
            assert_eq!(When::of(text).unwrap().to_string(), text);
        }
        for text in ["2026-01-20 9:30", "2026-01", "2026-01-20  09:30", "2026-01-20T09:30"] {
            assert_eq!(When::of(text), None, "{text}");
        }
        assert!(is_no_day("2026-02-30") && !is_no_day("2026-02-28") && !is_no_day("2026-2-30"));
        assert!(time("09:30").is_some() && time("24:00").is_none() && time("9:30").is_none());
    }
}
