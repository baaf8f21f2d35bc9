//! The CI files that `init` writes, and this repository's own: other people's schemas take them, and their steps, run
//! by a plain shell, lead from a clone to a published folder, again and again, and stop where they must.

mod daily;
mod live;
mod ours;
pub(crate) mod pinning;
mod racing;
mod recording;
mod scene;
mod shell;
mod stopping;
mod web;

use std::fs;
use std::path::Path;
use std::process::Command;

use maklumat::source::{Digest, Node, parse};

use crate::ci_files::scene::{ProgramFrom, Scene, Start};
use crate::ci_files::shell::{Forge, as_map, get, list};
use crate::init::{maklumat, said};

const FIRST: Start = Start { first: "ya", commit: None, again: false, moment: "", key: "", is_request: false };
const USUAL: Start = Start { first: "", commit: None, again: false, moment: "", key: "", is_request: false };

/// The job that checks a request, and those that publish.
fn jobs(forge: Forge) -> (&'static str, &'static [&'static str]) {
    match forge {
        Forge::GitHub => ("periksa", &["catat", "bangun", "terbit"]),
        Forge::GitLab => ("periksa", &["pages", "tampil"]),
        Forge::Forgejo => ("periksa", &["terbit"]),
    }
}

fn from_a_clone_to_a_site(forge: Forge, from: ProgramFrom) {
    let scene = Scene::new(forge, from);
    let (check, publishing) = jobs(forge);
    // A request: checked, with its findings where the forge shows them, and a preview.
    let said = scene.run(&[check], USUAL).unwrap();
    assert!(said.contains("Pratinjau ini tidak dibandingkan"), "{said}");
    match forge {
        Forge::GitHub => assert!(said.contains("contoh-kunjungan.md"), "{said}"),
        Forge::GitLab => {
            let report = fs::read(scene.path("clone/gl-code-quality-report.json")).unwrap();
            let report: Vec<serde_json::Value> = serde_json::from_slice(&report).unwrap();
            assert!(report.iter().any(|it| it["check_name"] == "word-unknown"), "{report:?}");
        }
        // It has no summary: what a person reads in the log is what a terminal shows.
        Forge::Forgejo => {
            assert!(said.contains("peringatan[word-unknown]: `berkla` tidak dikenal di sini"), "{said}");
            let is_table = said.contains("&#") || said.contains("| --- |");
            assert!(!is_table && !said.contains("Berikutnya: `maklumat status`"), "{said}");
        }
    }
    let preview = fs::read_to_string(scene.path("clone/pratinjau/manifest-sha256.txt")).unwrap();
    assert!(preview.contains("-0001/"), "{preview}");

    // The first publication is somebody's act; without it nothing is published.
    let stopped = scene.run(publishing, USUAL).unwrap_err();
    assert!(stopped.contains("Tidak diterbitkan") && stopped.contains("pertama: ya"), "{stopped}");
    assert_eq!(scene.live(), "");
    scene.run(publishing, FIRST).unwrap();
    let first = scene.live();
    assert!(first.contains("index.html"), "{first}");

    // The second one runs by itself, against what is live.
    scene.change("content/maklumat.yml", "Badan Publik Contoh", "Badan Publik Kedua");
    scene.change("content/bagian-umum/contoh-kunjungan.md", "berkla", "berkala");
    scene.commit("kedua");
    let said = scene.run(&[&[check], publishing].concat(), USUAL).unwrap();
    assert!(said.contains("Tidak terbit (konsep)"), "{said}");
    let second = scene.live();
    assert_ne!(first, second);

    // What stood before does not come back: not in a new job, and not in an old one that somebody runs again.
    let older = Start { commit: Some("HEAD~1"), ..FIRST };
    let stopped = scene.run(publishing, older).unwrap_err();
    assert!(stopped.contains("cabang main sudah lebih baru"), "{stopped}");
    if forge == Forge::GitHub {
        let stopped = scene.run(&["terbit"], Start { again: true, ..older }).unwrap_err();
        assert!(stopped.contains("Re-run all jobs"), "{stopped}");
    }
    assert_eq!(scene.live(), second);

    // The program was compiled once for all that check and publish; Forgejo's server makes its own.
    let once = format!("{} build --locked --release --target-dir target", scene.pinned);
    let expected = match (from, forge) {
        (ProgramFrom::Source, Forge::Forgejo) => vec![once.clone(), once],
        (ProgramFrom::Source, _) => vec![once],
        _ => vec![],
    };
    assert_eq!(scene.compiled(), expected);
}

#[test]
fn github_leads_from_a_clone_to_a_site() {
    from_a_clone_to_a_site(Forge::GitHub, ProgramFrom::Source);
    from_a_clone_to_a_site(Forge::GitHub, ProgramFrom::Download);
}

#[test]
fn gitlab_leads_from_a_clone_to_a_site() {
    from_a_clone_to_a_site(Forge::GitLab, ProgramFrom::Source);
    from_a_clone_to_a_site(Forge::GitLab, ProgramFrom::Release);
}

#[test]
fn forgejo_leads_from_a_clone_to_a_site() {
    from_a_clone_to_a_site(Forge::Forgejo, ProgramFrom::Source);
    from_a_clone_to_a_site(Forge::Forgejo, ProgramFrom::Release);
}

/// The program that checks forms against the schemas of those who read them.
pub(crate) fn forms() -> String {
    let root = env!("CARGO_MANIFEST_DIR");
    assert!(Command::new(format!("{root}/tests/tools")).status().unwrap().success());
    format!("{root}/target/tools/forms/bin/check-jsonschema")
}

pub(crate) fn conforms(schema: &[&str], file: &Path) {
    let output = Command::new(forms()).args(schema).arg(file).output().unwrap();
    said(&output, 0);
}

#[test]
fn every_forge_takes_its_file() {
    let release = ["--program", "https://unduh.example.go.id/m", "--program-digest", &"0".repeat(64)];
    for program in [&release[..], &["--source", "https://git.example.go.id/maklumat"]] {
        let place = tempfile::tempdir().unwrap();
        let line = [&["init", "--unit", "Bagian [A], Bagian B"][..], program].concat();
        said(&maklumat(place.path(), &line), 0);
        for (schema, file) in FILES {
            conforms(&["--builtin-schema", schema], &place.path().join(file));
            is_guarded(&fs::read_to_string(place.path().join(file)).unwrap());
        }
        let broken = place.path().join(".gitlab-ci.yml");
        let text = fs::read_to_string(&broken).unwrap();
        fs::write(&broken, text.replace("stage: periksa", "stage: [periksa, 1]")).unwrap();
        let output =
            Command::new(forms()).args(["--builtin-schema", "vendor.gitlab-ci"]).arg(&broken).output().unwrap();
        assert!(!output.status.success(), "the schema must be able to refuse");
    }
}

const FILES: [(&str, &str); 3] = [
    ("vendor.github-workflows", ".github/workflows/register.yml"),
    ("vendor.github-workflows", ".forgejo/workflows/register.yml"),
    ("vendor.gitlab-ci", ".gitlab-ci.yml"),
];

/// What could reach into a request's job, or be reached from it, is not in the file; what is kept is one program.
fn is_guarded(text: &str) {
    let lines = || text.lines().filter(|it| !it.trim_start().starts_with('#'));
    for word in ["pull_request_target", "--insecure"] {
        assert!(!lines().any(|it| it.contains(word)), "{word} in {text}");
    }
    // One job may write to main, and only it sees secrets: never one that a request starts.
    for (at, _) in text.match_indices("secrets.").chain(text.match_indices("contents: write")) {
        let job = text[..at].rmatch_indices("\n  ").find(|(it, _)| !text[it + 3..].starts_with([' ', '#'])).unwrap().0;
        let name = text[job + 3..].split(':').next().unwrap();
        assert!(["catat", "record", "terbit", "deploy"].contains(&name), "{name}");
        let when = text[job..].split("if: ").nth(1).unwrap().lines().next().unwrap();
        assert!(when.starts_with("github.ref == 'refs/heads/main' && "), "{when}");
    }
    let known = ["secrets.KUNCI_PENERBIT }}", "secrets.TOKEN_RIWAYAT || github.token }}"];
    assert_eq!(text.matches("secrets.").count(), known.iter().map(|it| text.matches(it).count()).sum::<usize>());
    names_by_digest(text);
    let kept: Vec<&str> = lines().filter(|it| it.contains("cache:")).map(str::trim).collect();
    assert!(kept.is_empty() || kept == ["cache:"] && text.contains("paths: [.program-maklumat/]"), "{kept:?}");
    for step in text.split("actions/cache@").skip(1) {
        assert!(step.contains("path: ${{ runner.temp }}/maklumat\n"), "{step}");
    }
    // Where a server's runner publishes, it uses nothing that a request's job could have kept.
    let publishing = text.split("runs-on: server-situs").nth(1).unwrap_or_default();
    assert!(!publishing.contains("actions/cache@"), "{publishing}");
}

/// Other people's code is named by its digest, with its version beside it.
fn names_by_digest(text: &str) {
    for line in text.lines().filter(|it| it.contains(" uses:") && !it.trim_start().starts_with('#')) {
        let (name, version) = line.split_once(" # v").unwrap_or_else(|| panic!("{line} names no version"));
        let digest = name.split_once('@').map_or("", |it| it.1);
        assert!(digest.len() == 40 && digest.bytes().all(|it| it.is_ascii_hexdigit()), "{line}");
        assert!(version.starts_with(|it: char| it.is_ascii_digit()), "{line}");
    }
}

/// The recipe of this program's own release, and the action that fetches the pinned program.
#[test]
fn the_action_puts_the_named_program_on_the_path_and_no_other() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let action = root.join(".github/actions/maklumat/action.yml");
    conforms(&["--builtin-schema", "vendor.github-actions"], &action);
    let text = fs::read_to_string(action).unwrap();
    let read = parse(&"action.yml".into(), &text, 1).value.unwrap();
    let steps = list(get(&read, &["runs", "steps"]));
    let script = as_map(steps[0]).get("run").and_then(Node::scalar).unwrap();

    let place = tempfile::tempdir().unwrap();
    let program = b"#!/bin/sh\necho maklumat 0.1.0\n";
    fs::write(place.path().join("program"), program).unwrap();
    let run = |digest: &str| {
        let mut shell = Command::new("sh");
        shell.args(["-e", "-c", script]).env("VERSION", "0.1.0").env("SHA256", digest).env("REPOSITORY", "a/b");
        shell.env("ADDRESS", format!("file://{}", place.path().join("program").display()));
        shell.env("RUNNER_TEMP", place.path()).env("GITHUB_SERVER_URL", "https://git.example.go.id");
        shell.env("GITHUB_PATH", place.path().join("path")).env("GITHUB_OUTPUT", place.path().join("output"));
        shell.output().unwrap()
    };
    assert!(!run(&"0".repeat(64)).status.success());
    assert!(!place.path().join("path").exists(), "what is not the named program is never on the path");
    said(&run(&Digest::of(program).to_string()), 0);
    let folder = fs::read_to_string(place.path().join("path")).unwrap();
    let output = Command::new(Path::new(folder.trim()).join("maklumat")).output().unwrap();
    assert_eq!(output.stdout, b"maklumat 0.1.0\n");
}
