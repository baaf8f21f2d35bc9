//! Answers the browser: our own addresses first, everything else from the site.

use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use tokio::sync::watch::Receiver;
use tokio::sync::{Notify, oneshot};

use crate::commands::reading::Reading;
use crate::commands::serve::access::Access;
use crate::commands::serve::chrome::Chrome;
use crate::commands::serve::entrance::{self, Entrance};
use crate::commands::serve::listening::Listening;
use crate::commands::serve::officer::desk::Desk;
use crate::commands::serve::standing::Standing;
use crate::commands::serve::watch::WatchEvent;
use crate::commands::serve::{chrome, live, officer, pages, panel};
use crate::commands::terminal::Terminal;
use crate::diagnostics::{Language, Text, say};
use crate::source::Content;

/// A first reading that is nearly done is worth waiting for.
const PATIENCE: Duration = Duration::from_millis(350);
/// Who wrote something sees it on the next page, unless reading takes longer than this.
const READ: Duration = Duration::from_secs(5);
/// An officer's desk at which nobody did anything for so long is closed.
const IDLE: Duration = Duration::from_hours(8);

/// A browser that was started opens its page within this time, or the person is told what else to do.
const SLOW: Duration = Duration::from_secs(10);

/// What a page may do: as the published one, and load again when there is something new.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What every answer needs.
#[derive(Debug)]
pub(crate) struct AppState {
    pub(crate) access: Access,
    /// Who may see the pages.
    pub(crate) entrance: Entrance,
    pub(crate) standing: Receiver<Standing>,
    pub(crate) events: Sender<WatchEvent>,
    /// Indonesian and English.
    pub(crate) chrome: [Chrome; 2],
    pub(crate) content: Content,
    /// Tells one run of the program from the next.
    pub(crate) begun: u64,
    /// The language until the settings could be read.
    pub(crate) language: Language,
    /// Where the officer works; none where nothing is written.
    pub(crate) desk: Option<Desk>,
    pub(crate) reading: Reading,
    pub(crate) terminal: Terminal,
    /// When somebody last asked for something.
    pub(crate) asked: Mutex<Instant>,
    /// Ends the program.
    pub(crate) closing: Notify,
}

impl AppState {
    /// Our own templates in the language of the register.
    pub(crate) fn chrome(&self, standing: &Standing) -> &Chrome {
        let [indonesian, english] = &self.chrome;
        match standing.edition.as_ref().map_or(self.language, |it| it.facts.language) {
            Language::Indonesian => indonesian,
            Language::English => english,
        }
    }

    /// What is shown now; a first reading has a moment to come to its end.
    pub(crate) async fn standing(&self) -> Standing {
        let mut standing = self.standing.clone();
        let whole = standing.wait_for(|it| it.is_whole || it.of.is_some() || it.trouble.is_some());
        drop(tokio::time::timeout(PATIENCE, whole).await);
        standing.borrow().clone()
    }

    /// Lets what was just written be read; so the next page shows it, and is not loaded again under somebody's hands.
    pub(crate) async fn read_again(&self) {
        let (done, read) = oneshot::channel();
        self.events.send(WatchEvent::Awaited(done)).ok();
        drop(tokio::time::timeout(READ, read).await);
    }
}

/// Says hello, and answers until the program is ended.
///
/// # Errors
/// When this computer lets nobody listen, or the person cannot be told where.
pub(crate) fn serve(
    listening: Listening,
    state: &Arc<AppState>,
    hello: impl FnOnce() -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let app = Router::new()
        .route(entrance::PATH, get(entrance::enter))
        .route("/_pratinjau/kabar", get(live::news))
        .route("/_pratinjau/temuan/", get(panel::all))
        .route("/_pratinjau/hidup.js", get(|| async { file("text/javascript", live::SCRIPT) }))
        .route("/_pratinjau/gaya.css", get(|| async { file("text/css", chrome::STYLE) }))
        .fallback(pages::page)
        .merge(if state.desk.is_some() { officer::router(state) } else { Router::new() })
        .layer(from_fn_with_state(Arc::clone(state), guard))
        .with_state(Arc::clone(state));
    let ended = listening.answer(&app, async {
        // From here on whoever ends the program leaves no key behind.
        hear_the_end(state)?;
        hello()?;
        if state.desk.is_some() {
            tokio::spawn(close_when_idle(Arc::clone(state)));
        }
        tokio::spawn(remind(Arc::clone(state)));
        state.closing.notified().await;
        Ok(())
    });
    state.entrance.forget_file();
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
    if state.entrance.waits() {
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
    let may_write = state.desk.is_some() && request.uri().path().starts_with("/_petugas/");
    let refused = turned_away(&state.access, &request, may_write);
    let refused = refused.or_else(|| entrance::closed(&state, &request));
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

/// The answer to a request that is none of this computer's own, or that wants to change something where nothing is
/// written.
pub(crate) fn turned_away(access: &Access, request: &Request, may_write: bool) -> Option<Response> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !access.knows(request.headers()) {
        return Some(refusal(StatusCode::MISDIRECTED_REQUEST, &not_here(access)));
    }
    (!reads && !may_write).then(|| refusal(StatusCode::METHOD_NOT_ALLOWED, &nothing_is_written()))
}

/// A file of our own.
pub(crate) fn file(media: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static(media))], text).into_response()
}

/// A refusal in both languages: no page of ours asked.
pub(crate) fn refusal(status: StatusCode, text: &Text) -> Response {
    let media = [(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"))];
    (status, media, format!("{}\n{}\n", text.id, text.en)).into_response()
}

fn not_here(access: &Access) -> Text {
    let address = access.address();
    say!(id = "Pratinjau ini hanya menjawab di {address}", en = "This preview answers only at {address}", address,)
}

fn nothing_is_written() -> Text {
    say!(
        id = "Pratinjau ini tidak menulis apa pun; jalankan `maklumat pratinjau --petugas ID` untuk mengerjakan \
              dokumen di peramban.",
        en = "This preview writes nothing; run `maklumat serve --officer ID` to work on documents in the browser.",
    )
}
