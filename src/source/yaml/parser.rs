//! Reads YAML from the parser's events into a tree with places; what is odd is a finding, never a stop.
//!
//! A `Deserialize` visitor would lose the text of scalars (`1.0` becomes 1, `007` becomes 7), so the tree is
//! built here. What YAML 1.1 and 1.2 readers understand differently is a finding.

use std::sync::Arc;

use serde_yaml::granit_parser::{self, Event, Options, Parser, ScalarStyle, Span};

use crate::diagnostics::{Diagnosed, Diagnostic, Located, Spot, say};
use crate::source::codes::yaml as codes;
use crate::source::decode::is_clean;
use crate::source::yaml::spaces::{is_odd_space, odd_space};
use crate::source::{Map, Node, Value};

/// How deep values may be nested.
const DEEPEST: usize = 12;
/// How many values there may be.
const MOST_NODES: usize = 5_000;
/// The most bytes of front matter or settings.
const MOST_BYTES: usize = 256 << 10;

/// The keys and values of `text`, whose first line is line `first_line` of the file; none if it is not YAML.
pub fn parse(file: &Arc<str>, text: &str, first_line: usize) -> Diagnosed<Option<Map>> {
    let mut reader = Reader {
        file,
        line_offset: first_line.saturating_sub(1),
        found: Vec::new(),
        open: Vec::new(),
        root: None,
        nodes: 0,
        scalars: Vec::new(),
        plain: Vec::new(),
        is_clean: is_clean(text),
        is_unclear: false,
    };
    let sound = text.len() <= MOST_BYTES && reader.read(text);
    if text.len() > MOST_BYTES {
        reader.too_much(Spot::new(first_line, 1, 0));
    }
    if sound {
        reader.tabs(text);
        reader.cuts(text);
    }
    if reader.is_unclear {
        // What seems to be empty has its value behind such a blank.
        reader.found.retain(|it| it.code.name != codes::VALUE_EMPTY.name);
    }
    let map = match reader.root.take() {
        // Of a key that is another one nobody knows what it stands for.
        _ if reader.is_unclear => None,
        Some(Node { value: Value::Map(map), .. }) if sound => Some(map),
        Some(_) if sound && reader.names_space(text, usize::MAX) => None,
        Some(node) if sound => {
            reader.report(
                &codes::YAML_SYNTAX,
                node.spot,
                say!(id = "di sini bukan kunci dan nilai", en = "these are not keys and values"),
                say!(
                    id = "tulis setiap keterangan sebagai `kunci: nilai`, misalnya `judul: Laporan Kinerja`",
                    en = "write every field as `key: value`, for instance `judul: Laporan Kinerja`",
                ),
            );
            None
        }
        None if sound => Some(Map::default()),
        _ => None,
    };
    Diagnosed { value: map, diagnostics: reader.found }
}

/// The options of every reading: comments are not ours to keep, directives are refused.
pub(crate) fn options() -> Options {
    granit_parser::options! { emit_comments: false, disallow_directives: true, emit_unresolved_aliases: true }
}

/// Reads events and collects what is wrong.
pub(crate) struct Reader<'a> {
    pub(crate) file: &'a Arc<str>,
    pub(crate) line_offset: usize,
    pub(crate) found: Vec<Diagnostic>,
    open: Vec<Open>,
    root: Option<Node>,
    nodes: usize,
    /// Where scalars begin and end, in characters; tabs may stand only there.
    pub(crate) scalars: Vec<(usize, usize)>,
    /// Where the value of a key ends that bears no quotes: line, column behind it, the key.
    pub(crate) plain: Vec<(usize, usize, String)>,
    /// Whether nothing is wrong with the characters as they stand, so that only an escape can hide something.
    pub(crate) is_clean: bool,
    /// Whether a key holds a blank that looks like one between a key and its value.
    is_unclear: bool,
}

/// A list or map whose end was not read yet.
enum Open {
    List { items: Vec<Node>, spot: Spot },
    Map { map: Map, key: Option<Located<String>>, spot: Spot },
}

