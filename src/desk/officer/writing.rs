//! Receives every form of the officers' pages: checks its origin, handles one at a time, waits until it was read.

use std::sync::{Arc, PoisonError};

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use unicode_normalization::UnicodeNormalization as _;

use crate::desk::current::Current;
use crate::desk::officer::context::{Fields, OfficerContext, unsaved, with_officer};
use crate::desk::officer::rows::Row;
use crate::desk::refusal::foreign;
use crate::desk::refusal::refusal;
use crate::desk::state::AppState;
use crate::reading::Reading;
use crate::site::encode;

/// What became of something that was sent.
pub(crate) enum Answer {
    /// Nothing was written.
    Shown(Response),
    /// Something was, or may have been.
    Written(Response),
}

/// What was typed, as it is kept: a browser ends lines with CR LF, and some systems write an accent as a letter of its
/// own; the register knows one way only.
fn typed(fields: Fields) -> Fields {
    let plain = |it: &str| it.replace("\r\n", "\n").replace('\r', "\n").nfc().collect();
    fields.into_iter().map(|(name, value)| (name, plain(&value))).collect()
}

/// Does something that may write, one at a time, for a form that is ours.
pub(crate) async fn receive(
    state: Arc<AppState>,
    fields: Fields,
    work: impl FnOnce(&AppState, &OfficerContext<'_>, &Fields) -> Answer + Send + 'static,
) -> Response {
    if !state.session.as_ref().is_some_and(|it| it.is_ours(value(&fields, "token"))) {
        return refusal(StatusCode::FORBIDDEN, &foreign());
    }
    let fields = typed(fields);
    let current: Current = state.current().await;
    let shared = Arc::clone(&state);
    let work = move || {
        let writing = shared.session.as_ref().map(|it| it.writing.lock().unwrap_or_else(PoisonError::into_inner));
        let reading: Reading = shared.reading.again();
        let mut is_written = false;
        let response = with_officer(&shared, &current, &reading, |context| match work(&shared, context, &fields) {
            Answer::Shown(response) => response,
            Answer::Written(response) => {
                is_written = true;
                response
            }
        });
        drop(writing);
        (response, is_written)
    };
    let Ok((response, is_written)) = tokio::task::spawn_blocking(work).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if is_written {
        state.read_again().await;
    }
    response
}

/// The same for the document that the form is about.
pub(crate) async fn receive_for_document(
    state: Arc<AppState>,
    fields: Fields,
    work: impl FnOnce(&AppState, &OfficerContext<'_>, &Row, &Fields) -> Answer + Send + 'static,
) -> Response {
    receive(state, fields, |state, context, fields| match context.row(value(fields, "lokasi")) {
        Ok(row) => work(state, context, row, fields),
        Err(why) => Answer::Shown(unsaved(state, context.current, fields, &why)),
    })
    .await
}

/// Back to the page of a document, which says what was just done.
pub(crate) fn back(row: &Row, done: &str) -> Response {
    Redirect::to(&format!("/_petugas/dokumen?lokasi={}&{done}=1", encode(&row.work.path))).into_response()
}

/// A field of a form; nothing where there is none.
pub(crate) fn value<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.iter().find(|(it, _)| it == name).map_or("", |(_, it)| it.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_accents_are_the_registers_own() {
        let sent = vec![("alasan".to_owned(), "satu\r\ndua\rtiga\ncafe\u{301}".to_owned())];
        assert_eq!(value(&typed(sent), "alasan"), "satu\ndua\ntiga\ncaf\u{e9}");
    }
}
