//! The page as it will stand after the act, kept for the frame in which the officer reads it before deciding.

use std::sync::Arc;

use anyhow::Context as _;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Redirect, Response};

use crate::checks::Preview;
use crate::commands::opening::{bytes_of, folder_of};
use crate::commands::reading::Reading;
use crate::commands::recording::subject::Subject;
use crate::commands::serve::panel::put;
use crate::commands::serve::server::AppState;
use crate::commands::theme::files::theme_files;
use crate::diagnostics::{Text, say};
use crate::site::{OutputPath, Theme, encode, plan};
use crate::source::Content;

/// As the policy of every page, but for a frame of ours, and without scripts.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/// A page of the site, with its path there.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    path: String,
    bytes: Vec<u8>,
}

impl Page {
    /// Of this document, in the register as it will be.
    ///
    /// # Errors
    /// When the theme cannot be used or the page cannot be made.
    pub(crate) fn of(subject: &Subject, shown: &Preview, content: &Content, reading: &Reading) -> anyhow::Result<Page> {
        let settings = &reading.settings.value;
        let theme = Theme::new(theme_files(&reading.content, &reading.settings.value)?, &settings.language)?;
        let plan = plan(shown, &theme, &settings.address)?;
        let path = OutputPath::new(&format!("{}index.html", folder_of(subject)));
        let path = path.with_context(no_page)?;
        let bytes = bytes_of(&path, &plan, content)?.with_context(no_page)?;
        // What is behind a link opens beside the decision and not in its frame.
        let text = put(&String::from_utf8_lossy(&bytes), "</head>", "<base target=\"_blank\">");
        Ok(Page { path: folder_of(subject), bytes: text.into_bytes() })
    }

    /// Where the frame finds it.
    pub(crate) fn address(&self, seen: &str) -> String {
        format!("/_petugas/akan/{seen}/{}", encode(&self.path))
    }
}

fn no_page() -> Text {
    say!(id = "halaman ini tidak ada di situs", en = "the site has no such page")
}

/// The page that belongs to a decision; what it is made with comes from the preview.
pub(crate) async fn shown(State(state): State<Arc<AppState>>, Path((seen, path)): Path<(String, String)>) -> Response {
    let kept = state.desk.as_ref().and_then(|it| it.kept(&seen)).filter(|it| it.path == path);
    let Some(page) = kept else { return Redirect::to(&format!("/{}", encode(&path))).into_response() };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    ];
    (headers, page.bytes).into_response()
}
