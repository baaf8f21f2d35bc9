//! `serve` shows drafts on this computer only, follows every change, and survives whatever happens to `content/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::counts::{Random, times};
use crate::folders::snapshot;
use crate::leaks::telling::told;
use crate::running_preview::Serving;
use crate::sample_register::{DOC, DRAFT, OTHER, SETTINGS, SampleRegister};
use crate::tools::node;

const DRAFT_PAGE: &str = "/info/dip-2026-0005/";

fn serving(good: &SampleRegister) -> Serving {
    Serving::start(good.command(&["serve"]))
}

#[test]
fn drafts_are_shown_with_a_banner_and_never_built() {
    let good = SampleRegister::whole();
    let serving = serving(&good);
    let page = serving.get_until(DRAFT_PAGE, |it| it.status == 200);
    assert!(page.body.contains("banner draft"), "{}", page.body);
    assert!(page.body.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(page.head.contains("x-robots-tag: noindex"));
    for path in ["/", "/dip/", "/dik/", "/data/dip.json", "/aset/gaya.css", "/info/dip-2026-0001/r1/jadwal.csv"] {
        assert_eq!(serving.get(path).status, 200, "{path}");
    }
    assert_eq!(serving.get("/dip").status, 303);
    assert_eq!(serving.get("/tidak-ada/").status, 404);
    assert_eq!(serving.get("/manifest-sha256.txt").status, 404);
    assert!(!good.root().join("public").exists());
    let built = good.command(&["build"]).output().unwrap();
    assert_eq!(built.status.code(), Some(0), "{}", String::from_utf8_lossy(&built.stderr));
    let site = snapshot(&good.root().join("public"));
    let tells = |id: &str| site.values().filter(|(_, bytes)| told(bytes).contains(id)).count();
    assert!(tells("dip-2026-0001") > 20);
    assert_eq!(tells("dip-2026-0005"), 0);
}

#[test]
fn only_this_computer_is_answered_and_nothing_is_written() {
    let good = SampleRegister::whole();
    let serving = serving(&good);
    serving.get_until("/", |it| it.status == 200);
    let port = serving.port;
    for host in ["evil.example", &format!("evil.example:{port}"), "127.0.0.1", &format!("127.0.0.1.evil:{port}")] {
        let got = serving.ask("GET", "/", &[("Host", host)], "");
        assert_eq!(got.status, 421, "{host}");
        assert!(!got.body.contains("<html"));
    }
    let host = format!("localhost:{port}");
    let cookie = serving.cookie();
    assert_eq!(serving.ask("GET", "/", &[("Host", &host), ("Cookie", cookie)], "").status, 200);
    let foreign = [("Host", host.as_str()), ("Cookie", cookie), ("Origin", "http://evil.example")];
    let got = serving.ask("GET", "/", &foreign, "");
    assert!(!got.head.contains("access-control"), "{}", got.head);
    assert!(got.head.contains("cross-origin-resource-policy: same-origin"));
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"] {
        assert_eq!(serving.ask(method, "/", &[("Host", &host)], "").status, 405, "{method}");
    }
    for path in [
        "/../Cargo.toml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "//etc/passwd",
        "/content/maklumat.yml",
    ] {
        assert_eq!(serving.get(path).status, 404, "{path}");
    }
}

#[test]
fn a_taken_port_is_passed_over_and_the_next_one_named() {
    let good = SampleRegister::whole();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let mut maklumat = good.command(&["serve"]);
    maklumat.args(["--port", &port.to_string()]);
    maklumat.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut child = maklumat.spawn().unwrap();
    let mut line = String::new();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(child.stdout.take().unwrap()), &mut line).unwrap();
    child.kill().unwrap();
    let said = String::from_utf8(child.wait_with_output().unwrap().stderr).unwrap();
    let taken = format!("Porta {port} sedang dipakai, mungkin oleh pratinjau lain yang masih berjalan; memakai porta ");
    assert!(said.contains(&taken), "{said}");
    assert!(!line.contains(&format!(":{port}/")) && line.starts_with("http://127.0.0.1:"), "{line}");
}

