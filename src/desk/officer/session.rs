//! The session of an officer in the browser: who works, and that a request comes from one of our pages.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use crate::desk::login::{is_same, random};
use crate::desk::officer::decision::page::Page;
use crate::reading::Reading;
use crate::register::Officer;

/// One officer at work, for as long as the program runs.
#[derive(Debug)]
pub(crate) struct OfficerSession {
    /// The officer; none until one was chosen.
    officer: Mutex<Option<String>>,
    /// Stands in every form: a page of another origin cannot read it.
    token: String,
    /// Whether records are kept in git at once.
    pub(crate) commits: bool,
    /// One thing is written at a time.
    pub(crate) writing: Mutex<()>,
    /// The pages beside the decisions that were shown last, by what these are bound to.
    shown: Mutex<VecDeque<(String, Page)>>,
}

/// So many pages are kept for the decisions they belong to.
const MOST_SHOWN: usize = 16;

impl OfficerSession {
    /// For this officer, or for one who is chosen in the browser.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub(crate) fn new(officer: Option<String>, commits: bool) -> anyhow::Result<OfficerSession> {
        Ok(OfficerSession {
            officer: Mutex::new(officer),
            token: random()?,
            commits,
            writing: Mutex::default(),
            shown: Mutex::default(),
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

    /// Keeps the page that an officer reads before deciding.
    pub(crate) fn keep(&self, seen: &str, page: Page) {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        shown.push_back((seen.to_owned(), page));
        while shown.len() > MOST_SHOWN {
            shown.pop_front();
        }
    }

    /// The page of a decision.
    pub(crate) fn kept(&self, seen: &str) -> Option<Page> {
        let shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        shown.iter().rev().find(|(it, _)| it == seen).map(|(_, page)| page.clone())
    }

    /// The officer who works here, as the settings know them now.
    pub(crate) fn officer(&self, reading: &Reading) -> Option<Officer> {
        let id = self.officer.lock().unwrap_or_else(PoisonError::into_inner).clone()?;
        reading.settings.value.officer(&id).cloned()
    }

    /// Lets this officer work from now on.
    pub(crate) fn choose(&self, id: &str) {
        *self.officer.lock().unwrap_or_else(PoisonError::into_inner) = Some(id.to_owned());
    }
}
