//! How a site looks is said in the settings, and any file of the default theme can be copied and changed.

mod honest;
mod hostile;
mod hostile_frames;
mod hostile_pages;
mod hostile_styles;

use std::fs;
use std::process::Output;

use maklumat::diagnostics::Start;

use crate::sample_register::SampleRegister;

const SETTINGS: &str = "content/maklumat.yml";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x90\0\0\0\x60\x08\x02\0\0\0";

fn said(output: &Output) -> String {
    [&output.stdout[..], &output.stderr].concat().into_iter().map(char::from).collect()
}

fn add(place: &SampleRegister, lines: &str) {
    place.write(SETTINGS, (place.text(SETTINGS) + lines).as_bytes());
}

#[test]
fn a_logo_is_found_where_the_theme_keeps_it() {
    let place = SampleRegister::at(Start::Approved);
    add(&place, "tampilan: { warna: b71c1c, logo: logo.png }\ntema: kami\n");
    let check = place.run(&["check"]);
    assert_eq!(check.status.code(), Some(1));
    assert!(said(&check).contains("berkas logo themes/kami/aset/logo.png tidak ada"), "{}", said(&check));
    place.write("themes/kami/aset/logo.png", b"GIF89a");
    assert!(said(&place.run(&["check"])).contains("themes/kami/aset/logo.png bukan gambar PNG"));
    place.write("themes/kami/aset/logo.png", PNG);
    let build = place.run(&["build"]);
    assert_eq!(build.status.code(), Some(0), "{}", said(&build));
    let home = place.text("public/index.html");
    assert!(home.contains("<img src=\"./aset/logo.png\" alt=\"\" width=\"72\" height=\"48\">"), "{home}");
    assert!(home.contains("<link rel=\"stylesheet\" href=\"./aset/warna.css\">"));
    assert!(place.text("public/aset/warna.css").contains("--accent:#b71c1c"));
    assert_eq!(fs::read(place.path("public/aset/logo.png")).unwrap(), PNG);
}

#[test]
fn a_faint_colour_is_refused_with_one_that_is_not() {
    let place = SampleRegister::at(Start::Approved);
    add(&place, "tampilan: { warna: \"#ff0000\" }\n");
    let text = said(&place.run(&["check", "--lang", "en"]));
    assert!(text.contains("colour-contrast-low") && text.contains("white on it 3.99 : 1"), "{text}");
    let shade = text.split("can be read: \"").nth(1).unwrap().split('"').next().unwrap();
    place.write(SETTINGS, place.text(SETTINGS).replace("#ff0000", shade).as_bytes());
    assert_eq!(place.run(&["check"]).status.code(), Some(0), "{shade}");
}

