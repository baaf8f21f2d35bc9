//! Front matter and settings: read as YAML with places, and written field by field.

pub(crate) mod edit;
pub(crate) mod findings;
pub(crate) mod front_matter;
pub(crate) mod parser;
pub(crate) mod put;
pub(crate) mod spaces;
pub(crate) mod tree;
