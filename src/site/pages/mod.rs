//! The pages about the register as a whole, each with what it shows.

pub(crate) mod about;
pub(crate) mod accessibility;
pub(crate) mod answers;
pub(crate) mod checklist;
pub(crate) mod findings;
pub(crate) mod home;
pub(crate) mod immediate;
pub(crate) mod item_address;
pub(crate) mod rule_address;
pub(crate) mod rules;
pub(crate) mod service;
pub(crate) mod timing;
