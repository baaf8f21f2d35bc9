//! A document as a dataset of DCAT-AP 3.0.1, its files as distributions with their hashes.

use serde_json::{Value, json};

use crate::checks::{RevisionFacts, Shown};
use crate::register::{Class, Date, PartialDate};
use crate::site::address::address_of;
use crate::site::documents::document_parts::{FileView, files};
use crate::site::documents::publication::{Released, first_released, last_changed};
use crate::site::documents::record::holders;
use crate::site::frame::Frame;
use crate::site::hosting::media::{ending, media_type};
use crate::site::lists::layout::List;
use crate::site::lists::listing;
use crate::site::text::text_language;

/// Of the revision in force. None of what is withdrawn: portals drop what the catalogue no longer names.
pub(crate) fn dataset(frame: &Frame<'_>, document: &Shown) -> anyhow::Result<Option<Value>> {
    if document.is_withdrawn() {
        return Ok(None);
    }
    let latest = document.latest();
    let revision = latest.facts();
    let page = format!("{}{}", frame.address, listing::address(document));
    let words = frame.theme.words();
    let language = words.language();
    let text = |it: &str| json!({ "@value": it, "@language": language });
    let own_language = text_language::language(words, revision);
    let own = |it: &str| json!({ "@value": it, "@language": own_language });
    let mut distributions: Vec<Value> = files(latest).iter().map(|it| distribution(frame, &page, it)).collect();
    if !revision.is_blank {
        distributions.push(written(frame, document, revision, &page)?);
    }
    let mut dataset = json!({
        "@id": page,
        "@type": "dcat:Dataset",
        "dct:identifier": document.id(),
        "dct:title": own(&revision.title),
        "dct:description": own(&revision.summary),
        "dct:publisher": { "@id": publisher(frame) },
        "dct:language": linguistic_system(own_language),
        "dct:accessRights": { "@id": "http://publications.europa.eu/resource/authority/access-right/PUBLIC" },
        "dcat:version": latest.number.to_string(),
        "dcat:landingPage": { "@id": page },
        "dcat:keyword": revision.keywords.iter().map(|it| text(it)).collect::<Vec<_>>(),
        "dcat:distribution": distributions,
    });
    let mut put = |key: &str, value: Option<Value>| {
        if let (Some(map), Some(value)) = (dataset.as_object_mut(), value) {
            map.insert(key.to_owned(), value);
        }
    };
    put("dct:issued", first_released(frame, document).map(released));
    put("dct:modified", last_changed(frame, document).map(released));
    put("dct:created", revision.made.as_ref().map(|it| partial(it.date.value)));
    put("dcat:contactPoint", frame.contents.settings.body.email.as_ref().map(|_| json!({ "@id": contact(frame) })));
    put(
        "dct:provenance",
        Some(json!({
            "@type": "dct:ProvenanceStatement",
            "rdfs:label": text(&holders(frame, latest).join("; ")),
        })),
    );
    if let Some(class) = revision.class.filter(|it| *it != Class::Excluded) {
        put("dcat:theme", Some(json!({ "@id": theme(frame, class) })));
    }
    Ok(Some(dataset))
}

/// The node of a class, which is a list of the site.
pub(crate) fn theme(frame: &Frame<'_>, class: Class) -> String {
    format!("{}{}", frame.address, address_of(&List::Class(class).page(None)))
}

/// The node of the body.
pub(crate) fn publisher(frame: &Frame<'_>) -> String {
    format!("{}tentang/#badan-publik", frame.address)
}

/// The node of where to write to.
pub(crate) fn contact(frame: &Frame<'_>) -> String {
    format!("{}tentang/#hubungi", frame.address)
}

/// A day as RDF has it.
pub(crate) fn day(it: Date) -> Value {
    json!({ "@value": it.to_string(), "@type": "xsd:date" })
}

/// When something came out, as RDF has it.
fn released(it: Released) -> Value {
    match it {
        Released::On(it) => day(it),
        Released::At(it) => json!({ "@value": it.to_string(), "@type": "xsd:dateTime" }),
    }
}

/// A language as DCAT-AP names it; one that its list has no name for by its code.
pub(crate) fn linguistic_system(language: &str) -> Value {
    let name = match language {
        "id" => "http://publications.europa.eu/resource/authority/language/IND".to_owned(),
        "en" => "http://publications.europa.eu/resource/authority/language/ENG".to_owned(),
        other => format!("http://lexvo.org/id/iso639-3/{other}"),
    };
    json!({ "@id": name })
}

fn partial(it: PartialDate) -> Value {
    let kind = match it {
        PartialDate::Year(_) => "xsd:gYear",
        PartialDate::Month(..) => "xsd:gYearMonth",
        PartialDate::Day(_) => "xsd:date",
    };
    json!({ "@value": it.to_string(), "@type": kind })
}

fn distribution(frame: &Frame<'_>, page: &str, file: &FileView) -> Value {
    let address = format!("{}{}", frame.address, file.address);
    offer(frame, page, &address, &file.title, &file.name, file.size, &file.digest)
}

/// The text itself, which an approval is about as much as about the files.
fn written(frame: &Frame<'_>, document: &Shown, revision: &RevisionFacts, page: &str) -> anyhow::Result<Value> {
    let folder = listing::folder(document.latest());
    let address = format!("{}{}isi.md", frame.address, address_of(&folder));
    let title = frame.theme.words().plain("text-title")?;
    let (size, digest) = (revision.parts.body_bytes, revision.parts.body.to_string());
    Ok(offer(frame, page, &address, &title, "isi.md", size, &digest))
}

fn offer(frame: &Frame<'_>, page: &str, address: &str, title: &str, name: &str, size: u64, digest: &str) -> Value {
    let media = media_type(name).split(';').next().unwrap_or_default();
    json!({
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": { "@value": title, "@language": frame.theme.words().language() },
        "dcat:accessURL": { "@id": page },
        "dcat:downloadURL": { "@id": address },
        // Version 3.0.1 wants this type; 3.0.0 wanted another.
        "dcat:byteSize": { "@value": size.to_string(), "@type": "xsd:nonNegativeInteger" },
        "dcat:mediaType": { "@id": format!("https://www.iana.org/assignments/media-types/{media}") },
        // CKAN reads the name of a format only from a node of both these types.
        "dct:format": {
            "@type": ["dct:IMT", "dct:MediaTypeOrExtent"],
            "rdf:value": media,
            "rdfs:label": ending(name).to_uppercase(),
        },
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": { "@id": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256" },
            "spdx:checksumValue": { "@value": digest, "@type": "xsd:hexBinary" },
        },
    })
}
