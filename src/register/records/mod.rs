//! What officers recorded of a revision, and the statements that their digests are of.

pub(crate) mod named;
pub(crate) mod progress;
pub(crate) mod read_urgent;
pub(crate) mod reader;
pub(crate) mod record;
pub(crate) mod signatures;
pub(crate) mod stated;
pub(crate) mod statement;
pub(crate) mod urgent;
pub(crate) mod waiting;
