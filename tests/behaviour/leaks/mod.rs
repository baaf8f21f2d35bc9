//! A word that nobody approved comes out nowhere: not in a file, not in a file's name, not in what `build` prints.

pub(crate) mod telling;

use std::process::Output;

use crate::folders::{Snapshot, differences, snapshot};
use crate::leaks::telling::{WORDLESS, told};
use crate::sample_files::Pdf;
use crate::sample_register::{DOC, PICTURE, SampleRegister, template};

const WORD: &str = "zxqvornap";
const FIELDS: &str = include_str!("konsep.md");
const EXCLUDED: &str = include_str!("dik.md");
const BROKEN: &str = include_str!("rusak.md");
const SUBMITTED: &str = "penyusunan: { oleh: petugas-pro, tanggal: 2026-02-01, dicatat_oleh: petugas-ren, surat: { nomor: zxqvornap/1, tanggal: 2026-02-01 } }\n";
const CORRECTED: &str = "pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-02-02, hasil: perlu-perbaikan, catatan: zxqvornap kurang, memo: { nomor: zxqvornap/2, tanggal: 2026-02-02 }, sidik: REVIEW }\n";
const REVIEWED: &str = "pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-02-02, hasil: sesuai, memo: { nomor: zxqvornap/3, tanggal: 2026-02-02 }, sidik: REVIEW }\n";
const WITHDRAWN: &str = "penarikan:\n  diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }\n  disetujui: { oleh: atasan-ppid, tanggal: 2026-03-02, sidik: WITHDRAWAL }\n  alasan: zxqvornap\n";

type Change = fn(&SampleRegister);

/// A document whose every field, text, attachment and attachment's name has the word, and which has these records.
fn unapproved(good: &SampleRegister, name: &str, records: &str) {
    for (file, bytes) in [("zxqvornap.csv", &b"zxqvornap,1\n"[..]), ("peta-zxqvornap.txt", b"zxqvornap\n")] {
        good.write(&format!("content/protokol/{name}/{file}"), bytes);
    }
    let text = FIELDS.replace("ID", name).replace("RECORDS\n", records);
    good.seal(&format!("content/protokol/{name}/index.md"), &text);
}

/// A good register with everything in it that nobody approved.
fn register() -> SampleRegister {
    let good = SampleRegister::whole();
    unapproved(&good, "satu", "");
    unapproved(&good, "dua", SUBMITTED);
    unapproved(&good, "tiga", &[SUBMITTED, CORRECTED].concat());
    unapproved(&good, "empat", &[SUBMITTED, REVIEWED].concat());
    good.seal("content/protokol/lima.md", &EXCLUDED.replace("RECORDS\n", SUBMITTED));
    // The next revision of what is published.
    good.rename(DOC, "content/protokol/contoh/r1/index.md");
    good.rename("content/protokol/contoh/jadwal.csv", "content/protokol/contoh/r1/jadwal.csv");
    good.rename("content/protokol/contoh/denah.png", "content/protokol/contoh/r1/denah.png");
    let next = FIELDS.replace("ID", "dip-2026-0001").replace("revisi: 1", "revisi: 2\ncatatan_perubahan: zxqvornap");
    good.write("content/protokol/contoh/zxqvornap.csv", b"zxqvornap,2\n");
    good.write("content/protokol/contoh/peta-zxqvornap.txt", b"zxqvornap\n");
    good.seal(DOC, &next.replace("RECORDS\n", SUBMITTED));
    // Everything that can be a warning in a draft, with the word in it.
    good.write("content/protokol/enam/zxqvornap.html", b"<p>zxqvornap</p>");
    good.write("content/protokol/enam/palsu.pdf", b"zxqvornap\n");
    good.seal("content/protokol/enam/index.md", BROKEN);
    good
}

/// The paths of a site that have the word, in their name or in what they tell.
fn telling(site: &Snapshot) -> Vec<&str> {
    let tells = |(path, (_, bytes)): &(&String, &(u32, Vec<u8>))| path.contains(WORD) || told(bytes).contains(WORD);
    site.iter().filter(tells).map(|(path, _)| path.as_str()).collect()
}

fn tells(output: &Output) -> bool {
    let said = [&output.stdout[..], &output.stderr].concat();
    String::from_utf8_lossy(&said).to_lowercase().contains(WORD)
}

