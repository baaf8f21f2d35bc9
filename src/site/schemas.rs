//! The JSON Schemas of the manifest and of the files that officers write.

use crate::register::schema::Schema;
use crate::site::item::{File, SharedItem};

/// What the manifest keeps to.
const MANIFEST: &str = include_str!("skema/manifest-v1.json");

/// A file for each.
pub(crate) fn items<'a>() -> Vec<SharedItem<'a>> {
    let mut items = vec![File::of("skema/manifest-v1.json", |_, _| Ok(MANIFEST.as_bytes().to_vec()))];
    items.extend(Schema::ALL.map(|schema| File::of(schema.path(), move |_, _| Ok(schema.text()?.into_bytes()))));
    items
}
