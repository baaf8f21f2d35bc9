//! The shared state of `serve`, which every answer needs.

use std::sync::Mutex;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use tokio::sync::watch::Receiver;
use tokio::sync::{Notify, oneshot};

use crate::desk::access::Access;
use crate::desk::current::Current;
use crate::desk::login::Login;
use crate::desk::officer::session::OfficerSession;
use crate::desk::templates::Templates;
use crate::desk::watch::WatchEvent;
use crate::diagnostics::Language;
use crate::reading::Reading;
use crate::source::Content;
use crate::terminal::Terminal;

/// A first reading that is nearly done is worth waiting for.
const PATIENCE: Duration = Duration::from_millis(350);
/// Who wrote something sees it on the next page, unless reading takes longer than this.
const READ: Duration = Duration::from_secs(5);

/// What every answer needs.
#[derive(Debug)]
pub(crate) struct AppState {
    pub(crate) access: Access,
    /// Who may see the pages.
    pub(crate) login: Login,
    pub(crate) current: Receiver<Current>,
    pub(crate) events: Sender<WatchEvent>,
    /// Indonesian and English.
    pub(crate) templates: [Templates; 2],
    pub(crate) content: Content,
    /// Tells one run of the program from the next.
    pub(crate) begun: u64,
    /// The language until the settings could be read.
    pub(crate) language: Language,
    /// Where the officer works; none where nothing is written.
    pub(crate) session: Option<OfficerSession>,
    pub(crate) reading: Reading,
    pub(crate) terminal: Terminal,
    /// When somebody last asked for something.
    pub(crate) asked: Mutex<Instant>,
    /// Ends the program.
    pub(crate) closing: Notify,
}

impl AppState {
    /// Our own templates in the language of the register.
    pub(crate) fn templates(&self, current: &Current) -> &Templates {
        let [indonesian, english] = &self.templates;
        match current.edition.as_ref().map_or(self.language, |it| it.facts.language) {
            Language::Indonesian => indonesian,
            Language::English => english,
        }
    }

    /// What is shown now; a first reading has a moment to come to its end.
    pub(crate) async fn current(&self) -> Current {
        let mut current = self.current.clone();
        let whole = current.wait_for(|it| it.is_whole || it.of.is_some() || it.trouble.is_some());
        drop(tokio::time::timeout(PATIENCE, whole).await);
        current.borrow().clone()
    }

    /// Lets what was just written be read; so the next page shows it, and is not loaded again while somebody types.
    pub(crate) async fn read_again(&self) {
        let (done, read) = oneshot::channel();
        self.events.send(WatchEvent::Awaited(done)).ok();
        drop(tokio::time::timeout(READ, read).await);
    }
}
