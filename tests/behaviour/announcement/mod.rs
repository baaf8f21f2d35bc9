//! Immediate information that is announced before its approval: who may, what must still hold, when the approval is
//! late, and that nothing else slips out on that way.

mod applying;
mod decreed;
mod judging;
mod publishing;
mod recording;

use std::process::{Command, Output};

use maklumat::diagnostics::{Example, Start};

use crate::sample_register::{FOLDER, SampleRegister};

const INDEX: &str = "content/protokol/contoh/index.md";

/// A document that an officer wrote and nobody handed in yet, immediate information, with an authority in the
/// settings.
fn written() -> SampleRegister {
    let place = SampleRegister::of(&Example::of(Start::Announced).without(&["penyusunan", "pengumuman_segera"]));
    assert_eq!(place.findings().len(), 0);
    place
}

/// Runs the program at a moment, in the register's time zone.
fn at(place: &SampleRegister, moment: &str, arguments: &[&str]) -> Output {
    let moment: jiff::civil::DateTime = moment.replace(' ', "T").parse().unwrap();
    let moment = moment.in_tz("Asia/Pontianak").unwrap().timestamp();
    let mut command = Command::new(env!("CARGO_BIN_EXE_maklumat"));
    command.arg("--yes").args(arguments).current_dir(place.root());
    command.env("SOURCE_DATE_EPOCH", moment.as_second().to_string());
    for it in ["FORGEJO_ACTIONS", "GITEA_ACTIONS", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"] {
        command.env_remove(it);
    }
    command.stdin(std::process::Stdio::null()).output().unwrap()
}

/// Runs it; it must do what it is asked.
fn done(place: &SampleRegister, moment: &str, arguments: &[&str]) -> String {
    let output = at(place, moment, arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", said(&output));
    said(&output)
}

/// Runs it; it must refuse, and change nothing.
fn refused(place: &SampleRegister, moment: &str, arguments: &[&str]) -> String {
    let before = crate::folders::snapshot(place.root());
    let output = at(place, moment, arguments);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", said(&output));
    let after = crate::folders::snapshot(place.root());
    assert_eq!(crate::folders::differences(&before, &after), Vec::<String>::new(), "{arguments:?}");
    said(&output)
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Hands it in and announces it on Friday 20 November 2026.
fn announced() -> SampleRegister {
    let place = written();
    done(&place, "2026-11-20 09:00", &["submit", FOLDER, "--by", "petugas-pro"]);
    done(&place, "2026-11-20 09:30", &["announce", FOLDER, "--by", "ppid", "--authority", "w-2026-1"]);
    place
}

/// Finds it fit and approves it, on Monday.
fn ratify(place: &SampleRegister) {
    done(place, "2026-11-23 08:00", &["review", FOLDER, "--by", "ppid", "--memo", "045/12/ADPIM"]);
    done(place, "2026-11-23 09:00", &["approve", FOLDER, "--by", "atasan-ppid"]);
}

/// One line of the document.
fn line(place: &SampleRegister, start: &str) -> String {
    let text = place.text(INDEX);
    text.lines().find(|it| it.starts_with(start)).unwrap_or_default().to_owned()
}

/// The digest on a line.
fn digest(line: &str) -> String {
    let at = line.rfind("sha256:").unwrap();
    line[at..at + 71].to_owned()
}
