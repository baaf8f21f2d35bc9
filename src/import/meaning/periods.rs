//! Reads retention periods as people write them in a cell.

use crate::import::meaning::moment::date;
use crate::register::{Date, Fate, PartialDate, Period};

/// `retensi` as it is to be written; nothing that the cell does not say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Kept {
    pub(crate) active: Option<String>,
    pub(crate) inactive: Option<String>,
    pub(crate) fate: Option<String>,
}

/// Phrases with the period they mean.
const PHRASES: [(&str, &str); 13] = [
    ("selama berlaku", "selama berlaku"),
    ("selama masih berlaku", "selama berlaku"),
    ("selama masa berlaku", "selama berlaku"),
    ("selama masa berlakunya", "selama berlaku"),
    ("sepanjang berlaku", "selama berlaku"),
    ("sampai tidak berlaku", "selama berlaku"),
    ("permanen", "permanen"),
    ("tidak terbatas", "permanen"),
    ("tak terbatas", "permanen"),
    ("tanpa batas waktu", "permanen"),
    ("selamanya", "permanen"),
    ("selama lamanya", "permanen"),
    ("seterusnya", "permanen"),
];

/// What schedules write before a length, and what adds nothing to it.
const BEFORE: [&str; 19] = [
    "disimpan",
    "simpan",
    "masa simpan",
    "masa penyimpanan",
    "jangka waktu",
    "jangka waktu penyimpanan",
    "retensi",
    "minimal",
    "minimum",
    "maksimal",
    "maksimum",
    "paling lama",
    "paling singkat",
    "paling sedikit",
    "paling kurang",
    "sekurang kurangnya",
    "sekurang-kurangnya",
    "selama lebih kurang",
    "lebih kurang",
];

/// What leads from a length to the event it counts from.
const SINCE: [&str; 9] = [
    "setelah",
    "sesudah",
    "sejak",
    "semenjak",
    "terhitung sejak",
    "terhitung setelah",
    "terhitung mulai",
    "dihitung sejak",
    "dihitung setelah",
];

/// How schedules say that a record no longer applies.
const END_OF_FORCE: [&str; 7] = [
    "tidak berlaku",
    "tidak berlaku lagi",
    "sudah tidak berlaku",
    "masa berlaku habis",
    "masa berlakunya habis",
    "masa berlaku berakhir",
    "masa berlakunya berakhir",
];

/// One period, as it is to be written; none if the text is none.
pub(crate) fn period(text: &str) -> Option<String> {
    if text.contains('<') {
        // Less than a length is no length.
        return None;
    }
    let (day, rest) = day_within(text);
    let all = words(&rest);
    let lower: Vec<String> = all.iter().map(|it| it.to_lowercase()).collect();
    let mut at = 0;
    while let Some(passed) = leading(lower.get(at..)?, &BEFORE) {
        at += passed;
    }
    let rest = lower.get(at..)?;
    let is_counted = rest.get(1).is_some_and(|it| number(std::slice::from_ref(it)).is_some());
    if rest.first().is_some_and(|it| it == "selama") && is_counted {
        at += 1;
    }
    let (rest, own) = (lower.get(at..)?, all.get(at..)?);
    let found = match counted(rest) {
        Some((length, used)) => after(&length, rest.get(used..)?, own.get(used..)?, day)?,
        None if day.is_some() => return None,
        None => phrase(&rest.join(" ").replace('-', " ")).or_else(|| condition(rest, own))?,
    };
    Period::of(&found).map(|it| it.text())
}

/// The day that a text names, and the text without it.
fn day_within(text: &str) -> (Option<Date>, String) {
    match date(text) {
        (Some(PartialDate::Day(day)), rest) => (Some(day), rest),
        _ => (None, text.to_owned()),
    }
}

