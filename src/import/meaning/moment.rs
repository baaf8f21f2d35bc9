//! Reads when and where something was made, as people write it: "Palangka Raya, 12 Januari 2025", "Tahun 2023".

use std::sync::LazyLock;

use regex::Regex;

use crate::register::{Date, PartialDate, Until};

/// Words for a range that has no last day.
const GOES_ON: [&str; 3] = ["sekarang", "kini", "seterusnya"];

/// The name of a place has at most so many characters.
const LONGEST_PLACE: usize = 60;

/// What a cell says of when and where; each as far as it can be told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Moment {
    pub(crate) date: Option<PartialDate>,
    pub(crate) place: Option<String>,
}

const MONTH: &str = "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember|january|february|march|may|june|july|august|october|december|jan|feb|mar|apr|jun|jul|agu|ags|agt|aug|sept|sep|okt|oct|nov|nop|des|dec";

/// What stands between the first and the last day of a range.
const UNTIL: &str = r"\s*(?:-|–|—|s\s*\.?\s*/?\s*d\b\.?|sampai\s+dengan|sampai|hingga|dan|&)\s*";
/// A weekday, which says nothing beside a date.
const WEEKDAY: &str = "senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad";

type Shape = LazyLock<Option<Regex>>;

static DAY: Shape = LazyLock::new(|| Regex::new(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b").ok());
/// Day, month, year, as everybody in the country writes it.
static NUMBERS: Shape = LazyLock::new(|| Regex::new(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b").ok());
/// `6-8 Januari 2025`: within one month.
static DAYS_OF_MONTH: Shape =
    LazyLock::new(|| Regex::new(&format!(r"(?i)\b\d{{1,2}}{UNTIL}\d{{1,2}}\s+({MONTH})\.?[ ,-]\s*(\d{{4}})\b")).ok());
static WORDS: Shape =
    LazyLock::new(|| Regex::new(&format!(r"(?i)\b(\d{{1,2}})\s*[ -]\s*({MONTH})\.?[ ,-]\s*(\d{{4}})\b")).ok());
/// `Januari s.d. Maret 2025`, `28 Januari - 3 Maret 2025`: within one year.
static MONTHS_OF_YEAR: Shape = LazyLock::new(|| {
    let one = format!(r"(?:\d{{1,2}}\s+)?(?:{MONTH})\b\.?");
    Regex::new(&format!(r"(?i)\b{one}{UNTIL}{one}[ ,-]\s*(\d{{4}})\b")).ok()
});
static MONTHS: Shape = LazyLock::new(|| Regex::new(&format!(r"(?i)\b({MONTH})\.?[ ,-]\s*(\d{{4}})\b")).ok());
static MONTH_NUMBER: Shape = LazyLock::new(|| Regex::new(r"\b(\d{4})-(\d{2})\b").ok());
static YEAR: Shape = LazyLock::new(|| Regex::new(r"\b((?:19|20)\d{2})\b").ok());
static BETWEEN: Shape =
    LazyLock::new(|| Regex::new(&format!(r"(?i)^[\s,]*(?:{WEEKDAY})?{UNTIL}(?:{WEEKDAY})?[\s,]*$")).ok());
static CLOCK: Shape = LazyLock::new(|| {
    let time = r"\d{1,2}[.:]\d{2}";
    let start = format!(r"(?i)\b(?:pukul|jam|pkl\.?)\s*{time}");
    Regex::new(&format!(r"{start}(?:{UNTIL}(?:{time}|selesai))?(?:\s*(?:wib|wita|wit)\b)?")).ok()
});
/// A number that belongs to the name of a place.
static NUMBERED: Shape = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:lantai|lt\.?|nomor|no\.?|gedung|ruang|ruangan|blok|km\.?)\s*\d{1,4}\b").ok()
});
static MONTH_NAME: Shape = LazyLock::new(|| Regex::new(&format!(r"(?i)^(?:{MONTH})\.?$")).ok());
static WEEKDAYS: Shape = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?i)^(?:hari\s+)?(?:{WEEKDAY})(?:{UNTIL}(?:{WEEKDAY}))*\b[\s,]*|\s+(?:hari\s+)?(?:{WEEKDAY})$"
    ))
    .ok()
});

