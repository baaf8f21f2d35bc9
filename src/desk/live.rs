//! Tells open pages that there is something new, so that they load again.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::WatchStream;

use crate::desk::state::AppState;

/// The script of every page of a preview, besides that of the search.
pub(crate) const SCRIPT: &str = include_str!("templates/hidup.js");

/// A stream that says which edition is the newest, now and whenever there is another one.
pub(crate) async fn news(State(state): State<Arc<AppState>>) -> impl IntoResponse {
    let begun = state.begun;
    let stream = WatchStream::new(state.current.clone())
        .map(move |it| Ok::<_, Infallible>(Event::default().data(name(begun, it.number))));
    Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(15)))
}

/// The name of an edition; another one after the program was started again.
pub(crate) fn name(begun: u64, number: u64) -> String {
    format!("{begun:x}-{number}")
}
