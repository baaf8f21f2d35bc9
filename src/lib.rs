//! A static site generator for a public information register.
pub mod checks;
pub mod commands;
pub mod diagnostics;
pub mod output;
pub mod register;
pub mod seal;
pub mod site;
pub mod source;
