//! Makes the files of one part of the search index, as Pagefind's script and module read them.
//!
//! They are Pagefind's format, written here: its library parses a page of HTML for each document, looks at each word of
//! each document as if it were new, copies all of it twice, packs everything at the slowest level and makes files of
//! words that are four times as large as what a reader needs. What a word is found by is asked of the library itself.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use anyhow::Context as _;
use flate2::Compression;
use flate2::write::GzEncoder;
use minicbor::Encoder;
use rayon::prelude::*;
use serde::Serialize;

use crate::site::frame::Frame;
use crate::site::search::postings::{Postings, UNTOLD, WordFile};
use crate::site::search::searchable::{IndexPage, YEAR};
use crate::site::search::vocabulary::{ENTRY, Files, MARK, Vocabulary};
use crate::source::Digest;

/// What a word of a paragraph counts for; the kinds of blocks are multiples of it. Pagefind's own is 24, which is said
/// of each word on each page; 25 is what counts where nothing is said.
const WEIGHT: u8 = UNTOLD;
/// The fields in which words are found, sorted; their numbers are their places.
const FIELDS: [&str; 2] = ["id", "title"];
/// The only filter in the files; its values are facts.
const FILTER: &str = "s";
/// Before a file of words would have more numbers than this, the next one begins; a word that has more alone makes a
/// larger file, to which few others were added before. A number takes about 1.4 bytes. From each part a reader loads
/// the names of all files and one file for each word asked for, or two where the word has another stem.
const MOST_NUMBERS: usize = 2500;
/// How hard the files are packed, as gzip has it.
const LEVEL: u32 = 6;
/// The fewest digits of a digest that name a file.
const DIGITS: usize = 7;

/// What is shown of a document that was found.
#[derive(Serialize)]
struct Fragment<'a> {
    url: &'a str,
    content: &'a str,
    word_count: u32,
    filters: BTreeMap<&'a str, &'a [String]>,
    meta: BTreeMap<&'a str, &'a str>,
    anchors: Vec<FragmentAnchor<'a>>,
}

#[derive(Serialize)]
struct FragmentAnchor<'a> {
    element: &'a str,
    id: &'a str,
    text: &'a str,
    location: u32,
}

/// A file of words: what it is called, and its first and its last word.
struct Named {
    name: String,
    first: String,
    last: String,
}

/// Each different word, in the order found.
#[derive(Default)]
struct Words<'a> {
    #[expect(clippy::disallowed_types, reason = "asked for each word of each text, walked by nobody")]
    numbers: std::collections::HashMap<&'a str, u32>,
    words: Vec<&'a str>,
}

impl<'a> Words<'a> {
    fn number(&mut self, word: &'a str) -> u32 {
        let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(word).or_insert_with(|| {
            self.words.push(word);
            next
        })
    }

    fn numbers(&mut self, text: &'a str) -> Vec<u32> {
        text.split(' ').filter(|it| !it.is_empty()).map(|it| self.number(it)).collect()
    }
}

/// The language in which forms of one word are known: English on an English site, else Indonesian, which is what
/// documents are written in where the site speaks a language of the region.
pub(crate) fn language(frame: &Frame<'_>) -> &'static str {
    match frame.theme.words().language() {
        "en" => "en",
        _ => "id",
    }
}

/// The files of a part of the index, by their paths in its folder, sorted. The same pages in any order give the same
/// bytes, whatever was asked of the vocabulary before.
pub(crate) fn files(vocabulary: &mut Vocabulary, pages: &[IndexPage]) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    weighed(vocabulary, pages, WEIGHT)
}

