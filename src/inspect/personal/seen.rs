//! A text as people read it: without invisible characters, every digit one of ten, and where each piece of it stood.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memchr3_iter;
use regex::{Captures, Regex};
use unicode_normalization::UnicodeNormalization as _;

use crate::inspect::inside::whole;
use crate::inspect::personal::groups::{has_digits_side_by_side, stretches};
use crate::inspect::personal::numbers::PROVINCES;

/// Digits of any script; each script has ten in a row.
static DIGIT: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^\p{Nd}$").ok());
/// What is not seen, and marks over or around the letter before.
static UNSEEN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[\p{M}\p{Default_Ignorable_Code_Point}]$").ok());
/// A letter as another program writes it: in an address, in HTML, in JSON.
static ESCAPED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"%([2-7][0-9A-Fa-f])|&#[xX]0*([2-7][0-9A-Fa-f]);|&#0*(\d{2,3});|\\u00([2-7][0-9A-Fa-f])").ok()
});
/// Digits that are spoken.
static SPOKEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let digit = format!("(?:{})", SPEECH.join("|"));
    Regex::new(&format!(r"(?i-u:\b{digit}(?:(?u:[\s,.-]){{1,3}}{digit}){{8,}}\b)")).ok()
});
/// Letters that stand for digits in a long number.
static TYPED: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?-u:\b[0-9OoIl]{10,16}\b)").ok());
/// A long number as a spreadsheet writes it, with all of its digits.
static POWER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?-u:\b[1-9][.,][0-9]{5,17}[eE]\+?[0-9]{1,2}\b)").ok());
/// The same without its last digits, which are lost: sixteen digits that begin with a province, as NIK and KK do.
static SHORTENED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)(?:^|[\s;,|\x22])([1-9])[.,]([0-9])[0-9]{0,9}E\+?15").ok());
/// How short a number with such letters is.
const FEWEST_TYPED: usize = 10;
/// The bytes of nine of the shortest words of [`SPEECH`] with one byte between each two.
const SHORTEST_SPEECH: usize = 9 * 3 + 8;
/// The letters of the longest word of [`SPEECH`].
const LONGEST_SPEECH: usize = 8;
/// The bit that tells a small letter from the same large one.
const CASE: u8 = 0x20;
/// By byte, a bit for each that can stand behind it in a spoken number: most words are told by two of their letters.
static SPEECH_PAIRS: LazyLock<[[u64; 4]; 256]> = LazyLock::new(|| {
    let can_stand = |one: u8, next: u8| {
        let pair = [one, next].map(|it| it.to_ascii_lowercase());
        let mut words = SPEECH.iter().map(|it| it.as_bytes());
        match (parts_speech(one), parts_speech(next)) {
            (true, true) => true,
            (true, false) => words.any(|it| it.starts_with(&pair[1..])),
            (false, true) => words.any(|it| it.ends_with(&pair[..1])),
            (false, false) => words.any(|it| it.windows(2).any(|it| it == pair)),
        }
    };
    let mut pairs = [[0; 4]; 256];
    for (one, behind) in (0..=u8::MAX).zip(&mut pairs) {
        for next in (0..=u8::MAX).filter(|it| can_stand(one, *it)) {
            if let Some(bits) = behind.get_mut(usize::from(next >> 6)) {
                *bits |= 1 << (next & 63);
            }
        }
    }
    pairs
});
/// The digits from 0 as they are spoken, then another word for 0.
const SPEECH: [&str; 11] =
    ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "kosong"];

/// A text made from another one, piece by piece.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    pub(crate) text: String,
    /// Where a piece begins here, where it stood, and how long it is there.
    pieces: Vec<(usize, Range<usize>)>,
}

impl Seen {
    /// With room for a text of so many bytes in so many pieces.
    pub(crate) fn with_capacity(bytes: usize, pieces: usize) -> Seen {
        Seen { text: String::with_capacity(bytes), pieces: Vec::with_capacity(pieces) }
    }

    /// Adds a piece that was made from this stretch.
    pub(crate) fn push(&mut self, piece: &str, from: Range<usize>) {
        self.pieces.push((self.text.len(), from));
        self.text.push_str(piece);
    }

    /// Where a stretch of this text stood.
    pub(crate) fn place(&self, at: &Range<usize>) -> Range<usize> {
        let piece = |at: usize| {
            let index = self.pieces.partition_point(|(start, _)| *start <= at);
            let (start, from) = self.pieces.get(index.saturating_sub(1)).cloned().unwrap_or((0, 0..0));
            let is_whole = self.pieces.get(index).map_or(self.text.len(), |(next, _)| *next) - start == from.len();
            // Within a piece that is the same as there, letter by letter.
            if is_whole { from.start + (at - start)..from.start + (at - start) + 1 } else { from }
        };
        piece(at.start).start..piece(at.end.saturating_sub(1)).end
    }

