//! The cells of tables together with the headings of their columns, because the word that says what a number is
//! stands there.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use memchr::{memchr, memchr_iter, memchr3_iter, memrchr};
use regex::Regex;

/// Words of a heading that say which number of a person stands below it.
const NUMBERS: [&str; 22] = [
    "npwp",
    "paspor",
    "passport",
    "nonpwp",
    "nik",
    "hp",
    "nohp",
    "nomorhp",
    "wa",
    "nowa",
    "nomorwa",
    "telepon",
    "telpon",
    "telp",
    "tlp",
    "whatsapp",
    "ponsel",
    "seluler",
    "handphone",
    "ktp",
    "noktp",
    "kk",
];

/// Words of a heading below which such a number may stand among others.
const MIXED: [&str; 7] = ["rekening", "norek", "norekening", "nomorrekening", "rek", "kontak", "narahubung"];

/// Words of a heading that is about persons, whatever else it says: `Kuasa Pengguna Anggaran`.
const PERSONS: [&str; 3] = ["nama", "pejabat", "pengguna"];

/// Columns of sums: what stands under such a heading is an amount, however many digits it has.
const SUMS: [&str; 11] =
    ["jumlah", "total", "pagu", "anggaran", "realisasi", "nilai", "harga", "saldo", "rp", "rupiah", "kapasitas"];

/// No heading of a column has so many letters; a sentence in a cell may.
const LONGEST: usize = 80;
/// The same of a heading that frees what stands below it.
const SHORT: usize = 40;

/// What parts the cells of a row, the surest first.
const MARKS: [char; 4] = ['|', '\t', ';', ','];

/// The lines of a text, each with its end.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let ends = memchr_iter(b'\n', text.as_bytes()).map(|it| it + 1).chain([text.len()]);
    let lines = ends.scan(0, |from, end| text.get(std::mem::replace(from, end)..end));
    lines.filter(|it| !it.is_empty())
}

/// The lines of a text in which one of [`MARKS`] stands, each with its end: first those with a mark that is no comma,
/// then those with a comma, so that a line with both comes twice.
fn rows(text: &str) -> impl Iterator<Item = &str> {
    let bytes = text.as_bytes();
    let line = move |end: &mut usize, at: usize| {
        if at < *end {
            return Some(None);
        }
        let start = memrchr(b'\n', bytes.get(*end..at)?).map_or(*end, |it| *end + it + 1);
        *end = memchr(b'\n', bytes.get(at..)?).map_or(text.len(), |it| at + it + 1);
        Some(text.get(start..*end))
    };
    let commas = memchr_iter(b',', bytes).scan(0, line);
    memchr3_iter(b'|', b'\t', b';', bytes).scan(0, line).chain(commas).flatten()
}

/// The marks that stand in a line: by any other it has but one cell, and is no row.
fn marks(line: &str) -> impl Iterator<Item = char> {
    MARKS.into_iter().filter(|mark| line.contains(*mark))
}

/// Where the cells of a row stand in it; a mark within quotes parts nothing.
fn cells(line: &str, mark: char) -> Vec<Range<usize>> {
    let line = line.trim_end_matches(['\r', '\n']);
    let mut cells = Vec::new();
    let (mut from, mut is_quoted) = (0, false);
    for (at, it) in line.char_indices() {
        if it == '"' && mark != '|' {
            let is_first = line.get(from..at).is_some_and(|it| it.trim().is_empty());
            is_quoted = !is_quoted && is_first && line.get(at + 1..).is_some_and(|it| it.contains('"'));
        } else if it == mark && !is_quoted {
            cells.push(from..at);
            from = at + it.len_utf8();
        }
    }
    cells.push(from..line.len());
    cells
}

