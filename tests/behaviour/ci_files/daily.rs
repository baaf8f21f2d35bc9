//! The daily job of the CI files: what ended yesterday is let go of today, from the same commit, and not put back.

use std::fs;

use maklumat::register;
use maklumat::source::{Node, parse};

use crate::ci_files::scene::{ProgramFrom, Scene, Start};
use crate::ci_files::shell::{Forge, get, list};
use crate::ci_files::{FIRST, jobs};

/// Late on the last day, in the register's zone (Asia/Jakarta).
const LAST: &str = "2100-03-10T23:30:00+07:00";
/// Early on the next one; in Greenwich it is still the last one.
const NEXT: &str = "2100-03-11T00:30:00+07:00";
const TITLE: &str = "Jembatan Ditutup";

fn seconds(moment: &str) -> String {
    moment.parse::<jiff::Timestamp>().unwrap().as_second().to_string()
}

/// Approved immediate information that applies until the tenth of March.
fn announce(scene: &Scene) {
    let settings = scene.read("content/maklumat.yml");
    let name = register::settings("content/maklumat.yml", Some(settings.as_bytes())).value.register_name;
    let open = register::UNSEALED;
    let text = format!(
        "---\nid: dip-2100-0001\nrevisi: 1\njudul: {TITLE}\nringkasan: Jalan memutar.\nklasifikasi: serta-merta\n\
         berlaku_sampai: 2100-03-10\npenanggung_jawab: Kepala\ndibuat: {{ tanggal: 2100-03-09, tempat: Jakarta }}\n\
         bentuk: [daring]\nretensi: {{ aktif: 1 tahun, inaktif: 1 tahun, nasib_akhir: musnah }}\n\
         penyusunan: {{ oleh: petugas-bagian-umum, tanggal: 2100-03-09 }}\npemeriksaan:\n  \
         - {{ oleh: ppid, tanggal: 2100-03-09, hasil: sesuai, memo: {{ nomor: 1, tanggal: 2100-03-09 }}, sidik: {open} }}\n\
         persetujuan: {{ oleh: atasan-ppid, tanggal: 2100-03-09, sidik: {open} }}\n---\nLewat jembatan lain.\n"
    );
    let path = "content/bagian-umum/jembatan.md";
    let sealed = register::seal(&name, path, text.as_bytes(), &[]).unwrap();
    fs::write(scene.path("origin").join(path), sealed).unwrap();
    scene.commit("jembatan");
}

fn page(scene: &Scene, path: &str) -> String {
    fs::read_to_string(scene.path("situs/live").join(path)).unwrap()
}

/// Whether every page is headed by it, of a site that was built for this day.
fn heads(scene: &Scene, day: &str) -> bool {
    let manifest = page(scene, "bukti/manifest.json");
    assert!(manifest.contains(&format!("\"day\":\"{day}\"")), "{manifest}");
    assert!(page(scene, "info/dip-2100-0001/index.html").contains("Lewat jembatan lain."));
    let pages = ["index.html", "dip/berkala/index.html"].map(|it| page(scene, it).contains(TITLE));
    assert_eq!(pages[0], pages[1]);
    pages[1]
}

fn ends_by_itself(forge: Forge) {
    let scene = Scene::new(forge, ProgramFrom::Release);
    let (check, publishing) = jobs(forge);
    announce(&scene);
    let (last, next) = (seconds(LAST), seconds(NEXT));
    scene.run(publishing, Start { moment: &last, ..FIRST }).unwrap();
    assert!(heads(&scene, "2100-03-10"));
    let daily = Start { first: "", moment: &next, ..FIRST };
    scene.run(&[&[check], publishing].concat(), daily).unwrap();
    assert!(!heads(&scene, "2100-03-11"));
    // Somebody sends once more what was built on the day before, from the same commit.
    if forge == Forge::GitHub {
        let live = scene.live();
        let stopped = scene.run(&["terbit"], Start { again: true, ..daily }).unwrap_err();
        assert!(stopped.contains("Re-run all jobs"), "{stopped}");
        assert_eq!(scene.live(), live);
    }
}

#[test]
fn github_lets_go_of_what_is_over() {
    ends_by_itself(Forge::GitHub);
}

#[test]
fn gitlab_lets_go_of_what_is_over() {
    ends_by_itself(Forge::GitLab);
}

#[test]
fn forgejo_lets_go_of_what_is_over() {
    ends_by_itself(Forge::Forgejo);
}

/// The jobs above are those of the daily run, and it waits in the same line as every other publication.
#[test]
fn the_daily_run_publishes_in_turn() {
    let scene = |forge| Scene::new(forge, ProgramFrom::Release);
    let own = ".github/workflows/register.yml";
    let read = |text: &str| parse(&own.into(), text, 1).value.unwrap();
    let github = read(&scene(Forge::GitHub).read(own));
    let forgejo = read(&scene(Forge::Forgejo).read(".forgejo/workflows/register.yml"));
    let here = read(&fs::read_to_string(format!("{}/{own}", env!("CARGO_MANIFEST_DIR"))).unwrap());
    for (map, job) in [(&github, "catat"), (&forgejo, "terbit"), (&here, "record")] {
        let when = get(map, &["jobs", job, "if"]).and_then(Node::scalar).unwrap();
        assert!(when.starts_with("github.ref == 'refs/heads/main' && "), "{when}");
        assert!(when.contains("github.event_name == 'schedule'") && !when.contains("pull_request"), "{when}");
        assert_eq!(list(get(map, &["on", "schedule"])).len(), 1);
    }
    for map in [&github, &here] {
        let group = get(map, &["concurrency", "group"]).and_then(Node::scalar).unwrap();
        assert!(!group.contains("schedule") && group.contains("github.ref == 'refs/heads/main' &&"), "{group}");
    }
    let gitlab = read(&scene(Forge::GitLab).read(".gitlab-ci.yml"));
    let rules = list(get(&gitlab, &["pages", "rules"]));
    assert_eq!(rules.len(), 1);
    let rule = format!("{:?}", rules[0]);
    assert!(rule.contains("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH") && !rule.contains("schedule"), "{rule}");
    assert_eq!(get(&gitlab, &["pages", "resource_group"]).and_then(Node::scalar), Some("terbit"));
}
