//! The ends of the machine: what cannot be written, what may not grow, and words of the command line and the
//! environment that are none.

use std::fs;
use std::process::{Command, Output, Stdio};

use crate::init::said;
use crate::records::written::{Written, register};
use crate::sample_register::SampleRegister;

/// The program behind a line of the shell, which `"$@"` stands for.
fn shell(good: &SampleRegister, line: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new("bash");
    command.args(["-c", line, "-", env!("CARGO_BIN_EXE_maklumat"), "--yes", "--date", "2026-11-22"]);
    command.args(arguments).current_dir(good.root()).env_remove("SOURCE_DATE_EPOCH").stdin(Stdio::null());
    command.output().unwrap()
}

#[test]
fn whoever_does_not_listen_stops_nothing() {
    for line in ["\"$@\" 2>/dev/full", "\"$@\" 2> >(exec 0<&-)", "exec \"$@\" 2>&-"] {
        let (good, all) = register(3);
        let named: Vec<String> = all.iter().map(Written::named).collect();
        let mut submit = vec!["submit", "--by", "petugas-pro"];
        submit.extend(named.iter().map(String::as_str));
        let output = shell(&good, line, &submit);
        assert_eq!(output.status.code(), Some(0), "{line}");
        for one in &all {
            assert!(good.text(&one.file()).contains("penyusunan:"), "{line}");
        }
        let output = shell(&good, line, &["build"]);
        assert_eq!((output.status.code(), good.root().join("public").exists()), (Some(0), true), "{line}");
        for (arguments, code) in [(&["check"][..], 0), (&["chek"], 2), (&["explain", "x"], 2), (&[], 2)] {
            assert_eq!(shell(&good, line, arguments).status.code(), Some(code), "{line} {arguments:?}");
        }
        good.write("content/protokol/tamu.docx", b"PK");
        assert_eq!(shell(&good, line, &["check"]).status.code(), Some(1), "{line}");
    }
}

#[test]
fn what_was_asked_for_and_cannot_be_written_is_said() {
    let good = SampleRegister::whole();
    let asked =
        [&["check", "--format", "json"][..], &["status"], &["statement", "content/protokol/contoh"], &["schema"]];
    for arguments in asked {
        let told = said(&shell(&good, "\"$@\" >/dev/full", arguments), 2);
        assert!(told.contains("keluaran perintah tidak dapat ditulis: penyimpanan penuh"), "{arguments:?}: {told}");
        let told = said(&shell(&good, "\"$@\" > >(exec 0<&-)", arguments), 0);
        assert!(!told.contains("panicked"), "{told}");
    }
    said(&shell(&good, "\"$@\" >/dev/full", &["--help"]), 2);
    said(&shell(&good, "\"$@\" > >(exec 0<&-)", &["--help"]), 0);
}

#[test]
fn a_file_that_may_not_grow_is_a_full_disk() {
    let (good, all) = register(2);
    for limit in [0, 1, 16] {
        let line = format!("ulimit -f {limit}; exec \"$@\"");
        let told = said(&shell(&good, &line, &["build"]), 2);
        assert!(told.contains("lebih besar daripada yang diizinkan"), "{limit}: {told}");
        assert!(!good.root().join("public").exists(), "{limit}");
    }
    let before = good.text(&all[0].file());
    let told = said(&shell(&good, "ulimit -f 0; exec \"$@\"", &["submit", &all[0].named(), "--by", "petugas-pro"]), 2);
    assert!(told.contains("lebih besar daripada yang diizinkan"), "{told}");
    assert_eq!(good.text(&all[0].file()), before);
    let left = fs::read_dir(good.root().join("content/protokol")).unwrap();
    assert!(left.flatten().all(|it| !it.file_name().to_string_lossy().starts_with('.')));
}

#[test]
fn an_address_of_the_site_is_one() {
    let good = SampleRegister::whole();
    for address in [
        "https://x.example/\n  Set-Cookie: a",
        "https://x.example/;}",
        "https://x.example/ a/",
        "https://",
        "https:///dip/",
        "//x.example/",
        "x.example",
        "javascript:alert(1)",
        "ftp://x.example/",
        "https://x.example/?a=b",
        "https://x.example/#a",
        "https://caf\u{e9}.example/",
        "https://x.example/\u{202e}",
        "https://x.example/\"><b>",
        "https://a@x.example/",
        "",
    ] {
        let told = said(&good.run(&["build", "--base-url", address]), 2);
        assert!(told.contains("https://dip.example.go.id/"), "{address}: {told}");
        assert!(!told.contains('\u{202e}') && !good.root().join("public").exists(), "{address}");
    }
    for address in ["https://x.example", "https://x.example:8443/", "http://localhost/dip/2026"] {
        said(&good.run(&["build", "--base-url", address]), 0);
        let robots = fs::read_to_string(good.root().join("public/robots.txt")).unwrap();
        assert!(robots.contains(&format!("{}/sitemap", address.trim_end_matches('/'))), "{robots}");
    }
}

