//! Everything that can be wrong with a file before anybody asks what it means.

pub mod files;
pub mod text;
pub mod yaml;