/// Reads a cell; none if it says something that is no day and no place.
pub(crate) fn moment(text: &str) -> Option<Moment> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // As this program writes it, the place may be anything.
    if let Some((day, place)) = text.split_once(", ")
        && let Some(date) = PartialDate::of(day)
    {
        return Some(Moment { date: Some(date), place: Some(place.to_owned()) });
    }
    let text = CLOCK.as_ref().map_or(text.clone().into(), |it| it.replace_all(&text, " "));
    let (date, rest) = date(&text);
    // What goes on today was not made on one day.
    let goes_on = rest.to_lowercase().split(|it: char| !it.is_alphanumeric()).any(|it| GOES_ON.contains(&it));
    let date = date.filter(|_| !goes_on);
    if NUMBERED.as_ref()?.replace_all(&rest, " ").chars().any(|it| it.is_ascii_digit()) {
        // Several days, a number of something: not one day.
        return None;
    }
    let parts = rest.split([',', ';', '/', '(', ')', '|']).filter_map(|it| place(it, date.is_some()));
    let place = parts.collect::<Vec<_>>().join(", ");
    let place = Some(place).filter(|it| !it.is_empty() && it.chars().count() <= LONGEST_PLACE);
    (date.is_some() || place.is_some()).then_some(Moment { date, place })
}

/// The day, month or year, where the text says nothing else.
pub(crate) fn only_date(text: &str) -> Option<PartialDate> {
    moment(text).filter(|it| it.place.is_none())?.date
}

/// Until when immediate information applies.
pub(crate) fn until(text: &str) -> Option<Until> {
    if text.trim().eq_ignore_ascii_case(Until::REVOKED) {
        return Some(Until::Revoked);
    }
    match only_date(text)? {
        PartialDate::Day(day) => Some(Until::Day(day)),
        PartialDate::Month(..) | PartialDate::Year(_) => None,
    }
}

/// The day, month or year in a text, and the text without it; of a range what all of it lies in.
pub(crate) fn date(text: &str) -> (Option<PartialDate>, String) {
    let found = dates(text);
    let outside = |from: usize, to: usize| {
        format!("{}, {}", text.get(..from).unwrap_or_default(), text.get(to..).unwrap_or_default())
    };
    match found.as_slice() {
        [(from, to, date)] => (Some(*date), outside(*from, *to)),
        [(from, end, first), (begin, to, last)] => {
            let between = text.get(*end..*begin).unwrap_or_default();
            let is_range = between == "/" || BETWEEN.as_ref().is_some_and(|it| it.is_match(between));
            if is_range { (common(*first, *last), outside(*from, *to)) } else { (None, text.to_owned()) }
        }
        _ => (None, text.to_owned()),
    }
}

/// The month or the year that two dates share.
fn common(first: PartialDate, last: PartialDate) -> Option<PartialDate> {
    let (first, last) = (first.to_string(), last.to_string());
    let shared = |length: usize| first.get(..length).filter(|it| last.get(..length) == Some(it));
    shared(7).or_else(|| shared(4)).and_then(PartialDate::of)
}

/// All dates in a text, from where to where they stand.
fn dates(text: &str) -> Vec<(usize, usize, PartialDate)> {
    type Read = fn(&[&str]) -> Option<PartialDate>;
    let shapes: [(&Shape, Read); 8] = [
        (&DAY, |it| day(it.first()?, it.get(1)?, it.get(2)?)),
        (&NUMBERS, |it| day(it.get(2)?, it.get(1)?, it.first()?)),
        (&DAYS_OF_MONTH, |it| of_month(it.get(1)?, it.first()?)),
        (&MONTHS_OF_YEAR, |it| PartialDate::of(it.first()?)),
        (&WORDS, |it| day(it.get(2)?, &month(it.get(1)?)?.to_string(), it.first()?)),
        (&MONTHS, |it| of_month(it.get(1)?, it.first()?)),
        (&MONTH_NUMBER, |it| PartialDate::of(&format!("{}-{}", it.first()?, it.get(1)?))),
        (&YEAR, |it| PartialDate::of(it.first()?)),
    ];
    let mut found: Vec<(usize, usize, PartialDate)> = Vec::new();
    for (shape, read) in shapes {
        for one in shape.as_ref().into_iter().flat_map(|it| it.captures_iter(text)) {
            let parts: Vec<&str> = one.iter().skip(1).flatten().map(|it| it.as_str()).collect();
            let Some(whole) = one.get(0) else { continue };
            let is_free = found.iter().all(|(from, to, _)| whole.end() <= *from || *to <= whole.start());
            if let (true, Some(date)) = (is_free, read(&parts)) {
                found.push((whole.start(), whole.end(), date));
            }
        }
    }
    found.sort_by_key(|it| it.0);
    found
}

