//! The JSON Schemas of the manifest, of `dip.json` and of the files that officers write.

use crate::register::Class;
use crate::register::fields::document;
use crate::register::schema::Schema;
use crate::site::item::{File, SharedItem};

/// What the manifest and `dip.json` keep to, with marks where words and fields of the tables come.
const MANIFEST: &str = include_str!("../skema/manifest-v1.json");
const DIP: &str = include_str!("../skema/dip-v1.json");

/// In place of a list of words.
const CLASSES: &str = "\"@classes@\"";
/// In place of the names of the fields that are texts, and of their shapes.
const TEXTS: &str = "        \"@texts@\",\n";
const TEXT_SHAPES: &str = "        \"@texts@\": {},\n";

/// The shape of a field that is a text.
const TEXT: &str = r##"{
          "anyOf": [
            {
              "$ref": "#/$defs/text"
            },
            {
              "type": "null"
            }
          ]
        }"##;

/// A file for each.
pub(crate) fn items<'a>() -> Vec<SharedItem<'a>> {
    let mut items = vec![
        File::of("skema/manifest-v1.json", |_, _| Ok(manifest().into_bytes())),
        File::of("skema/dip-v1.json", |_, _| Ok(dip().into_bytes())),
    ];
    items.extend(Schema::ALL.map(|schema| File::of(schema.path(), move |_, _| Ok(schema.text()?.into_bytes()))));
    items
}

/// What a manifest keeps to.
pub fn manifest() -> String {
    MANIFEST.replace(CLASSES, &quoted(&Class::KEYS, ", "))
}

/// What `dip.json` keeps to.
pub(crate) fn dip() -> String {
    let mut texts: Vec<&str> = document::published().map(|it| it.key).collect();
    texts.sort_unstable();
    let lines = |end: &str| texts.iter().map(|it| format!("        \"{it}\"{end},\n")).collect::<Vec<_>>().concat();
    DIP.replace(CLASSES, &quoted(&Class::PUBLIC.map(Class::key), ",\n                "))
        .replace(TEXTS, &lines(""))
        .replace(TEXT_SHAPES, &lines(&format!(": {TEXT}")))
}

fn quoted(words: &[&str], between: &str) -> String {
    words.iter().map(|it| format!("\"{it}\"")).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mark_is_left_in_a_schema() {
        for (text, has) in [(manifest(), Class::Excluded.key()), (dip(), document::RESPONSIBLE.key)] {
            assert!(!text.contains("\"@") && text.contains(has), "{text}");
            let schema = serde_json::from_str(&text).unwrap();
            assert!(jsonschema::draft202012::meta::is_valid(&schema));
        }
    }
}
