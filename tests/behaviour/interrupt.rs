//! Ctrl-C during `build`: the old site stands whole, or the new one does, and nothing is left beside it.

use std::fs;

use crate::folders::{differences, snapshot};
use crate::sample_register::SampleRegister;
use crate::system_calls::{certain, counted, signalled};

/// The call that makes a folder: the first one makes that of the new site, when the program already listens.
const FOLDERS: &str = "mkdir";

/// What lies in the register's folder.
fn names(good: &SampleRegister) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(good.root()).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn ctrl_c_leaves_the_old_site_or_the_new_one_and_nothing_beside_it() {
    let good = SampleRegister::whole();
    assert_eq!(good.run(&["build"]).status.code(), Some(0));
    let public = good.root().join("public");
    let (old, beside) = (snapshot(&public), names(&good));
    // Another address gives another site; it is built only to compare with.
    let base = ["build", "--base-url", "https://lain.example.go.id/"];
    assert_eq!(good.run(&[&base[..], &["--output", "lain"]].concat()).status.code(), Some(0));
    let new = snapshot(&good.root().join("lain"));
    fs::remove_dir_all(good.root().join("lain")).unwrap();
    let certain = certain(&counted(&good.command(&base), FOLDERS));
    assert_eq!(good.run(&["build"]).status.code(), Some(0));
    let (mut stopped, mut done) = (0, 0);
    let before = (0..10).map(|it| (FOLDERS, 1 + it * certain / 9));
    // The old site is cleared away when the new one has its place.
    for (calls, number) in before.chain([("unlinkat", 1), ("unlinkat", 9)]) {
        let output = signalled(&good.command(&base), "INT", calls, number);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        match output.status.code() {
            Some(130) => {
                stopped += 1;
                assert!(said.contains("Dihentikan dengan Ctrl-C. Situs lama tidak berubah"), "{said}");
                assert_eq!(differences(&old, &snapshot(&public)), Vec::<String>::new(), "{said}");
            }
            Some(0) => {
                done += 1;
                assert!(!said.contains("Ctrl-C"), "{said}");
                assert_eq!(differences(&new, &snapshot(&public)), Vec::<String>::new(), "{said}");
                assert_eq!(good.run(&["build"]).status.code(), Some(0));
            }
            // Before the program listens, the system ends it; nothing was begun by then.
            None => assert_eq!(differences(&old, &snapshot(&public)), Vec::<String>::new(), "{said}"),
            other => panic!("{other:?}: {said}"),
        }
        assert_eq!(names(&good), beside, "after {number}");
    }
    println!("{stopped} builds stopped, {done} came to their end");
    assert!(stopped > 0 && done > 0);
    assert_eq!(good.run(&["build"]).status.code(), Some(0));
    assert_eq!(differences(&old, &snapshot(&public)), Vec::<String>::new());
}

#[test]
fn progress_is_shown_on_a_terminal_only() {
    let good = SampleRegister::whole();
    let silent = good.run(&["build"]);
    let said = String::from_utf8_lossy(&silent.stderr).into_owned();
    assert!(!said.contains("Membaca isi") && !said.contains('\u{1b}'), "{said}");
    let line = format!("{} --lang id build", env!("CARGO_BIN_EXE_maklumat"));
    let mut terminal = crate::tools::program("script");
    let watched = terminal.args(["-qec", &line, "/dev/null"]).current_dir(good.root()).output().unwrap();
    let said = String::from_utf8_lossy(&watched.stdout).into_owned();
    for phase in ["Membaca isi", "Memeriksa", "Merencanakan situs", "Menulis situs", "sisa waktu"] {
        assert!(said.contains(phase), "{phase}: {said:?}");
    }
}
