//! What the readers of an attachment read, as plain words, for the search index.

use crate::diagnostics::is_invisible;
use unicode_normalization::UnicodeNormalization as _;

/// More is not searched: a book of a hundred pages.
const MOST: usize = 200_000;
/// Longer is no word that anybody looks for.
const LONGEST_WORD: usize = 80;

/// Words with single spaces between them, up to a limit that is the same on every machine.
#[derive(Debug, Default)]
pub(crate) struct ShownText {
    text: String,
    taken: usize,
}

impl ShownText {
    /// Takes in the words of a text: ligatures become letters, invisible characters are dropped.
    pub(crate) fn add(&mut self, text: &str) {
        for word in text.split_whitespace().flat_map(cells) {
            if self.taken >= MOST {
                return;
            }
            let word: String = word.nfkc().filter(|it| is_seen(*it)).collect();
            if word.is_empty() || word.len() > LONGEST_WORD {
                continue;
            }
            if self.taken > 0 {
                self.text.push(' ');
            }
            self.taken += word.len() + 1;
            self.text.push_str(&word);
        }
    }

    /// What was taken in since it was last asked for.
    pub(crate) fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }
}

/// A row of a table without spaces as its cells; a number with a decimal comma stays one.
fn cells(word: &str) -> impl Iterator<Item = &str> {
    let is_word = |it: Option<char>| it.is_some_and(|it| it.is_alphabetic() || it == '"');
    let mut rest = Some(word);
    std::iter::from_fn(move || {
        let whole = rest?;
        let ends = whole.match_indices([',', ';', '|']).map(|(at, mark)| whole.split_at(at + mark.len()));
        let mut ends = ends.filter(|(before, after)| {
            let mut letters = before.chars().rev();
            letters.next();
            !after.is_empty() && (is_word(letters.next()) || is_word(after.chars().next()))
        });
        let (cell, after) = ends.next().map_or((whole, None), |(cell, after)| (cell, Some(after)));
        rest = after;
        Some(cell)
    })
}

/// Not a control character, a soft hyphen, a direction mark or of no width.
fn is_seen(it: char) -> bool {
    !it.is_control() && !is_invisible(it) && it != '\u{fffd}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_and_what_nobody_sees_is_not() {
        let mut shown = ShownText::default();
        shown.add("  e\u{fb01}sien\n\tdan\u{200b}\u{ad} \u{0} ");
        shown.add(&"x".repeat(LONGEST_WORD + 1));
        shown.add("akhir");
        assert_eq!(shown.take(), "efisien dan akhir");
        assert_eq!(shown.take(), "");
    }

    #[test]
    fn cells_of_a_table_are_words_of_their_own() {
        let mut shown = ShownText::default();
        shown.add("1,Pelayanan,2300,5 a;b|c 1.234,56 akhir, \"satu\",\"dua\"");
        assert_eq!(shown.take(), "1, Pelayanan, 2300,5 a; b| c 1.234,56 akhir, \"satu\", \"dua\"");
    }

    #[test]
    fn there_is_a_limit() {
        let mut shown = ShownText::default();
        shown.add(&"kata ".repeat(MOST));
        assert!(shown.take().len() < MOST + LONGEST_WORD);
        shown.add("lagi");
        assert_eq!(shown.take(), "");
    }
}
