//! What the site shows of a decree.

use std::fs;

use maklumat::diagnostics::Start;
use serde_json::Value;

use crate::workplace::Workplace;

fn built(place: &Workplace) -> String {
    let output = place.run(&["build"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    said
}

#[test]
fn a_document_is_published_by_the_decree_that_lists_it() {
    let place = Workplace::new(Start::Decreed);
    built(&place);
    let page = place.text("public/dip/2026/index.html");
    for part in ["188/7/ADPIM", "keputusan.csv", "Jadwal Layanan Informasi", "Atasan PPID", "naskah.txt"] {
        assert!(page.contains(part), "{part}");
    }
    let document = place.text("public/info/dip-2026-0001/index.html");
    assert!(document.contains("dip/2026/") && document.contains("188/7/ADPIM"));
    assert!(place.text("public/dip/index.html").contains("dip/2026/"));
    assert!(place.text("public/sitemap.xml").contains("/dip/2026/"));
    let statement = fs::read(place.path("public/dip/2026/naskah.txt")).unwrap();
    let manifest: Value = serde_json::from_str(&place.text("public/bukti/manifest.json")).unwrap();
    let digest = maklumat::source::Digest::of(&statement).prefixed();
    assert_eq!(manifest["decrees"][0]["digest"], digest.as_str());
    assert_eq!(manifest["documents"][0]["records"]["approval"]["decree"], "2026");
    assert_eq!(manifest["decrees"][0]["files"].as_array().unwrap().len(), 2);
    assert!(place.run(&["verify"]).status.success());
}
