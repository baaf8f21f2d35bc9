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
        Ok(serde_json_canonicalizer::to_string(self)?)
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
