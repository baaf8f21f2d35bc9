//! A build that is killed, refused or let down by the disk leaves the old site or the new one, whole.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::counts::{Random, times};
use crate::folders::snapshot;
use crate::sample_register::{SETTINGS, SampleRegister};
use crate::system_calls::{SWAPPING, WRITING, certain, counted, signalled};

/// How often builds are killed: `tests/long` asks for all of it.
fn kills() -> usize {
    times(20, 200)
}

/// Everything beside the site that has to do with it.
fn left_beside(sample: &SampleRegister) -> Vec<String> {
    let names = fs::read_dir(sample.root()).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    names.filter(|it| it.contains("public") && it != "public").collect()
}

/// Gives the site this address, which every page shows and no digest covers.
fn move_to(sample: &SampleRegister, address: &str) {
    let settings = sample.text(SETTINGS);
    let old = settings.lines().find(|it| it.starts_with("alamat_situs:")).unwrap();
    sample.write(SETTINGS, settings.replace(old, &format!("alamat_situs: {address}")).as_bytes());
}

fn build(sample: &SampleRegister) -> Command {
    sample.command(&["--lang", "en", "build"])
}

/// Must be one line that says what is wrong, and the exit code of the machine's errors.
fn refused(output: &Output, what: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains(what), "`{what}` is not in: {said}");
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
}

/// The calls at which a build dies are counted and not timed, so that a slow machine sees what a fast one does.
#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one() {
    let sample = SampleRegister::whole();
    sample.build();
    let addresses = ["https://satu.contoh.go.id/", "https://dua.contoh.go.id/"];
    let [(writing, old), (swapping, new)] = [WRITING, SWAPPING].map(|calls| {
        move_to(&sample, addresses[usize::from(calls == SWAPPING)]);
        (counted(&build(&sample), calls), snapshot(&sample.path("public")))
    });
    assert_ne!(old, new);
    let sites = [old, new];
    let (certain, most) = (certain(&writing), *swapping.iter().max().unwrap());
    let mut random = Random(2008);
    let (mut killed, mut late, mut before) = (0, 0, 1);
    for round in 0..kills() {
        // The other site than the one that is there, so that a swap can be seen.
        move_to(&sample, addresses[1 - before]);
        let writing = round % 2 == 0;
        let (calls, among) = if writing { (WRITING, certain) } else { (SWAPPING, most) };
        let nth = 1 + random.below(among);
        let died = signalled(&build(&sample), "KILL", calls, nth).status.code().is_none();
        let there = snapshot(&sample.path("public"));
        let after = sites.iter().position(|it| *it == there);
        let after =
            after.unwrap_or_else(|| panic!("round {round}, {calls} {nth}: neither the old site nor the new one"));
        assert!(died || !writing, "round {round}, {calls} {nth}: a build lived that must have died");
        assert!(died || after != before, "round {round}: a build that was not killed left the old site");
        killed += usize::from(died);
        late += usize::from(died && after != before);
        before = after;
    }
    assert!(late > 0, "no build died after the swap");
    move_to(&sample, addresses[1 - before]);
    sample.build();
    assert_eq!(snapshot(&sample.path("public")), sites[1 - before]);
    assert_eq!(left_beside(&sample), Vec::<String>::new());
    println!("{killed} of {} builds died, {late} of them after the swap, 0 sites torn", kills());
}

#[test]
fn a_second_build_waits_for_nobody_and_says_so() {
    let sample = SampleRegister::whole();
    sample.build();
    let before = snapshot(&sample.path("public"));
    let lock = fs::File::create(sample.root().join(".public.maklumat-lock")).unwrap();
    lock.lock().unwrap();
    move_to(&sample, "https://lain.contoh.go.id/");
    refused(&build(&sample).output().unwrap(), "another command is writing");
    assert_eq!(snapshot(&sample.path("public")), before);
    drop(lock);
    sample.build();
    assert_ne!(snapshot(&sample.path("public")), before);
}

#[test]
fn many_builds_at_once_never_mix() {
    let sample = SampleRegister::whole();
    sample.build();
    let expected = snapshot(&sample.path("public"));
    let builds: Vec<_> =
        (0..8).map(|_| build(&sample).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()).collect();
    let mut won = 0;
    for build in builds {
        let output = build.wait_with_output().unwrap();
        if output.status.success() {
            won += 1;
        } else {
            refused(&output, "another command is writing");
        }
    }
    assert!(won > 0);
    assert_eq!(snapshot(&sample.path("public")), expected);
    assert_eq!(left_beside(&sample), Vec::<String>::new());
}

/// A limit on the size of files is what a disk that is full in the middle of a file looks like, without asking
/// for the rights to make one; `tests/faults.py` fills a real one.
#[cfg(unix)]
#[test]
fn a_disk_that_takes_no_more_leaves_the_old_site() {
    let sample = SampleRegister::whole();
    sample.build();
    let before = snapshot(&sample.path("public"));
    move_to(&sample, "https://lain.contoh.go.id/");
    let build = build(&sample);
    let limited = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 100; exec \"$0\" \"$@\""])
        .arg(build.get_program())
        .args(build.get_args())
        .current_dir(sample.root())
        .output()
        .unwrap();
    refused(&limited, "cannot write");
    assert_eq!(snapshot(&sample.path("public")), before);
    assert_eq!(left_beside(&sample), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn only_a_site_is_replaced() {
    let sample = SampleRegister::whole();
    sample.build();
    let root = sample.root().to_owned();
    let refuse = |output: &Path, what: &str| {
        let before = snapshot(&root);
        let build = sample.command(&["--lang", "en", "build", "--output"]).arg(output).output().unwrap();
        refused(&build, what);
        assert_eq!(snapshot(&root), before);
    };
    fs::create_dir(root.join("mine")).unwrap();
    fs::write(root.join("mine/thesis.odt"), "").unwrap();
    refuse(Path::new("mine"), "thesis.odt");
    fs::write(root.join("public/upload.txt"), "").unwrap();
    refuse(Path::new("public"), "upload.txt");
    fs::remove_file(root.join("public/upload.txt")).unwrap();
    std::os::unix::fs::symlink("public", root.join("link")).unwrap();
    let linked = sample.command(&["--lang", "en", "build", "--output", "link/"]).output().unwrap();
    refused(&linked, "symbolic link");
    fs::remove_file(root.join("link")).unwrap();
    for output in [".", "content", "content/protokol/site", "/", ".."] {
        refuse(Path::new(output), "Nothing was changed");
    }
    let built = sample.command(&["--lang", "en", "build", "--output", "new/folder/site"]).output().unwrap();
    assert!(built.status.success());
    assert_eq!(snapshot(&root.join("new/folder/site")), snapshot(&sample.path("public")));
}

#[cfg(unix)]
#[test]
fn permissions_do_not_depend_on_the_umask() {
    use std::os::unix::fs::PermissionsExt as _;
    let sample = SampleRegister::whole();
    let build = build(&sample);
    let done = Command::new("sh")
        .args(["-c", "umask 077; exec \"$0\" \"$@\""])
        .arg(build.get_program())
        .args(build.get_args())
        .current_dir(sample.root())
        .status()
        .unwrap();
    assert!(done.success());
    for entry in walkdir::WalkDir::new(sample.path("public")) {
        let entry = entry.unwrap();
        let expected = if entry.file_type().is_dir() { 0o755 } else { 0o644 };
        let mode = entry.metadata().unwrap().permissions().mode() & 0o7777;
        assert_eq!(mode, expected, "{}", entry.path().display());
    }
}
