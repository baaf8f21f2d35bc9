//! Whoever is killed while an archive is written leaves one that the next run completes.

use std::fs;

use super::*;
use crate::counts::times;
use crate::system_calls::{SWAPPING, WRITING, counted, signalled};

/// Killed at system calls that change files: no bag is ever half there, and the next run leaves what an undisturbed one
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
    let calls = format!("{WRITING},{SWAPPING}");
    let folder = place.path().join("arsip");
    let mut command = sample.command(&["archive"]);
    command.arg(&folder).env("RAYON_NUM_THREADS", "1");
    let mut killed = 0;
    for from in [None, Some(&begun)] {
        let start = || {
            let _ = fs::remove_dir_all(&folder);
            if let Some(begun) = from {
                copy(begun, &folder, false);
            }
        };
        start();
        let most = counted(&command, &calls).into_iter().max().unwrap();
        for nth in (1..=most).step_by(times(most / 12, 1).max(1)) {
            start();
            killed += usize::from(signalled(&command, "KILL", &calls, nth).status.code().is_none());
            if folder.exists() {
                // Every bag that is there is whole.
                for (path, it) in snapshot(&folder).iter().filter(|(path, _)| path.starts_with("000/")) {
                    assert_eq!(Some(it), whole.get(path), "{nth}: {path}");
                }
                for bag in bags(&folder).iter().filter(|it| !it.to_str().unwrap().contains(".maklumat-")) {
                    assert!(bag.join("tagmanifest-sha512.txt").is_file(), "{nth}: {bag:?}");
                }
            }
            archived(&sample, &folder);
            let after = snapshot(&folder);
            assert!(after == whole, "{nth}: {:?}", differences(&after, &whole));
        }
    }
    assert!(killed > 10, "{killed}");
    println!("{killed} runs were killed, 0 bags torn");
}
