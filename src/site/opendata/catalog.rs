//! `catalog.jsonld`: the register as a catalogue of DCAT-AP 3.0.1, which CKAN and other portals harvest.
//!
//! Written dataset by dataset, so that only one is in memory besides the bytes. A long register is cut into pages,
//! the newest first; each names the next, as portals take fifty megabytes at most.

use serde_json::{Value, json};

use crate::register::Class;
use crate::site::address::address_of;
use crate::site::frame::Frame;
use crate::site::opendata::dataset::{contact, dataset, day, linguistic_system, publisher, theme};
use crate::site::opendata::volume::Volume;
use crate::site::opendata::workbook::newest;

/// One page of the catalogue.
pub(crate) fn render(frame: &Frame<'_>, volume: &Volume) -> anyhow::Result<Vec<u8>> {
    let mut json = Vec::new();
    json.extend_from_slice(b"{\n\"@context\": ");
    serde_json::to_writer(&mut json, &context())?;
    json.extend_from_slice(b",\n\"@graph\": [");
    let nodes = [Some(head(frame, volume)?), Some(body(frame)), contact_node(frame), paging(frame, volume)];
    let nodes = nodes.into_iter().flatten().chain(classes(frame)?);
    for (at, node) in nodes.enumerate() {
        json.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut json, &node)?;
    }
    // The catalogue a second time, with nothing but what it holds: nodes of one name are one thing, and so its parts
    // can be written one after the other.
    json.extend_from_slice(b",\n{\"@id\": ");
    serde_json::to_writer(&mut json, &identity(frame))?;
    json.extend_from_slice(b", \"dcat:dataset\": [");
    let mut first = true;
    for document in volume.documents(frame) {
        let Some(dataset) = dataset(frame, document)? else { continue };
        json.extend_from_slice(if first { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut json, &dataset)?;
        first = false;
    }
    json.extend_from_slice(b"\n]}\n]\n}\n");
    Ok(json)
}

/// The short names; written out, as nobody should have to fetch a context from elsewhere.
fn context() -> Value {
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "hydra": "http://www.w3.org/ns/hydra/core#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "spdx": "http://spdx.org/rdf/terms#",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

fn identity(frame: &Frame<'_>) -> String {
    format!("{}data/#katalog", frame.address)
}

fn head(frame: &Frame<'_>, volume: &Volume) -> anyhow::Result<Value> {
    let words = frame.theme.words();
    let language = words.language();
    let documents = volume.documents(frame);
    let mut head = json!({
        "@id": identity(frame),
        "@type": "dcat:Catalog",
        "dct:title": {
            "@value": format!("{} – {}", words.plain("dip-title")?, frame.contents.settings.body.name),
            "@language": language,
        },
        "dct:description": { "@value": words.plain("dip-lead")?, "@language": language },
        "dct:publisher": { "@id": publisher(frame) },
        "dct:language": linguistic_system(language),
        "foaf:homepage": { "@id": frame.address },
        "dcat:themeTaxonomy": { "@id": taxonomy(frame) },
    });
    let issued = documents.iter().filter_map(|it| it.first_released()).min();
    if let Some(map) = head.as_object_mut() {
        map.extend(issued.map(|it| ("dct:issued".to_owned(), day(it))));
        map.extend(newest(documents).map(|it| ("dct:modified".to_owned(), day(it))));
    }
    Ok(head)
}

fn body(frame: &Frame<'_>) -> Value {
    json!({
        "@id": publisher(frame),
        "@type": "foaf:Agent",
        "foaf:name": frame.contents.settings.body.name,
        "foaf:homepage": { "@id": format!("{}tentang/", frame.address) },
    })
}

fn contact_node(frame: &Frame<'_>) -> Option<Value> {
    let settings = &frame.contents.settings.body;
    let email = settings.email.as_ref()?;
    Some(json!({
        "@id": contact(frame),
        "@type": "vcard:Organization",
        "vcard:fn": settings.name,
        "vcard:hasEmail": { "@id": format!("mailto:{email}") },
    }))
}

fn taxonomy(frame: &Frame<'_>) -> String {
    format!("{}dip/#klasifikasi", frame.address)
}

/// The classes of the law, which are what the documents are about as far as every document says it.
fn classes(frame: &Frame<'_>) -> anyhow::Result<Vec<Value>> {
    let words = frame.theme.words();
    let label = |it: String| json!({ "@value": it, "@language": words.language() });
    let mut nodes = vec![json!({
        "@id": taxonomy(frame),
        "@type": "skos:ConceptScheme",
        "dct:title": label(words.plain("nav-classes")?),
    })];
    for class in Class::PUBLIC {
        nodes.push(json!({
            "@id": theme(frame, class),
            "@type": "skos:Concept",
            "skos:prefLabel": label(words.plain(&format!("class-{}-title", class.key()))?),
            "skos:inScheme": { "@id": taxonomy(frame) },
        }));
    }
    Ok(nodes)
}

/// Where a harvester goes on: to the volume before, which is full and stays as it is.
fn paging(frame: &Frame<'_>, volume: &Volume) -> Option<Value> {
    let address = |number: usize| {
        format!("{}{}", frame.address, address_of(&Volume::of(frame, number).path("catalog", "jsonld")))
    };
    let last = Volume::count(frame);
    if last < 2 {
        return None;
    }
    let mut node = json!({
        "@id": address(volume.number),
        "@type": "hydra:PagedCollection",
        "hydra:firstPage": address(last),
        "hydra:lastPage": address(1),
    });
    if let Some(map) = node.as_object_mut().filter(|_| volume.number > 1) {
        map.insert("hydra:nextPage".to_owned(), json!(address(volume.number - 1)));
    }
    Some(node)
}