#[test]
fn a_change_is_seen_and_a_broken_file_keeps_its_last_page() {
    let good = SampleRegister::whole();
    let serving = serving(&good);
    serving.get_until(DRAFT_PAGE, |it| it.status == 200);
    let whole = good.text(DRAFT);
    good.write(DRAFT, whole.replacen("judul: ", "judul: Baru ", 1).as_bytes());
    let page = serving.get_until(DRAFT_PAGE, |it| it.body.contains(">Baru Rancangan"));
    assert!(!page.body.contains("mkl-rusak"));
    good.write(DRAFT, whole.replacen("judul: ", "judul: [", 1).as_bytes());
    let page = serving.get_until(DRAFT_PAGE, |it| it.body.contains("mkl-rusak"));
    assert_eq!(page.status, 200);
    assert!(page.body.contains(">Baru Rancangan"), "{}", page.body);
    assert!(page.body.contains("<code>content/perencanaan/konsep.md</code> baris"), "{}", page.body);
    assert!(serving.get("/").body.contains("mkl-rusak"));
    good.write(DRAFT, whole.as_bytes());
    let page = serving.get_until(DRAFT_PAGE, |it| !it.body.contains("mkl-rusak"));
    assert!(!page.body.contains(">Baru Rancangan"));
    // Settings that cannot be read leave everything as it was.
    let settings = good.text(SETTINGS);
    good.write(SETTINGS, b"nama_register: [");
    let page = serving.get_until("/", |it| it.body.contains("mkl-rusak"));
    assert!(page.body.contains("Biro") && page.body.contains("content/maklumat.yml</code>"), "{}", page.body);
    good.write(SETTINGS, settings.as_bytes());
    serving.get_until("/", |it| !it.body.contains("mkl-rusak"));
}

#[test]
fn content_may_go_and_come_back() {
    for polls in [&[][..], &["--poll"]] {
        let good = SampleRegister::whole();
        let mut maklumat = good.command(&["serve"]);
        maklumat.args(polls);
        let serving = Serving::start(maklumat);
        let before = serving.get_until(DRAFT_PAGE, |it| it.status == 200);
        fs::rename(good.root().join("content"), good.root().join("away")).unwrap();
        let page = serving.get_until(DRAFT_PAGE, |it| it.body.contains("mkl-rusak"));
        assert!(page.body.contains("folder content/ tidak ada"), "{}", page.body);
        fs::rename(good.root().join("away"), good.root().join("content")).unwrap();
        let after = serving.get_until(DRAFT_PAGE, |it| !it.body.contains("mkl-rusak"));
        let title = |it: &str| it.split("<h1").nth(1).unwrap().split("</h1>").next().unwrap().to_owned();
        assert_eq!(title(&before.body), title(&after.body));
        // It is the new folder that is watched now.
        good.write(DRAFT, good.text(DRAFT).replacen("judul: ", "judul: Lagi ", 1).as_bytes());
        serving.get_until(DRAFT_PAGE, |it| it.body.contains(">Lagi Rancangan"));
    }
}

/// The system has a limit of watches, which folders that come later can reach as well.
#[test]
fn without_watches_it_polls_and_says_so() {
    let namespaces = Command::new("unshare").args(["-Ur", "true"]).status().is_ok_and(|it| it.success());
    for limit in ["0", "5"] {
        let good = SampleRegister::whole();
        let inner = good.command(&["serve"]);
        let mut maklumat = if namespaces {
            let mut outer = Command::new("unshare");
            outer.args(["-Ur", "sh", "-c"]);
            outer.arg(format!("echo {limit} > /proc/sys/user/max_inotify_watches && exec \"$0\" \"$@\""));
            outer.arg(inner.get_program()).args(inner.get_args()).current_dir(good.root());
            outer
        } else {
            println!("no namespaces here: only what --poll does is tested");
            inner
        };
        if !namespaces {
            maklumat.arg("--poll");
        }
        let serving = Serving::start(maklumat);
        serving.get_until(DRAFT_PAGE, |it| it.status == 200);
        for number in 0..8 {
            good.write(&format!("content/protokol/baru-{number}/index.md"), b"---\nid: x\n---\n");
        }
        if namespaces {
            serving.get_until("/", |it| it.body.contains("tidak dapat memberi kabar"));
        }
        good.write(DRAFT, good.text(DRAFT).replacen("judul: ", "judul: Terakhir ", 1).as_bytes());
        serving.get_until(DRAFT_PAGE, |it| it.body.contains(">Terakhir Rancangan"));
    }
}

