//! Nothing published goes without a trace: `build --since` compares with what was published before, and a machine
//! that fails says so in one line and leaves the old site.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

use crate::folders::{differences, snapshot};
use crate::lacking::resealed;
use crate::sample_register::{DIK, GONE, NEW, OLD, OTHER, SampleRegister, template};

/// What is done to a register after its publication, and to it and its manifest.
type Change = fn(&SampleRegister);
type Fault = fn(&SampleRegister, &str);

/// A register whose site was built, and its manifest, kept elsewhere.
fn published() -> (SampleRegister, tempfile::TempDir, String) {
    let good = SampleRegister::whole();
    assert_eq!(good.run(&["build"]).status.code(), Some(0));
    let elsewhere = tempfile::tempdir().unwrap();
    let manifest = elsewhere.path().join("manifest.json");
    fs::copy(good.root().join("public/bukti/manifest.json"), &manifest).unwrap();
    let manifest = manifest.to_str().unwrap().to_owned();
    (good, elsewhere, manifest)
}

fn public(good: &SampleRegister) -> PathBuf {
    good.root().join("public")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Takes lines out of a document, each named by how it begins.
fn without(good: &SampleRegister, file: &str, starts: &[&str]) {
    let text = good.text(file);
    let kept: Vec<&str> =
        text.split_inclusive('\n').filter(|it| !starts.iter().any(|start| it.starts_with(start))).collect();
    good.write(file, kept.concat().as_bytes());
}

const WITHDRAWAL: [&str; 5] = ["penarikan:", "  diusulkan:", "  disetujui:", "  alasan:", "  pengganti:"];

#[test]
fn what_disappears_or_changes_is_refused_and_the_old_site_stays() {
    #[rustfmt::skip]
    let losses: [(&str, Change, &[&str]); 17] = [
        ("a deleted document", |it| it.remove(OTHER), &["published-gone"]),
        ("a deleted excluded entry", |it| it.remove(DIK), &["published-gone"]),
        ("a deleted tombstone", |it| it.remove(GONE), &["published-gone"]),
        ("a dropped approval", |it| without(it, OTHER, &["persetujuan:"]), &["published-gone"]),
        ("another id", |it| it.rewrite(OTHER, "dip-2026-0004", "dip-2026-0044"), &["published-gone"]),
        ("a lower revision", |it| { it.rename(OLD, NEW); fs::remove_dir_all(it.path("content/protokol/pedoman/r1")).unwrap() }, &["published-lowered"]),
        ("the later approval dropped", |it| without(it, NEW, &["persetujuan:"]), &["published-lowered"]),
        ("a lost withdrawal", |it| without(it, GONE, &WITHDRAWAL), &["published-restored"]),
        ("the agreement to it lost", |it| without(it, GONE, &["  disetujui:"]), &["published-restored"]),
        ("another text, approved anew", |it| it.rewrite(OTHER, "dan anggarannya", "dan biayanya"), &["published-changed"]),
        ("an earlier text, approved anew", |it| it.rewrite(OLD, "dua hari", "satu hari"), &["published-changed"]),
        ("another day of the approval, sealed anew", |it| it.rewrite(OTHER, "atasan-ppid, tanggal: 2026-01-23", "atasan-ppid, tanggal: 2026-01-24"), &["published-changed"]),
        ("another letter of the approval, sealed anew", |it| it.rewrite(OTHER, "12/SP/2026", "13/SP/2026"), &["published-changed"]),
        ("another memo, all sealed anew", |it| it.rewrite(OTHER, "049/12/ADPIM", "050/12/ADPIM"), &["published-changed"]),
        ("another reason of a withdrawal, sealed anew", |it| it.rewrite(GONE, "Digantikan dokumen lain", "Diganti"), &["published-changed"]),
        ("another day of its agreement, sealed anew", |it| it.rewrite(GONE, "tanggal: 2026-03-02", "tanggal: 2026-03-03"), &["published-changed"]),
        ("another officer who proposed it, sealed anew", |it| it.rewrite(GONE, "diusulkan: { oleh: ppid,", "diusulkan: { oleh: ppid-dua,"), &["published-changed"]),
    ];
    for (what, lose, codes) in losses {
        let (good, _elsewhere, manifest) = published();
        let before = snapshot(&public(&good));
        lose(&good);
        let free = good.run(&["check"]);
        assert_eq!(free.status.code(), Some(0), "{what} is sound by itself: {}", said(&free));
        let refused = good.run(&["build", "--since", &manifest]);
        assert_eq!(refused.status.code(), Some(1), "{what}: {}", said(&refused));
        let found: Vec<_> = PUBLISHED.into_iter().filter(|it| said(&refused).contains(it)).collect();
        assert_eq!(found, codes, "{what}: {}", said(&refused));
        assert_eq!(differences(&before, &snapshot(&public(&good))), Vec::<String>::new(), "{what}");
    }
}

const PUBLISHED: [&str; 4] = ["published-changed", "published-gone", "published-lowered", "published-restored"];

#[test]
fn a_renewal_that_was_published_stays_as_it_was() {
    let renewed = |good: &SampleRegister, days: &[&str]| {
        let entry = |day: &&str| format!("  - {{ oleh: ppid, tanggal: {day}, hasil: tetap, sidik: RENEWAL }}\n");
        let entries: String = days.iter().map(entry).collect();
        good.rewrite(OTHER, "---\nRencana", &format!("pemutakhiran:\n{entries}---\nRencana"));
    };
    let good = SampleRegister::whole();
    renewed(&good, &["2026-05-01", "2026-06-01"]);
    assert_eq!(good.run(&["build"]).status.code(), Some(0));
    let elsewhere = tempfile::tempdir().unwrap();
    let manifest = elsewhere.path().join("manifest.json");
    fs::copy(public(&good).join("bukti/manifest.json"), &manifest).unwrap();
    for (days, code) in [
        (&["2026-05-01", "2026-06-01"][..], 0),
        (&["2026-05-01", "2026-06-01", "2026-07-01"], 0),
        (&["2026-05-01", "2026-06-02"], 1),
        (&["2026-05-02", "2026-06-01"], 1),
        (&["2026-05-01"], 1),
        (&["2026-05-01", "2026-05-20", "2026-06-01"], 1),
        (&[], 1),
    ] {
        if days.is_empty() {
            good.seal(OTHER, template(OTHER));
        } else {
            renewed(&good, days);
        }
        assert_eq!(good.run(&["check"]).status.code(), Some(0), "{days:?}");
        let built = good.run(&["build", "--since", manifest.to_str().unwrap()]);
        assert_eq!(built.status.code(), Some(code), "{days:?}: {}", said(&built));
        assert_eq!(said(&built).contains("catatan pemutakhirannya"), code == 1, "{days:?}: {}", said(&built));
    }
}

#[test]
fn another_registers_manifest_is_refused() {
    let (good, _elsewhere, manifest) = published();
    let mut other: Value = serde_json::from_str(&fs::read_to_string(&manifest).unwrap()).unwrap();
    other["register"] = "biro.lain.go.id".into();
    fs::write(&manifest, resealed(&other)).unwrap();
    let refused = good.run(&["build", "--since", &manifest]);
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
    assert!(said(&refused).contains("published-gone"), "{}", said(&refused));
}

#[test]
fn an_honest_successor_passes_and_its_bytes_do_not_depend_on_the_past() {
    let steps: [(&str, Change); 4] = [
        ("nothing", |_| ()),
        ("a new document", |it| {
            it.seal(
                "content/protokol/baru.md",
                &template(OTHER).replace("dip-2026-0004", "dip-2026-0006").replace("petugas-ren, t", "petugas-pro, t"),
            );
        }),
        ("a new revision", |it| {
            it.rename(DIK, "content/protokol/dik/r1/index.md");
            let next = template(DIK).replace("revisi: 1", "revisi: 2\ncatatan_perubahan: Dasar hukum diperjelas.");
            it.seal("content/protokol/dik/index.md", &next.replace("2026-01-2", "2026-03-2"));
        }),
        ("a withdrawal", |it| {
            let lines = "penarikan:\n  diusulkan: { oleh: ppid, tanggal: 2026-03-01, sidik: WITHDRAWAL }\n  disetujui: { oleh: atasan-ppid, tanggal: 2026-03-02, sidik: WITHDRAWAL }\n  alasan: Usang.\n---\nRencana";
            it.rewrite(OTHER, "---\nRencana", lines);
        }),
    ];
    for (what, step) in steps {
        let (good, _elsewhere, manifest) = published();
        step(&good);
        let with = good.run(&["build", "--since", &manifest]);
        assert_eq!(with.status.code(), Some(0), "{what}: {}", said(&with));
        let site = snapshot(&public(&good));
        let alone = good.run(&["build"]);
        assert_eq!(alone.status.code(), Some(0), "{what}: {}", said(&alone));
        assert_eq!(differences(&site, &snapshot(&public(&good))), Vec::<String>::new(), "{what}");
    }
}

#[test]
fn what_the_machine_cannot_do_is_one_line_and_leaves_the_old_site() {
    #[rustfmt::skip]
    let faults: [(&str, Fault, &[&str]); 11] = [
        ("no such manifest", |_, it| fs::remove_file(it).unwrap(), &["build", "--since", "MANIFEST"]),
        ("a manifest that is none", |_, it| fs::write(it, "{}").unwrap(), &["build", "--since", "MANIFEST"]),
        ("a manifest cut short", |_, it| fs::write(it, "{\"format\":").unwrap(), &["build", "--since", "MANIFEST"]),
        ("a folder for a manifest", |_, _| (), &["build", "--since", "."]),
        ("a manifest in another encoding", |_, it| fs::write(it, b"\xff\xfe{\0}\0").unwrap(), &["build", "--since", "MANIFEST"]),
        ("a file where the output is to be", |good, _| fs::write(good.root().join("keluar"), "x").unwrap(), &["build", "--output", "keluar"]),
        ("an output below a file", |good, _| fs::write(good.root().join("keluar"), "x").unwrap(), &["build", "--output", "keluar/situs"]),
        ("an output inside content/", |_, _| (), &["build", "--output", "content/situs"]),
        ("a theme that is not there", |good, _| good.rewrite("content/maklumat.yml", "kebijakan: {}", "tema: biru"), &["build"]),
        ("a template that does not parse", |good, _| theme(good, "templates/home.html", "{% if %}"), &["build"]),
        ("words that do not parse", |good, _| theme(good, "i18n/id.ftl", "= {"), &["build"]),
    ];
    for (what, fault, arguments) in faults {
        let (good, _elsewhere, manifest) = published();
        let before = snapshot(&public(&good));
        fault(&good, &manifest);
        for language in ["id", "en"] {
            let mut all = vec!["--lang", language];
            all.extend(arguments.iter().map(|it| if *it == "MANIFEST" { manifest.as_str() } else { it }));
            let output = good.run(&all);
            assert_eq!(output.status.code(), Some(2), "{what}: {}", said(&output));
            assert_eq!(said(&output).lines().count(), 1, "{what}: {}", said(&output));
            assert!(output.stdout.is_empty(), "{what}");
        }
        assert_eq!(differences(&before, &snapshot(&public(&good))), Vec::<String>::new(), "{what}");
    }
}

/// A theme of the register's own with one file.
fn theme(good: &SampleRegister, file: &str, text: &str) {
    let path = good.root().join("themes/biru").join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
    good.rewrite("content/maklumat.yml", "kebijakan: {}", "tema: biru");
}

#[test]
fn a_folder_that_is_no_register_is_told_from_a_machine_that_fails() {
    let good = SampleRegister::whole();
    fs::rename(good.root().join("content"), good.root().join("isi")).unwrap();
    fs::write(good.root().join("content"), "x").unwrap();
    for command in ["check", "build"] {
        let output = good.run(&[command]);
        assert_eq!(output.status.code(), Some(2), "{command}: {}", said(&output));
        assert_eq!(said(&output).lines().count(), 1, "{command}: {}", said(&output));
    }
    assert!(!public(&good).exists());
}

#[test]
fn an_answer_that_cannot_be_delivered_is_a_failure() {
    let good = SampleRegister::whole();
    for arguments in
        [&["check", "--format", "json"][..], &["statement", "content/protokol/contoh"], &["explain", "raw-html"]]
    {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_maklumat"));
        command.args(["--date", "2026-11-22"]).args(arguments).current_dir(good.root()).stdout(full);
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", said(&output));
        assert_eq!(said(&output).lines().count(), 1, "{arguments:?}: {}", said(&output));
    }
}
