//! Reads documents with the files beside them, all of them or only those that changed.

pub(crate) mod again;
pub(crate) mod attachment;
pub(crate) mod examiner;
pub(crate) mod inspector;
pub(crate) mod reading;
