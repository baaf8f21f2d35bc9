//! The archive only grows, and programs that are not ours validate every bag of it.

mod damaged;
mod interrupted;
mod life_cycles;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use maklumat::diagnostics::Start;

use crate::folders::{copy, differences, snapshot};
use crate::sample_register::{DOCUMENT_ID, FOLDER, SampleRegister};
use crate::signed_acts::{key, published, record, signed};
use crate::tools::{bagit, program};

/// What an archive may replace: it goes on from what was there.
const GROWING: [&str; 4] = ["kepala.txt", "kepala.txt.sig", "penanda", "riwayat.txt"];

/// How `archive` ended, and what it said.
fn archive(sample: &SampleRegister, folder: &Path) -> (Option<i32>, String) {
    let output = sample.command(&["archive"]).arg(folder).output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn archived(sample: &SampleRegister, folder: &Path) -> String {
    let (code, said) = archive(sample, folder);
    assert_eq!(code, Some(0), "{said}");
    said
}

fn recorded(sample: &SampleRegister, hour: i64, arguments: &[&str]) {
    let (code, said) = record(sample, hour, arguments);
    assert_eq!(code, Some(0), "{said}");
}

/// The folders of the bags, in the order of their lines.
fn bags(folder: &Path) -> Vec<PathBuf> {
    let below = |it: &Path| fs::read_dir(it).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_dir()).collect();
    let groups: Vec<PathBuf> = below(folder);
    let mut bags: Vec<PathBuf> = groups.iter().flat_map(|it| -> Vec<PathBuf> { below(it) }).collect();
    bags.sort();
    bags
}

