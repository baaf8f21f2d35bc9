//! The history: what was published and withdrawn, in the order in which it was recorded, and the head that fixes it.

pub(crate) mod event;
pub(crate) mod head;
pub(crate) mod keys;
pub(crate) mod publication_history;
pub(crate) mod recorded;
