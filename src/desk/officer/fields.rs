//! The fields of a draft as a form shows them, and as they are written back: one key at a time, so that comments and
//! everything else stay.

use std::collections::BTreeMap;

use crate::diagnostics::{Text, say};
use crate::import::understood;
use crate::register::BODY;
use crate::register::fields::{Field, Kind, Need, document};
use crate::source::{Edit, Map, Node, Value, edit, scalar, split};

/// What a form shows, by the names of its inputs; lists one entry a line.
pub(crate) type Values = BTreeMap<String, String>;

/// The fields that the form of a draft asks for.
pub(crate) fn asked_of(is_excluded: bool) -> impl Iterator<Item = &'static Field> {
    let asks = move |it: &&Field| is_excluded || it.need != Need::RequiredIfExcluded;
    asked(document::of_class(is_excluded)).filter(asks)
}

/// Those of some fields that a form asks for.
pub(crate) fn asked(fields: impl IntoIterator<Item = &'static Field>) -> impl Iterator<Item = &'static Field> {
    fields.into_iter().filter(|it| it.question.is_some())
}

/// The name of the input for a field of a field.
pub(crate) fn part_name(field: &Field, part: &Field) -> String {
    format!("{}_{}", field.key, part.key)
}

/// The kind of each entry, where a field is a list or may be one.
fn entry_kind(kind: Kind) -> Option<Kind> {
    match kind {
        Kind::List(each) | Kind::Filled(each) => Some(each.kind),
        Kind::Either(shapes) => shapes.iter().find_map(|it| entry_kind(it.kind)),
        _ => None,
    }
}

/// The inputs of all fields, by name, each with the kind of its value or of its entries.
fn inputs() -> BTreeMap<String, Kind> {
    let mut inputs = BTreeMap::new();
    for field in asked(document::all()) {
        if field.kind.fields().is_empty() {
            inputs.insert(field.key.to_owned(), field.kind);
        }
        inputs.extend(asked(field.kind.fields()).map(|it| (part_name(field, it), it.kind)));
    }
    inputs
}

/// The values as they stand in a document, and its text; the number of its revision too.
pub(crate) fn values(fields: &Map, body: &str) -> Values {
    let mut values = Values::new();
    let scalar = |node: Option<&Node>| node.and_then(Node::scalar).unwrap_or_default().trim().to_owned();
    for field in asked(document::all()) {
        let node = fields.get(field.key);
        for (at, part) in field.kind.fields().iter().enumerate() {
            let value = match node.map(|it| &it.value) {
                Some(Value::Map(map)) => scalar(map.get(part.key)),
                // One period, or one date, stands for the whole field.
                Some(Value::Scalar(text)) if at == 0 => text.trim().to_owned(),
                _ => String::new(),
            };
            values.insert(part_name(field, part), value);
        }
        if entry_kind(field.kind).is_some() {
            values.insert(field.key.to_owned(), node.map(list).unwrap_or_default().join("\n"));
        } else if field.kind.fields().is_empty() {
            values.insert(field.key.to_owned(), scalar(node));
        }
    }
    values.insert(document::NUMBER.key.to_owned(), scalar(fields.get(document::NUMBER.key)));
    values.insert(BODY.to_owned(), body.to_owned());
    values
}

/// The entries of a list; one text is a list of one.
fn list(node: &Node) -> Vec<&str> {
    match &node.value {
        Value::List(items) => items.iter().filter_map(Node::scalar).collect(),
        Value::Scalar(text) => vec![text],
        Value::Map(_) => Vec::new(),
    }
}

/// The document with these values in it; what they leave as it is keeps every byte.
///
/// # Errors
/// When a field cannot be changed without another one.
pub(crate) fn written(file: &str, bytes: &[u8], wanted: &Values) -> Result<Vec<u8>, Text> {
    let Some(read) = split(file, bytes).value else { return Err(unreadable(file)) };
    let now = values(&read.fields, &read.body);
    let differs = |name: &str| wanted.get(name).is_some_and(|it| Some(it) != now.get(name));
    let request = |name: &str| wanted.get(name).or(now.get(name)).map_or("", String::as_str);
    let mut text = bytes.to_vec();
    let mut set = |key: &'static str, value: String| -> Result<(), Text> {
        let change = if value.is_empty() { Edit::Remove(key) } else { Edit::Set(key, &value) };
        if value.is_empty() && read.fields.get(key).is_none() {
            return Ok(());
        }
        text = edit(file, &text, change).ok_or_else(|| not_alone(file, key))?;
        Ok(())
    };
    for field in asked(document::all()) {
        let parts = field.kind.fields();
        if parts.is_empty() && differs(field.key) {
            let value = match entry_kind(field.kind) {
                Some(_) => written_list(field.kind, request(field.key)),
                None => value(request(field.key), false),
            };
            set(field.key, spaced(value))?;
        } else if asked(parts).any(|it| differs(&part_name(field, it))) {
            let filled: Vec<String> = parts
                .iter()
                .map(|it| (it.key, value(request(&part_name(field, it)), true)))
                .filter(|(_, it)| !it.is_empty())
                .map(|(part, it)| format!("{part}: {it}"))
                .collect();
            set(field.key, if filled.is_empty() { String::new() } else { format!(" {{ {} }}", filled.join(", ")) })?;
        }
    }
    if differs(BODY) {
        text = with_body(&text, request(BODY)).ok_or_else(|| unreadable(file))?;
    }
    let settled = split(file, &text).value.map(|it| values(&it.fields, &it.body));
    let is_right = |it: &Values| wanted.iter().all(|(name, value)| it.get(name).is_none_or(|it| it == value));
    if settled.is_some_and(|it| is_right(&it)) { Ok(text) } else { Err(unreadable(file)) }
}