    /// A text as it is read.
    pub(crate) fn of(text: &str) -> Seen {
        let mut seen = Seen::letters(text);
        if may_be_escaped(&seen.text) {
            seen = seen.replaced(&ESCAPED, unescaped);
        }
        if may_be_spoken(&seen.text) {
            seen = seen.replaced(&SPOKEN, numbered);
        }
        if has_digits_side_by_side(&seen.text) && has_letters_beside_digits(&seen.text) {
            if may_be_typed(&seen.text) {
                seen = seen.replaced(&TYPED, corrected);
            }
            if may_be_a_power(&seen.text) {
                seen = seen.replaced(&POWER, powered);
            }
        }
        seen
    }

    fn letters(text: &str) -> Seen {
        let mut seen = Seen::default();
        if text.is_ascii() {
            seen.push(text, 0..text.len());
            return seen;
        }
        let mut copied = 0;
        let mut copy = |seen: &mut Seen, to: usize, next: usize| {
            seen.push(text.get(copied..to).unwrap_or_default(), copied..to);
            copied = next;
        };
        for (at, it) in text.char_indices().filter(|(_, it)| !it.is_ascii()) {
            let end = at + it.len_utf8();
            copy(&mut seen, at, end);
            let mut buffer = [0; 4];
            if is(&UNSEEN, it.encode_utf8(&mut buffer)) {
                continue;
            }
            let plain: String = it.nfkc().map(|it| digit(it).unwrap_or(it)).collect();
            seen.push(&plain, at..end);
        }
        copy(&mut seen, text.len(), text.len());
        seen
    }

