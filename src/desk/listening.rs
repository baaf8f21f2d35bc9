//! Where the program listens: on this computer only, at the wanted port or the next one that is free.

use std::net::{Ipv4Addr, Ipv6Addr, TcpListener};
use std::sync::Arc;

use anyhow::Context as _;
use axum::Router;

use crate::desk::access::Access;
use crate::desk::connections::Connections;
use crate::diagnostics::{Text, say};
use crate::terminal::Terminal;

/// The port it listens on, unless something else does.
pub(crate) const PORT: u16 = 1945;
/// So many ports above it are tried before any free one is taken.
const PORTS: u16 = 50;

/// A port that is ours; who asks there waits until [`Listening::answer`].
#[derive(Debug)]
pub(crate) struct Listening {
    listeners: Vec<TcpListener>,
    /// Where it is, and who may come in.
    pub(crate) access: Access,
}

impl Listening {
    /// Takes a port, and says so when it is not the wanted one.
    ///
    /// # Errors
    /// When no port can be opened.
    pub(crate) fn at(wanted: u16, terminal: &mut Terminal) -> anyhow::Result<Listening> {
        let (listeners, port) = listen(wanted)?;
        if port != wanted && wanted != 0 {
            terminal.say(&say!(
                id = "Porta {wanted} sedang dipakai, mungkin oleh pratinjau lain yang masih berjalan; memakai porta \
                      {port}.",
                en = "Port {wanted} is in use, perhaps by another preview that is still running; using port {port}.",
                wanted,
                port,
            ));
        }
        Ok(Listening { listeners, access: Access::new(port) })
    }

    /// Answers whoever asks, until this is over.
    ///
    /// # Errors
    /// When no port can be opened, or `over` ends with an error.
    pub(crate) fn answer(self, app: &Router, over: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build();
        runtime.with_context(cannot_listen)?.block_on(async {
            let connections = Arc::<Connections>::default();
            for listener in self.listeners {
                listener.set_nonblocking(true)?;
                let listener = tokio::net::TcpListener::from_std(listener)?;
                let (app, connections) = (app.clone(), Arc::clone(&connections));
                tokio::spawn(async move { connections.answer(listener, app).await });
            }
            over.await
        })
    }
}

/// Tells the person where to look, and shows in the browser what leads there.
///
/// # Errors
/// When standard output does not take it.
pub(crate) fn tell(address: &str, shown: Option<&str>, terminal: &mut Terminal) -> anyhow::Result<()> {
    terminal.print(&format!("{address}\n"))?;
    if shown.is_some_and(|it| terminal.show(it).is_err()) {
        terminal.say(&say!(
            id = "Peramban tidak dapat dibuka dari sini; salin alamat di atas ke peramban.",
            en = "No browser can be opened from here; copy the address above into one.",
        ));
    }
    Ok(())
}

/// Listens on the wanted port, or the next that is free.
fn listen(wanted: u16) -> anyhow::Result<(Vec<TcpListener>, u16)> {
    let last = wanted.saturating_add(PORTS);
    let wanted = (wanted..=last).chain([0]);
    let mut fault = None;
    for port in wanted {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => {
                let port = listener.local_addr()?.port();
                // `localhost` is either of the two; a computer may know only one of them.
                let other = TcpListener::bind((Ipv6Addr::LOCALHOST, port)).ok();
                return Ok(([listener].into_iter().chain(other).collect(), port));
            }
            Err(error) => fault = Some(error),
        }
    }
    Err(fault.map_or_else(|| anyhow::anyhow!("no port"), anyhow::Error::new).context(cannot_listen()))
}

fn cannot_listen() -> Text {
    say!(
        id = "komputer ini tidak mengizinkan halaman ditampilkan di 127.0.0.1",
        en = "this computer does not let pages be shown on 127.0.0.1",
    )
}