/// The entries of a list in brackets; where one alone may stand without, it does.
fn written_list(kind: Kind, entries: &str) -> String {
    let entries: Vec<String> = entries.lines().map(|it| value(it, true)).filter(|it| !it.is_empty()).collect();
    match entries.as_slice() {
        [] => String::new(),
        [one] if matches!(kind, Kind::Either(_)) => one.clone(),
        _ => format!("[{}]", entries.join(", ")),
    }
}

fn spaced(value: String) -> String {
    if value.is_empty() { value } else { format!(" {value}") }
}

/// A text as a YAML value: as it is where nothing in it means anything, else in quotes.
fn value(text: &str, is_inside: bool) -> String {
    let text = text.trim();
    let harmless = |it: char| it.is_alphanumeric() || " .()/-–_;!?+%'".contains(it) || it == ',' && !is_inside;
    if text.is_empty() { String::new() } else { scalar(text, char::is_alphanumeric, harmless) }
}

/// The document with another text after its front matter, its line ends kept.
fn with_body(bytes: &[u8], body: &str) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    let line_end = if first.ends_with("\r\n") { "\r\n" } else { "\n" };
    let mut head = first.to_owned();
    for line in lines {
        head.push_str(line);
        if line.trim_end_matches(['\r', '\n']) == "---" {
            break;
        }
    }
    if !head.ends_with('\n') {
        head.push_str(line_end);
    }
    head.push_str(&body.replace('\n', line_end));
    Some(head.into_bytes())
}

/// What was typed into the form of a draft, in the form of the files where it is plain what is meant; a text ends with
/// a line end.
pub(crate) fn received(fields: &[(String, String)]) -> Values {
    let inputs = inputs();
    let mut values = Values::new();
    for (name, value) in fields {
        if name == BODY {
            let gap = if value.is_empty() || value.ends_with('\n') { "" } else { "\n" };
            values.insert(name.clone(), format!("{value}{gap}"));
            continue;
        }
        let Some(kind) = inputs.get(name) else { continue };
        if let Some(entry) = entry_kind(*kind) {
            // Ticked boxes come one by one, keywords with commas; the name of a unit may have one.
            let ends: &[char] = if matches!(kind, Kind::Either(_)) { &['\n'] } else { &['\n', ','] };
            let entries = value.split(ends).map(|it| meant(it, entry)).filter(|it| !it.is_empty());
            let known = values.entry(name.clone()).or_default();
            for entry in entries {
                let gap = if known.is_empty() { "" } else { "\n" };
                known.push_str(&format!("{gap}{entry}"));
            }
        } else {
            values.insert(name.clone(), meant(value, *kind));
        }
    }
    values
}

