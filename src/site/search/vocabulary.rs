//! What Pagefind makes of words. It is asked once for each word, not once for each place of it: a word that stands in
//! one part of the index mostly stands in others too. Of words that are nothing but letters its stemmer is asked alone,
//! which most words are and which is many times as quick.

use std::collections::BTreeMap;
use std::io::Read as _;

use anyhow::Context as _;
use flate2::read::GzDecoder;
use minicbor::Decode;
use pagefind::api::{PagefindIndex, SyntheticFile};
use pagefind::options::PagefindServiceConfig;
use pagefind_stem::{Algorithm, Stemmer};
use rayon::prelude::*;

/// Each file of Pagefind's that is packed begins with it.
pub(crate) const MARK: &[u8] = b"pagefind_dcd";
/// The most that a text may ask a word to count for.
const HIGHEST_WEIGHT: &str = "10";
/// How Pagefind writes that weight: 24 times as much. The parts of a word that is put together share it, each has less.
const WHOLE_WORD: i32 = 240;
/// A word before those of the texts: without any word Pagefind has no module.
const FIRST: &str = "a";
/// The file in which Pagefind's script finds what else there is.
pub(crate) const ENTRY: &str = "pagefind-entry.json";

/// What a word is found by, each by its number in [`Known::terms`], and whether it is only a part of the word.
pub(crate) type Found = Vec<(u32, bool)>;

/// What is searched for.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Term {
    /// The form that stands for a word's other forms.
    pub(crate) stem: String,
    /// Where the word has diacritics, the word as it was written.
    pub(crate) form: Option<String>,
}

/// By term, the words of texts and those of titles that it finds, counted from 0 as they were asked about.
type Answer = BTreeMap<Term, (Found, Found)>;

/// Files by their names.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// By word, what it is found by.
#[expect(clippy::disallowed_types, reason = "asked for each word of each part, walked by nobody")]
type Remembered = std::collections::HashMap<Box<str>, Found>;

/// So many words of texts are asked about at a time, side by side with others.
const MOST_ASKED: usize = 8192;
/// With so many words the memory is full, some 20 MiB: the next part of the index begins with an empty one.
const MOST_REMEMBERED: usize = 1 << 17;

/// What Pagefind said of the words of the parts of an index so far.
pub(crate) struct Vocabulary {
    language: &'static str,
    terms: BTreeMap<Term, u32>,
    texts: Remembered,
    titles: Remembered,
    own: Files,
}

/// What Pagefind knows of the words that were asked about.
pub(crate) struct Known<'v> {
    /// Each with its number; also those of words of earlier parts of the index.
    pub(crate) terms: &'v BTreeMap<Term, u32>,
    /// By word of the texts.
    pub(crate) texts: Vec<&'v Found>,
    /// By word of titles and ids.
    pub(crate) titles: Vec<&'v Found>,
    /// Pagefind's own: its script, the module of the language, and where an index begins.
    pub(crate) own: &'v Files,
}

/// A file of words, as Pagefind writes it.
#[derive(Decode)]
struct Chunk {
    #[n(0)]
    words: Vec<Word>,
}

#[derive(Decode)]
struct Word {
    #[n(0)]
    stem: String,
    #[n(1)]
    pages: Vec<Page>,
    #[n(2)]
    forms: Vec<Form>,
}

#[derive(Decode)]
struct Form {
    #[n(0)]
    form: String,
    #[n(1)]
    pages: Vec<Page>,
}

#[derive(Decode)]
struct Page {
    #[n(1)]
    texts: Vec<i32>,
    #[n(2)]
    titles: Vec<i32>,
}

impl Vocabulary {
    /// Of a language that Pagefind knows, before anything was asked.
    pub(crate) fn new(language: &'static str) -> Vocabulary {
        let (texts, titles) = (Remembered::new(), Remembered::new());
        Vocabulary { language, terms: BTreeMap::new(), texts, titles, own: Files::new() }
    }