fn names(folder: &Path) -> Vec<String> {
    bags(folder).iter().map(|it| it.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

/// Everything in an archive, by programs that are not ours.
fn validated(folder: &Path) {
    let bags = bags(folder);
    let valid = bagit().arg("--validate").args(&bags).output().unwrap();
    assert!(valid.status.success(), "{}", String::from_utf8_lossy(&valid.stderr));
    for bag in &bags {
        for (sum, list) in [("256", "manifest"), ("512", "manifest"), ("256", "tagmanifest"), ("512", "tagmanifest")] {
            let list = format!("{list}-sha{sum}.txt");
            let mut checked = program(&format!("sha{sum}sum"));
            let checked = checked.args(["-c", "--strict", "--quiet", &list]).current_dir(bag).output().unwrap();
            assert!(checked.status.success(), "{} {list} {checked:?}", bag.display());
        }
        let text = fs::read_to_string(folder.join("riwayat.txt")).unwrap();
        let name = bag.file_name().unwrap().to_str().unwrap();
        let line = text.lines().nth(name[..6].parse::<usize>().unwrap() - 1).unwrap();
        assert!(line.ends_with(&format!("sha256:{}", sum(&bag.join("data/naskah.txt")))), "{name}: {line}");
    }
    let head = fs::read_to_string(folder.join("kepala.txt")).unwrap();
    assert!(head.contains(&sum(&folder.join("riwayat.txt"))), "{head}");
}

/// The digest of a file, by `sha256sum`.
fn sum(file: &Path) -> String {
    let output = program("sha256sum").arg(file).output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim_start_matches('\\')[..64].to_owned()
}

/// Whether OpenSSH takes the signature of a file by the keys that the archive names.
fn verified(folder: &Path, file: &Path, who: &str, namespace: &str, more: &[&str]) -> bool {
    let mut command = program("ssh-keygen");
    command.args(["-Y", "verify", "-I", who, "-n", namespace]).args(more).arg("-f").arg(folder.join("penanda"));
    command.arg("-s").arg(format!("{}.sig", file.display())).stdin(Stdio::from(fs::File::open(file).unwrap()));
    command.output().unwrap().status.success()
}

/// Withdraws the first document of the sample.
fn withdraw(sample: &SampleRegister, more: &[&str]) {
    let proposal = [&["withdraw", FOLDER, "--by", "ppid", "--reason", "Usang."], more].concat();
    for arguments in [&proposal[..], &["withdraw", FOLDER, "--by", "atasan-ppid"]] {
        let output = sample.run(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn programs_that_are_not_ours_validate_every_bag() {
    let (sample, place) = (SampleRegister::whole(), tempfile::tempdir().unwrap());
    let key = key(place.path(), "penerbit");
    recorded(&sample, 1, &["--key", key.to_str().unwrap()]);
    let folder = place.path().join("arsip");
    archived(&sample, &folder);
    validated(&folder);
    let due = [
        "000003-terbit-dik-2026-0001-r1",
        "000004-terbit-dip-2026-0001-r1",
        "000005-terbit-dip-2026-0002-r1",
        "000006-terbit-dip-2026-0002-r2",
        "000007-terbit-dip-2026-0003-r1",
        "000008-tarik-dip-2026-0003-r1",
        "000009-terbit-dip-2026-0004-r1",
    ];
    let mut found = names(&folder);
    found.sort_by_key(|it| it[6..].to_owned());
    let mut expected = due.map(str::to_owned).to_vec();
    expected.sort_by_key(|it| it[6..].to_owned());
    assert_eq!(
        found.iter().map(|it| &it[6..]).collect::<Vec<_>>(),
        expected.iter().map(|it| &it[6..]).collect::<Vec<_>>()
    );
    let bag = |what: &str| bags(&folder).into_iter().find(|it| it.to_str().unwrap().ends_with(what)).unwrap();
    // What the site shows no more is kept, and so is the reason.
    assert!(bag("terbit-dip-2026-0003-r1").join("data/isi.md").is_file());
    let reason = fs::read_to_string(bag("tarik-dip-2026-0003-r1").join("data/meta.json")).unwrap();
    assert_eq!(reason, r#"{"alasan":"Digantikan dokumen lain.","pengganti":"dip-2026-0002"}"#);
    assert!(bag("dip-2026-0001-r1").join("data/jadwal.csv").is_file());
    assert!(verified(&folder, &folder.join("kepala.txt"), "penerbit", "maklumat-kepala/v1", &[]));
    assert!(!verified(&folder, &folder.join("kepala.txt"), "penerbit", "maklumat-sidik/v2", &[]));
}

#[test]
fn what_officers_signed_is_verified_by_the_archive_alone() {
    let (sample, place) = published();
    let folder = place.path().join("arsip");
    archived(&sample, &folder);
    signed(&sample, place.path(), &["withdraw", FOLDER, "--by", "ppid", "--reason", "Usang."], "ppid");
    signed(&sample, place.path(), &["withdraw", FOLDER, "--by", "atasan-ppid"], "atasan-ppid");
    recorded(&sample, 3, &[]);
    archived(&sample, &folder);
    validated(&folder);
    let history = fs::read_to_string(folder.join("riwayat.txt")).unwrap();
    let [published, withdrawn] = <[PathBuf; 2]>::try_from(bags(&folder)).unwrap();
    for (bag, act, on_the_way) in [(&published, "terbit", "hasil"), (&withdrawn, "tarik", "diusulkan")] {
        let line = history.lines().find(|it| it.starts_with(act)).unwrap();
        let moment = line.split(' ').nth(1).unwrap().replace(['-', ':', 'T'], "");
        let when = format!("-Overify-time={moment}");
        let statement = bag.join("data/naskah.txt");
        assert!(verified(&folder, &statement, "atasan-ppid", "maklumat-sidik/v2", &[&when]), "{act}");
        assert!(!verified(&folder, &statement, "ppid", "maklumat-sidik/v2", &[&when]), "{act}");
        assert!(!verified(&folder, &statement, "atasan-ppid", "maklumat-sidik/v2", &["-Overify-time=20261101000000Z"]));
        let apart = fs::read_dir(bag.join("data/pernyataan")).unwrap().map(|it| it.unwrap().path());
        let apart: Vec<PathBuf> = apart.filter(|it| it.extension().unwrap() == "txt").collect();
        assert!(fs::read_to_string(&apart[0]).unwrap().contains(on_the_way) && apart.len() == 1, "{apart:?}");
        assert!(verified(&folder, &apart[0], "ppid", "maklumat-sidik/v2", &[&when]), "{act}");
    }
}

#[test]
fn an_archive_only_grows() {
    let (sample, place) = (SampleRegister::whole(), tempfile::tempdir().unwrap());
    let folder = place.path().join("disk/arsip");
    recorded(&sample, 1, &[]);
    let said = archived(&sample, &folder);
    assert!(said.contains("kemasan ditambahkan"), "{said}");
    let before = snapshot(&folder);
    let said = archived(&sample, &folder);
    assert!(said.contains("Tidak ada yang baru"), "{said}");
    assert!(snapshot(&folder) == before, "{:?}", differences(&snapshot(&folder), &before));
    withdraw(&sample, &[]);
    let said = archived(&sample, &folder);
    assert!(said.contains("1 peristiwa penerbitan belum tercatat"), "{said}");
    recorded(&sample, 2, &[]);
    archived(&sample, &folder);
    let after = snapshot(&folder);
    let changed: Vec<String> =
        before.iter().filter(|(path, it)| after.get(*path) != Some(it)).map(|it| it.0.clone()).collect();
    assert!(changed.iter().all(|it| GROWING.contains(&it.as_str())), "{changed:?}");
    assert!(after["riwayat.txt"].1.starts_with(&before["riwayat.txt"].1));
    assert_eq!(bags(&folder).len(), 8);
    validated(&folder);
    // In another folder the same register makes the same archive.
    archived(&sample, &place.path().join("lain"));
    assert!(snapshot(&place.path().join("lain")) == after);
}

/// What an official report destroyed is in no new archive; an old one keeps it until somebody deletes it.
#[test]
fn what_an_official_report_names_is_left_out_and_told() {
    let (sample, place) = (SampleRegister::whole(), tempfile::tempdir().unwrap());
    recorded(&sample, 1, &[]);
    let (old, new) = (place.path().join("lama"), place.path().join("baru"));
    archived(&sample, &old);
    withdraw(&sample, &["--official-report", "BA-1"]);
    for file in ["jadwal.csv", "denah.png"] {
        sample.remove(&format!("{FOLDER}/{file}"));
    }
    recorded(&sample, 2, &[]);
    let said = archived(&sample, &old);
    let line = said.lines().find(|it| it.contains("terbit-dip-2026-0001-r1")).unwrap();
    assert!(line.contains("berita acara"), "{said}");
    let said = archived(&sample, &new);
    assert!(!said.contains("berita acara"), "{said}");
    let kept = |folder: &Path| names(folder).into_iter().filter(|it| it.contains(DOCUMENT_ID)).count();
    assert_eq!((kept(&old), kept(&new)), (2, 1));
    assert!(names(&new).last().unwrap().contains("musnah"));
    validated(&old);
    validated(&new);
}

/// Nothing is written where it does not belong, nor over another history.
#[test]
fn an_archive_takes_one_history_only() {
    let (sample, place) = (SampleRegister::at(Start::Approved), tempfile::tempdir().unwrap());
    let folder = place.path().join("arsip");
    assert!(archive(&sample, &folder).1.contains("maklumat catat"));
    assert!(!folder.exists());
    recorded(&sample, 1, &[]);
    for inside in ["content/arsip", "public/arsip", "."] {
        let (code, said) = archive(&sample, Path::new(inside));
        assert!(code == Some(1) && said.contains("pilih folder lain"), "{said}");
    }
    let foreign = place.path().join("lain");
    fs::create_dir(&foreign).unwrap();
    fs::write(foreign.join("foto.jpg"), "x").unwrap();
    let (code, said) = archive(&sample, &foreign);
    assert!(code == Some(1) && said.contains("tidak kosong"), "{said}");
    assert_eq!(fs::read_dir(&foreign).unwrap().count(), 1);
    archived(&sample, &folder);
    // A copy of the register as it was, and one whose history took another way.
    let (old, other) = (SampleRegister::at(Start::Draft), SampleRegister::at(Start::Draft));
    for it in [&old, &other] {
        fs::remove_dir_all(it.root()).unwrap();
        copy(sample.root(), it.root(), false);
    }
    withdraw(&sample, &[]);
    recorded(&sample, 2, &[]);
    archived(&sample, &folder);
    let before = snapshot(&folder);
    fs::remove_dir_all(other.path("content/riwayat")).unwrap();
    recorded(&other, 3, &[]);
    let stranger = SampleRegister::whole();
    recorded(&stranger, 1, &[]);
    for (from, why) in [(&old, "lebih pendek"), (&other, "tidak berawal"), (&stranger, "tidak berawal")] {
        let (code, said) = archive(from, &folder);
        assert!(code == Some(1) && said.contains(why), "{said}");
        assert!(snapshot(&folder) == before, "{why}");
    }
    // What is damaged is told and left as it is; what is missing is added again.
    let bag = bags(&folder)[0].clone();
    fs::write(bag.join("data/naskah.txt"), "lain").unwrap();
    let damaged = snapshot(&folder);
    let (code, said) = archive(&sample, &folder);
    assert!(code == Some(1) && said.contains("rusak") && said.contains("terbit-dip-2026-0001-r1"), "{said}");
    assert!(snapshot(&folder) == damaged);
    fs::remove_dir_all(&bag).unwrap();
    archived(&sample, &folder);
    assert!(snapshot(&folder) == before);
    fs::write(folder.join("BACA-SAYA.txt"), "maklumat-arsip/v1\n").unwrap();
    assert!(archive(&sample, &folder).1.contains("BACA-SAYA.txt"));
}
