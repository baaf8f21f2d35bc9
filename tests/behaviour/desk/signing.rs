//! An officer whose key is in the settings signs at the desk: no command is typed, and what is missing is said.

use std::path::PathBuf;
use std::process::{Child, Stdio};

use super::*;
use crate::sample_register::{DOC, FOLDER, OTHER};
use crate::signed_acts::verifying::{named, recorded_at, verified};
use crate::signed_acts::{SUBMIT, entry, key, record, since, with_keys};
use crate::tools::program;

/// What an officer does once on the own computer: says who they are, and which key signs.
fn set_up(home: &Path, key: Option<&Path>) {
    let settings = "[user]\nname = x\nemail = x@example.org\n".to_owned();
    let signing = key.map(|it| format!("signingkey = {}\n[gpg]\nformat = ssh\n", it.display()));
    fs::write(home.join(".gitconfig"), settings + &signing.unwrap_or_default()).unwrap();
}

/// The desk of an officer, who is at home here.
fn at_home(root: &Path, officer: &[&str], home: &Path, variables: &[(&str, &Path)]) -> Serving {
    let mut command = maklumat(root, &[&["serve", "--officer"], officer].concat());
    command.env("HOME", home).env_remove("SSH_AUTH_SOCK").env_remove("SSH_ASKPASS").env_remove("DISPLAY");
    let desk = Serving::start({
        command.envs(variables.iter().copied());
        command
    });
    desk.get_until("/", |it| it.status == 200);
    desk
}

#[test]
fn an_officer_signs_without_typing_a_command() {
    let (sample, keys) = with_keys();
    run(sample.root(), SUBMIT);
    set_up(keys.path(), Some(&keys.path().join("ppid")));
    let (nowhere, programs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    // Only git is installed there.
    let git = std::env::split_paths(&std::env::var_os("PATH").unwrap()).map(|it| it.join("git")).find(|it| it.exists());
    std::os::unix::fs::symlink(git.unwrap(), programs.path().join("git")).unwrap();
    let before = sample.text(DOC);
    let wish = "tindakan=sesuai&memo=1/ADPIM";
    for (home, variables, why) in [
        (nowhere.path(), &[][..], "tidak ditemukan di komputer ini"),
        (keys.path(), &[("PATH", programs.path())], "ssh-keygen (OpenSSH) tidak terpasang"),
    ] {
        let desk = at_home(sample.root(), &["ppid"], home, variables);
        let hand = Hand { desk: &desk, path: FOLDER };
        let shown = hand.send(wish);
        // What is signed when it is written is not called unsigned before.
        assert!(!shown.body.contains("tidak ditandatangani"), "{}", shown.body);
        let seen = between(&shown.body, "name=\"dilihat\" value=\"", "\"").unwrap_or_else(|| panic!("{}", shown.body));
        let got = hand.send(&format!("{wish}&dilihat={seen}"));
        assert!(got.status == 200 && got.body.contains(why), "{why}: {}", got.body);
        assert_eq!(sample.text(DOC), before, "{why}");
    }
    let desk = at_home(sample.root(), &["ppid"], keys.path(), &[]);
    Hand { desk: &desk, path: FOLDER }.act(wish);
    let text = sample.text(DOC);
    assert!(text.contains("hasil: sesuai") && text.matches("tanda: \"U1NIU0lH").count() == 1, "{text}");
    assert_eq!(sample.errors().1, Vec::<String>::new());
}

/// An agent that holds a key until it is dropped.
struct Agent(Child, PathBuf);

impl Agent {
    fn with(key: &Path) -> Agent {
        let socket = key.with_extension("agen");
        let child = program("ssh-agent").args(["-D", "-a"]).arg(&socket).stdout(Stdio::null()).spawn().unwrap();
        let agent = Agent(child, socket);
        while !agent.1.exists() {
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        let added = program("ssh-add").arg("-q").arg(key).env("SSH_AUTH_SOCK", &agent.1).status().unwrap();
        assert!(added.success());
        agent
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// Everything in the browser, each act signed by the officer whose key it is and kept in git; what the site then shows
/// is accepted by OpenSSH, by no other officer's name.
#[test]
fn a_day_of_three_officers_with_keys_needs_no_command() {
    let (sample, homes) = (SampleRegister::whole(), tempfile::tempdir().unwrap());
    let officers = ["petugas-pro", "ppid", "atasan-ppid"];
    let homes = officers.map(|officer| {
        let home = homes.path().join(officer);
        fs::create_dir(&home).unwrap();
        entry(&sample, officer, &since(&key(&home, "kunci"), "2026-11-18"));
        home
    });
    let recorded = |hour| {
        let (code, said) = record(&sample, hour, &[]);
        assert_eq!(code, Some(0), "{said}");
        sample.git(&["add", "-A"]);
        sample.git(&["commit", "-qm", "riwayat"]);
    };
    sample.git(&["init", "-q"]);
    recorded(-72);
    // The PPID's key is in an agent; the others' are named by their settings.
    let agent = Agent::with(&homes[1].join("kunci"));
    let desks: Vec<Serving> = officers
        .iter()
        .zip(&homes)
        .map(|(officer, home)| {
            let is_held = *officer == "ppid";
            set_up(home, (!is_held).then(|| home.join("kunci")).as_deref());
            let socket: &[_] = if is_held { &[("SSH_AUTH_SOCK", agent.1.as_path())] } else { &[] };
            at_home(sample.root(), &[officer, "--commit"], home, socket)
        })
        .collect();
    let mut node = node("browser/signing.mjs");
    node.args(desks.iter().map(Serving::address)).arg("content/protokol/agenda-pimpinan");
    let output = node.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert_eq!(sample.git(&["status", "--porcelain"]), "", "all of it is kept");
    recorded(-24);
    assert_eq!(sample.errors().1, Vec::<String>::new());
    sample.build();

    let agenda = "content/protokol/agenda-pimpinan/index.md";
    let apart = |file: &str, line: &str| format!("bukti/pernyataan/{}.txt", named(&sample, file, line));
    let approved = named(&sample, agenda, "persetujuan:");
    let id = sample.text(agenda).lines().find_map(|it| it.strip_prefix("id: ").map(str::to_owned)).unwrap();
    let statement = format!("info/{id}/r1/naskah.txt");
    assert_eq!(
        maklumat::source::Digest::of(sample.text(&format!("public/{statement}")).as_bytes()).to_string(),
        approved
    );
    let published = recorded_at(&sample, "terbit", &id);
    let withdrawn = recorded_at(&sample, "tarik", crate::sample_register::DOCUMENT_ID);
    for (who, statement, moment) in [
        ("ppid", apart(agenda, "hasil: sesuai"), &published),
        ("atasan-ppid", statement, &published),
        ("petugas-pro", apart(OTHER, "hasil: tetap"), &withdrawn),
        ("ppid", apart(DOC, "diusulkan:"), &withdrawn),
        ("atasan-ppid", apart(DOC, "disetujui:"), &withdrawn),
    ] {
        for officer in officers {
            let accepts = verified(&sample, officer, &statement, &[moment]);
            assert_eq!(accepts, officer == who, "{statement} by {who}, read as of {officer}");
        }
    }
}
