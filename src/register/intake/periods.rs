//! Reads retention periods as people write them in a cell.

use crate::register::{Fate, Period};

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

/// One period; none if the text is none.
pub(crate) fn period(text: &str) -> Option<String> {
    let text = plain(text);
    if let Some(counted) = counted(&text) {
        return Some(counted);
    }
    // Most cells are far from any of them, and comparing letter by letter takes its time.
    let may_be =
        |it: &&(&str, &str)| text.chars().next() == it.0.chars().next() && text.len().abs_diff(it.0.len()) <= 3;
    let score = |it: &&(&str, &str)| strsim::normalized_damerau_levenshtein(&text, it.0);
    let best = PHRASES.iter().filter(may_be).max_by(|a, b| score(a).total_cmp(&score(b)))?;
    // One slip of the finger, or letters changed about.
    (score(&best) > 0.85).then(|| best.1.to_owned())
}

/// What becomes of it in the end.
pub(crate) fn fate(text: &str) -> Option<String> {
    let text = plain(text);
    let words = [
        ("dinilai kembali", "dinilai kembali"),
        ("dinilai", "dinilai kembali"),
        ("musnah", "musnah"),
        ("dimusnahkan", "musnah"),
        ("permanen", "permanen"),
        ("dipermanenkan", "permanen"),
        ("statis", "permanen"),
    ];
    let text = text.strip_prefix("nasib akhir").map_or(text.as_str(), str::trim);
    let found = words.iter().find(|(word, _)| *word == text).map(|(_, it)| *it);
    found.filter(|it| Fate::of(it).is_some()).map(str::to_owned)
}

/// The whole cell: one period, or the active and the inactive one and what comes after.
pub(crate) fn kept(text: &str) -> Option<Kept> {
    if let Some(active) = period(text) {
        return Some(Kept { active: Some(active), ..Kept::default() });
    }
    let mut kept = Kept::default();
    for part in text.split([';', ',', '\n', '|', '/']).map(plain).filter(|it| !it.is_empty()) {
        let without = |word: &str| part.split_whitespace().filter(|it| *it != word).collect::<Vec<_>>().join(" ");
        let has = |word: &str| part.split_whitespace().any(|it| it == word);
        let place = if has("inaktif") {
            (&mut kept.inactive, period(&without("inaktif")))
        } else if has("aktif") {
            (&mut kept.active, period(&without("aktif")))
        } else {
            (&mut kept.fate, fate(&part))
        };
        match place {
            (place @ None, Some(value)) => *place = Some(value),
            _ => return None,
        }
    }
    kept.active.is_some().then_some(kept)
}

/// `2 tahun`, `5 (lima) thn`, `dua tahun setelah tidak berlaku`.
fn counted(text: &str) -> Option<String> {
    let (length, after) =
        match text.strip_suffix("setelah tidak berlaku").or_else(|| text.strip_suffix("setelah tidak berlaku lagi")) {
            Some(length) => (length.trim(), " setelah tidak berlaku"),
            None => (text, ""),
        };
    let words: Vec<&str> = length.split_whitespace().collect();
    let (count, spelled, unit) = match words.as_slice() {
        [count, unit] => (*count, None, *unit),
        [count, spelled, unit] => (*count, Some(*spelled), *unit),
        _ => return None,
    };
    let count = number(count)?;
    if spelled.is_some_and(|it| number(it) != Some(count)) {
        return None;
    }
    let unit = match unit {
        "tahun" | "thn" | "th" => "tahun",
        "bulan" | "bln" => "bulan",
        _ => return None,
    };
    Some(format!("{count} {unit}{after}")).filter(|it| Period::of(it).is_some())
}

fn number(word: &str) -> Option<u16> {
    let words = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];
    let spelled = words.iter().position(|it| *it == word).and_then(|it| u16::try_from(it + 1).ok());
    spelled.or_else(|| word.parse().ok()).filter(|it| *it > 0)
}

/// Small letters, no signs, one space between words; `2tahun` as two words.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut last = ' ';
    for it in text.to_lowercase().chars() {
        let it = if it.is_alphanumeric() { it } else { ' ' };
        if last.is_ascii_digit() && it.is_alphabetic() {
            plain.push(' ');
        }
        plain.push(it);
        last = it;
    }
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    plain.replace("in aktif", "inaktif")
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
        ] {
            assert_eq!(kept(text).as_ref(), Some(&whole), "{text}");
        }
        assert_eq!(kept("aktif 2 tahun; nasib akhir permanen").unwrap().fate.as_deref(), Some("permanen"));
        assert_eq!(kept("2 tahun, sesuai JRA"), None);
    }
}
