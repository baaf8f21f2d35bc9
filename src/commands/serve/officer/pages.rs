//! The officer's pages: what waits, one document, and the form of a draft.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::{Deserialize, Serialize};

use crate::commands::reading::Reading;
use crate::commands::serve::edition::Facts;
use crate::commands::serve::officer::decision::typed;
use crate::commands::serve::officer::desk::Desk;
use crate::commands::serve::officer::form::Choice;
use crate::commands::serve::officer::work::{Acts, Row};
use crate::commands::serve::officer::writing::Fields;
use crate::commands::serve::panel::{self, FindingView};
use crate::commands::serve::server::{AppState, refusal};
use crate::commands::serve::standing::Standing;
use crate::commands::trouble::trouble;
use crate::diagnostics::{Text, say};
use crate::register::{Authority, Officer, Role};

/// So many other documents are on the first page; the site has the rest.
const OTHERS: usize = 100;

/// The officer, as every page names them.
#[derive(Debug, Serialize)]
pub(crate) struct Who {
    id: String,
    position: String,
    /// What besides tells one officer from another: the role and the id, where the position does not say them.
    besides: String,
}

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

#[derive(Serialize)]
struct Unsaved<'a> {
    why: &'a str,
    typed: Fields,
}

/// Which document, and what was just done with it.
#[derive(Debug, Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    pub(crate) lokasi: String,
    #[serde(default)]
    tercatat: Option<u8>,
    #[serde(default)]
    tersimpan: Option<u8>,
}

/// Everything a page of the desk is made from.
pub(crate) struct OfficerSession<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) standing: &'a Standing,
    pub(crate) facts: &'a Facts,
    pub(crate) reading: &'a Reading,
    pub(crate) officer: Officer,
}

impl<'a> OfficerSession<'a> {
    /// The document at a path.
    ///
    /// # Errors
    /// When there is none, said as the officer reads it.
    pub(crate) fn row(&self, path: &str) -> Result<&'a Row, Text> {
        let named = |it: &&Row| it.path == path || it.published.as_deref() == Some(path);
        self.facts.rows.iter().find(named).ok_or_else(|| {
            say!(
                id = "{path}: dokumen ini tidak ada atau belum dapat dibaca.",
                en = "{path}: this document is not there or cannot be read yet.",
                path,
            )
        })
    }
}

impl Who {
    pub(crate) fn of(officer: &Officer, facts: &Facts) -> Who {
        let (id, position) = (officer.id.value.clone(), officer.position.clone());
        let said = position.to_lowercase();
        let besides = [officer.role.label().get(facts.language), &id];
        let besides: Vec<&str> = besides.into_iter().filter(|it| it.to_lowercase() != said).collect();
        let besides = if besides.is_empty() { String::new() } else { format!("({})", besides.join(", ")) };
        Who { id, position, besides }
    }
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

/// Does something for an officer who is really here.
pub(crate) fn with_seat(
    state: &AppState,
    standing: &Standing,
    reading: &Reading,
    work: impl FnOnce(&OfficerSession<'_>) -> Response,
) -> Response {
    let (Some(edition), Some(desk)) = (&standing.edition, &state.desk) else { return not_yet() };
    let Some(officer) = desk.officer(reading) else { return Redirect::to("/_petugas/").into_response() };
    work(&OfficerSession { desk, standing, facts: &edition.facts, reading, officer })
}

/// The same with a document that is really there.
pub(crate) fn with_row(
    state: &AppState,
    standing: &Standing,
    reading: &Reading,
    path: &str,
    work: impl FnOnce(&OfficerSession<'_>, &Row) -> Response,
) -> Response {
    with_seat(state, standing, reading, |session| match session.row(path) {
        Ok(row) => work(session, row),
        Err(why) => refusal(StatusCode::NOT_FOUND, &why),
    })
}

/// The authorities that this officer holds today, for what may be announced before its approval.
pub(crate) fn authorities(session: &OfficerSession<'_>, row: &Row) -> Vec<Choice> {
    let settings = &session.reading.settings.value;
    let (today, id) = (session.reading.moment.day, &session.officer.id.value);
    let named = |it: &Authority| it.officers.is_empty() || it.officers.iter().any(|it| it.value == *id);
    let held = settings.authorities.iter().filter(|it| row.is_urgent && it.holds_on(today) && named(it));
    let choice = |it: &Authority| Choice { key: it.id.value.clone(), label: it.number.clone(), chosen: false };
    let mut all: Vec<Choice> = held.map(choice).collect();
    if let [only] = all.as_mut_slice() {
        only.chosen = true;
    }
    all
}

/// The page of the site that a document has.
fn page_of(row: &Row) -> Option<String> {
    (!row.id.is_empty()).then(|| format!("/info/{}/", crate::site::encode(&row.id)))
}

/// What the rules found about a document.
pub(crate) fn findings(state: &AppState, facts: &Facts, path: &str) -> Vec<FindingView> {
    let pairs = facts.found.iter().filter(|it| crate::commands::finding::is_about(it, path));
    pairs.map(|it| panel::view(it, None, facts.language, &state.content, "")).collect()
}

/// A page of the desk, with what the preview adds to every page.
pub(crate) fn show(state: &AppState, standing: &Standing, template: &str, model: &impl Serialize) -> Response {
    match state.chrome(standing).render(template, model) {
        Ok(text) => {
            let page = panel::added(state, standing, "_petugas/", text.into_bytes());
            ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
    }
}

/// Why nothing was saved, with everything that was typed: it can be copied from there. Where nothing was typed, the
/// reason alone.
pub(crate) fn unsaved(state: &AppState, standing: &Standing, fields: &Fields, why: &Text) -> Response {
    let is_typed = |(name, value): &&(String, String)| {
        !["token", "lokasi", "dilihat", "tindakan", "nama"].contains(&name.as_str()) && !value.trim().is_empty()
    };
    let typed: Fields = fields.iter().filter(is_typed).cloned().collect();
    if typed.is_empty() {
        return refusal(StatusCode::CONFLICT, why);
    }
    let language = standing.edition.as_ref().map_or(state.language, |it| it.facts.language);
    let model = Unsaved { why: why.get(language), typed };
    let mut response = show(state, standing, "terketik.html", &model);
    *response.status_mut() = StatusCode::CONFLICT;
    response
}

/// Something that the machine did not let happen.
pub(crate) fn failed(state: &AppState, standing: &Standing, error: &anyhow::Error) -> Response {
    let language = standing.edition.as_ref().map_or(state.language, |it| it.facts.language);
    let said = trouble(error, language);
    refusal(StatusCode::CONFLICT, &Text::new(said.clone(), said))
}

fn not_yet() -> Response {
    let why =
        say!(id = "Register sedang dibaca; coba sebentar lagi.", en = "The register is being read; try again soon.",);
    let mut response = refusal(StatusCode::SERVICE_UNAVAILABLE, &why);
    response.headers_mut().insert(header::REFRESH, HeaderValue::from_static("1"));
    response
}
