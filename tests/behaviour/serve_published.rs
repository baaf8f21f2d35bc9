//! `serve --published` answers as nginx does by the rules of the same site, whatever is asked for and whatever is built
//! meanwhile.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use rustix::fs::{CWD, RenameFlags, renameat_with};

use crate::folders::{copy, differences, snapshot};
use crate::running_preview::{Got, Serving};
use crate::sample_register::{DOC, DOCUMENT_ID, SampleRegister};
use crate::tools::node;
use crate::web_servers::{Server, site};

/// What a server says with everything.
const HEADERS: [&str; 5] = [
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "strict-transport-security",
];

/// Types that nginx's own table has by other names.
const TYPES: [(&str, &str); 3] = [
    ("text/css", "text/css; charset=utf-8"),
    ("application/javascript; charset=utf-8", "text/javascript; charset=utf-8"),
    ("text/xml; charset=utf-8", "application/xml"),
];

fn maklumat(arguments: &[&str], site: &Path) -> Command {
    let mut maklumat = Command::new(env!("CARGO_BIN_EXE_maklumat"));
    maklumat.args(arguments).arg("--output").arg(site);
    maklumat
}

fn shown(site: &Path) -> Serving {
    Serving::start(maklumat(&["serve", "--published"], site))
}

/// The register of this repository, built for an address.
fn own_site(address: &str, site: &Path) {
    let register = env!("CARGO_MANIFEST_DIR");
    let build = ["--date", "2026-11-22", "--register", register, "build", "--base-url", address];
    let output = maklumat(&build, site).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn header<'a>(got: &'a Got, name: &str) -> Option<&'a str> {
    got.head.lines().filter_map(|it| it.split_once(": ")).find(|it| it.0 == name).map(|it| it.1)
}

/// Every file of a site, every folder with and without its slash, and what is not there.
fn paths(site: &Path) -> BTreeSet<String> {
    let nowhere = [
        "tidak/ada/",
        "tidak/ada.csv",
        "cari/tidak-ada.js",
        "index.html/x",
        "DIP/",
        "%ff",
        "a%00b",
        "dip?q=a&b",
        "dip/?q=a",
    ];
    let mut paths: BTreeSet<String> = nowhere.map(str::to_owned).into();
    for file in snapshot(site).into_keys().filter(|it| site.join(it).is_file()) {
        let address = file.replace('%', "%25").replace(' ', "%20");
        if let Some(folder) = address.strip_suffix("index.html") {
            paths.extend([folder, folder.trim_end_matches('/')].map(str::to_owned));
        }
        // A folder without a page of its own as well.
        paths.extend(address.rsplit_once('/').map(|(folder, _)| format!("{folder}/")));
        paths.insert(address);
    }
    paths
}

#[test]
fn every_answer_is_that_of_nginx() {
    let (folder, place) = (tempfile::tempdir().unwrap(), site("https://dip.example.go.id/informasi/"));
    own_site("https://dip.example.go.id/", &folder.path().join("public"));
    let mut statuses = BTreeSet::new();
    for (public, base) in [(folder.path().join("public"), "/"), (place.path("public"), "/informasi/")] {
        let (nginx, serving) = (Server::nginx(&public, base), shown(&public));
        assert_eq!(serving.address(), format!("http://127.0.0.1:{}{base}", serving.port));
        let before = snapshot(&public);
        for path in paths(&public) {
            let path = format!("{base}{path}");
            let (due, got) = (nginx.get(&path), serving.get(&path));
            // A path that cannot be, nginx does not look for at all.
            if due.status == 400 {
                assert_eq!(got.status, 404, "{path}");
                continue;
            }
            assert_eq!(got.status, due.status, "{path}");
            statuses.insert(due.status);
            let leads = due.status == 301;
            for name in HEADERS.into_iter().filter(|it| !(leads && *it == "content-security-policy")) {
                let due = due.header(name).map(str::to_lowercase);
                assert_eq!(header(&got, name), due.as_deref(), "{path}: {name}");
            }
            if leads {
                let due = due.header("location").unwrap();
                let due = due.strip_prefix("http://dip.example.go.id").unwrap_or(due);
                assert_eq!(header(&got, "location"), Some(due), "{path}");
                continue;
            }
            let kind = due.header("content-type").unwrap();
            let kind = TYPES.iter().find(|it| it.0 == kind).map_or(kind, |it| it.1);
            assert_eq!(header(&got, "content-type"), Some(kind), "{path}");
            assert!(got.body == due.body, "{path}: other bytes");
        }
        assert_eq!(differences(&before, &snapshot(&public)), Vec::<String>::new(), "something was written");
    }
    assert_eq!(Vec::from_iter(statuses), [200, 301, 404, 410]);
}

