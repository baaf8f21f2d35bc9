//! `serve`: the site with its drafts in the officer's own browser, made anew on every change; with `--officer` the
//! work too; with `--published` the site that was built.

mod access;
mod admission;
pub(crate) mod arguments;
mod chrome;
mod connections;
mod edition;
mod entrance;
mod insert;
mod kept;
mod listening;
mod live;
mod officer;
mod pages;
mod panel;
mod published;
mod reader;
mod refusal;
mod server;
mod standing;
mod state;
mod watch;

use std::sync::{Arc, Mutex};
use std::time::Instant;

use tokio::sync::Notify;

use crate::commands::reading::Reading;
use crate::commands::serve::arguments::Serve;
use crate::commands::serve::chrome::Chrome;
use crate::commands::serve::entrance::Entrance;
use crate::commands::serve::kept::Kept;
use crate::commands::serve::listening::{Listening, tell};
use crate::commands::serve::officer::desk::Desk;
use crate::commands::serve::reader::Reader;
use crate::commands::serve::standing::Standing;
use crate::commands::serve::state::AppState;
use crate::commands::serve::watch::{Watch, WatchEvent};
use crate::commands::terminal::Terminal;
use crate::commands::{Browser, Outcome};
use crate::diagnostics::{Text, say};

/// # Errors
/// When there is no register here, or this computer lets nobody listen.
pub(crate) fn run(options: &Serve, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<Outcome> {
    if options.published.published {
        return published::run(options, reading, terminal);
    }
    if !reading.content.is_there() {
        reading.register(&reading.content)?;
    }
    if let Some(why) = options.officer.as_deref().and_then(|it| unknown(it, reading)) {
        terminal.say(&why);
        return Ok(Outcome::Refused);
    }
    let named = |it: &String| Some(it.clone()).filter(|it| !it.is_empty());
    let desk = options.officer.as_ref().map(|it| Desk::new(named(it), options.commit)).transpose()?;
    let listening = Listening::at(options.port, terminal)?;
    let access = listening.access.clone();
    let (told, standing) = tokio::sync::watch::channel(Standing::default());
    let (events, changes) = std::sync::mpsc::channel();
    let told = Arc::new(told);
    let kept = Arc::new(Kept::default());
    let watch = Watch::new(&reading.content, events.clone(), Arc::clone(&told), terminal.clone());
    let polls = options.poll;
    spawn("watch", move || watch.run(polls))?;
    let works = desk.is_some();
    let reader = Reader::new(reading.again(), access.address(), Arc::clone(&told), kept, works);
    spawn("reader", move || reader.run(&changes))?;
    events.send(WatchEvent::All).ok();
    let state = AppState {
        access,
        entrance: Entrance::new()?,
        standing,
        events,
        chrome: [Chrome::new("id")?, Chrome::new("en")?],
        content: reading.content.clone(),
        begun: u64::from(std::process::id()),
        language: reading.language(),
        desk,
        reading: reading.again(),
        terminal: terminal.clone(),
        asked: Mutex::new(Instant::now()),
        closing: Notify::new(),
    };
    let state = Arc::new(state);
    server::serve(listening, &state, || say_hello(&state, options, reading, terminal))?;
    Ok(Outcome::Done)
}

fn say_hello(state: &AppState, options: &Serve, reading: &Reading, terminal: &mut Terminal) -> anyhow::Result<()> {
    if let Some(why) = &state.desk {
        terminal.say(&if why.commits { kept_by_git() } else { kept_by_nobody() });
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
    let opens = options.open && reading.browser != Browser::None;
    let file = opens.then(|| state.entrance.file(&state.access)).transpose()?;
    let file = file.map(|it| it.display().to_string());
    tell(&state.entrance.address(&state.access), file.as_deref(), reading, terminal)
}

/// A thread of its own, for what would keep the server from answering.
fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> anyhow::Result<()> {
    std::thread::Builder::new().name(name.to_owned()).spawn(work)?;
    Ok(())
}

/// Why nobody of that name can work here.
fn unknown(id: &str, reading: &Reading) -> Option<Text> {
    let officers = &reading.settings.value.officers;
    let today = reading.moment.day;
    if id.is_empty() || officers.iter().any(|it| it.id.value == id && it.in_office(today)) {
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
