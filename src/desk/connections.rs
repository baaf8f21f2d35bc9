//! Answers each connection; an unfinished request ends after some seconds, and many of them do not block other
//! browsers.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;

/// Whoever begins a request sends its head within this time.
const HEAD: Duration = Duration::from_secs(10);
/// So many connections are held at once. A browser takes six, and a process may have as few as 64 files open.
const MOST: usize = 24;
/// After a connection could not be taken, another one may have ended.
const PAUSE: Duration = Duration::from_millis(50);

/// The connections that are held, the oldest first.
#[derive(Debug, Default)]
pub(crate) struct Connections(Mutex<VecDeque<Connection>>);

#[derive(Debug)]
struct Connection {
    has_asked: Arc<AtomicBool>,
    task: AbortHandle,
}

impl Connections {
    /// Answers whoever comes to this listener, for as long as the program runs.
    pub(crate) async fn answer(&self, listener: TcpListener, app: Router) {
        loop {
            match listener.accept().await {
                Ok((stream, _)) => self.take(stream, app.clone()),
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
            // What was ended to make room gives its file back now.
            tokio::task::yield_now().await;
        }
    }

    /// Holds one more connection. Where there are too many, the oldest that never asked for anything goes.
    fn take(&self, stream: TcpStream, app: Router) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|it| !it.task.is_finished());
        if held.len() >= MOST {
            let silent = held.iter().position(|it| !it.has_asked.load(Ordering::Relaxed));
            if let Some(it) = held.remove(silent.unwrap_or_default()) {
                it.task.abort();
            }
        }
        let has_asked = Arc::<AtomicBool>::default();
        let task = tokio::spawn(converse(stream, app, Arc::clone(&has_asked))).abort_handle();
        held.push_back(Connection { has_asked, task });
    }
}

/// Answers one request after the other. How the connection ends is the browser's matter.
async fn converse(stream: TcpStream, app: Router, has_asked: Arc<AtomicBool>) {
    let app = TowerToHyperService::new(app);
    let service = service_fn(move |request: Request<Incoming>| {
        has_asked.store(true, Ordering::Relaxed);
        app.call(request.map(Body::new))
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD);
    drop(builder.serve_connection(TokioIo::new(stream), service).await);
}
