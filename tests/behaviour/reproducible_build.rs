//! The same content gives the same site on the same day, whoever builds it, where and with what machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::folders::{Snapshot, copy, differences, snapshot};

/// The day on which it is built, in the register's time zone.
const DAY: &str = "2026-11-30";

/// The program as a person of another place would run it.
fn build(folder: &Path, variables: &[(&str, &str)], mask: &str, arguments: &str, here: &Path) {
    let program = env!("CARGO_BIN_EXE_maklumat");
    let line = format!("umask {mask}; exec '{program}' {arguments}");
    let mut command = Command::new("sh");
    command.arg("-c").arg(&line).current_dir(here).env_clear().env("PATH", std::env::var_os("PATH").unwrap());
    command.env("XDG_CACHE_HOME", "/dev/null");
    let output = command.envs(variables.iter().copied()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{} {line}: {said}", folder.display());
}

/// A copy of the repository's own register.
fn register(folder: &Path, backwards: bool) -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    copy(&own, &folder.join("content"), backwards);
    folder.to_owned()
}

fn same(one: &Snapshot, other: &Snapshot, what: &str) {
    assert!(one.len() > 60, "{}", one.len());
    assert_eq!(differences(one, other), Vec::<String>::new(), "{what}");
}

#[test]
fn two_people_build_the_same_bytes() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let first = register(one.path(), false);
    let second = register(&other.path().join("folder lain/é"), true);
    let here = [
        ("TZ", "Asia/Pontianak"),
        ("LC_ALL", "C"),
        ("HOME", "/nonexistent"),
        ("USER", "petugas"),
        ("RAYON_NUM_THREADS", "1"),
        // One in the morning of that day in Pontianak; in Greenwich it is the day before.
        ("SOURCE_DATE_EPOCH", "1795975200"),
    ];
    let there = [
        ("TZ", "Pacific/Kiritimati"),
        ("LC_ALL", "id_ID.UTF-8"),
        ("LANG", "tr_TR.UTF-8"),
        ("HOME", "/"),
        ("USER", "ppid"),
        ("RAYON_NUM_THREADS", "2"),
        ("NO_COLOR", "1"),
    ];
    build(&first, &here, "077", "build", &first);
    let place = second.join("../situs");
    fs::create_dir_all(second.join("../sini")).unwrap();
    build(
        &second,
        &there,
        "000",
        &format!("--register ../é --date {DAY} build --output ../situs"),
        &second.join("../sini"),
    );
    let due = snapshot(&first.join("public"));
    same(&due, &snapshot(&place), "another machine");

    let absolute = other.path().join("mutlak");
    let arguments = format!("--register '{}' --date {DAY} build --output '{}'", first.display(), absolute.display());
    build(&first, &there, "022", &arguments, Path::new("/"));
    same(&due, &snapshot(&absolute), "from the root, with absolute paths");
    let again = format!("--date {DAY} build --since public/bukti/manifest.json");
    build(&first, &there, "027", &again, &first);
    same(&due, &snapshot(&first.join("public")), "over itself");
}

#[test]
fn another_day_changes_nothing_but_the_day_in_the_manifests() {
    let place = tempfile::tempdir().unwrap();
    let register = register(place.path(), false);
    let built = |day: &str| {
        let folder = place.path().join(day);
        let arguments = format!("--date {day} build --output '{}'", folder.display());
        build(&register, &[], "022", &arguments, &register);
        snapshot(&folder)
    };
    let changed = differences(&built(DAY), &built("2027-12-31"));
    assert_eq!(changed, ["bukti/manifest.json", "manifest-sha256.txt"]);
}

#[test]
fn windows_line_ends_change_no_published_byte() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (first, second) = (register(one.path(), false), register(other.path(), false));
    let mut changed = 0;
    for entry in walkdir::WalkDir::new(second.join("content")).into_iter().map(Result::unwrap) {
        if entry.path().extension().is_some_and(|it| it == "md") {
            let text = fs::read_to_string(entry.path()).unwrap();
            fs::write(entry.path(), text.replace('\n', "\r\n")).unwrap();
            changed += 1;
        }
    }
    assert!(changed > 30, "{changed}");
    for folder in [&first, &second] {
        build(folder, &[], "022", "--date 2026-11-22 build", folder);
    }
    same(&snapshot(&first.join("public")), &snapshot(&second.join("public")), "CRLF");
}
