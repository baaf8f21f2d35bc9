//! What the search index is told of a document: its words, and from which attachment they are.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::checks::ShownRevision;
use crate::register::{Attachment, markdown};
use crate::site::address::{address_of, encode};
use crate::site::document_parts::listed;
use crate::site::escape;
use crate::site::listing;
use crate::site::record::{class, summary};
use crate::site::search_index::IndexPage;
use crate::site::titles::title;
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
        let (document, revision) = (shown.document, shown.revision());
        let mut page = format!("<html><body><h1>{}</h1>", words(&title(revision)));
        let mut facts = vec![format!("unit:{}", document.unit)];
        facts.extend(class(revision).map(|it| format!("kelas:{}", it.key())));
        facts.extend(revision.made.as_ref().map(|it| format!("tahun:{:04}", it.date.value.year())));
        for fact in facts {
            page.push_str(&format!("<i data-pagefind-filter=\"s:{}\"></i>", escape::html(&fact)));
        }
        page.push_str(&format!("<p data-pagefind-meta=\"id\" data-pagefind-ignore>{}</p>", words(document.id())));
        page.push_str(&format!("<p>{}</p>", words(&summary(revision))));
        body(&text.body, &mut page);
        let keywords: Vec<&str> = revision.keywords.iter().map(|it| it.value.as_str()).collect();
        page.push_str(&format!("<p>{}</p>", words(&keywords.join(", "))));
        // The heading of an attachment has its address, as it is from the document's page, for its id.
        let folder = format!("r{}/", shown.number());
        let heading = |(file, title): (&Attachment, Option<&str>)| {
            let address = escape::html(&format!("{folder}{}", encode(&file.name)));
            (format!("<h2 id=\"{address}\">{}</h2>", words(title.unwrap_or(&file.name))), file.digest)
        };
        Searchable {
            address: address_of(&listing::page(shown)),
            html: page,
            attachments: listed(revision).into_iter().map(heading).collect(),
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
