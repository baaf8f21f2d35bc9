//! Whoever is killed while an archive is written leaves one that the next run completes.

use std::fs;

use super::*;
use crate::counts::times;
use crate::system_calls::{Threads, changing_calls, killed};

/// Killed at each call that changes something: no bag is ever half there, and the next run leaves what an undisturbed one
/// would have. All of them under `MAKLUMAT_LONG`, some otherwise.
#[test]
fn whoever_is_killed_leaves_an_archive_that_the_next_run_completes() {
    let (sample, place) = (SampleRegister::whole(), tempfile::tempdir().unwrap());
    let key = key(place.path(), "penerbit");
    recorded(&sample, 1, &["--key", key.to_str().unwrap()]);
    let begun = place.path().join("begun");
    archived(&sample, &begun);
    withdraw(&sample, &[]);
    recorded(&sample, 2, &["--key", key.to_str().unwrap()]);
    let due = place.path().join("due");
    archived(&sample, &due);
    let whole = snapshot(&due);
    let folder = place.path().join("arsip");
    let mut command = sample.command(&["archive"]);
    command.arg(&folder).env("RAYON_NUM_THREADS", "1");
    let mut kills = 0;
    for from in [None, Some(&begun)] {
        let start = || {
            let _ = fs::remove_dir_all(&folder);
            if let Some(begun) = from {
                copy(begun, &folder, false);
            }
        };
        start();
        let calls = changing_calls(&command, folder.to_str().unwrap(), Threads::All);
        for call in calls.iter().step_by(times(calls.len() / 6, 1)) {
            start();
            killed(&command, call);
            kills += 1;
            if folder.exists() {
                // Every bag that is there is whole.
                for (path, it) in snapshot(&folder).iter().filter(|(path, _)| path.starts_with("000/")) {
                    assert_eq!(Some(it), whole.get(path), "{call:?}: {path}");
                }
                for bag in bags(&folder).iter().filter(|it| !it.to_str().unwrap().contains(".maklumat-")) {
                    assert!(bag.join("tagmanifest-sha512.txt").is_file(), "{call:?}: {bag:?}");
                }
            }
            archived(&sample, &folder);
            let after = snapshot(&folder);
            assert!(after == whole, "{call:?}: {:?}", differences(&after, &whole));
        }
    }
    assert!(kills > 10, "{kills}");
    println!("{kills} runs were killed, 0 bags torn");
}