#[test]
fn a_site_below_a_path_is_shown_below_it() {
    let place = site("https://dip.example.go.id/informasi/");
    let serving = shown(&place.path("public"));
    let to = |path: &str| {
        let got = serving.get(path);
        (got.status, header(&got, "location").unwrap_or_default().to_owned())
    };
    let document = format!("/informasi/info/{DOCUMENT_ID}/");
    assert_eq!(to("/"), (302, "/informasi/".to_owned()));
    assert_eq!(to("/informasi"), (301, "/informasi/".to_owned()));
    assert_eq!(to("/informasi/laporan/lama/"), (301, document.clone()));
    assert_eq!(to(document.trim_end_matches('/')), (301, document));
    for path in ["/dip/", "/index.html", "/informasi/informasi/"] {
        let got = serving.get(path);
        assert!(got.status == 404 && got.body.contains("Halaman tidak ditemukan"), "{path}: {}", got.head);
    }
    // However its address is written.
    for path in ["/informasi/info/dip-2026-0002/", "/informasi/%69nfo/dip-2026-0002/r1/jadwal.csv"] {
        let got = serving.get(path);
        assert!(got.status == 410 && got.body.contains("Informasi ini ditarik."), "{path}: {}", got.head);
    }
}

#[test]
fn only_the_site_is_read_and_only_from_this_computer() {
    let good = SampleRegister::whole();
    assert!(good.run(&["build"]).status.success());
    let public = good.root().join("public");
    std::os::unix::fs::symlink(good.root().join("content"), public.join("content")).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", public.join("passwd.txt")).unwrap();
    // The folder of the site without being told.
    let serving = Serving::start(good.command(&["serve", "--published"]));
    for path in [
        "/../content/maklumat.yml",
        "/dip/../../content/maklumat.yml",
        "/%2e%2e/content/maklumat.yml",
        "/..%2fcontent/maklumat.yml",
        "/dip/..%5c..%5ccontent/maklumat.yml",
        "//etc/passwd",
        "/%2fetc%2fpasswd",
        "/content/maklumat.yml",
        "/content",
        "/passwd.txt",
    ] {
        let got = serving.get(path);
        assert!(got.status == 404 && got.body.contains("Halaman tidak ditemukan"), "{path}: {}", got.head);
    }
    let port = serving.port;
    let own = format!("localhost:{port}");
    for host in ["evil.example", &format!("evil.example:{port}"), "127.0.0.1", &format!("127.0.0.1.evil:{port}")] {
        let got = serving.ask("GET", "/", &[("Host", host)], "");
        assert!(got.status == 421 && !got.body.contains("<html"), "{host}: {}", got.head);
    }
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"] {
        assert_eq!(serving.ask(method, "/", &[("Host", &own)], "").status, 405, "{method}");
    }
    let (page, head) = (serving.get("/dip/"), serving.ask("HEAD", "/dip/", &[("Host", &own)], ""));
    let but_date =
        |it: &Got| it.head.lines().filter(|it| !it.starts_with("date")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!((head.status, head.body.as_str(), but_date(&head)), (200, "", but_date(&page)));
    assert_eq!(header(&page, "cache-control"), Some("no-store"));
}

#[test]
fn a_part_of_a_file_is_given_to_who_asks_for_it() {
    let good = SampleRegister::whole();
    assert!(good.run(&["build"]).status.success());
    let serving = Serving::start(good.command(&["serve", "--published"]));
    let host = format!("127.0.0.1:{}", serving.port);
    let part = |path: &str, headers: &[(&str, &str)]| {
        let all: Vec<(&str, &str)> = [("Host", host.as_str())].into_iter().chain(headers.iter().copied()).collect();
        let got = serving.ask("GET", path, &all, "");
        (got.status, header(&got, "content-range").unwrap_or_default().to_owned(), got.body)
    };
    let file = "/info/dip-2026-0001/r1/jadwal.csv";
    let whole = serving.get(file).body;
    let size = whole.len();
    assert_eq!(part(file, &[("Range", "bytes=5-7")]), (206, format!("bytes 5-7/{size}"), whole[5..8].to_owned()));
    assert_eq!(part(file, &[("Range", "bytes=99999-")]), (416, format!("bytes */{size}"), String::new()));
    assert_eq!(part(file, &[("Range", "bytes=5-7"), ("If-Range", "\"x\"")]), (200, String::new(), whole));
    assert_eq!(part("/tidak-ada/", &[("Range", "bytes=5-7")]).0, 404);
}

