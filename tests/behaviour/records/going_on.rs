//! Many documents at once: all or none, every finding at once, and a command that died goes on where it stopped.

use std::fs;

use crate::folders::differences;
use crate::records::written::{Written, at, contents, done, register};
use crate::tools::program;

fn named(all: &[Written]) -> Vec<String> {
    all.iter().map(Written::named).collect()
}

fn run(
    good: &crate::sample_register::SampleRegister,
    hour: u64,
    command: &[&str],
    all: &[Written],
) -> (Option<i32>, String) {
    let paths = named(all);
    let mut arguments = vec![command[0]];
    arguments.extend(paths.iter().map(String::as_str));
    arguments.extend(&command[1..]);
    let output = at(good, hour, &arguments);
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn a_command_that_died_between_two_documents_goes_on() {
    let (good, all) = register(4);
    done(&good, 9, &["submit", "--by", "petugas-pro"], &all);
    let steps: [&[&str]; 4] = [
        &["review", "--by", "ppid", "--memo", "M-1"],
        &["approve", "--by", "atasan-ppid"],
        &["withdraw", "--by", "ppid", "--reason", "Usang."],
        &["withdraw", "--by", "atasan-ppid"],
    ];
    for (hour, step) in (10..).zip(steps) {
        let before = contents(&good);
        done(&good, hour, step, &all);
        let after = contents(&good);
        // As if it had died after the second file.
        for it in &all[2..] {
            fs::write(good.path(&it.file()), &before[&it.file()].1).unwrap();
        }
        let (exit, said) = run(&good, hour, step, &all);
        assert_eq!(exit, Some(0), "{step:?}: {said}");
        assert_eq!(said.matches("Dilewati: ").count(), 2, "{step:?}: {said}");
        assert_eq!(said.matches("Tercatat: ").count(), 2, "{step:?}: {said}");
        assert_eq!(differences(&after, &contents(&good)), Vec::<String>::new(), "{step:?}");
        // Where nothing is left to do it says so, and by whom else it is no continuation.
        let (exit, said) = run(&good, hour, step, &all);
        assert_eq!(exit, Some(1), "{step:?}: {said}");
    }
}

/// The program with a fault at its second renaming: the file that is written as the second one.
fn with_fault(good: &crate::sample_register::SampleRegister, fault: &str, all: &[Written]) -> (Option<i32>, String) {
    let calls = "rename,renameat,renameat2";
    let mut traced = program("strace");
    traced.args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={calls}")]);
    traced.args(["-e", &format!("inject={calls}:{fault}:when=2"), env!("CARGO_BIN_EXE_maklumat")]);
    traced.args(["submit", "--ya", "--by", "petugas-pro"]).args(named(all)).current_dir(good.root());
    let output = traced.env("SOURCE_DATE_EPOCH", "1769997600").output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn a_crash_or_a_full_disk_leaves_each_file_whole() {
    for (fault, exit) in [("signal=KILL", None), ("error=ENOSPC", Some(2))] {
        let (good, all) = register(3);
        let before = contents(&good);
        let (ended, said) = with_fault(&good, fault, &all);
        assert!(ended == exit || exit.is_none() && ended == Some(137), "{fault}: {ended:?} {said}");
        assert_eq!(said.matches("Tercatat: ").count(), 1, "{fault}: {said}");
        assert!(exit.is_none() || said.contains("sudah tertulis 1 dari 3 berkas"), "{said}");
        let left = contents(&good);
        let changed = differences(&before, &left);
        let whole: Vec<String> = changed.into_iter().filter(|it| !it.contains(".maklumat-")).collect();
        assert_eq!(whole, [all[0].file()], "{fault}");
        assert!(good.text(&all[0].file()).contains("penyusunan: { oleh: petugas-pro"), "{fault}");
        let (exit, said) = run(&good, 9, &["submit", "--by", "petugas-pro"], &all);
        assert_eq!((exit, said.matches("Tercatat: ").count()), (Some(0), 3), "{fault}: {said}");
    }
}

#[test]
fn every_finding_comes_at_once_and_nothing_is_written() {
    let (good, all) = register(4);
    let spoiled = |it: &Written, old: &str, new: &str| {
        let text = String::from_utf8(it.bytes()).unwrap();
        assert!(text.contains(old), "{text}");
        good.write(&it.file(), text.replacen(old, new, 1).as_bytes());
    };
    spoiled(&all[1], "revisi: ", "revisi: x");
    spoiled(&all[2], "penanggung_jawab: ", "penanggung_jawb: ");
    let before = contents(&good);
    let mut paths = all.clone();
    // Named twice it is still one document.
    paths.push(all[0].clone());
    let (exit, said) = run(&good, 9, &["submit", "--by", "tidak-ada"], &paths);
    assert_eq!(exit, Some(1), "{said}");
    assert!(said.contains("key-unknown") && said.contains("field-missing"), "{said}");
    assert_eq!(said.matches("Tidak ada yang ditulis").count(), 1, "{said}");
    assert_eq!(differences(&before, &contents(&good)), Vec::<String>::new());
    all[1].put(&good);
    all[2].put(&good);
    let (exit, said) = run(&good, 9, &["submit", "--by", "petugas-pro"], &paths);
    assert_eq!((exit, said.matches("Tercatat: ").count()), (Some(0), 4), "{said}");
}
