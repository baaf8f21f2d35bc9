//! Shows a page in the browser of the person at the terminal.

use std::ffi::{OsStr, OsString};
use std::io::ErrorKind;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::Context as _;

use crate::diagnostics::{Text, say};
use crate::source::{find_program, search_path};

/// What opens a page and fails, fails within this time.
const SOON: Duration = Duration::from_millis(250);

/// What shows a page to the person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Browser {
    /// What this computer opens pages with.
    #[default]
    Usual,
    /// The program that `MAKLUMAT_PERAMBAN` names.
    Named(OsString),
    /// Nobody sees a screen here.
    None,
}

impl Browser {
    /// Shows a page or a file; false where nobody can see it.
    ///
    /// # Errors
    /// When the program cannot be started.
    pub(crate) fn show(&self, what: &str) -> anyhow::Result<bool> {
        let unopened = || say!(id = "{what} tidak dapat dibuka", en = "{what} cannot be opened", what);
        match self {
            Browser::Usual => show_with(open::commands(what)).with_context(unopened)?,
            Browser::Named(program) => {
                let program = find_program(program).with_context(|| unfound(program))?;
                let mut command = Command::new(program);
                command.arg(what);
                show_with(vec![command]).with_context(unopened)?;
            }
            Browser::None => return Ok(false),
        }
        Ok(true)
    }
}

fn unfound(program: &OsStr) -> Text {
    let shown = program.display();
    say!(
        id = "program peramban {shown} tidak ditemukan; MAKLUMAT_PERAMBAN harus nama program yang terpasang atau \
              letaknya yang lengkap",
        en = "there is no browser {shown}; MAKLUMAT_PERAMBAN must be the name of an installed program or its whole \
              path",
        shown,
    )
}

/// Starts the first of these that this computer has and that does not fail at once.
fn show_with(commands: Vec<Command>) -> std::io::Result<()> {
    let mut refused = std::io::Error::from(ErrorKind::NotFound);
    for mut command in commands.into_iter().filter(|it| find_program(it.get_program()).is_some()) {
        match start(&mut command) {
            Ok(()) => return Ok(()),
            Err(error) => refused = error,
        }
    }
    Err(refused)
}

/// A browser keeps the person's own environment, which tells it the screen and the language, but looks for programs
/// only where they are installed.
fn start(command: &mut Command) -> std::io::Result<()> {
    command.env("PATH", search_path()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // Whoever stops this program goes on reading the page.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    #[cfg(windows)]
    std::os::windows::process::CommandExt::creation_flags(command, 0x0800_0200);
    let mut child = command.spawn()?;
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || drop(sender.send(child.wait())));
    match receiver.recv_timeout(SOON) {
        // On Windows what opens a page says nothing by its exit code.
        Ok(Ok(status)) if cfg!(unix) && !status.success() => Err(std::io::Error::other(status.to_string())),
        Ok(Err(error)) => Err(error),
        _ => Ok(()),
    }
}

/// Drafts are for the eyes of who may read the register.
pub(crate) fn private_folder() -> std::io::Result<tempfile::TempDir> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.prefix("maklumat-pratinjau-").tempdir()
}
