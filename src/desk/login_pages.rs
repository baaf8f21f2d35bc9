//! Answers the request that brings the key (see `login.rs`), and the requests of browsers without its cookie.

use std::sync::Arc;

use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::{Deserialize, Serialize};

use crate::desk::login::PATH;
use crate::desk::state::AppState;
use crate::diagnostics::say;

/// What the pages for the login may do: nothing from elsewhere, and they have their own style.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The key of an address.
#[derive(Debug, Deserialize)]
pub(crate) struct Given {
    #[serde(default)]
    kunci: String,
}

/// A page for the login.
#[derive(Debug, Serialize)]
struct Page {
    /// `masuk`, `terpakai` or `tertutup`.
    kind: &'static str,
    to: &'static str,
}

/// Lets a browser in that knows the key, and takes the key out of the address.
pub(crate) async fn enter(
    State(state): State<Arc<AppState>>,
    Query(given): Query<Given>,
    headers: HeaderMap,
) -> Response {
    let to = if state.session.is_some() { "/_petugas/" } else { "/" };
    let Some(cookie) = state.login.admit(&state.access, &given.kunci) else {
        // Whoever is in already went back to this address.
        if state.login.knows(&state.access, &headers) {
            return page(&state, StatusCode::OK, &Page { kind: "masuk", to });
        }
        return page(&state, StatusCode::FORBIDDEN, &Page { kind: "terpakai", to });
    };
    let mut terminal = state.terminal.clone();
    terminal.say(&say!(
        id = "Sudah dibuka di satu peramban, dan kuncinya tidak berlaku lagi. Untuk peramban lain, salin alamat baru \
              ini:",
        en = "It is open in one browser, and that key is no longer valid. For another browser copy this new address:",
    ));
    terminal.print(&format!("{}\n", state.login.address(&state.access))).ok();
    // A page, and no redirection: browsers send the cookie only where one of our own pages leads on.
    let mut response = page(&state, StatusCode::OK, &Page { kind: "masuk", to });
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    response
}

/// The answer to a browser that was not let in.
pub(crate) fn closed(state: &AppState, request: &Request) -> Option<Response> {
    if request.uri().path() == PATH || state.login.knows(&state.access, request.headers()) {
        return None;
    }
    let mut response = page(state, StatusCode::FORBIDDEN, &Page { kind: "tertutup", to: "" });
    // Nobody else keeps a connection.
    response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    Some(response)
}

fn page(state: &AppState, status: StatusCode, page: &Page) -> Response {
    let current = state.current.borrow().clone();
    match state.templates(&current).render("masuk.html", page) {
        Ok(text) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
                (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
            ];
            (status, headers, text).into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
    }
}