/// A length, and from what it counts, if anything is said of that.
fn after(length: &str, rest: &[String], own: &[String], day: Option<Date>) -> Option<String> {
    if rest.is_empty() {
        return Some(length.to_owned()).filter(|_| day.is_none());
    }
    let used = leading(rest, &SINCE)?;
    // What led to the day says nothing without it.
    let leads_to_day = |it: &String| day.is_some() && ["pada", "tanggal", "tgl", "yaitu"].contains(&it.as_str());
    let end = rest.iter().rposition(|it| !leads_to_day(it)).map_or(0, |it| it + 1);
    let (rest, own) = (rest.get(..end)?, own.get(..end)?);
    let is_end = END_OF_FORCE.contains(&rest.get(used..)?.join(" ").as_str());
    let event = if is_end { "tidak berlaku".to_owned() } else { own.get(used..)?.join(" ") };
    let on = day.map(|it| format!(" ({it})")).unwrap_or_default();
    Some(format!("{length} setelah {event}{on}")).filter(|_| !event.is_empty())
}

/// `selama masih digunakan`: any condition.
fn condition(rest: &[String], own: &[String]) -> Option<String> {
    let is_condition = matches!(rest.first()?.as_str(), "selama" | "sepanjang") && rest.len() > 1;
    is_condition.then(|| format!("selama {}", own.iter().skip(1).cloned().collect::<Vec<_>>().join(" ")))
}

fn phrase(text: &str) -> Option<String> {
    // Most cells are far from any of them, and comparing letter by letter takes its time.
    let may_be =
        |it: &&(&str, &str)| text.chars().next() == it.0.chars().next() && text.len().abs_diff(it.0.len()) <= 3;
    let score = |it: &&(&str, &str)| strsim::normalized_damerau_levenshtein(text, it.0);
    let best = PHRASES.iter().filter(may_be).max_by(|a, b| score(a).total_cmp(&score(b)))?;
    // One slip of the finger, or letters changed about.
    (score(&best) > 0.85).then(|| best.1.to_owned())
}

/// How many words at the beginning are one of these phrases, the longest first.
fn leading(words: &[String], phrases: &[&str]) -> Option<usize> {
    let is_here = |phrase: &&&str| {
        let mut parts = phrase.split(' ').enumerate();
        parts.all(|(at, part)| words.get(at).is_some_and(|it| it == part))
    };
    phrases.iter().filter(is_here).map(|it| it.split(' ').count()).max()
}

/// What becomes of it in the end; none where a text says anything else, or two things.
pub(crate) fn fate(text: &str) -> Option<String> {
    let idle = ["nasib", "akhir", "tindakan", "keterangan", "arsip", "akan", "dapat", "secara", "disimpan", "simpan"];
    let mut found = None;
    for word in words(text).iter().map(|it| it.to_lowercase()).filter(|it| !idle.contains(&it.as_str())) {
        let is = |known: &str| word == known || known.len() > 7 && strsim::osa_distance(&word, known) == 1;
        let is_one = |all: &[&str]| all.iter().any(|it| is(it));
        let one = if is_one(&["musnah", "dimusnahkan", "musnahkan", "pemusnahan"]) {
            Fate::Destroyed
        } else if is_one(&["permanen", "dipermanenkan", "statis"]) {
            Fate::Permanent
        } else if is_one(&["dinilai", "penilaian", "nilai"]) || found == Some(Fate::Reappraised) && word == "kembali" {
            Fate::Reappraised
        } else {
            return None;
        };
        if found.is_some_and(|it| it != one) {
            return None;
        }
        found = Some(one);
    }
    found.map(|it| it.label().id)
}

/// The whole cell: one period, or the active and the inactive one and what comes after.
pub(crate) fn kept(text: &str) -> Option<Kept> {
    let parts = parts(text);
    if let [one] = parts.as_slice()
        && label(one).is_none()
    {
        return Some(Kept { active: Some(period(one)?), ..Kept::default() });
    }
    let mut kept = Kept::default();
    for (at, part) in parts.iter().enumerate() {
        let place = match label(part) {
            Some((true, rest)) => (&mut kept.active, period(&rest)),
            Some((false, rest)) => (&mut kept.inactive, period(&rest)),
            None if at == 0 => (&mut kept.active, period(part)),
            None => (&mut kept.fate, fate(part)),
        };
        match place {
            (place @ None, Some(value)) => *place = Some(value),
            _ => return None,
        }
    }
    kept.active.is_some().then_some(kept)
}

