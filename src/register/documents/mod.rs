//! Documents and their revisions, and what their fields mean.

pub(crate) mod announcement;
pub(crate) mod document;
pub(crate) mod exclusion;
pub(crate) mod exemption;
pub(crate) mod language;
pub(crate) mod origin;
pub(crate) mod present;
pub(crate) mod read_exclusion;
pub(crate) mod reader;
pub(crate) mod retention;
pub(crate) mod sample;
pub(crate) mod until;
