//! Lists as bodies keep them become drafts, and every row of them is accounted for.

mod accounting;
mod again;
mod refusing;
mod workbooks;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use maklumat::diagnostics::{Severity, Start};
use maklumat::import::table::read_table;
use maklumat::import::{Entry, Units, intake};

use crate::sample_register::SampleRegister;

/// The made-up tables, and beside each the report it must get.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/behaviour/import/tables")
}

/// All of them: those that lie there, and the workbooks that are made now.
pub(crate) fn tables() -> Vec<(String, Vec<u8>)> {
    let lying = fs::read_dir(folder()).unwrap().map(|it| it.unwrap().path());
    let lying = lying.filter(|it| it.extension().is_some_and(|it| it != "txt"));
    let mut all: Vec<(String, Vec<u8>)> =
        lying.map(|it| (it.file_name().unwrap().to_string_lossy().into_owned(), fs::read(it).unwrap())).collect();
    all.extend(workbooks::all().into_iter().map(|(name, bytes)| (name.to_owned(), bytes)));
    all.sort();
    all
}

/// A register with two units and nothing in it.
pub(crate) fn empty() -> SampleRegister {
    let place = SampleRegister::at(Start::Draft);
    fs::remove_dir_all(place.path("content/protokol")).unwrap();
    place
}

