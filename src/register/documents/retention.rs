//! How long a record is kept (the seventh column), as periods and not as free text.

use jiff::ToSpan as _;

use crate::diagnostics::{Text, say};
use crate::register::Date;

/// A stretch of time that the retention schedule names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Period {
    /// So long from where it begins to count.
    Counted(Length),
    /// So long after something happened.
    After(Length, Event),
    /// As long as something holds, by the words for it: `berlaku`, `masih digunakan`.
    While(String),
    /// For good.
    Permanent,
}

/// A number of years or months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// So many years.
    Years(u16),
    /// So many months.
    Months(u16),
}

/// What a period counts from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What happens: `tidak berlaku`, `tahun anggaran berakhir`.
    pub what: String,
    /// The day on which it happened, once that is known.
    pub on: Option<Date>,
}

/// An event or a condition has at most so many characters.
const LONGEST_EVENT: usize = 100;

impl Period {
    /// Reads `2 tahun`, `6 bulan`, `2 tahun setelah tidak berlaku`, `2 tahun setelah tahun anggaran berakhir
    /// (2025-12-31)`, `selama berlaku`, `permanen`.
    pub fn of(text: &str) -> Option<Period> {
        if text == "permanen" {
            return Some(Period::Permanent);
        }
        if let Some(what) = text.strip_prefix("selama ") {
            return is_event(what).then(|| Period::While(what.to_owned()));
        }
        match text.split_once(" setelah ") {
            Some((length, event)) => Some(Period::After(Length::of(length)?, Event::of(event)?)),
            None => Length::of(text).map(Period::Counted),
        }
    }

    /// The day on which it ends if it begins on `from`. What counts from an event counts from the day named for it, or
    /// from `ceased`, on which the record ceased to apply. None where no calendar says it.
    pub fn after(&self, from: Date, ceased: Option<Date>) -> Option<Date> {
        match self {
            Period::Counted(length) => length.after(from),
            Period::After(length, event) => {
                length.after(event.on.or(ceased.filter(|_| event.what == Event::END_OF_FORCE))?)
            }
            Period::While(_) | Period::Permanent => None,
        }
    }

    /// As officers write it.
    pub fn text(&self) -> String {
        match self {
            Period::Counted(length) => length.label().id,
            Period::After(length, event) => {
                let on = event.on.map(|it| format!(" ({it})")).unwrap_or_default();
                format!("{} setelah {}{on}", length.label().id, event.what)
            }
            Period::While(what) => format!("selama {what}"),
            Period::Permanent => "permanen".to_owned(),
        }
    }

    /// As the public reads it; the words of a schedule stay as they are.
    pub fn label(&self) -> Text {
        let en = match self {
            Period::Counted(length) => length.label().en,
            Period::After(length, Event { what, on }) => {
                let length = length.label().en;
                match on {
                    None if what == Event::END_OF_FORCE => format!("{length} after it ceases to apply"),
                    None => format!("{length} after \"{what}\""),
                    Some(day) => format!("{length} after \"{what}\" ({day})"),
                }
            }
            Period::While(what) if what == "berlaku" => "while in force".to_owned(),
            Period::While(what) => format!("as long as \"{what}\""),
            Period::Permanent => "permanently".to_owned(),
        };
        Text::new(self.text(), en)
    }
}

impl Length {
    fn of(text: &str) -> Option<Length> {
        let (count, unit) = text.split_once(' ')?;
        let shaped = !count.starts_with('0') && count.bytes().all(|it| it.is_ascii_digit());
        let count = shaped.then(|| count.parse().ok())??;
        match unit {
            "tahun" => Some(Length::Years(count)),
            "bulan" => Some(Length::Months(count)),
            _ => None,
        }
    }

    fn after(self, from: Date) -> Option<Date> {
        match self {
            Length::Years(n) => from.checked_add(i64::from(n).years()).ok(),
            Length::Months(n) => from.checked_add(i64::from(n).months()).ok(),
        }
    }

    fn label(self) -> Text {
        match self {
            Length::Years(n) => say!(id = "{n} tahun", en = "{n} years", n),
            Length::Months(n) => say!(id = "{n} bulan", en = "{n} months", n),
        }
    }
}

impl Event {
    /// From then on the record no longer applies, which its withdrawal tells.
    const END_OF_FORCE: &str = "tidak berlaku";

    fn of(text: &str) -> Option<Event> {
        let (what, on) = match text.strip_suffix(')').and_then(|it| it.rsplit_once(" (")) {
            Some((what, day)) => (what, Some(day.parse().ok()?)),
            None => (text, None),
        };
        is_event(what).then(|| Event { what: what.to_owned(), on })
    }
}

/// Whether a text can be an event or a condition: words, one space between them, no number before them and no sign
/// that ends an entry of a list.
fn is_event(text: &str) -> bool {
    let is_plain = |it: char| it.is_alphanumeric() || " /.-".contains(it);
    text.chars().next().is_some_and(char::is_alphabetic)
        && text.chars().all(is_plain)
        && !text.ends_with(' ')
        && !text.contains("  ")
        && text.chars().count() <= LONGEST_EVENT
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
    pub active: Period,
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
        let ends = |text: &str, ceased: Option<&str>| Period::of(text).unwrap().after(from, ceased.map(day));
        assert_eq!(ends("2 tahun", None), Some(day("2026-02-28")));
        assert_eq!(ends("6 bulan", None), Some(day("2024-08-29")));
        assert_eq!(ends("1 tahun setelah tidak berlaku", None), None);
        assert_eq!(ends("1 tahun setelah tidak berlaku", Some("2025-01-01")), Some(day("2026-01-01")));
        // Another event has its own day, and none until somebody writes it.
        assert_eq!(ends("1 tahun setelah kegiatan selesai", Some("2025-01-01")), None);
        assert_eq!(ends("1 tahun setelah kegiatan selesai (2025-03-31)", None), Some(day("2026-03-31")));
        assert_eq!(ends("selama berlaku", Some("2025-01-01")), None);
        assert_eq!(ends("permanen", Some("2024-02-29")), None);
    }

    #[test]
    fn a_period_is_read_back_as_it_was_written() {
        for text in [
            "2 tahun",
            "6 bulan",
            "2 tahun setelah tidak berlaku",
            "2 tahun setelah LHP BPK ditindaklanjuti",
            "2 tahun setelah tahun anggaran berakhir (2025-12-31)",
            "selama berlaku",
            "selama masih digunakan",
            "permanen",
        ] {
            assert_eq!(Period::of(text).unwrap().text(), text);
            assert_eq!(Period::of(text).unwrap().label().id, text);
        }
        for text in [
            "Tahun 2023",
            "2",
            "2 hari",
            "dua tahun",
            "0 tahun",
            "02 tahun",
            "2  tahun",
            "-",
            "2 tahun ",
            "selama 2 tahun",
            "2 tahun setelah ",
            "2 tahun setelah a, b",
            "2 tahun setelah selesai (2025-02-30)",
            "2 tahun setelah selesai; musnah",
        ] {
            assert_eq!(Period::of(text), None, "{text}");
        }
    }

    #[test]
    fn an_event_is_named_in_english_too() {
        let label = |text: &str| Period::of(text).unwrap().label().en;
        assert_eq!(label("2 tahun setelah tidak berlaku"), "2 years after it ceases to apply");
        assert_eq!(
            label("3 tahun setelah lelang selesai (2025-03-31)"),
            "3 years after \"lelang selesai\" (2025-03-31)"
        );
        assert_eq!(label("selama dipakai"), "as long as \"dipakai\"");
    }
}
