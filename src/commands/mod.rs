//! The commands, each in a file or folder of its name with its arguments; the only folder that knows all the others.
#![expect(clippy::disallowed_methods, reason = "commands read manifests and write into content/")]

mod announce;
mod approve;
mod archive;
mod build;
mod check;
mod command_line;
mod explain;
mod export;
mod import;
mod init;
mod memo;
mod new;
mod open_documents;
mod outcome;
mod performing;
mod record;
mod renew;
mod review;
mod revise;
mod running;
mod schema;
mod serve;
mod statement;
mod status;
mod submit;
mod tally;
mod theme;
mod verify;
mod withdraw;

pub use crate::commands::outcome::Outcome;
pub use crate::commands::running::run;
pub use crate::reading::moment::Moment;
pub use crate::terminal::browser::Browser;
pub use crate::terminal::environment::{Environment, Server};
