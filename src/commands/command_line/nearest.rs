//! Finds the known word that is most like a mistyped one.

use crate::diagnostics::{Text, say};

/// The word that is the fewest keystrokes from what was typed, whatever its capitals; the first of those that are
/// equally near. None if none is near: a wrong proposal helps nobody.
pub(crate) fn nearest<'a>(typed: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let length = typed.chars().count();
    let steps = |word: &str| {
        let word = word.to_lowercase();
        let is_begun = length >= 3 && word.starts_with(&typed);
        let steps = if is_begun { 1 } else { strsim::damerau_levenshtein(&typed, &word) };
        let most = (1 + length.min(word.chars().count()) / 3).min(length.saturating_sub(1));
        (steps <= most).then_some(steps)
    };
    let near = words.into_iter().filter_map(|it| Some((steps(it)?, it)));
    near.min_by_key(|(steps, _)| *steps).map(|(_, it)| it)
}

/// What follows when there is no such word.
pub(crate) fn near_words(near: Option<&str>) -> Text {
    near.map_or_else(Text::default, |near| {
        say!(id = "; mungkin maksud Anda `{near}`", en = "; perhaps you mean `{near}`", near)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_mended_and_a_guess_is_not_made() {
        let words = ["check", "cek", "build", "help", "field-missing", "text-not-nfc"];
        for (typed, meant) in [
            ("chek", "check"),
            ("BUILD", "build"),
            ("hlep", "help"),
            ("field", "field-missing"),
            ("field-mising", "field-missing"),
        ] {
            assert_eq!(nearest(typed, words), Some(meant));
        }
        for far in ["", "x", "xyz", "zzz", "tidak-ada"] {
            assert_eq!(nearest(far, words), None, "{far}");
        }
    }
}