/// Both sites have a large file, of which a mixture would be seen.
#[test]
fn a_build_beneath_it_is_seen_at_once_and_nothing_is_mixed() {
    let good = SampleRegister::whole();
    assert!(good.run(&["build"]).status.success());
    let (public, other) = (good.root().join("public"), good.root().join("lain"));
    copy(&public, &other, false);
    fs::write(public.join("data/besar.csv"), "a".repeat(1_500_000)).unwrap();
    fs::write(other.join("data/besar.csv"), "b".repeat(1_500_000)).unwrap();
    fs::write(other.join("_headers"), fs::read_to_string(other.join("_headers")).unwrap() + "/data/*\n  X-Other: b\n")
        .unwrap();
    let serving = Serving::start(good.command(&["serve", "--published"]));
    let mut seen = BTreeSet::new();
    for round in 0..30 {
        let got = std::thread::scope(|scope| {
            scope.spawn(|| {
                std::thread::sleep(Duration::from_micros(200 * round));
                renameat_with(CWD, &public, CWD, &other, RenameFlags::EXCHANGE).unwrap();
            });
            serving.get("/data/besar.csv")
        });
        let first = got.body.as_bytes()[0];
        assert!(got.status == 200 && got.body.len() == 1_500_000, "{}", got.head);
        assert!(got.body.trim_matches(char::from(first)).is_empty(), "a mixture");
        seen.insert((first, header(&got, "x-other").is_some()));
    }
    assert_eq!(Vec::from_iter(seen), [(b'a', false), (b'b', true)], "the rules of one site, the file of the other");

    for folder in [&public, &other] {
        fs::remove_file(folder.join("data/besar.csv")).unwrap();
    }
    good.rewrite(DOC, "judul: Jadwal Layanan", "judul: Hari dan Jadwal Layanan");
    let built = good.run(&["build"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    assert!(serving.get("/info/dip-2026-0001/").body.contains(">Hari dan Jadwal"));
}

#[test]
fn where_there_is_no_site_the_command_that_makes_one_is_named() {
    let good = SampleRegister::whole();
    let refused = |what: &str, says: [&str; 2]| {
        for (language, says) in ["id", "en"].into_iter().zip(says) {
            let told = good.run(&["serve", "--published", "--output", what, "--lang", language]);
            let said = String::from_utf8(told.stderr).unwrap();
            assert!(told.status.code() == Some(2) && said.contains(says) && said.lines().count() == 1, "{said}");
        }
    };
    refused("public", ["belum ada situs di public; buat dahulu dengan `maklumat bangun`", "`maklumat build`"]);
    refused("content", ["bukan situs buatan maklumat; situs dibuat dengan `maklumat bangun`", "`maklumat build`"]);
    assert_eq!(good.run(&["serve", "--output", "public"]).status.code(), Some(2));
    assert_eq!(good.run(&["serve", "--published", "--officer", "ppid"]).status.code(), Some(2));

    // While it is shown it may go, and come back.
    assert!(good.run(&["build"]).status.success());
    let serving = Serving::start(good.command(&["serve", "--published"]));
    let (public, away) = (good.root().join("public"), good.root().join("lain"));
    fs::rename(&public, &away).unwrap();
    let got = serving.get("/");
    assert!(got.status == 503 && got.body.contains("`maklumat bangun`"), "{}\n{}", got.head, got.body);
    let got = std::thread::scope(|scope| {
        scope.spawn(|| {
            std::thread::sleep(Duration::from_millis(60));
            fs::rename(&away, &public).unwrap();
        });
        serving.get("/")
    });
    assert_eq!(got.status, 200, "a build that swaps in two steps is waited for");
}

#[test]
fn a_browser_goes_through_the_site_as_citizens_will() {
    let folder = tempfile::tempdir().unwrap();
    let public = folder.path().join("public");
    own_site("https://dip.example.go.id/register/", &public);
    let serving = shown(&public);
    let mut node = node("browser/published.mjs");
    node.arg(serving.address()).arg(&public);
    if let Some(pictures) = std::env::var_os("MAKLUMAT_GAMBAR") {
        node.arg(pictures);
    }
    let output = node.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
}
