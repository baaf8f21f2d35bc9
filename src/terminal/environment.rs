//! What the program knows about its environment: the time, the terminal, the browser, the CI server.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::terminal::browser::Browser;

/// What the program knows about its environment; only `main.rs` finds it out.
#[derive(Debug)]
pub struct Environment {
    /// Now, or what `SOURCE_DATE_EPOCH` says.
    pub now: jiff::Timestamp,
    /// Whether `SOURCE_DATE_EPOCH` is there and says no time.
    pub has_odd_epoch: bool,
    /// What tells the time to a command that runs for hours; none when the day was given from outside.
    pub clock: Option<fn() -> jiff::Timestamp>,
    /// Whether findings may be coloured.
    pub colour: bool,
    /// Whether standard error is a terminal somebody looks at.
    pub is_watched: bool,
    /// Where this program lies, to start it once more for what may crash it.
    pub program: Option<PathBuf>,
    /// The folder of this person for what programs can make again.
    pub cache: Option<PathBuf>,
    /// What shows a page to the person.
    pub browser: Browser,
    /// The index that `git commit` hands to its hook.
    pub index: Option<OsString>,
    /// Who runs this job, if it is none of a person.
    pub server: Option<Server>,
}

/// Who runs this job, where no person sits at the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Server {
    /// GitHub Actions; the file that becomes the summary of the job.
    GitHub(Option<PathBuf>),
    /// GitLab.
    GitLab,
    /// Forgejo or Gitea, which show neither annotations nor a summary: people read the log.
    Forgejo,
}
