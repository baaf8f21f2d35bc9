//! Every link of a built site leads to a file, and to a place in it; every rule and every item of the legal checklist
//! has its place.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use maklumat::checks::FAMILIES;
use maklumat::diagnostics::Example;
use maklumat::register::Checklist;
use maklumat::site::own_addresses;

use crate::init::{maklumat, said};
use crate::sample_register::SampleRegister;

/// The text of every page, by its path in the site.
fn pages(site: &Path) -> BTreeMap<String, String> {
    let all = walkdir::WalkDir::new(site).into_iter().map(Result::unwrap);
    all.filter(|it| it.path().extension().is_some_and(|it| it == "html"))
        .map(|it| {
            let path = it.path().strip_prefix(site).unwrap().to_str().unwrap().to_owned();
            (path, fs::read_to_string(it.path()).unwrap())
        })
        .collect()
}

/// What is wrong with the links of a site, whose address ends with `base`.
fn faults(site: &Path, base: &str) -> (Vec<String>, usize) {
    let pages = pages(site);
    let (mut faults, mut followed) = (Vec::new(), 0);
    for (path, html) in &pages {
        let links = html.split(" href=\"").skip(1).chain(html.split(" src=\"").skip(1));
        for link in links.filter_map(|it| it.split('"').next()).filter(|it| !it.contains(':')) {
            followed += 1;
            let (address, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = target(path, address, base);
            if !site.join(&target).is_file() {
                faults.push(format!("{path}: {link} leads to {target}, which is not there"));
            } else if !anchor.is_empty() && places(&pages[&target], anchor) != 1 {
                faults.push(format!("{path}: {link}: {} such places", places(&pages[&target], anchor)));
            }
        }
    }
    (faults, followed)
}

fn places(page: &str, id: &str) -> usize {
    page.matches(&format!(" id=\"{id}\"")).count()
}

/// The file that an address on a page stands for.
fn target(page: &str, address: &str, base: &str) -> String {
    if address.is_empty() {
        return page.to_owned();
    }
    let (mut steps, rest): (Vec<&str>, &str) = match address.strip_prefix(base) {
        Some(rest) => (Vec::new(), rest),
        None => (page.split('/').collect(), address),
    };
    steps.pop();
    for step in rest.split('/') {
        match step {
            "." => {}
            ".." => drop(steps.pop()),
            other => steps.push(other),
        }
    }
    let path = steps.join("/").replace("%20", " ");
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path }
}

#[test]
fn every_link_leads_to_a_file_and_a_place_in_it() {
    let place = tempfile::tempdir().unwrap();
    let (own, new) = (place.path().join("own"), place.path().join("new"));
    let project = env!("CARGO_MANIFEST_DIR");
    said(&maklumat(place.path(), &["--register", project, "build", "--output", own.to_str().unwrap()]), 0);
    said(&maklumat(place.path(), &["--yes", "init", "new"]), 0);
    said(&maklumat(&new, &["build"]), 0);
    for site in [own, new.join("public")] {
        let (faults, followed) = faults(&site, "/");
        assert!(faults.is_empty(), "{faults:#?}");
        assert!(followed > 1_000, "{followed}");
        let pages = pages(&site);
        for family in FAMILIES {
            let page = &pages[&format!("aturan-pemeriksaan/{}/index.html", family.key)];
            for code in family.codes() {
                assert_eq!(places(page, code.name), 1, "{}", code.name);
            }
        }
        for item in Checklist::default().items() {
            let page = &pages[&format!("kepatuhan/{}/index.html", item.duty.key())];
            assert_eq!(places(page, &item.key()), 1, "{}", item.id);
            assert_eq!(places(&pages["kepatuhan/index.html"], &item.key()), 1, "{}", item.id);
        }
    }
}

#[test]
fn a_link_that_leads_nowhere_is_found() {
    let site = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        fs::create_dir_all(site.path().join(path).parent().unwrap()).unwrap();
        fs::write(site.path().join(path), text).unwrap();
    };
    write("index.html", "<a href=\"a/#satu\"></a> <a href=\"https://contoh.example/\"></a> <a href=\"./\"></a>");
    write("a/index.html", "<h2 id=\"satu\"></h2> <a href=\"../\"></a> <a href=\"#satu\"></a> <a href=\"/sub/a/\"></a>");
    assert_eq!(faults(site.path(), "/sub/"), (Vec::new(), 5));
    write(
        "b/index.html",
        "<a href=\"../a/#dua\"></a> <a href=\"../c/\"></a> <p id=\"x\"></p><p id=\"x\"></p> <a href=\"#x\"></a>",
    );
    assert_eq!(faults(site.path(), "/sub/").0.len(), 3);
}

/// What every site has may be named in a text, whatever is in the register; nothing else of it.
#[test]
fn a_text_leads_to_pages_that_every_site_has() {
    let pages = own_addresses().pages;
    for due in ["/", "/dip/", "/dik/", "/layanan/", "/verifikasi/", "/bukti/", "/tahun/"] {
        assert!(pages.contains(due), "{due} in {pages:?}");
    }
    let text = pages.iter().map(|it| format!("- [{it}]({it})")).collect::<Vec<_>>().join("\n") + "\n";
    let sample = SampleRegister::of(&Example::APPROVED.body(text.leak()));
    assert_eq!(sample.errors().1, Vec::<String>::new());
    sample.build();
    let site = sample.path("public");
    assert_eq!(faults(&site, "/").0, Vec::<String>::new());
    let page = &self::pages(&site)["info/dip-2026-0001/index.html"];
    for it in &pages {
        assert!(page.contains(&format!("<a href=\"../..{it}\">{it}</a>")), "{it} in {page}");
    }
    for wrong in
        ["/layanan", "/layanan/#x", "/layanan/lain/", "/tidak-ada/", "//layanan/", "/layanan/../dik/", "/aset/"]
    {
        let sample = SampleRegister::of(&Example::APPROVED.body(format!("[x]({wrong})\n").leak()));
        let found = sample.errors().1;
        assert!(found.iter().any(|it| it.starts_with("link-broken ")), "{wrong}: {found:?}");
    }
}