/// The columns of sums in a row of headings: none in a sentence, nor in what says whose rows these are.
fn columns_of_sums(cells: &[&str], mark: char) -> Option<Vec<usize>> {
    let is_text = |it: &&str| it.chars().count() < SHORT && !it.contains(|it: char| it.is_ascii_digit());
    let has_word = |it: &str, of: &[&str]| it.split(|it: char| !it.is_alphanumeric()).any(|it| of.contains(&it));
    let is_person = |it: &str| has_word(it, &NUMBERS) || has_word(it, &PERSONS);
    let is_sum = |it: &str| has_word(it, &SUMS);
    let is_number =
        |it: &&str| it.contains(|it: char| it.is_ascii_digit()) && !it.contains(|it: char| it.is_alphabetic());
    let lower: Vec<String> =
        cells.iter().map(|it| if is_text(it) { it.to_lowercase() } else { String::new() }).collect();
    if cells.len() < 2 || cells.iter().any(is_number) || !lower.iter().any(|it| is_person(it) || is_sum(it)) {
        return None;
    }
    // Behind the commas of a sentence are blanks, and it begins with anything; a row begins with what it is about.
    let is_plain = matches!(mark, ',' | ';');
    let is_sentence = is_plain && cells.iter().skip(1).any(|it| it.starts_with(' '));
    if is_sentence {
        return Some(Vec::new());
    }
    let is_column = |(_, it): &(usize, &String)| is_sum(it) && !is_person(it);
    Some(lower.iter().enumerate().skip(usize::from(is_plain)).filter(is_column).map(|(at, _)| at).collect())
}

/// Whether a cell holds an amount and nothing else: with a name beside it, or a zero in front, it is another number.
fn is_amount(cell: &str) -> bool {
    let letters: String = cell.chars().filter(|it| it.is_alphabetic()).collect();
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    let is_money = ["", "rp", "idr"].iter().any(|it| letters.eq_ignore_ascii_case(it));
    is_money && !(digits.len() > 1 && digits.starts_with('0'))
}

/// Where the cells under headings of sums stand.
pub(crate) fn sums(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut table: Option<(char, usize, Vec<usize>)> = None;
    let mut at = 0;
    for line in lines(text) {
        let start = at;
        at += line.len();
        let heads = |mark: char| {
            let cells: Vec<&str> = cells(line, mark).into_iter().filter_map(|it| line.get(it)).collect();
            Some((mark, cells.len(), columns_of_sums(&cells, mark)?))
        };
        if let Some(headed) = marks(line).find_map(heads) {
            table = Some(headed);
        } else if let Some((mark, width, columns)) = table.as_ref().filter(|(mark, ..)| line.contains(*mark)) {
            let row = cells(line, *mark);
            if row.len() == *width {
                let is_sum = |(index, it): &(usize, Range<usize>)| {
                    columns.contains(index) && line.get(it.clone()).is_some_and(is_amount)
                };
                let sums = row.into_iter().enumerate().filter(is_sum);
                found.extend(sums.map(|(_, it)| start + it.start..start + it.end));
            }
        } else {
            table = None;
        }
    }
    found
}

/// Any of [`NUMBERS`] and [`MIXED`] as a word of its own; `_` parts words.
static HEADING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let words = [NUMBERS.as_slice(), &MIXED].concat().join("|");
    Regex::new(&format!("(?i)(?:^|[^a-z0-9])(?:{words})(?:[^a-z0-9]|$)")).ok()
});

/// So many bytes of a long heading are kept: the word that says what stands below it must be near to each number.
const KEPT: usize = 60;
/// So many of them at most are before that word.
const BEFORE: usize = 16;

/// Whether one of the words says what numbers stand below it.
fn is_heading(text: &str) -> bool {
    HEADING.as_ref().is_some_and(|it| it.is_match(text))
}

/// A heading, or what is around its word.
fn shortened(heading: &str) -> String {
    let word = HEADING.as_ref().and_then(|it| it.find(heading)).map_or(0, |it| it.start());
    let from = heading.ceil_char_boundary(word.saturating_sub(BEFORE));
    let to = heading.floor_char_boundary(from + KEPT);
    heading.get(from..to).unwrap_or_default().replace('_', " ")
}

/// The headings of the columns of a table, until another one begins.
#[derive(Debug, Default)]
pub(crate) struct Headings {
    /// By column, those that say what the numbers below are.
    named: BTreeMap<usize, String>,
    /// What parts the cells; none before there is a table.
    mark: Option<char>,
    /// How many cells a row has.
    width: usize,
    /// Whether a piece of the text was read: the next one begins within a row of it.
    is_begun: bool,
    /// Whether an empty line came and nothing below a heading since: the next row may be of another table.
    is_parted: bool,
}

