//! The operators of a content stream that place and show text, in a form that every reader takes.
//!
//! A reader stops at the first thing it does not understand, and what stands behind it is unseen. So the stream is cut
//! into its tokens here, and only what text depends on is written out again: no paths, no colours, no pictures, and
//! numbers and lists that are whole.

use std::ops::Range;

use hayro_interpret::hayro_syntax::content::UntypedIter;

/// A content stream, cleaned, and whether all of it could be understood.
#[derive(Debug, Default)]
pub(crate) struct Cleaned {
    pub(crate) operators: Vec<u8>,
    pub(crate) is_whole: bool,
    count: usize,
}

/// What text depends on: state, place, font, marked content, drawn forms.
const KEPT: [&[u8]; 21] = [
    b"q", b"Q", b"cm", b"BT", b"ET", b"Tf", b"Td", b"TD", b"Tm", b"T*", b"Tc", b"Tw", b"Tz", b"TL", b"Ts", b"Tr",
    b"Do", b"gs", b"BDC", b"BMC", b"EMC",
];
/// What follows the end of a picture within a stream is looked at so far, to tell it from the picture's own bytes.
const BEHIND_A_PICTURE: usize = 24;

/// Cleans a content stream.
pub(crate) fn clean(bytes: &[u8]) -> Cleaned {
    let done = Cleaned { is_whole: true, ..Cleaned::default() };
    let mut cleaner = Cleaner { bytes, at: 0, operands: Vec::new(), done };
    while let Some(token) = cleaner.token() {
        match token {
            Token::Operator(it) => cleaner.operator(bytes.get(it).unwrap_or_default()),
            operand => cleaner.operands.push(operand),
        }
    }
    let mut done = cleaner.done;
    let mut read = UntypedIter::new(&done.operators);
    let mut count = 0;
    while read.next().is_some() {
        count += 1;
    }
    done.is_whole &= count == done.count;
    done
}

enum Token {
    /// A string, with its brackets.
    Text(Vec<u8>),
    /// A name or a dictionary as it stands.
    Plain(Range<usize>),
    Number(Vec<u8>),
    Operator(Range<usize>),
}

struct Cleaner<'a> {
    bytes: &'a [u8],
    at: usize,
    operands: Vec<Token>,
    done: Cleaned,
}

