//! How long a record is kept (the seventh column), as periods and not as free text.

use jiff::ToSpan as _;

use crate::diagnostics::{Located, Text, say};
use crate::register::Date;

/// A stretch of time that the retention schedule names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// So many years.
    Years(u16),
    /// So many months.
    Months(u16),
    /// So many years after it is no longer in force.
    YearsAfter(u16),
    /// So many months after it is no longer in force.
    MonthsAfter(u16),
    /// As long as it is in force.
    WhileInForce,
    /// For good.
    Permanent,
}

impl Period {
    /// Reads `2 tahun`, `6 bulan`, `2 tahun setelah tidak berlaku`, `selama berlaku`, `permanen`.
    pub fn of(text: &str) -> Option<Period> {
        match text {
            "selama berlaku" => return Some(Period::WhileInForce),
            "permanen" => return Some(Period::Permanent),
            _ => {}
        }
        let (length, after) = match text.strip_suffix(" setelah tidak berlaku") {
            Some(length) => (length, true),
            None => (text, false),
        };
        let (count, unit) = length.split_once(' ')?;
        let shaped = !count.starts_with('0') && count.bytes().all(|it| it.is_ascii_digit());
        let count = shaped.then(|| count.parse().ok())??;
        match (unit, after) {
            ("tahun", false) => Some(Period::Years(count)),
            ("bulan", false) => Some(Period::Months(count)),
            ("tahun", true) => Some(Period::YearsAfter(count)),
            ("bulan", true) => Some(Period::MonthsAfter(count)),
            _ => None,
        }
    }

    /// The day on which it ends if it begins on `from`; what begins when the record ceases to apply counts from
    /// `ceased`. None where no calendar says it.
    pub fn after(self, from: Date, ceased: Option<Date>) -> Option<Date> {
        match self {
            Period::Years(n) => from.checked_add(i64::from(n).years()).ok(),
            Period::Months(n) => from.checked_add(i64::from(n).months()).ok(),
            Period::YearsAfter(n) => ceased?.checked_add(i64::from(n).years()).ok(),
            Period::MonthsAfter(n) => ceased?.checked_add(i64::from(n).months()).ok(),
            Period::WhileInForce | Period::Permanent => None,
        }
    }

    /// As the public reads it.
    pub fn label(self) -> Text {
        match self {
            Period::Years(n) => say!(id = "{n} tahun", en = "{n} years", n),
            Period::Months(n) => say!(id = "{n} bulan", en = "{n} months", n),
            Period::YearsAfter(n) => {
                say!(id = "{n} tahun setelah tidak berlaku", en = "{n} years after it ceases to apply", n)
            }
            Period::MonthsAfter(n) => {
                say!(id = "{n} bulan setelah tidak berlaku", en = "{n} months after it ceases to apply", n)
            }
            Period::WhileInForce => say!(id = "selama berlaku", en = "while in force"),
            Period::Permanent => say!(id = "permanen", en = "permanently"),
        }
    }
}

/// What happens to a record in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Destroyed, with an official report.
    Destroyed,
    /// Appraised again.
    Reappraised,
    /// Kept for good by the archive.
    Permanent,
}

impl Fate {
    /// All words, for messages.
    pub const KEYS: [&'static str; 3] = ["musnah", "dinilai kembali", "permanen"];

    /// From the words officers write.
    pub fn of(text: &str) -> Option<Fate> {
        match text {
            "musnah" => Some(Fate::Destroyed),
            "dinilai kembali" => Some(Fate::Reappraised),
            "permanen" => Some(Fate::Permanent),
            _ => None,
        }
    }

    /// As the public reads it.
    pub fn label(self) -> Text {
        match self {
            Fate::Destroyed => say!(id = "musnah", en = "destroyed"),
            Fate::Reappraised => say!(id = "dinilai kembali", en = "reappraised"),
            Fate::Permanent => say!(id = "permanen", en = "permanent"),
        }
    }
}

/// `retensi`: the active and the inactive period and what comes after.
#[derive(Debug, Clone)]
pub struct Retention {
    /// At the unit.
    pub active: Located<Period>,
    /// At the records unit.
    pub inactive: Option<Period>,
    /// Afterwards.
    pub fate: Option<Fate>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_ends_where_the_calendar_says() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let from = day("2024-02-29");
        assert_eq!(Period::Years(2).after(from, None), Some(day("2026-02-28")));
        assert_eq!(Period::Months(6).after(from, None), Some(day("2024-08-29")));
        assert_eq!(Period::YearsAfter(1).after(from, None), None);
        assert_eq!(Period::YearsAfter(1).after(from, Some(day("2025-01-01"))), Some(day("2026-01-01")));
        assert_eq!(Period::Permanent.after(from, Some(from)), None);
    }

    #[test]
    fn a_period_is_read_back_as_it_was_written() {
        for text in ["2 tahun", "6 bulan", "2 tahun setelah tidak berlaku", "selama berlaku", "permanen"] {
            assert_eq!(Period::of(text).unwrap().label().id, text);
        }
        for text in ["Tahun 2023", "2", "2 hari", "dua tahun", "0 tahun", "02 tahun", "2  tahun", "-", "2 tahun "] {
            assert_eq!(Period::of(text), None, "{text}");
        }
    }
}
