//! Ids and addresses: of documents, of the site, and hosts on the web.

pub(crate) mod host;
pub(crate) mod next_id;
pub(crate) mod site_address;
pub(crate) mod slug;
