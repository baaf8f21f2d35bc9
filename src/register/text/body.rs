//! The Markdown of a document: what the rules need to know of it, without keeping it.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::diagnostics::{Located, Spot, is_invisible, is_typed};
use crate::register::text::lines::Lines;
use crate::register::text::markdown::{Anchors, Placed, file_name, plain_text};
use crate::register::text::unread::unread_marks;

/// What stands in a new draft where the text goes.
pub const NOT_WRITTEN: &str = "Tulis naskah di sini.";

/// What the rules need to know of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BodyFacts {
    /// Whether it holds nothing but blanks.
    pub is_blank: bool,
    /// Where it begins in its file.
    pub first_line: u32,
    /// Where raw HTML or an HTML comment stands, and whether in a table.
    pub raw_html: Vec<(Spot, bool)>,
    /// Headings that skip a level.
    pub skipped_headings: Vec<Spot>,
    /// Pictures without a text that stands for them.
    pub untold_pictures: Vec<Spot>,
    /// Characters nobody sees, written as an entity such as `&#x202e;`.
    pub hidden: Vec<Located<char>>,
    /// Links and pictures that do not lead to other sites.
    pub references: Vec<Reference>,
    /// Links and pictures that lead to other sites by `http` or `https`.
    pub elsewhere: Vec<Located<String>>,
    /// The anchors of its headings, without [`Anchors::PREFIX`].
    pub anchors: Vec<String>,
    /// What looks like a link or a picture and is none: where it would have led.
    pub unread_links: Vec<Located<String>>,
    /// Footnotes that are referred to and do not stand below; as written, `[^9]`.
    pub unread_notes: Vec<Located<String>>,
    /// Lines that git writes where two versions of a text meet.
    pub conflicts: Vec<Spot>,
    /// Where [`NOT_WRITTEN`] still stands.
    pub not_written: Option<Spot>,
}

/// A link or a picture in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Where it leads, as written.
    pub target: Located<String>,
    /// Whether it is a picture.
    pub is_picture: bool,
}

impl Reference {
    /// The name of the document's own file that it would lead to.
    pub fn file_name(&self) -> String {
        file_name(&self.target.value)
    }
}

impl BodyFacts {
    /// Whether the text shows the picture of this name, with words that stand for it.
    pub fn tells_of(&self, picture: &str) -> bool {
        let told = |it: &Reference| {
            it.is_picture && it.file_name() == picture && !self.untold_pictures.contains(&it.target.spot)
        };
        self.references.iter().any(told)
    }

    /// Whether a link to this anchor of the page leads to one of its headings.
    pub fn has_anchor(&self, anchor: &str) -> bool {
        let anchor = anchor.strip_prefix(Anchors::PREFIX).unwrap_or(anchor);
        self.anchors.iter().any(|it| it == anchor)
    }
}

/// Looks through a text with these events, which begins on line `first_line` of its file.
pub fn body_facts<'t>(text: &'t str, events: Vec<Placed<'t>>, first_line: u32) -> BodyFacts {
    let facts = BodyFacts { is_blank: text.trim().is_empty(), first_line, ..BodyFacts::default() };
    let lines = Lines::of(text, first_line);
    let mut reader = Reader { text, lines, facts, level: None, picture: None, heading: None, plain: 0..0 };
    let mut anchors = Anchors::default();
    let mut in_html = false;
    let mut in_table = false;
    for (event, range) in events {
        reader.run(&event, &range);
        match &event {
            Event::Start(Tag::HtmlBlock) => {
                reader.facts.raw_html.push((reader.lines.spot(range.start, 1), false));
                in_html = true;
            }
            Event::End(TagEnd::HtmlBlock) => in_html = false,
            Event::Html(_) | Event::InlineHtml(_) if !in_html => {
                reader.facts.raw_html.push((reader.lines.spot(range.start, range.len()), in_table));
            }
            Event::Start(Tag::Table(_)) => in_table = true,
            Event::End(TagEnd::Table) => in_table = false,
            Event::End(TagEnd::Heading(_)) => {
                let heading = reader.heading.take().unwrap_or_default();
                reader.facts.anchors.push(anchors.next(&plain_text(&heading)));
            }
            _ => reader.within(&event, &range),
        }
        if let Some(heading) = &mut reader.heading {
            heading.push(event);
        }
    }
    reader.leftovers();
    reader.whole_lines();
    reader.facts
}