impl<'a> Cleaner<'a> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn skip_while(&mut self, holds: impl Fn(u8) -> bool) {
        while self.peek().is_some_and(&holds) {
            self.at += 1;
        }
    }

    /// The next token; the brackets of lists are none, they are written anew.
    fn token(&mut self) -> Option<Token> {
        loop {
            let from = self.at;
            match self.peek()? {
                b'%' => self.skip_while(|it| it != b'\n' && it != b'\r'),
                b'<' if self.rest().starts_with(b"<<") => {
                    if self.dictionary() {
                        return Some(Token::Plain(from..self.at));
                    }
                    self.pass(from);
                }
                b'<' => return Some(self.digits()),
                b'(' => {
                    if self.string() {
                        return Some(Token::Text(self.bytes.get(from..self.at)?.to_vec()));
                    }
                    self.pass(from);
                }
                b'/' => {
                    self.at += 1;
                    self.skip_while(is_regular);
                    return Some(Token::Plain(from..self.at));
                }
                b'+' | b'-' | b'.' | b'0'..=b'9' => return Some(self.number()),
                it if is_regular(it) => {
                    self.skip_while(is_regular);
                    return Some(Token::Operator(from..self.at));
                }
                _ => self.at += 1,
            }
        }
    }

    /// Passes over an opening bracket that nothing closes.
    fn pass(&mut self, from: usize) {
        self.done.is_whole = false;
        self.at = from + 1;
    }

    /// Moves behind a string; false if it has no end.
    fn string(&mut self) -> bool {
        let mut depth = 0_usize;
        while let Some(it) = self.peek() {
            self.at += 1;
            match it {
                b'\\' => self.at += 1,
                b'(' => depth += 1,
                b')' if depth == 1 => return true,
                b')' => depth -= 1,
                _ => {}
            }
        }
        false
    }

    /// A string of hexadecimal digits, as far as it is one.
    fn digits(&mut self) -> Token {
        self.at += 1;
        let from = self.at;
        self.skip_while(|it| it.is_ascii_hexdigit() || is_blank(it));
        let digits = self.bytes.get(from..self.at).unwrap_or_default();
        if self.peek() == Some(b'>') {
            self.at += 1;
        } else {
            self.done.is_whole = false;
        }
        Token::Text([b"<", digits, b">"].concat())
    }

    /// Moves behind a dictionary; false if it has no end.
    fn dictionary(&mut self) -> bool {
        let mut depth = 0_usize;
        while let Some(it) = self.peek() {
            let rest = self.rest();
            if rest.starts_with(b"<<") {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with(b">>") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return true;
                }
            } else if it == b'<' {
                self.digits();
            } else if it != b'(' {
                self.at += 1;
            } else if !self.string() {
                return false;
            }
        }
        false
    }

    /// A number as it was meant: programs write `--5`, `1.2.3` and `12.-7`, and operators without a blank before them.
    fn number(&mut self) -> Token {
        let is_negative = self.peek() == Some(b'-');
        self.skip_while(|it| it == b'-' || it == b'+');
        let from = self.at;
        self.skip_while(|it| it.is_ascii_digit());
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.skip_while(|it| it.is_ascii_digit());
        }
        let digits = self.bytes.get(from..self.at).unwrap_or_default();
        self.skip_while(|it| it.is_ascii_digit() || it == b'-' || it == b'.');
        if !digits.iter().any(u8::is_ascii_digit) {
            return Token::Number(b"0".to_vec());
        }
        // More digits than this say nothing about a place on a page.
        let mut number = if is_negative { b"-".to_vec() } else { Vec::new() };
        number.extend(digits.iter().take(16));
        Token::Number(number)
    }

    fn operator(&mut self, name: &[u8]) {
        let operands = std::mem::take(&mut self.operands);
        match name {
            b"Tj" | b"TJ" => self.show(&operands),
            b"'" => {
                self.write(&[], b"T*");
                self.show(&operands);
            }
            b"\"" => {
                let (spacing, rest) = operands.split_at(operands.len().min(2));
                if let [word, letter] = spacing {
                    self.write(std::slice::from_ref(word), b"Tw");
                    self.write(std::slice::from_ref(letter), b"Tc");
                }
                self.write(&[], b"T*");
                self.show(rest);
            }
            b"BI" => self.picture(),
            it if KEPT.contains(&it) => self.write(&operands, it),
            // Operators have names; other bytes are what is left of something else.
            it => self.done.is_whole &= it.is_ascii() && !it.iter().any(u8::is_ascii_control),
        }
    }

    /// Strings with their distances, whatever list they stand in.
    fn show(&mut self, operands: &[Token]) {
        self.done.operators.push(b'[');
        self.write(operands, b"]TJ");
    }

    fn write(&mut self, operands: &[Token], name: &[u8]) {
        for operand in operands {
            let written: &[u8] = match operand {
                Token::Text(it) | Token::Number(it) => it,
                Token::Plain(it) | Token::Operator(it) => self.bytes.get(it.clone()).unwrap_or_default(),
            };
            self.done.operators.extend_from_slice(written);
            self.done.operators.push(b' ');
        }
        self.done.count += 1;
        self.done.operators.extend_from_slice(name);
        self.done.operators.push(b'\n');
    }

    /// Moves behind a picture that stands in the stream itself.
    fn picture(&mut self) {
        let rest = self.rest();
        let begin = rest.windows(2).position(|it| it == b"ID").map_or(rest.len(), |it| it + 2);
        let mut from = begin;
        while let Some(end) = rest.get(from..).and_then(|it| it.windows(2).position(|it| it == b"EI")) {
            from += end + 2;
            let is_apart = rest.get(from - 3).copied().is_none_or(is_blank);
            let behind = rest.get(from..).unwrap_or_default();
            let behind = behind.get(..behind.len().min(BEHIND_A_PICTURE)).unwrap_or_default();
            let is_text = behind.iter().all(|it| it.is_ascii_graphic() || is_blank(*it));
            if is_apart && is_text && behind.first().copied().is_none_or(is_blank) {
                self.at += from;
                return;
            }
        }
        self.done.is_whole = false;
        self.at += begin;
    }
}

fn is_blank(it: u8) -> bool {
    matches!(it, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

fn is_regular(it: u8) -> bool {
    !is_blank(it) && !b"()<>[]{}/%".contains(&it)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(stream: &[u8]) -> (String, bool) {
        let Cleaned { operators, is_whole, .. } = clean(stream);
        (String::from_utf8(operators).unwrap().replace('\n', ";"), is_whole)
    }

    #[test]
    fn only_what_text_depends_on_is_left() {
        let stream = b"% a note\n\n0 0 1 rg 10 10 m 5 l S\0BT/F1 12 Tf(a)Tj[(b)-20<63>]TJ ET";
        assert_eq!(cleaned(stream).0, "BT;/F1 12 Tf;[(a) ]TJ;[(b) -20 <63> ]TJ;ET;");
        let marked = b"/Span <</ActualText <FEFF0041>>> BDC (a) Tj EMC";
        assert_eq!(cleaned(marked), ("/Span <</ActualText <FEFF0041>>> BDC;[(a) ]TJ;EMC;".to_owned(), true));
        assert_eq!(cleaned(b"1 2 (c\\)) \" (d) '").0, "1 Tw;2 Tc;T*;[(c\\)) ]TJ;T*;[(d) ]TJ;");
    }

    #[test]
    fn numbers_are_read_as_they_were_meant() {
        let stream = b"1.2.3 --5 12.-7 - .5 700Td 1 0 0 1 5 99999999999999999999 cm";
        let (operators, is_whole) = cleaned(stream);
        assert_eq!(operators, "1.2 -5 12. 0 .5 700 Td;1 0 0 1 5 9999999999999999 cm;");
        assert!(is_whole);
    }

    #[test]
    fn what_has_no_end_is_told() {
        for stream in [&b"(a Tj (b) Tj"[..], b"<0041 Tj", b"BI /W 1 ID \xff\xff", b"\xfe\xff (a) Tj"] {
            assert!(!cleaned(stream).1, "{stream:?}");
        }
        assert_eq!(cleaned(b"BI /W 1 ID \xff EI\xffx\nEI Q (a) Tj"), ("Q;[(a) ]TJ;".to_owned(), true));
    }
}
