//! The state of a preview: the reading that is shown, and why it may be older than the files.

use std::sync::Arc;

use tokio::sync::watch::Sender;

use crate::desk::edition::Edition;
use crate::diagnostics::Text;

/// What is shown now.
#[derive(Debug, Clone, Default)]
pub(crate) struct Current {
    /// Grows with each change; open pages compare it to know that they are old.
    pub(crate) number: u64,
    /// The last register that could be read; none while it is read for the first time.
    pub(crate) edition: Option<Arc<Edition>>,
    /// Whether everything in it was looked at, attachments too.
    pub(crate) is_whole: bool,
    /// How many documents there are, while only those changed last are shown.
    pub(crate) of: Option<usize>,
    /// Why it is not the register as it lies there now.
    pub(crate) trouble: Option<Text>,
    /// What the person should know of how changes are noticed.
    pub(crate) notice: Option<Text>,
}

impl Current {
    /// Tells everyone who listens that something changed.
    pub(crate) fn change(told: &Sender<Current>, change: impl FnOnce(&mut Current)) {
        told.send_modify(|it| {
            change(it);
            it.number += 1;
        });
    }
}
