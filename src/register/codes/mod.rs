//! Everything that can be wrong with a single field, before it is compared with any other.

pub mod decrees;
pub mod fields;
pub mod history;
pub mod look;
pub mod values;
