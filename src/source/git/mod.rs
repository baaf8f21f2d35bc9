//! What git is asked and told: earlier texts, who changed what, what is staged, what is committed.

pub(crate) mod command;
pub(crate) mod commit;
pub(crate) mod past;
pub(crate) mod past_text;
pub(crate) mod signing_key;
pub(crate) mod unresponsive;
pub(crate) mod staged;
