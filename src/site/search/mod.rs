//! The search: its page, its index, and what the index is told.

pub(crate) mod index_parts;
mod postings;
pub(crate) mod search_index;
pub(crate) mod search_page;
pub(crate) mod searchable;
pub(crate) mod vocabulary;
