//! Tests of the open data: every format tells of the same documents, and of nothing else.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::register::fields::document;
use crate::site::COLUMNS;
use crate::site::tests::register::{ADDRESS, Files, text, theme};
use crate::source::Digest;

type Site = BTreeMap<String, String>;

fn site(files: &Files) -> Site {
    files.sample::<false>().site(&theme())
}

fn json(site: &Site, path: &str) -> Value {
    serde_json::from_str(&site[path]).unwrap_or_else(|it| panic!("{path}: {it}"))
}

/// The datasets of all pages of the catalogue, found as a harvester finds them.
fn datasets(site: &Site) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    let mut next = Some("data/catalog.jsonld".to_owned());
    while let Some(path) = next.take() {
        for node in json(site, &path)["@graph"].as_array().unwrap() {
            for dataset in node["dcat:dataset"].as_array().into_iter().flatten() {
                let id = dataset["dct:identifier"].as_str().unwrap().to_owned();
                assert_eq!(found.insert(id, dataset.clone()), None);
            }
            next = next.or(node["hydra:nextPage"].as_str().map(|it| it.strip_prefix(ADDRESS).unwrap().to_owned()));
        }
    }
    found
}

#[test]
fn every_format_tells_of_the_documents_in_force_and_of_no_other() {
    let mut files = Files::new();
    files.add("umum/e-6.md", text("e-6", 1, "berkala", ""));
    let site = site(&files);
    let in_force = ["a-1", "b-2", "d-4", "e-6"].map(str::to_owned);
    let catalogue = datasets(&site);
    assert_eq!(catalogue.keys().cloned().collect::<Vec<_>>(), in_force);
    assert!(site.contains_key("data/catalog-jilid-1.jsonld") && site.contains_key("data/dip-jilid-1.pdf"));
    let rows: Vec<&str> = site["data/dip.csv"].lines().skip(1).filter_map(|it| it.split(',').next()).collect();
    assert_eq!(rows, in_force);
    // What was withdrawn is known to have been there, and nothing else of it.
    let listed = json(&site, "data/dip.json");
    let gone = listed["informasi"].as_array().unwrap().iter().find(|it| it["id"] == "c-3").unwrap();
    let nulls = ["berlaku_sampai", "dibuat", "kode_klasifikasi", "penanggung_jawab", "retensi", "ringkasan", "sidik"];
    assert!(nulls.iter().all(|it| gone[it].is_null()), "{gone}");
    for list in ["bentuk", "berkas", "butir", "kata_kunci", "tautan", "yang_menguasai"] {
        assert_eq!(gone[list], Value::Array(Vec::new()), "{list}");
    }
}

#[test]
fn a_file_has_the_same_hash_everywhere() {
    let site = site(&Files::new());
    let path = "info/a-1/r2/Laporan Satu.csv";
    let digest = Digest::of(site[path].as_bytes()).to_string();
    let dataset = &datasets(&site)["a-1"];
    let files = dataset["dcat:distribution"].as_array().unwrap();
    assert_eq!(files[0]["spdx:checksum"]["spdx:checksumValue"]["@value"], digest.as_str());
    assert_eq!(files[0]["dcat:byteSize"]["@value"], "4");
    let body = &site["info/a-1/r2/isi.md"];
    assert_eq!(files[1]["spdx:checksum"]["spdx:checksumValue"]["@value"], Digest::of(body.as_bytes()).to_string());
    let page = &site["info/a-1/index.html"];
    assert!(page.contains("itemprop=\"contentUrl\" href=\"../../info/a-1/r2/Laporan%20Satu.csv\""));
    let table = &json(&site, "data/datapackage.json")["resources"][0];
    assert_eq!(table["hash"], Digest::of(site["data/dip.csv"].as_bytes()).prefixed().as_str());
    assert_eq!(table["bytes"], site["data/dip.csv"].len());
}

#[test]
fn the_columns_have_the_laws_names_in_every_description() {
    let site = site(&Files::new());
    let names = |list: &Value, key: &str| -> Vec<String> {
        list.as_array().unwrap().iter().map(|it| it[key].as_str().unwrap().to_owned()).collect()
    };
    let package = json(&site, "data/datapackage.json");
    assert_eq!(names(&package["resources"][0]["schema"]["fields"], "name"), COLUMNS);
    let table = json(&site, "data/dip.csv-metadata.json");
    assert_eq!(names(&table["tableSchema"]["columns"], "titles"), COLUMNS);
    for column in COLUMNS {
        assert!(site["data/index.html"].contains(column), "{column}");
    }
    for file in ["dip.csv", "dip.xlsx", "dip.pdf", "dip.json", "datapackage.json", "catalog.jsonld"] {
        assert!(site["data/index.html"].contains(&format!("href=\"../data/{file}\"")), "{file}");
    }
}

#[test]
fn what_begins_like_a_formula_is_text() {
    let site = site(&Files::new().with("protokol/b-2.md", "Kepala Biro", "\"=1+1\""));
    assert!(site["data/dip.csv"].contains(",'=1+1,"));
    assert_eq!(json(&site, "data/dip.json")["informasi"][1][document::RESPONSIBLE.key], "=1+1");
}

#[test]
fn the_name_of_an_entry_never_changes() {
    let ids = |files: &Files| -> BTreeSet<String> {
        let feed = &site(files)["atom.xml"];
        feed.split("<id>").skip(2).filter_map(|it| it.split("</id>").next()).map(str::to_owned).collect()
    };
    let before = ids(&Files::new());
    assert!(before.contains("tag:biro.contoh.go.id,2026:info/a-1"), "{before:?}");
    let mut older = Files::new();
    older.add("umum/tua.md", text("tua", 1, "berkala", "").replace("2026-01", "2024-01"));
    let after = ids(&older);
    assert!(after.is_superset(&before) && after.contains("tag:biro.contoh.go.id,2024:info/tua"), "{after:?}");
}

#[test]
fn only_the_newest_volume_grows() {
    let mut more = Files::new();
    more.add("umum/e-6.md", text("e-6", 1, "berkala", ""));
    let (before, after) = (site(&Files::new()), site(&more));
    for path in ["data/dip-jilid-1.pdf", "data/catalog-jilid-1.jsonld"] {
        assert!(before[path] == after[path], "{path}");
    }
    assert!(before["data/dip.pdf"] != after["data/dip-jilid-2.pdf"], "the place for signatures goes on");
    assert!(after.contains_key("data/dip.pdf"));
}
