//! The families of rules, and the list of all rules made from them.

use std::sync::LazyLock;

use crate::checks::{Family, Rule};

mod announcement;
mod approval;
pub(crate) mod attachments;
mod checklist;
mod decrees;
pub(crate) mod description;
mod exclusion;
mod fields;
mod files;
mod officers;
mod personal_data;
mod revisions;
mod settings;
mod text;

/// Every family, in the order in which they are shown: from the procedure to the files.
pub static FAMILIES: &[&Family] = &[
    &approval::FAMILY,
    &officers::FAMILY,
    &announcement::FAMILY,
    &decrees::FAMILY,
    &revisions::FAMILY,
    &exclusion::FAMILY,
    &description::FAMILY,
    &text::FAMILY,
    &attachments::FAMILY,
    &personal_data::FAMILY,
    &checklist::FAMILY,
    &settings::FAMILY,
    &files::FAMILY,
    &fields::FAMILY,
];

/// Every rule, in alphabetical order of its code.
pub static RULES: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
    let mut rules: Vec<_> = FAMILIES.iter().flat_map(|family| family.rules()).collect();
    rules.sort_by_key(|rule| rule.code.name);
    rules
});
