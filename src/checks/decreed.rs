//! What the rules on decrees share: which revision of the register a line is about.

use std::collections::BTreeMap;

use crate::register::{Document, Register, Revision};

/// Every revision by id and number, with its document; of two with the same the first.
pub(crate) fn by_number(register: &Register) -> BTreeMap<(&str, u32), (&Document, &Revision)> {
    let mut all = BTreeMap::new();
    for document in register.documents() {
        for revision in &document.revisions {
            if let Some((id, number)) = revision.id.as_ref().zip(revision.number.as_ref()) {
                all.entry((id.value.as_str(), number.value)).or_insert((document, revision));
            }
        }
    }
    all
}
