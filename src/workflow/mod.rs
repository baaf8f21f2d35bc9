//! Which act is due with a document and whose it is; judging whether an act may be done, and writing it. Knows neither
//! the terminal nor the browser.
#![expect(clippy::disallowed_methods, reason = "acts read and write content/")]

pub(crate) mod acts;
pub(crate) mod change;
pub(crate) mod change_words;
pub(crate) mod changes;
pub(crate) mod in_force;
pub(crate) mod judging;
pub(crate) mod committing;
pub(crate) mod new_draft;
pub(crate) mod officers;
pub(crate) mod follow_up;
pub(crate) mod preview_page;
pub(crate) mod proposal;
pub(crate) mod ready;
pub(crate) mod signatures;
pub(crate) mod signing;
pub(crate) mod state;
pub(crate) mod subject;
pub(crate) mod work;
