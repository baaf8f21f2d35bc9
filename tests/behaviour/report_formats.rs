//! `check --format`: every form is what it claims to be, says somebody else's program, whatever the content holds.

use std::fs;
use std::process::{Command, Output};

use maklumat::diagnostics::Start;
use serde_json::Value;

use crate::sample_register::SampleRegister;
use crate::tools::node;

const FORMATS: [&str; 5] = ["sarif", "github", "gitlab", "junit", "markdown"];
/// What could break out of a quotation, a cell, a line, a command or a tag.
const ODD: [&str; 12] = [
    "a|b",
    "<script>x</script>",
    "]]>&amp;",
    "100%25,0",
    "::error file=x::y",
    "`kode` **tebal** _miring_",
    "[tautan](https://contoh.example/)",
    "@seseorang #12",
    "{0} {{1}}",
    "\u{1f4dc} ¥ é",
    "\\| \\` \\",
    "a\"b'c",
];

/// One approved document with many dead links, and a draft for each odd title and attachment.
fn troubled(dead_links: usize) -> SampleRegister {
    let place = SampleRegister::at(Start::Approved);
    for (at, odd) in ODD.iter().enumerate() {
        let text = format!(
            "---\nid: dip-2026-1{at:03}\njudul: x\nklasifikasi: '{}'\n'{}': 1\n---\n",
            odd.replace('\'', "''"),
            odd.replace('\'', "''")
        );
        place.write(&format!("content/protokol/aneh-{at}.md"), text.as_bytes());
    }
    place.write("content/protokol/contoh/a b,c%20 é#1.csv", b"x");
    place.write("content/protokol/contoh/seratus%.csv", b"x");
    let links: String = (0..dead_links).fold(String::new(), |all, it| all + &format!("[SOP](/info/hilang-{it}/)\n"));
    let index = "content/protokol/contoh/index.md";
    place.write(index, format!("{}{links}", place.text(index)).as_bytes());
    place
}