/// A text that is being looked through.
struct Reader<'t> {
    text: &'t str,
    lines: Lines<'t>,
    facts: BodyFacts,
    /// The level of the heading before.
    level: Option<usize>,
    /// The picture whose words are read, and whether there are any.
    picture: Option<(Spot, bool)>,
    /// The heading that is read.
    heading: Option<Vec<Event<'t>>>,
    /// The words without a mark between them that were read last.
    plain: Range<usize>,
}

impl Reader<'_> {
    /// Puts words together between which there is no mark: Markdown cuts them at every bracket.
    fn run(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if matches!(event, Event::Text(_)) && range.start == self.plain.end {
            self.plain.end = range.end;
            return;
        }
        self.leftovers();
        self.plain = if matches!(event, Event::Text(_)) { range.clone() } else { 0..0 };
    }

    /// What looks like a mark in the words that were put together.
    fn leftovers(&mut self) {
        for (at, written, is_link) in unread_marks(self.text, &self.plain) {
            let located = Located::new(written.to_owned(), self.lines.spot(at.start, at.len()));
            let list = if is_link { &mut self.facts.unread_links } else { &mut self.facts.unread_notes };
            list.push(located);
        }
    }

    /// What a heading, a link, a picture or words tell.
    fn within(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => self.refer(dest_url, range, false),
            Event::Start(Tag::Image { dest_url, .. }) => {
                self.picture = Some((self.lines.spot(range.start, 1), false));
                self.refer(dest_url, range, true);
            }
            Event::Start(Tag::Heading { level: this, .. }) => {
                let this = *this as usize;
                if self.level.is_some_and(|before| this > before + 1) {
                    self.facts.skipped_headings.push(self.lines.spot(range.start, 1));
                }
                self.level = Some(this);
                self.heading = Some(Vec::new());
            }
            Event::Code(_) => self.picture.iter_mut().for_each(|it| it.1 = true),
            Event::End(TagEnd::Image) => {
                let untold = self.picture.take().filter(|(_, is_told)| !is_told);
                self.facts.untold_pictures.extend(untold.map(|(at, _)| at));
            }
            Event::Text(words) => {
                self.picture.iter_mut().for_each(|it| it.1 |= !words.trim().is_empty());
                let raw = self.text.get(range.clone()).unwrap_or_default();
                let hidden = |it: &char| is_invisible(*it) && !raw.contains(*it);
                if is_typed(words) {
                    return;
                }
                if let Some(character) = words.chars().find(hidden) {
                    self.facts.hidden.push(Located::new(character, self.lines.spot(range.start, range.len())));
                }
            }
            _ => {}
        }
    }

    fn refer(&mut self, target: &str, range: &Range<usize>, is_picture: bool) {
        let located = Located::new(target.to_owned(), self.lines.spot(range.start, 1));
        if leads_elsewhere(target) && !target.to_ascii_lowercase().starts_with("mailto:") {
            self.facts.elsewhere.push(located.clone());
        }
        if is_picture || !leads_elsewhere(target) {
            self.facts.references.push(Reference { target: located, is_picture });
        }
    }

    /// Lines that say something by themselves, whatever Markdown makes of them.
    fn whole_lines(&mut self) {
        for (at, line) in self.text.lines().enumerate() {
            let spot = || Spot::new(at + self.facts.first_line as usize, 1, line.chars().count());
            if ["<<<<<<< ", "||||||| ", ">>>>>>> "].iter().any(|it| line.starts_with(it)) {
                self.facts.conflicts.push(spot());
            }
            if line.trim() == NOT_WRITTEN {
                self.facts.not_written = Some(spot());
            }
        }
    }
}

