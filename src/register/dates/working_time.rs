//! Office time: which days are worked, at which hours, and how many minutes of them lie between two moments.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiff::ToSpan as _;
use jiff::civil::DateTime;

use crate::register::dates::date::{day, time};
use crate::register::{Date, Time, When};

/// The days off that the joint decree of three ministers set, as they were announced for each year.
const DECREED: &str = include_str!("../data/hari-libur.csv");
/// Longer than any step takes; what spans more is a mistyped date, and counting it would only take long.
const LONGEST_DAYS: i32 = 3660;

static BUILT_IN: LazyLock<Vec<DayOff>> = LazyLock::new(built_in);

/// A day on which the office is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayOff {
    /// The day.
    pub day: Date,
    /// What it is called.
    pub name: String,
    /// Whether it is collective leave (cuti bersama), which a body may work through.
    pub is_leave: bool,
    /// The decree that set it.
    pub decree: String,
}

/// Office hours by day of the week, Monday first; each stretch from and to a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeHours(pub [Vec<(Time, Time)>; 7]);

/// When the office is open.
#[derive(Debug, Clone)]
pub struct Calendar {
    /// The hours of each day of the week.
    pub hours: OfficeHours,
    /// The days off, with their names.
    pub off: BTreeMap<Date, String>,
    /// The years whose days off are all known.
    pub years: BTreeSet<i16>,
}

/// Minutes of office time, between the least and the most that a record without times of day can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spent {
    /// At least so many.
    pub least: u32,
    /// At most so many.
    pub most: u32,
}

impl Default for OfficeHours {
    /// 37.5 hours in five days from 07.30, with a break of an hour, on Friday of an hour and a half.
    fn default() -> OfficeHours {
        let at = |hour, minute| Time::constant(hour, minute, 0, 0);
        let usual = vec![(at(7, 30), at(12, 0)), (at(13, 0), at(16, 0))];
        let friday = vec![(at(7, 30), at(11, 30)), (at(13, 0), at(16, 30))];
        OfficeHours([usual.clone(), usual.clone(), usual.clone(), usual, friday, Vec::new(), Vec::new()])
    }
}

impl Default for Calendar {
    fn default() -> Calendar {
        Calendar::decreed(true)
    }
}

impl Calendar {
    /// With the decreed days off; collective leave only where the body takes it.
    pub fn decreed(with_leave: bool) -> Calendar {
        let days = BUILT_IN.iter();
        Calendar {
            hours: OfficeHours::default(),
            years: days.clone().map(|it| it.day.year()).collect(),
            off: days.filter(|it| with_leave || !it.is_leave).map(|it| (it.day, it.name.clone())).collect(),
        }
    }

