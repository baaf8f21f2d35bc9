//! What the rules need to know of the values of a document: personal data in them, and values that are none.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostics::{Located, Spot};
use crate::inspect::personal::{Personal, find, trace};
use crate::inspect::{Part, Trace};
use crate::register::text::lines::Lines;
use crate::register::text::markdown::Placed;
use crate::register::text::rendered::rendered;
use crate::source::{Map, Node, SourceText, Value};

/// The word for the text of a document where fields are named.
pub const BODY: &str = "isi";

/// Personal data in a field or in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalField {
    /// The field's path, like `lampiran[0].judul`; `isi` for the text.
    pub field: String,
    /// Where.
    pub spot: Spot,
    /// What, masked.
    pub trace: Trace,
}

impl PersonalField {
    /// The field of the front matter that it stands in.
    pub fn top(&self) -> &str {
        self.field.split(['.', '[']).next().unwrap_or_default()
    }
}

/// What was found in the values and in the text.
#[derive(Debug, Clone, Default)]
pub struct Values {
    /// Personal data.
    pub personal: Vec<PersonalField>,
    /// Values that say nothing, with the path of their field.
    pub empty: Vec<Located<String>>,
}

impl Values {
    /// Of a document, whose text has these events.
    pub(crate) fn of(text: &SourceText, events: &[Placed<'_>]) -> Values {
        let mut values = Values::of_map(&text.fields);
        // What people read first; then what is written, which is published too.
        let read = rendered(&text.body, events);
        let of_the_page = find(&read.text).into_iter().map(|it| Personal { at: read.place(&it.at), ..it });
        let lines = Lines::of(&text.body, text.body_line);
        let mut seen = BTreeSet::new();
        for it in of_the_page.chain(find(&text.body)).filter(|it| seen.insert((it.kind, it.value.clone()))) {
            let on_this_line = text.body.get(it.at.clone()).and_then(|it| it.lines().next());
            let spot = lines.spot(it.at.start, on_this_line.map_or(0, |it| it.chars().count()));
            values.personal.push(PersonalField { field: BODY.to_owned(), spot, trace: trace(&it, Part::Text) });
        }
        let name = name_of(&text.file);
        for it in find(name) {
            let trace = trace(&it, Part::Name);
            values.personal.push(PersonalField { field: "id".to_owned(), spot: Spot::START, trace });
        }
        values
    }

    /// Of a file without a text.
    pub(crate) fn of_map(map: &Map) -> Values {
        let mut values = Values::default();
        values.map(map, &mut String::new());
        values
    }

    fn map(&mut self, map: &Map, path: &mut String) {
        let above = path.len();
        for (key, node) in &map.0 {
            // A file's name is looked at where the file is, and no digest, key or signature is a number.
            if !matches!(key.value.as_str(), "berkas" | "sidik" | "kunci" | "tanda") {
                path.extend([if above == 0 { "" } else { "." }, &key.value]);
                self.node(node, path);
                path.truncate(above);
            }
        }
    }

    fn node(&mut self, node: &Node, path: &mut String) {
        match &node.value {
            Value::Map(map) => self.map(map, path),
            Value::List(items) => {
                let above = path.len();
                for (at, it) in items.iter().enumerate() {
                    path.extend(["[", &at.to_string(), "]"]);
                    self.node(it, path);
                    path.truncate(above);
                }
            }
            Value::Scalar(text) => {
                if says_nothing(text) {
                    self.empty.push(Located::new(path.clone(), node.spot));
                }
                for it in find(text) {
                    let trace = trace(&it, Part::Text);
                    self.personal.push(PersonalField { field: path.clone(), spot: node.spot, trace });
                }
            }
        }
    }
}

/// The folder of a document, which may hold what its fields do not.
fn name_of(file: &Arc<str>) -> &str {
    file.split('/').nth(2).unwrap_or_default()
}

/// More bytes than any word has that says nothing.
const LONGEST_NOTHING: usize = 48;

/// What people and spreadsheets write where they have nothing to say.
pub(crate) fn says_nothing(text: &str) -> bool {
    let text = text.trim();
    let is_a_mark = !text.is_empty() && text.chars().all(|it| "-–—_.…?*/ ".contains(it));
    // No word below is nearly so long, in whatever letters.
    if text.len() > LONGEST_NOTHING && !text.starts_with('#') {
        return is_a_mark;
    }
    let text = text.to_lowercase();
    let is_an_error = text.starts_with('#')
        && matches!(
            text.trim_end_matches(['!', '?']),
            "#ref" | "#n/a" | "#value" | "#name" | "#div/0" | "#num" | "#null"
        );
    let is_a_word = matches!(
        text.as_str(),
        "null"
            | "none"
            | "nil"
            | "nan"
            | "undefined"
            | "n/a"
            | "na"
            | "tba"
            | "tbd"
            | "xxx"
            | "xx"
            | "x"
            | "lorem ipsum"
            | "belum diisi"
            | "isi di sini"
            | "(kosong)"
            | "kosong"
    );
    is_a_mark || is_an_error || is_a_word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_looked_at_where_it_stands() {
        let file = "---\nid: a\njudul: \"#REF!\"\nlampiran: [{ berkas: a.pdf, judul: 12.345.678.9-012.345 }]\n---\nSatu\nNIK 6279993102990001\n";
        let text = crate::source::split("content/u/n.md", file.as_bytes()).value.unwrap();
        let values = Values::of(&text, &crate::register::markdown(&text.body));
        let found: Vec<_> = values.personal.iter().map(|it| (it.field.as_str(), it.spot.line)).collect();
        assert_eq!(found, [("lampiran[0].judul", 4), ("isi", 7)]);
        assert_eq!(values.empty.len(), 1);
    }

    #[test]
    fn a_value_that_says_something_is_none() {
        assert!(["-", "NULL", "#REF!", "n/a", "…"].iter().all(|it| says_nothing(it)));
        assert!(!["NA 1", "Null Island", "nihil", "tidak ada", "#1"].iter().any(|it| says_nothing(it)));
    }
}
