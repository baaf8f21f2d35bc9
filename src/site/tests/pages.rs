//! Tests of pages and files: what a reader finds, whatever the register.

use std::collections::BTreeMap;

use crate::checks::{Edition as _, codes};
use crate::register::percent_decode;
use crate::site::COLUMNS;
use crate::site::address::encode;
use crate::site::hosting::media::ending;
use crate::site::pages::{item_address, rule_address};
use crate::site::tests::register::{Files, Sample, theme};
use crate::site::text::escape::html;
use crate::source::Digest;

fn pages(site: &BTreeMap<String, String>) -> impl Iterator<Item = (&String, &String)> {
    site.iter().filter(|(path, _)| ending(path) == "html")
}

#[test]
fn every_link_of_every_page_leads_somewhere() {
    for site in [Files::new().sample::<false>().site(&theme()), Files::new().sample::<true>().site(&theme())] {
        for (path, html) in pages(&site) {
            let links = html.split("href=\"").skip(1).chain(html.split("src=\"").skip(1));
            for link in links.filter_map(|it| it.split('"').next()).filter(|it| !it.contains(':')) {
                leads_somewhere(&site, path, link);
            }
        }
    }
}

/// `link`, as it stands on the page at `path`, names a file of the site, and a place in it that is there once.
fn leads_somewhere(site: &BTreeMap<String, String>, path: &str, link: &str) {
    let (address, anchor) = link.split_once('#').unwrap_or((link, ""));
    let target = resolve(path, address);
    let page = site.get(&target).unwrap_or_else(|| panic!("{path}: {link} leads to {target}"));
    let places = page.matches(&format!("id=\"{anchor}\"")).count();
    assert!(anchor.is_empty() || places == 1, "{path}: {link}: {places}");
}

#[test]
fn every_rule_is_explained_at_its_address() {
    let site = Files::new().sample::<false>().site(&theme());
    for code in codes() {
        let address = rule_address::address(code);
        assert!(address.ends_with(&format!("/#{}", code.name)), "{address}");
        leads_somewhere(&site, "index.html", &address);
        let page = &site[&resolve("index.html", address.split('#').next().unwrap())];
        let section = page.split(&format!("id=\"{}\"", code.name)).nth(1).unwrap();
        let section = section.split("</section>").next().unwrap();
        assert!(section.contains("<pre>") && section.contains(&html(code.demands.id)), "{}", code.name);
        let index = &site["aturan-pemeriksaan/index.html"];
        leads_somewhere(&site, "index.html", &format!("aturan-pemeriksaan/#{}", code.name));
        assert!(index.contains(&format!("../{address}")) && index.contains(&html(code.demands.id)));
    }
}

/// Where a relative address leads, as a path in the site.
fn resolve(page: &str, address: &str) -> String {
    let (mut folder, rest) = match address.strip_prefix("/sub/") {
        Some(rest) => (Vec::new(), rest),
        None => (page.split('/').collect::<Vec<_>>(), address),
    };
    if address.is_empty() {
        return page.to_owned();
    }
    folder.pop();
    for segment in rest.split('/') {
        match segment {
            ".." => drop(folder.pop()),
            "." => {}
            it => folder.push(it),
        }
    }
    let path = percent_decode(&folder.join("/"));
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path }
}

#[test]
fn every_item_of_the_checklist_has_its_place() {
    let mut files = Files::new();
    let own =
        |it: u32| format!("  - {{ id: D{it}, dasar: Perda, kelas: berkala, uraian: Laporan ke-{it}, induk: T01 }}\n");
    files.checklist = Some(format!("butir:\n{}", (1..=40).map(own).collect::<String>()));
    let sample = files.sample::<false>();
    let list = &sample.contents().settings.checklist;
    let site = sample.site(&theme());
    assert_eq!(list.items().len(), 228);
    for item in list.items() {
        let address = item_address::address(list, item);
        leads_somewhere(&site, "index.html", &address);
        let page = &site[&resolve("index.html", address.split('#').next().unwrap())];
        let section = page.split(&format!("id=\"{}\"", item.key())).nth(1).unwrap();
        let section = section.split("</section>").next().unwrap();
        for text in [&item.id, &item.text, &item.law].into_iter().chain(&item.article) {
            assert!(section.contains(&html(text)), "{}: {text}", item.id);
        }
        assert!(section.contains(item.frequency.label().id), "{}", item.id);
        assert_eq!(section.contains("belum dicocokkan"), !item.is_compared, "{}", item.id);
        // A part stands below its whole, or names it.
        let whole = item.parent.as_ref().and_then(|it| list.item(it));
        let names = whole.is_some_and(|it| section.contains(&item_address::address(list, it)));
        let place = |it: &str| page.find(&format!("id=\"{}\"", it.to_lowercase()));
        assert!(whole.is_none_or(|it| names || place(&it.id) < place(&item.id)), "{}", item.id);
    }
    assert_eq!(item_address::address(list, list.item("B03").unwrap()), "kepatuhan/berkala/#b03");
    assert_eq!(item_address::address(list, list.item("D40").unwrap()), "kepatuhan/berkala-2/#d40");
    assert!(site["kepatuhan/setiap-saat/index.html"].contains("../../kepatuhan/berkala-2/#d40"));
}

