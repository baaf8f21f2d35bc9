//! The lists of documents: which there are, their pages, tables, feeds, and the sitemap.

pub(crate) mod facets;
pub(crate) mod feed;
pub(crate) mod layout;
pub(crate) mod letters;
pub(crate) mod list;
pub(crate) mod list_links;
pub(crate) mod listing;
pub(crate) mod sitemap;
pub(crate) mod table;
