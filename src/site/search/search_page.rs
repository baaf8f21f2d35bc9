//! The search page, its script, and what lets a browser search the register.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde::Serialize;

use crate::register::Class;
use crate::site::frame::{Frame, Head, Model};
use crate::site::item::{File, SharedItem};
use crate::site::lists::layout::List;
use crate::site::lists::list_links::name;
use crate::site::search::index_parts;
use crate::site::text::escape::shorten;

/// It is part of the program: a theme brings none.
const SCRIPT: &str = include_str!("../skrip/cari.js");
/// How the search page asks for it.
const SCRIPT_ELEMENT: &str = "<script type=\"module\" src=\"cari.js\"></script>";
/// The longest short name that browsers show.
const SHORT_NAME: usize = 16;

#[derive(Serialize)]
struct SearchView {
    /// The folders of the index, the latest year first.
    parts: String,
    classes: Vec<Choice>,
    units: Vec<Choice>,
    years: Vec<i16>,
}

/// By what results can be narrowed.
#[derive(Serialize)]
struct Choice {
    key: String,
    name: String,
}

/// The search page. No theme can bring a script.
pub(crate) fn item<'a>() -> SharedItem<'a> {
    File::of("cari/index.html", |frame, path| {
        Ok(frame.html(model(frame, path)?, path, Some(SCRIPT_ELEMENT))?.into_bytes())
    })
}

/// Its script, and what lets a browser search the register.
pub(crate) fn files<'a>() -> [SharedItem<'a>; 2] {
    [
        File::of("cari/cari.js", |_, _| Ok(SCRIPT.as_bytes().to_vec())),
        File::of("opensearch.xml", |frame, _| description(frame)),
    ]
}

fn model(frame: &Frame<'_>, path: &str) -> anyhow::Result<Model> {
    let words = frame.theme.words();
    let class = |it: Class| {
        anyhow::Ok(Choice { key: it.key().to_owned(), name: words.plain(&format!("class-{}-title", it.key()))? })
    };
    let unit = |list: &List| match list {
        List::Unit(key) => Some(name(frame, list).map(|name| Choice { key: key.clone(), name })),
        _ => None,
    };
    let folders = index_parts::folders(frame);
    let below = folders.iter().filter_map(|it| it.strip_prefix("cari/")).map(|it| format!("{it}/"));
    let view = SearchView {
        parts: below.collect::<Vec<_>>().join(" "),
        classes: Class::PUBLIC.into_iter().map(class).collect::<anyhow::Result<_>>()?,
        units: frame.listing.lists.keys().filter_map(unit).collect::<anyhow::Result<_>>()?,
        years: frame.listing.years(),
    };
    let head = Head { section: "cari", ..frame.head("search")? };
    frame.model("search.html", path, head, &view)
}

/// The `OpenSearch` description.
fn description(frame: &Frame<'_>) -> anyhow::Result<Vec<u8>> {
    let words = frame.theme.words();
    let body = &frame.contents.settings.body.name;
    let texts = [
        ("ShortName", shorten(body, SHORT_NAME)),
        ("Description", words.with("opensearch", &[("name", body)])?),
        ("InputEncoding", "UTF-8".to_owned()),
        ("Language", words.language().to_owned()),
    ];
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 0);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    xml.create_element("OpenSearchDescription")
        .with_attribute(("xmlns", "http://a9.com/-/spec/opensearch/1.1/"))
        .write_inner_content(|xml| {
            for (element, text) in &texts {
                xml.create_element(*element).write_text_content(BytesText::new(text))?;
            }
            let address = format!("{}cari/?q={{searchTerms}}", frame.address);
            xml.create_element("Url")
                .with_attributes([("type", "text/html"), ("template", address.as_str())])
                .write_empty()?;
            Ok(())
        })?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}
