//! The cells of tables together with the headings of their columns, because the word that says what a number is
//! stands there.

use std::ops::Range;

/// Columns whose headings matter.
const HEADINGS: [&str; 8] = ["npwp", "paspor", "passport", "rekening", "norek", "no rek", "no. rek", "nik"];

/// `heading: cell` for every cell under such a heading, with the place of its row.
pub(crate) fn headed(text: &str) -> Vec<(Range<usize>, String)> {
    let lower = text.to_lowercase();
    if !HEADINGS.iter().any(|it| lower.contains(it)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut headings: Vec<(usize, String)> = Vec::new();
    let mut mark = '\t';
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let row = at..at + line.trim_end().len();
        at += line.len();
        let heading = ['|', '\t', ';', ','].into_iter().find_map(|mark| {
            let cells: Vec<&str> = line.split(mark).map(str::trim).collect();
            let is_heading = |it: &str| {
                let lower = it.to_lowercase();
                it.chars().count() < 40
                    && it.chars().filter(char::is_ascii_digit).count() < 3
                    && HEADINGS.iter().any(|it| lower.contains(it))
            };
            let named: Vec<_> = cells.iter().enumerate().filter(|(_, it)| is_heading(it)).collect();
            let named = named.into_iter().map(|(at, it)| (at, (*it).to_owned())).collect::<Vec<_>>();
            (cells.len() > 1 && !named.is_empty()).then_some((mark, named))
        });
        if let Some((new_mark, named)) = heading {
            (mark, headings) = (new_mark, named);
            continue;
        }
        if line.trim().is_empty() && mark == '|' || !line.contains(mark) && mark != '\t' {
            headings.clear();
        }
        let cells: Vec<&str> = line.split(mark).map(|it| it.trim().trim_matches('"')).collect();
        for (column, heading) in &headings {
            let cell = cells.get(*column).copied().unwrap_or_default();
            if cell.bytes().any(|it| it.is_ascii_digit()) {
                found.push((row.clone(), format!("{heading}: {cell}")));
            }
        }
    }
    found
}
