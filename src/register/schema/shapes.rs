//! The shapes of fields, as JSON Schema.

use serde_json::{Map, Value, json};

use crate::register::Until;
use crate::register::fields::{Field, Kind, keys};
use crate::source::NO_UNITS;

const DAY: &str = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const TIME: &str = "([01][0-9]|2[0-3]):[0-5][0-9]";
/// What a period counts from, or lasts as long as.
const EVENT: &str = "\\p{L}[\\p{L}\\p{N}/.-]*( [\\p{L}\\p{N}/.-]+)*";
const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// The shape of a field's value, with the words on what to write.
pub(crate) fn shape(field: &Field) -> Value {
    let mut shape = match field.kind {
        // YAML takes some texts for something else.
        Kind::Text => json!({ "type": ["string", "number", "boolean"], "pattern": "\\S" }),
        Kind::Shaped(pattern) => text(pattern),
        Kind::Scalar { types, pattern, limits } => scalar(types, pattern, limits),
        Kind::Id => scalar(["string", "integer"], ID, &[("maxLength", 64)]),
        Kind::Language => {
            json!({ "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$", "maxLength": 35 })
        }
        Kind::Address => text("https?://[^\\s<>\"{}|\\\\^`]+"),
        Kind::Day => text(DAY),
        Kind::PartialDay => {
            let pattern = format!("^([0-9]{{4}}(-(0[1-9]|1[0-2]))?|{DAY})$");
            scalar(["string", "integer"], &pattern, &[("minimum", 1900), ("maximum", 9999)])
        }
        Kind::Until => text(&format!("{DAY}|{}", Until::REVOKED)),
        Kind::When => text(&format!("{DAY}( {TIME})?")),
        Kind::Moment => text(&format!("{DAY} {TIME}")),
        Kind::Time => text(TIME),
        Kind::Hours => text(&format!(" *{TIME} *- *{TIME} *")),
        Kind::Period => {
            let length = "[1-9][0-9]* (tahun|bulan)";
            text(&format!("{length}( setelah {EVENT}( \\({DAY}\\))?)?|selama {EVENT}|permanen"))
        }
        Kind::Digest => text("sha256:[0-9a-f]{64}"),
        Kind::Class | Kind::Form | Kind::Fate | Kind::Ground | Kind::Word(_) => json!({ "enum": field.kind.words() }),
        Kind::List(each) => json!({ "type": "array", "items": shape(each) }),
        Kind::Filled(each) => json!({ "type": "array", "minItems": 1, "items": shape(each) }),
        Kind::Record(fields) => record(fields),
        Kind::RecordWithOneOf(fields, either) => {
            let mut shape = record(fields);
            put(&mut shape, "anyOf", either.iter().map(|it| json!({ "required": [it] })).collect());
            shape
        }
        Kind::Keyed(keys, each) => {
            let each = shape(each);
            let properties = keys.iter().copied().flatten().map(|key| ((*key).to_owned(), each.clone())).collect();
            object(&properties, &[])
        }
        Kind::Units(fields) => {
            let name = json!({ "pattern": ID, "maxLength": 64, "not": { "enum": NO_UNITS } });
            json!({ "type": "object", "propertyNames": name, "additionalProperties": record(fields) })
        }
        Kind::Either(shapes) => json!({ "anyOf": shapes.iter().map(shape).collect::<Vec<_>>() }),
    };
    // The published schema keeps its bytes: a list has always had a description, even where it says nothing.
    if !field.hint.is_empty() || matches!(field.kind, Kind::Filled(_)) {
        put(&mut shape, "description", field.hint.into());
    }
    shape
}

/// Keys and values of which no other may be there.
pub(crate) fn record(fields: &'static [Field]) -> Value {
    let required = keys(fields.iter().filter(|it| it.is_required(false)));
    object(&properties(fields), &required)
}

/// The shapes of some fields, by their keys.
pub(crate) fn properties(fields: impl IntoIterator<Item = &'static Field>) -> Map<String, Value> {
    fields.into_iter().map(|it| (it.key.to_owned(), shape(it))).collect()
}

fn object(properties: &Map<String, Value>, required: &[&str]) -> Value {
    let mut shape = json!({ "type": "object", "additionalProperties": false, "properties": properties });
    if !required.is_empty() {
        put(&mut shape, "required", required.into());
    }
    shape
}

/// A text of which all is in this shape.
fn text(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": format!("^({pattern})$") })
}

/// A text that YAML may take for something else.
fn scalar(types: [&str; 2], pattern: &str, limits: &[(&str, u32)]) -> Value {
    let mut shape = json!({ "type": types, "pattern": pattern });
    for (key, limit) in limits {
        put(&mut shape, key, (*limit).into());
    }
    shape
}

fn put(shape: &mut Value, key: &str, value: Value) {
    if let Value::Object(map) = shape {
        map.insert(key.to_owned(), value);
    }
}
