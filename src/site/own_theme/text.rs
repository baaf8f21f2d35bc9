//! Texts of a page as they are compared: words and signs, whatever stands between them.

use std::collections::BTreeMap;

use crate::diagnostics::{Text, is_invisible, say};

/// Named characters that a template may write; every other one is written as itself.
const NAMED: [(&str, char); 15] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("copy", '©'),
    ("middot", '·'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("rarr", '→'),
    ("larr", '←'),
];

/// A text of the page's source with its named and numbered characters as what they stand for.
///
/// # Errors
/// When something is written so that browsers differ, or so that nobody sees it. `known`: the page that the shipped
/// templates make, whose characters are not the theme's doing.
pub(crate) fn decoded(source: &str, known: &str) -> Result<String, Text> {
    let mut text = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        rest = after;
        let begins_name = after.starts_with(|it: char| it.is_ascii_alphanumeric() || it == '#');
        if !begins_name {
            text.push('&');
            continue;
        }
        let named = after.split_once(';').and_then(|(name, behind)| Some((character(name)?, behind)));
        let Some((it, behind)) = named else {
            let shown: String = after.chars().take_while(|it| *it != ';').take(12).collect();
            return Err(say!(
                id = "karakter ditulis sebagai `&{shown}`; tulis karakternya sendiri",
                en = "a character is written as `&{shown}`; write the character itself",
                shown,
            ));
        };
        text.push(it);
        rest = behind;
    }
    text.push_str(rest);
    match text.chars().find(|it| is_invisible(*it) && !known.contains(*it)) {
        Some(it) => Err(unseen(it)),
        None => Ok(text),
    }
}

/// That a character is one that nobody sees.
pub(crate) fn unseen(it: char) -> Text {
    let number = u32::from(it);
    Text::new(
        format!(
            "ada karakter U+{number:04X}, yang tidak terlihat atau mengubah urutan huruf di sekitarnya; hapus karakter itu"
        ),
        format!(
            "there is a character U+{number:04X}, which nobody sees or which changes the order of those around it; delete it"
        ),
    )
}

fn character(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return NAMED.iter().find(|(it, _)| *it == name).map(|(_, it)| *it);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    // Browsers read 0x80 to 0x9f as something else.
    code.ok().filter(|it| !(0x80..0xa0).contains(it)).and_then(char::from_u32)
}

/// The words of a text and the signs between them, without the spaces.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for it in text.chars() {
        if it.is_alphanumeric() {
            word.push(it);
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if !it.is_whitespace() {
            words.push(it.to_string());
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Words in their order, in which others are found.
#[derive(Debug)]
pub(crate) struct Stream<'a> {
    words: Vec<&'a str>,
    /// Where each word stands.
    places: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Stream<'a> {
    /// These words.
    pub(crate) fn of(words: Vec<&'a str>) -> Stream<'a> {
        let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, word) in words.iter().enumerate() {
            places.entry(word).or_default().push(at);
        }
        Stream { words, places }
    }

    /// How often these words stand one behind the other, no time within another.
    pub(crate) fn count(&self, words: &[impl AsRef<str>]) -> usize {
        let Some(first) = words.first() else { return 0 };
        let (mut count, mut free) = (0, 0);
        for at in self.places.get(first.as_ref()).into_iter().flatten() {
            let there = self.words.get(*at..at + words.len());
            let same = there.is_some_and(|it| it.iter().zip(words).all(|(a, b)| *a == b.as_ref()));
            if *at >= free && same {
                count += 1;
                free = at + words.len();
            }
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_read_as_browsers_read_them() {
        assert_eq!(decoded("a &amp; b &#65;&#x42; & c&nbsp;d", "").unwrap(), "a & b AB & c\u{a0}d");
        for bad in ["&colon;", "&Tab;", "&amp", "&#106", "&NewLine;", "&#x81;", "&shy;", "a\u{202e}b", "&#8238;"] {
            assert!(decoded(bad, "").is_err(), "{bad}");
        }
        assert!(decoded("a\u{202e}b", "\u{202e}").is_ok());
    }

    #[test]
    fn words_are_found_whatever_stands_between_them() {
        assert_eq!(words(" Rp1.000, (a-1)\n"), ["Rp1", ".", "000", ",", "(", "a", "-", "1", ")"]);
        let all = words("a a a a b");
        let stream = Stream::of(all.iter().map(String::as_str).collect());
        assert_eq!(stream.count(&words("a a")), 2);
        assert_eq!((stream.count(&words("a b")), stream.count(&words("b a")), stream.count(&[""; 0])), (1, 0, 0));
    }
}
