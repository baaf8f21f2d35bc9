//! Attachments are looked into, whatever is done to them, in bounded time and memory.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use maklumat::diagnostics::{Diagnostic, Example, Start};
use serde_json::Value;

use crate::counts::{Random, times};
use crate::sample_files::{Pdf, bomb, packed, pdf_with_a_past, workbook};
use crate::sample_register::{FOLDER, SampleRegister};

/// A number of the right shape in a regency that does not exist.
const NIK: &str = "6279993102990001";

/// What is found about one attachment, without that it is not listed.
fn about(name: &str, bytes: &[u8]) -> Vec<Diagnostic> {
    let place = SampleRegister::at(Start::Draft);
    place.write(&format!("{FOLDER}/{name}"), bytes);
    let found = place.findings().into_iter();
    found.filter(|it| it.place.file.ends_with(name) && it.code.name != "attachment-unlisted").collect()
}

fn codes(name: &str, bytes: &[u8]) -> Vec<&'static str> {
    about(name, bytes).iter().map(|it| it.code.name).collect()
}

#[test]
fn what_readers_do_not_see_is_found() {
    let paragraph = |inner: &str| format!("<w:document><w:p><w:r>{inner}</w:r></w:p></w:document>");
    let (first, last) = NIK.split_at(7);
    let runs = paragraph(&format!("<w:t>{first}</w:t></w:r><w:r><w:t>{last}</w:t>"));
    let deleted = format!("<w:document><w:p><w:del><w:r><w:delText>{NIK}</w:delText></w:r></w:del></w:p></w:document>");
    let word =
        |parts: &[(&str, &str)]| packed(&parts.iter().map(|(name, text)| (*name, text.as_bytes())).collect::<Vec<_>>());
    let body = ("word/document.xml", "<w:document><w:p><w:r><w:t>Isi.</w:t></w:r></w:p></w:document>");
    let comment = format!("<w:comments><w:comment><w:p><w:r><w:t>NIK {NIK}</w:t></w:r></w:p></w:comment></w:comments>");
    let subject = format!("<cp:coreProperties><dc:subject>{NIK}</dc:subject></cp:coreProperties>");
    let inner = workbook(&[("NIK", NIK)]);
    let sheet =
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");
    let hidden = "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
    let strings = format!("<sst><si><t>{NIK}</t></si></sst>");
    let relations = "<R><Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></R>";
    let book = "<workbook><sheets><sheet state=\"hidden\" r:id=\"rId2\"/></sheets></workbook>";
    let plain = ("xl/workbook.xml", "<workbook/>");
    let pivot = format!("<pivotCacheRecords><r><n v=\"{NIK}\"/></r></pivotCacheRecords>");
    for (name, bytes, part) in [
        ("a.docx", word(&[("word/document.xml", &runs)]), "in its text"),
        ("b.docx", word(&[("word/document.xml", &deleted)]), "deleted text"),
        ("c.docx", word(&[body, ("word/comments.xml", &comment)]), "a comment"),
        ("d.docx", word(&[body, ("docProps/core.xml", &subject)]), "hidden details"),
        (
            "e.docx",
            packed(&[("word/document.xml", body.1.as_bytes()), ("word/embeddings/a.xlsx", &inner)]),
            "within the file",
        ),
        ("f.xlsx", workbook(&[("NIK", NIK)]), "in its text"),
        (
            "g.xlsx",
            word(&[
                sheet,
                ("xl/worksheets/sheet2.xml", hidden),
                ("xl/sharedStrings.xml", &strings),
                ("xl/workbook.xml", book),
                ("xl/_rels/workbook.xml.rels", relations),
            ]),
            "hidden sheet",
        ),
        ("h.xlsx", word(&[plain, sheet, ("xl/sharedStrings.xml", &strings)]), "not shown"),
        ("i.xlsx", word(&[plain, sheet, ("xl/pivotCache/pivotCacheRecords1.xml", &pivot)]), "not shown"),
        ("j.csv", format!("nama,nik\nContoh,{NIK}\n").into_bytes(), "in its text"),
        ("k.json", format!("{{\"nik\": \"{NIK}\"}}").into_bytes(), "in its text"),
        (&format!("l-{NIK}.csv"), b"a,b\n".to_vec(), "in its name"),
        (
            "m.pdf",
            Pdf { title: Some("Judul"), language: Some("id"), text: &format!("NIK {NIK} di sini"), ..Pdf::default() }
                .bytes(),
            "in its text",
        ),
        (
            "n.pdf",
            Pdf { title: Some(&format!("Surat {NIK}")), language: Some("id"), text: "Isi surat ini", ..Pdf::default() }
                .bytes(),
            "hidden details",
        ),
        ("o.pdf", pdf_with_a_past(&format!("NIK {NIK} lama"), "NIK sudah dihapus"), "an earlier state"),
    ] {
        let found = about(name, &bytes);
        let told: Vec<_> = found.iter().filter(|it| it.code.name == "personal-identity-number").collect();
        assert_eq!(told.len(), 1, "{name}: {found:#?}");
        assert!(told[0].message.en.contains(part), "{name}: {}", told[0].message);
        let said = format!("{:?} {:?}", told[0].message, told[0].help);
        assert!(!said.contains(&NIK[2..]), "a finding publishes what it found: {said}");
    }
}

