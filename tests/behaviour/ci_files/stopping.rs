//! Where the steps of a CI file stop, and what they say to somebody who never saw one.

use std::fs;
use std::path::Path;

use crate::ci_files::scene::{ProgramFrom, Scene, commit_of};
use crate::ci_files::shell::Forge;
use crate::ci_files::web::{Web, nobody};
use crate::ci_files::{FIRST, USUAL, jobs};
use crate::counts::is_full;
use crate::init::{git, said};

/// The scripts are the same in all three files, so that one of them is enough where time is short.
pub(crate) fn forges() -> Vec<Forge> {
    let all = [Forge::GitHub, Forge::GitLab, Forge::Forgejo];
    all.into_iter().filter(|it| *it == Forge::GitHub || is_full()).collect()
}

/// It stops, says all of this, and nothing is published.
fn stops(scene: &Scene, jobs: &[&str], start: crate::ci_files::scene::Start, says: &[&str]) {
    let before = scene.live();
    let stopped = scene.run(jobs, start).unwrap_err();
    for part in says {
        assert!(stopped.contains(part), "{part}: {stopped}");
    }
    assert_eq!(scene.live(), before);
}

/// A site that was published once.
fn published(forge: Forge) -> (Scene, &'static str, &'static [&'static str]) {
    let scene = Scene::new(forge, ProgramFrom::Release);
    let (check, publishing) = jobs(forge);
    scene.run(publishing, FIRST).unwrap();
    (scene, check, publishing)
}

#[test]
fn what_would_vanish_is_refused_in_the_request_already() {
    for forge in forges() {
        let (scene, check, publishing) = published(forge);
        fs::remove_file(scene.path("origin/content/bagian-umum/contoh-laporan-layanan.md")).unwrap();
        scene.commit("hilang");
        stops(&scene, &[check], USUAL, &["published-gone"]);
        stops(&scene, publishing, FIRST, &["published-gone"]);
    }
}

/// Only a server that says itself that nothing is there lets the first publication pass.
#[test]
fn a_site_is_compared_or_not_published() {
    for forge in forges() {
        let (scene, check, publishing) = published(forge);
        scene.web.force(503, "");
        stops(&scene, publishing, FIRST, &["server menjawab 503"]);
        scene.web.force(404, "");
        stops(&scene, publishing, USUAL, &["(404)", "pulihkan dahulu", "'pertama: ya'"]);
        if matches!(forge, Forge::GitLab) {
            stops(&scene, publishing, USUAL, &["(di GitLab variabel PERTAMA = ya)"]);
        }

        let other = Web::of(scene.path("situs/live"));
        scene.web.force(301, &format!("{}bukti/manifest.json", other.address));
        let says = [&format!("ke {}bukti/manifest.json", other.address), "ALAMAT_SITUS", "alamat_situs"];
        stops(&scene, publishing, FIRST, &says);
        stops(&scene, publishing, USUAL, &says);
        assert_eq!(other.asked(), 0, "a list of another site is never asked for");
        // A preview publishes nothing: it says what it could not compare.
        assert!(scene.run(&[check], USUAL).unwrap().contains("tidak dibandingkan dengan situs yang terbit"));
        scene.web.recover();

        let manifest = scene.path("situs/live/bukti/manifest.json");
        let whole = fs::read(&manifest).unwrap();
        for empty in ["", " \n"] {
            fs::write(&manifest, empty).unwrap();
            stops(&scene, publishing, FIRST, &["bukti/manifest.json kosong"]);
            stops(&scene, &[check], USUAL, &["bukti/manifest.json kosong"]);
        }
        fs::write(&manifest, "{}").unwrap();
        stops(&scene, publishing, FIRST, &["BAHAYA", "bukan yang terakhir dikirim"]);
        stops(&scene, &[check], USUAL, &["bukan bukti/manifest.json yang utuh dari penerbitan yang lalu"]);
        fs::write(&manifest, whole).unwrap();
        scene.run(publishing, USUAL).unwrap();

        scene.reset("ALAMAT_SITUS", &nobody());
        let says = ["server tidak menjawab", "juga sebelum penerbitan pertama"];
        stops(&scene, publishing, FIRST, &says);
        stops(&scene, publishing, USUAL, &says);
    }
}

/// GitLab Pages shows strangers its own sign-in page in place of what is not there; no other page counts as that.
#[test]
fn gitlab_tells_strangers_in_its_own_way_that_nothing_is_there() {
    let scene = Scene::new(Forge::GitLab, ProgramFrom::Release);
    for other in ["https://projects.pages.example.com/auth?a", "https://masuk.example.go.id/"] {
        scene.web.force(302, other);
        stops(&scene, &["pages"], FIRST, &["mengalihkan"]);
    }
    scene.web.force(302, "https://projects.pages.example.go.id/auth?domain=a");
    stops(&scene, &["pages"], USUAL, &["(404)"]);
    scene.run(&["pages"], FIRST).unwrap();
    assert_ne!(scene.live(), "");
}

#[test]
fn only_the_pinned_file_is_run() {
    for forge in forges() {
        let scene = Scene::new(forge, ProgramFrom::Release);
        let check = [jobs(forge).0];
        let pinned = scene.read(scene.file);
        let pinned = pinned.split("SIDIK_PROGRAM: \"").nth(1).unwrap().split('"').next().unwrap();
        scene.reset("SIDIK_PROGRAM", &"0".repeat(64));
        stops(&scene, &check, USUAL, &["bukan program yang sidiknya tertulis di SIDIK_PROGRAM", scene.file]);
        let line = scene.reset("SIDIK_PROGRAM", "");
        let says = ["SIDIK_PROGRAM", &format!("baris {line} berkas {}.", scene.file), "SHA256SUMS"];
        stops(&scene, &check, USUAL, &says);
        scene.reset("SIDIK_PROGRAM", pinned);
        scene.run(&check, USUAL).unwrap();
        let line = scene.reset("ALAMAT_PROGRAM", "");
        stops(&scene, &check, USUAL, &["ALAMAT_PROGRAM", &format!("baris {line} berkas"), "halaman rilis"]);
        // Without encryption only where the site has none either.
        let plain = Web::of(scene.path("unduhan"));
        scene.reset("ALAMAT_PROGRAM", &format!("{}program", plain.address));
        scene.run(&check, USUAL).unwrap();
        scene.reset("ALAMAT_SITUS", "https://127.0.0.1:1/");
        let asked = plain.asked();
        assert!(scene.run(&check, USUAL).is_err());
        assert_eq!(plain.asked(), asked);
    }
}

#[test]
fn only_the_pinned_commit_is_built() {
    for forge in forges() {
        let scene = Scene::new(forge, ProgramFrom::Source);
        let check = [jobs(forge).0];
        scene.reset("KOMIT_PROGRAM", &"1".repeat(40));
        stops(&scene, &check, USUAL, &["tidak dapat diambil dari", scene.file, "sudah ada di sana"]);
        for short in ["", "1234567", "main", &"x".repeat(40)] {
            let line = scene.reset("KOMIT_PROGRAM", short);
            let says = ["KOMIT_PROGRAM", &format!("baris {line} berkas {}.", scene.file), "40 tanda"];
            stops(&scene, &check, USUAL, &says);
        }
        // The name of a tag is no commit, even where it leads to one.
        let sources = scene.path("sumber");
        said(&git(&sources, &["tag", "-a", "-m", "rilis", "v1", &scene.pinned]), 0);
        scene.reset("KOMIT_PROGRAM", &commit_of(&sources, "v1"));
        stops(&scene, &check, USUAL, &["bukan komit"]);
        scene.reset("KOMIT_PROGRAM", &scene.pinned);
        let line = scene.reset("SUMBER_PROGRAM", "");
        stops(&scene, &check, USUAL, &["SUMBER_PROGRAM", &format!("baris {line} berkas"), "git clone"]);
        assert_eq!(scene.compiled(), [""; 0]);
        // Nothing was kept of all that.
        scene.reset("SUMBER_PROGRAM", &sources.display().to_string());
        scene.run(&check, USUAL).unwrap();
        assert_eq!(scene.compiled().len(), 1);
    }
}

#[test]
fn without_rust_it_says_what_brings_it() {
    for (forge, says) in [(Forge::GitLab, "image: rust:1."), (Forge::Forgejo, "'Server git' di PANDUAN.md")] {
        let scene = Scene::new(forge, ProgramFrom::Source);
        fs::remove_file(scene.path("alat/cargo")).unwrap();
        stops(&scene, &[jobs(forge).0], USUAL, &["Rust (perintah cargo) tidak ada", says]);
    }
}

/// Whoever cannot say which state is the newest publishes nothing.
#[test]
fn nothing_is_published_when_the_newest_state_is_not_known() {
    for forge in forges() {
        let (scene, _, publishing) = published(forge);
        said(&git(&scene.path("origin"), &["switch", "-qc", "lain"]), 0);
        said(&git(&scene.path("origin"), &["branch", "-qD", "main"]), 0);
        stops(&scene, publishing, USUAL, &["keadaan terbaru cabang main tidak dapat ditanyakan"]);
    }
}

/// Git finds a name by its end: a branch or a tag whose name ends like that of the main one is another one.
#[test]
fn another_name_with_the_same_end_blocks_nothing() {
    for forge in forges() {
        let (scene, _, publishing) = published(forge);
        let origin = scene.path("origin");
        let older = commit_of(&origin, "HEAD");
        said(&git(&origin, &["tag", "refs/heads/main"]), 0);
        said(&git(&origin, &["update-ref", "refs/heads/a/refs/heads/main", &older]), 0);
        scene.change("content/maklumat.yml", "Badan Publik Contoh", "Badan Publik Kedua");
        scene.commit("kedua");
        scene.run(publishing, USUAL).unwrap();
    }
}

/// In GitLab the program is kept inside the clone, where a request could put one of its own.
#[test]
fn a_program_from_the_register_is_never_run() {
    let scene = Scene::new(Forge::GitLab, ProgramFrom::Source);
    let planted = scene.path("origin/.program-maklumat/maklumat");
    crate::ci_files::shell::runnable(&planted, "#!/bin/sh\ntouch \"$HOME/jalan\"\n");
    scene.commit("sisipan");
    stops(&scene, &["periksa"], USUAL, &[".program-maklumat/maklumat ada di dalam register"]);
    stops(&scene, &["pages"], FIRST, &["Hapus dari sana"]);
    assert!(!scene.path("rumah/jalan").exists());
    assert_eq!(scene.compiled(), [""; 0]);
}

#[test]
fn a_server_without_the_folder_says_how_to_make_it() {
    let scene = Scene::new(Forge::Forgejo, ProgramFrom::Release);
    fs::remove_dir(scene.path("situs")).unwrap();
    let folder = scene.path("situs");
    let says = ["sudo install -d -o", &format!("'{}'", folder.display()), "FOLDER_SITUS", scene.file];
    stops(&scene, &["terbit"], FIRST, &says);
    fs::create_dir(&folder).unwrap();
    scene.run(&["terbit"], FIRST).unwrap();
    assert!(Path::new(&folder).join("live/index.html").is_file());
}

/// A publication that waits for another one publishes nothing older than what that one published.
#[test]
fn two_publications_on_one_server_wait_for_each_other() {
    let scene = Scene::new(Forge::Forgejo, ProgramFrom::Release);
    let lock = fs::File::create(scene.path("situs/live.kunci")).unwrap();
    lock.lock().unwrap();
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| scene.run(&["terbit"], FIRST));
        // What comes in while it waits is newer than what it was started for.
        while !scene.path("clone/.git").exists() {
            std::thread::yield_now();
        }
        std::thread::sleep(std::time::Duration::from_secs(1));
        assert!(!waiting.is_finished());
        scene.change("content/maklumat.yml", "Badan Publik Contoh", "Badan Publik Kedua");
        scene.commit("kedua");
        lock.unlock().unwrap();
        assert!(waiting.join().unwrap().unwrap_err().contains("sudah lebih baru"));
    });
    assert_eq!(scene.live(), "");
}

#[test]
fn what_does_not_reach_pages_says_where_they_are_switched_on() {
    let scene = Scene::new(Forge::GitHub, ProgramFrom::Release);
    scene.run(&["catat", "bangun"], FIRST).unwrap();
    scene.change("content/maklumat.yml", "Badan Publik Contoh", "Badan Publik Kedua");
    scene.commit("kedua");
    let again = crate::ci_files::scene::Start { commit: Some("HEAD~1"), again: true, ..FIRST };
    stops(&scene, &["terbit"], again, &["Settings > Pages", "Source: GitHub Actions"]);
}