    /// The language of the words.
    pub(crate) fn language(&self) -> &'static str {
        self.language
    }

    /// What Pagefind makes of the words of texts and of titles of one part. No word is there twice, and none is a mark
    /// of Pagefind's.
    ///
    /// # Errors
    /// When Pagefind fails, or its answer is not understood.
    pub(crate) fn ask(&mut self, texts: &[&str], titles: &[&str]) -> anyhow::Result<Known<'_>> {
        if self.texts.len() + self.titles.len() >= MOST_REMEMBERED {
            *self = Vocabulary::new(self.language);
        }
        let (new_texts, new_titles) = (unknown(texts, &self.texts), unknown(titles, &self.titles));
        self.learn(&new_texts, &new_titles)?;
        let (texts, titles) = (found(texts, &self.texts)?, found(titles, &self.titles)?);
        Ok(Known { terms: &self.terms, texts, titles, own: &self.own })
    }

    /// Asks about words that are not remembered, and remembers them.
    fn learn(&mut self, texts: &[&str], titles: &[&str]) -> anyhow::Result<()> {
        let stemmer = stemmer(self.language);
        let texts = remember_simple(texts, &stemmer, &mut self.terms, &mut self.texts)?;
        let titles = remember_simple(titles, &stemmer, &mut self.terms, &mut self.titles)?;
        let (texts, titles) = (texts.as_slice(), titles.as_slice());
        let mut asked: Vec<(&[&str], &[&str])> = texts.chunks(MOST_ASKED).map(|it| (it, [].as_slice())).collect();
        match asked.first_mut() {
            Some(first) => first.1 = titles,
            None if titles.is_empty() && !self.own.is_empty() => return Ok(()),
            None => asked.push((&[], titles)),
        }
        // What it makes of a word does not depend on the others.
        let answers = asked.par_iter().map(|(texts, titles)| answer(self.language, texts, titles));
        for ((texts, titles), (answer, own)) in asked.iter().zip(answers.collect::<anyhow::Result<Vec<_>>>()?) {
            let (mut of_texts, mut of_titles) = (vec![Found::new(); texts.len()], vec![Found::new(); titles.len()]);
            for (term, (in_texts, in_titles)) in answer {
                let number = number(&mut self.terms, term)?;
                for (words, by_word) in [(in_texts, &mut of_texts), (in_titles, &mut of_titles)] {
                    for (word, is_part) in words {
                        let terms = by_word.get_mut(word as usize).context("Pagefind names a word it was not asked")?;
                        terms.push((number, is_part));
                    }
                }
            }
            self.texts.extend(texts.iter().map(|it| Box::from(*it)).zip(of_texts));
            self.titles.extend(titles.iter().map(|it| Box::from(*it)).zip(of_titles));
            self.own = own;
        }
        Ok(())
    }
}

/// Those of the words that are not remembered.
fn unknown<'a>(words: &[&'a str], of: &Remembered) -> Vec<&'a str> {
    words.iter().copied().filter(|it| !of.contains_key(*it)).collect()
}

/// The number of a term, the next one if it has none yet.
fn number(terms: &mut BTreeMap<Term, u32>, term: Term) -> anyhow::Result<u32> {
    let next = u32::try_from(terms.len())?;
    Ok(*terms.entry(term).or_insert(next))
}

/// Remembers the words that are nothing but letters or digits, each of which is found by one term; returns the others.
fn remember_simple<'a>(
    words: &[&'a str],
    stemmer: &Stemmer,
    terms: &mut BTreeMap<Term, u32>,
    of: &mut Remembered,
) -> anyhow::Result<Vec<&'a str>> {
    let mut others = Vec::new();
    for word in words {
        match simple(word) {
            Some(letters) => {
                let stem = stemmer.stem(&letters.to_ascii_lowercase()).into_owned();
                of.insert((*word).into(), vec![(number(terms, Term { stem, form: None })?, false)]);
            }
            None => others.push(*word),
        }
    }
    Ok(others)
}

