//! Reads when and where something was made, as people write it: "Palangka Raya, 12 Januari 2025", "Tahun 2023".

use std::sync::LazyLock;

use regex::Regex;

use crate::register::{Date, PartialDate};

/// What a cell says of when and where; each as far as it can be told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Moment {
    pub(crate) date: Option<PartialDate>,
    pub(crate) place: Option<String>,
}

const MONTH: &str = "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember|january|february|march|may|june|july|august|october|december|jan|feb|mar|apr|jun|jul|agu|ags|agt|aug|sept|sep|okt|oct|nov|nop|des|dec";

static DAY: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b").ok());
/// Day, month, year, as everybody in the country writes it.
static NUMBERS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b").ok());
static WORDS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!(r"(?i)\b(\d{{1,2}})\s*[ -]\s*({MONTH})\.?[ ,-]\s*(\d{{4}})\b")).ok());
static MONTHS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!(r"(?i)\b({MONTH})\.?[ ,-]\s*(\d{{4}})\b")).ok());
static MONTH_NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b(\d{4})-(\d{2})\b").ok());
static YEAR: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b((?:19|20)\d{2})\b").ok());

/// Reads a cell; none if it says something that is no day and no place.
pub(crate) fn moment(text: &str) -> Option<Moment> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // As this program writes it, the place may be anything.
    if let Some((day, place)) = text.split_once(", ")
        && let Some(date) = PartialDate::of(day)
    {
        return Some(Moment { date: Some(date), place: Some(place.to_owned()) });
    }
    let (date, rest) = date(&text);
    if rest.chars().any(|it| it.is_ascii_digit()) {
        // Two years, a time span, a number of something: not one day.
        return None;
    }
    let place = place(&rest);
    match (date, place) {
        (None, None) => None,
        (None, Some(_)) if is_about_time(&rest) => None,
        (date, place) => Some(Moment { date, place: place.filter(|_| !is_about_time(&rest)) }),
    }
}

/// The day, month or year, where the text says nothing else.
pub(crate) fn only_date(text: &str) -> Option<PartialDate> {
    moment(text).filter(|it| it.place.is_none())?.date
}

/// The day, month or year in a text, and the text without it.
fn date(text: &str) -> (Option<PartialDate>, String) {
    type Read = fn(&[&str]) -> Option<PartialDate>;
    let shapes: [(&LazyLock<Option<Regex>>, Read); 6] = [
        (&DAY, |it| day(it.first()?, it.get(1)?, it.get(2)?)),
        (&NUMBERS, |it| day(it.get(2)?, it.get(1)?, it.first()?)),
        (&WORDS, |it| day(it.get(2)?, &month(it.get(1)?)?.to_string(), it.first()?)),
        (&MONTHS, |it| PartialDate::of(&format!("{}-{:02}", it.get(1)?, month(it.first()?)?))),
        (&MONTH_NUMBER, |it| PartialDate::of(&format!("{}-{}", it.first()?, it.get(1)?))),
        (&YEAR, |it| PartialDate::of(it.first()?)),
    ];
    for (shape, read) in shapes {
        let Some(found) = shape.as_ref().and_then(|it| it.captures(text)) else { continue };
        let parts: Vec<&str> = found.iter().skip(1).flatten().map(|it| it.as_str()).collect();
        let Some(date) = read(&parts) else { continue };
        let whole = found.get(0).map_or(0..0, |it| it.range());
        let before = text.get(..whole.start).unwrap_or_default();
        let after = text.get(whole.end..).unwrap_or_default();
        return (Some(date), format!("{before} {after}"));
    }
    (None, text.to_owned())
}

fn day(year: &str, month: &str, day: &str) -> Option<PartialDate> {
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    (date.year() >= 1900).then_some(PartialDate::Day(date))
}

fn month(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let starts = [
        ("ja", 1),
        ("f", 2),
        ("peb", 2),
        ("mar", 3),
        ("ap", 4),
        ("me", 5),
        ("may", 5),
        ("jun", 6),
        ("jul", 7),
        ("a", 8),
        ("s", 9),
        ("o", 10),
        ("n", 11),
        ("d", 12),
    ];
    starts.iter().find(|(start, _)| word.starts_with(start)).map(|(_, it)| *it)
}

/// What is left, if it can be the name of a place.
fn place(rest: &str) -> Option<String> {
    let words: Vec<&str> = rest
        .split(|it: char| it.is_whitespace() || ",;/()|".contains(it))
        .map(|it| it.trim_matches(|it: char| !it.is_alphanumeric() && it != '.'))
        .filter(|it| !it.is_empty() && *it != ".")
        .collect();
    let noise =
        ["tahun", "th", "th.", "thn", "ta", "t.a.", "t.a", "di", "pada", "tanggal", "tgl", "tgl.", "bulan", "dan"];
    let mut kept: &[&str] = &words;
    while let [first, others @ ..] = kept
        && noise.contains(&first.to_lowercase().as_str())
    {
        kept = others;
    }
    while let [others @ .., last] = kept
        && noise.contains(&last.to_lowercase().as_str())
    {
        kept = others;
    }
    let place = kept.join(" ");
    (place.chars().filter(|it| it.is_alphabetic()).count() >= 3 && place.chars().count() <= 60).then_some(place)
}

/// Whether words are about time and not about a place: "setiap triwulan".
fn is_about_time(text: &str) -> bool {
    let words = [
        "setiap",
        "tiap",
        "triwulan",
        "tw",
        "semester",
        "bulanan",
        "tahunan",
        "mingguan",
        "harian",
        "minggu",
        "periode",
        "anggaran",
        "sampai",
        "s.d.",
        "sd",
        "hingga",
        "rutin",
        "insidentil",
        "insidental",
        "berkala",
        "bulan",
        "hari",
        "tahun",
        "berjalan",
        "i",
        "ii",
        "iii",
        "iv",
        "berlaku",
        "selama",
        "sewaktu",
    ];
    text.to_lowercase()
        .split(|it: char| it.is_whitespace() || ",;/()".contains(it))
        .any(|it| words.contains(&it) && !matches!(it, "tahun"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_places_are_read_as_people_write_them() {
        for (text, date, place) in [
            ("Jakarta, 2025", "2025", "Jakarta"),
            ("Tahun 2023", "2023", ""),
            ("2026-01-20, Palangka Raya", "2026-01-20", "Palangka Raya"),
            ("Palangka Raya, 12 Januari 2025", "2025-01-12", "Palangka Raya"),
            ("12/01/2025", "2025-01-12", ""),
            ("03-Agt-2024", "2024-08-03", ""),
            ("Maret 2024 / Palangka Raya", "2024-03", "Palangka Raya"),
            ("Palangka Raya Tahun 2024", "2024", "Palangka Raya"),
            ("Triwulan I 2025", "2025", ""),
            ("2026-01", "2026-01", ""),
        ] {
            let found = moment(text).unwrap_or_default();
            let date_found = found.date.map(|it| it.to_string()).unwrap_or_default();
            assert_eq!((date_found.as_str(), found.place.as_deref().unwrap_or("")), (date, place), "{text}");
        }
        assert_eq!(moment("Palangka Raya").unwrap().place.as_deref(), Some("Palangka Raya"));
        for text in [
            "2020-2024",
            "2020 s.d. 2024",
            "20/01/26",
            "Setiap tahun",
            "31 Februari 2025",
            "-",
            "",
            "sewaktu-waktu hari kerja",
        ] {
            assert!(moment(text).is_none_or(|it| it.date.is_none()), "{text}");
        }
        assert_eq!(moment("Setiap bulan"), None);
    }
}
