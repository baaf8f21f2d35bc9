//! Reads one field after the other from a located tree; what cannot be understood is a finding.

use std::sync::Arc;

use crate::diagnostics::{Code, Diagnostic, Each, Located, Place, Spot, Text, say};
use crate::register::codes::{self, values};
use crate::register::dates::date;
use crate::register::fields::{Field, Kind, keys};
use crate::register::{Date, Time};
use crate::source::codes::yaml::VALUE_EMPTY;
use crate::source::{Digest, Map, Node, SshSignature, Value, is_plain, quoted};

/// Reads fields of one file and collects what is wrong with them.
#[derive(Debug)]
pub(crate) struct FieldReader<'a> {
    file: &'a Arc<str>,
    pub(crate) found: Vec<Diagnostic>,
}

impl<'a> FieldReader<'a> {
    pub(crate) fn of(file: &'a Arc<str>) -> FieldReader<'a> {
        FieldReader { file, found: Vec::new() }
    }

    pub(crate) fn report(&mut self, code: &'static Code, spot: Spot, message: Text, help: Text) {
        self.found.push(Diagnostic::new(code, Place::new(self.file.clone(), spot), message, help));
    }

    /// Reports every key that is not among `known`, with the nearest one that is.
    pub(crate) fn known(&mut self, map: &Map, known: &[&str]) {
        for (key, _) in &map.0 {
            // A key in other letters is a finding of its own.
            if known.contains(&key.value.as_str()) || !is_plain(&key.value) {
                continue;
            }
            let help = match nearest(&key.value, known) {
                Some(near) => say!(
                    id = "mungkin maksud Anda `{near}`; jika tidak, hapus kunci ini",
                    en = "perhaps you mean `{near}`; if not, delete the key",
                    near,
                ),
                None => say!(
                    id = "hapus kunci ini; di sini yang dikenal: {known}",
                    en = "delete the key; known here: {known}",
                    known = known.join(", "),
                ),
            };
            self.report(
                &codes::fields::KEY_UNKNOWN,
                key.spot,
                say!(id = "kunci `{key}` tidak dikenal", en = "the key `{key}` is not known", key = key.value,),
                help,
            );
        }
    }

    /// Reports every key that no field has, and every field that must be there and is not; `parent` is the name of the
    /// record and where it stands, none for the top level of a file.
    pub(crate) fn table(&mut self, map: &Map, fields: &'static [Field], parent: Option<(&str, Spot)>) {
        self.known(map, &keys(fields));
        for field in fields.iter().filter(|it| it.is_required(false) && map.get(it.key).is_none()) {
            self.missing(field, parent);
        }
    }

    /// Reports a field that must be there; a top-level one at the file's first line.
    pub(crate) fn missing(&mut self, field: &Field, parent: Option<(&str, Spot)>) {
        let key = field.key;
        let (message, spot) = match parent {
            None => (say!(id = "`{key}` belum diisi", en = "`{key}` is missing", key), Spot::START),
            Some((parent, spot)) => (
                say!(id = "`{key}` pada `{parent}` belum diisi", en = "`{key}` in `{parent}` is missing", key, parent,),
                spot,
            ),
        };
        self.report(
            &codes::fields::FIELD_MISSING,
            spot,
            message,
            say!(id = "tambahkan {sample}", en = "add {sample}", sample = field.sample.each()),
        );
    }

    /// A text.
    pub(crate) fn text(&mut self, node: &Node) -> Option<Located<String>> {
        match &node.value {
            // That it is empty was said when it was read.
            Value::Scalar(text) if text.trim().is_empty() => None,
            Value::Scalar(text) => Some(Located::new(text.trim_end_matches('\n').to_owned(), node.spot)),
            Value::List(_) | Value::Map(_) => {
                self.shape(node.spot, "satu tulisan", "one text");
                None
            }
        }
    }

    /// A list that must hold something.
    pub(crate) fn not_empty(&mut self, node: &Node) {
        if matches!(&node.value, Value::List(items) if items.is_empty()) {
            self.report(
                &VALUE_EMPTY,
                node.spot,
                say!(id = "daftar ini tidak berisi apa-apa", en = "this list has no value"),
                say!(id = "isi sedikitnya satu", en = "write at least one"),
            );
        }
    }

    /// A list of texts.
    pub(crate) fn texts(&mut self, node: &Node) -> Vec<Located<String>> {
        self.words(node).iter().filter_map(|it| self.text(it)).collect()
    }

    /// A list of texts or words; one that was written as a single text is shown as the list that it would be.
    pub(crate) fn words<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        let Value::Scalar(text) = &node.value else { return self.list(node) };
        let sure = |it: &str| it.chars().all(|it| it.is_alphanumeric() || " -_".contains(it));
        let words = text.split([',', ';']).map(str::trim).filter(|it| !it.is_empty());
        let words: Vec<_> = words.map(|it| if sure(it) { it.to_owned() } else { quoted(it) }).collect();
        if !words.is_empty() {
            let list = words.join(", ");
            self.shape(node.spot, &format!("daftar: tulis [{list}]"), &format!("a list: write [{list}]"));
        }
        &[]
    }

