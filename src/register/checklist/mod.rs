//! The law's checklist: its items, how it is read, and which of them the register answers.

pub(crate) mod coverage;
pub(crate) mod item;
pub(crate) mod reader;
