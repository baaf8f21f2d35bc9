//! The law's checklist: how much of it is answered, and a page of each class on which every item has its place.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::checks::ShownRevision;
use crate::register::{Answered, Covered, Duty, Item, Kind, Score};
use crate::site::address::address_of;
use crate::site::frame::{Frame, Head, Model};
use crate::site::item::{File, SharedItem};
use crate::site::pages::answers::{self, AnswerView, answer};
use crate::site::pages::item_address::{ITEMS, LinkView, address, page};

/// So many documents are named on it at most, each item naming as many as there is room for: one at least.
const DOCUMENTS: usize = ITEMS;

#[derive(Serialize)]
struct IndexView {
    total: ScoreView,
    classes: Vec<ClassLine>,
}

#[derive(Serialize)]
struct ClassLine {
    key: &'static str,
    address: String,
    score: ScoreView,
    /// The items of its first page, each with the anchor that it once had on this page.
    items: Vec<ItemLine>,
}

#[derive(Serialize)]
struct ItemLine {
    id: String,
    key: String,
    address: String,
}

#[derive(Serialize)]
struct ScoreView {
    answered: usize,
    partly: usize,
    counted: usize,
    not_held: usize,
}

#[derive(Serialize)]
struct ClassView {
    score: ScoreView,
    items: Vec<ItemView>,
    /// All pages of the class, when there are several.
    pages: Vec<PageView>,
}

#[derive(Serialize)]
struct PageView {
    number: usize,
    address: String,
    here: bool,
}

#[derive(Serialize)]
struct ItemView {
    id: String,
    key: String,
    text: String,
    law: String,
    article: Option<String>,
    frequency: &'static str,
    compared: bool,
    answered: &'static str,
    not_held: Option<NotHeldView>,
    /// Whether it stands right below the item it is a part of.
    below: bool,
    whole: Option<LinkView>,
    parts: Vec<LinkView>,
    documents: Vec<AnswerView>,
    /// How many documents answer it, and where all of them are listed, when not all are named here.
    all: Option<AllView>,
}

#[derive(Serialize)]
struct AllView {
    count: usize,
    address: String,
}

#[derive(Serialize)]
struct NotHeldView {
    reason: String,
    number: String,
    date: String,
}

/// The score of each class.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    File::page("kepatuhan/index.html", index)
}

/// All pages of the classes, and those of the items with too many documents for them.
pub(crate) fn items<'a>(frame: &Frame<'a>) -> Vec<SharedItem<'a>> {
    let mut items = Vec::new();
    for duty in Duty::ALL {
        for (at, shown) in of_class(frame, duty).chunks(ITEMS).enumerate() {
            items.push(File::page(page(duty, at + 1), move |frame, path| class(frame, duty, at, path)));
            let room = room(shown);
            items.extend(shown.iter().filter(|it| it.answers.len() > room).flat_map(|it| answers::items(it)));
        }
    }
    items
}

fn index(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let list = &frame.contents.settings.checklist;
    let line = |it: &Item| ItemLine { id: it.id.clone(), key: it.key(), address: address(list, it) };
    let class = |duty: Duty| ClassLine {
        key: duty.key(),
        address: address_of(&page(duty, 1)),
        score: score(frame.coverage.score(Some(duty))),
        items: of_class(frame, duty).iter().take(ITEMS).map(|it| line(it.item)).collect(),
    };
    let there_are = |it: &Duty| !of_class(frame, *it).is_empty();
    let view = IndexView {
        total: score(frame.coverage.score(None)),
        classes: Duty::ALL.into_iter().filter(there_are).map(class).collect(),
    };
    frame.named("checklist", path, &view)
}

/// The items of a class: what the law asks, which documents answer it, what is missing.
fn class(frame: &Frame<'_>, duty: Duty, at: usize, path: &str) -> anyhow::Result<Model> {
    let all = of_class(frame, duty);
    let items = all.chunks(ITEMS).nth(at).unwrap_or_default();
    let room = room(items);
    let below = below(items);
    let pages = 1..=all.len().div_ceil(ITEMS);
    let one = |it| PageView { number: it, address: address_of(&page(duty, it)), here: it == at + 1 };
    let view = ClassView {
        score: score(frame.coverage.score(Some(duty))),
        items: items.iter().map(|it| view(frame, it, &below, room)).collect(),
        pages: if pages.end() > &1 { pages.map(one).collect() } else { Vec::new() },
    };
    let words = frame.theme.words();
    let class = words.plain(&format!("duty-{}", duty.key()))?;
    let head = Head { title: words.with("checklist-of", &[("class", &class)])?, ..frame.head("checklist")? };
    frame.model("duty.html", path, head, &view)
}

