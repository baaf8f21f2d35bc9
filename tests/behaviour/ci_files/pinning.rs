//! What `init` writes about where a forge gets the program from.

use std::fs;
use std::path::Path;
use std::process::Command;

use maklumat::source::Digest;

use crate::ci_files::FILES;
use crate::ci_files::scene::commit_of;
use crate::init::{git, maklumat, said};

#[path = "../../../src/build.rs"]
#[expect(dead_code, reason = "cargo runs it")]
pub(crate) mod build_script;

use build_script::{origin, public_address};

fn made(place: &Path, options: &[&str]) -> Vec<String> {
    said(&maklumat(place, &[&["init"], options].concat()), 0);
    FILES.iter().map(|(_, file)| fs::read_to_string(place.join(file)).unwrap()).collect()
}

/// Where the program that makes the register is the one that a forge runs, its own digest is pinned.
#[test]
fn the_program_pins_itself() {
    let place = tempfile::tempdir().unwrap();
    let digest = Digest::of(&fs::read(env!("CARGO_BIN_EXE_maklumat")).unwrap()).to_string();
    for text in made(place.path(), &["--program", "https://unduh.example.go.id/maklumat"]) {
        assert!(text.contains(&format!("SIDIK_PROGRAM: \"{digest}\"")), "{text}");
        assert!(!text.contains("cargo") && !text.contains("actions/cache"), "{text}");
    }
}

/// Without a release it is the commit that this program was made from, of the repository it was cloned from.
#[test]
fn the_program_knows_its_commit() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let known = origin(here).unwrap_or_default();
    let place = tempfile::tempdir().unwrap();
    for text in made(place.path(), &[]) {
        assert!(text.contains(&format!("KOMIT_PROGRAM: \"{}\"", known.commit)), "{text}");
        assert!(text.contains(&format!("SUMBER_PROGRAM: \"{}\"", known.address)), "{text}");
        assert!(text.contains("/srv/dip.example.go.id/public") == text.contains("server-situs"), "{text}");
    }
    if here.join(".git").exists() {
        assert_eq!(known.commit, commit_of(here, "HEAD"));
        assert!(known.files.iter().any(|it| it.ends_with("HEAD")), "{known:?}");
    }
}

#[test]
fn a_source_is_named_where_it_is_not_known() {
    let place = tempfile::tempdir().unwrap();
    let commit = "AB".repeat(20);
    let named = ["--sumber", "https://git.example.go.id/m.git", "--komit-sumber", &commit];
    for text in made(place.path(), &named) {
        assert!(text.contains("SUMBER_PROGRAM: \"https://git.example.go.id/m.git\""), "{text}");
        assert!(text.contains(&format!("KOMIT_PROGRAM: \"{}\"", commit.to_lowercase())), "{text}");
    }
    for wrong in [
        ["--source", "http://git.example.go.id/m"],
        ["--source", "https://nama:sandi@git.example.go.id/m"],
        ["--source", "https://git.example.go.id/m$(id)"],
        ["--source", "git@git.example.go.id:m"],
        ["--source-commit", "ab12"],
        ["--program", "http://unduh.example.go.id/m"],
        ["--site-folder", "public"],
    ] {
        let place = tempfile::tempdir().unwrap();
        said(&maklumat(place.path(), &["init", wrong[0], wrong[1]]), 2);
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
    }
    let both = ["init", "--source", "https://a.id/m", "--program", "https://a.id/m"];
    said(&maklumat(tempfile::tempdir().unwrap().path(), &both), 2);
}

/// No name, no password, no key; and over https, which needs none.
#[test]
fn the_address_of_the_source_is_one_that_anybody_can_use() {
    for (origin, expected) in [
        ("https://git.example.go.id/a/m.git", "https://git.example.go.id/a/m.git"),
        ("https://nama:sandi@git.example.go.id/a/m", "https://git.example.go.id/a/m"),
        ("https://n@x:s@git.example.go.id:8443/a/m?token=x#y", "https://git.example.go.id:8443/a/m"),
        ("http://10.1.1.1/m", ""),
        ("git@git.example.go.id:a/m.git", "https://git.example.go.id/a/m.git"),
        ("ssh://git@git.example.go.id:2222/a/m.git", "https://git.example.go.id/a/m.git"),
        ("/srv/git/m", ""),
        ("file:///srv/git/m", ""),
        ("file:///home/a/.cargo/git/db/m-1234", ""),
        ("../m", ""),
        ("C:\\m", ""),
        ("ext::sh -c id", ""),
        ("https://", ""),
        ("", ""),
    ] {
        assert_eq!(public_address(origin), expected, "{origin}");
    }
}

/// A worktree, whose git folder is elsewhere, knows its commit too; a folder inside another repository knows none.
#[test]
fn only_a_repository_of_its_own_tells_the_commit() {
    let place = tempfile::tempdir().unwrap();
    let (main, other) = (place.path().join("main"), place.path().join("lain"));
    fs::create_dir_all(main.join("dalam")).unwrap();
    fs::write(main.join("dalam/a"), "a").unwrap();
    assert!(origin(&main).is_none());
    said(&git(&main, &["init", "-q"]), 0);
    assert_eq!(origin(&main).unwrap().commit, "", "nothing was committed yet");
    said(&git(&main, &["add", "-A"]), 0);
    said(&git(&main, &["commit", "-qm", "a"]), 0);
    said(&git(&main, &["remote", "add", "origin", "https://a:b@git.example.go.id/m"]), 0);
    said(&git(&main, &["worktree", "add", "-q", "../lain"]), 0);
    for folder in [&main, &other] {
        let known = origin(folder).unwrap();
        assert_eq!(known.commit, commit_of(folder, "HEAD"));
        assert_eq!(known.address, "https://git.example.go.id/m");
        // Each of them is there, or the crate would be compiled each time.
        assert_eq!(known.files.len(), 3, "{known:?}");
        assert!(known.files.iter().all(|it| folder.join(it).is_file()), "{known:?}");
    }
    assert!(origin(&main.join("dalam")).is_none());
}

/// The release writes what the next `init` knows: just as it stands in the source.
#[test]
fn a_release_writes_what_init_knows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("src/commands/init/files/release.txt")).unwrap();
    let values: Vec<&str> =
        text.lines().filter_map(|it| Some(it.split_once('=')?.1.trim())).filter(|it| !it.is_empty()).collect();
    let output = Command::new(root.join(".ci/known-release")).args(values).output().unwrap();
    assert_eq!(said(&output, 0), text);
}
