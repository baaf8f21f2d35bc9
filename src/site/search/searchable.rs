//! What the search index is told of a document: its words, and from which attachment they are.

use std::borrow::Cow;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::checks::{Download, ShownRevision};
use crate::register::markdown;
use crate::site::address::{address_of, encode};
use crate::site::lists::listing;
use crate::source::{Digest, SourceText};

/// Before the year, among the facts.
pub(crate) const YEAR: &str = "tahun:";

/// The text of an attachment, as it was when the rules looked at it; none if it has none.
pub type KeptText<'a> = dyn Fn(Digest) -> anyhow::Result<Option<String>> + Sync + 'a;

/// What a block of text counts for, as Pagefind has it: a title seven times as much as a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Block {
    Title = 7,
    Attachment = 6,
    Heading = 5,
    Paragraph = 1,
}

/// One document as the index reads it.
#[derive(Debug)]
pub(crate) struct IndexPage {
    /// Of its page, from the top of the site.
    pub(crate) address: String,
    pub(crate) id: String,
    pub(crate) title: String,
    /// By what results are narrowed: `unit:… kelas:…`, which is one so that each document is named once, and `tahun:…`.
    pub(crate) facts: Vec<String>,
    /// Its words, a space between two of them.
    pub(crate) content: String,
    /// How many there are.
    pub(crate) count: u32,
    /// From which word on they are of what kind of block.
    pub(crate) blocks: Vec<(u32, Block)>,
    /// Where each attachment begins.
    pub(crate) anchors: Vec<Anchor>,
}

/// An attachment in the words of its document.
#[derive(Debug)]
pub(crate) struct Anchor {
    /// Its address, as it is from the document's page.
    pub(crate) address: String,
    pub(crate) title: String,
    /// The number of its first word.
    pub(crate) from: u32,
}

impl IndexPage {
    /// Of a document that says nothing yet but its title.
    pub(crate) fn new(address: String, id: &str, title: &str, facts: Vec<String>) -> IndexPage {
        let title = spaced(&plain(title));
        let mut page = IndexPage {
            address,
            id: plain(id).into_owned(),
            title: String::new(),
            facts,
            content: String::new(),
            count: 0,
            blocks: Vec::new(),
            anchors: Vec::new(),
        };
        page.add(&title, Block::Title);
        page.title = title;
        page
    }

    /// Adds a block. It gets a full stop if it ends with a word, or with what Pagefind takes for a sentence's end
    /// without one, so that an excerpt reads well.
    pub(crate) fn add(&mut self, text: &str, block: Block) {
        let text = plain(text);
        self.blocks.push((self.count, block));
        for word in text.split_whitespace() {
            if !self.content.is_empty() {
                self.content.push(' ');
            }
            self.content.push_str(word);
            self.count += 1;
        }
        if text.trim_end().ends_with(|it: char| it.is_alphanumeric() || "_)$*".contains(it)) {
            self.content.push('.');
        }
    }
}

/// What is said of one document; what its attachments say is looked up.
#[derive(Debug)]
pub(crate) struct Searchable {
    /// Everything before the attachments.
    page: IndexPage,
    /// The attachments in the order listed: address as it is from the document's page, title, digest.
    attachments: Vec<(String, String, Digest)>,
}

impl Searchable {
    /// Of a revision, whose file has this text.
    pub(crate) fn of(shown: ShownRevision<'_>, text: &SourceText) -> Searchable {
        let (document, revision) = (shown.document, shown.facts());
        let class = revision.class.map(|it| format!(" kelas:{}", it.key())).unwrap_or_default();
        let mut facts = vec![format!("unit:{}{class}", document.unit)];
        facts.extend(revision.made.as_ref().map(|it| format!("{YEAR}{:04}", it.date.value.year())));
        let mut page = IndexPage::new(address_of(&listing::page(shown)), document.id(), &revision.title, facts);
        page.add(&revision.summary, Block::Paragraph);
        body(&text.body, &mut page);
        page.add(&revision.keywords.join(", "), Block::Paragraph);
        let folder = format!("r{}/", shown.number);
        let attachment =
            |it: &Download| (format!("{folder}{}", encode(&it.file.name)), it.title.clone(), it.file.digest);
        Searchable { page, attachments: revision.attachments.iter().map(attachment).collect() }
    }

    /// The page that the index reads and nobody sees.
    ///
    /// # Errors
    /// When what an attachment says cannot be looked up.
    pub(crate) fn page(self, texts: &KeptText<'_>) -> anyhow::Result<IndexPage> {
        let mut page = self.page;
        for (address, title, digest) in self.attachments {
            page.anchors.push(Anchor { address, title: spaced(&title), from: page.count });
            page.add(&title, Block::Attachment);
            if let Some(text) = texts(digest)? {
                page.add(&text, Block::Paragraph);
            }
        }
        Ok(page)
    }
}

/// The words of a Markdown text, its blocks apart.
fn body(text: &str, page: &mut IndexPage) {
    let mut block = String::new();
    let mut end = |block: &mut String, kind| {
        page.add(block, kind);
        block.clear();
    };
    for (event, _) in markdown(text) {
        match event {
            Event::Text(it) | Event::Code(it) => block.push_str(&it),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::TableCell) => block.push(' '),
            Event::End(TagEnd::Heading(_)) => end(&mut block, Block::Heading),
            Event::Start(Tag::Heading { .. })
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableHead | TagEnd::TableRow | TagEnd::CodeBlock) =>
            {
                end(&mut block, Block::Paragraph);
            }
            _ => {}
        }
    }
    end(&mut block, Block::Paragraph);
}

/// Without what the index takes for its own: marks, which begin with three underscores, and spaces of no width.
fn plain(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    if text.contains('\u{200B}') {
        text = text.replace('\u{200B}', "").into();
    }
    while text.contains("___") {
        text = text.replace("___", "_").into();
    }
    text
}

/// With one space between two words.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(title: &str) -> IndexPage {
        IndexPage::new("info/a/".to_owned(), "a", title, Vec::new())
    }

    #[test]
    fn words_of_blocks_do_not_run_together() {
        let mut page = page("Ini");
        body("# Judul\n\nSatu\ndua **tiga**.\n\n| a | b |\n|---|---|\n| c | d |\n\n- e\n- f\n", &mut page);
        assert_eq!(page.content, "Ini. Judul. Satu dua tiga. a b. c d. e. f.");
        let title = |it: Block| page.blocks.iter().filter(|(_, block)| *block == it).map(|(from, _)| *from).collect();
        let (titles, headings): (Vec<u32>, Vec<u32>) = (title(Block::Title), title(Block::Heading));
        assert_eq!((titles, headings, page.count), (vec![0], vec![1], 11));
    }

    #[test]
    fn a_text_is_no_command_to_the_index() {
        let mut page = page("___PAGEFIND_WEIGHT___0  <b>");
        page.add("a_b _____PAGEFIND_ANCHOR_____h2:0:x \u{200B} ka\u{200B}ta", Block::Paragraph);
        assert_eq!(page.title, "_PAGEFIND_WEIGHT_0 <b>");
        assert_eq!(page.content, "_PAGEFIND_WEIGHT_0 <b> a_b _PAGEFIND_ANCHOR_h2:0:x kata.");
    }
}
