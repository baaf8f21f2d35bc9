//! The groups of digits in a text, and what joins one to the next.

use std::ops::Range;

/// Digits without anything between them.
#[derive(Debug, Clone)]
pub(crate) struct Group<'a> {
    /// Where they stand, in bytes.
    pub(crate) at: Range<usize>,
    pub(crate) digits: &'a str,
    /// What joins them to the group before.
    pub(crate) before: Joint,
}

/// What stands between two groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joint {
    /// A blank or two.
    Space,
    /// A dot without blanks.
    Dot,
    /// A hyphen or dash, perhaps between blanks.
    Dash,
    /// A comma or semicolon without blanks.
    Comma,
    /// A comma or semicolon before a blank, as in a list.
    List,
    /// A slash.
    Slash,
    /// The end of a line, perhaps behind a hyphen.
    Line,
    /// The border of a table's cell.
    Cell,
    /// One other mark, perhaps between blanks.
    Mark,
    /// Anything else: they have nothing to do with each other.
    Other,
}

/// The fewest digits of a number that is looked for: some of its letters may stand for digits.
const FEWEST_DIGITS: usize = 5;
/// So many letters at most stand between the parts of one number.
const MOST_BETWEEN: usize = 12;
/// The most bytes between two digits of one number, also if a letter stands in place of a digit between them. A letter
/// takes four at most.
const MOST_BETWEEN_BYTES: usize = 2 * 4 * MOST_BETWEEN + 4;

/// Whether enough digits stand side by side to be any number that is looked for, whatever parts them. Most texts have
/// years and numbers of paragraphs only, and need no closer look.
pub(crate) fn has_digits_side_by_side(text: &str) -> bool {
    let mut count = 0;
    let mut from = 0;
    while let Some(at) = next_digit(text, from) {
        count = if at - from > MOST_BETWEEN_BYTES { 1 } else { count + 1 };
        if count >= FEWEST_DIGITS {
            return true;
        }
        from = at + 1;
    }
    false
}

/// Where the first digit from this byte on stands. Stretches without any, which are most of a text, are looked at in
/// one go.
fn next_digit(text: &str, from: usize) -> Option<usize> {
    let mut rest = text.as_bytes().get(from..)?;
    if rest.first().is_some_and(u8::is_ascii_digit) {
        return Some(from);
    }
    while let Some((stretch, behind)) = rest.split_first_chunk::<32>() {
        if stretch.iter().fold(false, |found, it| found | it.is_ascii_digit()) {
            break;
        }
        rest = behind;
    }
    let at = rest.iter().position(u8::is_ascii_digit)?;
    Some(text.len() - rest.len() + at)
}

/// Where digits stand without anything between them, each as far as they go.
pub(crate) fn stretches(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = next_digit(text, from)?;
        let digits = text.as_bytes().get(start..)?;
        from = start + digits.iter().position(|it| !it.is_ascii_digit()).unwrap_or(digits.len());
        Some(start..from)
    })
}

/// All groups of a text.
pub(crate) fn groups(text: &str) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut buffer = String::new();
    let mut from = 0;
    for at in stretches(text) {
        let between = text.get(from..at.start).unwrap_or_default();
        let before = if groups.is_empty() { Joint::Other } else { joint(between, &mut buffer) };
        from = at.end;
        groups.push(Group { digits: text.get(at.clone()).unwrap_or_default(), at, before });
    }
    groups
}

/// What a text between two groups joins them by. `plain` is a buffer, whatever it holds.
fn joint(between: &str, plain: &mut String) -> Joint {
    if between.chars().nth(MOST_BETWEEN).is_some() {
        return Joint::Other;
    }
    plain.clear();
    let shown = between.chars().filter(|it| !matches!(it, '(' | ')' | '[' | ']' | '*' | '`' | '"'));
    plain.extend(shown.map(|it| match it {
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        '·' | '•' => '.',
        other => other,
    }));
    let bare = plain.trim_matches([' ', '\r', '\n']);
    match (bare, plain.matches('\n').count()) {
        ("" | "-", 1) => Joint::Line,
        ("", 0) if plain.len() <= 3 => Joint::Space,
        ("-" | "--" | "---", 0) => Joint::Dash,
        (".", 0) if plain.len() == 1 => Joint::Dot,
        ("," | ";", 0) if plain.len() == 1 => Joint::Comma,
        ("," | ";", 0) if plain.starts_with([',', ';']) && plain.len() <= 3 => Joint::List,
        ("/", 0) => Joint::Slash,
        (other, 0) if matches!(other.trim_matches(' '), "|" | "\t") => Joint::Cell,
        ("_" | ":" | "~" | "'" | "+" | "=" | "#" | "^" | "\\" | ">", 0) => Joint::Mark,
        _ => Joint::Other,
    }
}

/// Whether letters are so joined to a stretch of digits that it is a part of something else, as in a hash. A whole
/// word in front or behind, as in a file name, is not.
pub(crate) fn is_part_of_a_code(text: &str, at: &Range<usize>) -> bool {
    let before = text.get(..at.start).unwrap_or_default();
    let after = text.get(at.end..).unwrap_or_default();
    let left: String = before.chars().rev().take_while(|it| it.is_alphanumeric()).take(40).collect();
    let right: String = after.chars().take_while(|it| it.is_alphanumeric()).take(40).collect();
    let is_code = |it: &str| {
        let is_word = it.chars().count() >= 2 && it.chars().all(char::is_alphabetic);
        let is_other = is_word && it.chars().any(|it| !it.is_ascii_hexdigit());
        !(it.is_empty() || is_other)
    };
    is_code(&left) || is_code(&right)
}
