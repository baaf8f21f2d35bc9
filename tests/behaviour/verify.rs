//! What a site says about itself can be checked, with this program and without it.

use std::fs;

use maklumat::seal::{Verification, verify};
use serde_json::Value;

use crate::folders::snapshot;
use crate::sample_register::SampleRegister;
use crate::tools::program;

const CHECKSUMS: &str = "manifest-sha256.txt";
const MANIFEST: &str = "bukti/manifest.json";

fn built() -> SampleRegister {
    let sample = SampleRegister::whole();
    sample.build();
    sample
}

/// The paths of all files of the site.
fn files(sample: &SampleRegister) -> Vec<String> {
    let public = sample.path("public");
    snapshot(&public).into_keys().filter(|it| public.join(it).is_file()).collect()
}

fn manifest(sample: &SampleRegister) -> Value {
    serde_json::from_slice(&fs::read(sample.path("public").join(MANIFEST)).unwrap()).unwrap()
}

/// Everything that differs, as `path fault`.
fn differences(sample: &SampleRegister) -> Vec<String> {
    match verify(&sample.path("public"), None).unwrap() {
        Verification::Site { differences, .. } => {
            differences.iter().map(|it| format!("{} {}", it.path, it.fault.key())).collect()
        }
        Verification::File { .. } | Verification::Archive { .. } => panic!("this is a site"),
    }
}

#[test]
fn the_list_names_every_file_but_itself_and_sha256sum_agrees() {
    let sample = built();
    let text = fs::read_to_string(sample.path("public").join(CHECKSUMS)).unwrap();
    let mut listed: Vec<&str> = text.lines().map(|it| it.split_once("  ").unwrap().1).collect();
    assert!(listed.is_sorted());
    listed.push(CHECKSUMS);
    listed.sort_unstable();
    assert_eq!(files(&sample), listed);
    let checked = program("sha256sum")
        .args(["-c", "--strict", "--quiet", CHECKSUMS])
        .current_dir(sample.path("public"))
        .output()
        .unwrap();
    assert!(checked.status.success(), "{checked:?}");
}

#[test]
fn the_manifest_is_canonical_and_keeps_to_its_published_schema() {
    let sample = built();
    let text = fs::read_to_string(sample.path("public").join(MANIFEST)).unwrap();
    assert_eq!(text, serde_json_canonicalizer::pipe(&text).unwrap() + "\n");
    let schema = fs::read(sample.path("public").join("skema/manifest-v1.json")).unwrap();
    let schema: Value = serde_json::from_slice(&schema).unwrap();
    assert!(jsonschema::draft202012::meta::is_valid(&schema));
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    let good = manifest(&sample);
    if let Err(fault) = schema.validate(&good) {
        panic!("{} at {}", fault, fault.instance_path());
    }
    let breaks: [fn(&mut Value); 13] = [
        |it| it["format"] = "maklumat-manifest/v2".into(),
        |it| it["host"] = "machine".into(),
        |it| drop(it.as_object_mut().unwrap().remove("settings")),
        |it| it["site"] = "kosong".into(),
        |it| it["documents"][0]["state"] = "hilang".into(),
        |it| it["documents"][0]["revision"] = 0.into(),
        |it| it["documents"][0]["digest"] = "sha256:00".into(),
        |it| it["documents"][1]["records"]["approval"]["digest"] = Value::Null,
        |it| it["documents"][1]["files"][0]["path"] = "../isi.md".into(),
        |it| it["documents"][1]["files"][0]["sha256"] = "A".repeat(64).into(),
        |it| it["created"] = "kemarin".into(),
        |it| it["day"] = "kemarin".into(),
        |it| drop(it.as_object_mut().unwrap().remove("day")),
    ];
    for (at, change) in breaks.into_iter().enumerate() {
        let mut broken = good.clone();
        change(&mut broken);
        assert!(!schema.is_valid(&broken), "break {at}");
    }
}

