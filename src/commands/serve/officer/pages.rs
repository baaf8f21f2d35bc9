//! The officer's pages: what waits, one document, and the form of a draft.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use serde::Serialize;

use crate::commands::serve::officer::choice::{Choice, authorities};
use crate::commands::serve::officer::decision::typed;
use crate::commands::serve::officer::session::{Which, Who, findings, not_yet, show, with_row};
use crate::commands::serve::officer::work::{Acts, Row};
use crate::commands::serve::panel::FindingView;
use crate::commands::serve::state::AppState;
use crate::register::Role;

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

/// The first page: what waits for the officer, or who may sit down.
pub(crate) async fn desk(State(state): State<Arc<AppState>>) -> Response {
    let standing = state.standing().await;
    let (Some(edition), Some(desk)) = (&standing.edition, &state.desk) else { return not_yet() };
    let facts = &edition.facts;
    let reading = state.reading.again();
    let officer = desk.officer(&reading);
    let waits = |it: &&Row| officer.as_ref().is_some_and(|officer| it.waits_for(officer));
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
        token: desk.token(),
    };
    show(&state, &standing, "meja.html", &model)
}

/// One document: what it is, what is wrong with it, and the buttons.
pub(crate) async fn document(State(state): State<Arc<AppState>>, Query(which): Query<Which>) -> Response {
    let standing = state.standing().await;
    let reading = state.reading.again();
    with_row(&state, &standing, &reading, &which.lokasi, |session, row| {
        let model = DocumentView {
            who: Who::of(&session.officer, session.facts),
            acts: row.acts(&session.officer),
            authorities: authorities(session, row),
            page: page_of(row),
            findings: findings(&state, session.facts, &row.path),
            row,
            token: session.desk.token(),
            typed: typed(&[], &session.reading.moment.day.to_string()),
            today: session.reading.moment.day.to_string(),
            recorded: which.tercatat.is_some(),
            saved: which.tersimpan.is_some(),
            commits: session.desk.commits,
        };
        show(&state, &standing, "dokumen.html", &model)
    })
}

/// The page of the site that a document has.
fn page_of(row: &Row) -> Option<String> {
    (!row.id.is_empty()).then(|| format!("/info/{}/", crate::site::encode(&row.id)))
}
