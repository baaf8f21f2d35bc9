//! Which columns a list has: by their headings, and by what stands below them.

pub(crate) mod column;
pub(crate) mod contents;
pub(crate) mod header;
pub(crate) mod heading;
pub(crate) mod headings;
pub(crate) mod spelling;