/// The letters of a word that has nothing else, or its digits, without the signs before and after them. Pagefind makes
/// more than one term of a word with a sign, a capital or a digit within.
fn simple(word: &str) -> Option<&str> {
    let inner = word.trim_matches(|it| matches!(it, '.' | ',' | ';' | ':' | '(' | ')' | '"'));
    let (first, rest) = inner.as_bytes().split_first()?;
    let is_simple = first.is_ascii_alphabetic() && rest.iter().all(u8::is_ascii_lowercase)
        || inner.bytes().all(|it| it.is_ascii_uppercase())
        || inner.bytes().all(|it| it.is_ascii_digit());
    is_simple.then_some(inner)
}

/// The stemmer that Pagefind takes for a language.
fn stemmer(language: &str) -> Stemmer {
    Stemmer::create(match language {
        "en" => Algorithm::English,
        _ => Algorithm::Indonesian,
    })
}

/// What each word is found by.
fn found<'v>(words: &[&str], of: &'v Remembered) -> anyhow::Result<Vec<&'v Found>> {
    words.iter().map(|it| of.get(*it).context("Pagefind was not asked about a word")).collect()
}

/// What these words are found by; with Pagefind's own files.
fn answer(language: &str, texts: &[&str], titles: &[&str]) -> anyhow::Result<(Answer, Files)> {
    let waiting = tokio::runtime::Builder::new_current_thread().build()?;
    let (count, files) = waiting.block_on(async {
        let settings = PagefindServiceConfig::builder().force_language(language.to_owned()).build();
        let mut index = PagefindIndex::new(Some(settings))?;
        let content = format!("___PAGEFIND_WEIGHT___{HIGHEST_WEIGHT} {FIRST} {}", texts.join(" "));
        let meta = BTreeMap::from([("title".to_owned(), titles.join(" "))]);
        let told = index.add_custom_record(String::new(), content, language.to_owned(), Some(meta), None, None).await?;
        anyhow::Ok((told.page_word_count, index.get_files().await?))
    })?;
    let due = texts.len() + 1;
    anyhow::ensure!(count as usize == due, "Pagefind counts {count} words, not {due}");
    let (mut answer, mut own) = (Answer::new(), Files::new());
    let module = format!("wasm.{language}.pagefind");
    for SyntheticFile { filename, contents } in files {
        let name = filename.to_string_lossy().replace('\\', "/");
        if name.ends_with(".pf_index") {
            read(&contents, &mut answer)?;
        } else if name == module || name == "pagefind.js" || name == ENTRY {
            own.insert(name, contents);
        }
    }
    Ok((answer, own))
}

/// Takes down what one file of words says.
fn read(packed: &[u8], answer: &mut Answer) -> anyhow::Result<()> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes)?;
    let chunk: Chunk = minicbor::decode(bytes.strip_prefix(MARK).context("a file of Pagefind's is not marked")?)?;
    for word in chunk.words {
        for form in word.forms {
            let found = answer.entry(Term { stem: word.stem.clone(), form: Some(form.form) }).or_default();
            form.pages.iter().for_each(|it| it.take(found));
        }
        let found = answer.entry(Term { stem: word.stem, form: None }).or_default();
        word.pages.iter().for_each(|it| it.take(found));
    }
    Ok(())
}