/// A value on one line, as files have it; as it was typed where nobody can tell what is meant.
fn meant(typed: &str, kind: Kind) -> String {
    understood(kind, typed).unwrap_or_else(|| typed.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn unreadable(file: &str) -> Text {
    say!(
        id = "{file} tidak dapat ditulis dari formulir; ubah berkasnya dengan penyunting teks",
        en = "{file} cannot be written from a form; change the file in a text editor",
        file,
    )
}

fn not_alone(file: &str, key: &str) -> Text {
    say!(
        id = "{file}: `{key}` tidak dapat diubah sendiri; tulis dahulu setiap kunci di barisnya sendiri",
        en = "{file}: `{key}` cannot be changed alone; put each key on a line of its own first",
        file,
        key,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "---\n# catatan\nid: a-1 # tetap\nrevisi: 1\njudul: >-\n  Satu\n  dua\nklasifikasi: berkala\n\n# bentuk\nbentuk: [cetak]\nretensi: 2 tahun\ndibuat: { tanggal: 2026-01, tempat: X }\n---\nIsi.\n";

    fn change(text: &str, wanted: &[(&str, &str)]) -> String {
        let mut values = {
            let read = split("a.md", text.as_bytes()).value.unwrap();
            values(&read.fields, &read.body)
        };
        for (name, value) in wanted {
            values.insert((*name).to_owned(), (*value).to_owned());
        }
        String::from_utf8(written("a.md", text.as_bytes(), &values).unwrap()).unwrap()
    }

    #[test]
    fn what_is_left_keeps_every_byte() {
        for text in [TEXT.to_owned(), TEXT.replace('\n', "\r\n"), format!("\u{feff}{TEXT}")] {
            assert_eq!(change(&text, &[]), text);
        }
    }

    #[test]
    fn only_the_lines_of_what_changed_differ() {
        assert_eq!(change(TEXT, &[("judul", "Tiga")]), TEXT.replace("judul: >-\n  Satu\n  dua", "judul: Tiga"));
        assert_eq!(
            change(TEXT, &[("judul", "Tiga: \"empat\" #5")]),
            TEXT.replace("judul: >-\n  Satu\n  dua", "judul: \"Tiga: \\\"empat\\\" #5\"")
        );
        assert_eq!(change(TEXT, &[("bentuk", "cetak\ndaring")]), TEXT.replace("[cetak]", "[cetak, daring]"));
        assert_eq!(
            change(TEXT, &[("retensi_inaktif", "3 tahun")]),
            TEXT.replace("retensi: 2 tahun", "retensi: { aktif: 2 tahun, inaktif: 3 tahun }")
        );
        assert_eq!(change(TEXT, &[("klasifikasi", "")]), TEXT.replace("klasifikasi: berkala\n", ""));
        assert_eq!(change(TEXT, &[("isi", "Dua.\n\nTiga.\n")]), TEXT.replace("Isi.\n", "Dua.\n\nTiga.\n"));
        let windows = TEXT.replace('\n', "\r\n");
        assert_eq!(change(&windows, &[("isi", "Dua.\nTiga.\n")]), windows.replace("Isi.\r\n", "Dua.\r\nTiga.\r\n"));
    }

    #[test]
    fn a_value_never_becomes_another_key() {
        for value in [
            "x\nid: b", "---", "[a", "{ b: c", "&a", "*a", "!x", "a: b", "- a", "'", "\"", "# x", "@", "null", "Ya",
            "no",
        ] {
            let wanted = received(&[("judul".to_owned(), value.to_owned())]);
            let after = String::from_utf8(written("a.md", TEXT.as_bytes(), &wanted).unwrap()).unwrap();
            let read = split("a.md", after.as_bytes()).value.unwrap();
            assert_eq!(read.fields.get("id").unwrap().scalar(), Some("a-1"));
            assert_eq!(read.fields.get("judul").unwrap().scalar().unwrap(), wanted["judul"], "{value}");
        }
    }

    #[test]
    fn a_browser_sends_lists_in_pieces() {
        let sent = |pairs: &[(&str, &str)]| {
            let pairs: Vec<_> = pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
            received(&pairs)
        };
        let values =
            sent(&[("bentuk", "cetak"), ("bentuk", "daring"), ("kata_kunci", "a, b\nc"), ("isi", "x\ny"), ("x", "y")]);
        assert_eq!(values["bentuk"], "cetak\ndaring");
        assert_eq!(values["kata_kunci"], "a\nb\nc");
        assert_eq!(values["isi"], "x\ny\n");
        assert!(!values.contains_key("x"));
    }
}
