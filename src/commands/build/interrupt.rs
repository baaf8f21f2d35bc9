//! Ctrl-C during `build`: before the new site replaces the old one, the unfinished site is removed; afterwards the new
//! site stays.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;

use crate::diagnostics::{Text, say};
use crate::terminal::Terminal;

/// What a shell says of a program that was ended by Ctrl-C: 128 and the number of SIGINT.
const EXIT_CODE: u8 = 130;

/// How far a build has come, as far as Ctrl-C asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nothing was written yet: the program can end at any time.
    Reading,
    /// The new site lies beside the old one: it is removed first.
    Writing,
    /// Somebody pressed Ctrl-C meanwhile.
    Interrupted,
    /// The new site takes the place of the old one: it is too late.
    Publishing,
}

/// Listens for Ctrl-C as long as the program runs.
#[derive(Debug, Clone)]
pub(crate) struct Interrupt(Arc<Mutex<Stage>>);

/// The build was ended by Ctrl-C; what it had written is gone.
#[derive(Debug)]
pub(crate) struct Interrupted;

impl std::fmt::Display for Interrupted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("interrupted by Ctrl-C")
    }
}

impl Interrupt {
    /// Begins to listen.
    ///
    /// # Errors
    /// When the system lets nobody listen.
    pub(crate) fn listen(old: &Text, terminal: &Terminal) -> anyhow::Result<Interrupt> {
        let interrupt = Interrupt(Arc::new(Mutex::new(Stage::Reading)));
        let (listening, old, mut terminal) = (interrupt.clone(), old.clone(), terminal.clone());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build();
        let runtime = runtime.with_context(unheard)?;
        let (ready, is_ready) = std::sync::mpsc::channel();
        let wait = async move {
            let mut pressed = std::pin::pin!(tokio::signal::ctrl_c());
            // The first look registers the listener.
            let first = std::future::poll_fn(|context| {
                std::task::Poll::Ready(std::future::Future::poll(pressed.as_mut(), context))
            });
            let at_once = first.await;
            ready.send(()).ok();
            if at_once.is_pending() {
                pressed.await.ok();
            }
            listening.pressed(&old, &mut terminal);
        };
        std::thread::Builder::new().name("ctrl-c".to_owned()).spawn(move || runtime.block_on(wait))?;
        is_ready.recv().ok();
        Ok(interrupt)
    }

    /// From here on something is written that must be removed.
    ///
    /// # Errors
    /// Never, as long as nobody pressed Ctrl-C: then an [`Interrupted`].
    pub(crate) fn writing(&self) -> anyhow::Result<()> {
        self.advance(Stage::Writing)
    }

    /// From here on the new site stands.
    ///
    /// # Errors
    /// An [`Interrupted`] when somebody pressed Ctrl-C.
    pub(crate) fn publishing(&self) -> anyhow::Result<()> {
        self.advance(Stage::Publishing)
    }

    fn advance(&self, to: Stage) -> anyhow::Result<()> {
        let mut stage = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if *stage == Stage::Interrupted {
            return Err(anyhow::anyhow!(Interrupted));
        }
        *stage = to;
        Ok(())
    }

    /// Where nothing was written the program ends here: nobody waits for what is being read.
    fn pressed(&self, old: &Text, terminal: &mut Terminal) {
        let mut stage = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match *stage {
            Stage::Reading => {
                terminal.say(&ended(old));
                std::process::exit(EXIT_CODE.into());
            }
            Stage::Writing => *stage = Stage::Interrupted,
            Stage::Interrupted | Stage::Publishing => {}
        }
    }
}

/// What is said when the build ended; nothing of it is left by then.
pub(crate) fn ended(old: &Text) -> Text {
    say!(
        id = "Dihentikan dengan Ctrl-C.{old} Tidak ada yang tertinggal.",
        en = "Stopped by Ctrl-C.{old} Nothing was left behind.",
        old = old.each(),
    )
}

fn unheard() -> Text {
    say!(id = "komputer ini tidak memberi kabar tentang Ctrl-C", en = "this computer does not tell of Ctrl-C",)
}
