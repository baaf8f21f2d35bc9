//! `kebijakan`: how far ahead officers are warned. A policy can make warnings come earlier, but never weaken an error.

use jiff::ToSpan as _;

use crate::diagnostics::Located;
use crate::register::{Date, Letter};

/// How far ahead officers are warned, in days, and when periodic information is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Before a retention ends.
    pub retention: u16,
    /// Before an exclusion ends; opening a document takes a revision of it.
    pub exclusion: u16,
    /// Before a term of office ends.
    pub term: u16,
    /// Before a renewal is due.
    pub renewal: u16,
    /// How many months periodic information may go without renewal; at most the six of the law.
    pub periodic_months: u8,
    /// The month and day until which the document of the year before still answers an annual item.
    pub annual_by: (i8, i8),
    /// In bytes: larger attachments are reported.
    pub largest_attachment: u64,
    /// In working days, 1 to 5: within these what was announced at once is approved.
    pub ratification: u8,
}

impl Default for Policy {
    fn default() -> Policy {
        Policy {
            retention: 90,
            exclusion: 90,
            term: 60,
            renewal: 30,
            periodic_months: 6,
            annual_by: (3, 31),
            largest_attachment: 20_000_000,
            ratification: 2,
        }
    }
}

impl Policy {
    /// The last day on which periodic information of that day is not too old.
    pub fn periodic_until(&self, fresh: Date) -> Date {
        fresh.checked_add(i32::from(self.periodic_months).months()).unwrap_or(Date::MAX)
    }

    /// Whether the year's own document is due on that day.
    pub fn annual_is_due(&self, today: Date) -> bool {
        (today.month(), today.day()) > self.annual_by
    }
}

/// Whether `today` lies in the so many days before `last`, or is it.
pub fn is_near(today: Date, last: Date, days: u16) -> bool {
    let first = last.checked_sub(i32::from(days).days()).unwrap_or(Date::MIN);
    first <= today && today <= last
}

/// An item of the checklist that the body says it does not hold.
#[derive(Debug, Clone)]
pub struct NotHeld {
    /// The item's id.
    pub item: Located<String>,
    /// Why, for the public.
    pub reason: String,
    /// The letter that says so.
    pub letter: Letter,
}

/// Reads `20 MB`, `500 KB`, `1 GB`.
pub(crate) fn size(text: &str) -> Option<u64> {
    let (number, unit) = text.trim().split_once(' ')?;
    let number: u64 = number.parse().ok().filter(|it| *it > 0)?;
    let unit = match unit.to_uppercase().as_str() {
        "KB" => 1_000,
        "MB" => 1_000_000,
        "GB" => 1_000_000_000,
        _ => return None,
    };
    number.checked_mul(unit)
}

/// Reads `30 hari`.
pub(crate) fn days(text: &str) -> Option<u16> {
    let count = text.strip_suffix(" hari")?;
    let shaped = !count.starts_with('0') && count.len() <= 3 && count.bytes().all(|it| it.is_ascii_digit());
    shaped.then(|| count.parse().ok())?
}

/// Reads `6 bulan`; never more than the law's six.
pub(crate) fn months(text: &str) -> Option<u8> {
    let count: u8 = text.strip_suffix(" bulan")?.parse().ok()?;
    (1..=6).contains(&count).then_some(count)
}

/// Reads `2 hari kerja`; never more than five, a working week.
pub(crate) fn working_days(text: &str) -> Option<u8> {
    let count: u8 = text.strip_suffix(" hari kerja")?.parse().ok()?;
    (1..=5).contains(&count).then_some(count)
}

/// Reads `03-31`.
pub(crate) fn day_of_year(text: &str) -> Option<(i8, i8)> {
    // Any leap year: 02-29 is a day too.
    let day = crate::register::dates::date::day(&format!("2024-{text}"))?;
    Some((day.month(), day.day()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_a_unit() {
        let read = [size("20 MB"), size("1 kb"), size("20"), size("0 MB")];
        assert_eq!(read, [Some(20_000_000), Some(1_000), None, None]);
    }

    #[test]
    fn policies_are_read_and_kept_within_the_law() {
        assert_eq!((days("30 hari"), days("0 hari"), days("30"), days("1000 hari")), (Some(30), None, None, None));
        assert_eq!(
            (months("6 bulan"), months("3 bulan"), months("7 bulan"), months("0 bulan")),
            (Some(6), Some(3), None, None)
        );
        assert_eq!((day_of_year("03-31"), day_of_year("02-30"), day_of_year("3-31")), (Some((3, 31)), None, None));
    }

    #[test]
    fn half_a_year_ends_on_the_same_day_or_the_last_of_the_month() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let policy = Policy::default();
        assert_eq!(policy.periodic_until(day("2026-01-23")), day("2026-07-23"));
        assert_eq!(policy.periodic_until(day("2026-08-31")), day("2027-02-28"));
        assert!(!policy.annual_is_due(day("2026-03-31")) && policy.annual_is_due(day("2026-04-01")));
        assert!(
            is_near(day("2026-01-01"), day("2026-01-31"), 30) && !is_near(day("2025-12-31"), day("2026-01-31"), 30)
        );
        assert!(!is_near(day("2026-02-01"), day("2026-01-31"), 30));
    }
}
