//! What was sent and seen live is kept in git, so that an older site that is put back, or an emptied list, is noticed.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::ci_files::recording::{FORGES, approve};
use crate::ci_files::scene::{ProgramFrom, Scene};
use crate::ci_files::shell::Forge;
use crate::ci_files::stopping::forges;
use crate::ci_files::{FIRST, USUAL, jobs};
use crate::init::{git, said};

/// The folder as it is now, to be put back later.
fn copy(from: &Path, to: &Path) {
    let _ = fs::remove_dir_all(to);
    assert!(Command::new("cp").arg("-a").args([from, to]).status().unwrap().success());
}

/// What is kept, without the moments.
fn kept(scene: &Scene) -> Vec<String> {
    let text = said(&git(&scene.path("origin"), &["show", "penerbitan:terbitan.txt"]), 0);
    text.lines().map(|it| it.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn an_older_site_or_an_emptied_list_is_noticed() {
    for forge in forges() {
        let scene = Scene::new(forge, ProgramFrom::Release);
        let (check, publishing) = jobs(forge);
        let (site, older, newer) = (scene.path("situs/live"), scene.path("lama"), scene.path("baru"));
        scene.run(publishing, FIRST).unwrap();
        copy(&site, &older);
        approve(&scene, 1);
        scene.run(publishing, USUAL).unwrap();
        copy(&site, &newer);
        let lines = kept(&scene);
        let words: Vec<&str> = lines.iter().map(|it| it.split(' ').next().unwrap()).collect();
        assert_eq!(words, ["kirim", "tampil", "kirim", "tampil"], "{forge:?}");
        assert!(lines[0][6..] == lines[1][7..] && lines[2][6..] == lines[3][7..] && lines[0] != lines[2], "{lines:?}");

        let noticed = || {
            for job in [publishing, &["cocokkan"]] {
                let stopped = scene.run(job, USUAL).unwrap_err();
                assert!(stopped.contains("BAHAYA") && stopped.contains("bukan yang terakhir dikirim"), "{stopped}");
            }
            assert_eq!(kept(&scene), lines, "nothing is sent");
        };
        copy(&older, &site);
        noticed();
        copy(&newer, &site);
        fs::write(site.join("bukti/manifest.json"), "{}").unwrap();
        noticed();
        // Who asks for a change only looks.
        assert!(!scene.run(&[check], USUAL).unwrap_err().contains("BAHAYA"));
        fs::remove_file(site.join("bukti/manifest.json")).unwrap();
        let stopped = scene.run(publishing, FIRST).unwrap_err();
        assert!(stopped.contains("padahal situs ini pernah tampil"), "{stopped}");
        assert!(scene.run(&["cocokkan"], USUAL).unwrap_err().contains("tidak lagi menyajikan bukti/manifest.json"));
        copy(&newer, &site);
        scene.run(publishing, USUAL).unwrap();
        // A register that is restored on purpose, or moves, begins anew.
        copy(&older, &site);
        said(&git(&scene.path("origin"), &["branch", "-qD", "penerbitan"]), 0);
        scene.run(publishing, USUAL).unwrap();
        assert_eq!(kept(&scene).len(), 2);
    }
}

/// A site that was sent and not seen yet is no alarm, whether it arrived or not; the job says so.
#[test]
fn what_was_sent_and_not_seen_is_no_alarm() {
    for forge in FORGES {
        let scene = Scene::new(forge, ProgramFrom::Release);
        let (_, publishing) = jobs(forge);
        let (site, older) = (scene.path("situs/live"), scene.path("lama"));
        scene.run(publishing, FIRST).unwrap();
        let words: Vec<String> = kept(&scene).iter().map(|it| it[..6].to_owned()).collect();
        assert_eq!(words, ["kirim ", "tampil"], "{forge:?}");
        if forge == Forge::Forgejo {
            // Its server shows the folder at once.
            continue;
        }
        copy(&site, &older);
        approve(&scene, 1);
        let (sending, last) = publishing.split_at(publishing.len() - 1);
        scene.run(sending, USUAL).unwrap();
        scene.web.force(503, "");
        let stopped = scene.run(last, USUAL).unwrap_err();
        assert!(stopped.contains("tidak terlihat di"), "{stopped}");
        scene.web.recover();
        assert_eq!(kept(&scene).last().map(|it| &it[..6]), Some("kirim "));
        scene.run(&["cocokkan"], USUAL).unwrap();
        copy(&older, &site);
        scene.run(&["cocokkan"], USUAL).unwrap();
        scene.run(publishing, USUAL).unwrap();
        copy(&older, &site);
        assert!(scene.run(&["cocokkan"], USUAL).unwrap_err().contains("BAHAYA"));
    }
}

/// Who may not write to that branch is told so, and nothing is sent.
#[test]
fn what_cannot_be_kept_is_not_sent() {
    for forge in forges().into_iter().filter(|it| *it != Forge::Forgejo) {
        let scene = Scene::new(forge, ProgramFrom::Release);
        // A name below it leaves no place for it.
        said(&git(&scene.path("origin"), &["branch", "penerbitan/lain"]), 0);
        let stopped = scene.run(jobs(forge).1, FIRST).unwrap_err();
        assert!(stopped.contains("tidak dapat disimpan di cabang penerbitan"), "{stopped}");
        assert_eq!(scene.live(), "");
    }
}
