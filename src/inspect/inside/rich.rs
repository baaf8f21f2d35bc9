//! The text of HTML, mail and RTF that was put into an office file, without what marks it up.

use crate::inspect::inside::xml::words;

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

/// Whether it is HTML, which need not be XML to be read to its end.
pub(crate) fn is_page_of_the_web(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let start: String = start.chars().take(14).collect::<String>().to_ascii_lowercase();
    ["<!doctype html", "<html", "<body", "<p>", "<div"].iter().any(|it| start.starts_with(it))
}

/// The parts of a mail, or of a page saved as one, that are written in another way than they are read.
pub(crate) fn parts_of_mail(text: &str) -> Vec<Vec<u8>> {
    let mut parts = Vec::new();
    let (mut coding, mut is_head, mut content) = (None, true, String::new());
    for line in text.lines() {
        let key = line.to_ascii_lowercase();
        if line.starts_with("--") {
            parts.extend(decoded(coding.take(), &content));
            content.clear();
            is_head = true;
        } else if is_head {
            let value = key.strip_prefix("content-transfer-encoding:");
            coding = value.map(|it| it.trim().to_owned()).or(coding);
            is_head = !line.trim().is_empty();
        } else {
            content.push_str(line);
            content.push('\n');
        }
    }
    parts.extend(decoded(coding, &content));
    parts
}

fn decoded(coding: Option<String>, content: &str) -> Option<Vec<u8>> {
    match coding?.trim_matches('"') {
        "base64" => Some(base64(content)),
        "quoted-printable" => Some(quoted_printable(content)),
        _ => None,
    }
}

/// RFC 4648; what is no letter of it is passed over.
fn base64(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (mut bits, mut many) = (0_u32, 0);
    for it in text.bytes() {
        let value = match it {
            b'A'..=b'Z' => it - b'A',
            b'a'..=b'z' => it - b'a' + 26,
            b'0'..=b'9' => it - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => continue,
        };
        bits = (bits << 6 | u32::from(value)) & 0xff_ffff;
        many += 6;
        if many >= 8 {
            many -= 8;
            bytes.extend(u8::try_from(bits >> many & 0xff));
        }
    }
    bytes
}

/// RFC 2045, 6.7.
fn quoted_printable(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (at, part) in text.split('=').enumerate() {
        let code = part.get(..2).filter(|_| at > 0).and_then(|it| u8::from_str_radix(it, 16).ok());
        match code {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend(part.bytes().skip(2));
            }
            None if at > 0 => bytes.extend(part.trim_start_matches([' ', '\t']).trim_start_matches('\n').bytes()),
            None => bytes.extend(part.bytes()),
        }
    }
    bytes
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

    #[test]
    fn parts_of_a_mail_are_decoded() {
        let mail = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\n\
                    Content-Transfer-Encoding: base64\n\nPHA+NjI3OTwv\ncD4=\n--b\n\
                    Content-Transfer-Encoding: Quoted-Printable\n\n=36=\n279\n--b\n\
                    Content-Transfer-Encoding: 7bit\n\nteks\n--b--\n";
        assert_eq!(parts_of_mail(mail), [b"<p>6279</p>".to_vec(), b"6279\n".to_vec()]);
        assert!(parts_of_mail("nama,nilai\n1,2\n").is_empty());
    }
}
