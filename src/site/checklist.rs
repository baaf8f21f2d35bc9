//! The law's checklist: how much of it is answered, and a page for every item with an address that stays.

use anyhow::Context as _;
use serde::Serialize;

use crate::register::{Answered, Covered, Duty, Kind, Revision, Score};
use crate::site::address::encode;
use crate::site::frame::{Frame, Head, Model};
use crate::site::record::title;
use crate::site::tongue::foreign;
use crate::site::words::Words;

#[derive(Serialize)]
struct IndexView {
    total: ScoreView,
    classes: Vec<ClassView>,
}

#[derive(Serialize)]
struct ClassView {
    key: &'static str,
    score: ScoreView,
    items: Vec<RowView>,
}

#[derive(Serialize)]
struct ScoreView {
    answered: usize,
    partly: usize,
    counted: usize,
    not_held: usize,
}

/// An item in a list.
#[derive(Serialize)]
struct RowView {
    id: String,
    text: String,
    address: String,
    answered: &'static str,
    documents: usize,
    is_part: bool,
}

#[derive(Serialize)]
struct ItemView {
    id: String,
    law: String,
    article: Option<String>,
    key: &'static str,
    text: String,
    frequency: &'static str,
    kind: &'static str,
    compared: bool,
    answered: &'static str,
    whole: Option<RowView>,
    parts: Vec<RowView>,
    documents: Vec<AnswerView>,
    not_held: Option<NotHeldView>,
}

/// A document that answers an item.
#[derive(Serialize)]
struct AnswerView {
    id: String,
    title: String,
    lang: Option<String>,
    address: String,
    made: Option<String>,
    approved: Option<String>,
    announced: Option<String>,
    renewed: Option<String>,
}

#[derive(Serialize)]
struct NotHeldView {
    reason: String,
    number: String,
    date: String,
}

/// Where the page of an item lies.
pub(crate) fn page(frame: &Frame<'_>, at: usize) -> anyhow::Result<String> {
    Ok(format!("{}index.html", address(covered(frame, at)?)))
}

/// All items with the score of each class.
pub(crate) fn index(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let words = frame.theme.words();
    let class = |duty: Duty| ClassView {
        key: duty.key(),
        score: score(frame.coverage.score(Some(duty))),
        items: frame
            .coverage
            .items
            .iter()
            .filter(|it| it.item.duty == duty)
            .map(|it| row(frame, it))
            .collect(),
    };
    let classes: Vec<_> = Duty::ALL.into_iter().map(class).filter(|it| !it.items.is_empty()).collect();
    let view = IndexView { total: score(frame.coverage.score(None)), classes };
    let head = Head {
        title: words.plain("checklist-title")?,
        description: words.plain("checklist-lead")?,
        section: "checklist",
        ..Head::default()
    };
    frame.model("checklist.html", path, head, &view)
}

/// One item: what the law asks, which documents answer it, what is missing.
pub(crate) fn item(frame: &Frame<'_>, at: usize, path: &str) -> anyhow::Result<Model> {
    let covered = covered(frame, at)?;
    let (item, language) = (covered.item, frame.language());
    let all = &frame.coverage.items;
    let parts = all.iter().filter(|it| it.item.parent.as_deref() == Some(&item.id));
    let view = ItemView {
        id: item.id.clone(),
        law: item.law.clone(),
        article: item.article.clone(),
        key: item.duty.key(),
        text: item.words(language).to_owned(),
        frequency: item.frequency.label().get(language),
        kind: item.kind.key(),
        compared: item.is_compared,
        answered: word(covered),
        whole: item.parent.as_deref().and_then(|it| frame.coverage.item(it)).map(|it| row(frame, it)),
        parts: parts.map(|it| row(frame, it)).collect(),
        documents: covered.answers.iter().map(|it| answer(frame.theme.words(), it)).collect(),
        not_held: covered.not_held.map(|it| NotHeldView {
            reason: it.reason.clone(),
            number: it.letter.number.clone(),
            date: it.letter.date.value.to_string(),
        }),
    };
    let words = frame.theme.words();
    let head = Head {
        title: words.with("checklist-item", &[("id", &item.id)])?,
        description: view.text.clone(),
        section: "checklist",
        ..Head::default()
    };
    frame.model("item.html", path, head, &view)
}

fn covered<'a, 'f>(frame: &'f Frame<'a>, at: usize) -> anyhow::Result<&'f Covered<'a>> {
    frame.coverage.items.get(at).with_context(|| format!("the checklist has no item at {at}"))
}

fn address(covered: &Covered<'_>) -> String {
    format!("kepatuhan/{}/", covered.item.key())
}

fn score(score: Score) -> ScoreView {
    let Score { answered, partly, counted, not_held } = score;
    ScoreView { answered, partly, counted, not_held }
}

fn row(frame: &Frame<'_>, covered: &Covered<'_>) -> RowView {
    RowView {
        id: covered.item.id.clone(),
        text: covered.item.words(frame.language()).to_owned(),
        address: address(covered),
        answered: word(covered),
        documents: covered.answers.len(),
        is_part: covered.item.parent.is_some(),
    }
}

/// The word of the message that says how an item stands.
const fn word(covered: &Covered<'_>) -> &'static str {
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

fn answer(words: &Words, revision: &Revision) -> AnswerView {
    let id = revision.id.as_ref().map(|it| it.value.clone()).unwrap_or_default();
    AnswerView {
        address: format!("info/{}/", encode(&id)),
        id,
        title: title(revision),
        lang: foreign(words, revision).map(str::to_owned),
        made: revision.made.as_ref().map(|it| it.date.value.to_string()),
        approved: revision.approved_on().map(|it| it.to_string()),
        announced: revision.announced_on().map(|it| it.to_string()),
        renewed: revision.renewals.iter().map(|it| it.signed.on.value).max().map(|it| it.to_string()),
    }
}