pub(crate) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn every_made_up_table_gets_the_report_it_must_get() {
    let place = empty();
    let mut wrong = Vec::new();
    let tables = tables();
    assert!(tables.len() >= 30);
    for (name, bytes) in &tables {
        place.write(name, bytes);
        let output = place.run(&["import", "--coba", "--unit", "protokol", name]);
        let told = format!("{}[{}]\n", said(&output), output.status.code().unwrap());
        every_row_is_counted(name, &told);
        let expected = folder().join(Path::new(name).with_extension("txt"));
        if std::env::var_os("MAKLUMAT_ACCEPT").is_some() {
            fs::write(&expected, &told).unwrap();
        }
        if fs::read_to_string(&expected).unwrap_or_default() != told {
            wrong.push(format!("{name}:\n{told}"));
        }
        let drafts = fs::read_dir(place.path("content")).unwrap().count();
        assert_eq!(drafts, 1, "a report writes nothing");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The rows in use are those of entries, headings, sections, notes and merged cells.
fn every_row_is_counted(name: &str, told: &str) {
    for line in told.lines().filter(|it| it.contains(" baris terisi: ")) {
        let numbers: Vec<usize> =
            line.split(|it: char| !it.is_ascii_digit()).filter_map(|it| it.parse().ok()).collect();
        assert_eq!(numbers[0], numbers[1..].iter().sum::<usize>(), "{name}: {line}");
    }
}

/// What the report says is missing is what `check` will name in the draft, and what it calls complete has no fault.
#[test]
fn the_report_and_check_agree() {
    let mut seen = 0;
    let place = empty();
    for (name, bytes) in tables() {
        place.write(&name, &bytes);
        drop(place.run(&["import", "--unit", "protokol", &name]));
    }
    let (read, findings) = (place.read(), place.findings());
    let units = Units::of(&read.value.settings).with_fallback("protokol").unwrap();
    for (name, bytes) in tables() {
        let Ok(table) = read_table(&bytes) else { continue };
        for entry in intake(&table, &units).entries.iter().filter(|it| it.can_be_draft()) {
            let mut revision = read.value.documents().filter_map(|it| it.present());
            let revision = revision.find(|it| is_of(it.origin.as_ref().unwrap(), &name, entry));
            let file = &revision.unwrap_or_else(|| panic!("{name}: {entry:?}")).file;
            let faults = findings.iter().filter(|it| it.place.file == *file && it.code.severity == Severity::Error);
            let missing: BTreeSet<String> = faults
                .clone()
                .filter(|it| it.code.name == "field-missing")
                .filter_map(|it| it.message.id.split('`').nth(1).map(str::to_owned))
                .collect();
            let named: BTreeSet<String> =
                entry.tasks.iter().filter(|it| !it.is_advice()).map(|it| it.field.to_owned()).collect();
            assert!(missing.is_subset(&named), "{name} {file}: {missing:?} {named:?}");
            let faults: Vec<_> = faults.map(|it| it.code.name).filter(|it| *it != "field-missing").collect();
            assert!(faults.is_empty(), "{name} {file}: {faults:?}");
            assert!(missing.is_empty() || !entry.is_ready(), "{name} {file}");
            seen += 1;
        }
    }
    assert!(seen > 80, "{seen}");
}

fn is_of(origin: &maklumat::register::Origin, file: &str, entry: &Entry) -> bool {
    let rows = if entry.sheet.is_empty() { entry.rows.clone() } else { format!("{}: {}", entry.sheet, entry.rows) };
    origin.file == file && origin.rows == rows
}

#[test]
fn a_draft_says_what_the_list_says_and_nothing_else() {
    let place = empty();
    let (name, bytes) = workbooks::all().swap_remove(0);
    place.write(name, &bytes);
    assert!(place.run(&["impor", name]).status.success());
    let text = place.text("content/perencanaan/dip-2026-0001.md");
    let before = text.split("sumber_impor").next().unwrap();
    assert_eq!(
        before,
        "---
id: dip-2026-0001
revisi: 1
judul: Laporan keuangan
ringkasan: Neraca Arus kas Catatan
klasifikasi: berkala
yang_menguasai: Bagian Perencanaan
penanggung_jawab: Bendahara
dibuat: { tanggal: 2024, tempat: \"Kota Contoh\" }
bentuk: [cetak, rekam]
retensi: 10 tahun
tautan:
  - { judul: \"Neraca\", alamat: \"https://contoh.example.go.id/neraca\" }
  - { judul: \"Arus kas\", alamat: \"https://contoh.example.go.id/arus\" }
  - { judul: \"Catatan\", alamat: \"https://contoh.example.go.id/catatan\" }
"
    );
    assert!(text.contains("  baris: \"Sheet1: 6-8\"\n"), "{text}");
}

#[test]
fn a_table_leads_from_names_in_a_list_to_units() {
    let list = "28-holders-and-units.csv";
    let place = empty();
    place.write(list, &fs::read(folder().join(list)).unwrap());
    let told = said(&place.run(&["import", "--dry-run", list]));
    assert!(
        told.contains("\"Bidang Entah\" bukan nama unit") && told.contains("tidak dapat dijadikan konsep 3"),
        "{told}"
    );
    place.write("unit.csv", b"Di daftar;Unit\nBag. Ren;perencanaan\nBidang Entah;Bagian Protokol\n");
    let output = place.run(&["import", "--tabel-unit", "unit.csv", "--unit", "protokol", list]);
    assert!(output.status.success(), "{}", said(&output));
    let drafts = |unit: &str| fs::read_dir(place.path(&format!("content/{unit}"))).unwrap().count();
    assert_eq!((drafts("protokol"), drafts("perencanaan")), (3, 2));
    for (table, flag, words) in [
        ("Bag. Ren;entah\nx;y\n", "protokol", "tabel unit baris 2: tidak ada unit `y`"),
        ("a;protokol\n", "entah", "tidak ada unit `entah` di maklumat.yml; yang ada: perencanaan, protokol"),
    ] {
        place.write("unit.csv", table.as_bytes());
        let output = place.run(&["import", "--tabel-unit", "unit.csv", "--unit", flag, list]);
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output).contains(words), "{}", said(&output));
    }
}

#[test]
fn where_a_draft_came_from_is_beside_every_digest_and_has_a_shape() {
    let place = SampleRegister::at(Start::Approved);
    let file = "content/protokol/contoh/index.md";
    let with = |lines: &str| {
        let text = place.text(file);
        let text = text.split("sumber_impor:").next().unwrap().trim_end_matches("---\n").to_owned();
        let (front, body) = text.rsplit_once("---\n").unwrap_or((&text, ""));
        format!("{front}sumber_impor:\n{lines}---\n{body}")
    };
    let sound = "  berkas: a.xlsx\n  baris: \"2\"\n  sidik: \"sha256:0000000000000000000000000000000000000000000000000000000000000000\"\n";
    let original = place.text(file);
    for (lines, codes) in [
        (sound.to_owned(), vec![]),
        (sound.replace("  baris: \"2\"\n", ""), vec!["field-missing"]),
        (sound.replace("sha256:0", "sha256:"), vec!["digest-unreadable"]),
        (format!("{sound}  lain: 1\n"), vec!["key-unknown"]),
    ] {
        place.write(file, with(&lines).as_bytes());
        let found = place.findings();
        let found: Vec<_> = found.iter().filter(|it| it.severity == Severity::Error).map(|it| it.code.name).collect();
        assert_eq!(found, codes, "{lines}");
        place.write(file, original.as_bytes());
    }
}
