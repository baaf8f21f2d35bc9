//! The text of a document as HTML: nothing in it runs, its headings fit the page, its links stay valid.

use std::collections::BTreeMap;

use pulldown_cmark::{Alignment, Event, HeadingLevel, Tag, TagEnd, html};

use crate::register::{Anchors, Placed, markdown, plain_text, written_number};
use crate::site::text::escape;
use crate::site::text::links::{Links, Target, picture};
use crate::site::theme::words::Words;

/// The heading under which the text stands is an `h2`; its own headings begin below.
const TOP: u8 = 3;
/// A text with so many headings has contents.
const LONG: usize = 4;

/// Renders the text of one revision.
pub(crate) fn render(text: &str, links: &Links<'_>, words: &Words) -> anyhow::Result<String> {
    let (main, mut notes) = split_notes(markdown(text));
    let mut writer = Writer {
        text,
        links,
        words,
        first: first_level(&main),
        previous: TOP - 1,
        anchors: Anchors::default(),
        numbers: BTreeMap::new(),
        order: Vec::new(),
        tables: 0,
        headings: Vec::new(),
    };
    let main = writer.convert(main)?;
    let mut page = contents(&writer.headings, words)?;
    page.reserve(text.len() * 3 / 2);
    html::push_html(&mut page, main.into_iter());
    let mut list = String::new();
    let mut at = 0;
    while let Some(label) = writer.order.get(at).cloned() {
        at += 1;
        let note = writer.convert(notes.remove(&label).unwrap_or_default())?;
        let mut body = String::new();
        html::push_html(&mut body, note.into_iter());
        let back = escape::html(&words.with("footnote-back", &[("n", &at.to_string())])?);
        let link = format!("<a href=\"#rujukan-{at}\" aria-label=\"{back}\">↩</a>");
        let body = match body.trim_end().strip_suffix("</p>") {
            Some(open) => format!("{open} {link}</p>"),
            None => format!("{}{link}", body.trim_end()),
        };
        list.extend([&format!("<li id=\"catatan-{at}\">"), body.as_str(), "</li>\n"]);
    }
    if !list.is_empty() {
        let title = escape::html(&words.plain("footnotes")?);
        page.extend(["<section class=\"notes\" aria-label=\"", &title, "\">\n<ol>\n", &list, "</ol>\n</section>\n"]);
    }
    Ok(page)
}

struct Writer<'a> {
    text: &'a str,
    links: &'a Links<'a>,
    words: &'a Words,
    /// The highest level of heading in the text.
    first: u8,
    /// The level of the heading before; a level is never skipped.
    previous: u8,
    anchors: Anchors,
    /// The number of a footnote, and how often it was referred to.
    numbers: BTreeMap<String, (usize, usize)>,
    order: Vec<String>,
    tables: usize,
    headings: Vec<Heading>,
}

/// The next number of each list that is open; none of one without numbers.
#[derive(Default)]
struct Numbers(Vec<Option<u64>>);

impl Numbers {
    /// A list begins or ends.
    fn see(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::List(first)) => self.0.push(*first),
            Event::End(TagEnd::List(_)) => drop(self.0.pop()),
            _ => {}
        }
    }

    /// The number of the next item, where it is not the one a browser would count: HTML counts on by one, Markdown's
    /// items bear the numbers that were written.
    fn item(&mut self, written: Option<u64>) -> Option<u64> {
        let next = self.0.last_mut()?.as_mut()?;
        let number = written.unwrap_or(*next);
        let differs = number != *next;
        *next = number.saturating_add(1);
        differs.then_some(number)
    }
}

/// A heading of the text, for its contents.
struct Heading {
    level: u8,
    id: String,
    text: String,
}

