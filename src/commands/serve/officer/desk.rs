//! The session of an officer in the browser: who works, and that a request comes from one of our pages.

use std::sync::{Mutex, PoisonError};

use crate::commands::reading::Reading;
use crate::commands::serve::entrance::{is_same, random};
use crate::register::Officer;

/// One officer at work, for as long as the program runs.
#[derive(Debug)]
pub(crate) struct Desk {
    /// The officer; none until one was chosen.
    officer: Mutex<Option<String>>,
    /// Stands in every form: a page of another origin cannot read it.
    token: String,
    /// Whether records are kept in git at once.
    pub(crate) commits: bool,
    /// One thing is written at a time.
    pub(crate) writing: Mutex<()>,
}

impl Desk {
    /// For this officer, or for one who is chosen in the browser.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub(crate) fn new(officer: Option<String>, commits: bool) -> anyhow::Result<Desk> {
        Ok(Desk {
            officer: Mutex::new(officer),
            token: random()?,
            commits,
            writing: Mutex::default(),
        })
    }

    /// The token of every form.
    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    /// Whether a form is one of ours.
    pub(crate) fn is_ours(&self, token: &str) -> bool {
        is_same(token, &self.token)
    }

    /// The officer who works here, as the settings know them now.
    pub(crate) fn officer(&self, reading: &Reading) -> Option<Officer> {
        let id = self.officer.lock().unwrap_or_else(PoisonError::into_inner).clone()?;
        reading.settings.value.officers.iter().find(|it| it.id.value == id).cloned()
    }

    /// Somebody sits down.
    pub(crate) fn choose(&self, id: &str) {
        *self.officer.lock().unwrap_or_else(PoisonError::into_inner) = Some(id.to_owned());
    }
}
