//! Characters that nobody sees or that rewrite what is shown: which they are, and texts without them.

use std::sync::LazyLock;

use regex::Regex;

/// Format characters and all that a font leaves out, by the properties of Unicode; a few that only look like it. The
/// marks that enclose the digits after them are seen.
static INVISIBLE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let set =
        r"^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}\x{2800}\x{1D159}--\p{Prepended_Concatenation_Mark}]";
    Regex::new(set).ok()
});

/// Whether a character is one that nobody sees, or that changes how others are read; a line feed or tab is none.
pub fn is_invisible(character: char) -> bool {
    match character {
        // Nearly everything that is written here: with accented letters, dashes and quotation marks.
        '\n' | '\t' | ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{34e}' | '\u{2010}'..='\u{2027}' => false,
        it if it.is_control() => true,
        it => INVISIBLE.as_ref().is_none_or(|set| set.is_match(it.encode_utf8(&mut [0; 4]))),
    }
}

/// Whether a text has nothing but letters, digits, marks and blanks of ASCII, tabs and line ends, of which none is
/// invisible. Without a way out of the loop it is looked at many bytes at a time.
pub fn is_typed(text: &str) -> bool {
    let is_plain = |it: u8| matches!(it, b' '..=b'~' | b'\n' | b'\t');
    text.bytes().fold(true, |plain, it| plain & is_plain(it))
}

/// On one line, each invisible character seen as a mark: nothing in it can rewrite what a terminal, log or page shows.
pub fn plain(text: &str) -> String {
    text.chars().map(plain_character).collect()
}

/// The same with its lines as they are.
pub fn plain_lines(text: &str) -> String {
    text.chars().map(|it| if it == '\n' { it } else { plain_character(it) }).collect()
}

fn plain_character(it: char) -> char {
    match it {
        '\n' | '\t' | '\r' => ' ',
        // XML does not know these.
        '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        it if is_invisible(it) => '\u{fffd}',
        it => it,
    }
}

/// JSON in which every invisible character is written as its number. Such a character can stand in a text only.
pub(crate) fn escaped_json(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for it in json.chars() {
        if is_invisible(it) {
            it.encode_utf16(&mut [0; 2]).iter().for_each(|it| escaped.push_str(&format!("\\u{it:04x}")));
        } else {
            escaped.push(it);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_known_by_its_property() {
        let hidden = "\0\u{7}\u{1b}\u{7f}\u{85}\u{9b}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{180b}\u{180e}\u{200b}\u{200d}\u{200e}\u{2028}\u{2029}\u{202e}\u{2060}\u{2064}\u{2066}\u{206f}\u{2800}\u{3164}\u{fe00}\u{fe0f}\u{feff}\u{ffa0}\u{fff9}\u{13430}\u{1bca0}\u{1d159}\u{1d173}\u{e0001}\u{e0041}\u{e0100}\u{e0fff}";
        for it in hidden.chars() {
            assert!(is_invisible(it), "U+{:04X}", u32::from(it));
        }
        for it in "aZ ~\n\t\u{a0}éñḿ–—“”‘’…•→✓№①ﷺ۝\u{600}漢字한국어कखก็\u{301}🙂\u{fffd}½²".chars()
        {
            assert!(!is_invisible(it), "U+{:04X}", u32::from(it));
        }
    }

    #[test]
    fn nothing_that_is_shown_rewrites_the_screen() {
        assert_eq!(plain("a\n::b\t\u{1b}[2J\u{9b}1m\u{202e}c"), "a ::b \u{fffd}[2J\u{fffd}1m\u{fffd}c");
        assert_eq!(plain_lines("a\r\nb\u{7}"), "a \nb\u{fffd}");
        assert_eq!(escaped_json("\"a\u{7f}\u{202e}\u{e0001}é\""), "\"a\\u007f\\u202e\\udb40\\udc01é\"");
    }
}
