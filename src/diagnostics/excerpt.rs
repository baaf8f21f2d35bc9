//! Short forms of long texts for messages: the words around a difference, a text cut short, a size.

use crate::diagnostics::Language;

/// How many characters are shown around what differs.
const AROUND: usize = 40;

/// Two texts, each cut to what differs with some words around it.
pub(crate) fn apart(old: &str, new: &str) -> (String, String) {
    let (a, b): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let before = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let rest = a.len().min(b.len()) - before;
    let after = a.iter().rev().zip(b.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    (window(&a, before, after), window(&b, before, after))
}

fn window(text: &[char], before: usize, after: usize) -> String {
    let from = if before > AROUND * 2 { before - AROUND } else { 0 };
    let to = if after > AROUND * 2 { text.len() - (after - AROUND) } else { text.len() };
    let shown: String = text.get(from..to).unwrap_or_default().iter().collect();
    let shown = cut(&shown);
    format!("{}{shown}{}", if from > 0 { "…" } else { "" }, if to < text.len() { "…" } else { "" })
}

/// A text of at most so many characters as a person reads at a glance.
pub(crate) fn cut(text: &str) -> String {
    let most = AROUND * 6;
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most).collect::<String>() + "…"
}

/// A size as people say it.
pub(crate) fn size(bytes: u64, language: Language) -> String {
    const UNITS: [&str; 3] = ["KB", "MB", "GB"];
    if bytes < 1000 {
        return format!("{bytes} byte{}", if language == Language::English && bytes != 1 { "s" } else { "" });
    }
    let (mut tenths, mut unit) = (bytes.saturating_mul(10).div_ceil(1000), 0);
    while tenths >= 10_000 && unit + 1 < UNITS.len() {
        tenths = tenths.div_ceil(1000);
        unit += 1;
    }
    let mark = if language == Language::Indonesian { ',' } else { '.' };
    let name = UNITS.get(unit).copied().unwrap_or_default();
    if tenths % 10 == 0 {
        return format!("{} {name}", tenths / 10);
    }
    format!("{}{mark}{} {name}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_shown_around_what_differs() {
        let (before, after) = ("kata ".repeat(60), " akhir".repeat(60));
        let (old, new) = apart(&format!("{before}lama{after}"), &format!("{before}baru{after}"));
        assert!(old.starts_with('…') && old.ends_with('…') && old.contains("lama") && old.len() < 140, "{old}");
        assert!(new.contains("baru"));
        assert_eq!(apart("sama lagi", "sama"), ("sama lagi".to_owned(), "sama".to_owned()));
    }

    #[test]
    fn sizes_are_said_in_the_reader_s_language() {
        let said = [999, 1000, 12_340, 999_950, 1_500_000, 3_000_000_000].map(|it| size(it, Language::Indonesian));
        assert_eq!(said, ["999 byte", "1 KB", "12,4 KB", "1 MB", "1,5 MB", "3 GB"]);
        assert_eq!(size(1_500_000, Language::English), "1.5 MB");
    }
}
