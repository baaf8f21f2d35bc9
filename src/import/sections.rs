//! Rows that are no entries: sections, their class, numbers of columns, notes and signatures below a list.

use crate::import::meaning::moment::{Moment, moment};
use crate::register::{Class, PartialDate};

/// The class that a section, a sheet or a cell names; none if it names none or several.
pub(crate) fn class_of(text: &str) -> Option<Class> {
    let text = text.to_lowercase().replace(['-', '_'], " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A line over both lists says nothing of what stands below it.
    let public = text.replace("informasi publik yang dikecualikan", "").replace("informasi publik dikecualikan", "");
    let names_public = public.contains("informasi publik")
        || words(&public).any(|it| it == "dip")
        || public.contains("dikecualikan") && joins_public(&public);
    let names_excluded = !names_public
        && (Class::Excluded.is_named_in(&text) && !text.contains("tidak dikecualikan")
            || words(&text).any(|it| it == "dik"));
    let public = Class::PUBLIC.into_iter().filter(|it| it.is_named_in(&text));
    let mut named = public.chain(names_excluded.then_some(Class::Excluded));
    named.next().filter(|_| named.next().is_none())
}

/// Whether a text is the name of a class and says nothing else: `Informasi Berkala`, `a. tersedia setiap saat`.
pub(crate) fn is_class_name(text: &str) -> bool {
    const BESIDE: [&str; 12] = [
        "informasi",
        "info",
        "publik",
        "yang",
        "wajib",
        "harus",
        "diumumkan",
        "disediakan",
        "tersedia",
        "secara",
        "dik",
        "daftar",
    ];
    let is_named = |word: &str| BESIDE.contains(&word) || Class::ALL.iter().any(|class| class.has_word_in_lists(word));
    let lower = after_number(text).to_lowercase();
    class_of(&lower).is_some() && words(&lower).filter(|it| !it.is_empty()).all(is_named)
}

/// Whether a text names the public list beside another: `dikecualikan dan publik`, `terbuka/dikecualikan`.
fn joins_public(text: &str) -> bool {
    let text = text.replace(['/', '&', '+', ','], " dan ");
    let words: Vec<&str> = words(&text).filter(|it| !it.is_empty()).collect();
    let joins = |it: &str| ["dan", "serta", "atau", "maupun"].contains(&it);
    let public = |it: &str| ["publik", "terbuka", "umum"].contains(&it);
    words.windows(2).any(|it| matches!(it, [a, b] if joins(a) && public(b) || public(a) && joins(b)))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|it: char| !it.is_alphanumeric())
}

/// Whether a text in a row of its own is the name of a class's section, and not of one entry.
pub(crate) fn is_class_section(text: &str) -> bool {
    let lower = text.to_lowercase();
    let starts = ["informasi", "daftar informasi", "kategori", "klasifikasi", "jenis informasi", "info "];
    let plain = after_number(&lower);
    let named = class_of(text).is_some();
    let short = ["berkala", "serta merta", "serta-merta", "setiap saat", "dikecualikan"];
    named && text.chars().count() < 140 && (starts.iter().any(|it| plain.starts_with(it)) || short.contains(&plain))
}

/// Whether a text that stands alone in its row begins a group of entries.
pub(crate) fn is_group(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|it| it.is_alphabetic()).collect();
    let is_loud = letters.len() > 3 && letters.iter().all(|it| it.is_uppercase());
    let plain = after_number(text);
    let is_numbered = plain.len() < text.trim().len() && !plain.is_empty();
    is_loud || is_numbered || text.to_lowercase().starts_with("informasi tentang")
}

/// Whether a text that stands alone is a note, a place and date, or a signature.
pub(crate) fn is_note(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    let starts = [
        "*",
        "keterangan",
        "catatan",
        "ket.",
        "ket :",
        "sumber",
        "mengetahui",
        "nip",
        "jumlah",
        "total",
        "ditetapkan",
        "disetujui",
        "ttd",
        "kepala ",
        "ppid",
        "pejabat pengelola",
        "atasan ppid",
        "a.n.",
        "plt.",
        "pembina",
    ];
    let is_day = |it: Moment| matches!(it.date, Some(PartialDate::Day(_))) && it.place.is_some();
    starts.iter().any(|it| lower.starts_with(it)) || moment(text).is_some_and(is_day)
}

