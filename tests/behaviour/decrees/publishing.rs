//! What the site shows of a decree, and what proves it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use maklumat::checks::{Context, preview};
use maklumat::diagnostics::Start;
use maklumat::site::{OutputPath, Rendered, Theme, own_addresses, plan};
use maklumat::source::Digest;
use serde_json::Value;

use crate::decrees::FILE;
use crate::decrees::changing::{DOC, decree_again, neighbour, revised, second, swap, withdrawn};
use crate::lacking::resealed;
use crate::sample_register::SampleRegister;
use crate::tools::{PYTHON, program};

const PAGE: &str = "public/dip/2026/index.html";
const DOCUMENT: &str = "public/info/dip-2026-0001/index.html";
const MARK: &str = "Belum ditetapkan dengan keputusan";

fn built(place: &SampleRegister) {
    let output = place.run(&["build"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Every file of the site, by its path.
fn site(place: &SampleRegister) -> BTreeMap<String, Vec<u8>> {
    let root = place.path("public");
    let files = walkdir::WalkDir::new(&root).into_iter().map(Result::unwrap).filter(|it| it.file_type().is_file());
    let path = |it: &Path| it.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
    files.map(|it| (path(it.path()), fs::read(it.path()).unwrap())).collect()
}

#[test]
fn a_document_is_published_by_the_decree_that_lists_it() {
    let place = SampleRegister::at(Start::Decreed);
    built(&place);
    let page = place.text(PAGE);
    for part in ["188/7/ADPIM", "keputusan.csv", "Jadwal Layanan Informasi", "Atasan PPID", "naskah.txt"] {
        assert!(page.contains(part), "{part}");
    }
    let document = place.text(DOCUMENT);
    assert!(document.contains("dip/2026/") && document.contains("188/7/ADPIM") && !document.contains(MARK));
    assert!(place.text("public/dip/index.html").contains("dip/2026/"));
    assert!(place.text("public/sitemap.xml").contains("/dip/2026/</loc>\n<lastmod>2026-01-24<"));
    assert!(place.text("public/data/dip.json").contains("\"penetapan\":[\"2026\"]"));
    let statement = fs::read(place.path("public/dip/2026/naskah.txt")).unwrap();
    let manifest: Value = serde_json::from_str(&place.text("public/bukti/manifest.json")).unwrap();
    assert_eq!(manifest["decrees"][0]["digest"], Digest::of(&statement).prefixed());
    assert_eq!(manifest["documents"][0]["records"]["approval"]["decree"], "2026");
    assert_eq!(manifest["decrees"][0]["files"].as_array().unwrap().len(), 2);
    assert!(place.run(&["verify"]).status.success());
    for (schema, data) in [("dip-v1", "data/dip.json"), ("manifest-v1", "bukti/manifest.json")] {
        let read = |it: &str| serde_json::from_str::<Value>(&place.text(&format!("public/{it}"))).unwrap();
        let validator = jsonschema::validator_for(&read(&format!("skema/{schema}.json"))).unwrap();
        let data = read(data);
        let faults: Vec<String> = validator.iter_errors(&data).map(|it| it.to_string()).collect();
        assert!(faults.is_empty(), "{schema}: {faults:#?}");
    }
    // Without this program.
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/digests.py");
    let script = |place: &SampleRegister| program(PYTHON).arg(&script).arg(place.path("content")).output().unwrap();
    let said = script(&place);
    assert_eq!(said.status.code(), Some(0), "{}", String::from_utf8_lossy(&said.stderr));
    assert!(String::from_utf8_lossy(&said.stdout).contains("penetapan/2026/index.md agreement sha256:"));
    swap(&place, "penetapan/2026/index.md", "188/7", "188/8");
    assert_eq!(script(&place).status.code(), Some(1));
}

#[test]
fn a_decreed_list_stays_as_it_was() {
    let place = SampleRegister::at(Start::Decreed);
    revised(&place, "");
    built(&place);
    assert!(place.text(PAGE).contains("info/dip-2026-0001/\"") && place.text(PAGE).contains(">Berlaku<"));
    // Its next revision is set by another decree.
    revised_by(&place, "2026-2");
    built(&place);
    let page = place.text(PAGE);
    assert!(page.contains("info/dip-2026-0001/r1/\"") && page.contains(">Digantikan<"), "{page}");
    assert!(place.text("public/dip/2026-2/index.html").contains(">Berlaku<"));
    assert!(place.text(DOCUMENT).contains("dip/2026-2/"));
    assert!(place.text("public/info/dip-2026-0001/r1/index.html").contains("dip/2026/"));
    assert!(place.run(&["verify"]).status.success());
}

fn revised_by(place: &SampleRegister, decree: &str) {
    let file = format!("content/{DOC}");
    let text = place.text(&file).replacen("\n---\n", &format!("\npersetujuan: {{ penetapan: {decree} }}\n---\n"), 1);
    place.write(&file, text.as_bytes());
    second(place, decree, "dip-2026-0001 2 LISTED\n");
}

#[test]
fn of_what_was_withdrawn_a_decree_shows_no_more_than_the_tombstone() {
    let place = SampleRegister::at(Start::Decreed);
    withdrawn(&place);
    built(&place);
    let page = place.text(PAGE);
    assert!(page.contains(">Ditarik<") && page.contains("Jadwal Layanan Informasi"));
    for secret in ["Hari dan jam layanan", "Kepala Bagian Protokol", "Palangka Raya", "musnah"] {
        assert!(!page.contains(secret), "{secret}");
    }
    assert!(place.run(&["verify"]).status.success());
}

#[test]
fn what_came_after_the_decree_is_marked_until_the_next_one() {
    let place = SampleRegister::at(Start::Decreed);
    neighbour(
        &place,
        "protokol/lain.md",
        "dip-2026-0002",
        "persetujuan: { oleh: atasan-ppid, tanggal: 2026-02-01, sidik: APPROVAL }",
    );
    built(&place);
    let later = "public/info/dip-2026-0002/index.html";
    assert!(place.text(later).contains(MARK));
    assert_eq!(place.text("public/dip/index.html").matches(MARK).count(), 1);
    let page = place.text(PAGE);
    let (_, below) = page.split_once("id=\"belum\"").unwrap();
    assert!(below.contains("dip-2026-0002") && !below.contains("dip-2026-0001"));
    second(&place, "2026-2", "dip-2026-0001 1 LISTED\ndip-2026-0002 1 LISTED\n");
    built(&place);
    assert!(!place.text(later).contains(MARK) && !place.text("public/dip/index.html").contains(MARK));
    assert!(!place.text(PAGE).contains("id=\"belum\""), "only the newest tells what is left");
    assert!(place.text("public/dip/2026-2/index.html").contains("Semua informasi yang berlaku"));
}

#[test]
fn a_register_without_decrees_says_nothing_of_them() {
    let place = SampleRegister::at(Start::Approved);
    built(&place);
    let before = site(&place);
    for (path, bytes) in &before {
        let text = String::from_utf8_lossy(bytes);
        let words = ["dip/20", "Keputusan nomor", "itetapkan dengan", "\"decrees\"", "\"penetapan\"", "\"decree\""];
        let found = words.iter().find(|it| text.contains(**it));
        let names_all = path.starts_with("skema/") || path.starts_with("aturan-pemeriksaan/");
        assert!(names_all || found.is_none(), "{path}: {found:?}");
    }
    // A decree that nobody agreed to changes no byte.
    let listed = super::listed(&place, "dip-2026-0001", "1");
    let draft = format!("---\nnomor:\ntanggal: 2026-11-01\npenetapan:\n---\ndip-2026-0001 1 {listed}\n");
    place.write("content/penetapan/2026.md", draft.as_bytes());
    let output = place.run(&["build"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("Tidak terbit (konsep): content/penetapan/2026.md"), "{said}");
    assert_eq!(site(&place), before);
}

#[test]
fn a_published_decree_neither_changes_nor_disappears() {
    let since = |place: &SampleRegister| {
        let output = place.run(&["build", "--since", "lalu.json"]);
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let place = SampleRegister::at(Start::Listed);
    built(&place);
    fs::copy(place.path("public/bukti/manifest.json"), place.path("lalu.json")).unwrap();
    assert_eq!(since(&place).0, Some(0));
    let whole = place.text(FILE);
    let open: String = whole.split_inclusive('\n').filter(|it| !it.starts_with("persetujuan")).collect();
    let cases: [(&str, &dyn Fn()); 4] = [
        ("changed", &|| decree_again(&place, "188/7", "188/8")),
        ("another file", &|| {
            place.write("content/penetapan/2026/keputusan.csv", b"x,y\n");
            decree_again(&place, "188/7", "188/7");
        }),
        ("a draft again", &|| place.write(FILE, open.as_bytes())),
        ("gone", &|| fs::remove_dir_all(place.path("content/penetapan")).unwrap()),
    ];
    for (name, change) in cases {
        change();
        let (code, said) = since(&place);
        assert!(code == Some(1) && said.contains("published-decree-changed"), "{name}: {said}");
        let signed = b"nomor,uraian\n1,Jadwal\n";
        place.write("content/penetapan/2026/keputusan.csv", signed);
        place.write(FILE, whole.as_bytes());
        assert_eq!(since(&place).0, Some(0), "{name}");
    }
}

type Change = fn(&SampleRegister);

#[test]
fn verify_looks_at_the_files_of_decrees() {
    let place = SampleRegister::at(Start::Decreed);
    built(&place);
    let sums = |place: &SampleRegister| {
        let mut lines = String::new();
        for (path, bytes) in site(place).iter().filter(|(path, _)| *path != "manifest-sha256.txt") {
            lines.push_str(&format!("{}  {path}\n", Digest::of(bytes)));
        }
        place.write("public/manifest-sha256.txt", lines.as_bytes());
    };
    let before = site(&place);
    let cases: [(&str, Change); 8] = [
        ("dip/2026/isi.md", |it| it.write("public/dip/2026/isi.md", b"dip-2026-0404 1 sha256:00\n")),
        ("dip/2026/naskah.txt", |it| it.write("public/dip/2026/naskah.txt", b"maklumat-penetapan/v2\n")),
        ("dip/2026/meta.json", |it| fs::remove_file(it.path("public/dip/2026/meta.json")).unwrap()),
        ("dip/2026/keputusan.csv", |it| it.write("public/dip/2026/keputusan.csv", b"x\n")),
        ("dip/2026/palsu.pdf", |it| it.write("public/dip/2026/palsu.pdf", b"%PDF")),
        ("dip/2025/index.html", |it| it.write("public/dip/2025/index.html", b"<p>")),
        ("info/dip-2026-0001/r1/naskah.txt", |it| {
            it.write("public/dip/2026/isi.md", b"dip-2026-0404 1 sha256:00\n");
        }),
        ("bukti/manifest.json", |it| {
            let mut manifest: Value = serde_json::from_str(&it.text("public/bukti/manifest.json")).unwrap();
            manifest["documents"][0]["records"]["approval"]["decree"] = "2025".into();
            it.write("public/bukti/manifest.json", resealed(&manifest).as_bytes());
        }),
    ];
    for (path, change) in cases {
        change(&place);
        // As whoever changed the site could: the list of all files is written anew.
        sums(&place);
        let output = place.run(&["verify"]);
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        assert!(output.status.code() == Some(1) && said.contains(path), "{path}: {said}");
        for (file, _) in site(&place) {
            fs::remove_file(place.path(&format!("public/{file}"))).unwrap();
        }
        for (file, bytes) in &before {
            place.write(&format!("public/{file}"), bytes);
        }
        assert!(place.run(&["verify"]).status.success());
    }
}

#[test]
fn a_long_list_goes_on_at_pages_of_its_own() {
    let place = SampleRegister::at(Start::Decreed);
    let ids: Vec<String> = (1..=60).map(|it| format!("dip-2026-1{it:03}")).collect();
    for id in &ids {
        neighbour(&place, &format!("protokol/{id}.md"), id, "persetujuan: { penetapan: 2026 }");
    }
    let lines = ids.join(" 1 LISTED\n");
    decree_again(&place, "---\ndip", &format!("---\n{lines} 1 LISTED\ndip"));
    built(&place);
    let (first, second) = (place.text(PAGE), place.text("public/dip/2026/halaman/2/index.html"));
    assert!(first.contains("dip/2026/halaman/2/") && second.contains("href=\"../../../../dip/2026/\""));
    assert_eq!((first.matches("<tr>").count(), second.matches("<tr>").count()), (51, 12));
    assert!(second.contains("61. dip-2026-0001"));
    assert!(place.run(&["verify"]).status.success());
}

#[test]
fn a_preview_shows_a_decree_that_is_being_written() {
    let place = SampleRegister::at(Start::Reviewed);
    let text = "---\nnomor:\ntanggal: 2026-11-01\npenetapan: { oleh: siapa }\n---\ndip-2026-0404 1 x\ndip-2026-0405 1 sha256:0000000000000000000000000000000000000000000000000000000000000000\ndip-2026-0001 1 LISTED\n";
    crate::decrees::seal(&place, "content/penetapan/2026.md", text);
    let context =
        Context { today: "2026-11-22".parse().unwrap(), published: None, history: None, site: own_addresses() };
    let shown = preview(place.read(), &context);
    let theme = Theme::new(Vec::new(), "id").unwrap();
    let plan = plan(&shown, &theme, "https://dip.example.go.id/").unwrap();
    let mut page = String::new();
    for path in plan.paths().map(OutputPath::as_str) {
        let file = plan.file(path, |it| Ok(fs::read(place.path(&it.file))?)).unwrap();
        if let (Some(Rendered::Bytes(bytes)), "dip/2026/index.html") = (file, path) {
            page = String::from_utf8(bytes).unwrap();
        }
    }
    for part in
        ["belum disetujui Atasan PPID", "decree-line-unreadable", "Tidak ada dalam register ini", "Jadwal Layanan"]
    {
        assert!(page.contains(part), "{part}");
    }
}
