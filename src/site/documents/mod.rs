//! What a site has of each document and decree: pages, records, links.

pub(crate) mod decree;
pub(crate) mod document;
pub(crate) mod document_parts;
pub(crate) mod exclusion;
pub(crate) mod model;
pub(crate) mod moved;
pub(crate) mod publication;
pub(crate) mod qr;
pub(crate) mod record;
pub(crate) mod revision;
pub(crate) mod titles;
