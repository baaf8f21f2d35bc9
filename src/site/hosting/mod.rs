//! What hosts and browsers are told: headers, redirects, policies, media types.

pub(crate) mod host_rules;
pub(crate) mod hosts;
pub(crate) mod media;
pub(crate) mod policy;
