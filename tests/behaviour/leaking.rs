//! A word that nobody approved comes out nowhere: not in a file, not in a file's name, not in what `build` prints.

use std::process::Output;

use crate::folders::{differences, snapshot, unpacked};
use crate::good::{DOC, Good};

const WORD: &str = "zxqvornap";
const FIELDS: &str = include_str!("leaking/konsep.md");
const EXCLUDED: &str = include_str!("leaking/dik.md");
const BROKEN: &str = include_str!("leaking/rusak.md");
const SUBMITTED: &str = "penyusunan: { oleh: petugas-pro, tanggal: 2026-02-01, dicatat_oleh: petugas-ren, surat: { nomor: zxqvornap/1, tanggal: 2026-02-01 } }\n";
const CORRECTED: &str = "pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-02-02, hasil: perlu-perbaikan, catatan: zxqvornap kurang, memo: { nomor: zxqvornap/2, tanggal: 2026-02-02 }, sidik: REVIEW }\n";
const REVIEWED: &str = "pemeriksaan:\n  - { oleh: ppid, tanggal: 2026-02-02, hasil: sesuai, memo: { nomor: zxqvornap/3, tanggal: 2026-02-02 }, sidik: REVIEW }\n";
const WITHDRAWN: &str = "penarikan:\n  diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }\n  disetujui: { oleh: atasan-ppid, tanggal: 2026-03-02, sidik: WITHDRAWAL }\n  alasan: zxqvornap\n";

type Change = fn(&Good);

/// A document whose every field, text, attachment and attachment's name has the word, and which has these records.
fn unapproved(good: &Good, name: &str, records: &str) {
    for (file, bytes) in [("zxqvornap.csv", &b"zxqvornap,1\n"[..]), ("peta-zxqvornap.txt", b"zxqvornap\n")] {
        good.write(&format!("protokol/{name}/{file}"), bytes);
    }
    let text = FIELDS.replace("ID", name).replace("RECORDS\n", records);
    good.seal(&format!("protokol/{name}/index.md"), &text);
}

/// A good register with everything in it that nobody approved.
fn register() -> Good {
    let good = Good::new();
    unapproved(&good, "satu", "");
    unapproved(&good, "dua", SUBMITTED);
    unapproved(&good, "tiga", &[SUBMITTED, CORRECTED].concat());
    unapproved(&good, "empat", &[SUBMITTED, REVIEWED].concat());
    good.seal("protokol/lima.md", &EXCLUDED.replace("RECORDS\n", SUBMITTED));
    // The next revision of what is published.
    good.rename(DOC, "protokol/contoh/r1/index.md");
    good.rename("protokol/contoh/jadwal.csv", "protokol/contoh/r1/jadwal.csv");
    good.rename("protokol/contoh/denah.png", "protokol/contoh/r1/denah.png");
    let next =
        FIELDS.replace("ID", "dip-2026-0001").replace("revisi: 1", "revisi: 2\ncatatan_perubahan: zxqvornap");
    good.write("protokol/contoh/zxqvornap.csv", b"zxqvornap,2\n");
    good.write("protokol/contoh/peta-zxqvornap.txt", b"zxqvornap\n");
    good.seal(DOC, &next.replace("RECORDS\n", SUBMITTED));
    // Everything that can be a warning in a draft, with the word in it.
    good.write("protokol/enam/zxqvornap.html", b"<p>zxqvornap</p>");
    good.write("protokol/enam/palsu.pdf", b"zxqvornap\n");
    good.seal("protokol/enam/index.md", BROKEN);
    good
}

fn tells(output: &Output) -> bool {
    let said = [&output.stdout[..], &output.stderr].concat();
    String::from_utf8_lossy(&said).to_lowercase().contains(WORD)
}

#[test]
fn what_nobody_approved_comes_out_nowhere() {
    let good = register();
    let report = good.report();
    let warned = report["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["file"] == "content/protokol/enam/index.md");
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
    let found: Vec<_> = site
        .iter()
        .filter(|(path, (_, bytes))| {
            path.contains(WORD) || String::from_utf8_lossy(&unpacked(bytes)).to_lowercase().contains(WORD)
        })
        .map(|(path, _)| path)
        .collect();
    assert!(found.is_empty(), "{found:#?}");
    // The index is among what was looked through, with the words of what was approved.
    let is_index = |it: &str| it.starts_with("cari/indeks/") && it.ends_with(".pf_fragment");
    let index: Vec<Vec<u8>> =
        site.iter().filter(|(it, _)| is_index(it)).map(|(_, (_, bytes))| unpacked(bytes)).collect();
    assert!(index.iter().any(|it| String::from_utf8_lossy(it).contains("Jadwal Layanan Informasi")));
    for name in ["satu", "dua", "tiga", "empat", "dik-lima", "enam"] {
        let left: Vec<_> = site.keys().filter(|it| it.split('/').any(|it| it == name)).collect();
        assert!(left.is_empty(), "{name}: {left:?}");
    }
}

#[test]
fn a_draft_that_stops_a_build_is_not_told_to_its_log() {
    #[rustfmt::skip]
    let spoils: [(&str, Change); 7] = [
        // Withdrawn by two officers, but never approved: no tombstone.
        ("withdrawal-unapproved", |it| unapproved(it, "tujuh", &[SUBMITTED, REVIEWED, WITHDRAWN].concat())),
        ("file-unexpected", |it| it.write("protokol/satu/.zxqvornap.csv", b"zxqvornap")),
        ("yaml-syntax", |it| it.seal("protokol/satu/index.md", "---\nid: satu\njudul: zxqvornap: lagi\n---\nzxqvornap\n")),
        ("front-matter-unclosed", |it| it.seal("protokol/satu/index.md", "---\nid: satu\njudul: zxqvornap\n")),
        ("encoding-not-utf8", |it| it.write("protokol/satu/index.md", b"---\nid: satu\njudul: zxqvornap \xff\n---\n")),
        ("content-link", |it| it.link("protokol/satu/zxqvornap.csv", "../zxqvornap")),
        ("excluded-content", |it| it.seal("protokol/lima.md", &(EXCLUDED.replace("RECORDS\n", "") + "zxqvornap\n"))),
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
    let good = Good::new();
    assert_eq!(good.run(&["build"]).status.code(), Some(0));
    let before = snapshot(&good.root().join("public"));
    assert!(before.len() > 40, "{}", before.len());
    let spoils: [Change; 4] = [
        |it| it.swap(DOC, "setiap hari kerja", "setiap hari"),
        |it| it.swap(DOC, "oleh: atasan-ppid", "oleh: ppid-dua"),
        |it| it.write("protokol/contoh/jadwal.csv", b"hari,jam\n"),
        |it| it.write("protokol/baru.md", b"---\nid: [\n---\n"),
    ];
    for (at, spoil) in spoils.into_iter().enumerate() {
        spoil(&good);
        let output = good.run(&["build"]);
        assert_eq!(output.status.code(), Some(1), "{at}");
        assert_eq!(
            differences(&before, &snapshot(&good.root().join("public"))),
            Vec::<String>::new(),
            "{at}"
        );
    }
    let beside = std::fs::read_dir(good.root()).unwrap().count();
    assert_eq!(beside, 2, "content and public");
}
