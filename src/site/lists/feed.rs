//! The Atom feed of a list: the newest approvals, urgent announcements and withdrawals.

use jiff::Timestamp;
use jiff::civil::Date;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::checks::Shown;
use crate::site::address::address_of;
use crate::site::documents::publication::{Released, first_released, last_changed};
use crate::site::frame::Frame;
use crate::site::item::{File, SharedItem};
use crate::site::lists::layout::List;
use crate::site::lists::list_links::name;
use crate::site::lists::listing;
use crate::site::text::text_language::foreign;

/// How many entries a feed has.
const ENTRIES: usize = 50;
/// Stands for the year of a register that has published nothing yet.
const NO_YEAR: i16 = 2000;
type Xml = Writer<Vec<u8>>;

/// The feed of every list.
pub(crate) fn items<'a>(frame: &Frame<'_>) -> Vec<SharedItem<'a>> {
    let feed = |list: List| File::of(list.feed(), move |frame, _| render(frame, &list));
    frame.listing.lists.keys().cloned().map(feed).collect()
}

fn render(frame: &Frame<'_>, list: &List) -> anyhow::Result<Vec<u8>> {
    let settings = &frame.contents.settings;
    let documents = frame.listing.list(list).iter().enumerate();
    let mut entries: Vec<(Timestamp, usize, Released, &Shown)> = documents
        .filter_map(|(at, it)| last_changed(frame, it).map(|updated| (updated.moment(settings), at, updated, *it)))
        .collect();
    entries.sort_by_key(|(moment, at, ..)| std::cmp::Reverse((*moment, *at)));
    entries.truncate(ENTRIES);
    let newest = entries.first().map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |it| it.2.spelled(settings));
    let name = name(frame, list)?;
    let body = &settings.body.name;
    let title = format!("{name} – {body}");
    let folder = list.folder();
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    xml.create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .with_attribute(("xml:lang", frame.theme.words().language()))
        .write_inner_content(|xml| {
            text(xml, "id", &tag(frame, founded(frame), folder.trim_end_matches('/')))?;
            text(xml, "title", &title)?;
            text(xml, "updated", &newest)?;
            link(xml, "self", &format!("{}{}", frame.address, address_of(&list.feed())))?;
            link(xml, "alternate", &format!("{}{}", frame.address, address_of(&list.page(None))))?;
            xml.create_element("author").write_inner_content(|xml| text(xml, "name", body))?;
            for (_, _, updated, document) in &entries {
                xml.create_element("entry").write_inner_content(|xml| {
                    entry(xml, frame, document, &updated.spelled(settings)).map_err(std::io::Error::other)
                })?;
            }
            Ok(())
        })?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn entry(xml: &mut Xml, frame: &Frame<'_>, document: &Shown, updated: &str) -> anyhow::Result<()> {
    let revision = document.latest().facts();
    let words = frame.theme.words();
    let withdrawn = revision.records.withdrawn();
    let (title, summary) = (&revision.title, &revision.summary);
    let (title, summary) = match withdrawn {
        Some(record) => (words.with("feed-withdrawn", &[("title", title)])?, &record.reason),
        None if revision.records.awaits_approval() => (words.with("feed-announced", &[("title", title)])?, summary),
        None => (title.clone(), summary),
    };
    // The year of its own first approval: also an older document that is added later changes no other one's name.
    let year = document.first_released().map(Date::year);
    text(xml, "id", &tag(frame, year, &format!("info/{}", document.id())))?;
    // A withdrawal is told in the site's own language.
    let lang = foreign(words, revision).filter(|_| withdrawn.is_none());
    text_in(xml, "title", lang, &title)?;
    text(xml, "updated", updated)?;
    if let Some(first) = first_released(frame, document) {
        text(xml, "published", &first.spelled(&frame.contents.settings))?;
    }
    link(xml, "alternate", &format!("{}{}", frame.address, listing::address(document)))?;
    if let Some(class) = revision.class {
        let label = words.plain(&format!("class-{}", class.key()))?;
        xml.create_element("category")
            .with_attribute(("term", class.key()))
            .with_attribute(("label", label.as_str()))
            .write_empty()?;
    }
    text_in(xml, "summary", lang, summary)?;
    Ok(())
}

/// A name that stays when the site moves (RFC 4151): the register's own, in a year in which it was the register's.
fn tag(frame: &Frame<'_>, year: Option<i16>, what: &str) -> String {
    let name = &frame.contents.settings.register_name;
    format!("tag:{name},{:04}:{what}", year.unwrap_or(NO_YEAR))
}

/// The year of the register's first publication: of its oldest approval, which no later one changes.
fn founded(frame: &Frame<'_>) -> Option<i16> {
    frame.contents.documents.iter().filter_map(|it| it.first_released()).min().map(Date::year)
}

fn text(xml: &mut Xml, name: &str, text: &str) -> std::io::Result<()> {
    text_in(xml, name, None, text)
}

/// A text in a language of its own.
fn text_in(xml: &mut Xml, name: &str, language: Option<&str>, text: &str) -> std::io::Result<()> {
    let mut element = xml.create_element(name);
    if let Some(language) = language {
        element = element.with_attribute(("xml:lang", language));
    }
    element.write_text_content(BytesText::new(text)).map(|_| ())
}

fn link(xml: &mut Xml, rel: &str, address: &str) -> std::io::Result<()> {
    let link = xml.create_element("link").with_attribute(("rel", rel)).with_attribute(("href", address));
    link.write_empty().map(|_| ())
}