    /// A list.
    pub(crate) fn list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::List(items) => items,
            Value::Scalar(text) if text.is_empty() => &[],
            Value::Scalar(_) | Value::Map(_) => {
                let (id, en) = (
                    "daftar: setiap butir di baris sendiri, sesudah tanda `- `",
                    "a list: each entry on a line of its own, after `- `",
                );
                self.shape(node.spot, id, en);
                &[]
            }
        }
    }

    /// A record with these fields; its name is for what is missing in it.
    pub(crate) fn record<'n>(&mut self, node: &'n Node, name: &str, fields: &'static [Field]) -> Option<&'n Map> {
        let map = self.shaped(node, &keys(fields))?;
        self.table(map, fields, Some((name, node.spot)));
        Some(map)
    }

    /// The record that a field of a document is, or one of its list.
    pub(crate) fn part<'n>(&mut self, node: &'n Node, field: &Field) -> Option<&'n Map> {
        let map = self.record(node, field.key, field.kind.fields())?;
        if let Kind::RecordWithOneOf(fields, either) = field.kind
            && either.iter().all(|it| map.get(it).is_none())
            && let Some(first) = fields.iter().find(|it| either.contains(&it.key))
        {
            self.missing(first, Some((field.key, node.spot)));
        }
        Some(map)
    }

    /// Keys and values, all of them known.
    pub(crate) fn map<'n>(&mut self, node: &'n Node, known: &[&str]) -> Option<&'n Map> {
        let map = self.shaped(node, known)?;
        self.known(map, known);
        Some(map)
    }

    /// Keys and values, for instance these.
    fn shaped<'n>(&mut self, node: &'n Node, known: &[&str]) -> Option<&'n Map> {
        match &node.value {
            Value::Map(map) => Some(map),
            Value::Scalar(text) if text.is_empty() => None,
            Value::Scalar(_) | Value::List(_) => {
                let id = format!("beberapa kunci, misalnya {{ {} }}", known.join(": …, ") + ": …");
                let en = format!("keys and values, for instance {{ {} }}", known.join(": …, ") + ": …");
                self.shape(node.spot, &id, &en);
                None
            }
        }
    }

    fn shape(&mut self, spot: Spot, id: &str, en: &str) {
        self.report(
            &values::VALUE_SHAPE,
            spot,
            say!(id = "nilai ini ditulis dalam bentuk yang salah", en = "this value is written in the wrong form",),
            say!(id = "di sini harus {what}", en = "this must be {what}", what = Each(&id, &en)),
        );
    }

    /// One of some words.
    pub(crate) fn word<T>(&mut self, node: &Node, words: &[&str], of: fn(&str) -> Option<T>) -> Option<Located<T>> {
        let text = self.text(node)?;
        let found = of(&text.value);
        if found.is_none() {
            let choices = words.join(", ");
            let near = nearest(&text.value, words);
            let help = near.map_or_else(
                || say!(id = "pilih salah satu: {choices}", en = "choose one of: {choices}", choices),
                |near| {
                    say!(
                        id = "mungkin maksud Anda `{near}`; pilihannya: {choices}",
                        en = "perhaps you mean `{near}`; the choices are: {choices}",
                        near,
                        choices,
                    )
                },
            );
            self.report(
                &values::WORD_UNKNOWN,
                text.spot,
                say!(id = "`{text}` tidak dikenal di sini", en = "`{text}` is not known here", text = text.value,),
                help,
            );
        }
        found.map(|it| Located::new(it, text.spot))
    }

    /// A day.
    pub(crate) fn day(&mut self, node: &Node) -> Option<Located<Date>> {
        self.parsed(node, date::day, &values::DATE_UNREADABLE, "tanggal seperti 2026-01-20", "a day like 2026-01-20")
    }

    /// A time of day.
    pub(crate) fn time(&mut self, node: &Node) -> Option<Time> {
        let (id, en) = ("jam seperti \"09:30\"", "a time like \"09:30\"");
        self.parsed(node, date::time, &values::TIME_UNREADABLE, id, en).map(|it| it.value)
    }

    /// A digest as records name it.
    pub(crate) fn digest(&mut self, node: &Node) -> Option<Located<Digest>> {
        let (id, en) = (
            "sidik seperti \"sha256:…\" dengan 64 angka dan huruf a sampai f",
            "a digest like \"sha256:…\" with 64 digits 0 to 9 and a to f",
        );
        self.parsed(node, |it| it.parse().ok(), &values::DIGEST_UNREADABLE, id, en)
    }

    /// A signature as records bear it.
    pub(crate) fn signature(&mut self, node: &Node) -> Option<Located<SshSignature>> {
        let text = self.text(node)?;
        match SshSignature::from_base64(&text.value) {
            Ok(signature) => Some(Located::new(signature, text.spot)),
            Err(why) => {
                let again = say!(
                    id = "kembalikan `tanda` seperti yang ditulis perintah, atau hapus catatan ini lalu jalankan lagi \
                          perintah yang menulisnya",
                    en = "put `tanda` back as the command wrote it, or delete this record and run the command again \
                          that wrote it",
                );
                self.report(&values::SIGNATURE_UNREADABLE, text.spot, why, again);
                None
            }
        }
    }

    /// A text in a shape of its own.
    pub(crate) fn parsed<T>(
        &mut self,
        node: &Node,
        parse: impl Fn(&str) -> Option<T>,
        code: &'static Code,
        id: &str,
        en: &str,
    ) -> Option<Located<T>> {
        let text = self.text(node)?;
        let value = parse(&text.value);
        if value.is_none() {
            let it = &text.value;
            let what = if date::is_no_day(it) {
                say!(id = "tanggal `{it}` tidak ada di kalender", en = "the calendar has no day `{it}`", it)
            } else {
                say!(id = "`{it}` tidak terbaca", en = "`{it}` cannot be read", it)
            };
            self.report(code, text.spot, what, say!(id = "tulis {what}", en = "write {what}", what = Each(&id, &en)));
        }
        value.map(|it| Located::new(it, text.spot))
    }
}

/// The word most like `text`, if one is alike enough to be meant.
pub(crate) fn nearest<'a>(text: &str, words: &[&'a str]) -> Option<&'a str> {
    let score = |word: &&str| strsim::jaro_winkler(&text.to_lowercase(), word);
    let best = words.iter().max_by(|a, b| score(a).total_cmp(&score(b)))?;
    (score(best) > 0.82).then_some(*best)
}