/// Of very many documents those changed last come first, then the rest; what nobody read yet is not missing.
#[test]
fn of_very_many_documents_the_newest_come_first() {
    let good = SampleRegister::whole();
    for number in 0..1100 {
        let text = good.text(DRAFT).replace("dip-2026-0005", &format!("banyak-{number}"));
        good.write(&format!("content/protokol/banyak-{number}.md"), text.as_bytes());
    }
    let newest = good.text(DRAFT);
    good.write(DRAFT, newest.as_bytes());
    let serving = serving(&good);
    let partly = std::cell::Cell::new(0);
    let page = serving.get_until("/info/banyak-0/", |it| {
        partly.set(partly.get() + usize::from(it.status == 503));
        assert_ne!(it.status, 404);
        it.status == 200
    });
    assert!(!page.body.contains("yang terakhir diubah") && partly.get() > 0);
    serving.get_until("/_pratinjau/temuan/", |it| it.status == 200);
}

#[test]
fn what_a_browser_could_run_is_only_saved() {
    let good = SampleRegister::whole();
    good.write("content/protokol/serangan/index.md", b"---\nid: serangan\nrevisi: 1\njudul: X\nlampiran:\n  - { berkas: a.html }\n  - { berkas: a.svg }\n  - { berkas: a.js }\n---\n");
    for name in ["a.html", "a.svg", "a.js"] {
        good.write(&format!("content/protokol/serangan/{name}"), b"<svg onload='alert(1)'><script>alert(1)</script>");
    }
    let serving = serving(&good);
    serving.get_until("/info/serangan/", |it| it.status == 200);
    for name in ["a.html", "a.svg", "a.js"] {
        let got = serving.get(&format!("/info/serangan/r1/{name}"));
        let runs =
            ["text/html", "svg", "javascript"].iter().any(|it| got.head.contains(&format!("content-type: {it}")));
        assert!(got.status == 200 && !runs, "{}", got.head);
        assert!(got.head.contains("content-security-policy: default-src 'none'") && !got.head.contains("script-src"));
        assert!(got.head.contains("nosniff"));
    }
}

#[test]
fn a_theme_is_followed_too() {
    let good = SampleRegister::whole();
    let settings = good.text(SETTINGS) + "tema: kami\n";
    fs::create_dir_all(good.root().join("themes/kami/aset")).unwrap();
    good.write(SETTINGS, settings.as_bytes());
    let style = good.root().join("themes/kami/aset/gaya.css");
    fs::write(&style, "a{font-weight:700}").unwrap();
    let serving = serving(&good);
    serving.get_until("/aset/gaya.css", |it| it.body == "a{font-weight:700}");
    fs::write(&style, "a{font-weight:400}").unwrap();
    serving.get_until("/aset/gaya.css", |it| it.body == "a{font-weight:400}");
    fs::write(good.root().join("themes/kami/aset/a.js"), "x").unwrap();
    let page = serving.get_until("/", |it| it.body.contains("mkl-rusak"));
    assert!(page.body.contains("tema situs tidak dapat dipakai"), "{}", page.body);
    assert_eq!(serving.get("/aset/gaya.css").body, "a{font-weight:400}");
    fs::remove_file(good.root().join("themes/kami/aset/a.js")).unwrap();
    serving.get_until("/", |it| !it.body.contains("mkl-rusak"));
}

