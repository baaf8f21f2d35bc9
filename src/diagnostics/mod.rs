//! What we tell the person who wrote the content: findings, each with its place and what to do about it.
//!
//! A finding is the content's fault. It travels beside the value ([`Diagnosed`]), so that reading never
//! fails and a person sees everything that is wrong in one run. A fault of the machine is an
//! `anyhow::Error`; a panic is a fault of this program.

mod code;
pub(crate) mod excerpt;
mod formats;
mod invisible;
mod json;
mod place;
mod screen;
pub(crate) mod shell;
mod text;
pub(crate) mod trouble;

pub(crate) use crate::diagnostics::code::with_file;
pub use crate::diagnostics::code::{Code, Example, Severity, Start};
pub(crate) use crate::diagnostics::formats::OUTSIDE_PATHS;
pub use crate::diagnostics::formats::{Report, github, gitlab, junit, markdown, sarif};
pub use crate::diagnostics::invisible::{is_invisible, is_typed, plain, plain_lines};
pub use crate::diagnostics::json::{Summary, json};
pub use crate::diagnostics::place::{Located, Place, Spot};
pub use crate::diagnostics::screen::{Screen, screen};
pub(crate) use crate::diagnostics::text::{Each, Part, phrase, say};
pub use crate::diagnostics::text::{Language, Phrase, Text, counted};

/// One thing that is wrong, and where.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule it breaks.
    pub code: &'static Code,
    /// How much it matters here; a draft's errors are warnings.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What is wrong, in the words of the person who wrote it.
    pub message: Text,
    /// What to do about it.
    pub help: Text,
}

impl Diagnostic {
    /// A finding with the severity of its rule.
    pub fn new(code: &'static Code, place: Place, message: Text, help: Text) -> Diagnostic {
        Diagnostic { code, severity: code.severity, place, message, help }
    }
}

/// Sorts by file, line, column and code, so that the same content always reads the same.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| (&a.place, a.code.name, &a.message.id).cmp(&(&b.place, b.code.name, &b.message.id)));
}

/// A value, and everything that was wrong on the way to it.
#[derive(Debug)]
pub struct Diagnosed<T> {
    /// What could be understood.
    pub value: T,
    /// What could not.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Diagnosed<T> {
    /// A value with nothing wrong about it yet.
    pub fn sound(value: T) -> Diagnosed<T> {
        Diagnosed { value, diagnostics: Vec::new() }
    }

    /// Goes on to the next step, keeping what was found before.
    pub fn then<U>(self, next: impl FnOnce(T) -> Diagnosed<U>) -> Diagnosed<U> {
        let mut found = self.diagnostics;
        let Diagnosed { value, diagnostics } = next(self.value);
        found.extend(diagnostics);
        Diagnosed { value, diagnostics: found }
    }
}
