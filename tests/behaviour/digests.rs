//! A Python script computes the digests of all records in `content/` again.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use maklumat::diagnostics::Start;
use maklumat::register::{self, Step};
use maklumat::source::{Content, Unexamined, read_each, walk};

use crate::sample_register::{FOLDER, SampleRegister};
use crate::tools::{PYTHON, program};

/// What the script prints, by file and step.
fn computed(content: &Path) -> BTreeMap<(String, String), String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/digests.py");
    let output = program(PYTHON).arg(script).arg(content).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "a recorded digest is another one: {said}");
    let lines = String::from_utf8(output.stdout).unwrap();
    let rows = lines.lines().map(|line| {
        let [file, step, digest] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        ((file.to_owned(), step.to_owned()), digest.to_owned())
    });
    rows.collect()
}

#[test]
fn a_script_of_another_language_finds_every_digest() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let computed = computed(&root.join("content"));
    assert!(computed.len() >= 80, "{}", computed.len());
    let content = Content::at(root);
    let settings = register::settings("content/maklumat.yml", content.read("content/maklumat.yml").ok().as_deref());
    let name = settings.value.register_name;
    let layout = walk(&content).unwrap();
    let documents =
        read_each(&content, &layout.value.documents, &Unexamined, |it| register::document(it, &name)).unwrap();
    let mut ours = BTreeMap::new();
    for document in &documents.value {
        for revision in &document.revisions {
            let file = revision.file.strip_prefix("content/").unwrap();
            for (step, word) in STEPS {
                if let Some(statement) = revision.statement(&name, &document.unit, step) {
                    ours.insert((file.to_owned(), word.to_owned()), statement.digest().prefixed());
                }
            }
        }
    }
    assert_eq!(ours, computed);
}

const STEPS: [(Step, &str); 6] = [
    (Step::Review, "review"),
    (Step::Announcement, "announcement"),
    (Step::Approval, "approval"),
    (Step::Renewal, "renewal"),
    (Step::Proposal, "proposal"),
    (Step::Agreement, "withdrawal"),
];

/// A register with a record of every kind, made by the commands.
#[test]
fn the_script_knows_every_kind_of_record() {
    let place = SampleRegister::at(Start::Announced);
    for arguments in [
        &["review", FOLDER, "--by", "ppid", "--memo", "1"][..],
        &["approve", FOLDER, "--by", "atasan-ppid", "--typed-by", "petugas-pro", "--letter", "2/é"],
        &["renew", FOLDER, "--by", "petugas-pro"],
        &["withdraw", FOLDER, "--by", "ppid", "--reason", "Keliru.", "--official-report", "3"],
        &["withdraw", FOLDER, "--by", "atasan-ppid"],
    ] {
        let output = place.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    let steps: Vec<String> = computed(&place.path("content")).into_keys().map(|(_, step)| step).collect();
    assert_eq!(steps, ["announcement", "approval", "proposal", "renewal", "review", "withdrawal"]);
}

#[test]
fn the_command_prints_what_was_hashed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for ((file, step), digest) in computed(&root.join("content")).into_iter().step_by(5) {
        let path = format!("content/{file}");
        let mut command = Command::new(env!("CARGO_BIN_EXE_maklumat"));
        let output = command.args(["statement", &path, "--step", &step]).current_dir(root).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(maklumat::source::Digest::of(&output.stdout).prefixed(), digest, "{file} {step}");
    }
}

#[test]
fn the_script_notices_a_change() {
    let copy = tempfile::tempdir().unwrap();
    let content = copy.path().join("content");
    crate::folders::copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), &content, false);
    let file = content.join("protokol/standar-keprotokolan/index.md");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text + "\n").unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/digests.py");
    let output = program(PYTHON).arg(script).arg(&content).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
}
