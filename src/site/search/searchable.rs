//! What the search index is told of a document: its words, and from which attachment they are.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::checks::{Download, ShownRevision};
use crate::register::markdown;
use crate::site::address::{address_of, encode};
use crate::site::lists::listing;
use crate::site::search::search_index::IndexPage;
use crate::site::text::escape;
use crate::source::{Digest, SourceText};

/// The text of an attachment, as it was when the rules looked at it; none if it has none.
pub type KeptText<'a> = dyn Fn(Digest) -> anyhow::Result<Option<String>> + Sync + 'a;

/// What is said of one document; what its attachments say is looked up.
#[derive(Debug)]
pub(crate) struct Searchable {
    /// Of its page, from the top of the site.
    address: String,
    /// Everything before the attachments.
    html: String,
    /// The headings of the attachments, in the order listed.
    attachments: Vec<(String, Digest)>,
}

impl Searchable {
    /// Of a revision, whose file has this text.
    pub(crate) fn of(shown: ShownRevision<'_>, text: &SourceText) -> Searchable {
        let (document, revision) = (shown.document, shown.facts());
        let mut page = format!("<html><body><h1>{}</h1>", words(&revision.title));
        let mut facts = vec![format!("unit:{}", document.unit)];
        facts.extend(revision.class.map(|it| format!("kelas:{}", it.key())));
        facts.extend(revision.made.as_ref().map(|it| format!("tahun:{:04}", it.date.value.year())));
        for fact in facts {
            page.push_str(&format!("<i data-pagefind-filter=\"s:{}\"></i>", escape::html(&fact)));
        }
        page.push_str(&format!("<p data-pagefind-meta=\"id\" data-pagefind-ignore>{}</p>", words(document.id())));
        page.push_str(&format!("<p>{}</p>", words(&revision.summary)));
        body(&text.body, &mut page);
        page.push_str(&format!("<p>{}</p>", words(&revision.keywords.join(", "))));
        // The heading of an attachment has its address, as it is from the document's page, for its id.
        let folder = format!("r{}/", shown.number);
        let heading = |it: &Download| {
            let address = escape::html(&format!("{folder}{}", encode(&it.file.name)));
            (format!("<h2 id=\"{address}\">{}</h2>", words(&it.title)), it.file.digest)
        };
        Searchable {
            address: address_of(&listing::page(shown)),
            html: page,
            attachments: revision.attachments.iter().map(heading).collect(),
        }
    }

    /// The page that the index reads and nobody sees.
    ///
    /// # Errors
    /// When what an attachment says cannot be looked up.
    pub(crate) fn page(self, texts: &KeptText<'_>) -> anyhow::Result<IndexPage> {
        let mut html = self.html;
        for (heading, digest) in self.attachments {
            html.push_str(&heading);
            if let Some(text) = texts(digest)? {
                html.push_str(&format!("<p>{}</p>", words(&text)));
            }
        }
        html.push_str("</body></html>");
        Ok(IndexPage { address: self.address, html })
    }
}

/// The words of a Markdown text, its blocks apart.
fn body(text: &str, page: &mut String) {
    page.push_str("<p>");
    for (event, _) in markdown(text) {
        match event {
            Event::Text(it) | Event::Code(it) => page.push_str(&words(&it)),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::TableCell) => page.push(' '),
            Event::Start(Tag::Heading { .. }) => page.push_str("</p><h3>"),
            Event::End(TagEnd::Heading(_)) => page.push_str("</h3><p>"),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableRow | TagEnd::CodeBlock) => {
                page.push_str("</p><p>");
            }
            _ => {}
        }
    }
    page.push_str("</p>");
}

/// Text that is no markup, neither of HTML nor of the index, whose own marks begin with three underscores.
fn words(text: &str) -> String {
    escape::html(&text.replace("___", "_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_blocks_do_not_run_together() {
        let mut page = String::new();
        body("# Judul\n\nSatu\ndua **tiga**.\n\n| a | b |\n|---|---|\n| c | d |\n\n- e\n- f\n", &mut page);
        for due in ["<h3>Judul</h3>", "Satu dua tiga.", "a b ", "c d ", "<p>e</p>"] {
            assert!(page.contains(due), "{due}: {page}");
        }
    }

    #[test]
    fn a_text_is_no_command_to_the_index() {
        assert_eq!(words("___PAGEFIND_WEIGHT___0 <b> a_b"), "_PAGEFIND_WEIGHT_0 &lt;b&gt; a_b");
    }
}
