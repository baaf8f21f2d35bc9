//! A web server that shows a folder, or answers everything in one way.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

#[derive(Clone)]
pub(crate) struct Web {
    pub(crate) address: String,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    /// The status of every answer, and where it leads.
    forced: Option<(u16, String)>,
    asked: usize,
}

impl Web {
    pub(crate) fn of(folder: PathBuf) -> Web {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        let state = Arc::<Mutex<State>>::default();
        let shared = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
                let path = lines.next().unwrap_or_default();
                let path = path.split(' ').nth(1).unwrap_or("/").trim_start_matches('/').to_owned();
                for _ in lines.take_while(|it| !it.is_empty()) {}
                let found = fs::read(folder.join(path)).ok();
                let forced = {
                    let mut state = shared.lock().unwrap();
                    state.asked += 1;
                    state.forced.clone()
                };
                let usual = (if found.is_some() { 200 } else { 404 }, String::new());
                let (status, to) = forced.unwrap_or(usual);
                let body = if status == 200 { found.unwrap() } else { b"<p>tidak ada".to_vec() };
                let to = if to.is_empty() { to } else { format!("Location: {to}\r\n") };
                let head =
                    format!("HTTP/1.1 {status} x\r\n{to}Content-Length: {}\r\nConnection: close\r\n\r\n", body.len());
                let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
            }
        });
        Web { address, state }
    }

    /// From now on every answer is this one.
    pub(crate) fn force(&self, status: u16, to: &str) {
        self.state.lock().unwrap().forced = Some((status, to.to_owned()));
    }

    /// From now on it shows its folder again.
    pub(crate) fn recover(&self) {
        self.state.lock().unwrap().forced = None;
    }

    /// How often it was asked.
    pub(crate) fn asked(&self) -> usize {
        self.state.lock().unwrap().asked
    }
}

/// An address where nothing answers.
pub(crate) fn nobody() -> String {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    format!("http://{port}/")
}
