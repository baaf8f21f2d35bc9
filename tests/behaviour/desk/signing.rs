//! An officer whose key is in the settings signs at the desk: no command is typed, and what is missing is said.

use super::*;
use crate::sample_register::{DOC, FOLDER};
use crate::signed_acts::{SUBMIT, with_keys};

/// The desk of the PPID, who is at home here.
fn at_home(sample: &SampleRegister, home: &Path, path: Option<&Path>) -> Serving {
    let mut command = maklumat(sample.root(), &["serve", "--officer", "ppid"]);
    command.env("HOME", home).env_remove("SSH_AUTH_SOCK").env_remove("SSH_ASKPASS").env_remove("DISPLAY");
    if let Some(path) = path {
        command.env("PATH", path);
    }
    let desk = Serving::start(command);
    desk.get_until("/", |it| it.status == 200);
    desk
}

#[test]
fn an_officer_signs_without_typing_a_command() {
    let (sample, keys) = with_keys();
    run(sample.root(), SUBMIT);
    let settings = format!("[gpg]\nformat = ssh\n[user]\nsigningkey = {}\n", keys.path().join("ppid").display());
    fs::write(keys.path().join(".gitconfig"), settings).unwrap();
    let (nowhere, programs) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    // Only git is installed there.
    let git = std::env::split_paths(&std::env::var_os("PATH").unwrap()).map(|it| it.join("git")).find(|it| it.exists());
    std::os::unix::fs::symlink(git.unwrap(), programs.path().join("git")).unwrap();
    let before = sample.text(DOC);
    let wish = "tindakan=sesuai&memo=1/ADPIM";
    for (home, path, why) in [
        (nowhere.path(), None, "tidak ditemukan di komputer ini"),
        (keys.path(), Some(programs.path()), "ssh-keygen (OpenSSH) tidak terpasang"),
    ] {
        let desk = at_home(&sample, home, path);
        let hand = Hand { desk: &desk, path: FOLDER };
        let shown = hand.send(wish);
        // What is signed when it is written is not called unsigned before.
        assert!(!shown.body.contains("tidak ditandatangani"), "{}", shown.body);
        let seen = between(&shown.body, "name=\"dilihat\" value=\"", "\"").unwrap_or_else(|| panic!("{}", shown.body));
        let got = hand.send(&format!("{wish}&dilihat={seen}"));
        assert!(got.status == 200 && got.body.contains(why), "{why}: {}", got.body);
        assert_eq!(sample.text(DOC), before, "{why}");
    }
    let desk = at_home(&sample, keys.path(), None);
    Hand { desk: &desk, path: FOLDER }.act(wish);
    let text = sample.text(DOC);
    assert!(text.contains("hasil: sesuai") && text.matches("tanda: \"U1NIU0lH").count() == 1, "{text}");
    assert_eq!(sample.errors().1, Vec::<String>::new());
}
