//! What an officer sees before deciding: the page as it will stand, its files, what changed, what the checks and the
//! review say, and what will be recorded; or why it cannot be, with everything that was typed.

pub(crate) mod binding;
pub(crate) mod difference;
pub(crate) mod kept_page;
pub(crate) mod page;
pub(crate) mod recorded;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::checks::previewed;
use crate::desk::officer::act::{ActRequest, Button};
use crate::desk::officer::choice::{Choice, authorities};
use crate::desk::officer::context::{OfficerContext, Who};
use crate::desk::officer::decision::binding::{bound, field};
use crate::desk::officer::decision::difference::Difference;
use crate::desk::officer::decision::page::Page;
use crate::desk::officer::decision::recorded::{Line, office, recorded};
use crate::desk::officer::rows::Row;
use crate::desk::panel::{self, FindingView};
use crate::diagnostics::trouble::trouble;
use crate::diagnostics::{Diagnostic, Text};
use crate::reading::by_path::{find, find_decree, is_about};
use crate::register::{Outcome, Review, Revision, Settings};
use crate::site::encode;
use crate::source::Content;
use crate::workflow::preview_page::folder_of;
use crate::workflow::ready::{After, Judgement, Ready, Refused};
use crate::workflow::subject::Subject;

/// The fields that an officer fills in before an act.
const TYPED: [&str; 8] =
    ["memo", "tanggal_memo", "catatan", "alasan", "pengganti", "berita_acara", "wewenang", "pukul"];

/// A decision, or why it cannot be taken.
#[derive(Serialize)]
pub(crate) struct DecisionView<'a> {
    who: Who,
    row: &'a Row,
    act: &'static str,
    /// Which form the act is in.
    form: &'static str,
    question: Option<String>,
    /// Why something else than before is shown, as the name of a message.
    notice: Option<&'static str>,
    /// The page as it will stand.
    page: Option<String>,
    subjects: Vec<SubjectView>,
    checks: Vec<FindingView>,
    reviews: Vec<ReviewView>,
    recorded: Vec<Line>,
    reasons: Vec<String>,
    findings: Vec<FindingView>,
    advice: Option<String>,
    /// Sent again with the confirmation.
    fields: Vec<(String, String)>,
    typed: BTreeMap<&'static str, String>,
    authorities: Vec<Choice>,
    today: String,
    /// What the confirmation is bound to.
    seen: String,
    token: &'a str,
}

/// One document of a decision.
#[derive(Serialize)]
struct SubjectView {
    title: String,
    id: String,
    /// Its page as it is now.
    address: String,
    files: Vec<FileView>,
    changes: Option<Difference>,
}

#[derive(Serialize)]
struct FileView {
    name: String,
    size: u64,
    address: String,
}

/// One round of review.
#[derive(Serialize)]
struct ReviewView {
    office: String,
    on: String,
    is_fit: bool,
    memo: Option<String>,
    memo_date: Option<String>,
    note: Option<String>,
}

/// What an officer typed, by the names of the fields; empty where nothing was.
pub(crate) fn typed(fields: &[(String, String)], today: &str) -> BTreeMap<&'static str, String> {
    let given = |name: &str| fields.iter().find(|(it, _)| it == name).map(|(_, it)| it.clone());
    let mut typed: BTreeMap<&'static str, String> =
        TYPED.into_iter().map(|it| (it, given(it).unwrap_or_default())).collect();
    if given("tanggal_memo").is_none() {
        typed.insert("tanggal_memo", today.to_owned());
    }
    typed
}