#[test]
fn a_storm_of_changes_ends_in_the_right_state() {
    let rounds = times(50, 500);
    let good = SampleRegister::whole();
    let mut storm = serving(&good);
    storm.get_until("/", |it| it.status == 200);
    let content = good.root().join("content");
    let before: Vec<_> = walkdir(&content).into_iter().map(|it| (it.clone(), fs::read(it).unwrap())).collect();
    let mut random = Random(7);
    let texts = [good.text(DRAFT), good.text(DOC), good.text(OTHER)];
    for round in 0..rounds {
        let files: Vec<PathBuf> = walkdir(&content);
        let unit = ["protokol", "perencanaan", "asing"][random.below(3)];
        let at = content.join(unit).join(format!("acak-{}.md", random.below(20)));
        match random.below(10) {
            0..4 => {
                fs::create_dir_all(at.parent().unwrap()).unwrap();
                let text =
                    texts[random.below(3)].replacen("id: dip-2026-", &format!("id: acak-{}-", random.below(30)), 1);
                let cut = if random.below(3) == 0 { random.below(text.len()) } else { text.len() };
                fs::write(&at, &text.as_bytes()[..cut]).unwrap();
            }
            4 | 5 if !files.is_empty() => fs::remove_file(&files[random.below(files.len())]).unwrap(),
            6 if !files.is_empty() => {
                fs::create_dir_all(at.parent().unwrap()).unwrap();
                fs::rename(&files[random.below(files.len())], &at).unwrap();
            }
            7 if !files.is_empty() => {
                let file = &files[random.below(files.len())];
                let mut bytes = fs::read(file).unwrap();
                let place = random.below(bytes.len() + 1);
                bytes.insert(place, b"\n:[\xff-"[random.below(5)]);
                fs::write(file, bytes).unwrap();
            }
            8 => drop(fs::remove_dir_all(content.join(unit))),
            _ => {
                fs::rename(&content, good.root().join("away")).unwrap();
                if random.below(2) == 0 {
                    std::thread::sleep(std::time::Duration::from_millis(30));
                }
                fs::rename(good.root().join("away"), &content).unwrap();
            }
        }
        if round % 5 == 0 {
            let got = storm.get("/");
            assert!([200, 503].contains(&got.status), "round {round}: {}", got.status);
        }
    }
    // The register as it was, with one file that is broken and never was anything else.
    fs::remove_dir_all(&content).unwrap();
    for (file, bytes) in &before {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    good.write("content/protokol/rusak.md", b"---\nid: [\n---\n");
    let fresh = serving(&good);
    for path in ["/_pratinjau/temuan/", "/dip/", "/a-z/", DRAFT_PAGE, "/info/dip-2026-0001/"] {
        fresh.get_until(path, |it| it.status == 200);
        let start = Instant::now();
        while storm.says(path) != fresh.says(path) && start.elapsed().as_secs() < 60 {
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        assert_eq!(storm.says(path), fresh.says(path), "{path}");
    }
    assert!(storm.runs());
}

/// Every file below a folder.
fn walkdir(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { all.extend(walkdir(&path)) } else { all.push(path) }
    }
    all.sort();
    all
}

#[test]
fn twenty_thousand_files_deleted_at_once_do_not_stop_it() {
    let count = times(2_000, 20_000);
    let good = SampleRegister::whole();
    let mut serving = serving(&good);
    serving.get_until("/", |it| it.status == 200);
    let folder = good.root().join("content/banyak");
    fs::create_dir_all(&folder).unwrap();
    for number in 0..count {
        fs::write(folder.join(format!("x-{number}.md")), "---\nid: x\n---\n").unwrap();
    }
    serving.get_until("/_pratinjau/temuan/", |it| it.body.contains("content/banyak/"));
    fs::remove_dir_all(&folder).unwrap();
    let start = Instant::now();
    serving.get_until("/_pratinjau/temuan/", |it| !it.body.contains("content/banyak/"));
    println!("{count} files deleted, seen after {:?}", start.elapsed());
    assert!(serving.runs());
}

#[test]
fn a_browser_follows_every_change() {
    let good = SampleRegister::whole();
    let serving = serving(&good);
    serving.get_until(DRAFT_PAGE, |it| it.status == 200);
    let mut node = node("browser/previewing.mjs");
    node.arg(serving.address());
    let output = node.arg(good.root().join(DRAFT)).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    println!("{said}");
}