fn report(place: &SampleRegister, format: &str) -> String {
    let output = place.run(&["check", "--format", format]);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn findings(place: &SampleRegister) -> Vec<Value> {
    let report: Value = serde_json::from_str(&report(place, "json")).unwrap();
    report["diagnostics"].as_array().unwrap().clone()
}

/// What somebody else's program says to a report about this register.
fn judged(place: &SampleRegister, format: &str, text: &str) -> Output {
    place.write("report.sarif", text.as_bytes());
    place.write("findings.json", report(place, "json").as_bytes());
    let mut node = node("validate.mjs");
    node.arg(format).arg(place.path("report.sarif")).arg(place.path("findings.json"));
    node.output().unwrap()
}

#[test]
fn every_form_is_what_others_take_it_for() {
    let places = [SampleRegister::at(Start::Approved), troubled(30)];
    assert!(findings(&places[1]).len() > 60);
    for place in &places {
        for format in FORMATS {
            let told = judged(place, format, &report(place, format));
            assert!(
                told.status.success(),
                "{format}: {}{}",
                String::from_utf8_lossy(&told.stdout),
                String::from_utf8_lossy(&told.stderr)
            );
        }
    }
}

#[test]
fn the_validators_can_say_no() {
    let place = troubled(3);
    let breaks: [(&str, &str, &str); 5] = [
        ("sarif", "\"ruleIndex\"", "\"ruleOrder\""),
        ("gitlab", "\"issue\"", "\"isu\""),
        ("junit", "<testcase ", "<testcase aturan=\"1\" "),
        ("github", "col=", "colum="),
        ("markdown", "&#124;", "|"),
    ];
    for (format, from, to) in breaks {
        let text = report(&place, format);
        assert!(text.contains(from), "{format}: {text}");
        let told = judged(&place, format, &text);
        assert!(told.status.success(), "{format}: {}", String::from_utf8_lossy(&told.stdout));
        assert!(!judged(&place, format, &text.replace(from, to)).status.success(), "{format}");
    }
}

#[test]
fn the_fingerprint_stays_when_the_line_moves() {
    let place = troubled(3);
    let prints = |place: &SampleRegister| -> Vec<String> {
        let issues: Value = serde_json::from_str(&report(place, "gitlab")).unwrap();
        issues.as_array().unwrap().iter().map(|it| it["fingerprint"].as_str().unwrap().to_owned()).collect()
    };
    let before = prints(&place);
    for at in 0..ODD.len() {
        let file = format!("content/protokol/aneh-{at}.md");
        place.write(&file, place.text(&file).replacen("---\n", "---\n# catatan\n\n", 1).as_bytes());
    }
    assert_eq!(prints(&place), before);
    let english = place.run(&["check", "--format", "gitlab", "--lang", "en"]).stdout;
    let issues: Value = serde_json::from_slice(&english).unwrap();
    assert_eq!(issues[0]["fingerprint"].as_str(), Some(before[0].as_str()));
}

#[test]
fn the_server_that_runs_the_job_chooses_the_form() {
    let place = troubled(30);
    let run = |variables: &[(&str, &str)], arguments: &[&str]| {
        let mut command = place.command(arguments);
        command.envs(variables.iter().copied()).output().unwrap()
    };
    let text = |output: Output| String::from_utf8(output.stdout).unwrap();
    let summary = place.path("summary.md");
    fs::write(&summary, "before\n").unwrap();
    let github = [("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", summary.to_str().unwrap())];
    assert_eq!(text(run(&github, &["check"])), report(&place, "github"));
    let whole = fs::read_to_string(&summary).unwrap();
    assert_eq!(whole, format!("before\n{}", report(&place, "markdown")));
    // These show neither a summary nor annotations: the log is read, as a terminal is.
    let human = run(&[], &["check"]);
    let human = String::from_utf8_lossy(&human.stderr);
    for server in ["FORGEJO_ACTIONS", "GITEA_ACTIONS"] {
        let job = run(&[(server, "true"), ("GITHUB_ACTIONS", "true")], &["check"]);
        let log = String::from_utf8_lossy(&job.stderr);
        assert!(log.contains("[link-broken]") && human.starts_with(&*log), "{log}");
        assert_eq!(text(job), "");
    }
    let gitlab = run(&[("GITLAB_CI", "true")], &["check"]);
    assert!(String::from_utf8_lossy(&gitlab.stderr).contains("link-broken"), "the job's log stays readable");
    assert_eq!(text(gitlab), report(&place, "gitlab"));
    // What was asked for wins.
    assert_eq!(text(run(&github, &["check", "--format", "json"])), report(&place, "json"));
    assert_eq!(text(run(&[("CI", "true")], &["check"])), "");
}

#[test]
fn approved_documents_come_first_where_there_is_room_for_ten() {
    let place = troubled(0);
    // `contoh` sorts after `aneh-0`, whose findings are warnings because it is a draft; so does what is advised here.
    let index = "content/protokol/contoh/index.md";
    place.seal(
        index,
        &place
            .text(index)
            .replace("dibuat: { tanggal: 2026-01-20, tempat: Palangka Raya }", "dibuat: { tanggal: 2026-01-20 }"),
    );
    let first = report(&place, "github").lines().find(|it| it.starts_with("::warning")).unwrap().to_owned();
    assert!(first.contains("contoh/index.md") && first.contains("place-missing"), "{first}");
}

#[test]
fn files_are_named_from_the_repository() {
    let place = SampleRegister::at(Start::Draft);
    place.write("content/protokol/rusak.md", b"---\nid: [\n---\n");
    let git = |arguments: &[&str]| Command::new("git").args(arguments).current_dir(place.root()).output().unwrap();
    fs::create_dir(place.path("register")).unwrap();
    fs::rename(place.path("content"), place.path("register/content")).unwrap();
    git(&["init", "-q"]);
    let told = place.run(&["--register", "register", "check", "--format", "github"]);
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.contains(" file=register/content/protokol/rusak.md,"), "{told}");
}
