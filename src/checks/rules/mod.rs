//! The list of rules, in alphabetical order; each has a file of its own that holds everything about it.

use crate::checks::Rule;

/// Every rule.
pub static RULES: &[&Rule] = &[];
