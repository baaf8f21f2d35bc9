//! Where an approval fell, what the program says leads out of it: followed to the letter, step by step.

use std::process::Command;

use crate::records::keeping::git;
use crate::records::written::at;
use crate::sample_register::{DOC, SampleRegister};

const PATH: &str = "content/protokol/contoh";

fn said(good: &SampleRegister, hour: u64, arguments: &[&str], exit: i32) -> String {
    let output = at(good, hour, arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(exit), "{arguments:?}: {said}");
    said
}

/// Between the first two backticks that begin with these words.
fn command(said: &str, start: &str) -> String {
    let named = said.split('`').find(|it| it.starts_with(start));
    named.unwrap_or_else(|| panic!("no {start} in {said}")).to_owned()
}

#[test]
fn what_was_never_published_is_submitted_once_the_approval_is_deleted() {
    let good = SampleRegister::whole();
    good.swap(DOC, "setiap hari kerja", "setiap hari");
    for refused in [
        &["check"][..],
        &["submit", PATH, "--by", "petugas-pro"],
        &["review", PATH, "--by", "ppid", "--memo", "1"],
        &["approve", PATH, "--by", "atasan-ppid"],
        &["revise", PATH],
    ] {
        let said = said(&good, 9, refused, 1);
        assert!(said.contains("hapus baris-baris `persetujuan`"), "{refused:?}: {said}");
    }
    let refusal = said(&good, 9, &["submit", PATH, "--by", "petugas-pro"], 1);
    assert!(!refusal.contains("buka revisi berikutnya"), "no way in a circle: {refusal}");
    let text = good.text(DOC);
    let kept: String = text.split_inclusive('\n').filter(|it| !it.starts_with("persetujuan:")).collect();
    good.write(DOC, kept.as_bytes());
    said(&good, 9, &["submit", PATH, "--by", "petugas-pro"], 0);
    said(&good, 10, &["review", PATH, "--by", "ppid", "--memo", "1"], 0);
    said(&good, 11, &["approve", PATH, "--by", "atasan-ppid"], 0);
    assert_eq!(good.errors(), (Some(0), vec![]));
}

#[test]
fn what_was_published_is_put_back_by_git_and_revised() {
    let good = SampleRegister::whole();
    git(&good, &["init", "-q"]);
    git(&good, &["add", "-A"]);
    git(&good, &["commit", "-qm", "awal"]);
    std::fs::write(good.root().join("lain.txt"), "lain").unwrap();
    git(&good, &["add", "-A"]);
    git(&good, &["commit", "-qm", "kemudian"]);
    let approved = good.text(DOC);
    good.swap(DOC, "setiap hari kerja", "setiap hari");
    good.write("content/protokol/contoh/jadwal.csv", b"hari,jam\nSabtu,08.00\n");
    git(&good, &["commit", "-qam", "keliru"]);
    let hint = said(&good, 9, &["revise", PATH], 1);
    let checkout = command(&hint, "git checkout ");
    let typed = Command::new("sh").args(["-ec", &checkout]).current_dir(good.root()).output().unwrap();
    assert!(typed.status.success(), "{checkout}: {}", String::from_utf8_lossy(&typed.stderr));
    assert_eq!(good.text(DOC), approved, "{checkout}");
    assert_eq!(good.errors(), (Some(0), vec![]));
    let revise = command(&hint, "maklumat revisi ");
    let words: Vec<&str> = revise.split(' ').skip(1).collect();
    said(&good, 10, &words, 0);
    assert!(good.path("content/protokol/contoh/r1/index.md").exists());
}

#[test]
fn what_was_published_and_approved_anew_is_put_back_by_git_and_revised() {
    let good = SampleRegister::whole();
    git(&good, &["init", "-q"]);
    git(&good, &["add", "-A"]);
    git(&good, &["commit", "-qm", "awal"]);
    assert_eq!(good.run(&["build"]).status.code(), Some(0));
    let manifest = good.root().join("manifest.json");
    std::fs::rename(good.root().join("public/bukti/manifest.json"), &manifest).unwrap();
    let build = ["build", "--since", manifest.to_str().unwrap()];
    let approved = good.text(DOC);
    good.rewrite(DOC, "setiap hari kerja", "setiap hari");
    git(&good, &["commit", "-qam", "disetujui lagi"]);
    let refused = good.run(&build);
    let hint = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(1), "{hint}");
    assert!(hint.contains("published-changed"), "{hint}");
    let checkout = command(&hint, "git checkout ");
    let typed = Command::new("sh").args(["-ec", &checkout]).current_dir(good.root()).output().unwrap();
    assert!(typed.status.success(), "{checkout}: {}", String::from_utf8_lossy(&typed.stderr));
    assert_eq!(good.text(DOC), approved, "{checkout}");
    assert_eq!(good.run(&build).status.code(), Some(0));
    let revise = command(&hint, "maklumat revisi ");
    let words: Vec<&str> = revise.split(' ').skip(1).collect();
    said(&good, 10, &words, 0);
}
