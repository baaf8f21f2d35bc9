//! The officer's pages: what waits, one document, and the form of a draft.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use serde::Serialize;

use crate::desk::officer::choice::{Choice, authorities};
use crate::desk::officer::context::{Which, Who, findings, not_yet, show, with_document};
use crate::desk::officer::decision::typed;
use crate::desk::officer::rows::Row;
use crate::desk::panel::FindingView;
use crate::desk::state::AppState;
use crate::register::Role;
use crate::workflow::work::Acts;

/// So many other documents are on the first page; the site has the rest.
const OTHERS: usize = 100;

#[derive(Serialize)]
struct DeskView<'a> {
    who: Option<Who>,
    choices: Vec<Who>,
    waiting: Vec<&'a Row>,
    others: Vec<&'a Row>,
    more: usize,
    /// Whether this officer begins documents.
    prepares: bool,
    token: &'a str,
}

#[derive(Serialize)]
struct DocumentView<'a> {
    who: Who,
    row: &'a Row,
    acts: Acts,
    /// By which this officer may announce it at once.
    authorities: Vec<Choice>,
    page: Option<String>,
    findings: Vec<FindingView>,
    token: &'a str,
    today: String,
    /// Nothing yet.
    typed: BTreeMap<&'static str, String>,
    recorded: bool,
    saved: bool,
    commits: bool,
}

/// The first page: what waits for the officer, or who may work.
pub(crate) async fn desk(State(state): State<Arc<AppState>>) -> Response {
    let current = state.current().await;
    let (Some(edition), Some(session)) = (&current.edition, &state.session) else { return not_yet() };
    let facts = &edition.facts;
    let reading = state.reading.again();
    let officer = session.officer(&reading);
    let waits = |it: &&Row| officer.as_ref().is_some_and(|officer| it.work.waits_for(officer));
    let (waiting, others): (Vec<&Row>, Vec<&Row>) = facts.rows.iter().partition(waits);
    let today = reading.moment.day;
    let in_office = reading.settings.value.officers.iter().filter(|it| it.in_office(today));
    let model = DeskView {
        who: officer.as_ref().map(|it| Who::of(it, facts)),
        choices: in_office.map(|it| Who::of(it, facts)).collect(),
        waiting,
        more: others.len().saturating_sub(OTHERS),
        others: others.into_iter().take(OTHERS).collect(),
        prepares: officer.as_ref().is_some_and(|it| it.role == Role::Staff),
        token: session.token(),
    };
    show(&state, &current, "meja.html", &model)
}

/// One document: what it is, what is wrong with it, and the buttons.
pub(crate) async fn document(State(state): State<Arc<AppState>>, Query(which): Query<Which>) -> Response {
    let current = state.current().await;
    let reading = state.reading.again();
    with_document(&state, &current, &reading, &which.lokasi, |context, row| {
        let model = DocumentView {
            who: Who::of(&context.officer, context.facts),
            acts: row.work.acts(&context.officer),
            authorities: authorities(context, row),
            page: page_of(row),
            findings: findings(&state, context.facts, &row.work.path),
            row,
            token: context.session.token(),
            typed: typed(&[], &context.reading.moment.day.to_string()),
            today: context.reading.moment.day.to_string(),
            recorded: which.tercatat.is_some(),
            saved: which.tersimpan.is_some(),
            commits: context.session.commits,
        };
        show(&state, &current, "dokumen.html", &model)
    })
}

/// The page of the site that a document has.
fn page_of(row: &Row) -> Option<String> {
    (!row.id.is_empty()).then(|| format!("/info/{}/", crate::site::encode(&row.id)))
}