impl Writer<'_> {
    fn convert<'e>(&mut self, events: Vec<Placed<'e>>) -> anyhow::Result<Vec<Event<'e>>> {
        let mut out = Vec::with_capacity(events.len());
        let mut open_links = Vec::new();
        let mut level = TOP;
        let mut columns: (Vec<Alignment>, usize, bool) = (Vec::new(), 0, false);
        let mut numbers = Numbers::default();
        let mut events = events.into_iter().peekable();
        while let Some((event, range)) = events.next() {
            let html = match event {
                // Raw HTML is refused by the rules; if it got here, it is shown, not run.
                Event::Html(text) | Event::InlineHtml(text) => {
                    out.push(Event::Text(text));
                    continue;
                }
                Event::Start(Tag::HtmlBlock) => "<p>".to_owned(),
                Event::End(TagEnd::HtmlBlock) => "</p>\n".to_owned(),
                Event::Start(Tag::Heading { level: written, .. }) => {
                    let mut inner = Vec::new();
                    while let Some(it) = events.next_if(|it| !matches!(it.0, Event::End(TagEnd::Heading(_)))) {
                        inner.push(it);
                    }
                    level = self.level(written);
                    let text = plain_text(inner.iter().map(|it| &it.0));
                    let id = format!("{}{}", Anchors::PREFIX, self.anchors.next(&text));
                    self.headings.push(Heading { level, id: id.clone(), text });
                    out.push(Event::Html(format!("<h{level} id=\"{id}\">").into()));
                    out.extend(self.convert(inner)?);
                    continue;
                }
                Event::End(TagEnd::Heading(_)) => format!("</h{level}>\n"),
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let target = self.links.resolve(&dest_url);
                    open_links.push(target.is_some());
                    target.map(|it| open(&it)).unwrap_or_default()
                }
                Event::End(TagEnd::Link) => {
                    if open_links.pop() == Some(true) {
                        "</a>".to_owned()
                    } else {
                        String::new()
                    }
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    let inside = events.by_ref().map(|it| it.0);
                    let words: Vec<Event<'_>> =
                        inside.take_while(|it| !matches!(it, Event::End(TagEnd::Image))).collect();
                    picture(self.links, &dest_url, &plain_text(&words), open_links.is_empty())
                }
                Event::Start(Tag::Table(alignments)) => {
                    self.tables += 1;
                    columns = (alignments, 0, false);
                    let label = self.words.with("table-label", &[("n", &self.tables.to_string())])?;
                    let label = escape::html(&label);
                    format!("<section class=\"scroll\" tabindex=\"0\" aria-label=\"{label}\">\n<table>\n")
                }
                Event::End(TagEnd::Table) => "</tbody>\n</table>\n</section>\n".to_owned(),
                Event::Start(Tag::TableHead) => {
                    columns.2 = true;
                    "<thead>\n<tr>".to_owned()
                }
                Event::End(TagEnd::TableHead) => {
                    columns.2 = false;
                    "</tr>\n</thead>\n<tbody>\n".to_owned()
                }
                Event::Start(Tag::TableRow) => {
                    columns.1 = 0;
                    "<tr>".to_owned()
                }
                Event::End(TagEnd::TableRow) => "</tr>\n".to_owned(),
                Event::Start(Tag::TableCell) => {
                    let class = match columns.0.get(columns.1) {
                        Some(Alignment::Right) => " class=\"right\"",
                        Some(Alignment::Center) => " class=\"centre\"",
                        _ => "",
                    };
                    columns.1 += 1;
                    // A heading without text would be read out as nothing.
                    let empty = matches!(events.peek(), Some((Event::End(TagEnd::TableCell), _)));
                    let heading = columns.2 && !empty;
                    if heading { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") }
                }
                Event::End(TagEnd::TableCell) => {
                    let empty = out.last().is_some_and(|it| matches!(it, Event::Html(it) if it.starts_with("<td")));
                    if columns.2 && !empty { "</th>".to_owned() } else { "</td>".to_owned() }
                }
                Event::Start(Tag::Item) => match numbers.item(written_number(self.text, range.start)) {
                    Some(number) => format!("<li value=\"{number}\">"),
                    None => "<li>".to_owned(),
                },
                Event::FootnoteReference(label) => self.reference(&label),
                Event::TaskListMarker(done) => (if done { "☑ " } else { "☐ " }).to_owned(),
                other => {
                    numbers.see(&other);
                    out.push(other);
                    continue;
                }
            };
            out.push(Event::Html(html.into()));
        }
        Ok(out)
    }

    /// The level a heading has in the page: at most one below the heading before it.
    fn level(&mut self, written: HeadingLevel) -> u8 {
        let wanted = TOP + (written as u8).saturating_sub(self.first);
        self.previous = wanted.min(self.previous + 1).min(6);
        self.previous
    }

    fn reference(&mut self, label: &str) -> String {
        let next = self.order.len() + 1;
        let (number, times) = self.numbers.entry(label.to_owned()).or_insert((next, 0));
        *times += 1;
        if *number == next {
            self.order.push(label.to_owned());
        }
        let id = if *times == 1 { format!("rujukan-{number}") } else { format!("rujukan-{number}-{times}") };
        format!("<sup><a href=\"#catatan-{number}\" id=\"{id}\">[{number}]</a></sup>")
    }
}

fn open(target: &Target) -> String {
    let rel = if target.external { " rel=\"external\"" } else { "" };
    format!("<a href=\"{}\"{rel}>", escape::html(&target.address))
}

/// The contents of a text with so many headings that a reader looks for one: those of the highest level, or all where
/// that level has one only.
fn contents(headings: &[Heading], words: &Words) -> anyhow::Result<String> {
    if headings.len() < LONG {
        return Ok(String::new());
    }
    let is_top = |it: &&Heading| it.level == TOP;
    let all = headings.iter().filter(is_top).count() < 2;
    let label = escape::html(&words.plain("toc-label")?);
    let mut list = format!("<nav class=\"toc\" aria-label=\"{label}\">\n<ul>\n");
    for it in headings.iter().filter(|it| all || is_top(it)) {
        let (id, text) = (&it.id, escape::html(&it.text));
        list.extend(["<li><a href=\"#", id, "\">", &text, "</a></li>\n"]);
    }
    Ok(list + "</ul>\n</nav>\n")
}

/// The highest level of heading in the text, from 1.
fn first_level(events: &[Placed<'_>]) -> u8 {
    let levels = events.iter().filter_map(|(it, _)| match it {
        Event::Start(Tag::Heading { level, .. }) => Some(*level as u8),
        _ => None,
    });
    levels.min().unwrap_or(1)
}

/// The text without its footnotes, and the footnotes by label.
fn split_notes(events: Vec<Placed<'_>>) -> (Vec<Placed<'_>>, BTreeMap<String, Vec<Placed<'_>>>) {
    let mut main = Vec::with_capacity(events.len());
    let mut notes: BTreeMap<String, Vec<Placed<'_>>> = BTreeMap::new();
    let mut label: Option<String> = None;
    for (event, range) in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(it)) => label = Some(it.to_string()),
            Event::End(TagEnd::FootnoteDefinition) => label = None,
            it => match &label {
                Some(label) => notes.entry(label.clone()).or_default().push((it, range)),
                None => main.push((it, range)),
            },
        }
    }
    (main, notes)
}
