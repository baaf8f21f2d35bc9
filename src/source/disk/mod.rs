//! Files of `content/` on the disk: opened without following links, and written whole or not at all.

pub(crate) mod bulk;
pub(crate) mod content;
pub(crate) mod opened;
pub(crate) mod replace;
pub(crate) mod stamp;
pub(crate) mod trouble;
