//! What a PDF says and hides. Hostile files may make this panic or run out of memory: only a child process calls it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pdf_extract::{
    Dictionary, Document, Object, PlainTextOutput, decode_text_string, output_doc, output_doc_page,
};

use crate::source::inside::Sink;
use crate::source::inside::office::embedded;
use crate::source::inside::xml::words;
use crate::source::{Part, PdfFacts, Trouble};

/// So many earlier states are looked at, the latest first.
const MOST_STATES: usize = 8;
/// Fewer letters a page are a stamp on a picture.
const FEWEST_LETTERS: usize = 10;
const DEEPEST: usize = 24;

/// Looks through a whole PDF; `told` hears of the facts as they are found, so that a later crash loses little.
pub fn read_pdf<S: Sink>(bytes: &[u8], sink: &mut S, told: &mut dyn FnMut(&mut S, &PdfFacts)) {
    let mut facts = PdfFacts::default();
    let document = match load(bytes) {
        Ok(document) => document,
        Err(trouble) => {
            sink.trouble(trouble);
            return told(sink, &facts);
        }
    };
    let has_title = survey(&document, sink, &mut facts, Part::Metadata);
    facts.pages = Some(document.get_pages().len());
    facts.has_title = Some(has_title);
    let catalog = document.catalog().ok();
    let language = catalog.and_then(|it| document.dereference(it.get(b"Lang").ok()?).ok());
    facts.has_language = Some(language.is_some_and(|(_, it)| it.as_str().is_ok_and(|it| !it.is_empty())));
    told(sink, &facts);
    let (text, is_complete) = text(&document);
    let letters = text.chars().filter(|it| it.is_alphanumeric()).count();
    let has_text = letters >= FEWEST_LETTERS.saturating_mul(facts.pages.unwrap_or(1).max(1));
    facts.has_text = (is_complete || has_text).then_some(has_text);
    sink.text(Part::Text, &text);
    sink.shown(&text);
    if !is_complete {
        sink.trouble(Trouble::Damaged);
    }
    told(sink, &facts);
    for earlier in earlier(bytes) {
        let Ok(document) = load(earlier) else { continue };
        survey(&document, sink, &mut PdfFacts::default(), Part::EarlierState);
        let text = self::text(&document).0;
        sink.text(Part::EarlierState, &text);
        told(sink, &facts);
    }
}

fn load(bytes: &[u8]) -> Result<Document, Trouble> {
    let loaded = catch_unwind(|| Document::load_mem(bytes)).map_err(|_| Trouble::Damaged)?;
    let mut document = loaded.map_err(|error| {
        let told = error.to_string().to_lowercase();
        if told.contains("decrypt") || told.contains("password") { Trouble::Locked } else { Trouble::Damaged }
    })?;
    if document.is_encrypted() && document.decrypt("").is_err() {
        return Err(Trouble::Locked);
    }
    Ok(document)
}

/// The text of all pages, and whether all could be read.
fn text(document: &Document) -> (String, bool) {
    let mut whole = String::new();
    let read = catch_unwind(AssertUnwindSafe(|| {
        output_doc(document, &mut PlainTextOutput::new(&mut whole)).is_ok()
    }));
    if read.is_ok_and(|it| it) {
        return (whole, true);
    }
    // One bad page must not hide the others.
    let mut text = String::new();
    for number in document.get_pages().into_keys().take(500) {
        let page = catch_unwind(AssertUnwindSafe(|| {
            let mut page = String::new();
            let mut output = PlainTextOutput::new(&mut page);
            drop(output_doc_page(document, &mut output, number));
            page
        }));
        text.push_str(&page.unwrap_or_default());
        text.push('\n');
    }
    (text, false)
}

/// The states that the file had before it was added to: everything up to an earlier end mark.
fn earlier(bytes: &[u8]) -> Vec<&[u8]> {
    let mark = b"%%EOF";
    let mut ends = Vec::new();
    let mut from = 0;
    while let Some(at) = bytes.get(from..).and_then(|it| it.windows(mark.len()).position(|it| it == mark)) {
        from += at + mark.len();
        ends.push(from);
    }
    // The last mark ends the present state; the first one of a linearised file ends nothing that can be loaded.
    ends.pop();
    ends.into_iter().rev().take(MOST_STATES).filter_map(|end| bytes.get(..end)).collect()
}

