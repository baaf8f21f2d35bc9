//! Files that are no list, or made to do harm, get one clear sentence.

use std::fs;

use maklumat::diagnostics::Start;
use rust_xlsxwriter::Workbook;

use crate::counts::times;
use crate::import::workbooks::{self, packed};
use crate::import::{empty, said};
use crate::sample_register::SampleRegister;

/// Runs an import that must end in this way, with these words and no panic.
fn ends(place: &SampleRegister, file: &str, code: i32, words: &str) {
    let output = place.run(&["import", "--coba", "--unit", "protokol", file]);
    let told = said(&output);
    assert_eq!(output.status.code(), Some(code), "{file}: {told}");
    assert!(told.contains(words), "{file}: {told}");
    assert!(!told.contains("panicked"), "{told}");
}

#[test]
fn every_bad_file_gets_one_clear_sentence() {
    let place = empty();
    let mut ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    ole.resize(2048, 0);
    let mut locked = ole.clone();
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let bomb = bomb();
    let encrypted = packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>"),
        ("content.xml", b"\x00\x01"),
    ]);
    let wide = wide();
    let (plain, letter) = (packed(&[("a.txt", b"a")]), packed(&[("word/document.xml", b"<a/>")]));
    let sound = workbooks::all().swap_remove(1).1;
    let cases: Vec<(&str, &[u8], i32, &str)> = vec![
        ("halaman.xls", b"<html><table><tr><td>No</td></tr></table></html>", 2, "sebenarnya halaman web"),
        (
            "laporan.xls",
            b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
            2,
            "XML dari Excel 2003",
        ),
        ("sandi.xlsx", &locked, 2, "dikunci dengan kata sandi"),
        ("sandi.ods", &encrypted, 2, "dikunci dengan kata sandi"),
        ("rusak.xls", &ole, 2, "rusak atau terpotong"),
        ("terpotong.xlsx", &sound[..sound.len() / 2], 2, "rusak atau terpotong"),
        ("bom.xlsx", &bomb, 2, "terlalu besar untuk sebuah daftar"),
        ("lebar.xlsx", &wide, 2, "kolom di lembar \"Sheet1\"; sebuah daftar paling banyak 256"),
        ("kosong.csv", b"", 2, "tidak berisi apa-apa"),
        ("surat.csv", b"%PDF-1.7\n", 2, "melainkan berkas PDF"),
        ("nol.csv", b"a;b\x00;c", 2, "rusak atau terpotong"),
        ("berkas.xlsx", &plain, 2, "melainkan berkas ZIP"),
        ("surat.xlsx", &letter, 2, "melainkan berkas Word"),
    ];
    for (name, bytes, code, words) in cases {
        place.write(name, bytes);
        ends(&place, name, code, words);
    }
    ends(&place, "tidak-ada.xlsx", 2, "tidak ada di sana");
    ends(&place, "content", 2, "folder, bukan berkas");
    let english = place.run(&["import", "--lang", "en", "lebar.xlsx"]);
    assert!(said(&english).contains("columns in the sheet \"Sheet1\"; a list has at most 256"), "{}", said(&english));
}

/// A sheet of a few kilobytes that unpacks to hundreds of megabytes.
fn bomb() -> Vec<u8> {
    let sheet = vec![b' '; 90 << 20];
    packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &sheet)])
}

/// As wide as a sheet can be.
fn wide() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for column in 0..16_384 {
        sheet.write_string(0, column, "Judul").unwrap();
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn what_no_document_can_hold_is_refused_and_the_others_are_not() {
    let place = empty();
    let mut list = "No;Judul Informasi;Ringkasan;Link\n1;Wajar;Uraian;\n".to_owned();
    for row in 0..600 {
        list.push_str(&format!("2;Sama;Uraian;https://contoh.example.go.id/{row}\n"));
    }
    list.push_str(&format!("3;Panjang;{};\n", "kata ".repeat(40_000)));
    place.write("daftar.csv", list.as_bytes());
    let output = place.run(&["import", "--unit", "protokol", "daftar.csv"]);
    let told = said(&output);
    assert_eq!(output.status.code(), Some(1), "{told}");
    for words in [
        "600 baris berbagi bagian",
        " huruf; terlalu panjang untuk keterangan",
        "1 dibuat sebagai konsep",
        "2 tidak dijadikan konsep",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(place.read().value.documents.iter().all(|it| it.readable));
}

/// Every workbook cut short and with bytes changed: an answer each time, and never a panic.
#[test]
fn damaged_workbooks_never_bring_the_program_down() {
    let place = empty();
    let rounds = times(6, 400);
    let mut books = workbooks::all();
    let old = "40-merged-cells-of-old-excel.xls";
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/behaviour/import/tables");
    books.push((old, fs::read(folder.join(old)).unwrap()));
    // The same every time: a small generator of numbers is enough.
    let mut state = 2_463_534_242_u32;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state as usize % below
    };
    for (name, bytes) in books {
        for _ in 0..rounds {
            let mut damaged = bytes.clone();
            for _ in 0..=random(12) {
                let at = random(damaged.len());
                damaged[at] = u8::try_from(random(256)).unwrap();
            }
            if random(3) == 0 {
                damaged.truncate(random(bytes.len()));
            }
            place.write(name, &damaged);
            let output = place.run(&["import", "--coba", "--unit", "protokol", name]);
            let told = said(&output);
            assert!(output.status.code().is_some_and(|it| it <= 2), "{name}: {told}");
            assert!(!told.contains("panicked") && !told.is_empty(), "{name}: {told}");
        }
    }
}

#[test]
fn an_export_writes_the_published_register_as_a_workbook() {
    let place = SampleRegister::at(Start::Approved);
    let output = place.run(&["export", "dip.xlsx"]);
    assert!(output.status.success(), "{}", said(&output));
    // It reads back: the same document, which is in the register already.
    let told = said(&place.run(&["import", "dip.xlsx"]));
    assert!(told.contains("1 sudah ada di register, bukan dari daftar: content/protokol/contoh"), "{told}");
    let output = place.run(&["export", "--konsep", "konsep.csv"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
}
