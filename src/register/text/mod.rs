//! Texts of documents and values of fields: what the rules need to know of what they say.

pub(crate) mod body;
pub(crate) mod lines;
pub(crate) mod markdown;
pub(crate) mod rendered;
pub(crate) mod unread;
pub(crate) mod values;