/// Whether a link leads to another site or to a mailbox, in a way a text may.
pub fn leads_elsewhere(target: &str) -> bool {
    let lower = target.get(..8.min(target.len())).unwrap_or(target).to_ascii_lowercase();
    ["https://", "http://", "mailto:"].iter().any(|it| lower.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::markdown;

    fn facts(text: &str, first_line: u32) -> BodyFacts {
        body_facts(text, markdown(text), first_line)
    }

    #[test]
    fn finds_html_and_references_with_their_places() {
        let read = facts("a <b>x</b>\n\n<!-- c -->\n\n[l](/info/x/) ![p](p.png) [o](HTTPS://x)\n", 10);
        let html: Vec<Spot> = read.raw_html.iter().map(|it| it.0).collect();
        assert_eq!(html, [Spot::new(10, 3, 3), Spot::new(10, 7, 4), Spot::new(12, 1, 1)]);
        assert_eq!(read.elsewhere.len(), 1);
        let targets: Vec<_> = read.references.iter().map(|it| (it.target.value.as_str(), it.is_picture)).collect();
        assert_eq!(targets, [("/info/x/", false), ("p.png", true)]);
    }

    #[test]
    fn a_heading_may_go_up_any_way_and_down_by_one() {
        let read = facts("## A\n\n### B\n\n## C\n\n#### D\n\n![](a.png) ![teks](b.png)\n", 1);
        assert_eq!(read.skipped_headings, [Spot::new(7, 1, 1)]);
        assert_eq!(read.untold_pictures, [Spot::new(9, 1, 1)]);
    }

    #[test]
    fn code_is_no_html() {
        assert!(facts("`<b>` and\n\n```\n<b>\n```\n", 1).raw_html.is_empty());
        // What is indented is shown as text, so it is looked at as text.
        assert_eq!(facts("a\n\n    <b>\n", 1).raw_html, [(Spot::new(3, 5, 1), false)]);
    }

    #[test]
    fn a_picture_is_told_of_where_words_stand_for_it() {
        let read = facts("![Denah](a.png) ![](b.png) [c](c.png)\n", 1);
        let told = ["a.png", "b.png", "c.png", "d.png"].map(|it| read.tells_of(it));
        assert_eq!(told, [true, false, false, false]);
        // Once is enough.
        assert!(facts("![](a.png)\n\n![Denah](a.png)\n", 1).tells_of("a.png"));
    }

    #[test]
    fn what_markdown_leaves_as_it_stands_is_found() {
        let text = "![Bagan](Bagan Alur.png) [**Unduh**](Laporan 2026.pdf) ya[^9] [^1]\n\n[^1]: Ada.\n\n\\[^2] `[^3]` [b](ada.pdf)\n";
        let read = facts(text, 1);
        let links: Vec<_> = read.unread_links.iter().map(|it| (it.value.as_str(), it.spot.column)).collect();
        assert_eq!(links, [("Bagan Alur.png", 8), ("Laporan 2026.pdf", 36)]);
        let notes: Vec<_> = read.unread_notes.iter().map(|it| it.value.as_str()).collect();
        assert_eq!(notes, ["[^9]"]);
    }

    #[test]
    fn lines_of_git_and_of_a_draft_are_found() {
        let text = "<<<<<<< HEAD\nSenin\n=======\nSelasa\n>>>>>>> lain\n\nTulis naskah di sini.\n";
        let read = facts(text, 5);
        assert_eq!(read.conflicts, [Spot::new(5, 1, 12), Spot::new(9, 1, 12)]);
        assert_eq!(read.not_written, Some(Spot::new(11, 1, 21)));
    }

    #[test]
    fn anchors_are_those_of_the_page() {
        let read = facts("# Jam *layanan*\n\n# Jam layanan\n", 1);
        assert_eq!(read.anchors, ["jam-layanan", "jam-layanan-2"]);
        assert!(read.has_anchor("isi-jam-layanan-2") && !read.has_anchor("jam-layanan-3"));
    }
}
