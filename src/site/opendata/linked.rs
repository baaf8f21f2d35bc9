//! A document in the words of schema.org, in a file of its own beside its page.
//!
//! Not inside the page: no page of the site holds a script element of any kind, so that one plain search proves it and
//! no exception in the rules can hide another.

use serde_json::{Map, Value, json};

use crate::checks::Shown;
use crate::register::Class;
use crate::site::address::address_of;
use crate::site::documents::document_parts::files;
use crate::site::frame::Frame;
use crate::site::hosting::media::media_type;
use crate::site::lists::layout::List;
use crate::site::lists::listing;
use crate::site::opendata::describe::pretty;
use crate::site::text::text_language;

/// Where it lies: the same place for every revision, as the page of the latest one.
pub(crate) fn path(document: &Shown) -> String {
    format!("info/{}/data.jsonld", document.id())
}

/// What a document is, by its latest revision.
pub(crate) fn render(frame: &Frame<'_>, document: &Shown) -> anyhow::Result<Vec<u8>> {
    pretty(&describe(frame, document))
}

fn describe(frame: &Frame<'_>, document: &Shown) -> Value {
    let latest = document.latest();
    let revision = latest.facts();
    let page = address(frame, &listing::page(latest));
    let body = &frame.contents.settings.body;
    let publisher = json!({
        "@type": "GovernmentOrganization",
        "name": body.name,
        "url": frame.address,
    });
    let media = files(latest).into_iter().map(|it| {
        json!({
            "@type": "MediaObject",
            "name": it.title,
            "contentUrl": format!("{}{}", frame.address, it.address),
            "encodingFormat": media_type(&it.name).split(';').next(),
            "contentSize": format!("{} B", it.size),
            "sha256": it.digest,
        })
    });
    let mut record = Map::new();
    let mut put = |key: &str, value: Value| {
        let says_nothing = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if !says_nothing {
            record.insert(key.to_owned(), value);
        }
    };
    put("@context", json!("https://schema.org/"));
    put("@type", json!("DigitalDocument"));
    put("@id", json!(page));
    put("url", json!(page));
    // The digest of what was approved stands beside the number, so that a citation can name a state and not only a place.
    let approved =
        json!({ "@type": "PropertyValue", "propertyID": "sidik", "value": latest.digest().map(|it| it.prefixed()) });
    put("identifier", json!([document.id(), approved]));
    put("name", json!(revision.title));
    put("abstract", json!(revision.summary));
    put("inLanguage", json!(text_language::language(frame.theme.words(), revision)));
    put("version", json!(latest.number.to_string()));
    put("isAccessibleForFree", json!(true));
    put("publisher", publisher);
    put("dateCreated", json!(revision.made.as_ref().map(|it| it.date.value.to_string())));
    put("datePublished", json!(document.first_released().map(|it| it.to_string())));
    put("dateModified", json!(revision.records.last_released_on().map(|it| it.to_string())));
    put("locationCreated", json!(revision.made.as_ref().and_then(|it| it.place.as_ref())));
    put("keywords", json!(revision.keywords));
    put("encoding", Value::Array(media.collect()));
    put("isPartOf", json!({ "@type": "Collection", "@id": list(frame, revision.class) }));
    Value::Object(record)
}

/// The list of its class; the register itself while a draft has none.
fn list(frame: &Frame<'_>, class: Option<Class>) -> String {
    let list = class.filter(|it| *it != Class::Excluded).map_or(List::All, List::Class);
    address(frame, &list.page(None))
}

fn address(frame: &Frame<'_>, file: &str) -> String {
    format!("{}{}", frame.address, address_of(file))
}
