//! Arguments in, exit code out; the only place that asks what day it is and reads the environment.

use std::io::IsTerminal as _;
use std::process::ExitCode;

use maklumat::commands::{Server, Surroundings, run};

#[expect(clippy::disallowed_methods, reason = "this is where the clock and the environment are read")]
fn main() -> ExitCode {
    let epoch = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|it| it.parse().ok());
    let epoch = epoch.and_then(|it| jiff::Timestamp::from_second(it).ok());
    let is_watched = std::io::stderr().is_terminal();
    let plain = std::env::var_os("NO_COLOR").is_some_and(|it| !it.is_empty());
    let surroundings = Surroundings {
        now: epoch.unwrap_or_else(jiff::Timestamp::now),
        clock: epoch.is_none().then_some(jiff::Timestamp::now),
        colour: is_watched && !plain,
        is_watched,
        program: std::env::current_exe().ok(),
        server: server(),
        has_desktop: has_desktop(),
    };
    ExitCode::from(run(std::env::args_os(), &surroundings))
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

/// Whether a browser can be opened for somebody who started the program without a terminal.
fn has_desktop() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|it| !it.is_empty());
    cfg!(windows) || cfg!(target_os = "macos") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}