/// Whether a part says that it is of the active period, or of the inactive one, and the part without that; none if it
/// does not say either. "Setelah tidak aktif" is an event.
fn label(part: &str) -> Option<(bool, String)> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let at = (0..words.len()).find(|it| is_label(&words, *it))?;
    let is_active = words.get(at).is_some_and(|it| is_word(it, "aktif"));
    let rest: Vec<&str> = words.iter().enumerate().filter(|(it, _)| *it != at).map(|(_, it)| *it).collect();
    Some((is_active, rest.join(" ")))
}

fn is_label(words: &[&str], at: usize) -> bool {
    let is_one = words.get(at).is_some_and(|it| is_word(it, "aktif") || is_word(it, "inaktif"));
    let before = at.checked_sub(1).and_then(|it| words.get(it)).map(|it| it.to_lowercase());
    is_one && !before.is_some_and(|it| ["tidak", "masih", "non", "sudah", "pegawai"].contains(&it.as_str()))
}

/// The parts of a cell that says several things: at signs, at words that lead on, and at `aktif` and `inaktif`.
fn parts(text: &str) -> Vec<String> {
    let text = text.replace("In aktif", "Inaktif").replace("in aktif", "inaktif").replace("IN AKTIF", "INAKTIF");
    let mut parts: Vec<String> = Vec::new();
    let signs = [';', ',', '\n', '|', '/', '+'];
    let mut between = "";
    for piece in text.split_inclusive(signs) {
        let part = piece.trim_end_matches(signs).trim();
        let lower = part.to_lowercase();
        let led_on = ["setelah itu", "kemudian", "selanjutnya", "lalu"].iter().find(|it| lower.starts_with(**it));
        for part in labelled(led_on.and_then(|it| part.get(it.len()..)).unwrap_or(part)) {
            let is_own = parts.is_empty() || label(&part).is_some() || fate(&part).is_some();
            match parts.last_mut() {
                // A sign within the words for an event parts nothing.
                Some(last) if !is_own => *last = format!("{last}{between}{part}"),
                _ => parts.push(part),
            }
        }
        between = if piece.ends_with('/') { "/" } else { ", " };
    }
    parts.retain(|it| it.chars().any(char::is_alphanumeric));
    parts
}

/// A part that says `aktif` and `inaktif`, as one part for each.
fn labelled(part: &str) -> Vec<String> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let labels: Vec<usize> = (0..words.len()).filter(|it| is_label(&words, *it)).collect();
    if labels.len() < 2 {
        return vec![part.to_owned()];
    }
    let is_first = labels.first().is_some_and(|it| *it < 2);
    let mut apart: Vec<String> = vec![String::new()];
    for (at, word) in words.into_iter().enumerate() {
        if ["masa", "retensi"].contains(&word.to_lowercase().as_str()) {
            continue;
        }
        if is_first && labels.contains(&at) {
            apart.push(String::new());
        }
        if let Some(last) = apart.last_mut() {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
        if !is_first && labels.contains(&at) {
            apart.push(String::new());
        }
    }
    apart.retain(|it| it.chars().any(char::is_alphanumeric));
    apart
}

fn is_word(one: &str, word: &str) -> bool {
    one.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase() == word
}

/// `2 tahun`, `5 (lima) thn`, `dua belas bulan` at the beginning, as it is to be written, and how many words it takes.
fn counted(words: &[String]) -> Option<(String, usize)> {
    let (count, mut used) = number(words)?;
    // Once more in words, or in figures.
    if let Some((again, more)) = number(words.get(used..)?) {
        if again != count {
            return None;
        }
        used += more;
    }
    let unit = match words.get(used)?.as_str() {
        "tahun" | "thn" | "th" => "tahun",
        "bulan" | "bln" => "bulan",
        _ => return None,
    };
    Some((format!("{count} {unit}"), used + 1))
}

