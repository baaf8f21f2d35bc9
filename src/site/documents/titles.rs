//! The titles of documents, and the letters under which they stand.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;

use crate::checks::{Contents, Shown};

/// The key of titles that begin with a digit or with another alphabet; it comes last.
pub(crate) const OTHERS: &str = "~";

/// The documents in force by the first letters of their titles.
pub(crate) fn by_letter<'a>(contents: &'a Contents) -> BTreeMap<String, Vec<&'a Shown>> {
    let mut letters: BTreeMap<String, Vec<(String, &Shown)>> = BTreeMap::new();
    for document in contents.documents.iter().filter(|it| !it.is_withdrawn() && !it.latest().is_excluded()) {
        let title = &document.latest().facts().title;
        letters.entry(key(title)).or_default().push((title.to_lowercase(), document));
    }
    let in_order = |mut rows: Vec<(String, &'a Shown)>| {
        rows.sort_by(|(one, first), (other, second)| (one, first.id()).cmp(&(other, second.id())));
        rows.into_iter().map(|(_, document)| document).collect()
    };
    letters.into_iter().map(|(key, rows)| (key, in_order(rows))).collect()
}

/// Under which letter a title stands: its first letter or digit, without an accent.
fn key(title: &str) -> String {
    let first = title.nfd().find(|it| it.is_alphanumeric());
    first.filter(char::is_ascii_alphabetic).map_or_else(|| OTHERS.to_owned(), |it| it.to_ascii_lowercase().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_stands_under_its_first_letter() {
        for (title, due) in [("Laporan", "l"), ("  “Édisi”", "e"), ("2025: laporan", "~"), ("…", "~"), ("東", "~")]
        {
            assert_eq!(key(title), due, "{title}");
        }
    }
}
