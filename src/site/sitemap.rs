//! What search engines read: all pages that are in force, and what may be fetched.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::register::{Decree, Revision};
use crate::site::address::address_of;
use crate::site::decree;
use crate::site::frame::Frame;
use crate::site::layout::List;
use crate::site::shelf;

/// Pages that are not lists and not documents.
const FIXED: [&str; 9] = [
    "",
    "kepatuhan/",
    "waktu-proses/",
    "dik/",
    "unit/",
    "tahun/",
    "tentang/",
    "bukti/",
    "aturan-pemeriksaan/",
];

/// The home page, the lists, and every document in force with the day of its approval or announcement.
pub(crate) fn render(frame: &Frame<'_>) -> anyhow::Result<Vec<u8>> {
    let mut pages: Vec<(String, Option<String>)> = FIXED.iter().map(|it| ((*it).to_owned(), None)).collect();
    pages.extend(frame.shelf.lists.keys().map(|it: &List| (address_of(&it.page(None)), None)));
    for decree in &frame.contents.decrees {
        pages.push((address_of(&decree::page(decree, 1)), day(decree)));
    }
    for document in frame.contents.documents.iter().filter(|it| !it.is_withdrawn()) {
        let day = document.latest().and_then(Revision::last_released_on).map(|it| it.to_string());
        pages.push((address_of(&shelf::page(document, shelf::last(document))), day));
    }
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 0);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    xml.create_element("urlset")
        .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
        .write_inner_content(|xml| {
            for (page, day) in &pages {
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
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

/// The day on which the superior agreed to a decree.
pub(crate) fn day(decree: &Decree) -> Option<String> {
    decree.agreement().map(|it| it.signed.on.value.to_string())
}

/// Everything may be fetched; of a preview nothing.
pub(crate) fn robots(frame: &Frame<'_>) -> String {
    if frame.preview {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", frame.address)
}
