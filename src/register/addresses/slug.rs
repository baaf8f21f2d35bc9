//! Ids, the name of a folder made from a title (both are valid in every file system and address), and titles reduced to
//! what two of them are compared by.

use unicode_normalization::UnicodeNormalization as _;

use crate::source::NO_UNITS;

/// Names that Windows keeps for devices, and those that mean something in a document's folder.
const TAKEN: [&str; 7] = ["con", "prn", "aux", "nul", "index", "com", "lpt"];

/// Lower-case letters, digits and single hyphens, at most `most` bytes, cut between words where one ends; none if
/// nothing is left or if the name means something else.
pub fn slug(text: &str, most: usize) -> Option<String> {
    let mut slug = String::new();
    // An accent is left out, as a title without it is how people search.
    for letter in text.nfkd().filter(|it| !('\u{300}'..='\u{36f}').contains(it)) {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.ends_with('-') && !slug.is_empty() && letter != '\'' && letter != '’' {
            slug.push('-');
        }
    }
    let mut slug = slug.trim_matches('-');
    while slug.len() > most {
        slug = match slug.rsplit_once('-') {
            Some((before, _)) => before,
            None => slug.get(..most)?,
        };
    }
    let is_revision =
        slug.strip_prefix('r').is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()));
    let device = slug.trim_end_matches(|it: char| it.is_ascii_digit());
    let is_taken = TAKEN.contains(&slug)
        || NO_UNITS.contains(&slug)
        || device.len() < slug.len() && ["com", "lpt"].contains(&device);
    (!slug.is_empty() && !is_revision && !is_taken).then(|| slug.to_owned())
}

/// Whether a text is `[a-z0-9]+(-[a-z0-9]+)*` of at most 64 bytes.
pub(crate) fn is_id(text: &str) -> bool {
    let part = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit());
    text.len() <= 64 && text.split('-').all(part)
}

/// What counts when two names are compared.
pub(crate) fn comparable(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_for_every_system() {
        let of = |text: &str| slug(text, 40);
        assert_eq!(of("Laporan Kinerja: Tahun 2025 (LKjIP)").unwrap(), "laporan-kinerja-tahun-2025-lkjip");
        assert_eq!(of("Jum'at — Café\t№ 7").unwrap(), "jumat-cafe-no-7");
        assert_eq!(of("../../etc/passwd").unwrap(), "etc-passwd");
        assert_eq!(of(&"kata ".repeat(20)).unwrap(), "kata-kata-kata-kata-kata-kata-kata-kata");
        assert_eq!(of(&"k".repeat(90)).unwrap().len(), 40);
        for nothing in ["", "—", "r1", "CON", "lpt9", "index", "情報"] {
            assert_eq!(of(nothing), None, "{nothing}");
        }
    }
}
