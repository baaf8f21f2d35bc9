//! The revisions that would be published now, by id and number, to compare them with an earlier manifest.

use std::collections::BTreeMap;

use crate::register::{Register, Revision};

/// Every published revision by id and number.
pub(crate) fn published_now(register: &Register) -> BTreeMap<(&str, u32), &Revision> {
    let revisions = register.revisions().filter(|revision| revision.claims_publication());
    revisions.filter_map(|it| Some(((it.id.as_ref()?.value.as_str(), it.number.as_ref()?.value), it))).collect()
}

/// The highest published revision of a document.
pub(crate) fn highest<'a>(now: &BTreeMap<(&str, u32), &'a Revision>, id: &str) -> Option<(u32, &'a Revision)> {
    now.range((id, 0)..=(id, u32::MAX)).next_back().map(|((_, number), revision)| (*number, *revision))
}
