//! The jobs record what is published, push the history and build that commit; who else moved main goes first.

use std::fs;
use std::path::Path;

use maklumat::register;

use crate::ci_files::scene::{ProgramFrom, Scene, Start, commit_of};
use crate::ci_files::shell::{Forge, runnable};
use crate::ci_files::{FIRST, USUAL, jobs};
use crate::init::{git, said};
use crate::tools::program;

pub(crate) const FORGES: [Forge; 3] = [Forge::GitHub, Forge::GitLab, Forge::Forgejo];
pub(crate) const HISTORY: &str = "content/riwayat/riwayat.txt";

/// A private key, as it stands in its file.
fn key(place: &Path) -> String {
    let file = place.join("kunci");
    let made = program("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f"]).arg(&file).status();
    assert!(made.unwrap().success());
    fs::read_to_string(file).unwrap()
}

/// Commits another approved document.
pub(crate) fn approve(scene: &Scene, number: usize) {
    let settings = scene.read("content/maklumat.yml");
    let name = register::settings("content/maklumat.yml", Some(settings.as_bytes())).value.register_name;
    let open = register::UNSEALED;
    let text = format!(
        "---\nid: dip-2026-9{number:03}\nrevisi: 1\njudul: Laporan ke-{number}\nringkasan: Isi laporan.\nklasifikasi: setiap-saat\n\
         penanggung_jawab: Kepala\ndibuat: {{ tanggal: 2026-01-19, tempat: Jakarta }}\n\
         bentuk: [daring]\nretensi: {{ aktif: 1 tahun, inaktif: 1 tahun, nasib_akhir: musnah }}\n\
         penyusunan: {{ oleh: petugas-bagian-umum, tanggal: 2026-01-20 }}\npemeriksaan:\n  \
         - {{ oleh: ppid, tanggal: 2026-01-21, hasil: sesuai, memo: {{ nomor: 1, tanggal: 2026-01-21 }}, sidik: {open} }}\n\
         persetujuan: {{ oleh: atasan-ppid, tanggal: 2026-01-22, sidik: {open} }}\n---\nIsinya.\n"
    );
    let path = format!("content/bagian-umum/laporan-{number}.md");
    let sealed = register::seal(&name, &path, text.as_bytes(), &[]).unwrap();
    fs::write(scene.path("origin").join(path), sealed).unwrap();
    scene.commit(&format!("laporan {number}"));
}

pub(crate) fn live(scene: &Scene, file: &str) -> String {
    fs::read_to_string(scene.path("situs/live/bukti").join(file)).unwrap_or_default()
}

fn head(scene: &Scene) -> String {
    commit_of(&scene.path("origin"), "HEAD")
}

#[test]
fn what_is_published_is_recorded_first_and_signed() {
    for forge in FORGES {
        let scene = Scene::new(forge, ProgramFrom::Release);
        let key = key(scene.place.path());
        let (_, publishing) = jobs(forge);
        let before = head(&scene);
        let said_first = scene.run(publishing, Start { key: &key, ..FIRST }).unwrap();
        let recorded = head(&scene);
        assert_ne!(before, recorded);
        let message = said(&git(&scene.path("origin"), &["log", "-1", "--format=%s"]), 0);
        assert!(message.contains("[skip ci]"), "{message}");
        let history = scene.read(HISTORY);
        assert!(history.contains("\nterbit ") && history.contains("\nkunci "), "{history}");
        assert_eq!(live(&scene, "riwayat.txt"), history, "the commit that was pushed is the one that is built");
        assert!(live(&scene, "kepala.txt.sig").contains("SSH SIGNATURE"));
        // The key is nowhere to be seen, and nothing of it is left.
        let secret = key.lines().nth(1).unwrap();
        assert!(!said_first.contains(secret) && !said_first.contains("PRIVATE KEY"), "{said_first}");
        for folder in ["clone", "origin", "situs", "sementara"] {
            for file in walkdir::WalkDir::new(scene.path(folder)).into_iter().map(Result::unwrap) {
                let bytes = fs::read(file.path()).unwrap_or_default();
                assert!(!String::from_utf8_lossy(&bytes).contains(secret), "{}", file.path().display());
            }
        }
        // Nothing new: nothing is pushed.
        scene.run(publishing, Start { key: &key, ..USUAL }).unwrap();
        assert_eq!(head(&scene), recorded);
        // Without a key it is recorded all the same, and said to be unsigned.
        approve(&scene, 1);
        let said_next = scene.run(publishing, USUAL).unwrap();
        assert!(said_next.contains("tidak ditandatangani"), "{said_next}");
        assert!(scene.read(HISTORY).starts_with(&history) && scene.read(HISTORY).contains("dip-2026-9001"));
        assert_eq!(live(&scene, "riwayat.txt"), scene.read(HISTORY));
        assert_eq!(live(&scene, "kepala.txt.sig"), "");
    }
}

/// Before anything is published nothing is recorded as published.
#[test]
fn what_cannot_be_published_is_not_recorded() {
    for forge in FORGES {
        let scene = Scene::new(forge, ProgramFrom::Release);
        let before = head(&scene);
        assert!(scene.run(jobs(forge).1, USUAL).unwrap_err().contains("'pertama: ya'"));
        assert_eq!(head(&scene), before);
    }
}