#[test]
fn a_file_of_the_theme_is_copied_once_and_then_used() {
    let place = SampleRegister::at(Start::Approved);
    let without = place.run(&["theme", "eject", "missing.html"]);
    assert_eq!(without.status.code(), Some(2));
    assert!(said(&without).contains("tambahkan baris `tema: kami`"), "{}", said(&without));
    let unknown = place.run(&["tema", "salin", "templates/mising.html", "--nama", "kami"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(said(&unknown).contains("mungkin maksud Anda `templates/missing.html`"), "{}", said(&unknown));
    for outside in ["..", "a/b", "Kami", ""] {
        let refused = place.run(&["theme", "eject", "missing.html", "--name", outside]);
        assert_eq!(refused.status.code(), Some(2), "{outside}");
    }
    assert!(!place.path("themes").exists());

    let copied = place.run(&["theme", "eject", "missing.html", "--name", "kami"]);
    assert_eq!(copied.status.code(), Some(0), "{}", said(&copied));
    assert!(said(&copied).contains("tulis `tema: kami`") && said(&copied).contains("maklumat bangun"));
    add(&place, "tema: kami\n");
    let file = "themes/kami/templates/missing.html";
    place.write(file, place.text(file).replace("<ul>", "<ul class=\"kami\">").as_bytes());
    let again = place.run(&["theme", "eject", "templates/missing.html"]);
    assert_eq!(again.status.code(), Some(2));
    assert!(said(&again).contains("sudah ada dan tidak ditimpa"));
    assert_eq!(place.run(&["build"]).status.code(), Some(0));
    assert!(place.text("public/404.html").contains("<ul class=\"kami\">"));

    let list = place.run(&["tema", "daftar"]);
    assert_eq!(list.status.code(), Some(0));
    let list = said(&list);
    assert!(list.contains("digantikan  templates/missing.html\n"), "{list}");
    assert!(list.contains("bawaan      aset/gaya.css\n") && list.contains("maklumat tema salin"), "{list}");
}

#[test]
fn every_file_of_the_theme_copied_as_it_is_changes_nothing() {
    let place = SampleRegister::at(Start::Approved);
    assert_eq!(place.run(&["build", "--output", "before"]).status.code(), Some(0));
    let list = said(&place.run(&["theme", "list"]));
    add(&place, "tema: kami\n");
    let files: Vec<&str> = list.lines().filter_map(|it| it.strip_prefix("bawaan ")).collect();
    assert!(files.len() > 20, "{files:?}");
    for line in files {
        assert_eq!(place.run(&["theme", "eject", line.trim()]).status.code(), Some(0), "{line}");
    }
    assert_eq!(place.run(&["build", "--output", "after"]).status.code(), Some(0));
    for page in ["index.html", "info/dip-2026-0001/index.html", "aset/gaya.css", "404.html"] {
        assert_eq!(place.text(&format!("before/{page}")), place.text(&format!("after/{page}")), "{page}");
    }
}

#[test]
fn a_document_in_another_language_says_so_everywhere() {
    let mut example = maklumat::diagnostics::Example::of(Start::Approved);
    example = example.front("bahasa: en\njudul: Opening hours\nringkasan: Days and hours.");
    let place = SampleRegister::of(&example);
    assert!(place.findings().is_empty(), "{:?}", place.findings());
    let build = place.run(&["build"]);
    assert_eq!(build.status.code(), Some(0), "{}", said(&build));
    let page = place.text("public/info/dip-2026-0001/index.html");
    for marked in [
        "<h1 itemprop=\"name\" lang=\"en\">Opening",
        "<p class=\"lead\" itemprop=\"abstract\" lang=\"en\">Days",
        "<div lang=\"en\"><p>Layanan",
        "<cite lang=\"en\">Opening",
    ] {
        assert!(page.contains(marked), "{marked}");
    }
    assert!(place.text("public/dip/index.html").contains("/\" lang=\"en\">Opening hours</a><span lang=\"en\">Days"));
    assert!(place.text("public/index.html").contains("/\" lang=\"en\">Opening hours</a><p lang=\"en\">Days"));
    let feed = place.text("public/atom.xml");
    assert!(feed.contains("<title xml:lang=\"en\">Opening hours</title>"), "{feed}");
    assert!(feed.contains("<summary xml:lang=\"en\">Days and hours.</summary>"));
    assert!(place.text("public/data/dip.json").contains("\"bahasa\":\"en\""));

    // In a register of that language nothing is foreign but the law's names of the columns.
    place.write(SETTINGS, place.text(SETTINGS).replace("bahasa: id", "bahasa: en").as_bytes());
    assert_eq!(place.run(&["build"]).status.code(), Some(0));
    let page = place.text("public/info/dip-2026-0001/index.html");
    assert!(
        page.contains("<h1 itemprop=\"name\">Opening")
            && page.contains("<small lang=\"id\">Ringkasan Isi Informasi</small>")
    );
    assert!(place.text("public/dip/index.html").contains("<small lang=\"id\">"));

    // The language is approved with the rest.
    let index = "content/protokol/contoh/index.md";
    place.write(index, place.text(index).replace("bahasa: en\n", "bahasa: fr\n").as_bytes());
    assert!(place.findings().iter().any(|it| it.code.name == "approval-not-standing"));
}
