//! The officers' pages of `serve --officer`: their addresses, and the check of every request that writes.

pub(crate) mod act;
pub(crate) mod attach;
pub(crate) mod choice;
pub(crate) mod context;
pub(crate) mod decision;
pub(crate) mod fields;
pub(crate) mod form;
pub(crate) mod new_document;
pub(crate) mod pages;
pub(crate) mod posts;
pub(crate) mod rows;
pub(crate) mod save;
pub(crate) mod session;
pub(crate) mod writing;

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::{get, post};

use crate::desk::refusal::{file, foreign, refusal};
use crate::desk::state::AppState;

/// A form is small; what is uploaded may be as large as an attachment may be.
const MOST: usize = 512 << 20;

/// The script of our own pages: files are dropped, and what is typed is not lost.
const SCRIPT: &str = include_str!("../templates/petugas.js");

/// The addresses of the officers' pages.
pub(crate) fn router(state: &Arc<AppState>) -> Router<Arc<AppState>> {
    Router::new()
        .route("/_petugas/", get(pages::desk))
        .route("/_petugas/dokumen", get(pages::document))
        .route("/_petugas/sunting", get(form::form).post(posts::save))
        .route("/_petugas/baru", get(new_document::blank).post(new_document::begin))
        .route("/_petugas/siapa", post(posts::choose))
        .route("/_petugas/catat", post(posts::record))
        .route("/_petugas/akan/{seen}/{*path}", get(decision::kept_page::shown))
        .route("/_petugas/selesai", post(posts::finish))
        .route("/_petugas/lampiran", post(posts::upload))
        .route("/_petugas/lampiran/hapus", post(posts::take_away))
        .route_layer(from_fn_with_state(Arc::clone(state), guard))
        .route("/_petugas/petugas.js", get(|| async { file("text/javascript", SCRIPT) }))
        .layer(DefaultBodyLimit::max(MOST))
}

/// Lets only our own pages change something.
async fn guard(State(state): State<Arc<AppState>>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let is_ours = state.access.is_from_here(headers) && is_form(headers);
    if !(reads || is_ours) {
        return refusal(StatusCode::FORBIDDEN, &foreign());
    }
    next.run(request).await
}

/// The kinds of content our own pages send.
fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    matches!(kind, "application/x-www-form-urlencoded" | "application/octet-stream")
}
