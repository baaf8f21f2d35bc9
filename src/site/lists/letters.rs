//! The index of all titles from A to Z, in pages of bounded weight.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentValue};
use serde::Serialize;

use crate::checks::Shown;
use crate::site::address::address_of;
use crate::site::documents::titles::OTHERS;
use crate::site::frame::{Frame, Head, Model};
use crate::site::item::{File, SharedItem};
use crate::site::lists::listing;
use crate::site::text::escape::shorten;
use crate::site::text::text_language::foreign;

/// So many titles are on one page.
const ROWS: usize = 150;
/// How much of a title stands for a page.
const SHORT: usize = 24;

#[derive(Serialize)]
struct LettersView {
    total: usize,
    groups: Vec<Group>,
    letters: Vec<Choice>,
    pages: Vec<Page>,
}

/// The titles under one letter.
#[derive(Serialize)]
struct Group {
    letter: Option<String>,
    key: String,
    titles: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    id: String,
    title: String,
    lang: Option<String>,
    address: String,
}

/// A letter with pages of its own.
#[derive(Serialize)]
struct Choice {
    letter: Option<String>,
    address: String,
    count: usize,
    here: bool,
}

/// A page of one letter, by its first and last title.
#[derive(Serialize)]
struct Page {
    first: String,
    last: String,
    address: String,
    here: bool,
}

/// All titles, or the letters.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    File::page("a-z/index.html", index)
}

/// The pages of each letter; none while all titles are on one page.
pub(crate) fn items<'a>(frame: &Frame<'_>) -> Vec<SharedItem<'a>> {
    let page = |(key, number): (&String, usize)| {
        let (path, key) = (page(key, number), key.clone());
        File::page(path, move |frame, path| model(frame, &key, number, path))
    };
    pages(&frame.listing.letters).into_iter().map(page).collect()
}

fn pages<T>(letters: &BTreeMap<String, Vec<T>>) -> Vec<(&String, usize)> {
    if is_short(letters) {
        return Vec::new();
    }
    let pages = letters.iter().map(|(key, rows)| (key, rows.len().div_ceil(ROWS)));
    pages.flat_map(|(key, pages)| (1..=pages).map(move |it| (key, it))).collect()
}

/// Where a page of a letter lies.
fn page(key: &str, number: usize) -> String {
    let name = if key == OTHERS { "lain" } else { key };
    if number == 1 { format!("a-z/{name}/index.html") } else { format!("a-z/{name}/{number}/index.html") }
}

fn index(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let all = &frame.listing.letters;
    let short = is_short(all);
    let groups = all.iter().filter(|_| short).map(|(key, rows)| group(frame, key, rows)).collect();
    let letters = if short { Vec::new() } else { letters(frame, None) };
    let total = all.values().map(Vec::len).sum();
    let head = Head { section: "cari", ..frame.head("letters")? };
    frame.model("letters.html", path, head, &LettersView { total, groups, letters, pages: Vec::new() })
}

fn model(frame: &Frame<'_>, key: &str, number: usize, path: &str) -> anyhow::Result<Model> {
    let rows = frame.listing.letters.get(key).map_or(&[][..], Vec::as_slice);
    let shown = rows.chunks(ROWS).nth(number.saturating_sub(1)).unwrap_or(&[]);
    let short = |it: Option<&&Shown>| shorten(it.map_or("", |it| &it.latest().facts().title), SHORT);
    let one = |(at, rows): (usize, &[&Shown])| Page {
        first: short(rows.first()),
        last: short(rows.last()),
        address: address_of(&page(key, at + 1)),
        here: at + 1 == number,
    };
    let pages: Vec<Page> =
        rows.chunks(ROWS).enumerate().map(one).take(if rows.len() > ROWS { usize::MAX } else { 0 }).collect();
    let words = frame.theme.words();
    let mut arguments = FluentArgs::new();
    arguments.set("letter", FluentValue::from(shown_letter(key).unwrap_or_else(|| "0–9".to_owned())));
    arguments.set("number", FluentValue::from(number));
    let name = if number == 1 { "letter-title" } else { "letter-page-title" };
    let head = Head { title: words.say(name, &arguments)?, section: "cari", ..frame.head("letters")? };
    let groups = vec![group(frame, key, shown)];
    let view = LettersView { total: rows.len(), groups, letters: letters(frame, Some(key)), pages };
    frame.model("letters.html", path, head, &view)
}

fn letters(frame: &Frame<'_>, here: Option<&str>) -> Vec<Choice> {
    let letter = |(key, rows): (&String, &Vec<&Shown>)| Choice {
        letter: shown_letter(key),
        address: address_of(&page(key, 1)),
        count: rows.len(),
        here: here == Some(key),
    };
    frame.listing.letters.iter().map(letter).collect()
}

fn group(frame: &Frame<'_>, key: &str, rows: &[&Shown]) -> Group {
    let one = |document: &&Shown| Line {
        id: document.id().to_owned(),
        title: document.latest().title.clone(),
        lang: foreign(frame.theme.words(), &document.latest()).map(str::to_owned),
        address: listing::address(document),
    };
    let name = if key == OTHERS { "lain" } else { key };
    Group { letter: shown_letter(key), key: name.to_owned(), titles: rows.iter().map(one).collect() }
}

fn is_short<T>(letters: &BTreeMap<String, Vec<T>>) -> bool {
    letters.values().map(Vec::len).sum::<usize>() <= ROWS
}

/// The letter as readers write it; none for all others.
fn shown_letter(key: &str) -> Option<String> {
    (key != OTHERS).then(|| key.to_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_title_is_on_one_page() {
        let rows = |from: usize, to: usize| (from..to).collect::<Vec<_>>();
        let short = BTreeMap::from([("a".to_owned(), rows(0, 100)), ("b".to_owned(), rows(100, ROWS))]);
        assert_eq!(pages(&short), Vec::new());
        let long = BTreeMap::from([("a".to_owned(), rows(0, 1)), ("~".to_owned(), rows(1, 1 + 2 * ROWS + 1))]);
        let pages: Vec<String> = pages(&long).into_iter().map(|(key, number)| page(key, number)).collect();
        let due = ["a-z/a/index.html", "a-z/lain/index.html", "a-z/lain/2/index.html", "a-z/lain/3/index.html"];
        assert_eq!(pages, due);
    }
}