/// The same where a word of a paragraph counts for so much; a test compares with Pagefind's own.
fn weighed(vocabulary: &mut Vocabulary, pages: &[IndexPage], weight: u8) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let language = vocabulary.language();
    // A browser loads all their ids, which are packed best where each begins as the one before.
    let mut pages: Vec<&IndexPage> = pages.iter().collect();
    pages.sort_by_key(|it| &it.id);
    let pages = pages.as_slice();
    let (mut own, chunks) = words(vocabulary, pages, weight).context("the search index cannot be made")?;
    let entry = own.remove(ENTRY).with_context(|| format!("Pagefind made no {ENTRY}"))?;
    let mut entry: serde_json::Value = serde_json::from_slice(&entry)?;
    let version = entry.get("version").and_then(|it| it.as_str()).unwrap_or_default().to_owned();
    let mut part = PartFiles::new(language);
    let chunks: Vec<Named> = chunks.into_iter().map(|it| part.chunk(it)).collect();
    let filter = part.add("filter/", filter(pages)?, ".pf_filter");
    let name = part.add("pagefind.", meta(&version, pages, &chunks, &filter)?, ".pf_meta");
    let about = entry.pointer_mut(&format!("/languages/{language}")).context("Pagefind knows no such language")?;
    *about = serde_json::json!({ "hash": name, "wasm": language, "page_count": pages.len() });
    own.insert(ENTRY.to_owned(), serde_json::to_vec(&entry)?);
    let mut files = part.files;
    files.par_iter_mut().try_for_each(|(_, bytes)| pack(bytes))?;
    files.par_extend(pages.par_iter().map(|it| fragment(it)).collect::<anyhow::Result<Vec<_>>>()?);
    files.extend(own);
    files.sort();
    Ok(files)
}

/// Pagefind's own files, and those that say where the words of these pages stand.
fn words(
    vocabulary: &mut Vocabulary,
    pages: &[&IndexPage],
    of_paragraph: u8,
) -> anyhow::Result<(Files, Vec<WordFile>)> {
    let (mut texts, mut titles) = (Words::default(), Words::default());
    let numbers: Vec<_> = pages
        .iter()
        .map(|it| (texts.numbers(&it.content), [&it.id, &it.title].map(|field| titles.numbers(field))))
        .collect();
    let known = vocabulary.ask(&texts.words, &titles.words)?;
    let mut postings = Postings::new(known.terms.len());
    for (number, (page, (content, fields))) in (0..).zip(pages.iter().zip(&numbers)) {
        let mut blocks = page.blocks.iter().peekable();
        let mut weight = of_paragraph;
        for (position, word) in (0..).zip(content) {
            while let Some((_, block)) = blocks.next_if(|(from, _)| *from <= position) {
                weight = of_paragraph.saturating_mul(*block as u8);
            }
            let found = known.texts.get(*word as usize).context("a word has no number")?;
            postings.text(found, number, weight, position);
        }
        for (field, words) in (0..).zip(fields) {
            for (position, word) in (0..).zip(words) {
                let found = known.titles.get(*word as usize).context("a word has no number")?;
                postings.field(found, number, field, position);
            }
        }
    }
    let chunks = postings.chunks(known.terms, MOST_NUMBERS)?;
    Ok((known.own.clone(), chunks))
}

/// The file of what is shown of a document. It is named after the document's id: a name made from a digest would take a
/// reader two bytes more for each document.
fn fragment(page: &IndexPage) -> anyhow::Result<(String, Vec<u8>)> {
    let anchors = page.anchors.iter();
    let mut bytes = serde_json::to_vec(&Fragment {
        url: &page.address,
        content: &page.content,
        word_count: page.count,
        filters: BTreeMap::from([(FILTER, page.facts.as_slice())]),
        meta: BTreeMap::from([("id", page.id.as_str()), ("title", page.title.as_str())]),
        anchors: anchors
            .map(|it| FragmentAnchor { element: "h2", id: &it.address, text: &it.title, location: it.from })
            .collect(),
    })?;
    pack(&mut bytes)?;
    Ok((format!("fragment/{}.pf_fragment", page.id), bytes))
}

/// Packs a file as Pagefind's script unpacks it.
fn pack(bytes: &mut Vec<u8>) -> anyhow::Result<()> {
    let mut packed = GzEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::new(LEVEL));
    packed.write_all(MARK)?;
    packed.write_all(bytes)?;
    *bytes = packed.finish()?;
    Ok(())
}

