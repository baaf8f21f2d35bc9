//! The text of HTML, mail and RTF that was put into an office file, without what marks it up.

use crate::source::inside::xml::words;

/// What a reader reads of it; any other text is its own.
pub(crate) fn plain(text: &str) -> String {
    let start = text.trim_start();
    if start.starts_with("{\\rtf") {
        rtf(start)
    } else if start.starts_with('<') {
        format!("{}\n{text}", words(text, true).shown)
    } else {
        text.to_owned()
    }
}

/// Letters of an RTF: control words go, a paragraph ends a line, `\'hh` and `\uN` are letters.
fn rtf(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars().peekable();
    while let Some(it) = letters.next() {
        match it {
            '{' | '}' | '\r' | '\n' => {}
            '\\' => match letters.next() {
                Some('\'') => {
                    let digits: String = letters.by_ref().take(2).collect();
                    plain.extend(u8::from_str_radix(&digits, 16).ok().map(char::from));
                }
                Some(letter) if letter.is_ascii_alphabetic() => {
                    let mut word = letter.to_string();
                    while let Some(it) =
                        letters.next_if(|it| it.is_ascii_alphanumeric() || *it == '-' && word.len() < 32)
                    {
                        word.push(it);
                    }
                    letters.next_if_eq(&' ');
                    let code = word.strip_prefix('u').and_then(|it| it.parse::<u32>().ok());
                    plain.extend(code.and_then(char::from_u32));
                    match word.as_str() {
                        "par" | "line" | "row" => plain.push('\n'),
                        "tab" | "cell" => plain.push('\t'),
                        _ => {}
                    }
                }
                Some('~') => plain.push(' '),
                Some(letter @ ('\\' | '{' | '}')) => plain.push(letter),
                _ => {}
            },
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_no_part_of_the_text() {
        assert_eq!(plain("{\\rtf1\\ansi {\\b 6279}90\\'31\\u52?\\par b}"), "627990\u{31}4?\nb");
        assert!(plain("<p>62<b>79</b></p>").starts_with("6279\n"));
        assert_eq!(plain("a<b"), "a<b");
    }
}
