//! Which files lie under `content/`, and which of them have no place there.

pub(crate) mod litter;
pub(crate) mod names;
pub(crate) mod saved;
pub(crate) mod unexpected;
pub(crate) mod walk;