/// Looks at every object: strings, embedded files, scripts. Tells whether there is a title.
fn survey(document: &Document, sink: &mut dyn Sink, facts: &mut PdfFacts, part: Part) -> bool {
    let mut strings = String::new();
    let mut comments = String::new();
    let mut has_title = false;
    let info = document.trailer.get(b"Info").and_then(|it| document.dereference(it));
    if let Ok(title) = info.and_then(|(_, it)| it.as_dict()).and_then(|it| it.get(b"Title")) {
        has_title = decode_text_string(title).is_ok_and(|it| !it.trim().is_empty());
    }
    for object in document.objects.values() {
        let dictionary = match object {
            Object::Stream(stream) => {
                let kind = stream.dict.get(b"Type").and_then(Object::as_name).unwrap_or_default();
                let content = || {
                    let unpacked = stream.decompressed_content();
                    let is_plain = !stream.dict.has(b"Filter");
                    unpacked.ok().or_else(|| is_plain.then(|| stream.content.clone()))
                };
                if kind == b"EmbeddedFile" {
                    let Some(bytes) = content() else {
                        sink.trouble(Trouble::TooHeavy);
                        continue;
                    };
                    if bytes.starts_with(b"%PDF") {
                        sink.text(Part::Embedded, &load(&bytes).map(|it| text(&it).0).unwrap_or_default());
                    } else {
                        embedded(&bytes, sink, 0);
                    }
                } else if kind == b"Metadata" {
                    let bytes = content().unwrap_or_default();
                    has_title |= has_xmp_title(&bytes);
                    strings.push_str(&words(&String::from_utf8_lossy(&bytes), true).shown);
                }
                Some(&stream.dict)
            }
            other => other.as_dict().ok(),
        };
        if let Some(dictionary) = dictionary {
            facts.has_javascript |= runs(dictionary);
        }
        collect(object, &mut strings, &mut comments, facts, 0);
    }
    sink.text(part, &strings);
    sink.text(if part == Part::Metadata { Part::Comment } else { part }, &comments);
    has_title
}

fn runs(dictionary: &Dictionary) -> bool {
    let is_script = dictionary.get(b"S").and_then(Object::as_name).is_ok_and(|it| it == b"JavaScript");
    is_script || dictionary.has(b"JS")
}

fn collect(object: &Object, strings: &mut String, comments: &mut String, facts: &mut PdfFacts, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    match object {
        Object::String(..) => {
            let text = decode_text_string(object).unwrap_or_default();
            if text.len() >= 5 && text.chars().filter(|it| it.is_control()).count() * 8 < text.len() {
                strings.push_str(&text);
                strings.push('\n');
            }
        }
        Object::Array(items) => items.iter().for_each(|it| collect(it, strings, comments, facts, depth + 1)),
        Object::Dictionary(dictionary) => {
            facts.has_javascript |= runs(dictionary);
            // The bytes of a signature are no text.
            let is_signed = dictionary.has(b"ByteRange");
            for (key, value) in dictionary {
                match (key.as_slice(), value) {
                    (b"Contents", _) if is_signed => {}
                    (b"Contents", Object::String(..)) => {
                        comments.push_str(&decode_text_string(value).unwrap_or_default());
                        comments.push('\n');
                    }
                    _ => collect(value, strings, comments, facts, depth + 1),
                }
            }
        }
        Object::Stream(stream) => {
            for (_, value) in &stream.dict {
                collect(value, strings, comments, facts, depth + 1);
            }
        }
        _ => {}
    }
}

/// Whether XMP says a title that is one.
fn has_xmp_title(xmp: &[u8]) -> bool {
    let text = String::from_utf8_lossy(xmp);
    let title = text.split_once("<dc:title>").and_then(|(_, rest)| rest.split_once("</dc:title>"));
    title.is_some_and(|(title, _)| !words(title, true).shown.trim().is_empty())
}
