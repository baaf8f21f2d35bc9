//! `Outcome`: how a command ended, as its exit code tells.

/// How a command ended, when the machine let it end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It did what it was asked: exit code 0.
    Done,
    /// The content, or what was verified, is not in order: exit code 1.
    Refused,
    /// A person ended it by Ctrl-C, and everything is as before: exit code 130.
    Interrupted,
}