    /// The decrees whose days off are built in, in the order of their years.
    pub fn decrees() -> Vec<&'static str> {
        let mut decrees: Vec<&str> = BUILT_IN.iter().map(|it| it.decree.as_str()).collect();
        decrees.dedup();
        decrees
    }

    /// Whether the office is open on that day.
    pub fn is_working_day(&self, day: Date) -> bool {
        !self.open(day).is_empty()
    }

    /// How many minutes a working day has, on average over the week.
    pub fn minutes_of_a_day(&self) -> u32 {
        let days: Vec<u32> =
            self.hours.0.iter().filter(|it| !it.is_empty()).map(|it| it.iter().map(|it| length(*it)).sum()).collect();
        let count = u32::try_from(days.len()).unwrap_or(1).max(1);
        days.iter().sum::<u32>() / count
    }

    /// Minutes of office time between two moments; none if they are reversed or too far apart to be meant.
    pub fn minutes(&self, from: DateTime, to: DateTime) -> Option<u32> {
        let days = (to.date() - from.date()).get_days();
        if to < from || days > LONGEST_DAYS {
            return None;
        }
        if days == 0 {
            return Some(self.minutes_on(from.date(), from.time(), to.time()));
        }
        let edges =
            self.minutes_on(from.date(), from.time(), Time::MAX) + self.minutes_on(to.date(), Time::MIN, to.time());
        let first = from.date().tomorrow().ok()?;
        Some(edges + self.sum(first, days - 1, |hours| hours.iter().map(|it| length(*it)).sum()))
    }

    /// Minutes of office time on a day between two times of it.
    fn minutes_on(&self, day: Date, from: Time, to: Time) -> u32 {
        self.open(day).iter().map(|(opens, closes)| length(((*opens).max(from), (*closes).min(to)))).sum()
    }

    /// What so many days have together, each by its office hours; days off have nothing. Counted by weeks, because
    /// the records of a register lie years apart.
    fn sum(&self, first: Date, days: i32, value: fn(&[(Time, Time)]) -> u32) -> u32 {
        let by_weekday = self.hours.0.each_ref().map(|it| value(it));
        let days = u32::try_from(days).unwrap_or(0);
        let weekday = |day: Date| usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default();
        let of_a_day = |at: usize| by_weekday.get(at % 7).copied().unwrap_or(0);
        let weeks = days / 7 * by_weekday.iter().sum::<u32>();
        let rest: u32 = (0..days as usize % 7).map(|it| of_a_day(weekday(first) + it)).sum();
        let end = first.saturating_add(i64::from(days).days());
        let off: u32 = self.off.range(first..end).map(|(day, _)| of_a_day(weekday(*day))).sum();
        weeks + rest - off
    }

    /// Office time between two moments of a record, as exactly as it is known.
    pub fn between(&self, from: When, to: When) -> Option<Spent> {
        let exact = |when: When, unknown: Time| when.day.to_datetime(when.time.unwrap_or(unknown));
        let (early, late) = (Time::MIN, Time::MAX);
        let most = self.minutes(exact(from, early), exact(to, late))?;
        // On one day without times the least is nothing.
        let least = self.minutes(exact(from, late), exact(to, early)).unwrap_or(0);
        Some(Spent { least, most })
    }

    /// How many working days come after a day until another one, which counts; none if they are reversed or too far
    /// apart to be meant.
    pub fn days_after(&self, from: Date, to: Date) -> Option<u32> {
        let days = (to - from).get_days();
        if !(0..=LONGEST_DAYS).contains(&days) {
            return None;
        }
        Some(self.sum(from.tomorrow().ok()?, days, |hours| u32::from(!hours.is_empty())))
    }

    /// The years between two moments whose days off are not known.
    pub fn unknown_years(&self, from: When, to: When) -> impl Iterator<Item = i16> {
        (from.day.year()..=to.day.year()).filter(|it| !self.years.contains(it))
    }

    fn open(&self, day: Date) -> &[(Time, Time)] {
        if self.off.contains_key(&day) {
            return &[];
        }
        let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default();
        self.hours.0.get(weekday).map_or(&[], Vec::as_slice)
    }
}

fn length((from, to): (Time, Time)) -> u32 {
    let minute = |it: Time| u32::try_from(i32::from(it.hour()) * 60 + i32::from(it.minute())).unwrap_or_default();
    minute(to).saturating_sub(minute(from))
}

/// Reads `07:30-12:00`.
pub(crate) fn stretch(text: &str) -> Option<(Time, Time)> {
    let (from, to) = text.split_once('-')?;
    let (from, to) = (time(from.trim())?, time(to.trim())?);
    (from < to).then_some((from, to))
}