#[test]
fn the_manifest_says_what_was_published_and_nothing_else() {
    let sample = built();
    let manifest = manifest(&sample);
    assert_eq!(manifest["created"], "2026-03-02", "the withdrawal was agreed last");
    let documents = manifest["documents"].as_array().unwrap();
    let told: Vec<String> = documents
        .iter()
        .map(|it| {
            let files = it["files"].as_array().unwrap().iter().map(|it| it["path"].as_str().unwrap());
            let names: Vec<&str> = files.map(|it| it.rsplit_once('/').unwrap().1).collect();
            let text = |key: &str| it[key].as_str().unwrap();
            format!("{} {} {} {} {}", text("id"), it["revision"], text("state"), text("class"), names.join(","))
        })
        .collect();
    let expected = [
        "dik-2026-0001 1 berlaku dikecualikan isi.md",
        "dip-2026-0001 1 berlaku setiap-saat denah.png,isi.md,jadwal.csv",
        "dip-2026-0002 1 digantikan berkala isi.md,tabel.csv",
        "dip-2026-0002 2 berlaku berkala isi.md,tabel.csv",
        "dip-2026-0003 1 ditarik serta-merta ",
        "dip-2026-0004 1 berlaku berkala isi.md",
    ];
    assert_eq!(told, expected);
    assert_eq!(documents[4]["records"]["withdrawal"]["agreed"]["officer"], "atasan-ppid");
    assert_eq!(documents[5]["records"]["reviews"][0]["memo"]["number"], "049/12/ADPIM");
    let told = manifest.to_string();
    assert!(!told.contains("dip-2026-0005") && !told.contains("Rancangan"));
}

#[test]
fn a_site_agrees_with_itself_and_a_copy_of_its_list_proves_more() {
    let sample = built();
    assert_eq!(differences(&sample), Vec::<String>::new());
    let verified = sample.command(&["--lang", "en", "verify"]).output().unwrap();
    assert!(verified.status.success(), "{verified:?}");
    let copies = tempfile::tempdir().unwrap();
    for name in [CHECKSUMS, MANIFEST] {
        let copy = copies.path().join("copy");
        fs::copy(sample.path("public").join(name), &copy).unwrap();
        let result = verify(&sample.path("public"), Some(&copy)).unwrap();
        assert!(result.origin_proven() && result.is_sound(), "{result:?}");
    }
    fs::write(sample.path("public").join("index.html"), "").unwrap();
    let verified = sample.command(&["--lang", "en", "verify"]).output().unwrap();
    assert_eq!(verified.status.code(), Some(1));
}

#[test]
fn one_changed_byte_in_any_file_is_found() {
    let sample = built();
    let files = files(&sample);
    assert!(files.len() > 40);
    for path in &files {
        let file = sample.path("public").join(path);
        let good = fs::read(&file).unwrap();
        let mut bad = good.clone();
        match bad.len() / 2 {
            0 => bad.push(b'x'),
            middle => bad[middle] ^= 1,
        }
        fs::write(&file, bad).unwrap();
        assert!(!differences(&sample).is_empty(), "{path}");
        fs::write(&file, good).unwrap();
    }
    assert_eq!(differences(&sample), Vec::<String>::new());
}

#[test]
fn a_download_is_recognised_with_its_revision_and_state() {
    let sample = built();
    let download = tempfile::tempdir().unwrap();
    let file = download.path().join("unduhan.csv");
    fs::copy(sample.path("public").join("info/dip-2026-0002/r1/tabel.csv"), &file).unwrap();
    let manifest = sample.path("public").join(MANIFEST);
    let Verification::File { matches, .. } = verify(&file, Some(&manifest)).unwrap() else { panic!() };
    // Both revisions, and another document, have the same table.
    let told = matches.iter().map(|it| {
        let (id, revision) = it.revision.clone().unwrap();
        format!("{id} {revision} {}", it.state.unwrap().key())
    });
    let expected = ["dip-2026-0001 1 berlaku", "dip-2026-0002 1 digantikan", "dip-2026-0002 2 berlaku"];
    assert_eq!(told.collect::<Vec<_>>(), expected);
}
