//! The settings of a register: the body, its officers, its procedure, its service, its look.

pub(crate) mod look;
pub(crate) mod officer;
pub(crate) mod policy;
pub(crate) mod procedure;
pub(crate) mod public_body;
pub(crate) mod read_look;
pub(crate) mod read_procedure;
pub(crate) mod read_service;
pub(crate) mod reader;
pub(crate) mod service;
pub(crate) mod shown_settings;
