//! Chooses what to do when the program is started without arguments, as by a double click.

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use crate::commands::command_line::usage::settings_at;
use crate::diagnostics::{Language, say};
use crate::terminal::browser::Browser;
use crate::terminal::environment::Environment;
use crate::terminal::tell;

/// The command line that is meant: the officer's desk in the browser, if there is a register to open. None: help.
///
/// At a terminal the person is asked, and Enter is a yes: on Windows a double click opens a terminal too. Without one
/// nobody can be asked, and whoever clicked on the program wants to see something.
pub(crate) fn meant(program: &OsString, environment: &Environment) -> Option<Vec<OsString>> {
    let folder = register(environment)?;
    let input = std::io::stdin().is_terminal();
    let at_terminal = input && environment.is_watched;
    let by_click = !input && !environment.is_watched && !std::io::stdout().is_terminal();
    let wanted = if at_terminal { is_wanted(&folder) } else { by_click && environment.browser != Browser::None };
    let line = [program.clone(), "--register".into(), folder.into(), "serve".into(), "--open".into()];
    wanted.then(|| line.into_iter().chain(["--officer".into()]).collect())
}

/// The folder with the register: this one, or the one in which the program lies.
fn register(environment: &Environment) -> Option<PathBuf> {
    let own = environment.program.as_deref().and_then(Path::parent).map(Path::to_owned);
    let folders = [Some(PathBuf::from(".")), own];
    folders.into_iter().flatten().find(|it| it.join("content").is_dir())
}

fn is_wanted(folder: &Path) -> bool {
    let question = say!(
        id = "Folder ini memuat register. Buka di peramban untuk melihat dan mengerjakannya? [Y/t] ",
        en = "This folder holds a register. Open it in the browser, to see it and to work on it? [Y/n] ",
    );
    tell(question.get(Language::of(&settings_at(folder).language)));
    let mut answer = String::new();
    let read = std::io::stdin().read_line(&mut answer);
    read.is_ok_and(|it| it > 0) && matches!(answer.trim().to_lowercase().as_str(), "" | "y" | "ya" | "yes")
}