/// Whether a row sums up.
pub(crate) fn is_sum(text: &str) -> bool {
    let text = text.to_lowercase();
    text.starts_with("jumlah") || text.starts_with("total")
}

/// A text without the number or letter before it: `A. INFORMASI`, `1) Profil`, `II. …`.
pub(crate) fn after_number(text: &str) -> &str {
    let text = text.trim();
    match text.split_once(['.', ')']) {
        Some((number, rest)) if is_ordinal(number.trim_start_matches('(')) => rest.trim_start(),
        _ => text,
    }
}

/// `1`, `a`, `IV`.
pub(crate) fn is_ordinal(text: &str) -> bool {
    let text = text.trim().trim_matches(['(', ')', '.']);
    let is_count = !text.is_empty() && text.len() <= 3 && text.bytes().all(|it| it.is_ascii_digit());
    let is_letter = text.len() == 1 && text.bytes().all(|it| it.is_ascii_alphabetic());
    let is_roman = !text.is_empty() && text.len() <= 5 && text.bytes().all(|it| b"IVXivx".contains(&it));
    is_count || is_letter || is_roman
}

/// Whether a row numbers the columns: 1 2 3 4, (1) (2) (3), a b c.
pub(crate) fn numbers_columns(cells: &[&str]) -> bool {
    let plain: Vec<String> = cells.iter().map(|it| it.trim_matches(['(', ')', '.', ' ']).to_lowercase()).collect();
    let counts: Option<Vec<u32>> = plain.iter().map(|it| ordinal(it)).collect();
    counts.is_some_and(|it| it.len() >= 3 && it.windows(2).all(|it| matches!(it, [a, b] if *b >= *a && *b <= *a + 2)))
}

fn ordinal(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return Some(number).filter(|it| *it < 40);
    }
    let letter = text.chars().next().filter(|it| text.len() == 1 && it.is_ascii_lowercase());
    letter.map(|it| u32::from(it) - 96)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_tells_the_class() {
        for (text, class) in [
            ("A. INFORMASI WAJIB DIUMUMKAN SECARA BERKALA", Some(Class::Periodic)),
            ("Informasi Serta-Merta", Some(Class::Immediate)),
            ("setiap_saat", Some(Class::Always)),
            ("DAFTAR INFORMASI YANG DIKECUALIKAN", Some(Class::Excluded)),
            ("DIK 2026", Some(Class::Excluded)),
            ("Daftar Informasi Publik yang Dikecualikan", Some(Class::Excluded)),
            // Over both lists.
            ("DAFTAR INFORMASI PUBLIK DAN INFORMASI YANG DIKECUALIKAN", None),
            ("Informasi Dikecualikan dan Informasi Publik 2026", None),
            ("DIP dan DIK", None),
            ("INFORMASI DIKECUALIKAN DAN PUBLIK", None),
            ("Terbuka / Dikecualikan", None),
            ("Informasi Dikecualikan, Publik", None),
            ("Informasi Dikecualikan Mal Pelayanan Publik", Some(Class::Excluded)),
            ("Informasi yang Dikecualikan pada Badan Publik", Some(Class::Excluded)),
            ("Informasi Berkala dan Setiap Saat", None),
            ("Laporan", None),
        ] {
            assert_eq!(class_of(text), class, "{text}");
        }
        assert!(is_class_section("II. Informasi Setiap Saat") && is_class_section("BERKALA"));
        assert!(!is_class_section("Laporan berkala pelaksanaan anggaran"));
    }

    #[test]
    fn numbers_of_columns_are_no_entry() {
        assert!(numbers_columns(&["(1)", "(2)", "(3)", "(4)"]) && numbers_columns(&["a", "b", "c"]));
        assert!(numbers_columns(&["1", "2", "3", "4", "4", "4", "5"]));
        assert!(!numbers_columns(&["1", "Profil", "2"]) && !numbers_columns(&["1", "2"]));
    }

    #[test]
    fn notes_are_no_entries() {
        for text in ["*) sesuai JRA", "Palangka Raya, 3 Januari 2025", "NIP. -", "Jumlah", "Keterangan:"] {
            assert!(is_note(text), "{text}");
        }
        assert!(!is_note("Profil Badan Publik"));
        assert!(is_group("1. Profil Badan Publik") && is_group("PROFIL") && !is_group("Profil"));
    }
}
