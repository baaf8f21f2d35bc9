//! Pages and attachments of the site, with what the preview says on each of them.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};

use crate::desk::current::Current;
use crate::desk::edition::{Answer, Edition};
use crate::desk::panel;
use crate::desk::state::AppState;
use crate::desk::watch::WatchEvent;
use crate::diagnostics::trouble::trouble;
use crate::register::percent_decode;
use crate::site::{SourceRef, media_type};
use crate::source::Digest;

/// A file was saved a moment ago: the edition with it is on its way.
const NEXT_EDITION: Duration = Duration::from_millis(1500);

/// Whatever is at an address of the site.
pub(crate) async fn page(State(state): State<Arc<AppState>>, request: Request) -> Response {
    let asked = percent_decode(request.uri().path().trim_start_matches('/'));
    let mut current = state.current().await;
    for _ in 0..3 {
        let Some(edition) = current.edition.clone() else { return waiting(&state, &current) };
        let seen = current.number;
        match answer(&state, &current, &edition, &asked).await {
            Ok(response) => return response,
            // Its file is another one by now. The next edition knows it, and comes by itself.
            Err(file) => {
                state.events.send(WatchEvent::Files(vec![file])).ok();
                let mut news = state.current.clone();
                let next = news.wait_for(|it| it.number != seen);
                drop(tokio::time::timeout(NEXT_EDITION, next).await);
                current = news.borrow().clone();
            }
        }
        if current.number == seen {
            break;
        }
    }
    let words = [("kind", "changed"), ("path", asked.as_str())];
    own_page(&state, &current, StatusCode::SERVICE_UNAVAILABLE, &asked, &words)
}

/// The answer, or the file that keeps changing.
async fn answer(state: &AppState, current: &Current, edition: &Edition, asked: &str) -> Result<Response, String> {
    let words = |kind: &'static str| [("kind", kind), ("path", asked)];
    match edition.ask(asked).await {
        Some(Answer::Made(file, bytes)) => Ok(made(state, current, StatusCode::OK, asked, media_type(&file), bytes)),
        Some(Answer::Nothing(_)) if current.of.is_some() => Ok(waiting(state, current)),
        Some(Answer::Nothing(bytes)) => {
            Ok(made(state, current, StatusCode::NOT_FOUND, asked, media_type("404.html"), bytes))
        }
        Some(Answer::File(source)) => attachment(state, source).await,
        Some(Answer::Folder) => {
            let address = format!("/{}/", crate::site::encode(asked));
            Ok(Redirect::to(&address).into_response())
        }
        Some(Answer::Changed(file)) => Err(file),
        Some(Answer::OnlyBuilt) => Ok(own_page(state, current, StatusCode::NOT_FOUND, asked, &words("only-built"))),
        Some(Answer::Failed(error)) => {
            let why = trouble(&error, edition.facts.language);
            let words = [("kind", "failed"), ("path", asked), ("why", why.as_str())];
            Ok(own_page(state, current, StatusCode::INTERNAL_SERVER_ERROR, asked, &words))
        }
        None => {
            state.events.send(WatchEvent::All).ok();
            Ok(own_page(state, current, StatusCode::INTERNAL_SERVER_ERROR, asked, &words("failed")))
        }
    }
}

/// Something that was made, with what the preview adds to pages.
fn made(state: &AppState, current: &Current, status: StatusCode, asked: &str, media: &str, bytes: Vec<u8>) -> Response {
    let bytes = if media.starts_with("text/html") { panel::added(state, current, asked, bytes) } else { bytes };
    (status, [(header::CONTENT_TYPE, media)], bytes).into_response()
}

/// An attachment, if it is still the one that was looked at. What a browser could run is only saved.
async fn attachment(state: &AppState, source: SourceRef) -> Result<Response, String> {
    let (content, file) = (state.content.clone(), source.file.to_string());
    let read = move || content.read(&source.file).ok().filter(|it| Digest::of(it) == source.digest);
    let bytes = tokio::task::spawn_blocking(read).await.ok().flatten().ok_or_else(|| file.clone())?;
    let media = media_type(&file);
    let runs = ["html", "svg", "xml", "javascript"].iter().any(|it| media.contains(it));
    let media = if runs { "application/octet-stream" } else { media };
    let mut response = ([(header::CONTENT_TYPE, media)], bytes).into_response();
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; object-src 'self'; frame-ancestors 'none'";
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    if runs {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
    }
    Ok(response)
}

/// The page that stands in until the register was read for the first time.
fn waiting(state: &AppState, current: &Current) -> Response {
    let kind = if current.trouble.is_some() { "unreadable" } else { "waiting" };
    own_page(state, current, StatusCode::SERVICE_UNAVAILABLE, "", &[("kind", kind)])
}

/// A page of our own in place of one that cannot be shown.
fn own_page(state: &AppState, current: &Current, status: StatusCode, asked: &str, words: &[(&str, &str)]) -> Response {
    let words: std::collections::BTreeMap<&str, &str> = words.iter().copied().collect();
    match state.templates(current).render("pengganti.html", &words) {
        Ok(text) => {
            let bytes = panel::added(state, current, asked, text.into_bytes());
            (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], bytes).into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
    }
}