#[test]
fn pages_have_one_heading_one_language_and_nothing_that_runs() {
    let site = Files::new().sample::<false>().site(&theme());
    for (path, html) in pages(&site) {
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        assert!(html.contains("<html lang=\"id\">") && html.contains("<main id=\"utama\""), "{path}");
        let running = match path.as_str() {
            "cari/index.html" => "script-src 'self' 'wasm-unsafe-eval'; ",
            "verifikasi/index.html" => "script-src 'self'; ",
            _ => "",
        };
        assert!(html.contains(&format!("content=\"default-src 'none'; style-src 'self'; img-src 'self'; {running}connect-src 'self'; form-action 'self'; base-uri 'none'\"")));
        assert_eq!(html.matches("<script").count(), usize::from(!running.is_empty()), "{path}");
        for bad in ["<script>", "<style", " style=", " onclick", "<b>a-1"] {
            assert!(!html.contains(bad), "{path}: {bad}");
        }
        let title = html.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
        assert!(title.replace("&amp;", "&").chars().count() <= 90, "{path}: {title}");
    }
    let page = &site["info/a-1/index.html"];
    for column in COLUMNS {
        assert!(page.contains(&format!("<dt>{column}</dt>")), "{column}");
        assert!(site["dip/index.html"].contains(&format!("<th scope=\"col\">{column}</th>")), "{column}");
        assert!(site["data/dip.csv"].contains(column));
    }
    let order = [
        "<h1 ",
        "id=\"unduhan\"",
        "id=\"keterangan\"",
        "id=\"isi\"",
        "id=\"pengesahan\"",
        "id=\"sidik\"",
        "id=\"riwayat\"",
        "id=\"kutip\"",
        "id=\"hubungi\"",
    ];
    let places: Vec<usize> = order.iter().map(|it| page.find(it).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn of_what_was_withdrawn_only_a_tombstone_is_left() {
    let site = Files::new().sample::<false>().site(&theme());
    let about = |id: &str| site.keys().filter(|it| it.starts_with(&format!("info/{id}/"))).cloned().collect::<Vec<_>>();
    assert_eq!(about("c-3"), ["info/c-3/index.html"]);
    assert!(
        site["info/c-3/index.html"].contains("Alasannya.")
            && site["info/c-3/index.html"].contains("href=\"../../info/a-1/\"")
    );
    assert!(site.values().all(|it| !it.contains("Naskah c-3") && !it.contains("Ringkasan c-3")));
    assert!(!site["data/dip.csv"].contains("c-3") && site["atom.xml"].contains("Ditarik: Judul"));
    assert!(site["dip/index.html"].contains("info/c-3/"));
    let parts = about("d-4");
    assert_eq!(
        parts,
        [
            "info/d-4/index.html",
            "info/d-4/qr.svg",
            "info/d-4/r1/index.html",
            "info/d-4/r2/isi.md",
            "info/d-4/r2/meta.json",
            "info/d-4/r2/naskah.txt"
        ]
    );
    assert!(site.values().all(|it| !it.contains("Naskah d-4 revisi 1")));
}

#[test]
fn what_is_excluded_is_in_its_own_list_only() {
    let site = Files::new().sample::<false>().site(&theme());
    let told = site.iter().filter(|(_, it)| it.contains("x-5")).map(|(path, _)| path.as_str());
    // Whoever has its statement learns that it is in force.
    let with: Vec<&str> = told.filter(|it| !it.starts_with("verifikasi/sidik/")).collect();
    assert_eq!(
        with,
        ["dik/index.html", "info/x-5/index.html", "info/x-5/r1/meta.json", "info/x-5/r1/naskah.txt", "sitemap.xml"]
    );
    assert!(site["info/x-5/index.html"].contains("Pasal 17 huruf i"));
}

#[test]
fn a_digest_tells_what_became_of_the_file() {
    let mut files = Files::new();
    let table = "a,1\n".as_bytes();
    files.add("protokol/konsep.md", "---\nid: z-9\nrevisi: 1\n---\nKonsep.\n".to_owned());
    for site in [files.sample::<false>().site(&theme()), files.sample::<true>().site(&theme())] {
        let known = |bytes: &[u8]| {
            let digest = Digest::of(bytes);
            let part = &site[&format!("verifikasi/sidik/{:02x}.json", digest.0[0])];
            let part: serde_json::Value = serde_json::from_str(part).unwrap();
            part[&digest.to_string()][0].clone()
        };
        let old = known(table);
        assert_eq!((&old["id"], &old["state"], &old["latest"]), (&"a-1".into(), &"digantikan".into(), &2.into()));
        assert_eq!((&old["kind"], &old["name"]), (&"lampiran".into(), &"Laporan Satu.csv".into()));
        let statement = known(site["info/a-1/r2/naskah.txt"].as_bytes());
        assert_eq!((&statement["state"], &statement["revision"]), (&"berlaku".into(), &2.into()));
        assert_eq!(known(site["info/a-1/r2/meta.json"].as_bytes())["kind"], "keterangan");
        assert_eq!(known(site["info/a-1/r2/isi.md"].as_bytes())["kind"], "isi");
        let parts: Vec<&String> =
            site.iter().filter(|it| it.0.starts_with("verifikasi/sidik/")).map(|it| it.1).collect();
        let gone = parts.iter().find(|it| it.contains("\"c-3\"")).unwrap();
        assert!(gone.contains("\"ditarik\"") && gone.contains("\"reason\""), "{gone}");
        assert!(parts.iter().all(|it| !it.contains("z-9")), "what nobody approved is not told");
        let page = &site["verifikasi/index.html"];
        for path in site.keys().filter_map(|it| it.strip_prefix("verifikasi/sidik/")) {
            assert!(page.contains(path.trim_end_matches(".json")), "{path}");
        }
    }
}

#[test]
fn attachments_keep_their_addresses_and_bytes() {
    let site = Files::new().sample::<false>().site(&theme());
    assert_eq!(site["info/a-1/r1/Laporan Satu.csv"], "a,1\n");
    assert_eq!(site["info/a-1/r2/Laporan Satu.csv"], "a,2\n");
    let address = encode("info/a-1/r1/Laporan Satu.csv");
    assert!(site["info/a-1/r1/index.html"].contains(&format!("../../../{address}\"")));
    assert!(site["info/a-1/r1/index.html"].contains("Ini revisi 1, yang sudah digantikan."));
    let statement = &site["info/a-1/r2/naskah.txt"];
    let digest = crate::source::Digest::of(statement.as_bytes()).prefixed();
    assert!(site["info/a-1/index.html"].contains(&digest));
    for (part, file) in [("meta", "meta.json"), ("isi", "isi.md")] {
        let digest = crate::source::Digest::of(site[&format!("info/a-1/r2/{file}")].as_bytes()).prefixed();
        assert!(statement.contains(&format!("{part} {digest}")), "{part}");
    }
}

#[test]
fn a_preview_says_that_nobody_approved_it() {
    let files = Files::new().with("protokol/b-2.md", "retensi: {", "retensi_lama: {");
    let sample: Sample<true> = files.sample();
    assert!(!sample.diagnostics().is_empty());
    let site = sample.site(&theme());
    for (path, html) in pages(&site) {
        assert!(html.contains("Pratinjau – belum disahkan") && html.contains("content=\"noindex\""), "{path}");
    }
    assert!(site["info/b-2/index.html"].contains("Temuan pada halaman ini"));
    assert!(site["info/b-2/index.html"].contains("content/protokol/b-2.md:"));
    assert!(!site["info/a-1/index.html"].contains("content/protokol/b-2.md:"));
    assert!(site["robots.txt"].contains("Disallow: /\n"));
    let published = Files::new().sample::<false>().site(&theme());
    assert!(published.values().all(|it| !it.contains("Pratinjau")));
}

#[test]
fn feeds_and_tables_are_safe_and_keep_their_ids() {
    let files = Files::new().with("protokol/b-2.md", "Kepala Biro", "\"=HYPERLINK(1)\"");
    let site = files.sample::<false>().site(&theme());
    assert!(site["data/dip.csv"].contains(",'=HYPERLINK(1),"), "{}", site["data/dip.csv"]);
    assert!(site["atom.xml"].contains("<id>tag:biro.contoh.go.id,2026:info/b-2</id>"));
    assert!(site["atom.xml"].contains("<updated>2026-01-11T00:00:00+07:00</updated>"));
    assert!(site["unit/protokol/atom.xml"].contains("<id>tag:biro.contoh.go.id,2026:unit/protokol</id>"));
    let json: serde_json::Value = serde_json::from_str(&site["data/dip.json"]).unwrap();
    let ids: Vec<&str> = json["informasi"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["a-1", "b-2", "c-3", "d-4"]);
    assert_eq!(json["informasi"][2]["ringkasan"], serde_json::Value::Null);
    assert!(site["sitemap.xml"].contains("<loc>https://dip.example.go.id/sub/info/a-1/</loc>"));
}
