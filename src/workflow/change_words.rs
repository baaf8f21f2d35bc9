//! The names of a document's fields and their values, as a list of changes shows them.

use crate::diagnostics::Text;
use crate::register::fields::document;
use crate::source::{Node, Value};

/// What a key is called; one without a name is said as it is written.
pub(crate) fn name_of(key: &str) -> Text {
    let label = document::named(key).and_then(|it| it.label);
    label.map_or_else(|| Text::new(key, key), Text::from)
}

/// A value on one line, without the signs of YAML where a reader can do without them.
pub(crate) fn one_line(node: &Node) -> String {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match &node.value {
        Value::Scalar(text) => plain(text),
        Value::List(items) => {
            let is_flat = items.iter().all(|it| matches!(it.value, Value::Scalar(_)));
            items.iter().map(one_line).collect::<Vec<_>>().join(if is_flat { ", " } else { "; " })
        }
        Value::Map(map) => {
            let pairs = map.0.iter().map(|(key, value)| format!("{} {}", said(&key.value), one_line(value)));
            pairs.collect::<Vec<_>>().join(", ")
        }
    }
}

/// A key inside a value, with its underscores as blanks.
fn said(key: &str) -> String {
    key.replace('_', " ")
}