#[test]
fn a_moment_that_is_none_is_not_passed_over() {
    let good = SampleRegister::whole();
    for (epoch, code) in [
        ("1769997600", 0),
        ("0", 0),
        ("", 2),
        ("kemarin", 2),
        ("1e9", 2),
        ("-1", 2),
        ("+1", 2),
        (" 1769997600", 2),
        ("1769997600.5", 2),
        ("2026-11-22", 2),
        ("99999999999999999999", 2),
        ("999999999999999", 2),
    ] {
        let mut command = good.command(&["explain", "raw-html"]);
        let told = said(&command.env("SOURCE_DATE_EPOCH", epoch).output().unwrap(), code);
        assert_eq!(told.contains("SOURCE_DATE_EPOCH"), code == 2, "{epoch}: {told}");
    }
    assert!(!good.root().join("public").exists());
}

/// What is said to have stayed was there.
#[test]
fn an_old_site_is_spoken_of_where_there_is_one() {
    let good = SampleRegister::whole();
    let broken = "--output=lain b%20";
    good.write("content/protokol/tamu.docx", b"PK");
    let refused = said(&good.run(&["build", broken]), 1);
    assert!(refused.contains("Situs tidak dibangun: ") && !refused.contains("Situs lama"), "{refused}");
    good.remove("content/protokol/tamu.docx");
    let built = said(&good.run(&["build", broken]), 0);
    assert!(built.contains("`maklumat pratinjau --terbit --hasil 'lain b%20'`"), "{built}");
    good.write("content/protokol/tamu.docx", b"PK");
    let refused = said(&good.run(&["build", broken]), 1);
    assert!(refused.contains("Situs lama tidak berubah."), "{refused}");
}

/// The same draft counts the same, whether or not there is a site.
#[test]
fn what_is_counted_is_shown() {
    let good = SampleRegister::whole();
    good.swap("content/perencanaan/konsep.md", "klasifikasi: ", "klasifikasi: x");
    let built = said(&good.run(&["build", "--findings"]), 0);
    let in_drafts = |it: &str| {
        let line = it.lines().find(|it| it.contains("dalam yang belum terbit")).unwrap();
        line.chars().filter(char::is_ascii_digit).collect::<String>()
    };
    let before = in_drafts(&built);
    good.write("content/protokol/tamu.docx", b"PK");
    let refused = said(&good.run(&["build", "--findings"]), 1);
    assert_eq!(in_drafts(&refused), before);
    assert!(refused.contains("Situs tidak dibangun: 1 kesalahan"), "{refused}");
}

#[test]
fn the_next_commands_are_for_the_register_that_was_named() {
    let good = SampleRegister::whole();
    let place = tempfile::tempdir().unwrap();
    let elsewhere = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_maklumat"));
        command.arg("--register").arg(good.root()).args(arguments).current_dir(place.path());
        command.stdin(Stdio::null()).output().unwrap()
    };
    let named = format!("`maklumat --daftar {} pratinjau --terbit`", good.root().display());
    let built = said(&elsewhere(&["--date", "2026-11-22", "build"]), 0);
    assert!(built.contains(&named), "{built}");
    // Messages write paths as the register has them.
    said(&elsewhere(&["statement", "content/protokol/contoh"]), 0);
    said(&elsewhere(&["--date", "2026-11-22", "check", "content/protokol/contoh"]), 0);
}

#[test]
fn a_folder_that_is_gone_and_one_that_is_no_site_are_said_to_be() {
    let good = SampleRegister::whole();
    let line = "mkdir hilang && cd hilang && rmdir ../hilang && exec \"$@\"";
    let told = said(&shell(&good, line, &["check"]), 2);
    assert!(told.contains("folder tempat perintah ini dijalankan sudah tidak ada"), "{told}");
    let told = said(&good.run(&["verify", "content"]), 2);
    assert!(told.contains("content bukan situs"), "{told}");
}