#[test]
fn what_nobody_approved_comes_out_nowhere() {
    let good = register();
    let report = good.report();
    let warned =
        report["diagnostics"].as_array().unwrap().iter().filter(|it| it["file"] == "content/protokol/enam/index.md");
    assert!(warned.count() > 20, "{report:#}");
    for language in ["id", "en"] {
        let output = good.run(&["--lang", language, "build"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{said}");
        assert!(!tells(&output), "{said}");
        for name in [
            "satu/index.md",
            "dua/index.md",
            "tiga/index.md",
            "empat/index.md",
            "lima.md",
            "contoh/index.md",
            "enam/index.md",
        ] {
            assert!(said.contains(&format!("content/protokol/{name}")), "{name} is left out: {said}");
        }
    }
    let site = snapshot(&good.root().join("public"));
    assert!(site.contains_key("info/dip-2026-0001/index.html"), "its approved revision is published");
    assert_eq!(telling(&site), Vec::<&str>::new());
    // The index is among what was looked through, with the words of what was approved.
    let is_told = |path: &str| told(&site[path].1).contains("jadwal layanan informasi");
    assert!(site.keys().any(|it| it.ends_with(".pf_fragment") && is_told(it)));
    for name in ["satu", "dua", "tiga", "empat", "dik-lima", "enam"] {
        let left: Vec<_> = site.keys().filter(|it| it.split('/').any(|it| it == name)).collect();
        assert!(left.is_empty(), "{name}: {left:?}");
    }
}

/// The same search finds the word wherever a site tells it: once it is approved, in every kind of file there is.
#[test]
fn a_word_that_was_approved_is_found_in_every_kind_of_file() {
    let good = SampleRegister::whole();
    good.write("content/protokol/contoh/zxqvornap.pdf", &Pdf { text: "Isi zxqvornap", ..Pdf::default() }.bytes());
    let text = template(DOC).replacen("judul: ", "judul: Zxqvornap ", 1);
    let text = text.replacen("lampiran:\n", "lampiran:\n  - { berkas: zxqvornap.pdf }\n", 1);
    good.seal(DOC, &text);
    assert_eq!(good.run(&["build"]).status.code(), Some(0));
    let site = snapshot(&good.root().join("public"));
    let telling = telling(&site);
    for path in [
        "index.html",
        "atom.xml",
        "data/dip.csv",
        "data/dip.json",
        "data/dip.pdf",
        "data/dip.xlsx",
        "data/catalog.jsonld",
        "bukti/manifest.json",
        "info/dip-2026-0001/index.html",
        "info/dip-2026-0001/r1/meta.json",
        "info/dip-2026-0001/r1/naskah.txt",
        "info/dip-2026-0001/r1/zxqvornap.pdf",
        "manifest-sha256.txt",
    ] {
        assert!(telling.contains(&path), "{path} in {telling:#?}");
    }
    for kind in [".pf_fragment", ".pf_index"] {
        assert!(telling.iter().any(|it| it.ends_with(kind)), "{kind} in {telling:#?}");
    }
    // No other kind of packed file is in a site: whoever adds one says here how it is looked into.
    let files = site.iter().filter(|(_, (_, bytes))| !bytes.is_empty() && bytes != PICTURE);
    for (path, (_, bytes)) in files.filter(|(path, _)| !WORDLESS.iter().any(|it| path.ends_with(it))) {
        let is_known = [&b"\x1f\x8b"[..], b"PK", b"%PDF"].iter().any(|it| bytes.starts_with(it));
        assert!(is_known || std::str::from_utf8(bytes).is_ok(), "{path} is neither text nor looked into");
    }
}

#[test]
fn a_draft_that_stops_a_build_is_not_told_to_its_log() {
    #[rustfmt::skip]
    let spoils: [(&str, Change); 7] = [
        // Withdrawn by two officers, but never approved: no tombstone.
        ("withdrawal-unapproved", |it| unapproved(it, "tujuh", &[SUBMITTED, REVIEWED, WITHDRAWN].concat())),
        ("file-unexpected", |it| it.write("content/protokol/satu/.zxqvornap.csv", b"zxqvornap")),
        ("yaml-syntax", |it| it.seal("content/protokol/satu/index.md", "---\nid: satu\njudul: zxqvornap: lagi\n---\nzxqvornap\n")),
        ("front-matter-unclosed", |it| it.seal("content/protokol/satu/index.md", "---\nid: satu\njudul: zxqvornap\n")),
        ("encoding-not-utf8", |it| it.write("content/protokol/satu/index.md", b"---\nid: satu\njudul: zxqvornap \xff\n---\n")),
        ("content-link", |it| it.link("content/protokol/satu/zxqvornap.csv", "../zxqvornap")),
        ("excluded-content", |it| it.seal("content/protokol/lima.md", &(EXCLUDED.replace("RECORDS\n", "") + "zxqvornap\n"))),
    ];
    for (code, spoil) in spoils {
        let good = register();
        spoil(&good);
        let output = good.run(&["build"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{code}: {said}");
        assert!(said.contains(code), "{code}: {said}");
        assert!(!tells(&output), "{code}: {said}");
    }
}

#[test]
fn a_refused_document_leaves_the_old_site_as_it_is() {
    let good = SampleRegister::whole();
    assert_eq!(good.run(&["build"]).status.code(), Some(0));
    let before = snapshot(&good.root().join("public"));
    assert!(before.len() > 40, "{}", before.len());
    let spoils: [Change; 4] = [
        |it| it.swap(DOC, "setiap hari kerja", "setiap hari"),
        |it| it.swap(DOC, "oleh: atasan-ppid", "oleh: ppid-dua"),
        |it| it.write("content/protokol/contoh/jadwal.csv", b"hari,jam\n"),
        |it| it.write("content/protokol/baru.md", b"---\nid: [\n---\n"),
    ];
    for (at, spoil) in spoils.into_iter().enumerate() {
        spoil(&good);
        let output = good.run(&["build"]);
        assert_eq!(output.status.code(), Some(1), "{at}");
        assert_eq!(differences(&before, &snapshot(&good.root().join("public"))), Vec::<String>::new(), "{at}");
    }
    let beside = std::fs::read_dir(good.root()).unwrap().count();
    assert_eq!(beside, 2, "content and public");
}
