//! Decrees: one approval for a list of documents.

pub(crate) mod decree;
pub(crate) mod reader;
