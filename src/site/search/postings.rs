//! Where each word stands, in CBOR (RFC 8949) as Pagefind has it.

use std::collections::BTreeMap;

use minicbor::Encoder;
use rayon::prelude::*;

use crate::site::search::vocabulary::{Found, Term};

/// Pagefind takes this for what a word counts for until it is told otherwise.
pub(crate) const UNTOLD: u8 = 25;

/// Where a word stands in the text of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    page: u32,
    /// What it counts for there.
    weight: u8,
    /// How many words are before it.
    position: u32,
}

/// Where a word stands in a field of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct InField {
    page: u32,
    /// Its number among the fields.
    field: i32,
    position: u32,
}

/// Where one word stands, page after page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Places {
    texts: Vec<Place>,
    fields: Vec<InField>,
}

/// A file of words.
#[derive(Debug)]
pub(crate) struct WordFile {
    pub(crate) first: String,
    pub(crate) last: String,
    pub(crate) bytes: Vec<u8>,
}

/// A word with all its places, in CBOR.
struct EncodedWord<'a> {
    stem: &'a str,
    bytes: Vec<u8>,
    /// How many numbers it has.
    size: usize,
}

/// The places of every term, by the number of the term.
pub(crate) struct Postings(Vec<Places>);

impl Postings {
    /// For so many terms.
    pub(crate) fn new(terms: usize) -> Postings {
        Postings(vec![Places::default(); terms])
    }

    /// Adds a word of a text. What the parts of a word count for together, the word does.
    pub(crate) fn text(&mut self, found: &Found, page: u32, weight: u8, position: u32) {
        let parts = found.iter().filter(|(_, is_part)| *is_part).count();
        let of_part = (weight / u8::try_from(parts.max(1)).unwrap_or(u8::MAX)).max(1);
        for &(term, is_part) in found {
            if let Some(places) = self.0.get_mut(term as usize) {
                places.texts.push(Place { page, weight: if is_part { of_part } else { weight }, position });
            }
        }
    }

    /// Adds a word of a field.
    pub(crate) fn field(&mut self, found: &Found, page: u32, field: i32, position: u32) {
        for &(term, _) in found {
            if let Some(places) = self.0.get_mut(term as usize) {
                places.fields.push(InField { page, field, position });
            }
        }
    }

    /// The files of words. No word is divided; one that makes a file of more than `most` numbers begins a new one,
    /// unless there is little in the file yet.
    pub(crate) fn chunks(mut self, terms: &BTreeMap<Term, u32>, most: usize) -> anyhow::Result<Vec<WordFile>> {
        // Most of it is in order already; in a page, what counts for more comes later.
        self.0.par_iter_mut().for_each(|it| it.texts.sort());
        let places = terms.iter().filter_map(|(term, number)| Some((term, self.0.get(*number as usize)?)));
        let places: Vec<(&Term, &Places)> = places.filter(|(_, it)| !it.is_empty()).collect();
        let all = places.par_chunk_by(|one, other| one.0.stem == other.0.stem);
        let all = all.map(encoded).collect::<anyhow::Result<Vec<_>>>()?;
        let mut chunks = Vec::new();
        let (mut words, mut size): (Vec<EncodedWord<'_>>, usize) = (Vec::new(), 0);
        for word in all {
            if size >= most / 10 && size + word.size > most {
                chunks.push(chunk(&words)?);
                words.clear();
                size = 0;
            }
            size += word.size;
            words.push(word);
        }
        if !words.is_empty() {
            chunks.push(chunk(&words)?);
        }
        Ok(chunks)
    }
}

fn chunk(words: &[EncodedWord<'_>]) -> anyhow::Result<WordFile> {
    let mut file = Encoder::new(Vec::new());
    file.array(1)?.array(words.len() as u64)?;
    let mut bytes = file.into_writer();
    for word in words {
        bytes.extend_from_slice(&word.bytes);
    }
    let stem = |it: Option<&EncodedWord<'_>>| it.map(|it| it.stem.to_owned()).unwrap_or_default();
    Ok(WordFile { first: stem(words.first()), last: stem(words.last()), bytes })
}

/// A word: where it stands as it is, then in each form with diacritics, the one that comes first in the pages first.
fn encoded<'a>(terms: &[(&'a Term, &Places)]) -> anyhow::Result<EncodedWord<'a>> {
    let stem = terms.first().map_or("", |it| &it.0.stem);
    let as_it_is = terms.iter().find(|(term, _)| term.form.is_none()).map(|it| it.1.pages()).unwrap_or_default();
    let mut forms: Vec<_> = terms.iter().filter_map(|(term, it)| Some((it.pages(), term.form.as_deref()?))).collect();
    forms.sort_by_key(|(pages, form)| (pages.first().map(|it| it.0), *form));
    let mut word = Encoder::new(Vec::new());
    word.array(3)?.str(stem)?;
    let mut size = forms.len() + encode(&as_it_is, &mut word)?;
    word.array(forms.len() as u64)?;
    for (pages, form) in forms {
        word.array(2)?.str(form)?;
        size += encode(&pages, &mut word)?;
    }
    Ok(EncodedWord { stem, bytes: word.into_writer(), size })
}

