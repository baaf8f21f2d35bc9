//! What search engines read: all pages that are in force, and what may be fetched.

use std::ops::Range;
use std::sync::Arc;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::checks::{Shown, ShownDecree};
use crate::site::address::address_of;
use crate::site::documents::decree;
use crate::site::frame::Frame;
use crate::site::item::{File, SharedItem};
use crate::site::lists::layout::List;
use crate::site::lists::listing;

const XMLNS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// How many addresses a sitemap may name.
const MOST: usize = 50_000;

/// A page with the day of its approval or announcement, if it has one.
type Listed = (String, Option<String>);

/// The sitemap, in parts where one file would be too long, and what search engines may do. `own` are the addresses of
/// pages that are no list and about no document.
pub(crate) fn items<'a>(frame: &Frame<'_>, own: Vec<String>) -> Vec<SharedItem<'a>> {
    let numbers = parts(frame, own.len());
    let own: Arc<[String]> = own.into();
    let mut items: Vec<SharedItem<'a>> = Vec::new();
    for number in numbers.clone() {
        let own = Arc::clone(&own);
        items.push(File::of(part_path(number), move |frame, _| part(frame, &own, number)));
    }
    items.push(File::of("sitemap.xml", move |frame, _| render(frame, &own, numbers.clone())));
    items.push(File::of("robots.txt", |frame, _| Ok(robots(frame).into_bytes())));
    items
}

/// The home page, the lists, and every document in force with the day of its approval or announcement; or where the
/// parts lie that say it, when one file would be too long.
fn render(frame: &Frame<'_>, own: &[String], numbers: Range<usize>) -> anyhow::Result<Vec<u8>> {
    if numbers.is_empty() {
        let mut pages = pages(frame, own);
        pages.extend(documents(&frame.contents.documents));
        return urls(frame, &pages);
    }
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 0);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    xml.create_element("sitemapindex").with_attribute(("xmlns", XMLNS)).write_inner_content(|xml| {
        for number in numbers {
            xml.create_element("sitemap").write_inner_content(|xml| {
                let address = format!("{}{}", frame.address, part_path(number));
                xml.create_element("loc").write_text_content(BytesText::new(&address)).map(|_| ())
            })?;
        }
        Ok(())
    })?;
    Ok(ended(xml))
}

/// The numbers of the parts; none when one file holds everything.
fn parts(frame: &Frame<'_>, own: usize) -> Range<usize> {
    let documents = frame.contents.documents.len();
    cut(own + frame.listing.lists.len() + frame.contents.decrees.len() + documents, documents)
}

fn cut(all: usize, documents: usize) -> Range<usize> {
    if all <= MOST { 0..0 } else { 0..documents.div_ceil(MOST) + 1 }
}

/// Where a part lies.
fn part_path(number: usize) -> String {
    format!("sitemap-{number}.xml")
}

/// Part 0: what is not a document. Every other part: documents in the order of first publication, so that a new one
/// changes the last part only.
fn part(frame: &Frame<'_>, own: &[String], number: usize) -> anyhow::Result<Vec<u8>> {
    let all = &frame.contents.documents;
    match number.checked_sub(1) {
        None => urls(frame, &pages(frame, own)),
        Some(at) => {
            let shown: Vec<Listed> = all.chunks(MOST).nth(at).map(|it| documents(it).collect()).unwrap_or_default();
            urls(frame, &shown)
        }
    }
}

fn pages(frame: &Frame<'_>, own: &[String]) -> Vec<Listed> {
    let mut pages: Vec<Listed> = own.iter().map(|it| (it.clone(), None)).collect();
    pages.extend(frame.listing.lists.keys().map(|it: &List| (address_of(&it.page(None)), None)));
    let decrees = frame.contents.decrees.iter();
    pages.extend(decrees.map(|it| (address_of(&decree::page(it, 1)), day(it))));
    pages
}

fn documents(all: &[Arc<Shown>]) -> impl Iterator<Item = Listed> {
    all.iter().filter(|it| !it.is_withdrawn()).map(|document| {
        let day = document.latest().records.last_released_on().map(|it| it.to_string());
        (listing::address(document), day)
    })
}

fn urls(frame: &Frame<'_>, pages: &[Listed]) -> anyhow::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 0);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    xml.create_element("urlset").with_attribute(("xmlns", XMLNS)).write_inner_content(|xml| {
        for (page, day) in pages {
            xml.create_element("url").write_inner_content(|xml| {
                let address = format!("{}{page}", frame.address);
                xml.create_element("loc").write_text_content(BytesText::new(&address))?;
                if let Some(day) = day {
                    xml.create_element("lastmod").write_text_content(BytesText::new(day))?;
                }
                Ok(())
            })?;
        }
        Ok(())
    })?;
    Ok(ended(xml))
}

fn ended(xml: Writer<Vec<u8>>) -> Vec<u8> {
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

/// The day on which the superior agreed to a decree.
fn day(decree: &ShownDecree) -> Option<String> {
    decree.agreement.as_ref().map(|it| it.signed.on.value.to_string())
}

/// Everything may be fetched; of a preview nothing.
fn robots(frame: &Frame<'_>) -> String {
    if frame.preview {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", frame.address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sitemap_is_split_before_it_is_too_long() {
        assert!(cut(MOST, MOST - 20).is_empty());
        assert_eq!(cut(MOST + 1, MOST - 19), 0..2);
        assert_eq!(cut(2 * MOST + 21, 2 * MOST + 1), 0..4);
    }
}