impl Page {
    /// Numbers are distances; a negative one says what the next ones count for, which begin anew, or of which text the
    /// next ones are.
    fn take(&self, (texts, titles): &mut (Found, Found)) {
        let (mut weight, mut at, mut is_anew) = (WHOLE_WORD, 0, false);
        for &number in &self.texts {
            if number < 0 {
                (weight, is_anew) = (-number - 1, true);
                continue;
            }
            at = if is_anew { number } else { at + number };
            is_anew = false;
            // All but [`FIRST`].
            texts.extend(at.unsigned_abs().checked_sub(1).map(|it| (it, weight < WHOLE_WORD)));
        }
        let mut at = 0;
        for number in self.titles.iter().filter(|it| **it >= 0) {
            at += number;
            titles.push((at.unsigned_abs(), false));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The stems of the terms that find a word.
    fn stems<'v>(known: &Known<'v>, found: &Found) -> Vec<&'v str> {
        let of = |number: u32| known.terms.iter().find(|it| *it.1 == number).map(|it| it.0.stem.as_str());
        found.iter().filter_map(|it| of(it.0)).collect()
    }

    #[test]
    fn many_words_are_told_apart() {
        let words: Vec<String> = (0..MOST_ASKED * 2 + 3).map(|it| format!("{it}x")).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut vocabulary = Vocabulary::new("id");
        let known = vocabulary.ask(&words, &["judul"]).unwrap();
        assert_eq!(known.texts.len(), words.len());
        let by_number: BTreeMap<u32, &str> = known.terms.iter().map(|(it, number)| (*number, &*it.stem)).collect();
        for (word, found) in words.iter().zip(&known.texts) {
            let terms: Vec<&str> = found.iter().map(|it| by_number[&it.0]).collect();
            assert_eq!(terms, [*word]);
        }
        assert_eq!(stems(&known, known.titles[0]), ["judul"]);
    }

    #[test]
    fn what_was_asked_before_is_told_again() {
        let mut vocabulary = Vocabulary::new("id");
        for (texts, titles) in [
            (vec!["a", "air.", "kata-kata"], vec!["air"]),
            (vec!["kata-kata", "tanah", "air."], vec!["tanah"]),
            (vec!["tanah", "a"], vec!["air"]),
            (vec![], vec!["baru"]),
            (vec![], vec![]),
        ] {
            let known = vocabulary.ask(&texts, &titles).unwrap();
            let mut anew = Vocabulary::new("id");
            let due = anew.ask(&texts, &titles).unwrap();
            for (known_found, due_found) in [(&known.texts, &due.texts), (&known.titles, &due.titles)] {
                let told: Vec<_> = known_found.iter().map(|it| stems(&known, it)).collect();
                let due: Vec<_> = due_found.iter().map(|it| stems(&due, it)).collect();
                assert_eq!(told, due, "{texts:?}");
            }
            assert_eq!(known.own.len(), 3, "{texts:?}");
        }
    }

    #[test]
    fn simple_words_are_found_by_what_pagefind_says() {
        let letters =
            ["pengumuman", "Mengumumkan", "DIUMUMKAN", "umumkanlah", "a", "Z", "di", "running", "HORSES", "2026", "0"];
        let around =
            ["#", "#.", "(#", "(#)", "\"#\"", "\"#.\"", "#:", "#;", "#,", "(#),", "...#...", ".#", ":#:", "#)."];
        let words: Vec<String> = letters.iter().flat_map(|it| around.map(|around| around.replace('#', it))).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        for language in ["id", "en"] {
            let (due, _) = answer(language, &words, &words).unwrap();
            let mut vocabulary = Vocabulary::new(language);
            let known = vocabulary.ask(&words, &words).unwrap();
            for (number, word) in (0..).zip(&words) {
                assert!(simple(word).is_some(), "{word}");
                let due: Vec<&str> =
                    due.iter().filter(|(_, it)| it.0.contains(&(number, false))).map(|it| it.0.stem.as_str()).collect();
                let at = number as usize;
                assert_eq!(stems(&known, known.texts[at]), due, "{language}: {word}");
                assert_eq!(stems(&known, known.titles[at]), due, "{language}: {word}");
            }
        }
        for word in ["kata-kata", "camelCase", "HTTPServer", "a1", "1/2", "caf\u{e9}", "it's", "\u{2013}", "", "."] {
            assert_eq!(simple(word), None, "{word}");
        }
    }
}