/// The pages on which a word stands, each as its distance from the one before, with the places; returns how many
/// numbers these are.
fn encode(pages: &[(u32, &[Place], &[InField])], word: &mut Encoder<Vec<u8>>) -> anyhow::Result<usize> {
    let (mut size, mut before) = (0, 0);
    word.array(pages.len() as u64)?;
    for (page, texts, fields) in pages {
        let (texts, fields) = (in_text(texts), in_fields(fields));
        word.array(3)?.u32(page - before)?;
        before = *page;
        for numbers in [&texts, &fields] {
            word.array(numbers.len() as u64)?;
            for number in numbers {
                word.i64(*number)?;
            }
        }
        size += texts.len() + fields.len() + 1;
    }
    Ok(size)
}

/// Distances; a negative number says what the next ones count for, which begin anew.
fn in_text(places: &[Place]) -> Vec<i64> {
    let (mut numbers, mut weight, mut before) = (Vec::with_capacity(places.len() + 1), UNTOLD, 0);
    for place in places {
        if place.weight != weight {
            numbers.push(-i64::from(place.weight) - 1);
            (weight, before) = (place.weight, 0);
        }
        numbers.push(i64::from(place.position - before));
        before = place.position;
    }
    numbers
}

/// Distances; a negative number says of which field the next ones are, which begin anew.
fn in_fields(places: &[InField]) -> Vec<i64> {
    let (mut numbers, mut field, mut before) = (Vec::new(), None, 0);
    for place in places {
        if Some(place.field) != field {
            numbers.push(-i64::from(place.field) - 1);
            (field, before) = (Some(place.field), 0);
        }
        numbers.push(i64::from(place.position - before));
        before = place.position;
    }
    numbers
}

impl Places {
    fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.fields.is_empty()
    }

    /// Page after page; a page may have a word in its text, in a field, or in both.
    fn pages(&self) -> Vec<(u32, &[Place], &[InField])> {
        let mut pages: Vec<(u32, &[Place], &[InField])> = Vec::new();
        let mut fields = self.fields.chunk_by(|one, other| one.page == other.page).peekable();
        let page = |it: &[InField]| it.first().map_or(0, |it| it.page);
        for texts in self.texts.chunk_by(|one, other| one.page == other.page) {
            let here = texts.first().map_or(0, |it| it.page);
            while let Some(alone) = fields.next_if(|it| page(it) < here) {
                pages.push((page(alone), &[], alone));
            }
            pages.push((here, texts, fields.next_if(|it| page(it) == here).unwrap_or_default()));
        }
        pages.extend(fields.map(|it| (page(it), [].as_slice(), it)));
        pages
    }
}