fn of_month(year: &str, name: &str) -> Option<PartialDate> {
    PartialDate::of(&format!("{year}-{:02}", month(name)?))
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

/// What a part of a cell says of the place; beside a date the words before those about time: `Kota, triwulan I`.
fn place(part: &str, has_date: bool) -> Option<String> {
    let part = part.trim();
    // "Pasar Minggu" is the name of a place.
    let is_named = part.to_lowercase().starts_with("pasar ");
    let part = WEEKDAYS.as_ref().filter(|_| !is_named).map_or(part.into(), |it| it.replace_all(part, ""));
    let mut words: Vec<&str> = part
        .split_whitespace()
        .map(|it| it.trim_matches(|it: char| !it.is_alphanumeric() && it != '.'))
        .filter(|it| !it.is_empty() && *it != ".")
        .collect();
    let named = if is_named { 2 } else { 0 };
    if let Some(at) = words.iter().enumerate().position(|(at, it)| at >= named && is_about_time(it)) {
        words.truncate(if has_date { at } else { 0 });
    }
    let noise =
        ["tahun", "th", "th.", "thn", "ta", "t.a.", "t.a", "di", "pada", "tanggal", "tgl", "tgl.", "bulan", "dan"];
    let is_noise = |it: &&str| noise.contains(&it.to_lowercase().as_str());
    let words: Vec<&str> = words.into_iter().skip_while(is_noise).collect();
    let kept = words.iter().rposition(|it| !is_noise(it)).map_or(0, |it| it + 1);
    let place = words.get(..kept)?.join(" ");
    (place.chars().filter(|it| it.is_alphabetic()).count() >= 3).then_some(place)
}

/// Whether a word is about time and not about a place: `setiap`, `triwulan`.
fn is_about_time(word: &str) -> bool {
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
        "berjalan",
        "i",
        "ii",
        "iii",
        "iv",
        "berlaku",
        "selama",
        "sewaktu",
    ];
    let is_month = MONTH_NAME.as_ref().is_some_and(|it| it.is_match(word));
    is_month || words.contains(&word.to_lowercase().as_str()) || GOES_ON.contains(&word.to_lowercase().as_str())
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
            // A weekday says nothing; a place may be called after one.
            ("Selasa, 7 Oktober 2025", "2025-10-07", ""),
            ("Hari Jum'at tanggal 12-09-2025 di Balai Kota", "2025-09-12", "Balai Kota"),
            ("Kota Contoh, Kamis 9 Oktober 2025", "2025-10-09", "Kota Contoh"),
            ("Aula Barat, Minggu / 5-10-2025", "2025-10-05", "Aula Barat"),
            ("Pasar Minggu, 5 Oktober 2025", "2025-10-05", "Pasar Minggu"),
            ("Rabu, 8 Oktober 2025 pukul 09.00 s.d. 11.30 WIB, Aula Barat", "2025-10-08", "Aula Barat"),
            // A range is of the month or year in which all of it lies.
            ("Kota Contoh, Februari s.d. April 2024", "2024", "Kota Contoh"),
            ("Februari - Februari 2024 (Kota Contoh)", "2024", "Kota Contoh"),
            ("11-13 Juni 2024, Kota Contoh", "2024-06", "Kota Contoh"),
            ("11 s/d 13 Juni 2024", "2024-06", ""),
            ("30 Mei sampai dengan 2 Juni 2024", "2024", ""),
            ("Senin, 3 Juni 2024 s.d. Rabu, 5 Juni 2024, Kota Contoh", "2024-06", "Kota Contoh"),
            ("01/02/2024 - 31/03/2024", "2024", ""),
            ("Kota Contoh, Triwulan II Tahun Anggaran 2024", "2024", "Kota Contoh"),
            ("Setiap bulan, Kota Contoh", "", "Kota Contoh"),
            ("Kota Contoh, 2021 s.d. 2024", "", "Kota Contoh"),
            ("TA 2023/2024 Kota Contoh", "", "Kota Contoh"),
            ("Kota Contoh, 2022 - sekarang", "", "Kota Contoh"),
            ("April, Mei dan Juni 2024, Kota Contoh", "2024", "Kota Contoh"),
            ("Ruang Rapat Lantai 3, 8 Oktober 2025", "2025-10-08", "Ruang Rapat Lantai 3"),
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
