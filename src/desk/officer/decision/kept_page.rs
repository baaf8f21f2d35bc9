//! Sends the page that was kept for a decision, to be shown in an iframe.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Redirect, Response};

use crate::desk::state::AppState;
use crate::site::encode;

/// As the policy of every page, but for a frame of ours, and without scripts.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/// The page that belongs to a decision; what it is made with comes from the preview.
pub(crate) async fn shown(State(state): State<Arc<AppState>>, Path((seen, path)): Path<(String, String)>) -> Response {
    let kept = state.session.as_ref().and_then(|it| it.kept(&seen)).filter(|it| it.path == path);
    let Some(page) = kept else { return Redirect::to(&format!("/{}", encode(&path))).into_response() };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    ];
    (headers, page.bytes).into_response()
}
