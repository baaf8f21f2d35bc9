//! The cells of tables together with the headings of their columns, because the word that says what a number is
//! stands there.

use std::ops::Range;

/// Columns whose headings matter.
const HEADINGS: [&str; 16] = [
    "npwp", "paspor", "passport", "rekening", "norek", "no rek", "no. rek", "nik", "hp", "telepon", "telp",
    "whatsapp", "ponsel", "ktp", "kk", "kontak",
];

/// Columns of sums: what stands under such a heading is an amount, however many digits it has.
const SUMS: [&str; 11] = [
    "jumlah",
    "total",
    "pagu",
    "anggaran",
    "realisasi",
    "nilai",
    "harga",
    "saldo",
    "(rp",
    "rupiah",
    "kapasitas",
];

/// Where the cells under headings of sums stand.
pub(crate) fn sums(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut columns: Option<(char, Vec<usize>)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let marks = ['|', '\t', ';', ','];
        let heads = |mark: char| -> Vec<usize> {
            let is_heading = |it: &str| {
                let lower = it.to_lowercase();
                it.chars().count() < 40
                    && !it.contains(|it: char| it.is_ascii_digit())
                    && SUMS.iter().any(|it| lower.contains(it))
            };
            line.split(mark).enumerate().filter(|(_, it)| is_heading(it)).map(|(at, _)| at).collect()
        };
        if let Some(mark) = marks.into_iter().find(|it| line.contains(*it) && !heads(*it).is_empty()) {
            columns = Some((mark, heads(mark)));
        } else if let Some((mark, columns)) = columns.as_ref().filter(|(mark, _)| line.contains(*mark)) {
            let mut from = start;
            for (index, cell) in line.split(*mark).enumerate() {
                if columns.contains(&index) {
                    found.push(from..from + cell.len());
                }
                from += cell.len() + mark.len_utf8();
            }
        } else {
            columns = None;
        }
    }
    found
}

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
