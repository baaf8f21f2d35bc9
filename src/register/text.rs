//! The Markdown of a document: what the rules need to know of it, without keeping it.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::diagnostics::{Located, Spot};
use crate::source::is_forbidden;

/// What the rules need to know of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BodyFacts {
    /// Whether it holds nothing but blanks.
    pub is_blank: bool,
    /// Where it begins in its file.
    pub first_line: u32,
    /// Where raw HTML or an HTML comment stands.
    pub raw_html: Vec<Spot>,
    /// Headings that skip a level.
    pub skipped_headings: Vec<Spot>,
    /// Pictures without a text that stands for them.
    pub untold_pictures: Vec<Spot>,
    /// Characters nobody sees, written as an entity such as `&#x202e;`.
    pub hidden: Vec<Located<char>>,
    /// Links and pictures, except links to other sites by `http`, `https` or `mailto`.
    pub references: Vec<Reference>,
}

/// A link or a picture in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Where it leads, as written.
    pub target: Located<String>,
    /// Whether it is a picture.
    pub is_picture: bool,
}

impl BodyFacts {
    /// Whether the text shows the picture of this name, with words that stand for it.
    pub fn tells_of(&self, picture: &str) -> bool {
        let told = |it: &Reference| {
            it.is_picture && it.target.value == picture && !self.untold_pictures.contains(&it.target.spot)
        };
        self.references.iter().any(told)
    }
}

/// The Markdown that documents are written in: CommonMark with tables, footnotes, strikethrough and task lists.
/// Attributes on headings stay off: they would let a text set any HTML attribute.
pub fn markdown(text: &str) -> Parser<'_> {
    Parser::new_ext(text, options())
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
}

/// Looks through a text that begins on line `first_line` of its file.
pub fn body_facts(text: &str, first_line: u32) -> BodyFacts {
    let mut facts = BodyFacts { is_blank: text.trim().is_empty(), first_line, ..BodyFacts::default() };
    let spot = |at: usize, length: usize| {
        let before = text.get(..at).unwrap_or(text);
        let line = before.matches('\n').count() + first_line as usize;
        let column = before.rsplit('\n').next().map_or(0, |it| it.chars().count()) + 1;
        Spot::new(line, column, length)
    };
    let mut in_html = false;
    let mut level = None;
    let mut picture: Option<(Spot, bool)> = None;
    for (event, range) in markdown(text).into_offset_iter() {
        match event {
            Event::Start(Tag::HtmlBlock) => {
                facts.raw_html.push(spot(range.start, 1));
                in_html = true;
            }
            Event::End(TagEnd::HtmlBlock) => in_html = false,
            Event::Html(_) | Event::InlineHtml(_) if !in_html => {
                facts.raw_html.push(spot(range.start, range.len()));
            }
            Event::Start(Tag::Link { dest_url, .. }) if !leads_elsewhere(&dest_url) => {
                let target = Located::new(dest_url.into_string(), spot(range.start, 1));
                facts.references.push(Reference { target, is_picture: false });
            }
            Event::Start(Tag::Heading { level: this, .. }) => {
                let this = this as usize;
                if level.is_some_and(|before: usize| this > before + 1) {
                    facts.skipped_headings.push(spot(range.start, 1));
                }
                level = Some(this);
            }
            Event::Code(_) => {
                if let Some((_, is_told)) = &mut picture {
                    *is_told = true;
                }
            }
            Event::End(TagEnd::Image) => {
                facts
                    .untold_pictures
                    .extend(picture.take().filter(|(_, is_told)| !is_told).map(|(at, _)| at));
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                picture = Some((spot(range.start, 1), false));
                let target = Located::new(dest_url.into_string(), spot(range.start, 1));
                facts.references.push(Reference { target, is_picture: true });
            }
            Event::Text(words) => {
                if let Some((_, is_told)) = &mut picture {
                    *is_told |= !words.trim().is_empty();
                }
                let raw = text.get(range.clone()).unwrap_or_default();
                let hidden = |it: &char| is_forbidden(*it) && !raw.contains(*it);
                if let Some(character) = words.chars().find(hidden) {
                    facts.hidden.push(Located::new(character, spot(range.start, range.len())));
                }
            }
            _ => {}
        }
    }
    facts
}

/// Whether a link leads to another site or to a mailbox, in a way a text may.
pub fn leads_elsewhere(target: &str) -> bool {
    let lower = target.get(..8.min(target.len())).unwrap_or(target).to_ascii_lowercase();
    ["https://", "http://", "mailto:"].iter().any(|it| lower.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_html_and_references_with_their_places() {
        let facts = body_facts("a <b>x</b>\n\n<!-- c -->\n\n[l](/info/x/) ![p](p.png) [o](HTTPS://x)\n", 10);
        assert_eq!(facts.raw_html, [Spot::new(10, 3, 3), Spot::new(10, 7, 4), Spot::new(12, 1, 1)]);
        let targets: Vec<_> =
            facts.references.iter().map(|it| (it.target.value.as_str(), it.is_picture)).collect();
        assert_eq!(targets, [("/info/x/", false), ("p.png", true)]);
    }

    #[test]
    fn a_heading_may_go_up_any_way_and_down_by_one() {
        let facts = body_facts("## A\n\n### B\n\n## C\n\n#### D\n\n![](a.png) ![teks](b.png)\n", 1);
        assert_eq!(facts.skipped_headings, [Spot::new(7, 1, 1)]);
        assert_eq!(facts.untold_pictures, [Spot::new(9, 1, 1)]);
    }

    #[test]
    fn code_is_no_html() {
        assert!(body_facts("`<b>` and\n\n    <b>\n", 1).raw_html.is_empty());
    }

    #[test]
    fn a_picture_is_told_of_where_words_stand_for_it() {
        let facts = body_facts("![Denah](a.png) ![](b.png) [c](c.png)\n", 1);
        let told = ["a.png", "b.png", "c.png", "d.png"].map(|it| facts.tells_of(it));
        assert_eq!(told, [true, false, false, false]);
        // Once is enough.
        assert!(body_facts("![](a.png)\n\n![Denah](a.png)\n", 1).tells_of("a.png"));
    }
}