#[test]
fn a_signature_is_told_as_facts_on_the_page() {
    let example = Example::APPROVED
        .files(&[("surat.pdf", b"@pdf title language text signed")])
        .front("lampiran:\n  - { berkas: surat.pdf }\n  - { berkas: jadwal.csv }");
    let place = SampleRegister::of(&example);
    let built = place.run(&["build"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let page = place.text("public/info/dip-2026-0001/index.html");
    assert!(page.contains("Nama yang tertulis di sertifikat: Kepala Biro (contoh)."), "{page}");
    assert!(page.contains("Berkas utuh sejak ditandatangani."));
    assert!(page.contains("Keabsahannya tidak dinilai di sini"));
}

#[test]
fn bytes_added_behind_a_signature_are_told() {
    let mut bytes = Pdf { title: Some("Judul"), text: "Isi surat ini", signed: true, ..Pdf::default() }.bytes();
    bytes.extend_from_slice(b"% tambahan\n");
    let found = maklumat::inspect::inside::signatures(&mut std::io::Cursor::new(bytes));
    assert_eq!(found.len(), 1);
    assert!(!found[0].is_whole && found[0].state == maklumat::inspect::SignedState::Unchanged);
}

#[test]
fn what_is_published_on_purpose_is_shown_with_its_reason() {
    let example = Example::APPROVED.front(
        "ringkasan: Penyedia dengan NPWP 12.345.678.9-012.345.\npengecualian:\n  - { aturan: personal-tax-number, bidang: ringkasan, alasan: Ringkasan kontrak memuat NPWP penyedia, sampai: 2027-12-31 }",
    );
    let place = SampleRegister::of(&example);
    assert!(place.run(&["build"]).status.success());
    let page = place.text("public/info/dip-2026-0001/index.html");
    assert!(page.contains("NPWP (ringkasan): Ringkasan kontrak memuat NPWP penyedia"), "{page}");
}

#[test]
fn a_document_that_was_withdrawn_is_not_held_against_the_register() {
    let example = Example::of(Start::Withdrawn).body("NIK 6279993102990001.\n");
    assert!(SampleRegister::of(&example).findings().is_empty());
}

#[test]
fn bombs_are_findings() {
    for (name, folder, part) in [
        ("data.xlsx", "xl/", "xl/worksheets/sheet1.xml"),
        ("data.xlsx", "xl/", "xl/sharedStrings.xml"),
        ("surat.docx", "word/", "word/document.xml"),
    ] {
        let bytes = bomb(part, folder);
        let begin = Instant::now();
        assert_eq!(codes(name, &bytes), ["attachment-bomb"], "{part}");
        println!("{name} of {} bytes that unpacks to 64 MB: {:?}", bytes.len(), begin.elapsed());
    }
    let names: Vec<String> = (0..10_001).map(|it| format!("word/{it}.xml")).collect();
    let mut many = vec![("word/document.xml", &b"<a/>"[..])];
    many.extend(names.iter().map(|it| (it.as_str(), &b""[..])));
    assert_eq!(codes("surat.docx", &packed(&many)), ["attachment-type-mismatch"]);
    // Many small ones are one too.
    let room = vec![b'1'; 8 << 20];
    let mut many = vec![("word/document.xml", &b"<a/>"[..])];
    many.extend(names.iter().take(4).map(|it| (it.as_str(), room.as_slice())));
    assert_eq!(codes("surat.docx", &packed(&many)), ["attachment-bomb"]);
}

/// What the program says about a register with these attachments, by file; and how long it took.
fn check(files: &BTreeMap<String, Vec<u8>>) -> (BTreeMap<String, Vec<String>>, Duration) {
    let place = SampleRegister::at(Start::Draft);
    for (name, bytes) in files {
        place.write(&format!("{FOLDER}/{name}"), bytes);
    }
    let begin = Instant::now();
    let run = place.run(&["check", "--format", "json"]);
    let took = begin.elapsed();
    let told: Value = serde_json::from_slice(&run.stdout)
        .unwrap_or_else(|_| panic!("{:?} {}", run.status, String::from_utf8_lossy(&run.stderr)));
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for it in told["diagnostics"].as_array().unwrap() {
        let name = it["file"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        found.entry(name).or_default().push(it["code"].as_str().unwrap().to_owned());
    }
    (found, took)
}

#[test]
fn damaged_pdfs_never_stop_the_check() {
    let many = times(50, 500);
    let mut sound = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), &mut sound);
    let mut random = Random(0x1945_0817);
    let mut files = BTreeMap::new();
    for number in 0..many {
        let mut bytes = sound[random.below(sound.len())].clone();
        let length = bytes.len();
        match random.below(5) {
            0 => {
                (0..=random.below(200))
                    .for_each(|_| bytes[random.below(length)] = u8::try_from(random.below(256)).unwrap());
            }
            1 => bytes.truncate(20 + random.below(length - 20)),
            2 => {
                let from = random.below(length);
                bytes.drain(from..(from + random.below(2000)).min(length));
            }
            3 => {
                let (from, to) = (random.below(length), random.below(length));
                let piece = bytes[from.min(to)..from.max(to)].to_vec();
                bytes.splice(from..from, piece);
            }
            // Numbers are what tables, lengths and references are made of.
            _ => {
                for _ in 0..=random.below(60) {
                    let at = random.below(length);
                    if let Some(digit) = bytes[at..].iter().position(u8::is_ascii_digit) {
                        bytes[at + digit] = b'0' + u8::try_from(random.below(10)).unwrap();
                    }
                }
            }
        }
        files.insert(format!("rusak-{number}.pdf"), bytes);
    }
    let (found, took) = check(&files);
    let told = found.values().filter(|it| it.iter().any(|it| it == "attachment-unreadable")).count();
    println!("{many} damaged PDFs: {took:?}, {told} could not be looked into to the end");
    assert!(told > 0);
}

#[test]
fn a_pdf_that_is_too_large_to_be_looked_into_is_told() {
    let megabytes = times(20, 200);
    let small = Pdf { title: Some("Judul"), language: Some("id"), text: "Isi surat ini", ..Pdf::default() }.bytes();
    let (head, tail) = small.split_at(9);
    let mut bytes = head.to_vec();
    // Before the objects, so that their places must be looked for, and behind them as a comment of its own.
    bytes.extend(format!("9 0 obj\n<< /Length {} >>\nstream\n", megabytes << 20).bytes());
    bytes.extend(
        (0..megabytes << 20).map(|it: usize| u8::try_from(it.wrapping_mul(2_654_435_761) >> 13 & 0xff).unwrap()),
    );
    bytes.extend(b"\nendstream\nendobj\n");
    let moved = bytes.len() - 9;
    let tail = String::from_utf8(tail.to_vec()).unwrap();
    let (objects, table) = tail.split_once("xref\n").unwrap();
    bytes.extend(objects.bytes());
    let start = bytes.len();
    bytes.extend(b"xref\n");
    for line in table.split_inclusive('\n') {
        match line.strip_suffix(" 00000 n \n").and_then(|it| it.parse::<usize>().ok()) {
            Some(place) => bytes.extend(format!("{:010} 00000 n \n", place + moved).bytes()),
            None if line.trim().parse::<usize>().is_ok() => bytes.extend(format!("{start}\n").bytes()),
            None => bytes.extend(line.bytes()),
        }
    }
    let (found, took) = check(&BTreeMap::from([("besar.pdf".to_owned(), bytes)]));
    println!("a PDF of {megabytes} MB: {took:?}, {found:?}");
    assert!(found["besar.pdf"].iter().any(|it| it == "attachment-too-large"), "{found:?}");
}

fn collect(folder: &Path, pdfs: &mut Vec<Vec<u8>>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, pdfs);
        } else if path.extension().is_some_and(|it| it == "pdf") {
            pdfs.push(fs::read(path).unwrap());
        }
    }
}
