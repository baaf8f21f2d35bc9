//! What every page of an officer needs: who works, on which document, and how a page is shown or refused.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::{Deserialize, Serialize};

use crate::desk::current::Current;
use crate::desk::edition::Facts;
use crate::desk::officer::rows::Row;
use crate::desk::officer::session::OfficerSession;
use crate::desk::panel::{self, FindingView};
use crate::desk::refusal::refusal;
use crate::desk::state::AppState;
use crate::diagnostics::trouble::trouble;
use crate::diagnostics::{Text, say};
use crate::reading::Reading;
use crate::register::Officer;

pub(crate) type Fields = Vec<(String, String)>;

/// The officer, as every page names them.
#[derive(Debug, Serialize)]
pub(crate) struct Who {
    id: String,
    position: String,
    /// What besides tells one officer from another: the role and the id, where the position does not say them.
    besides: String,
}

/// Which document, and what was just done with it.
#[derive(Debug, Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    pub(crate) lokasi: String,
    #[serde(default)]
    pub(crate) tercatat: Option<u8>,
    #[serde(default)]
    pub(crate) tersimpan: Option<u8>,
}

/// Everything an officer's page is made from.
pub(crate) struct OfficerContext<'a> {
    pub(crate) session: &'a OfficerSession,
    pub(crate) current: &'a Current,
    pub(crate) facts: &'a Facts,
    pub(crate) reading: &'a Reading,
    pub(crate) officer: Officer,
}

#[derive(Serialize)]
struct Unsaved<'a> {
    why: &'a str,
    typed: Fields,
}

impl<'a> OfficerContext<'a> {
    /// The document at a path.
    ///
    /// # Errors
    /// When there is none, said as the officer reads it.
    pub(crate) fn row(&self, path: &str) -> Result<&'a Row, Text> {
        let named = |it: &&Row| it.work.path == path || it.work.published.as_deref() == Some(path);
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

/// Does something for an officer who is really here.
pub(crate) fn with_officer(
    state: &AppState,
    current: &Current,
    reading: &Reading,
    work: impl FnOnce(&OfficerContext<'_>) -> Response,
) -> Response {
    let (Some(edition), Some(session)) = (&current.edition, &state.session) else { return not_yet() };
    let Some(officer) = session.officer(reading) else { return Redirect::to("/_petugas/").into_response() };
    work(&OfficerContext { session, current, facts: &edition.facts, reading, officer })
}

/// The same with a document that is really there.
pub(crate) fn with_document(
    state: &AppState,
    current: &Current,
    reading: &Reading,
    path: &str,
    work: impl FnOnce(&OfficerContext<'_>, &Row) -> Response,
) -> Response {
    with_officer(state, current, reading, |context| match context.row(path) {
        Ok(row) => work(context, row),
        Err(why) => refusal(StatusCode::NOT_FOUND, &why),
    })
}

/// What the rules found about a document.
pub(crate) fn findings(state: &AppState, facts: &Facts, path: &str) -> Vec<FindingView> {
    let pairs = facts.found.iter().filter(|it| crate::reading::by_path::is_about(it, path));
    pairs.map(|it| panel::view(it, None, facts.language, &state.content, "")).collect()
}

/// An officer's page, with what the preview adds to every page.
pub(crate) fn show(state: &AppState, current: &Current, template: &str, model: &impl Serialize) -> Response {
    match state.templates(current).render(template, model) {
        Ok(text) => {
            let page = panel::added(state, current, "_petugas/", text.into_bytes());
            ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
    }
}

/// Why nothing was saved, with everything that was typed: it can be copied from there. Where nothing was typed, the
/// reason alone.
pub(crate) fn unsaved(state: &AppState, current: &Current, fields: &Fields, why: &Text) -> Response {
    let is_typed = |(name, value): &&(String, String)| {
        !["token", "lokasi", "dilihat", "tindakan", "nama"].contains(&name.as_str()) && !value.trim().is_empty()
    };
    let typed: Fields = fields.iter().filter(is_typed).cloned().collect();
    if typed.is_empty() {
        return refusal(StatusCode::CONFLICT, why);
    }
    let language = current.edition.as_ref().map_or(state.language, |it| it.facts.language);
    let model = Unsaved { why: why.get(language), typed };
    let mut response = show(state, current, "terketik.html", &model);
    *response.status_mut() = StatusCode::CONFLICT;
    response
}

/// Something that the machine did not let happen.
pub(crate) fn failed(state: &AppState, current: &Current, error: &anyhow::Error) -> Response {
    let language = current.edition.as_ref().map_or(state.language, |it| it.facts.language);
    let said = trouble(error, language);
    refusal(StatusCode::CONFLICT, &Text::new(said.clone(), said))
}

/// The answer until something could be read.
pub(crate) fn not_yet() -> Response {
    let why =
        say!(id = "Register sedang dibaca; coba sebentar lagi.", en = "The register is being read; try again soon.",);
    let mut response = refusal(StatusCode::SERVICE_UNAVAILABLE, &why);
    response.headers_mut().insert(header::REFRESH, HeaderValue::from_static("1"));
    response
}
