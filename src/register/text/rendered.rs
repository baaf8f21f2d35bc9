//! The words of a Markdown text as its page shows them, with where each of them was written.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use crate::inspect::personal::Seen;
use crate::register::text::markdown::Placed;

/// What the page of a text with these events says, and behind it where its links lead and what its marks hold.
pub(crate) fn rendered(text: &str, events: &[Placed<'_>]) -> Seen {
    let mut seen = Seen::with_capacity(text.len(), events.len());
    let mut behind: Vec<(String, Range<usize>)> = Vec::new();
    for (event, at) in events {
        let at = at.clone();
        match event {
            Event::Text(it) | Event::Code(it) => {
                let source = text.get(at.clone()).unwrap_or_default();
                let inner = if source.starts_with(it.as_ref()) { Some(0) } else { source.find(it.as_ref()) };
                let place = inner.map_or(at.clone(), |from| at.start + from..at.start + from + it.len());
                seen.push(it, place);
            }
            Event::Html(it) => seen.push(it, at),
            Event::InlineHtml(it) => behind.push((it.to_string(), at)),
            Event::SoftBreak | Event::HardBreak | Event::Rule => seen.push("\n", at.start..at.start),
            Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => {
                behind.push((format!("{dest_url}\n{title}"), at));
            }
            // What stands behind the fence names a language; the page has it as a class.
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => behind.push((info.to_string(), at)),
            Event::End(TagEnd::TableCell) => seen.push("\t", at.end..at.end),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::CodeBlock
                | TagEnd::TableHead
                | TagEnd::TableRow
                | TagEnd::FootnoteDefinition
                | TagEnd::HtmlBlock,
            ) => seen.push("\n", at.end..at.end),
            _ => {}
        }
    }
    for (said, at) in behind {
        seen.push("\n\n", at.start..at.start);
        seen.push(&said, at);
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::markdown;

    #[test]
    fn the_words_are_those_of_the_page() {
        for (written, read) in [
            ("a**b**c\n", "abc\n"),
            ("a&#98;c\\*\n", "abc*\n"),
            ("a[b](x)c\n", "abc\n\n\nx\n"),
            ("| a | b |\n|---|---|\n| c | d |\n", "a\tb\t\nc\td\t\n"),
            ("a\nb `c`\n", "a\nb c\n"),
            ("```x y\na\n```\n", "a\n\n\n\nx y"),
        ] {
            assert_eq!(rendered(written, &markdown(written)).text, read, "{written}");
        }
    }
}
