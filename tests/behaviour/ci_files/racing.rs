//! Two clones publish the same state at once, again and again: the history forks nowhere, every head that anybody kept
//! holds for its first lines, and nothing older is deployed after something newer.

use std::collections::BTreeSet;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use maklumat::source::Digest;

use crate::ci_files::recording::{HISTORY, approve, live};
use crate::ci_files::scene::{ProgramFrom, Scene};
use crate::ci_files::shell::Forge;
use crate::ci_files::{FIRST, USUAL, jobs};
use crate::counts::times;
use crate::init::{git, said};

/// A number of lines and the digest of them, of a head; none while the site is being replaced.
fn parts(head: &str) -> Option<(usize, String)> {
    let value = |name: &str| head.lines().find_map(|it| it.strip_prefix(name));
    Some((value("baris ")?.parse().ok()?, value("sha256 ")?.to_owned()))
}

/// Runs the jobs that publish. Of those of a forge that lets one run at a time this is done here; Forgejo's job sees to
/// it itself.
fn publish(scene: &Scene, turn: &Mutex<()>) -> Result<String, String> {
    let (_, publishing) = jobs(scene.forge);
    match scene.forge {
        // What comes before is one sequence only within a group; without it the race is harder.
        Forge::GitHub => {
            let said = scene.run(&publishing[..2], USUAL)?;
            if scene.recorded().is_empty() {
                return Ok(said);
            }
            let _turn = turn.lock().unwrap();
            Ok(said + &scene.run(&publishing[2..], USUAL)?)
        }
        Forge::GitLab => {
            let _turn = turn.lock().unwrap();
            scene.run(publishing, USUAL)
        }
        Forge::Forgejo => scene.run(publishing, USUAL),
    }
}

/// Every head that the site shows while this is done, in their order.
fn watched(scene: &Scene, work: impl FnOnce()) -> Vec<(usize, String)> {
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let watching = scope.spawn(|| {
            let mut seen: Vec<(usize, String)> = Vec::new();
            while !is_over.load(Ordering::Relaxed) {
                seen.extend(parts(&live(scene, "kepala.txt")).filter(|it| Some(it) != seen.last()));
                std::thread::sleep(std::time::Duration::from_millis(2));
            }
            seen
        });
        work();
        is_over.store(true, Ordering::Relaxed);
        watching.join().unwrap()
    })
}

fn publishes_twice_at_once(forge: Forge) {
    let mut scene = Scene::new(forge, ProgramFrom::Release);
    scene.run(jobs(forge).1, FIRST).unwrap();
    // As on a forge, without a work tree that a push that comes too late could change.
    said(&git(scene.place.path(), &["clone", "-q", "--mirror", "origin", "pusat"]), 0);
    scene.remote = "pusat";
    let runners = ["-satu", "-dua"].map(|runner| Scene { runner, ..scene.clone() });
    let origin = scene.path("origin");
    let (mut seen, mut late, turn) = (Vec::new(), 0, Mutex::new(()));
    for round in 0..times(2, 20) {
        approve(&scene, round);
        said(&git(&origin, &["push", "-q", "../pusat", "HEAD:main"]), 0);
        seen.extend(watched(&scene, || {
            std::thread::scope(|scope| {
                let both = runners.each_ref().map(|it| scope.spawn(|| publish(it, &turn)));
                let ended = both.map(|it| it.join().unwrap());
                assert!(ended.iter().any(Result::is_ok), "{ended:?}");
                for it in &ended {
                    let is_late = it.as_ref().unwrap_or_else(|it| it).contains("lebih baru");
                    assert!(is_late || it.is_ok(), "{it:?}");
                    late += usize::from(is_late);
                }
            });
        }));
        said(&git(&origin, &["pull", "-q", "--ff-only", "../pusat", "main"]), 0);
        let history = scene.read(HISTORY);
        assert!(history.contains(&format!("dip-2026-9{round:03} 1")), "{history}");
        assert_eq!(live(&scene, "riwayat.txt"), history, "what is recorded is live");
    }
    let history = scene.read(HISTORY);
    let lines: Vec<&str> = history.split_inclusive('\n').collect();
    assert!(seen.is_sorted_by_key(|it| it.0), "an older site after a newer one: {seen:?}");
    for (many, digest) in &seen {
        let first = lines[..*many].concat();
        assert_eq!(Digest::of(first.as_bytes()).to_string(), *digest, "the head of {many} lines");
    }
    let events: Vec<&str> = lines.iter().map(|it| it.splitn(3, ' ').nth(2).unwrap()).collect();
    assert_eq!(events.iter().collect::<BTreeSet<_>>().len(), events.len(), "{history}");
    let mut check = Command::new(env!("CARGO_BIN_EXE_maklumat"));
    let output = check.args(["check", "--format", "json"]).current_dir(&origin).output().unwrap();
    let found = String::from_utf8(output.stdout).unwrap();
    for code in ["history-", "recorded-gone", "published-"] {
        assert!(!found.contains(&format!("\"code\":\"{code}")), "{found}");
    }
    println!("{forge:?}: {} heads were live, {late} runs came too late; {} lines", seen.len(), lines.len());
}

#[test]
fn github_publishes_one_history() {
    publishes_twice_at_once(Forge::GitHub);
}

#[test]
fn gitlab_publishes_one_history() {
    publishes_twice_at_once(Forge::GitLab);
}

#[test]
fn forgejo_publishes_one_history() {
    publishes_twice_at_once(Forge::Forgejo);
}
