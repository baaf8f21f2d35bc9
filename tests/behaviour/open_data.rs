//! The open data of a built site, read by others: the schema of `dip.json`, the printed list, the workbook.

use std::io::{Cursor, Read as _};
use std::path::Path;

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Dict, String as PdfString};
use maklumat::site::COLUMNS;
use serde_json::Value;

use crate::pdf_text::read;
use crate::sample_register::{OTHER, SampleRegister, template};

fn built(good: &SampleRegister) -> impl Fn(&str) -> Vec<u8> {
    let output = good.run(&["build"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let site = good.root().join("public");
    move |path| std::fs::read(Path::new(&site).join(path)).unwrap()
}

fn part(workbook: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_register_for_programs_keeps_to_its_schema() {
    let good = SampleRegister::whole();
    let site = built(&good);
    let schema: Value = serde_json::from_slice(&site("skema/dip-v1.json")).unwrap();
    let data: Value = serde_json::from_slice(&site("data/dip.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<String> = validator.iter_errors(&data).map(|it| format!("{}: {it}", it.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(data["informasi"].as_array().unwrap().len() > 1);
    for spoil in ["id", "judul", "riwayat"] {
        let mut bad = data.clone();
        bad["informasi"][0].as_object_mut().unwrap().remove(spoil);
        assert!(!validator.is_valid(&bad), "without {spoil}");
    }
}

#[test]
fn the_printed_list_is_tagged_titled_and_has_every_row() {
    let good = SampleRegister::whole();
    let site = built(&good);
    let bytes = site("data/dip.pdf");
    let pdf = Pdf::new(bytes.clone()).unwrap();
    let root: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).unwrap();
    assert_eq!(root.get::<PdfString<'_>>(b"Lang").unwrap().as_bytes(), b"id");
    assert!(["StructTreeRoot", "Outlines", "Metadata"].iter().all(|it| root.contains_key(it)));
    assert_eq!(root.get::<Dict<'_>>(b"MarkInfo").unwrap().get::<bool>(b"Marked"), Some(true));
    let told = read(&bytes);
    assert_eq!(told.facts.trouble, None);
    let flat = told.shown;
    assert!(flat.contains("DAFTAR INFORMASI PUBLIK") && flat.contains("Ditetapkan di"), "{flat}");
    let csv = String::from_utf8(site("data/dip.csv")).unwrap();
    for row in csv.lines().skip(1) {
        let id = row.split(',').next().unwrap();
        assert!(flat.contains(id), "{id}: {flat}");
    }
    // Nobody is named: there is room for names.
    assert!(flat.contains("Nama:") && flat.contains("NIP:"));
}

#[test]
fn the_printed_list_names_the_head_of_the_history() {
    let good = SampleRegister::whole();
    let printed = || read(&built(&good)("data/dip.pdf")).shown.split_whitespace().collect::<String>();
    assert!(!printed().contains("Riwayatpenerbitan"));
    assert!(good.recording(1_795_305_600, &[]).output().unwrap().status.success());
    let head = good.text("content/riwayat/kepala.txt");
    let value = |key: &str| head.lines().find_map(|it| it.strip_prefix(key)).unwrap().to_owned();
    let due = format!("{}baris,SHA-256{}.", value("baris "), value("sha256 "));
    assert!(printed().contains(&due), "{due} in {}", printed());
}

#[test]
fn long_words_and_foreign_letters_are_printed_too() {
    let good = SampleRegister::whole();
    let long = "Penyelenggaraan".repeat(12);
    let title = format!("\"{long} \u{645}\u{639}\u{644} \u{6f22} ŋ\"");
    let old = template(OTHER);
    let line = old.lines().find(|it| it.starts_with("judul:")).unwrap();
    good.seal(OTHER, &old.replace(line, &format!("judul: {title}")));
    let site = built(&good);
    let text = read(&site("data/dip.pdf")).shown;
    let joined: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    assert!(joined.contains("PenyelenggaraanPenyelenggaraan") && joined.contains('ŋ'), "{joined}");
}

#[test]
fn the_workbook_is_the_table_and_nothing_calculates() {
    let good = SampleRegister::whole();
    let site = built(&good);
    let workbook = site("data/dip.xlsx");
    let sheet = part(&workbook, "xl/worksheets/sheet1.xml");
    for column in COLUMNS {
        assert!(sheet.contains(column), "{column}");
    }
    let rows = String::from_utf8(site("data/dip.csv")).unwrap().lines().count();
    assert_eq!(sheet.matches("<row ").count(), rows);
    assert!(!sheet.contains("<f>") && !sheet.contains("<f "), "a formula");
    // The day in it is that of an approval, not that of the build.
    assert!(part(&workbook, "docProps/core.xml").contains("2026-0"));
}