impl<'a> DecisionView<'a> {
    /// What to show of an act that was judged but not confirmed.
    pub(crate) fn of(
        judged: anyhow::Result<Judgement>,
        context: &OfficerContext<'a>,
        row: &'a Row,
        request: &'a ActRequest,
        notice: Option<&'static str>,
    ) -> DecisionView<'a> {
        let mut view = DecisionView::empty(context, row, request, notice);
        let say = |it: &Text| it.get(context.facts.language).to_owned();
        match judged {
            Ok(Judgement::Ready(ready)) => view.show(ready, context, request),
            Ok(Judgement::Refused(Refused { reasons, findings, content, advice })) => {
                view.reasons = reasons.iter().map(say).collect();
                view.findings = views(&findings, context, &content);
                view.advice = Some(say(&advice));
            }
            Ok(Judgement::Nothing { passed_over, why }) => {
                view.reasons = passed_over.iter().map(say).collect();
                view.advice = Some(say(&why));
            }
            Err(error) => view.reasons.push(trouble(&error, context.facts.language)),
        }
        view
    }

    fn empty(
        context: &OfficerContext<'a>,
        row: &'a Row,
        request: &'a ActRequest,
        notice: Option<&'static str>,
    ) -> DecisionView<'a> {
        let today = context.reading.moment.day.to_string();
        let own = ["token", "dilihat"];
        DecisionView {
            who: Who::of(&context.officer, context.facts),
            row,
            act: request.button.word(),
            form: request.button.form(),
            question: None,
            notice,
            page: None,
            subjects: Vec::new(),
            checks: Vec::new(),
            reviews: Vec::new(),
            recorded: Vec::new(),
            reasons: Vec::new(),
            findings: Vec::new(),
            advice: None,
            fields: request.fields.iter().filter(|(it, _)| !own.contains(&it.as_str())).cloned().collect(),
            typed: typed(&request.fields, &today),
            authorities: authorities(context, row),
            today,
            seen: String::new(),
            token: context.session.token(),
        }
    }

    fn show(&mut self, mut ready: Ready, context: &OfficerContext<'a>, request: &ActRequest) {
        let (language, settings) = (context.facts.language, &context.reading.settings.value);
        self.question = Some(ready.question.get(language).to_owned());
        let (by, now) = (&context.officer.id.value, context.reading.moment);
        let digest = bound(context.session, by, request, &ready, now);
        self.seen = field(&digest, now, by, request.button.word());
        self.recorded = recorded(&ready, settings, language);
        self.subjects = ready.subjects.iter().map(|it| subject(it, context)).collect();
        let Some(after) = ready.after.take() else { return };
        let After { content, examined, .. } = *after;
        let paths: Vec<&str> = ready.subjects.iter().map(|it| path_of(&it.file)).collect();
        let about: Vec<Diagnostic> =
            examined.diagnostics.iter().filter(|found| paths.iter().any(|it| is_about(found, it))).cloned().collect();
        self.checks = views(&about, context, &content);
        let [subject] = ready.subjects.as_slice() else { return };
        let path = path_of(&subject.file);
        let register = &examined.value;
        if let Some((_, revision)) = find(register, path).or_else(|| find_decree(register, path)) {
            let is_new = matches!(request.button, Button::Fit | Button::NeedsCorrection);
            self.reviews = reviews(revision, is_new, settings);
        }
        match Page::of(subject, &previewed(examined, context.reading.moment.day), &content, context.reading) {
            Ok(page) => {
                self.page = Some(page.address(&digest));
                context.session.keep(&digest, page);
            }
            Err(error) => self.reasons.push(trouble(&error, language)),
        }
    }
}

/// The path of a document by its file.
fn path_of(file: &str) -> &str {
    file.strip_suffix("/index.md").or(file.strip_suffix(".md")).unwrap_or(file)
}

fn subject(it: &Subject, context: &OfficerContext<'_>) -> SubjectView {
    let (folder, language) = (folder_of(it), context.facts.language);
    let revision = it.number.map_or_else(String::new, |it| format!("r{it}/"));
    let file = |(name, size, _): &(String, u64, _)| FileView {
        name: name.clone(),
        size: *size,
        address: format!("/{}", encode(&format!("{folder}{revision}{name}"))),
    };
    SubjectView {
        title: it.title.get(language).to_owned(),
        id: it.id.clone(),
        address: format!("/{}", encode(&folder)),
        files: it.attachments.iter().map(file).collect(),
        changes: it.changes.as_ref().map(|it| Difference::of(it, language)),
    }
}

/// The rounds of review, the last one first; without the one that is being recorded.
fn reviews(revision: &Revision, is_new: bool, settings: &Settings) -> Vec<ReviewView> {
    let view = |it: &Review| ReviewView {
        office: office(settings, &it.signed.by.value),
        on: it.signed.on.value.to_string(),
        is_fit: it.outcome == Outcome::Fit,
        memo: it.memo.as_ref().map(|it| it.number.clone()),
        memo_date: it.memo.as_ref().map(|it| it.date.value.to_string()),
        note: it.note.clone(),
    };
    revision.reviews.iter().rev().skip(usize::from(is_new)).map(view).collect()
}

/// What was found, as pages show it.
pub(crate) fn views(found: &[Diagnostic], context: &OfficerContext<'_>, files: &Content) -> Vec<FindingView> {
    found.iter().map(|it| panel::view(it, None, context.facts.language, files, "")).collect()
}
