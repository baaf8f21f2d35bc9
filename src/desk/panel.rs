//! What a preview adds to every page: what is broken, what the rules found everywhere, and the script that loads the
//! page again.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};

use crate::desk::current::Current;
use crate::desk::edition::Facts;
use crate::desk::insert::put;
use crate::desk::live;
use crate::desk::state::AppState;
use crate::diagnostics::{Diagnostic, Language, Severity};
use crate::register::percent_decode;
use crate::site::{Finding, encode};
use crate::source::Content;

/// So many findings are in the panel of a page; all of them are on a page of their own.
const IN_PANEL: usize = 12;
/// So many on one page of that.
const ON_PAGE: usize = 200;

/// Everything that the panel says.
#[derive(Debug, Serialize)]
struct Panel {
    edition: String,
    trouble: Option<String>,
    notice: Option<String>,
    broken: Vec<FindingView>,
    errors: usize,
    warnings: usize,
    advice: usize,
    findings: Vec<FindingView>,
    more: usize,
    searches: bool,
    documents: usize,
    /// How many there are, while not all are shown.
    of: Option<usize>,
    /// Whether an officer works here, and the document of this page.
    works: bool,
    own: bool,
    work: Option<String>,
}

/// One finding.
#[derive(Debug, Serialize)]
pub(crate) struct FindingView {
    #[serde(flatten)]
    finding: Finding,
    /// The line it is about.
    quote: Option<String>,
    page: Option<String>,
    here: bool,
}

/// A page of all findings.
#[derive(Debug, Serialize)]
struct All {
    findings: Vec<FindingView>,
    total: usize,
    first: usize,
    last: usize,
    before: Option<usize>,
    after: Option<usize>,
}

/// Which page of the findings.
#[derive(Debug, Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    halaman: usize,
}

/// A page with the panel, the overlay and the script in it.
pub(crate) fn added(state: &AppState, current: &Current, asked: &str, page: Vec<u8>) -> Vec<u8> {
    let panel = Panel::of(state, current, asked);
    let templates = state.templates(current);
    let parts =
        templates.render("kepala.html", &panel).and_then(|head| Ok((head, templates.render("panel.html", &panel)?)));
    let Ok((head, foot)) = parts else { return page };
    let Ok(text) = String::from_utf8(page) else { return Vec::new() };
    let text = put(&text, "</head>", &head);
    put(&text, "</body>", &foot).into_bytes()
}

/// The page that lists every finding.
pub(crate) async fn all(State(state): State<Arc<AppState>>, Query(which): Query<Which>) -> Response {
    let current = state.current().await;
    let empty = Vec::new();
    let facts = current.edition.as_ref().map(|it| &it.facts);
    let found = facts.map_or(&empty, |it| &it.found);
    let first = which.halaman.saturating_mul(ON_PAGE).min(found.len());
    let last = first.saturating_add(ON_PAGE).min(found.len());
    let pairs = facts.into_iter().flat_map(|it| it.found.iter().zip(&it.pages)).skip(first).take(last - first);
    let language = facts.map_or(state.language, |it| it.language);
    let shown = pairs.map(|(it, page)| view(it, page.as_deref(), language, &state.content, ""));
    let model = All {
        findings: shown.collect(),
        total: found.len(),
        first: first + 1,
        last,
        before: (first > 0).then(|| which.halaman.saturating_sub(1)),
        after: (last < found.len()).then(|| which.halaman.saturating_add(1)),
    };
    match state.templates(&current).render("temuan.html", &model) {
        Ok(text) => {
            let page = added(&state, &current, "_pratinjau/temuan/", text.into_bytes());
            ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
    }
}

impl Panel {
    fn of(state: &AppState, current: &Current, asked: &str) -> Panel {
        let facts = current.edition.as_ref().map(|it| &it.facts);
        let language = facts.map_or(state.language, |it| it.language);
        let found = facts.map_or(&[] as &[Diagnostic], |it| &it.found);
        let count = |severity| found.iter().filter(|it| it.severity == severity).count();
        // What is about this page first, then the rest in its order; a line is read only of what is shown.
        let pairs = || facts.into_iter().flat_map(|it| it.found.iter().zip(&it.pages));
        let is_here = |page: &Option<String>| page.as_deref() == Some(asked);
        let (here, rest) = (pairs().filter(|it| is_here(it.1)), pairs().filter(|it| !is_here(it.1)));
        let view =
            |(it, page): (&Diagnostic, &Option<String>)| view(it, page.as_deref(), language, &state.content, asked);
        let findings = here.chain(rest).take(IN_PANEL).map(view).collect();
        Panel {
            edition: live::name(state.begun, current.number),
            trouble: current.trouble.as_ref().map(|it| it.get(language).to_owned()),
            notice: current.notice.as_ref().map(|it| it.get(language).to_owned()),
            broken: facts.map(|it| broken(it, &state.content, asked)).unwrap_or_default(),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            advice: count(Severity::Advice),
            more: found.len().saturating_sub(IN_PANEL),
            findings,
            searches: !asked.starts_with("cari/"),
            documents: facts.map_or(0, |it| it.documents.len()),
            of: current.of,
            works: state.session.is_some(),
            own: asked.starts_with("_petugas/"),
            work: facts.and_then(|it| worked_on(it, asked)),
        }
    }
}

/// The document whose page this is, by its path in `content/`.
fn worked_on(facts: &Facts, asked: &str) -> Option<String> {
    let id = percent_decode(asked.strip_prefix("info/")?.split('/').next()?);
    facts.rows.iter().find(|it| it.id == id).map(|it| encode(&it.work.path))
}

/// What is wrong with the files that cannot be read.
fn broken(facts: &Facts, content: &Content, asked: &str) -> Vec<FindingView> {
    let is_broken = |it: &Diagnostic| {
        let file = &*it.place.file;
        let belongs = |path: &String| {
            file.strip_prefix(path.as_str()).is_some_and(|it| it.is_empty() || it == ".md" || it.starts_with('/'))
        };
        it.code.severity == Severity::Error && facts.broken.iter().any(belongs)
    };
    if facts.broken.is_empty() {
        return Vec::new();
    }
    let pairs = facts.found.iter().zip(&facts.pages).filter(|(it, _)| is_broken(it)).take(IN_PANEL);
    pairs.map(|(it, page)| view(it, page.as_deref(), facts.language, content, asked)).collect()
}

pub(crate) fn view(
    it: &Diagnostic,
    page: Option<&str>,
    language: Language,
    content: &Content,
    asked: &str,
) -> FindingView {
    let is_text = it.place.file.ends_with(".md") || it.place.file.ends_with(".yml");
    // A finding about a file as a whole is not about the words on its first line.
    let quote = (is_text && it.place.spot.length > 0).then(|| line(content, &it.place.file, it.place.spot.line));
    FindingView {
        finding: Finding::of(it, language),
        quote: quote.flatten(),
        page: page.map(str::to_owned),
        here: page == Some(asked),
    }
}

/// One line of a file as it lies now.
fn line(content: &Content, file: &str, number: u32) -> Option<String> {
    let bytes = content.read(file).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let line = text.lines().nth((number as usize).checked_sub(1)?)?;
    Some(line.chars().take(200).collect())
}
