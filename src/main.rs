//! Arguments in, exit code out; the only place that asks what day it is, and what the environment says.

use std::ffi::OsStr;
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::ExitCode;

use maklumat::commands::{Browser, Environment, Server, run};

/// A build allocates a great deal on all threads at once; the allocators of most systems let them wait for each other.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[expect(clippy::disallowed_methods, reason = "this is where the clock and the environment are read")]
fn main() -> ExitCode {
    #[cfg(unix)]
    outlive_full_files();
    let epoch = std::env::var_os("SOURCE_DATE_EPOCH");
    let has_odd_epoch = epoch.as_deref().is_some_and(|it| moment(it).is_none());
    let epoch = epoch.as_deref().and_then(moment);
    let is_watched = std::io::stderr().is_terminal();
    let plain = std::env::var_os("NO_COLOR").is_some_and(|it| !it.is_empty());
    let environment = Environment {
        now: epoch.unwrap_or_else(jiff::Timestamp::now),
        has_odd_epoch,
        clock: epoch.is_none().then_some(jiff::Timestamp::now),
        colour: is_watched && !plain,
        is_watched,
        program: std::env::current_exe().ok(),
        cache: cache(),
        browser: browser(),
        index: std::env::var_os("GIT_INDEX_FILE").filter(|it| !it.is_empty()),
        server: server(),
    };
    ExitCode::from(run(std::env::args_os(), &environment))
}

/// Seconds since 1970, as programs that repeat a build write them.
fn moment(epoch: &OsStr) -> Option<jiff::Timestamp> {
    let digits = epoch.to_str().filter(|it| it.bytes().all(|it| it.is_ascii_digit()))?;
    jiff::Timestamp::from_second(digits.parse().ok()?).ok()
}

/// A file that may not grow any more is a full disk to whoever writes it, and not the end of the program. What is
/// started before the first thread holds for all of them.
#[cfg(unix)]
fn outlive_full_files() {
    use nix::sys::signal::{SigSet, Signal};
    let mut signals = SigSet::empty();
    signals.add(Signal::SIGXFSZ);
    // Where the system does not do it, such a file still ends the program, as it did.
    let _as_it_was = signals.thread_block();
}

/// The server that runs this job, by the variables it sets. Forgejo and Gitea set those of GitHub too.
fn server() -> Option<Server> {
    let is_set = |name| std::env::var_os(name).is_some_and(|it| !it.is_empty() && it != "false");
    if is_set("FORGEJO_ACTIONS") || is_set("GITEA_ACTIONS") {
        Some(Server::Forgejo)
    } else if is_set("GITHUB_ACTIONS") {
        let summary = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|it| !it.is_empty());
        Some(Server::GitHub(summary.map(Into::into)))
    } else {
        is_set("GITLAB_CI").then_some(Server::GitLab)
    }
}

/// The folder for cache files of all programs: `XDG_CACHE_HOME`, or else the usual one of this system. A path that is
/// not absolute counts as not set: the XDG Base Directory Specification asks that of its own, and the others are alike.
fn cache() -> Option<PathBuf> {
    let absolute = |name| std::env::var_os(name).map(PathBuf::from).filter(|it| it.is_absolute());
    let usual = || match std::env::consts::OS {
        "windows" => absolute("LOCALAPPDATA"),
        "macos" => absolute("HOME").map(|it| it.join("Library/Caches")),
        _ => absolute("HOME").map(|it| it.join(".cache")),
    };
    absolute("XDG_CACHE_HOME").or_else(usual)
}

/// What shows a page to the person; on a Unix machine without a screen nothing does, unless it names something.
fn browser() -> Browser {
    let set = |name| std::env::var_os(name).filter(|it| !it.is_empty());
    if let Some(program) = set("MAKLUMAT_PERAMBAN") {
        return Browser::Named(program);
    }
    let has_screen = cfg!(any(windows, target_os = "macos"))
        || ["DISPLAY", "WAYLAND_DISPLAY", "BROWSER"].iter().any(|it| set(it).is_some());
    if has_screen { Browser::Usual } else { Browser::None }
}
