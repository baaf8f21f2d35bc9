//! The objects of a PDF besides its pages: strings, comments, fields, embedded files, scripts.

use std::collections::BTreeSet;

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, Stream, String as PdfString};

use crate::inspect::inside::Sink;
use crate::inspect::inside::pdf::strings::decoded;
use crate::inspect::inside::xml::{FEWEST_DIGITS, words};
use crate::inspect::{Part, Trouble};

const DEEPEST: usize = 24;
/// Shorter strings between others are keys and marks.
const SHORTEST: usize = 5;

/// What the objects of a PDF tell of it.
#[derive(Debug, Default)]
pub(crate) struct Survey {
    pub(crate) has_title: bool,
    pub(crate) has_javascript: bool,
    /// Whether everything could be looked at.
    pub(crate) is_whole: bool,
}

/// The texts that were found, by where they are told.
#[derive(Default)]
struct Found {
    strings: String,
    comments: String,
    /// What fields hold and what stands for pictures: their readers are told it.
    said: String,
    /// The numbers of streams that hold a file, or a form's data.
    files: BTreeSet<(u32, i32)>,
    forms: BTreeSet<(u32, i32)>,
    has_javascript: bool,
}

impl Survey {
    /// Looks at every object.
    pub(crate) fn of(pdf: &Pdf, sink: &mut dyn Sink, part: Part, depth: usize) -> Survey {
        let mut found = Found::default();
        let title = pdf.metadata().title.as_deref().map(decoded);
        let mut survey = Survey { is_whole: true, ..Survey::default() };
        survey.has_title = title.is_some_and(|it| !it.trim().is_empty());
        for object in pdf.objects() {
            found.collect(&object, 0);
        }
        for object in pdf.objects() {
            let Object::Stream(stream) = object else { continue };
            let (id, dictionary) = (stream.obj_id(), stream.dict());
            let is = |key: &[u8], name: &[u8]| dictionary.get::<Name<'_>>(key).is_some_and(|it| it.as_ref() == name);
            let id = (id.obj_number, id.gen_number);
            let is_file = is(b"Type", b"EmbeddedFile") || found.files.contains(&id);
            let is_xml = is(b"Type", b"Metadata") || is(b"Subtype", b"XML") || found.forms.contains(&id);
            if !is_file && !is_xml {
                continue;
            }
            match stream.decoded() {
                Err(_) => {
                    survey.is_whole = false;
                    sink.trouble(Trouble::Damaged);
                }
                Ok(bytes) if is_file => sink.embedded(&bytes, depth),
                Ok(bytes) => {
                    survey.has_title |= has_xmp_title(&bytes);
                    found.strings.push_str(&words(&String::from_utf8_lossy(&bytes), true).shown);
                }
            }
        }
        survey.has_javascript = found.has_javascript;
        let told = |usual| if part == Part::Metadata { usual } else { part };
        sink.text(told(Part::Text), &found.said);
        sink.text(part, &found.strings);
        sink.text(told(Part::Comment), &found.comments);
        survey
    }
}

/// The streams that are drawn when something asks for them: forms, appearances, patterns.
pub(crate) fn forms(pdf: &Pdf) -> Vec<Stream<'_>> {
    let drawn = |object| match object {
        Object::Stream(stream) => Some(stream),
        _ => None,
    };
    let is_form = |stream: &Stream<'_>| match stream.dict().get::<Name<'_>>(b"Subtype") {
        Some(it) => it.as_ref() == b"Form",
        None => stream.dict().contains_key(b"BBox"),
    };
    pdf.objects().into_iter().filter_map(drawn).filter(is_form).collect()
}

impl Found {
    fn collect(&mut self, object: &Object<'_>, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        match object {
            Object::String(it) => {
                let text = decoded(it.as_bytes());
                if text.len() >= SHORTEST && text.chars().filter(|it| it.is_control()).count() * 8 < text.len() {
                    self.strings.push_str(&text);
                    self.strings.push('\n');
                }
            }
            Object::Name(it) => self.name(it.as_ref()),
            Object::Array(items) => self.items(items, depth),
            Object::Dict(it) => self.dictionary(it, depth),
            Object::Stream(it) => self.dictionary(it.dict(), depth),
            _ => {}
        }
    }

    fn items(&mut self, items: &Array<'_>, depth: usize) {
        for item in items.raw_iter() {
            if let MaybeRef::NotRef(it) = item {
                self.collect(&it, depth + 1);
            }
        }
    }

    fn dictionary(&mut self, dictionary: &Dict<'_>, depth: usize) {
        let script = dictionary.get::<Name<'_>>(b"S").is_some_and(|it| it.as_ref() == b"JavaScript");
        self.has_javascript |= script || dictionary.contains_key(b"JS");
        // The bytes of a signature are no text.
        let is_signed = dictionary.contains_key(b"ByteRange");
        for (key, value) in dictionary.entries() {
            let key: &[u8] = key.as_ref();
            self.name(key);
            if key == b"EF" || key == b"XFA" {
                self.point(key, &value, dictionary);
            }
            let MaybeRef::NotRef(value) = value else { continue };
            match (key, &value) {
                (b"Contents", _) if is_signed => {}
                (b"Contents" | b"RC", Object::String(it)) => add(&mut self.comments, it),
                (b"V" | b"DV" | b"ActualText" | b"Alt" | b"E", Object::String(it)) => add(&mut self.said, it),
                _ => self.collect(&value, depth + 1),
            }
        }
    }

    /// A name says something only to programs, unless somebody wrote a number or an address as one.
    fn name(&mut self, name: &[u8]) {
        if name.contains(&b'@') || name.iter().filter(|it| it.is_ascii_digit()).count() >= FEWEST_DIGITS {
            self.strings.push_str(&decoded(name));
            self.strings.push('\n');
        }
    }

    /// Remembers the streams that a file specification or a form points to.
    fn point(&mut self, key: &[u8], value: &MaybeRef<Object<'_>>, holder: &Dict<'_>) {
        let into = if key == b"EF" { &mut self.files } else { &mut self.forms };
        if let MaybeRef::Ref(it) = value {
            into.insert((it.obj_number, it.gen_number));
        }
        match holder.get::<Object<'_>>(key) {
            Some(Object::Dict(it)) => {
                let ids = it.entries().filter_map(|(_, it)| it.as_obj_ref());
                into.extend(ids.map(|it| (it.obj_number, it.gen_number)));
            }
            Some(Object::Array(it)) => {
                let ids = it.raw_iter().filter_map(|it| it.as_obj_ref());
                into.extend(ids.map(|it| (it.obj_number, it.gen_number)));
            }
            _ => {}
        }
    }
}

fn add(into: &mut String, text: &PdfString<'_>) {
    into.push_str(&decoded(text.as_bytes()));
    into.push('\n');
}

/// Whether XMP says a title that is one.
fn has_xmp_title(xmp: &[u8]) -> bool {
    let text = String::from_utf8_lossy(xmp);
    let title = text.split_once("<dc:title>").and_then(|(_, rest)| rest.split_once("</dc:title>"));
    title.is_some_and(|(title, _)| !words(title, true).shown.trim().is_empty())
}