/// A number at the beginning, in figures or in words, and how many words it takes.
fn number(words: &[String]) -> Option<(u16, usize)> {
    const UNITS: [&str; 11] =
        ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];
    let first = words.first()?;
    if let Some(figures) = first.parse::<u16>().ok().filter(|it| *it > 0) {
        return Some((figures, 1));
    }
    let unit = |at: usize| {
        let word = words.get(at)?;
        UNITS.iter().position(|it| it == word).and_then(|it| u16::try_from(it + 1).ok())
    };
    let one = unit(0)?;
    match words.get(1).map(String::as_str).filter(|_| one < 10) {
        Some("belas") => Some((10 + one, 2)),
        Some("puluh") => match unit(2).filter(|it| *it < 10) {
            Some(more) => Some((10 * one + more, 3)),
            None => Some((10 * one, 2)),
        },
        _ => Some((one, 1)),
    }
}

/// The words of a text without its signs, `2tahun` as two; small letters but in what only has meaning in large ones.
fn words(text: &str) -> Vec<String> {
    let is_loud = !text.chars().any(char::is_lowercase);
    let mut plain = String::new();
    let mut last = ' ';
    for it in text.chars() {
        let it = if it.is_alphanumeric() || "/.-".contains(it) { it } else { ' ' };
        if last.is_ascii_digit() && it.is_alphabetic() {
            plain.push(' ');
        }
        plain.push(it);
        last = it;
    }
    let mut words: Vec<String> = Vec::new();
    for word in plain.split_whitespace() {
        let word = word.trim_matches(|it: char| !it.is_alphanumeric());
        let is_short_form = !is_loud && word.chars().skip(1).any(char::is_uppercase);
        if !word.is_empty() {
            words.push(if is_short_form { word.to_owned() } else { word.to_lowercase() });
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_and_never_invented() {
        for (text, period_found) in [
            ("1 tahun", "1 tahun"),
            ("5 (lima) Tahun", "5 tahun"),
            ("2thn", "2 tahun"),
            ("Dua tahun setelah tidak berlaku", "2 tahun setelah tidak berlaku"),
            ("Selama Beralku", "selama berlaku"),
            ("Selama masih berlaku.", "selama berlaku"),
            ("Tidak Terbatas", "permanen"),
            ("6 bln", "6 bulan"),
        ] {
            assert_eq!(period(text).as_deref(), Some(period_found), "{text}");
            assert!(Period::of(period_found).is_some());
        }
        for text in ["Tahun 2023", "2023", "-", "", "5 (empat) tahun", "sesuai JRA", "3 hari", "berlaku", "0 tahun"] {
            assert_eq!(kept(text), None, "{text}");
        }
    }

    #[test]
    fn periods_are_read_as_schedules_write_them() {
        for (text, found) in [
            ("3 Tahun setelah kegiatan selesai", "3 tahun setelah kegiatan selesai"),
            (
                "1 (satu) tahun sejak LHP Inspektorat ditindaklanjuti.",
                "1 tahun setelah LHP inspektorat ditindaklanjuti",
            ),
            ("4 THN SETELAH LELANG DITUTUP", "4 tahun setelah lelang ditutup"),
            ("2 tahun sesudah SPJ, dan pajaknya, disahkan", "2 tahun setelah SPJ dan pajaknya disahkan"),
            ("2 tahun setelah disahkan/diundangkan", "2 tahun setelah disahkan/diundangkan"),
            (
                "2 tahun terhitung sejak kontrak berakhir (31 Maret 2024)",
                "2 tahun setelah kontrak berakhir (2024-03-31)",
            ),
            ("2 tahun sejak kontrak berakhir pada tanggal 31-03-2024", "2 tahun setelah kontrak berakhir (2024-03-31)"),
            ("2 tahun setelah kontrak berakhir (2024-03-31)", "2 tahun setelah kontrak berakhir (2024-03-31)"),
            ("5 tahun setelah masa berlakunya habis", "5 tahun setelah tidak berlaku"),
            ("Selama 7 Tahun", "7 tahun"),
            ("Disimpan selama 8 (delapan) tahun", "8 tahun"),
            ("Minimal dua belas bulan", "12 bulan"),
            ("Sekurang-kurangnya tiga puluh lima thn", "35 tahun"),
            ("Disimpan Permanen", "permanen"),
            ("selama-lamanya", "permanen"),
            ("2 tahun setelah pegawai tidak aktif", "2 tahun setelah pegawai tidak aktif"),
            ("Selama masih dipakai", "selama masih dipakai"),
            ("Disimpan selama pegawai bekerja", "selama pegawai bekerja"),
        ] {
            assert_eq!(period(text).as_deref(), Some(found), "{text}");
            let active = Some(found.to_owned());
            assert_eq!(kept(text), Some(Kept { active, ..Kept::default() }), "{text}");
        }
        for text in [
            "2-3 tahun",
            "2 tahun setelah",
            "2 tahun (31 Maret 2024)",
            "5 tahun sejak 1 Maret 2024",
            "selama 2-3 tahun",
            "selama",
            "disimpan",
            "dua tiga tahun",
            "5 tahun sesuai JRA",
            "< 5 tahun",
        ] {
            assert_eq!(kept(text), None, "{text}");
        }
    }

    #[test]
    fn what_becomes_of_it_is_read_in_all_words_for_it() {
        for (text, found) in [
            ("Musnah", "musnah"),
            ("Dapat dimusnahkan", "musnah"),
            ("PERMANEN (arsip statis)", "permanen"),
            ("Permanent", "permanen"),
            ("Dinilai Kembali.", "dinilai kembali"),
            ("nasib akhir: penilaian kembali", "dinilai kembali"),
        ] {
            assert_eq!(fate(text).as_deref(), Some(found), "{text}");
        }
        for text in ["", "-", "kembali", "arsip", "tidak musnah", "Musnah/Permanen", "Musnah sesudah 5 tahun", "Ada"] {
            assert_eq!(fate(text), None, "{text}");
        }
    }

    #[test]
    fn both_periods_and_what_comes_after_are_read() {
        let whole = Kept {
            active: Some("2 tahun".to_owned()),
            inactive: Some("3 tahun".to_owned()),
            fate: Some("musnah".to_owned()),
        };
        for text in [
            "aktif 2 tahun; inaktif 3 tahun; nasib akhir musnah",
            "2 Tahun Aktif, 3 Tahun Inaktif, Musnah",
            "Aktif: 2 thn / In aktif: 3 thn / Dimusnahkan",
            "2 tahun aktif 3 tahun inaktif musnah",
            "Masa aktif 2 tahun masa inaktif 3 tahun, kemudian musnah",
        ] {
            assert_eq!(kept(text).as_ref(), Some(&whole), "{text}");
        }
        assert_eq!(kept("aktif 2 tahun; nasib akhir permanen").unwrap().fate.as_deref(), Some("permanen"));
        assert_eq!(kept("2 tahun, sesuai JRA"), None);
        let one = kept("2 tahun setelah stok opname, selesai; inaktif 3 tahun setelah pegawai tidak aktif").unwrap();
        assert_eq!(one.active.as_deref(), Some("2 tahun setelah stok opname selesai"));
        assert_eq!(one.inactive.as_deref(), Some("3 tahun setelah pegawai tidak aktif"));
        let last = kept("5 tahun setelah disahkan, setelah itu dinilai kembali").unwrap();
        assert_eq!(last.active.as_deref(), Some("5 tahun setelah disahkan"));
        assert_eq!(last.fate.as_deref(), Some("dinilai kembali"));
    }
}
