//! The shapes of values, as JSON Schema.
#![expect(clippy::needless_pass_by_value, reason = "callers make the value for this one place")]

use serde_json::{Map, Value, json};

/// Keys and values of which no other may be there.
pub(crate) fn object(about: &str, required: &[&str], properties: Vec<(&str, Value)>) -> Value {
    let properties: Map<String, Value> = properties.into_iter().map(|(key, it)| (key.to_owned(), it)).collect();
    let mut schema = json!({ "type": "object" });
    put(&mut schema, "description", about.into(), !about.is_empty());
    put(&mut schema, "additionalProperties", false.into(), true);
    put(&mut schema, "required", required.into(), !required.is_empty());
    put(&mut schema, "properties", properties.into(), true);
    schema
}

/// Adds a member, if it says something.
pub(crate) fn put(schema: &mut Value, key: &str, value: Value, says: bool) {
    if let (Value::Object(map), true) = (schema, says) {
        map.insert(key.to_owned(), value);
    }
}

/// The same with these words on what to write.
pub(crate) fn about(mut schema: Value, words: &str) -> Value {
    put(&mut schema, "description", words.into(), true);
    schema
}

/// A text; YAML takes some for numbers.
pub(crate) fn text(words: &str) -> Value {
    about(json!({ "type": ["string", "number", "boolean"], "pattern": "\\S" }), words)
}

/// A text in a shape of its own.
pub(crate) fn shaped(pattern: &str, words: &str) -> Value {
    about(json!({ "type": "string", "pattern": format!("^({pattern})$") }), words)
}

/// One of some words.
pub(crate) fn word(words: &[&str], description: &str) -> Value {
    about(json!({ "enum": words }), description)
}

/// A list.
pub(crate) fn list(item: Value, words: &str) -> Value {
    about(json!({ "type": "array", "items": item }), words)
}

/// A list that holds something.
pub(crate) fn some(item: Value, words: &str) -> Value {
    about(json!({ "type": "array", "minItems": 1, "items": item }), words)
}

/// `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 bytes.
pub(crate) fn id(words: &str) -> Value {
    let shape = json!({ "type": ["string", "integer"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64 });
    about(shape, words)
}

/// A day, as a pattern.
pub(crate) const DAY: &str = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const TIME: &str = "([01][0-9]|2[0-3]):[0-5][0-9]";

/// A day.
pub(crate) fn day(words: &str) -> Value {
    shaped(DAY, words)
}

/// A day, month or year.
pub(crate) fn partial_day(words: &str) -> Value {
    let pattern = format!("^([0-9]{{4}}(-(0[1-9]|1[0-2]))?|{DAY})$");
    let shape = json!({ "type": ["string", "integer"], "pattern": pattern, "minimum": 1900, "maximum": 9999 });
    about(shape, words)
}

/// A day with the time of day, where it is known.
pub(crate) fn when(words: &str) -> Value {
    shaped(&format!("{DAY}( {TIME})?"), words)
}

/// A day with the time of day.
pub(crate) fn moment(words: &str) -> Value {
    shaped(&format!("{DAY} {TIME}"), words)
}

/// A time of day.
pub(crate) fn time(words: &str) -> Value {
    shaped(TIME, words)
}

/// Opening hours.
pub(crate) fn stretch() -> Value {
    shaped(&format!(" *{TIME} *- *{TIME} *"), "Jam buka, misalnya \"07:30-12:00\"")
}

/// A digest as records name it.
pub(crate) fn digest() -> Value {
    shaped("sha256:[0-9a-f]{64}", "Ditulis oleh perintah periksa atau setujui")
}

/// A whole address.
pub(crate) fn address(words: &str) -> Value {
    shaped("https?://[^\\s<>\"{}|\\\\^`]+", words)
}

/// A language, in the shape of BCP 47.
pub(crate) fn language(words: &str) -> Value {
    about(json!({ "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$", "maxLength": 35 }), words)
}

/// How long a record is kept.
pub(crate) fn period(words: &str) -> Value {
    let length = "[1-9][0-9]* (tahun|bulan)";
    let event = "\\p{L}[\\p{L}\\p{N}/.-]*( [\\p{L}\\p{N}/.-]+)*";
    shaped(&format!("{length}( setelah {event}( \\({DAY}\\))?)?|selama {event}|permanen"), words)
}
