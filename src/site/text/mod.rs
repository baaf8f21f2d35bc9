//! Texts as HTML: Markdown, links, languages, escapes.

pub(crate) mod escape;
pub(crate) mod links;
pub(crate) mod markdown;
pub(crate) mod text_language;
