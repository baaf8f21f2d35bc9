//! Front matter and settings as a tree in which every key and value keeps its place in the file.

use serde::{Serialize, Serializer};

use crate::diagnostics::{Located, Spot};

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Where it begins.
    pub spot: Spot,
    /// What it is.
    pub value: Value,
}

/// What officers can write. A scalar is its text: dates, numbers, `no` and `007` stay as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// Keys with values, in the order written.
    Map(Map),
}

/// Keys with values, in the order written; no key stands twice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Map(pub Vec<(Located<String>, Node)>);

impl Map {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.0.iter().find(|(it, _)| it.value == key).map(|(_, node)| node)
    }

    /// Where a key stands.
    pub fn key_spot(&self, key: &str) -> Option<Spot> {
        self.0.iter().map(|(it, _)| it).find(|it| it.value == key).map(|it| it.spot)
    }

    /// The same without some keys.
    pub fn without(&self, keys: &[&str]) -> Map {
        Map(self.0.iter().filter(|(it, _)| !keys.contains(&it.value.as_str())).cloned().collect())
    }

    /// The form that RFC 8785 (JCS) hashes: keys sorted, every scalar a string.
    pub fn canonical(&self) -> anyhow::Result<String> {
        self.canonical_without(&[])
    }

    /// The same without some keys.
    pub fn canonical_without(&self, keys: &[&str]) -> anyhow::Result<String> {
        Ok(serde_json::to_string(&CanonicalMap { map: self, left_out: LeftOut { keys, children: None } })?)
    }

    /// The same without some keys, and without the key `child` of the map, or of each map of the list, at `parent`.
    pub fn canonical_without_child(&self, keys: &[&str], parent: &str, child: &str) -> anyhow::Result<String> {
        let left_out = LeftOut { keys, children: Some((parent, &[child])) };
        Ok(serde_json::to_string(&CanonicalMap { map: self, left_out })?)
    }
}

impl Node {
    /// The text, if it is one.
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) => Some(text),
            Value::List(_) | Value::Map(_) => None,
        }
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.value {
            Value::Scalar(text) => serializer.serialize_str(text),
            Value::List(items) => serializer.collect_seq(items),
            Value::Map(map) => map.serialize(serializer),
        }
    }
}

impl Serialize for Map {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, node)| (&key.value, node)))
    }
}

/// A map as RFC 8785 writes it. Its texts are those of `serde_json`, and there are no numbers.
struct CanonicalMap<'m> {
    map: &'m Map,
    left_out: LeftOut<'m>,
}

/// What is left out of a map.
#[derive(Debug, Clone, Copy, Default)]
struct LeftOut<'m> {
    keys: &'m [&'m str],
    /// A key, and the keys that are left out of the maps at it.
    children: Option<(&'m str, &'m [&'m str])>,
}

impl<'m> LeftOut<'m> {
    /// What is left out of the maps at a key.
    fn at(self, key: &str) -> LeftOut<'m> {
        let keys = self.children.filter(|(it, _)| *it == key).map_or_else(Default::default, |(_, keys)| keys);
        LeftOut { keys, children: None }
    }
}

impl Serialize for CanonicalMap<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let is_kept = |(key, _): &&(Located<String>, Node)| !self.left_out.keys.contains(&key.value.as_str());
        let mut sorted: Vec<&(Located<String>, Node)> = self.map.0.iter().filter(is_kept).collect();
        // As JavaScript sorts. Of keys that stand twice the first is kept.
        sorted.sort_by(|(one, _), (other, _)| one.value.encode_utf16().cmp(other.value.encode_utf16()));
        sorted.dedup_by(|(one, _), (other, _)| one.value == other.value);
        let node = |key: &str, node| CanonicalNode { node, left_out: self.left_out.at(key) };
        serializer.collect_map(sorted.into_iter().map(|(key, it)| (&key.value, node(&key.value, it))))
    }
}

/// A value as RFC 8785 writes it, without what is left out of its map or of each map of its list.
struct CanonicalNode<'n> {
    node: &'n Node,
    left_out: LeftOut<'n>,
}

impl Serialize for CanonicalNode<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let left_out = self.left_out;
        match &self.node.value {
            Value::Scalar(text) => serializer.serialize_str(text),
            Value::List(items) => serializer.collect_seq(items.iter().map(|node| {
                // Only the maps directly in the list lose keys, and not those of a list within it.
                let left_out = if matches!(node.value, Value::List(_)) { LeftOut::default() } else { left_out };
                CanonicalNode { node, left_out }
            })),
            Value::Map(map) => CanonicalMap { map, left_out }.serialize(serializer),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::source::parse;

    /// What another program for RFC 8785 writes, of all that can stand in a text.
    #[test]
    fn the_canonical_form_is_that_of_the_standard() {
        let text = "b: \"\\u0001\\b\\t\\n\\f\\r\\\"\\\\/\\u007f\\u2028<é>\"\n\"\\U0001F600\": 1\n\"\\uFB33\": 2\na:\n  - { z: [], y: {} }\n  - x\na: twice\n";
        let map = parse(&"a.md".into(), text, 1).value.unwrap();
        let due = serde_json_canonicalizer::to_string(&map).unwrap();
        assert_eq!(map.canonical().unwrap(), due);
        assert!(due.find('\u{1F600}') < due.find('\u{FB33}'), "{due}");
    }

    #[test]
    fn a_child_is_left_out_of_the_map_at_its_key_or_of_the_maps_of_the_list_there() {
        for (written, due) in [
            ("a: 1\nb: { c: 2, d: { c: 3 } }\nc: 4\n", r#"{"b":{"d":{"c":"3"}},"c":"4"}"#),
            ("b: [{ c: 2, d: 3 }, [{ c: 4 }], c]\n", r#"{"b":[{"d":"3"},[{"c":"4"}],"c"]}"#),
            ("d: { b: { c: 2 } }\n", r#"{"d":{"b":{"c":"2"}}}"#),
        ] {
            let map = parse(&"a.md".into(), written, 1).value.unwrap();
            assert_eq!(map.canonical_without_child(&["a"], "b", "c").unwrap(), due, "{written}");
        }
    }
}