fn built_in() -> Vec<DayOff> {
    let mut rows = csv::Reader::from_reader(DECREED.as_bytes());
    let rows = rows.records().flatten();
    rows.filter_map(|row| {
        Some(DayOff {
            day: day(row.get(0)?)?,
            name: row.get(1)?.to_owned(),
            is_leave: row.get(2)? == "cuti_bersama",
            decree: row.get(3)?.to_owned(),
        })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime {
        text.replace(' ', "T").parse().unwrap()
    }

    fn minutes(from: &str, to: &str) -> Option<u32> {
        Calendar::default().minutes(at(from), at(to))
    }

    #[test]
    fn every_row_of_the_decrees_is_read() {
        assert_eq!(BUILT_IN.len(), DECREED.lines().count() - 1);
        let years: Vec<i16> = Calendar::default().years.into_iter().collect();
        assert_eq!(years, [2025, 2026, 2027]);
        assert_eq!(Calendar::decrees().len(), 3);
    }

    #[test]
    fn a_week_has_thirty_seven_and_a_half_hours() {
        // Monday 19 to Friday 23 January 2026, no day off among them.
        assert_eq!(minutes("2026-01-19 00:00", "2026-01-23 23:59"), Some(2250));
        assert_eq!(Calendar::default().minutes_of_a_day(), 450);
    }

    /// Computed by hand, with a calendar on the wall.
    #[test]
    fn cases_computed_by_hand() {
        for (from, to, expected) in [
            // Within one morning, over noon, before opening, after closing.
            ("2026-01-20 09:30", "2026-01-20 10:15", 45),
            ("2026-01-20 11:30", "2026-01-20 13:30", 60),
            ("2026-01-20 06:00", "2026-01-20 07:45", 15),
            ("2026-01-20 15:50", "2026-01-20 19:00", 10),
            ("2026-01-20 12:00", "2026-01-20 13:00", 0),
            // A Friday closes at 16.30 and has the longer break.
            ("2026-01-23 11:00", "2026-01-23 14:00", 90),
            ("2026-01-23 16:00", "2026-01-23 17:00", 30),
            // From Thursday to Monday over a week-end: 60 + 450 + 30.
            ("2026-01-22 15:00", "2026-01-26 08:00", 540),
            // The night does not count.
            ("2026-01-20 15:30", "2026-01-21 08:00", 60),
            // 16 January 2026 is Isra Mikraj, a Friday: 30 on Thursday, 30 on Monday.
            ("2026-01-15 15:30", "2026-01-19 08:00", 60),
            // 25 December 2026 is Christmas, 24 December collective leave: only Wednesday the 23rd and Monday the 28th.
            ("2026-12-23 15:00", "2026-12-28 08:30", 120),
            // A week-end alone.
            ("2026-01-24 08:00", "2026-01-25 20:00", 0),
            ("2026-01-20 09:30", "2026-01-20 09:30", 0),
        ] {
            assert_eq!(minutes(from, to), Some(expected), "{from} to {to}");
        }
        assert_eq!(minutes("2026-01-20 09:30", "2026-01-20 09:29"), None);
        assert_eq!(minutes("1950-01-01 09:30", "2026-01-20 09:29"), None);
    }

    #[test]
    fn collective_leave_can_be_worked_through() {
        let (from, to) = (at("2026-12-23 15:00"), at("2026-12-28 08:30"));
        assert_eq!(Calendar::decreed(false).minutes(from, to), Some(120 + 450));
    }

    #[test]
    fn a_day_without_a_time_is_a_range() {
        let calendar = Calendar::default();
        let when = |text: &str| When::of(text).unwrap();
        let between = |from, to| calendar.between(when(from), when(to)).unwrap();
        assert_eq!(between("2026-01-20", "2026-01-20"), Spent { least: 0, most: 450 });
        assert_eq!(between("2026-01-20", "2026-01-22"), Spent { least: 450, most: 1350 });
        assert_eq!(between("2026-01-20 15:30", "2026-01-22"), Spent { least: 480, most: 930 });
        assert_eq!(between("2026-01-20 09:00", "2026-01-20 09:50"), Spent { least: 50, most: 50 });
        assert_eq!(calendar.between(when("2026-01-22"), when("2026-01-20")), None);
    }

    #[test]
    fn working_days_are_counted_after_the_first_one() {
        let days = |from: &str, to: &str| Calendar::default().days_after(from.parse().unwrap(), to.parse().unwrap());
        // Monday 19 January 2026 to Friday, to the Monday after, to the Tuesday after.
        assert_eq!(days("2026-01-19", "2026-01-23"), Some(4));
        assert_eq!(days("2026-01-19", "2026-01-25"), Some(4));
        assert_eq!(days("2026-01-19", "2026-01-26"), Some(5));
        assert_eq!(days("2026-01-19", "2026-01-27"), Some(6));
        // Friday 16 January is a holiday.
        assert_eq!(days("2026-01-12", "2026-01-19"), Some(4));
        assert_eq!(days("2026-01-19", "2026-01-19"), Some(0));
        assert_eq!(days("2026-01-20", "2026-01-19"), None);
        assert_eq!(days("1950-01-20", "2026-01-19"), None);
    }

    #[test]
    fn what_is_counted_by_weeks_is_the_sum_of_its_days() {
        let calendar = Calendar::default();
        let first: Date = "2025-12-18".parse().unwrap();
        for start in 0..7 {
            let from = first.checked_add(start.days()).unwrap();
            let (mut days, mut minutes) = (0, 0);
            for length in 1..500 {
                let to = from.checked_add(length.days()).unwrap();
                days += u32::from(calendar.is_working_day(to));
                minutes += calendar.minutes(to.to_datetime(Time::MIN), to.to_datetime(Time::MAX)).unwrap();
                assert_eq!(calendar.days_after(from, to), Some(days), "{from} to {to}");
                let all = calendar.minutes(from.to_datetime(Time::MAX), to.to_datetime(Time::MAX));
                assert_eq!(all, Some(minutes), "{from} to {to}");
            }
        }
    }

    #[test]
    fn a_stretch_goes_forwards() {
        assert!(stretch("07:30-12:00").is_some());
        for text in ["12:00-07:30", "7:30-12:00", "07:30", "07:30-07:30"] {
            assert_eq!(stretch(text), None, "{text}");
        }
    }
}
