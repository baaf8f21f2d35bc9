//! A static site generator for a public information register.
pub mod checks;
pub mod diagnostics;
pub mod register;
pub mod source;
