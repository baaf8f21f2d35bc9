//! What Pagefind makes of words. It is asked once for each word of a part of the index, not once for each place of it.

use std::collections::BTreeMap;
use std::io::Read as _;

use anyhow::Context as _;
use flate2::read::GzDecoder;
use minicbor::Decode;
use pagefind::api::{PagefindIndex, SyntheticFile};
use pagefind::options::PagefindServiceConfig;
use rayon::prelude::*;

/// Each file of Pagefind's that is packed begins with it.
pub(crate) const MARK: &[u8] = b"pagefind_dcd";
/// The most that Pagefind lets a word count for; the parts of a word that is put together share it.
const MOST: &str = "10";
const WHOLE: i32 = 240;

/// What is found by a word, each by its number among [`Known::terms`], and whether it is only a part of the word.
pub(crate) type Found = Vec<(u32, bool)>;

/// The words of texts and those of titles that are found by a term, as in [`Known::terms`].
type Terms = BTreeMap<(String, Option<String>), (Found, Found)>;

/// Files by their names.
type Files = BTreeMap<String, Vec<u8>>;

/// So many words of texts are asked about at a time, side by side with others.
const MOST_ASKED: usize = 8192;

/// What Pagefind knows.
pub(crate) struct Known {
    /// What is searched for: the form that stands for a word's other forms and, where the word has diacritics, the word
    /// as it was written. Sorted.
    pub(crate) terms: Vec<(String, Option<String>)>,
    /// By word of the texts.
    pub(crate) texts: Vec<Found>,
    /// By word of titles and ids.
    pub(crate) titles: Vec<Found>,
    /// Pagefind's own: its script, the module of the language, and where an index begins.
    pub(crate) own: Files,
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

/// Asks Pagefind about words of texts and of titles. No word is there twice, and none is a mark of Pagefind's.
pub(crate) fn ask(language: &str, texts: &[&str], titles: &[&str]) -> anyhow::Result<Known> {
    // What it makes of a word does not depend on the others.
    let asked = texts.par_chunks(MOST_ASKED).enumerate().map(|(number, texts)| {
        let titles = if number == 0 { titles } else { &[] };
        answer(language, texts, titles)
    });
    let mut answers = asked.collect::<anyhow::Result<Vec<_>>>()?.into_iter();
    let (mut known, own) = answers.next().context("no word is asked about")?;
    for (number, (terms, _)) in (1..).zip(answers) {
        let first = u32::try_from(number * MOST_ASKED)?;
        for (term, (in_texts, _)) in terms {
            let found = in_texts.into_iter().map(|(word, is_part)| (first + word, is_part));
            known.entry(term).or_default().0.extend(found);
        }
    }
    let by_word = |count: usize, of: fn(&(Found, Found)) -> &Found| {
        let mut words = vec![Found::new(); count];
        for (term, found) in (0..).zip(known.values()) {
            for &(word, is_part) in of(found) {
                words
                    .get_mut(word as usize)
                    .context("Pagefind names a word that it was not asked")?
                    .push((term, is_part));
            }
        }
        anyhow::Ok(words)
    };
    let (texts, titles) = (by_word(texts.len(), |it| &it.0)?, by_word(titles.len(), |it| &it.1)?);
    Ok(Known { terms: known.into_keys().collect(), texts, titles, own })
}

/// What these words are found by, counted from 0; with Pagefind's own files.
fn answer(language: &str, texts: &[&str], titles: &[&str]) -> anyhow::Result<(Terms, Files)> {
    let waiting = tokio::runtime::Builder::new_current_thread().build()?;
    let (count, files) = waiting.block_on(async {
        let settings = PagefindServiceConfig::builder().force_language(language.to_owned()).build();
        let mut index = PagefindIndex::new(Some(settings))?;
        let content = format!("___PAGEFIND_WEIGHT___{MOST} {}", texts.join(" "));
        let meta = BTreeMap::from([("title".to_owned(), titles.join(" "))]);
        let told = index.add_custom_record(String::new(), content, language.to_owned(), Some(meta), None, None).await?;
        anyhow::Ok((told.page_word_count, index.get_files().await?))
    })?;
    anyhow::ensure!(count as usize == texts.len(), "Pagefind counts {count} words, not {}", texts.len());
    let (mut known, mut own) = (Terms::new(), Files::new());
    let module = format!("wasm.{language}.pagefind");
    for SyntheticFile { filename, contents } in files {
        let name = filename.to_string_lossy().replace('\\', "/");
        if name.ends_with(".pf_index") {
            learn(&contents, &mut known)?;
        } else if name == module || name == "pagefind.js" || name == "pagefind-entry.json" {
            own.insert(name, contents);
        }
    }
    Ok((known, own))
}

/// Takes down what one file of words says.
fn learn(packed: &[u8], known: &mut Terms) -> anyhow::Result<()> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes)?;
    let chunk: Chunk = minicbor::decode(bytes.strip_prefix(MARK).context("a file of Pagefind's is not marked")?)?;
    for word in chunk.words {
        for form in word.forms {
            let found = known.entry((word.stem.clone(), Some(form.form))).or_default();
            form.pages.iter().for_each(|it| it.take(found));
        }
        let found = known.entry((word.stem, None)).or_default();
        word.pages.iter().for_each(|it| it.take(found));
    }
    Ok(())
}

impl Page {
    /// Numbers are distances; a negative one says what the next ones count for, which begin anew, or of which text the
    /// next ones are.
    fn take(&self, (texts, titles): &mut (Found, Found)) {
        let (mut weight, mut at, mut is_anew) = (WHOLE, 0, false);
        for &number in &self.texts {
            if number < 0 {
                (weight, is_anew) = (-number - 1, true);
                continue;
            }
            at = if is_anew { number } else { at + number };
            is_anew = false;
            texts.push((at.unsigned_abs(), weight < WHOLE));
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

    #[test]
    fn many_words_are_told_apart() {
        let words: Vec<String> = (0..MOST_ASKED * 2 + 3).map(|it| format!("{it}x")).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let known = ask("id", &words, &["judul"]).unwrap();
        assert_eq!(known.texts.len(), words.len());
        for (word, found) in words.iter().zip(&known.texts) {
            let terms: Vec<&str> = found.iter().map(|it| known.terms[it.0 as usize].0.as_str()).collect();
            assert_eq!(terms, [*word]);
        }
        let [(term, _)] = known.titles[0][..] else { panic!("one term is expected") };
        assert_eq!(known.terms[term as usize].0, "judul");
        assert!(known.terms.is_sorted());
    }
}