impl Headings {
    /// Those in a row; none if nothing in it says what numbers stand below.
    fn of(line: &str) -> Option<Headings> {
        marks(line).find_map(|mark| {
            let cells: Vec<&str> = cells(line, mark).into_iter().filter_map(|it| line.get(it)).map(str::trim).collect();
            let is_short =
                |it: &str| it.chars().count() < LONGEST && it.chars().filter(char::is_ascii_digit).count() < 3;
            let named = cells.iter().enumerate().filter(|(_, it)| is_short(it) && is_heading(it));
            let named: BTreeMap<usize, String> = named.map(|(at, it)| (at, shortened(it))).collect();
            let is_heading = cells.len() > 1 && !named.is_empty();
            let width = cells.len();
            is_heading.then_some(Headings { named, mark: Some(mark), width, is_begun: true, is_parted: false })
        })
    }

    /// `heading: cell` for every cell of a piece of the text under such a heading, with the place of its row.
    pub(crate) fn cells(&mut self, text: &str) -> Vec<(Range<usize>, String)> {
        let goes_on = std::mem::replace(&mut self.is_begun, true);
        // A heading stands in a row; most lines are none.
        if self.named.is_empty() && !rows(text).any(is_heading) {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut at = 0;
        for (number, line) in lines(text).enumerate() {
            let row = at..at + line.trim_end().len();
            at += line.len();
            if goes_on && number == 0 {
                continue;
            }
            let heads = Headings::of(line);
            let is_same_table = heads.as_ref().is_none_or(|it| (it.mark, it.width) == (self.mark, self.width));
            if is_same_table {
                self.row(line, &row, &mut found);
            }
            match heads {
                // A remark such as `belum ada rekening` heads nothing, and hides no heading.
                Some(heads) if is_same_table => self.named.extend(heads.named),
                Some(heads) => *self = heads,
                None => {}
            }
        }
        found
    }

    /// Whether a row behind an empty line is of another table: the first that says something in a column with a
    /// heading tells, by words or a year in place of such a number.
    fn is_of_another(&mut self, cells: &[&str]) -> bool {
        let below = self.named.keys().filter_map(|it| cells.get(*it));
        let said: Vec<&str> = below.copied().filter(|it| it.contains(char::is_alphanumeric)).collect();
        self.is_parted = said.is_empty();
        let is_number = |it: &&str| it.chars().filter(char::is_ascii_digit).count() > "2026".len();
        !said.is_empty() && !said.iter().any(is_number)
    }

    /// Adds the cells of a row, which may be the end of the table.
    fn row(&mut self, line: &str, row: &Range<usize>, found: &mut Vec<(Range<usize>, String)>) {
        let Some(mark) = self.mark.filter(|_| !self.named.is_empty()) else { return };
        let is_empty = line.trim().is_empty();
        if is_empty && mark != '|' {
            // No row of a sheet is without marks, so an empty line in one is an empty row.
            self.is_parted = mark != '\t';
            return;
        }
        let cells = cells(line, mark).into_iter().filter_map(|it| line.get(it));
        let cells: Vec<&str> = cells.map(|it| it.trim().trim_matches('"')).collect();
        // A row of a sheet may have but one cell; a paragraph is none.
        let is_row = cells.len() > 1 || mark == '\t' && line.chars().count() < LONGEST;
        if !is_row || self.is_parted && self.is_of_another(&cells) {
            self.named.clear();
        }
        for (column, heading) in &self.named {
            let cell = cells.get(*column).copied().unwrap_or_default();
            if cell.bytes().any(|it| it.is_ascii_digit()) {
                found.push((row.clone(), format!("{heading}: {cell}")));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_the_lines_with_a_mark() {
        for text in ["", "\n", "a", "a|b", "\n\na|b\n\nc\td\ne\n", "a, b\nc; d, e\n|\n,", "a\r\nb,c|\r\n\r\n"] {
            let of = |marks: &[char]| lines(text).filter(|it| it.contains(marks)).collect::<Vec<_>>();
            assert_eq!(rows(text).collect::<Vec<_>>(), [of(&['|', '\t', ';']), of(&[','])].concat(), "{text:?}");
        }
    }
}