/// The items of a class.
fn of_class<'a, 'f>(frame: &'f Frame<'a>, duty: Duty) -> Vec<&'f Covered<'a, ShownRevision<'a>>> {
    frame.coverage.items.iter().filter(|it| it.item.duty == duty).collect()
}

/// How many documents each item of a page may name.
fn room(items: &[&Covered<'_, ShownRevision<'_>>]) -> usize {
    room_for(&items.iter().map(|it| it.answers.len()).collect::<Vec<_>>())
}

/// The most with which a page does not name too many, when its items have so many answers.
fn room_for(answers: &[usize]) -> usize {
    let named = |most: usize| answers.iter().map(|it| most.min(*it)).sum::<usize>();
    (0..=DOCUMENTS).rev().find(|it| named(*it) <= DOCUMENTS).unwrap_or_default()
}

/// The items that stand right below the one they are a part of.
fn below<'a>(items: &[&Covered<'a, ShownRevision<'a>>]) -> BTreeSet<&'a str> {
    let mut whole: Option<&str> = None;
    let mut below = BTreeSet::new();
    for item in items.iter().map(|it| it.item) {
        if item.parent.is_some() && item.parent.as_deref() == whole {
            below.insert(item.id.as_str());
        } else {
            whole = Some(&item.id);
        }
    }
    below
}

fn view(frame: &Frame<'_>, covered: &Covered<'_, ShownRevision<'_>>, below: &BTreeSet<&str>, room: usize) -> ItemView {
    let (item, language, words) = (covered.item, frame.language(), frame.theme.words());
    let list = &frame.contents.settings.checklist;
    let link = |it| LinkView::of(frame, it);
    let is_below = |it: &Item| below.contains(it.id.as_str());
    let all = covered.answers.len();
    ItemView {
        id: item.id.clone(),
        key: item.key(),
        text: item.words(language).to_owned(),
        law: item.law.clone(),
        article: item.article.clone(),
        frequency: item.frequency.label().get(language),
        compared: item.is_compared,
        answered: word(covered),
        not_held: covered.not_held.map(|it| NotHeldView {
            reason: it.reason.clone(),
            number: it.letter.number.clone(),
            date: it.letter.date.value.to_string(),
        }),
        below: is_below(item),
        whole: item.parent.as_deref().filter(|_| !is_below(item)).and_then(|it| list.item(it)).map(link),
        parts: list.parts(&item.id).filter(|it| !is_below(it)).map(link).collect(),
        documents: covered.answers.iter().rev().take(room).map(|it| answer(words, *it)).collect(),
        all: (all > room).then(|| AllView { count: all, address: address_of(&answers::page(item, None)) }),
    }
}

fn score(score: Score) -> ScoreView {
    let Score { answered, partly, counted, not_held } = score;
    ScoreView { answered, partly, counted, not_held }
}

/// The word of the message that says how an item stands.
const fn word(covered: &Covered<'_, ShownRevision<'_>>) -> &'static str {
    match (covered.answered, covered.item.kind) {
        (Answered::Yes, _) => "yes",
        (Answered::Partly, _) => "partly",
        (Answered::No, _) => "no",
        (Answered::NotHeld, _) => "not-held",
        (Answered::NotCounted, Kind::Content) => "if-held",
        (Answered::NotCounted, Kind::Column) => "column",
        (Answered::NotCounted, Kind::Process) => "process",
        (Answered::NotCounted, Kind::Ground) => "ground",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_as_many_documents_as_it_has_room_for() {
        assert_eq!(room_for(&[]), DOCUMENTS);
        assert_eq!(room_for(&[80, 20]), DOCUMENTS);
        assert_eq!(room_for(&[2000, 1]), DOCUMENTS - 1);
        assert_eq!(room_for(&[2000; 30]), 3);
        assert_eq!(room_for(&[2; ITEMS]), 1);
    }
}
