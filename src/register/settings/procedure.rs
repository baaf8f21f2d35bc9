//! The eight steps of the documentation procedure and the time each may take.

use crate::diagnostics::{Phrase, Text, counted, phrase, say};

/// How long a step may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standard {
    /// So many minutes of office time.
    Minutes(u32),
    /// So many working days.
    Days(u32),
}

/// `prosedur`: the number of the procedure and its standards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Procedure {
    /// The number of the SOP.
    pub number: Option<String>,
    /// For the steps 1 to 8.
    pub standards: [Standard; 8],
}

impl Default for Procedure {
    /// As the SOP has it; its "1 hari" for step 5 is taken as one working day.
    fn default() -> Procedure {
        use Standard::{Days, Minutes};
        Procedure {
            number: None,
            standards: [Minutes(5), Minutes(15), Minutes(5), Days(5), Days(1), Minutes(60), Minutes(30), Minutes(15)],
        }
    }
}

impl Procedure {
    /// The step that a review belongs to.
    pub const REVIEW: u8 = 6;
    /// The step that the history of publications ends.
    pub const PUBLICATION: u8 = 7;
    /// The last step of preparation.
    pub const PREPARED: u8 = 5;

    /// The standard of a step in minutes of office time, where a working day has so many.
    pub fn minutes(&self, step: u8, of_a_day: u32) -> u32 {
        let at = usize::from(step).checked_sub(1);
        match at.and_then(|it| self.standards.get(it)) {
            Some(Standard::Minutes(minutes)) => *minutes,
            Some(Standard::Days(days)) => days.saturating_mul(of_a_day),
            None => 0,
        }
    }

    /// How many working days these steps may take together; none where no standard of them is in days.
    pub fn days(&self, first: u8, last: u8) -> Option<u32> {
        let steps = (first..=last).filter_map(|it| self.standards.get(usize::from(it).checked_sub(1)?));
        let days = steps.filter_map(|it| if let Standard::Days(days) = it { Some(*days) } else { None });
        days.reduce(u32::saturating_add)
    }

    /// What a step is called in a sentence.
    pub const fn name(step: u8) -> Phrase {
        match step {
            1 => phrase!(id = "identifikasi informasi", en = "identifying the information"),
            2 => phrase!(id = "koordinasi dengan PPID", en = "coordination with the PPID"),
            3 => phrase!(id = "persiapan peralatan", en = "preparing the equipment"),
            4 => phrase!(id = "pengumpulan data", en = "collecting the data"),
            5 => phrase!(id = "pengolahan dan penyusunan", en = "processing and writing"),
            6 => phrase!(id = "pelaporan untuk koreksi", en = "report for correction"),
            7 => phrase!(id = "publikasi di situs", en = "publication on the site"),
            _ => phrase!(id = "penyimpanan sebagai arsip", en = "filing in the archive"),
        }
    }
}

impl Standard {
    /// Reads `15 menit`, `1 jam`, `5 hari kerja`.
    pub fn of(text: &str) -> Option<Standard> {
        let (count, unit) = text.split_once(' ')?;
        let shaped = !count.starts_with('0') && count.len() <= 4 && count.bytes().all(|it| it.is_ascii_digit());
        let count: u32 = shaped.then(|| count.parse().ok())??;
        match unit {
            "menit" => Some(Standard::Minutes(count)),
            "jam" => Some(Standard::Minutes(count * 60)),
            "hari kerja" => Some(Standard::Days(count)),
            _ => None,
        }
    }
}

/// So many minutes of office time as people say it; a working day has `of_a_day` of them.
pub fn spell_minutes(minutes: u32, of_a_day: u32) -> Text {
    let of_a_day = of_a_day.max(1);
    let parts = [
        (minutes / of_a_day, "hari kerja", "working days", "working day"),
        (minutes % of_a_day / 60, "jam", "hours", "hour"),
        (minutes % of_a_day % 60, "menit", "minutes", "minute"),
    ];
    let said = parts.iter().filter(|(count, ..)| *count > 0);
    let mut text = Text::default();
    for (count, id, many, one) in said {
        let gap = if text.id.is_empty() { "" } else { " " };
        text.id.push_str(&format!("{gap}{count} {id}"));
        text.en.push_str(&format!("{gap}{}", counted(*count as usize, one, many)));
    }
    if text.id.is_empty() { say!(id = "0 menit", en = "0 minutes") } else { text }
}

/// So many working days after the first one, as people say it.
pub fn spell_days(days: u32) -> Text {
    match days {
        0 => say!(id = "pada hari itu juga", en = "on the same day"),
        _ => say!(
            id = "{days} hari kerja sesudah hari mulai",
            en = "{counted} after the first day",
            days,
            counted = counted(days as usize, "working day", "working days"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn standards_are_read_and_said() {
        assert_eq!(Standard::of("15 menit"), Some(Standard::Minutes(15)));
        assert_eq!(Standard::of("1 jam"), Some(Standard::Minutes(60)));
        assert_eq!(Standard::of("5 hari kerja"), Some(Standard::Days(5)));
        for text in ["0 menit", "5 hari", "satu jam", "menit", "15  menit", "99999 menit"] {
            assert_eq!(Standard::of(text), None, "{text}");
        }
        assert_eq!(Procedure::default().minutes(4, 450), 2250);
        assert_eq!(Procedure::default().days(1, 5), Some(6));
        assert_eq!(Procedure::default().days(6, 6), None);
        assert_eq!(spell_minutes(530, 450).id, "1 hari kerja 1 jam 20 menit");
        assert_eq!(spell_minutes(61, 450).en, "1 hour 1 minute");
        assert_eq!(spell_minutes(0, 450).id, "0 menit");
    }
}