/// Main moves while a job pushes: the run for that state publishes, and this one ends well.
#[test]
fn a_job_that_comes_too_late_leaves_it_to_the_newer_one() {
    for forge in FORGES {
        let scene = Scene::new(forge, ProgramFrom::Release);
        let (_, publishing) = jobs(forge);
        scene.run(publishing, FIRST).unwrap();
        approve(&scene, 1);
        let before = (scene.live(), scene.read(HISTORY));
        let origin = scene.path("origin").display().to_string();
        let meanwhile = "#!/bin/sh\ncase \" $* \" in *' push '*) (cd 'ASAL' && /usr/bin/git -c user.name=x -c user.email=x@x commit -q --allow-empty -m lain) ;; esac\nexec /usr/bin/git \"$@\"\n";
        runnable(&scene.path("alat/git"), &meanwhile.replace("ASAL", &origin));
        let ended = scene.run(publishing, USUAL);
        fs::remove_file(scene.path("alat/git")).unwrap();
        // GitLab lets a job pass by the code with which it ends.
        assert_eq!(ended.is_err(), forge == Forge::GitLab, "{ended:?}");
        let told = ended.unwrap_or_else(|it| it);
        assert!(told.contains("menjadi lebih baru") && told.contains("tidak perlu dilakukan apa-apa"), "{told}");
        assert_eq!((scene.live(), scene.read(HISTORY)), before);
        scene.run(publishing, USUAL).unwrap();
        assert!(live(&scene, "riwayat.txt").contains("dip-2026-9001"));
    }
    let text = Scene::new(Forge::GitLab, ProgramFrom::Release).read(".gitlab-ci.yml");
    assert!(text.contains("exit_codes: 75\n") && text.contains("SUDAH_LEBIH_BARU: \"75\"\n"), "{text}");
}

/// Who may not write to main is told so; nothing is published that is not recorded.
#[test]
fn a_refused_push_is_a_failure() {
    for forge in FORGES {
        let scene = Scene::new(forge, ProgramFrom::Release);
        said(&git(&scene.path("origin"), &["config", "receive.denyCurrentBranch", "refuse"]), 0);
        let stopped = scene.run(jobs(forge).1, FIRST).unwrap_err();
        assert!(stopped.contains("padahal cabang itu tidak berubah") && stopped.contains("PANDUAN.md"), "{stopped}");
        assert_eq!(scene.live(), "");
    }
}

#[test]
fn no_request_edits_the_history() {
    for forge in FORGES {
        let scene = Scene::new(forge, ProgramFrom::Release);
        let (check, publishing) = jobs(forge);
        scene.run(publishing, FIRST).unwrap();
        let origin = scene.path("origin");
        said(&git(&origin, &["switch", "-qc", "permintaan"]), 0);
        approve(&scene, 1);
        let sound = head(&scene);
        fs::write(origin.join("content/riwayat/kepala.txt.sig"), "x").unwrap();
        scene.commit("sunting");
        let edited = head(&scene);
        said(&git(&origin, &["switch", "-q", "main"]), 0);
        let request = |commit| scene.run(&[check], Start { commit: Some(commit), is_request: true, ..USUAL });
        request(&sound).unwrap();
        let stopped = request(&edited).unwrap_err();
        assert!(stopped.contains("Permintaan ini mengubah riwayat penerbitan"), "{stopped}");
        assert!(stopped.contains("content/riwayat/kepala.txt.sig"), "{stopped}");
    }
}

#[test]
fn the_live_history_is_compared_every_day() {
    for forge in FORGES {
        let scene = Scene::new(forge, ProgramFrom::Release);
        let compare = || scene.run(&["cocokkan"], USUAL);
        assert!(compare().unwrap().contains("belum mempunyai riwayat"));
        scene.run(jobs(forge).1, FIRST).unwrap();
        assert!(compare().unwrap().contains("adalah awal dari yang tersimpan"));
        // What is recorded and not deployed yet is no alarm.
        let site = scene.path("situs/live/bukti");
        let (text, kepala) = (live(&scene, "riwayat.txt"), live(&scene, "kepala.txt"));
        let last = text.lines().last().unwrap().to_owned() + "\n";
        for (file, other, due) in [
            ("riwayat.txt", text.replace("terbit ", "tarik "), "bukan awal dari riwayat"),
            ("riwayat.txt", format!("{text}{last}"), "bukan awal dari riwayat"),
            ("riwayat.txt", text.replace(&last, ""), "bukan kepala dari riwayat"),
            ("kepala.txt", kepala.replace("baris ", "baris 1"), "bukan kepala dari riwayat"),
            ("kepala.txt", String::new(), "bukan kepala dari riwayat"),
        ] {
            let whole = fs::read(site.join(file)).unwrap();
            fs::write(site.join(file), other).unwrap();
            let alarm = compare().unwrap_err();
            assert!(alarm.contains("BAHAYA") && alarm.contains(due), "{due}: {alarm}");
            fs::write(site.join(file), whole).unwrap();
        }
        fs::remove_file(site.join("riwayat.txt")).unwrap();
        assert!(compare().unwrap_err().contains("tidak lagi menyajikan bukti/riwayat.txt"));
        fs::write(site.join("riwayat.txt"), &text).unwrap();
        // The other way round: the repository lost what the site shows.
        fs::remove_dir_all(scene.path("origin/content/riwayat")).unwrap();
        scene.commit("hilang");
        assert!(compare().unwrap_err().contains("di git tidak ada riwayat"));
        scene.web.force(503, "");
        let stopped = compare().unwrap_err();
        assert!(stopped.contains("server menjawab 503") && !stopped.contains("BAHAYA"), "{stopped}");
    }
}