/// Which documents a filter leaves. The year is that of the whole part, which the search page tells Pagefind.
fn filter(pages: &[&IndexPage]) -> anyhow::Result<Vec<u8>> {
    let mut values: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (number, page) in (0..).zip(pages) {
        let facts = page.facts.iter().filter(|it| !it.starts_with(YEAR));
        facts.for_each(|it| values.entry(it).or_default().push(number));
    }
    let mut file = Encoder::new(Vec::new());
    file.array(2)?.str(FILTER)?.array(values.len() as u64)?;
    for (value, pages) in values {
        file.array(2)?.str(value)?.encode(pages)?;
    }
    Ok(file.into_writer())
}

/// What a browser loads first: the documents, which file has which words, and what the rest is called.
fn meta(version: &str, pages: &[&IndexPage], chunks: &[Named], filter: &str) -> anyhow::Result<Vec<u8>> {
    let mut file = Encoder::new(Vec::new());
    file.array(6)?.str(version)?.array(pages.len() as u64)?;
    for page in pages {
        file.array(3)?.str(&page.id)?.u32(rounded(page.count))?.str("")?;
    }
    file.array(chunks.len() as u64)?;
    for (number, chunk) in chunks.iter().enumerate() {
        let (from, to) = ends(number.checked_sub(1).and_then(|it| chunks.get(it)), chunk, chunks.get(number + 1));
        file.array(3)?.str(&from)?.str(&to)?.str(&chunk.name)?;
    }
    file.array(1)?.array(2)?.str(FILTER)?.str(filter)?;
    file.array(0)?.encode(FIELDS)?;
    Ok(file.into_writer())
}

/// The first and the last word of a file as a browser is told them: as much as tells them from those of the files
/// before and after. A browser asks for the file of a word's stem, which is needed, and for the file in which the word
/// itself would stand: that must not be the large one of a common word, so one that is alone in its file is told whole.
fn ends(before: Option<&Named>, chunk: &Named, after: Option<&Named>) -> (String, String) {
    if chunk.first == chunk.last {
        return (chunk.first.clone(), chunk.last.clone());
    }
    let from = before.map_or_else(|| chunk.first.clone(), |it| apart(&it.last, &chunk.first).1);
    let to = after.map_or_else(|| chunk.last.clone(), |it| apart(&chunk.last, &it.first).0);
    // What is cut short must not lie before the beginning.
    let to = if to < from { chunk.last.clone() } else { to };
    (from, to)
}

/// A number of words with four binary digits that count. Long documents come a little later among the results, for
/// which that is near enough; many equal numbers are packed into half.
fn rounded(words: u32) -> u32 {
    let rest = (u32::BITS - words.leading_zeros()).saturating_sub(4);
    words.saturating_add((1 << rest) >> 1) >> rest << rest
}

/// As much of two words as tells them apart.
fn apart(one: &str, other: &str) -> (String, String) {
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let cut = |it: &str| it.chars().take(same + 1).collect();
    (cut(one), cut(other))
}

/// The files of a part that are named by what is in them.
struct PartFiles<'a> {
    language: &'a str,
    names: BTreeSet<String>,
    /// By path, not yet packed.
    files: Vec<(String, Vec<u8>)>,
}

