//! The web server of `serve`: a preview of the site with its drafts, made again on every change, and the officers'
//! pages; or the site that was built.
#![expect(clippy::disallowed_methods, reason = "puts files beside drafts")]

mod access;
mod login_pages;
mod connections;
mod edition;
mod login;
mod insert;
mod kept;
pub(crate) mod listening;
mod live;
mod officer;
mod pages;
mod panel;
pub(crate) mod published;
mod reader;
mod refusal;
mod server;
mod current;
mod state;
mod templates;
mod watch;

use std::sync::{Arc, Mutex};
use std::time::Instant;

use tokio::sync::Notify;

use crate::desk::current::Current;
use crate::desk::kept::Kept;
use crate::desk::listening::{Listening, tell};
use crate::desk::login::Login;
use crate::desk::officer::session::OfficerSession;
use crate::desk::reader::Reader;
use crate::desk::state::AppState;
use crate::desk::templates::Templates;
use crate::desk::watch::{Watch, WatchEvent};
use crate::diagnostics::{Text, say};
use crate::reading::Reading;
use crate::terminal::Terminal;

/// How a preview is shown.
#[derive(Debug)]
pub(crate) struct Options {
    /// Whether a browser is opened.
    pub(crate) opens: bool,
    pub(crate) port: u16,
    /// Whether the folder is looked through every now and then, where the system does not tell of changes.
    pub(crate) polls: bool,
    /// Who works on documents in the browser; none where they are only shown.
    pub(crate) work: Option<WorkOptions>,
}

/// Work on documents in the browser.
#[derive(Debug)]
pub(crate) struct WorkOptions {
    /// The officer; none where the officer is chosen in the browser.
    pub(crate) officer: Option<String>,
    /// Whether each record is kept in git at once.
    pub(crate) commits: bool,
}

/// Shows the site with its drafts until the program is ended.
///
/// # Errors
/// When no port can be opened.
pub(crate) fn run(options: Options, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<()> {
    let session = options.work.map(|it| OfficerSession::new(it.officer, it.commits)).transpose()?;
    let listening = Listening::at(options.port, terminal)?;
    let access = listening.access.clone();
    let (told, current) = tokio::sync::watch::channel(Current::default());
    let (events, changes) = std::sync::mpsc::channel();
    let told = Arc::new(told);
    let kept = Arc::new(Kept::default());
    let watch = Watch::new(&reading.content, events.clone(), Arc::clone(&told), terminal.clone());
    let polls = options.polls;
    spawn("watch", move || watch.run(polls))?;
    let works = session.is_some();
    let reader = Reader::new(reading.again(), access.address(), Arc::clone(&told), kept, works);
    spawn("reader", move || reader.run(&changes))?;
    events.send(WatchEvent::All).ok();
    let state = AppState {
        access,
        login: Login::new()?,
        current,
        events,
        templates: [Templates::new("id")?, Templates::new("en")?],
        content: reading.content.clone(),
        begun: u64::from(std::process::id()),
        language: reading.language(),
        session,
        reading: reading.again(),
        terminal: terminal.clone(),
        asked: Mutex::new(Instant::now()),
        closing: Notify::new(),
    };
    let state = Arc::new(state);
    server::serve(listening, &state, || say_hello(&state, options.opens, terminal))
}

fn say_hello(state: &AppState, opens: bool, terminal: &mut Terminal) -> anyhow::Result<()> {
    if let Some(session) = &state.session {
        terminal.say(&if session.commits { kept_by_git() } else { kept_by_nobody() });
    }
    terminal.say(&say!(
        id = "Pratinjau, konsep juga, hanya di komputer ini; halamannya ikut berubah setiap kali berkas disimpan. \
              Berhenti: Ctrl+C.",
        en = "A preview, with drafts, on this computer only; its pages follow every change to a file. Stop: Ctrl+C.",
    ));
    terminal.say(&say!(
        id = "Untuk membukanya, salin alamat ini ke peramban di komputer ini. Alamatnya berlaku satu kali: sesudah \
              dipakai, hanya peramban itu yang melihat halamannya.",
        en = "To open it, copy this address into a browser on this computer. It is good for one use: after that only \
              this browser sees the pages.",
    ));
    // Other users of this computer see what a browser is started with; they cannot read the file.
    let opens = opens && terminal.can_show();
    let file = opens.then(|| state.login.file(&state.access)).transpose()?;
    let file = file.map(|it| it.display().to_string());
    tell(&state.login.address(&state.access), file.as_deref(), terminal)
}

/// A thread of its own, for what would keep the server from answering.
fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> anyhow::Result<()> {
    std::thread::Builder::new().name(name.to_owned()).spawn(work)?;
    Ok(())
}

/// Why nobody of that name can work here.
pub(crate) fn not_in_office(id: &str, reading: &Reading) -> Option<Text> {
    let officers = &reading.settings.value.officers;
    let today = reading.moment.day;
    if officers.iter().any(|it| it.id.value == id && it.in_office(today)) {
        return None;
    }
    let ids: Vec<&str> = officers.iter().filter(|it| it.in_office(today)).map(|it| it.id.value.as_str()).collect();
    let ids = ids.join(", ");
    Some(say!(
        id = "Tidak ada pejabat `{id}` yang sedang menjabat menurut maklumat.yml; yang ada: {ids}.",
        en = "No officer `{id}` is in office by maklumat.yml; there are: {ids}.",
        id,
        ids,
    ))
}

fn kept_by_git() -> Text {
    say!(
        id = "Setiap catatan dari peramban langsung disimpan ke git.",
        en = "Every record made in the browser is kept in git at once.",
    )
}

fn kept_by_nobody() -> Text {
    say!(
        id = "Catatan dari peramban ditulis ke berkas; sesudahnya perintah git untuk menyimpannya tampil di sini. \
              Dengan --komit git menyimpannya sendiri.",
        en = "Records made in the browser are written to the files; then the git commands to keep them are shown \
              here. With --commit git keeps them by itself.",
    )
}
