//! What git tells about an approved document: who changed it last, and who recorded its approval.

use std::fs;

use maklumat::diagnostics::Start;

use crate::sample_register::{FOLDER, SampleRegister};

const CODE: &str = "four-eyes-unproven";

/// What `check` says of it, by file; read from a register in git, each version committed by its author.
fn told(place: &SampleRegister) -> Vec<String> {
    let report: serde_json::Value = serde_json::from_slice(&place.run(&["check", "--format", "json"]).stdout).unwrap();
    let all = report["diagnostics"].as_array().unwrap();
    assert!(all.iter().all(|it| it["code"] == CODE), "{all:#?}");
    all.iter().map(|it| it["file"].as_str().unwrap().to_owned()).collect()
}

/// A register whose document was drafted, submitted, reviewed and approved by the commands and by these accounts.
fn grown(drafter: &str, submitter: &str, reviewer: &str, approver: &str) -> SampleRegister {
    let place = SampleRegister::at(Start::Draft);
    place.git(&["init", "-q"]);
    place.commit(drafter);
    step(&place, &["submit", FOLDER, "--by", "petugas-pro"], submitter);
    step(&place, &["review", FOLDER, "--by", "ppid", "--memo", "1"], reviewer);
    step(&place, &["approve", FOLDER, "--by", "atasan-ppid"], approver);
    place
}

fn step(place: &SampleRegister, arguments: &[&str], who: &str) {
    let output = place.run(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    place.commit(who);
}

const INDEX: &str = "content/protokol/contoh/index.md";
const SETTINGS: &str = "content/maklumat.yml";
const NOTHING: [&str; 0] = [];

#[test]
fn who_approves_is_not_the_last_who_wrote() {
    assert_eq!(told(&grown("a@x", "a@x", "b@x", "c@x")), NOTHING);
    // The approver wrote the draft, but another account handed in what was approved.
    assert_eq!(told(&grown("c@x", "a@x", "b@x", "c@x")), NOTHING);
    // Who reviews may record the approval, as far as this rule goes: the review changes nothing.
    assert_eq!(told(&grown("a@x", "a@x", "c@x", "c@x")), NOTHING);
    assert_eq!(told(&grown("a@x", "c@x", "b@x", "c@x")), [INDEX]);
    assert_eq!(told(&grown("a@x", "C@X", "b@x", "c@x")), [INDEX]);
    // One account in all: that is said once, of the register.
    assert_eq!(told(&grown("a@x", "a@x", "a@x", "a@x")), [SETTINGS]);
}

#[test]
fn a_letter_explains_who_typed() {
    let place = grown("a@x", "a@x", "b@x", "b@x");
    let text = place.text(INDEX);
    let line = text.lines().find(|it| it.starts_with("persetujuan")).unwrap();
    place.write(INDEX, text.replace(&format!("{line}\n"), "").as_bytes());
    place.commit("a@x");
    let arguments = ["approve", FOLDER, "--by", "atasan-ppid", "--typed-by", "petugas-pro", "--letter", "1"];
    step(&place, &arguments, "a@x");
    assert_eq!(told(&place), NOTHING);
}

#[test]
fn attachments_and_later_remarks_count_as_what_they_are() {
    let place = SampleRegister::at(Start::Draft);
    place.git(&["init", "-q"]);
    place.commit("a@x");
    place.write(&format!("{FOLDER}/jadwal.csv"), b"hari,jam\nSenin,09.00\n");
    place.commit("c@x");
    let whole = place.text(INDEX);
    place.write(INDEX, whole.replace("---\nid", "---\n# catatan\nid").as_bytes());
    place.commit("a@x");
    step(&place, &["submit", FOLDER, "--by", "petugas-pro"], "a@x");
    step(&place, &["review", FOLDER, "--by", "ppid", "--memo", "1"], "b@x");
    step(&place, &["approve", FOLDER, "--by", "atasan-ppid"], "d@x");
    assert_eq!(told(&place), NOTHING);
    // A comment after the approval changes nothing, whoever writes it.
    place.write(INDEX, place.text(INDEX).replace("# catatan", "# catatan lain").as_bytes());
    place.commit("a@x");
    assert_eq!(told(&place), NOTHING);
}

#[test]
fn a_document_that_moved_and_an_earlier_revision_are_found_where_they_were() {
    let place = grown("a@x", "a@x", "b@x", "c@x");
    place.git(&["mv", FOLDER, "content/protokol/pindah"]);
    place.commit("d@x");
    assert_eq!(told(&place), NOTHING);
    let arguments = ["revise", "content/protokol/pindah", "--note", "Baru."];
    step(&place, &arguments, "a@x");
    assert_eq!(told(&place), NOTHING);
}

#[test]
fn a_merge_changes_nothing_by_itself() {
    let place = grown("a@x", "a@x", "b@x", "c@x");
    place.git(&["checkout", "-qb", "cabang", "HEAD~1"]);
    place.write("content/protokol/konsep.md", b"---\n---\n");
    place.commit("c@x");
    fs::remove_file(place.path("content/protokol/konsep.md")).unwrap();
    place.commit("c@x");
    place.git(&["merge", "-q", "--no-ff", "-m", "x", "-"]);
    assert_eq!(told(&place), NOTHING);
}

#[test]
fn a_shallow_clone_is_said_to_be_one_where_history_is_needed() {
    let place = grown("a@x", "a@x", "b@x", "c@x");
    let clone = |depth: &str| {
        let target = tempfile::tempdir().unwrap();
        let from = format!("file://{}", place.root().display());
        place.git(&["clone", "-q", "--depth", depth, &from, target.path().join("klon").to_str().unwrap()]);
        target
    };
    let check = |depth: &str| {
        let target = clone(depth);
        let told = place.run(&["--register", target.path().join("klon").to_str().unwrap(), "check", "--lang", "en"]);
        assert!(told.status.success());
        String::from_utf8(told.stderr).unwrap()
    };
    assert!(check("1").contains("shallow: for 1 approvals"));
    // Approval and review are there, but not what was before the review.
    assert!(check("2").contains("shallow: for 1 approvals"));
    assert!(!check("4").contains(CODE));
    // Without an approval nothing is needed of it.
    fs::remove_file(place.path(INDEX)).unwrap();
    fs::remove_dir_all(place.path(FOLDER)).unwrap();
    place.commit("a@x");
    assert!(!check("1").contains(CODE));
}

#[test]
fn what_is_not_committed_or_not_in_git_is_not_spoken_of() {
    let place = SampleRegister::at(Start::Approved);
    assert_eq!(told(&place), NOTHING);
    place.git(&["init", "-q"]);
    assert_eq!(told(&place), NOTHING);
    let place = SampleRegister::at(Start::Reviewed);
    place.git(&["init", "-q"]);
    place.commit("a@x");
    assert!(place.run(&["approve", FOLDER, "--by", "atasan-ppid"]).status.success());
    assert_eq!(told(&place), NOTHING);
}

#[test]
fn what_changed_after_the_approval_is_named_from_the_past() {
    let place = grown("a@x", "a@x", "b@x", "c@x");
    place.write(INDEX, (place.text(INDEX) + "Satu kalimat.\n").as_bytes());
    place.commit("d@x");
    place.write(&format!("{FOLDER}/jadwal.csv"), b"hari,jam\nSelasa,08.00\n");
    let told = String::from_utf8(place.run(&["check", "--lang", "id"]).stderr).unwrap();
    assert!(told.contains("bukan lagi yang disetujui: lampiran jadwal.csv berubah, isi dokumen berubah"), "{told}");
}