impl<'a> PartFiles<'a> {
    fn new(language: &'a str) -> PartFiles<'a> {
        PartFiles { language, names: BTreeSet::new(), files: Vec::new() }
    }

    /// Adds a file with these before and after its name; returns the name.
    fn add(&mut self, before: &str, bytes: Vec<u8>, after: &str) -> String {
        let digest = Digest::of(&bytes).to_string();
        let long = |digits| format!("{}_{}", self.language, digest.get(..digits).unwrap_or(&digest));
        let is_free = |it: &String| !self.names.contains(it);
        let name = (DIGITS..digest.len()).map(long).find(is_free).unwrap_or_else(|| long(digest.len()));
        self.names.insert(name.clone());
        self.files.push((format!("{before}{name}{after}"), bytes));
        name
    }

    /// Adds a file of words.
    fn chunk(&mut self, chunk: WordFile) -> Named {
        Named { name: self.add("index/", chunk.bytes, ".pf_index"), first: chunk.first, last: chunk.last }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use pagefind::api::PagefindIndex;
    use pagefind::options::PagefindServiceConfig;

    use super::*;
    use crate::site::search::searchable::{Anchor, Block};
    use crate::site::text::escape;

    /// Words that are divided, have other forms, or stand for something else in HTML or in the index.
    const HARD: [&str; 34] = [
        "pengumuman",
        "mengumumkan",
        "umumkan",
        "Lelang",
        "lelang,",
        "kata-kata",
        "camelCase",
        "HTTPServer2",
        "a.b-c.d",
        "sysconfig.is_python_build",
        "591.131.000",
        "1/2/2026",
        "Caf\u{e9}",
        "caf\u{e9}",
        "cafe",
        "na\u{ef}ve-ka\u{ef}n",
        "\u{130}stanbul",
        "\u{df}",
        "\u{1f600}",
        "ok\u{1f44d}\u{1f3fd}ok",
        "<b>",
        "&amp;",
        "\"kutip\"",
        "'satu'",
        "a_b",
        "__init__",
        "\u{30c9}\u{30ad}\u{30e5}\u{30e1}\u{30f3}\u{30c8}",
        "\u{65e5}\u{672c}",
        "\u{391}\u{3b8}\u{3ae}\u{3bd}\u{3b1}",
        "-",
        "\u{2013}",
        "di",
        "100%",
        "e\u{301}tat",
    ];

    /// A page as it is told, and the HTML that says the same.
    fn page(number: usize) -> (IndexPage, String) {
        let mut state = 77 + number as u64;
        let mut text = |count: usize| {
            let mut words = Vec::new();
            for _ in 0..count {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                words.push(HARD[usize::try_from(state >> 33).unwrap() % HARD.len()]);
            }
            words.join(" ")
        };
        let (title, id) = (format!("Judul {} {number}", text(3)), format!("dip-2026-{number:04}"));
        let facts = vec![format!("unit:pro kelas:{}", number % 3)];
        let mut page = IndexPage::new(format!("info/{id}/"), &id, &title, facts.clone());
        let mut html = format!("<html><body><h1>{}</h1>", escape::html(&title));
        for fact in &facts {
            html.push_str(&format!("<i data-pagefind-filter=\"s:{fact}\"></i>"));
        }
        html.push_str(&format!("<p data-pagefind-meta=\"id\" data-pagefind-ignore>{id}</p>"));
        for (block, tag) in [(Block::Paragraph, "p"), (Block::Heading, "h3"), (Block::Paragraph, "p")] {
            let text = text(12);
            page.add(&text, block);
            html.push_str(&format!("<{tag}>{}</{tag}>", escape::html(&text)));
        }
        let heading = format!("Lampiran {}", number % 7);
        page.anchors.push(Anchor { address: "r1/a%20b.pdf".to_owned(), title: heading.clone(), from: page.count });
        page.add(&heading, Block::Attachment);
        page.add("Isi lampiran", Block::Paragraph);
        html.push_str(&format!("<h2 id=\"r1/a%20b.pdf\">{heading}</h2><p>Isi lampiran</p></body></html>"));
        (page, html)
    }

    fn unpacked(files: Vec<(String, Vec<u8>)>) -> Vec<(String, Vec<u8>)> {
        let unpack = |(name, bytes): (String, Vec<u8>)| {
            let mut whole = Vec::new();
            flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut whole).ok()?;
            Some((name, whole.strip_prefix(MARK)?.to_vec()))
        };
        files.into_iter().filter_map(unpack).collect()
    }

    /// What Pagefind's own library makes of HTML.
    fn by_pagefind(pages: &[String]) -> Vec<(String, Vec<u8>)> {
        let waiting = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let files = waiting.block_on(async {
            let settings =
                PagefindServiceConfig::builder().force_language("id".to_owned()).keep_index_url(true).build();
            let mut index = PagefindIndex::new(Some(settings)).unwrap();
            for (number, html) in pages.iter().enumerate() {
                let address = format!("info/dip-2026-{number:04}/");
                index.add_html_file(None, Some(address), html.clone()).await.unwrap();
            }
            index.get_files().await.unwrap()
        });
        unpacked(files.into_iter().map(|it| (it.filename.to_str().unwrap().to_owned(), it.contents)).collect())
    }

    fn ending<'a>(files: &'a [(String, Vec<u8>)], end: &str) -> Vec<&'a [u8]> {
        files.iter().filter(|(name, _)| name.ends_with(end)).map(|(_, bytes)| bytes.as_slice()).collect()
    }

    #[test]
    fn words_filters_and_excerpts_are_the_bytes_that_pagefind_makes() {
        let (pages, html): (Vec<IndexPage>, Vec<String>) = (0..12).map(page).unzip();
        let (own, due) =
            (unpacked(weighed(&mut Vocabulary::new("id"), &pages, UNTOLD - 1).unwrap()), by_pagefind(&html));
        for end in [".pf_index", ".pf_filter"] {
            assert_eq!(ending(&own, end).len(), 1, "{end}");
            assert!(ending(&own, end) == ending(&due, end), "{end}");
        }
        let (own, mut due) = (ending(&own, ".pf_fragment"), ending(&due, ".pf_fragment"));
        due.sort();
        assert_eq!(own.len(), 12);
        for (own, due) in own.into_iter().zip(due) {
            assert_eq!(String::from_utf8_lossy(own), String::from_utf8_lossy(due));
        }
    }

    #[test]
    fn the_same_pages_give_the_same_bytes() {
        let mut pages: Vec<IndexPage> = (0..40).map(|it| page(it).0).collect();
        let mut vocabulary = Vocabulary::new("id");
        let first = files(&mut vocabulary, &pages).unwrap();
        for _ in 0..3 {
            assert!(files(&mut vocabulary, &pages).unwrap() == first);
            assert!(files(&mut Vocabulary::new("id"), &pages).unwrap() == first);
            pages.rotate_left(7);
            // Other words, so that the next ones are remembered beside them.
            files(&mut vocabulary, &[page(99).0]).unwrap();
        }
        let names: Vec<&str> = first.iter().map(|(it, _)| it.as_str()).collect();
        for due in ["pagefind.js", "pagefind-entry.json", "wasm.id.pagefind"] {
            assert!(names.contains(&due), "{names:?}");
        }
        assert_eq!(names.iter().filter(|it| it.starts_with("fragment/")).count(), 40);
        let entry = first.iter().find(|(it, _)| it == "pagefind-entry.json").unwrap();
        let entry = String::from_utf8_lossy(&entry.1);
        assert!(entry.contains("\"version\":\"1.6.0\"") && entry.contains("\"page_count\":40"), "{entry}");
    }

    #[test]
    fn a_page_without_a_word_is_no_trouble() {
        let page = IndexPage::new("info/a/".to_owned(), "-", "\u{2013}", Vec::new());
        let names: Vec<String> =
            files(&mut Vocabulary::new("id"), &[page]).unwrap().into_iter().map(|it| it.0).collect();
        assert!(names.contains(&"wasm.id.pagefind".to_owned()), "{names:?}");
    }

    #[test]
    fn a_number_of_words_is_near() {
        for (words, due) in [(0, 0), (1, 1), (15, 15), (17, 18), (600, 576), (1000, 1024), (u32::MAX, 0xf000_0000)] {
            assert_eq!(rounded(words), due, "{words}");
        }
    }

    #[test]
    fn a_word_alone_in_its_file_is_told_whole() {
        let [before, alone, after] = [("a", "kecuali"), ("kelola", "kelola"), ("kemudian", "z")]
            .map(|(first, last)| Named { name: String::new(), first: first.to_owned(), last: last.to_owned() });
        let pair = |(from, to): (&str, &str)| (from.to_owned(), to.to_owned());
        assert_eq!(ends(None, &before, Some(&alone)), pair(("a", "kec")));
        assert_eq!(ends(Some(&before), &alone, Some(&after)), pair(("kelola", "kelola")));
        assert_eq!(ends(Some(&alone), &after, None), pair(("kem", "z")));
    }

    #[test]
    fn files_of_words_are_told_apart_by_as_little_as_does() {
        assert_eq!(apart("apple", "apricot"), ("app".to_owned(), "apr".to_owned()));
        assert_eq!(apart("cath", "cathartic"), ("cath".to_owned(), "catha".to_owned()));
    }
}