impl Reader<'_> {
    /// Reads all events; false if the text is not YAML or too large.
    fn read(&mut self, text: &str) -> bool {
        // What follows this line would be passed over, or be a document of its own.
        let ends = |it: &str| {
            it.strip_prefix("...").is_some_and(|it| it.trim_start_matches([' ', '\t']) != it || it.is_empty())
        };
        if let Some(at) = text.contains("...").then(|| text.split('\n').position(ends)).flatten() {
            self.not_plain(Spot::new(at + 1 + self.line_offset, 1, 3), "baris `...`", "a line `...`");
            return false;
        }
        let mut documents = 0;
        for next in Parser::new_from_str_with_options(text, options()) {
            let (event, span) = match next {
                Ok(next) => next,
                Err(error) => {
                    if !self.names_space(text, error.marker().line()) {
                        self.syntax(&error, text);
                    }
                    return false;
                }
            };
            let spot = self.spot(&span);
            match event {
                Event::DocumentStart(..) => {
                    documents += 1;
                    if documents > 1 {
                        // It could hold the approval that the first one lacks, so this is no draft.
                        self.not_plain(spot, "dokumen kedua", "a second document");
                        return false;
                    }
                }
                Event::Alias(_) | Event::UnresolvedAlias(_) => {
                    self.not_plain(spot, "rujukan `*`", "an alias `*`");
                    self.complete(Node { spot, value: Value::Scalar("*".to_owned()) });
                }
                Event::Scalar(value, style, anchor, tag) => {
                    self.decorations(anchor, tag.is_some(), spot);
                    self.scalars.push((span.start.index(), span.end.index()));
                    if let (ScalarStyle::Plain, Some(Open::Map { key: Some(key), .. })) = (style, self.open.last()) {
                        self.plain.push((span.end.line(), span.end.col(), key.value.clone()));
                    }
                    self.scalar(value.into_owned(), style, spot);
                }
                Event::SequenceStart(_, anchor, tag) => {
                    self.decorations(anchor, tag.is_some(), spot);
                    self.open.push(Open::List { items: Vec::new(), spot });
                }
                Event::MappingStart(_, anchor, tag) => {
                    self.decorations(anchor, tag.is_some(), spot);
                    self.open.push(Open::Map { map: Map::default(), key: None, spot });
                }
                Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                    Some(Open::List { items, spot }) => {
                        self.complete(Node { spot, value: Value::List(items) });
                    }
                    Some(Open::Map { map, spot, .. }) => self.complete(Node { spot, value: Value::Map(map) }),
                    None => {}
                },
                _ => {}
            }
            if self.open.len() > DEEPEST || self.nodes > MOST_NODES {
                self.too_much(spot);
                return false;
            }
        }
        true
    }

    fn scalar(&mut self, value: String, style: ScalarStyle, spot: Spot) {
        let is_key = matches!(self.open.last(), Some(Open::Map { key: None, .. }));
        let null = style == ScalarStyle::Plain && matches!(value.as_str(), "" | "~" | "null" | "Null" | "NULL");
        let value = if !is_key && style == ScalarStyle::Plain { self.trimmed(value, spot) } else { value };
        if !is_key && (null || value.trim().is_empty()) {
            let key = match self.open.last() {
                Some(Open::Map { key: Some(key), .. }) => key.clone(),
                _ => Located::new("-".to_owned(), spot),
            };
            let spot = if spot.length == 0 { key.spot } else { spot };
            self.report(
                &codes::VALUE_EMPTY,
                spot,
                say!(id = "`{key}` tidak berisi apa-apa", en = "`{key}` has no value", key = key.value),
                say!(
                    id = "isi nilainya; hanya kunci yang tidak wajib boleh dihapus bila tidak berlaku",
                    en = "write the value; only a key that is not required may be deleted where it does not apply",
                ),
            );
        }
        self.hidden(&value, spot);
        // What stands for nothing is nothing to whoever reads the field; `"null"` in quotes is a word.
        let value = if null && !is_key { String::new() } else { value };
        self.complete(Node { spot, value: Value::Scalar(value) });
    }

    /// Puts a finished value where it belongs.
    fn complete(&mut self, node: Node) {
        self.nodes += 1;
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { map, key, .. }) => match key.take() {
                Some(key) => map.0.push((key, node)),
                None => self.key(node),
            },
        }
    }

    fn key(&mut self, node: Node) {
        let spot = node.spot;
        let name = match node.value {
            Value::Scalar(name) => name,
            Value::List(_) | Value::Map(_) => "?".to_owned(),
        };
        if name == "<<" {
            self.not_plain(spot, "kunci gabungan `<<`", "a merge key `<<`");
        } else if let Some((at, blank)) = name.chars().enumerate().find(|(_, it)| is_odd_space(*it)) {
            self.is_unclear = true;
            self.odd_space(Spot::new(spot.line as usize, spot.column as usize + at, 1), blank);
        } else if !is_plain(&name) {
            self.report(
                &codes::KEY_NOT_PLAIN,
                spot,
                say!(
                    id = "kunci `{name}` memakai huruf atau tanda yang tidak biasa",
                    en = "the key `{name}` has unusual characters",
                    name,
                ),
                say!(
                    id = "ketik ulang kunci ini dengan huruf a sampai z dan garis bawah",
                    en = "type the key again with the letters a to z and underscores",
                ),
            );
        }
        let Some(Open::Map { map, key, .. }) = self.open.last_mut() else { return };
        let first = map.key_spot(&name);
        *key = Some(Located::new(name.clone(), spot));
        if let Some(first) = first {
            self.report(
                &codes::KEY_DUPLICATE,
                spot,
                say!(
                    id = "`{name}` sudah ditulis di baris {line}",
                    en = "`{name}` already stands on line {line}",
                    name,
                    line = first.line,
                ),
                say!(id = "hapus salah satu dari keduanya", en = "delete one of the two"),
            );
        }
    }

    /// Names the blank that keeps a text from being read: the last one up to a line, counted from 1, at which the
    /// parser stopped. False where there is none.
    fn names_space(&mut self, text: &str, stopped: usize) -> bool {
        let lines = text.split('\n').take(stopped).enumerate();
        let Some((line, (column, character))) = lines.filter_map(|(at, line)| Some((at, odd_space(line)?))).last()
        else {
            return false;
        };
        self.odd_space(Spot::new(line + 1 + self.line_offset, column + 1, 1), character);
        true
    }

    /// The finding about such a blank.
    fn odd_space(&mut self, spot: Spot, character: char) {
        let name = format!("U+{:04X}", u32::from(character));
        self.report(
            &codes::SPACE_NOT_PLAIN,
            spot,
            say!(
                id = "di sini ada spasi khusus ({name}), yang tampak seperti spasi biasa tetapi tidak memisahkan \
                      apa-apa",
                en = "there is an unusual blank ({name}) here, which looks like an ordinary one and parts nothing",
                name,
            ),
            say!(
                id = "hapus spasi itu, lalu ketik spasi biasa; spasi seperti itu terbawa dari program perkantoran \
                      atau halaman web",
                en = "delete it and type an ordinary blank; such blanks come from Word or a web page",
            ),
        );
    }

    /// A value without such blanks around it, which are reported: nobody would see why it is not the word it seems.
    fn trimmed(&mut self, value: String, spot: Spot) -> String {
        let inner = value.strip_prefix('-').filter(|it| it.starts_with(is_odd_space)).unwrap_or(&value);
        let inner = inner.trim_matches(is_odd_space);
        let Some(character) = value.chars().find(|it| is_odd_space(*it)).filter(|_| inner != value) else {
            return value;
        };
        self.odd_space(spot, character);
        inner.to_owned()
    }

    fn spot(&self, span: &Span) -> Spot {
        let length = if span.start.line() == span.end.line() { span.end.index() - span.start.index() } else { 0 };
        Spot::new(span.start.line() + self.line_offset, span.start.col() + 1, length)
    }
}

/// Whether a key is a plain ASCII word.
pub fn is_plain(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'-'))
}
