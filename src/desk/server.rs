//! Answers the browser: our own addresses first, everything else from the site.

use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::get;

use crate::desk::listening::Listening;
use crate::desk::refusal::{file, turned_away};
use crate::desk::state::AppState;
use crate::desk::{live, login, login_pages, officer, pages, panel, templates};
use crate::diagnostics::say;

/// Officers' pages on which nobody did anything for so long are closed.
const IDLE: Duration = Duration::from_hours(8);

/// A browser that was started opens its page within this time, or the person is told what else to do.
const SLOW: Duration = Duration::from_secs(10);

/// What a page may do: as the published one, and load again when there is something new.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Says hello, and answers until the program is ended.
///
/// # Errors
/// When no port can be opened, or the person cannot be told where.
pub(crate) fn serve(
    listening: Listening,
    state: &Arc<AppState>,
    hello: impl FnOnce() -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let app = Router::new()
        .route(login::PATH, get(login_pages::enter))
        .route("/_pratinjau/kabar", get(live::news))
        .route("/_pratinjau/temuan/", get(panel::all))
        .route("/_pratinjau/hidup.js", get(|| async { file("text/javascript", live::SCRIPT) }))
        .route("/_pratinjau/gaya.css", get(|| async { file("text/css", templates::STYLE) }))
        .fallback(pages::page)
        .merge(if state.session.is_some() { officer::router(state) } else { Router::new() })
        .layer(from_fn_with_state(Arc::clone(state), guard))
        .with_state(Arc::clone(state));
    let ended = listening.answer(&app, async {
        // From here on whoever ends the program leaves no key behind.
        hear_the_end(state)?;
        hello()?;
        if state.session.is_some() {
            tokio::spawn(close_when_idle(Arc::clone(state)));
        }
        tokio::spawn(remind(Arc::clone(state)));
        state.closing.notified().await;
        Ok(())
    });
    state.login.forget_file();
    ended
}

/// Ends the program in order when the person or the computer wants it to end.
#[cfg(unix)]
fn hear_the_end(state: &Arc<AppState>) -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    for kind in [SignalKind::interrupt(), SignalKind::terminate()] {
        let (state, mut told) = (Arc::clone(state), signal(kind)?);
        tokio::spawn(async move {
            told.recv().await;
            state.closing.notify_one();
        });
    }
    Ok(())
}

/// Ends the program in order when the person wants it to end.
#[cfg(windows)]
fn hear_the_end(state: &Arc<AppState>) -> std::io::Result<()> {
    let (state, mut told) = (Arc::clone(state), tokio::signal::windows::ctrl_c()?);
    tokio::spawn(async move {
        told.recv().await;
        state.closing.notify_one();
    });
    Ok(())
}

/// Some browsers are not allowed to read the file that they were shown.
async fn remind(state: Arc<AppState>) {
    tokio::time::sleep(SLOW).await;
    if state.login.waits() {
        state.terminal.clone().say(&say!(
            id = "Peramban belum membuka halamannya; bila tidak tampil, salin alamat di atas ke peramban.",
            en = "The browser has not opened the page yet; if it does not show, copy the address above into one.",
        ));
    }
}

/// Whoever started it by a double click has no window in which to end it.
async fn close_when_idle(state: Arc<AppState>) {
    loop {
        tokio::time::sleep(Duration::from_mins(1)).await;
        let last = *state.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if last.elapsed() > IDLE {
            state.closing.notify_one();
        }
    }
}

/// Lets in only who may, and says with every answer what a browser may do with it.
async fn guard(State(state): State<Arc<AppState>>, request: Request, next: Next) -> Response {
    let may_write = state.session.is_some() && request.uri().path().starts_with("/_petugas/");
    let refused = turned_away(&state.access, &request, may_write);
    let refused = refused.or_else(|| login_pages::closed(&state, &request));
    let mut response = if let Some(refusal) = refused {
        refusal
    } else {
        *state.asked.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        next.run(request).await
    };
    let headers = response.headers_mut();
    for (name, value) in [
        ("cache-control", "no-store"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("referrer-policy", "same-origin"),
        ("x-content-type-options", "nosniff"),
        ("x-robots-tag", "noindex, nofollow"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    }
    response
}
