//! Writes one top-level field into a document without touching another byte.

use serde_yaml::granit_parser::{Event, Parser};

use crate::source::yaml::parser::options;
use crate::source::{Map, Node, Value, split};

/// A change to one top-level field of a document.
#[derive(Debug, Clone, Copy)]
pub enum Edit<'a> {
    /// Writes the field anew, or adds it as the last one; `value` is what follows `key:`, without a line end.
    Set(&'a str, &'a str),
    /// Adds one entry to the field's list, in the way the list is written.
    Append(&'a str, &'a str),
    /// Adds one `key: value` below a field whose own fields stand on a line each.
    Extend(&'a str, &'a str),
    /// Takes the field out.
    Remove(&'a str),
    /// Puts a comment of one line in the field's place.
    Remark(&'a str, &'a str),
    /// Takes one entry out of the field's list, counted from 0; the last one takes the field with it.
    Omit(&'a str, usize),
}

/// The document's bytes with the change in them; none if its front matter is not written one key a line, so that
/// no line could be changed without another one.
pub fn edit(file: &str, bytes: &[u8], change: Edit<'_>) -> Option<Vec<u8>> {
    let fields = split(file, bytes).value?.fields;
    let text = std::str::from_utf8(bytes).ok()?;
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let line_end = if lines.first()?.ends_with("\r\n") { "\r\n" } else { "\n" };
    let closing = lines.iter().skip(1).position(|it| it.trim_end_matches(['\r', '\n']) == "---")? + 1;
    let blocks = Blocks::of(&fields, closing)?;
    let edited = match change {
        Edit::Set(key, value) => {
            let line = format!("{key}:{}{line_end}", value.replace('\n', line_end));
            match blocks.range(key, &lines) {
                Some((from, to)) => splice(&lines, from, to, &line),
                None => splice(&lines, closing, closing, &line),
            }
        }
        Edit::Remove(key) => match blocks.range(key, &lines) {
            Some((from, to)) => splice(&lines, from, to, ""),
            None => text.to_owned(),
        },
        Edit::Remark(key, words) => {
            let (from, to) = blocks.range(key, &lines)?;
            splice(&lines, from, to, &format!("# {words}{line_end}"))
        }
        Edit::Extend(key, line) => {
            let (from, to) = blocks.range(key, &lines)?;
            let first = lines.get(from + 1).filter(|_| from + 1 < to)?;
            let indent: String = first.chars().take_while(|it| *it == ' ').collect();
            let alone = lines.get(from)?.split_once(':')?.1.trim();
            let is_block = (alone.is_empty() || alone.starts_with('#')) && !first.trim_start().starts_with('-');
            (is_block && !indent.is_empty()).then(|| splice(&lines, to, to, &format!("{indent}{line}{line_end}")))?
        }
        Edit::Append(key, entry) => match blocks.range(key, &lines) {
            None => splice(&lines, closing, closing, &format!("{key}:{line_end}  - {entry}{line_end}")),
            Some((from, to)) => append(&lines, from, to, entry, line_end)?,
        },
        Edit::Omit(key, at) => {
            let (from, to) = blocks.range(key, &lines)?;
            let Value::List(entries) = &fields.get(key)?.value else { return None };
            entries.get(at)?;
            if entries.len() == 1 { splice(&lines, from, to, "") } else { omit(&lines, from, to, entries, at)? }
        }
    };
    let edited = edited.into_bytes();
    changes_only(&fields, &split(file, &edited).value?.fields, change).then_some(edited)
}

/// The lines of every top-level key; each stands at the start of its own line.
struct Blocks {
    starts: Vec<(String, usize)>,
    closing: usize,
}

impl Blocks {
    fn of(fields: &Map, closing: usize) -> Option<Blocks> {
        let mut starts: Vec<(String, usize)> = Vec::new();
        for (key, _) in &fields.0 {
            let line = (key.spot.line as usize).checked_sub(1)?;
            let own = key.spot.column == 1 && starts.last().is_none_or(|(_, before)| *before < line);
            own.then(|| starts.push((key.value.clone(), line)))?;
        }
        Some(Blocks { starts, closing })
    }

    /// The lines of a key and its value; blank lines and comments before the next key belong to that one.
    fn range(&self, key: &str, lines: &[&str]) -> Option<(usize, usize)> {
        let at = self.starts.iter().position(|(it, _)| it == key)?;
        let (_, from) = self.starts.get(at)?;
        let next = self.starts.get(at + 1).map_or(self.closing, |(_, it)| *it);
        let belongs = |line: &&str| !(line.trim().is_empty() || line.starts_with('#'));
        let last = lines.get(*from..next)?.iter().rposition(belongs)?;
        Some((*from, from + last + 1))
    }
}

fn splice(lines: &[&str], from: usize, to: usize, new: &str) -> String {
    let before = lines.iter().take(from).copied();
    let after = lines.iter().skip(to).copied();
    before.chain([new]).chain(after).collect()
}

/// Adds an entry to a block list after its last line, to a flow list before its bracket.
fn append(lines: &[&str], from: usize, to: usize, entry: &str, line_end: &str) -> Option<String> {
    let block = lines.get(from..to)?;
    if let Some(item) = block.iter().skip(1).find(|it| it.trim_start().starts_with("- ")) {
        let indent: String = item.chars().take_while(|it| *it == ' ').collect();
        let bracket = block.first()?.split_once(':')?.1.trim_start().starts_with('[');
        if !bracket {
            return Some(splice(lines, to, to, &format!("{indent}- {entry}{line_end}")));
        }
    }
    let text = block.concat();
    let end = flow_list_end(&text)?;
    let (before, after) = text.split_at_checked(end)?;
    let comma = if before.trim_end().ends_with(['[', ',']) { "" } else { "," };
    let new = format!("{}{comma} {entry}{after}", before.trim_end());
    Some(splice(lines, from, to, &new))
}

/// Takes an entry out of a block list with its lines, out of a flow list with its comma.
fn omit(lines: &[&str], from: usize, to: usize, entries: &[Node], at: usize) -> Option<String> {
    let line_of = |entry: &Node| (entry.spot.line as usize).checked_sub(1);
    let block = lines.get(from..to)?;
    let is_flow = block.first()?.split_once(':')?.1.trim_start().starts_with('[')
        || block.get(1).is_some_and(|it| it.trim_start().starts_with('['));
    if !is_flow {
        let first = line_of(entries.get(at)?)?;
        let next = entries.get(at + 1).map_or(Some(to), line_of)?;
        let own = |line: usize| lines.get(line).is_some_and(|it| it.trim_start().starts_with('-'));
        return (own(first) && first < next).then(|| splice(lines, first, next, ""));
    }
    let text = block.concat();
    let start = |entry: &Node| {
        let line = line_of(entry)?.checked_sub(from)?;
        let before: usize = block.iter().take(line).map(|it| it.len()).sum();
        let column = (entry.spot.column as usize).checked_sub(1)?;
        let (within, _) = block.get(line)?.char_indices().nth(column)?;
        Some(before + within)
    };
    let first = start(entries.get(at)?)?;
    let (first, next) = match entries.get(at + 1) {
        Some(next) => (first, start(next)?),
        None => (text.get(..first)?.rfind(',')?, flow_list_end(&text)?),
    };
    let new = format!("{}{}", text.get(..first)?, text.get(next..)?);
    Some(splice(lines, from, to, &new))
}

/// The byte at which the bracket stands that ends the list of the only key in `text`.
fn flow_list_end(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for next in Parser::new_from_str_with_options(text, options()) {
        let (event, span) = next.ok()?;
        match event {
            Event::SequenceStart(..) => depth += 1,
            Event::SequenceEnd => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    let end = text.char_indices().nth(span.end.index()).map_or(text.len(), |(at, _)| at);
                    return text.get(..end)?.rfind(']');
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether nothing but the named field differs; the last guard against a change nobody asked for.
fn changes_only(before: &Map, after: &Map, change: Edit<'_>) -> bool {
    let (Edit::Set(key, _)
    | Edit::Append(key, _)
    | Edit::Extend(key, _)
    | Edit::Remark(key, _)
    | Edit::Remove(key)
    | Edit::Omit(key, _)) = change;
    // In the order written and with every key, twice or not.
    let kept = |map: &Map| serde_json::to_string(&map.without(&[key])).ok();
    let there = after.get(key).is_some();
    let as_wanted = match change {
        Edit::Remove(_) | Edit::Remark(..) => !there,
        Edit::Omit(_, at) => is_without(before.get(key), after.get(key), at),
        Edit::Set(..) | Edit::Append(..) | Edit::Extend(..) => there,
    };
    kept(before).is_some() && kept(before) == kept(after) && as_wanted
}

/// Whether a list is the one before without one of its entries.
fn is_without(before: Option<&Node>, after: Option<&Node>, at: usize) -> bool {
    let entries = |node: Option<&Node>| match node.map(|it| &it.value) {
        Some(Value::List(entries)) => entries.iter().map(|it| serde_json::to_string(it).ok()).collect(),
        _ => Vec::new(),
    };
    let mut left = entries(before);
    if at < left.len() {
        left.remove(at);
    }
    left == entries(after)
}

/// A text as a YAML value in double quotes, which JSON strings are.
pub fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A text as a YAML value: without quotes where it begins and goes on with nothing but such characters, and no reader
/// of YAML takes it for anything else.
pub fn scalar(text: &str, begins: fn(char) -> bool, goes_on: impl Fn(char) -> bool) -> String {
    let is_plain = text.starts_with(begins) && !text.ends_with(' ') && text.chars().all(goes_on);
    if is_plain && !is_read_otherwise(text) { text.to_owned() } else { quoted(text) }
}

/// The name of a file or of a field as a YAML value, which may stand between braces.
pub fn name_value(name: &str) -> String {
    scalar(name, char::is_alphanumeric, |it| it.is_alphanumeric() || " ._-()".contains(it))
}

/// Whether some reader of YAML takes this word, without quotes, for a yes, a no or nothing.
pub fn is_read_otherwise(word: &str) -> bool {
    let word = word.to_lowercase();
    ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edited(text: &str, change: Edit<'_>) -> Option<String> {
        edit("content/u/n.md", text.as_bytes(), change).map(|it| String::from_utf8(it).unwrap())
    }

    #[test]
    fn touches_only_the_lines_it_must() {
        let text =
            "---\r\n# c\r\nid: a\r\nrevisi: '1'   # satu\r\n\r\n# akhir\r\njudul: >-\r\n  b\r\n  c\r\n---\r\nisi\r\n";
        assert_eq!(edited(text, Edit::Set("revisi", " 2")).unwrap(), text.replace("revisi: '1'   # satu", "revisi: 2"));
        assert_eq!(edited(text, Edit::Set("baru", " x")).unwrap(), text.replace("  c\r\n---", "  c\r\nbaru: x\r\n---"));
        assert_eq!(edited(text, Edit::Remove("judul")).unwrap(), text.replace("judul: >-\r\n  b\r\n  c\r\n", ""));
        let remarked = text.replace("judul: >-\r\n  b\r\n  c\r\n", "# x: y\r\n");
        assert_eq!(edited(text, Edit::Remark("judul", "x: y")).unwrap(), remarked);
        assert_eq!(edited(text, Edit::Remark("judul", "x\nid: b")), None);
    }

    #[test]
    fn adds_to_a_list_in_the_way_it_is_written() {
        let lists = [
            ("a: 1\nl:\n- { x: 1 }\n\n# c\nb: 2\n", "a: 1\nl:\n- { x: 1 }\n- { x: 2 }\n\n# c\nb: 2\n"),
            ("l:\n    - x: 1\n      y: 1\n", "l:\n    - x: 1\n      y: 1\n    - { x: 2 }\n"),
            ("l: [{ x: 1 }]  # ]\n", "l: [{ x: 1 }, { x: 2 }]  # ]\n"),
            ("l: [\n  { x: 1 },\n]\nb: 2\n", "l: [\n  { x: 1 }, { x: 2 }]\nb: 2\n"),
            ("b: 2\n", "b: 2\nl:\n  - { x: 2 }\n"),
        ];
        for (before, after) in lists {
            let text = edited(&format!("---\n{before}---\n"), Edit::Append("l", "{ x: 2 }"));
            assert_eq!(text.as_deref(), Some(format!("---\n{after}---\n").as_str()), "{before}");
        }
    }

    #[test]
    fn takes_an_entry_out_of_a_list_in_the_way_it_is_written() {
        let lists = [
            ("a: 1\nl:\n- { x: 1 }\n# c\n- { x: 2 }\n\n# d\nb: 2\n", 0, "a: 1\nl:\n- { x: 2 }\n\n# d\nb: 2\n"),
            ("l:\n    - x: 1\n      y: 1\n    - x: 2\n", 0, "l:\n    - x: 2\n"),
            ("l:\n    - x: 1\n      y: 1\n    - x: 2\nb: 2\n", 1, "l:\n    - x: 1\n      y: 1\nb: 2\n"),
            ("l: [{ x: é }, { x: 2 }, c]  # ]\n", 0, "l: [{ x: 2 }, c]  # ]\n"),
            ("l: [{ x: 1 }, { x: 2 }, c]  # ]\n", 1, "l: [{ x: 1 }, c]  # ]\n"),
            ("l: [{ x: 1 }, { x: 2 }]  # ]\n", 1, "l: [{ x: 1 }]  # ]\n"),
            ("l: [\n  { x: 1 },\n  { x: 2 },\n]\nb: 2\n", 0, "l: [\n  { x: 2 },\n]\nb: 2\n"),
            ("l: [{ x: 1 }]\nb: 2\n", 0, "b: 2\n"),
        ];
        for (before, at, after) in lists {
            let text = edited(&format!("---\n{before}---\n"), Edit::Omit("l", at));
            assert_eq!(text.as_deref(), Some(format!("---\n{after}---\n").as_str()), "{before}");
        }
        assert_eq!(edited("---\nl: [a]\n---\n", Edit::Omit("l", 1)), None);
        assert_eq!(edited("---\nl: a\n---\n", Edit::Omit("l", 0)), None);
    }

    #[test]
    fn adds_below_a_field_written_line_by_line() {
        let text = "---\nid: a\np: # usul\n    x: 1\n    y:\n      z: 2\n\n# akhir\n---\n";
        let after = text.replace("z: 2\n", "z: 2\n    w: 3\n");
        assert_eq!(edited(text, Edit::Extend("p", "w: 3")).unwrap(), after);
        for flow in ["---\np: { x: 1 }\n---\n", "---\np:\n- 1\n---\n"] {
            assert_eq!(edited(flow, Edit::Extend("p", "w: 3")), None);
        }
    }

    #[test]
    fn refuses_what_it_cannot_change_alone() {
        assert_eq!(edited("---\n{ id: a, revisi: 1 }\n---\n", Edit::Set("revisi", " 2")), None);
        assert_eq!(edited("---\nid: a\n---\n", Edit::Set("x", " 1\nid: b")), None);
    }
}
