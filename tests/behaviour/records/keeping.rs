//! `--commit`: a commit of exactly the documents, whatever else is staged; else the commands, as they can be typed.

use std::process::Command;

use crate::records::written::{Written, at, done, register};
use crate::sample_register::SampleRegister;

pub(crate) fn git(good: &SampleRegister, arguments: &[&str]) -> String {
    let mut git = Command::new("git");
    git.args(["-c", "user.name=x", "-c", "user.email=x@example.org"]).args(arguments).current_dir(good.root());
    let output = git.env("GIT_CONFIG_GLOBAL", "/dev/null").output().unwrap();
    assert!(output.status.success(), "{arguments:?} {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A register in git, with another file staged and a third one changed.
fn in_git(count: usize) -> (SampleRegister, Vec<Written>) {
    let (good, all) = register(count);
    git(&good, &["init", "-q"]);
    git(&good, &["config", "user.name", "x"]);
    git(&good, &["config", "user.email", "x@example.org"]);
    git(&good, &["add", "content/maklumat.yml", "content/protokol/contoh"]);
    git(&good, &["commit", "-qm", "awal"]);
    std::fs::write(good.root().join("lain.txt"), "lain").unwrap();
    git(&good, &["add", "lain.txt", "content/protokol/dik.md"]);
    good.write("content/protokol/contoh/jadwal.csv", b"hari,jam\nSabtu,08.00\n");
    (good, all)
}

fn committed(good: &SampleRegister) -> Vec<String> {
    git(good, &["show", "--name-only", "--no-renames", "--format="]).lines().map(str::to_owned).collect()
}

#[test]
fn the_commit_holds_the_documents_and_nothing_else() {
    let (good, all) = in_git(6);
    let both: Vec<Written> =
        [true, false].map(|single| all.iter().find(|it| it.single == single).unwrap().clone()).into_iter().collect();
    let staged = git(&good, &["diff", "--cached", "--name-only"]);
    done(&good, 9, &["submit", "--by", "petugas-pro", "--komit"], &both);
    let mut due: Vec<String> = both.iter().map(Written::file).collect();
    due.push(format!("{}/jadwal.csv", both[1].named()));
    due.sort();
    assert_eq!(committed(&good), due);
    assert_eq!(git(&good, &["diff", "--cached", "--name-only"]), staged, "what was staged stays staged");
    let message = git(&good, &["log", "-1", "--format=%B"]);
    assert!(message.starts_with("Ajukan: 2 dokumen\n\nPejabat: petugas-pro\n- tulis-"), "{message}");

    done(&good, 10, &["review", "--by", "ppid", "--memo", "M 1/2", "--commit"], &both[..1]);
    assert_eq!(committed(&good), [both[0].file()]);
    let message = git(&good, &["log", "-1", "--format=%B"]);
    let id = both[0].path.strip_prefix("content/protokol/").unwrap();
    assert!(message.starts_with(&format!("Periksa, sesuai {id}\n\nPejabat: ppid\nMemo: M 1/2\n")), "{message}");
    done(&good, 11, &["approve", "--by", "atasan-ppid", "--commit"], &both[..1]);

    // A document of one file becomes a folder: the old file goes in the same commit.
    done(&good, 12, &["revise", "--note", "Jam.", "--commit"], &both[..1]);
    let (file, folder) = (both[0].file(), both[0].named());
    assert_eq!(committed(&good), [file, format!("{folder}/index.md"), format!("{folder}/r1/index.md")]);
    assert_eq!(git(&good, &["diff", "--cached", "--name-only"]), staged);
}

#[test]
fn the_printed_commands_do_the_same() {
    let (good, all) = in_git(6);
    let one = all.iter().find(|it| !it.single).unwrap();
    let staged = git(&good, &["diff", "--cached", "--name-only"]);
    let output = at(&good, 9, &["submit", &one.named(), "--by", "petugas-pro"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let commands: Vec<&str> = said.lines().filter(|it| it.starts_with("    git ")).collect();
    assert_eq!(commands.len(), 2, "{said}");
    for line in commands {
        let typed = Command::new("sh").args(["-ec", line]).current_dir(good.root()).output().unwrap();
        assert!(typed.status.success(), "{line}: {}", String::from_utf8_lossy(&typed.stderr));
    }
    assert_eq!(committed(&good), [one.file(), format!("{}/jadwal.csv", one.named())]);
    assert_eq!(git(&good, &["diff", "--cached", "--name-only"]), staged);
}

#[test]
fn what_else_lies_with_the_document_is_named() {
    let (good, all) = in_git(6);
    let one = all.iter().find(|it| !it.single).unwrap();
    for (hour, step) in (9..).zip([
        &["submit", "--by", "petugas-pro", "--commit"][..],
        &["review", "--by", "ppid", "--memo", "1", "--commit"],
        &["approve", "--by", "atasan-ppid", "--commit"],
        &["revise", "--note", "Jam."],
    ]) {
        done(&good, hour, step, std::slice::from_ref(one));
    }
    let output = at(&good, 14, &["submit", &one.named(), "--by", "petugas-pro", "--commit"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("masih ada yang belum tersimpan di git") && said.contains("/r1/index.md"), "{said}");
}

#[test]
fn without_git_it_says_so() {
    let (good, all) = register(1);
    let output = at(&good, 9, &["submit", &all[0].named(), "--by", "petugas-pro", "--komit"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("tidak ada yang ditulis"), "{said}");
    all[0].is_at(&good).unwrap();
    let output = at(&good, 9, &["submit", &all[0].named(), "--by", "petugas-pro"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && said.contains("tidak disimpan dengan git"), "{said}");
}

#[test]
fn what_git_does_not_take_stays_recorded() {
    let (good, all) = in_git(1);
    // Another git is at work, or died at it.
    std::fs::write(good.root().join(".git/index.lock"), "").unwrap();
    let output = at(&good, 9, &["submit", &all[0].named(), "--by", "petugas-pro", "--commit"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("sudah tercatat, tetapi git tidak menyimpannya: ") && said.contains("index.lock"), "{said}");
    assert!(said.contains("    git commit -m"), "{said}");
    assert!(good.text(&all[0].file()).contains("penyusunan:"));
}

#[test]
fn a_commit_runs_no_hook_and_says_so() {
    let (good, all) = in_git(1);
    let hook = good.root().join(".git/hooks/commit-msg");
    std::fs::write(&hook, "#!/bin/sh\ntouch \"$PWD/kait-jalan\"\n").unwrap();
    std::fs::set_permissions(&hook, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let output = at(&good, 9, &["submit", &all[0].named(), "--by", "petugas-pro", "--commit"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("tidak dijalankan") && said.contains(".git/hooks"), "{said}");
    assert!(!good.root().join("kait-jalan").exists());
    assert!(committed(&good).contains(&all[0].file()));
    // The guard of `init` asks what was answered before anything was written.
    git(&good, &["config", "core.hooksPath", ".githooks"]);
    let output = at(&good, 10, &["review", &all[0].named(), "--by", "ppid", "--memo", "1", "--commit"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && !said.contains("tidak dijalankan"), "{said}");
}

#[test]
fn where_git_would_start_another_program_nothing_is_written() {
    #[rustfmt::skip]
    let grounds: [(&[&str], &str, &str); 3] = [
        (&["config", "filter.besar.clean", "false"], "* filter=besar\n", "filter"),
        (&["config", "filter.a=b.process", "false"], "content/** filter=a=b\n", "filter"),
        (&["config", "commit.gpgSign", "yes"], "", "menandatangani"),
    ];
    for (setting, attributes, why) in grounds {
        let (good, all) = in_git(1);
        git(&good, setting);
        std::fs::write(good.root().join(".gitattributes"), attributes).unwrap();
        let before = good.text(&all[0].file());
        let output = at(&good, 9, &["submit", &all[0].named(), "--by", "petugas-pro", "--commit"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(why) && said.contains("Tidak ada yang ditulis"), "{said}");
        assert_eq!(good.text(&all[0].file()), before);
        let output = at(&good, 9, &["submit", &all[0].named(), "--by", "petugas-pro"]);
        assert_eq!(output.status.code(), Some(0), "{setting:?}");
    }
}