    /// The same with every match of a shape said in another way.
    fn replaced(self, shape: &LazyLock<Option<Regex>>, said: fn(&Captures<'_>) -> Option<String>) -> Seen {
        let Some(shape) = shape.as_ref().filter(|it| it.is_match(&self.text)) else { return self };
        let mut seen = Seen::default();
        let mut from = 0;
        for it in shape.captures_iter(&self.text) {
            let (Some(whole), Some(said)) = (it.get(0), said(&it)) else { continue };
            seen.copy(&self, from..whole.start());
            seen.push(&said, self.place(&whole.range()));
            from = whole.end();
        }
        seen.copy(&self, from..self.text.len());
        seen
    }

    /// Takes over a stretch of another text, with its pieces.
    fn copy(&mut self, other: &Seen, at: Range<usize>) {
        let first = other.pieces.partition_point(|(start, _)| *start <= at.start).saturating_sub(1);
        let mut from = at.start;
        for index in first..other.pieces.len() {
            let end = other.pieces.get(index + 1).map_or(other.text.len(), |(next, _)| *next).min(at.end);
            if from >= at.end {
                break;
            }
            if from < end {
                self.push(other.text.get(from..end).unwrap_or_default(), other.place(&(from..end)));
                from = end;
            }
        }
    }
}

/// Whether a spreadsheet shortened a number there that may have been a person's.
pub(crate) fn has_shortened(text: &str) -> bool {
    let found = SHORTENED.iter().filter(|_| may_be_a_power(text)).flat_map(|it| it.captures_iter(text));
    // What parts it from the next one parts that one from it, too.
    let behind = |it: &Captures<'_>| it.get(0).and_then(|it| text.get(it.end()..)).and_then(|it| it.chars().next());
    let is_border = |it: char| it.is_whitespace() || matches!(it, ';' | ',' | '|' | '"');
    let mut found = found.filter(|it| behind(it).is_none_or(is_border));
    let digit = |it: &Captures<'_>, at: usize| it.get(at).and_then(|it| it.as_str().parse::<u32>().ok());
    found.any(|it| digit(&it, 1).zip(digit(&it, 2)).is_some_and(|(a, b)| PROVINCES.contains(&(a * 10 + b))))
}

fn unescaped(it: &Captures<'_>) -> Option<String> {
    let hexadecimal = [1, 2, 4].into_iter().find_map(|at| u32::from_str_radix(it.get(at)?.as_str(), 16).ok());
    let code = hexadecimal.or_else(|| it.get(3)?.as_str().parse().ok())?;
    char::from_u32(code).filter(char::is_ascii_graphic).map(String::from)
}

/// Whether a text holds the beginning of an [`ESCAPED`] letter.
pub(crate) fn may_be_escaped(text: &str) -> bool {
    let bytes = text.as_bytes();
    let begins = |at: usize| matches!(bytes.get(at..at + 2), Some([b'%', b'2'..=b'7'] | [b'&', b'#'] | [b'\\', b'u']));
    memchr3_iter(b'%', b'&', b'\\', bytes).any(begins)
}

/// Whether a text holds what may be a [`POWER`]: an E behind a digit.
fn may_be_a_power(text: &str) -> bool {
    stretches(text).any(|it| text.as_bytes().get(it.end).is_some_and(|it| it | CASE == b'e'))
}

/// Whether a letter of a [`TYPED`] number or of a [`POWER`] stands beside a digit, as in few texts.
fn has_letters_beside_digits(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut beside = stretches(text).flat_map(|it| [it.start.checked_sub(1), Some(it.end)]).flatten();
    beside.any(|it| matches!(bytes.get(it), Some(b'O' | b'o' | b'I' | b'l' | b'E' | b'e')))
}

/// Whether somewhere letters that look like digits stand among digits, so many of both as [`TYPED`] asks for at least:
/// one byte in [`FEWEST_TYPED`] of such a stretch is met. Each stretch is read once, however long it is.
fn may_be_typed(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_typed = |it: &u8| matches!(it, b'0'..=b'9' | b'O' | b'o' | b'I' | b'l');
    let mut at = FEWEST_TYPED - 1;
    while let Some((before, behind)) = bytes.split_at_checked(at).filter(|(_, behind)| !behind.is_empty()) {
        let length = behind.iter().take_while(|it| is_typed(it)).count();
        if length > 0 {
            let start = at - before.iter().rev().take_while(|it| is_typed(it)).count();
            let stretch = bytes.get(start..at + length).unwrap_or_default();
            let digits = stretch.iter().filter(|it| it.is_ascii_digit()).count();
            if stretch.len() >= FEWEST_TYPED && digits > 0 && digits < stretch.len() {
                return true;
            }
        }
        at += length + FEWEST_TYPED;
    }
    false
}

/// Whether a number may be spoken in a text. Every [`SHORTEST_SPEECH`] bytes of one pass this test: any two bytes side
/// by side can stand so in a spoken number, and one of the words of [`SPEECH`] is whole.
pub(crate) fn may_be_spoken(text: &str) -> bool {
    let bytes = text.as_bytes();
    let pairs = &*SPEECH_PAIRS;
    let is_broken = |it: &[u8]| {
        let [one, next] = *it else { return true };
        let behind = pairs.get(usize::from(one)).and_then(|it| it.get(usize::from(next >> 6)));
        behind.is_none_or(|it| it >> (next & 63) & 1 == 0)
    };
    let mut from = 0;
    while let Some(stretch) = bytes.get(from..from + SHORTEST_SPEECH) {
        // Searched from its end: no number holds the last such pair, so the next stretch begins behind it, and most
        // bytes are never looked at.
        if let Some(at) = stretch.windows(2).rposition(is_broken) {
            from += at + 1;
        } else if stretch.split(|it| !it.is_ascii_alphabetic()).any(is_spoken_digit) {
            return true;
        } else {
            // A number that began earlier than that would have its first word whole in this stretch.
            from += SHORTEST_SPEECH - LONGEST_SPEECH + 1;
        }
    }
    false
}

/// Whether a byte may part the words of a spoken number; some blanks are no ASCII.
fn parts_speech(byte: u8) -> bool {
    matches!(byte, b','..=b'.' | ..=b' ') || !byte.is_ascii()
}

fn is_spoken_digit(word: &[u8]) -> bool {
    SPEECH.iter().any(|it| word.eq_ignore_ascii_case(it.as_bytes()))
}

fn numbered(it: &Captures<'_>) -> Option<String> {
    let spoken = it.get(0)?.as_str().to_lowercase();
    let words = spoken.split(|it: char| !it.is_alphabetic()).filter(|it| !it.is_empty());
    words.map(|word| SPEECH.iter().position(|it| *it == word).map(|it| (it % 10).to_string())).collect()
}

fn corrected(it: &Captures<'_>) -> Option<String> {
    let typed = it.get(0)?.as_str();
    let digits = typed.bytes().filter(u8::is_ascii_digit).count();
    let is_mixed = digits < typed.len() && digits * 2 >= typed.len();
    is_mixed.then(|| typed.replace(['O', 'o'], "0").replace(['I', 'l'], "1"))
}

fn powered(it: &Captures<'_>) -> Option<String> {
    let written = it.get(0)?.as_str().replace(',', ".");
    let whole = whole(&written);
    (whole != written).then(|| whole.into_owned())
}

fn is(shape: &LazyLock<Option<Regex>>, text: &str) -> bool {
    shape.as_ref().is_some_and(|it| it.is_match(text))
}

/// Which of ten digits it is, in whatever script.
fn digit(it: char) -> Option<char> {
    // Drawn in or on something, and so no decimal digits to Unicode: the first of each set is a one.
    const DRAWN: [u32; 5] = [0x2776, 0x2780, 0x278a, 0x24f5, 0x1369];
    if it == '\u{24ff}' {
        return Some('0');
    }
    let drawn = |first: &u32| u32::from(it).checked_sub(*first).filter(|at| *at < 9);
    if let Some(at) = DRAWN.iter().find_map(drawn) {
        return char::from_digit(at + 1, 10);
    }
    let is_digit = |code: u32| {
        let mut buffer = [0; 4];
        char::from_u32(code).is_some_and(|it| is(&DIGIT, it.encode_utf8(&mut buffer)))
    };
    let code = u32::from(it);
    if it.is_ascii() || !it.is_numeric() || !is_digit(code) {
        return None;
    }
    let before = (1..100).take_while(|back| code.checked_sub(*back).is_some_and(is_digit)).count();
    char::from_digit(u32::try_from(before % 10).ok()?, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_what_people_read() {
        for (written, seen) in [
            ("0812", "0812"),
            ("\u{24ff}\u{277d}\u{2780}\u{278b} \u{24f5}\u{1371}", "0812 19"),
            ("\u{660}\u{668}\u{661}\u{662}", "0812"),
            ("\u{1d7ce}\u{1d7fe}\u{ff11}\u{00b2}", "0812"),
            ("0\u{200b}8\u{ad}1\u{fe0f}\u{20e3}2\u{332}", "0812"),
            ("%30&#56;&#x31;\\u0032", "0812"),
            ("nol delapan satu dua nol nol nol nol nol", "081200000"),
            ("08l2OOOO0000", "081200000000"),
            ("satu dua tiga", "satu dua tiga"),
            ("6,279015203910007E+15; 6.279015203910007e15", "6279015203910007; 6279015203910007"),
            ("6,27E+15 dan 6.279015203910007E+3", "6,27E+15 dan 6.279015203910007E+3"),
        ] {
            assert_eq!(Seen::of(written).text, seen, "{written}");
        }
    }

    #[test]
    fn a_shortened_number_is_met_in_every_cell() {
        for text in
            ["6,27E+15", "6.27e15", "Contoh;6,27E15\n", "Budi;1,0E+15;6,27E+15", "\"6,27e+15\"", "1,0E+15\t6,2E+15"]
        {
            assert!(has_shortened(text), "{text}");
        }
        for text in ["6,27E+150", "6,27E+15kg", "x6,27E+15", "1,0E+15;1,0E+15", "6,27E+14", "E15"] {
            assert!(!has_shortened(text), "{text}");
        }
    }

    #[test]
    fn what_is_spoken_is_heard_wherever_it_stands() {
        let spoken = ["nol", "dua", "Satu", "lima", "KOSONG", "dua", "nol", "sembilan", "delapan"].join(" - ");
        for before in 0..40 {
            let text = format!("{} {spoken} dan", "é".repeat(before));
            assert!(Seen::of(&text).text.ends_with(" 021502098 dan"), "{text}");
        }
        // The shortest and the longest; the last blank is no ASCII and stays as it is.
        for (word, blank, read) in [
            ("dua", " ", "222222222."),
            ("NOL", ",", "000000000."),
            ("lima", " - ", "555555555."),
            ("sembilan", "\u{2028}\u{2028}\u{2028}", "999999999."),
        ] {
            for before in 0..40 {
                let text = format!("{} {}.", "-.".repeat(before), [word; 9].join(blank));
                assert!(Seen::of(&text).text.ends_with(read), "{text}");
            }
        }
        for word in SPEECH {
            assert!((3..=LONGEST_SPEECH).contains(&word.len()));
        }
        assert!(!may_be_spoken("dua orang, satu kali, tujuh hari, dua puluh lima"));
    }

    #[test]
    fn a_place_is_where_it_was_written() {
        let text = "nomor \u{660}\u{668}\u{200b}12 dan %30\u{668}12";
        let seen = Seen::of(text);
        assert_eq!(seen.text, "nomor 0812 dan 0812");
        assert_eq!(text.get(seen.place(&(6..10))), Some("\u{660}\u{668}\u{200b}12"));
        assert_eq!(text.get(seen.place(&(15..19))), Some("%30\u{668}12"));
    }
}
