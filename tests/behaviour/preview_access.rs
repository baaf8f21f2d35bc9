//! Only the browser of who started the program sees a page: the key is for one use, in no argument, and half a request
//! keeps nobody else out.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::running_preview::Serving;
use crate::sample_register::SampleRegister;
use crate::tools::node;

/// What it was started with, and the bytes of the file that this names.
struct Opened {
    child: Child,
    file: PathBuf,
    page: String,
    mode: [u32; 2],
}

/// Starts the program with a browser that keeps what it is given.
fn opened(good: &SampleRegister, arguments: &[&str]) -> Opened {
    let (seen, browser) = (good.root().join("dibuka"), good.root().join("peramban.sh"));
    fs::write(&browser, format!("#!/bin/sh\necho \"$@\" > {}\n", seen.display())).unwrap();
    fs::set_permissions(&browser, fs::Permissions::from_mode(0o755)).unwrap();
    let mut maklumat = Command::new(env!("CARGO_BIN_EXE_maklumat"));
    maklumat.args(arguments).current_dir(good.root()).env("MAKLUMAT_PERAMBAN", &browser);
    maklumat.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let child = maklumat.spawn().unwrap();
    let given = until(|| fs::read_to_string(&seen).ok().filter(|it| it.ends_with('\n')));
    let file = PathBuf::from(given.trim());
    let mode = |it: &Path| it.metadata().unwrap().permissions().mode() & 0o777;
    let page = fs::read_to_string(&file).unwrap();
    Opened { child, page, mode: [mode(&file), mode(file.parent().unwrap())], file }
}

/// Asks until there is an answer.
fn until<T>(ask: impl Fn() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(it) = ask() {
            return it;
        }
        assert!(start.elapsed() < Duration::from_mins(1));
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn end(child: &mut Child, signal: &str) -> Option<i32> {
    assert!(Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap().success());
    child.wait().unwrap().code()
}

#[test]
fn the_browser_is_started_with_a_private_file_that_goes_at_the_end() {
    for (arguments, signal) in [
        (&["serve", "--open", "--port", "0"][..], "-INT"),
        (&["serve", "--open", "--port", "0", "--officer", "ppid"], "-TERM"),
        (&[], "-TERM"),
    ] {
        let good = SampleRegister::whole();
        let mut it = opened(&good, arguments);
        assert_eq!(it.mode, [0o600, 0o700], "{arguments:?}");
        let address = it.page.split("url=").nth(1).unwrap().split('"').next().unwrap();
        let key = address.split("kunci=").nth(1).unwrap();
        assert!(key.len() >= 32 && address.contains("/_pratinjau/masuk?"), "{}", it.page);
        // Neither the browser nor the program itself has it in its arguments.
        let own = fs::read(format!("/proc/{}/cmdline", it.child.id())).unwrap();
        let given = fs::read_to_string(good.root().join("dibuka")).unwrap();
        assert!(!String::from_utf8_lossy(&own).contains(key) && !given.contains(key), "{given}");
        assert_eq!(end(&mut it.child, signal), Some(0), "{arguments:?}");
        assert!(!it.file.exists() && !it.file.parent().unwrap().exists(), "{arguments:?}");
    }
}

#[test]
fn a_browser_comes_in_by_the_file_and_another_user_does_not() {
    let good = SampleRegister::whole();
    let mut it = opened(&good, &["serve", "--open", "--port", "0", "--officer", "ppid"]);
    let mut node = node("browser/entering.mjs");
    node.arg(&it.file);
    if let Some(pictures) = std::env::var_os("MAKLUMAT_GAMBAR") {
        node.arg(pictures);
    }
    let output = node.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let gone = !it.file.exists();
    assert!(it.child.try_wait().unwrap().is_none());
    end(&mut it.child, "-TERM");
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(gone, "the file goes when its key was used");
}

#[test]
fn where_nobody_is_shown_anything_it_says_how_it_is_used() {
    let good = SampleRegister::whole();
    let browser = good.root().join("peramban.sh");
    for (folder, browser) in [(std::env::temp_dir(), browser), (good.root().to_owned(), "".into())] {
        let mut maklumat = Command::new(env!("CARGO_BIN_EXE_maklumat"));
        for name in ["DISPLAY", "WAYLAND_DISPLAY", "BROWSER"] {
            maklumat.env_remove(name);
        }
        maklumat.current_dir(folder).env("MAKLUMAT_PERAMBAN", browser).stdin(Stdio::null());
        assert_eq!(maklumat.output().unwrap().status.code(), Some(2));
    }
}

/// Every address there is, with what asks for it.
const ADDRESSES: [&str; 14] = [
    "/",
    "/dip/",
    "/dip",
    "/info/dip-2026-0005/",
    "/info/dip-2026-0001/r1/jadwal.csv",
    "/aset/gaya.css",
    "/data/dip.json",
    "/tidak-ada/",
    "/_pratinjau/temuan/",
    "/_pratinjau/kabar",
    "/_pratinjau/gaya.css",
    "/_petugas/",
    "/_petugas/dokumen?lokasi=content/perencanaan/konsep",
    "/_petugas/petugas.js",
];

#[test]
fn without_the_cookie_no_page_is_shown() {
    let good = SampleRegister::whole();
    for officer in [&[][..], &["--officer", "ppid"]] {
        let mut maklumat = good.command(&["serve"]);
        maklumat.args(officer);
        let serving = Serving::start(maklumat);
        serving.get_until("/info/dip-2026-0005/", |it| it.status == 200);
        let host = format!("127.0.0.1:{}", serving.port);
        let other = format!("maklumat-{}={}", serving.port, "0".repeat(32));
        for address in ADDRESSES {
            for cookie in ["", &other] {
                let got = serving.ask("GET", address, &[("Host", &host), ("Cookie", cookie)], "");
                assert_eq!(got.status, 403, "{address} {cookie}");
                let tells = ["Rancangan", "Biro", "dip-2026", "konsep"].iter().any(|it| got.body.contains(it));
                assert!(!tells && got.body.contains("sudah masuk"), "{address}: {}", got.body);
            }
        }
        assert!(serving.get("/").status == 200);
    }
}

#[test]
fn a_key_is_good_for_one_use() {
    let good = SampleRegister::whole();
    let serving = Serving::start(good.command(&["serve", "--officer", "ppid"]));
    let first = serving.address();
    let came = serving.enter(&first);
    assert!(came.status == 200 && came.body.contains("url=/_petugas/"), "{}", came.body);
    let cookie = came.head.lines().find(|it| it.starts_with("set-cookie: ")).unwrap();
    assert!(cookie.contains("httponly") && cookie.contains("samesite=strict"), "{cookie}");
    assert!(!cookie.contains(first.split("kunci=").nth(1).unwrap()), "the key is not the cookie");
    let again = serving.enter(&first);
    assert_eq!(again.status, 403);
    for words in ["sudah dipakai", "Salin alamat terbaru", "hentikan programnya"] {
        assert!(again.body.contains(words) && !again.head.contains("set-cookie"), "{}", again.body);
    }
    let second = serving.address();
    assert_ne!(first, second);
    assert_eq!(serving.enter(&second).status, 200);
    assert_eq!(serving.enter(&second).status, 403);
}

/// Begins a request and does not end it.
fn begin(port: u16, words: &str) -> TcpStream {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
    stream.write_all(words.as_bytes()).unwrap();
    stream
}

#[test]
fn half_a_request_keeps_nobody_out() {
    let good = SampleRegister::whole();
    for published in [false, true] {
        let mut arguments = vec!["serve"];
        if published {
            assert!(good.run(&["build"]).status.success());
            arguments.push("--published");
        }
        let inner = good.command(&arguments);
        let mut maklumat = Command::new("sh");
        maklumat.args(["-c", "ulimit -n 64; exec \"$0\" \"$@\""]).arg(inner.get_program());
        maklumat.args(inner.get_args()).current_dir(good.root());
        let mut serving = Serving::start(maklumat);
        serving.get_until("/dip/", |it| it.status == 200);
        let words = ["", "G", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: "];
        let half: Vec<TcpStream> = (0..80).map(|it| begin(serving.port, words[it % words.len()])).collect();
        for _ in 0..5 {
            assert_eq!(serving.get("/dip/").status, 200);
        }
        // Nobody waits for their other half for ever.
        for mut it in half {
            let mut rest = Vec::new();
            // Closed, with or without a word.
            let ended = it.read_to_end(&mut rest);
            let is_late = |it: &std::io::Error| it.kind() == std::io::ErrorKind::WouldBlock;
            assert!(!ended.is_err_and(|it| is_late(&it)), "it still waits");
        }
        assert!(serving.runs() && serving.get("/dip/").status == 200);
    }
}

#[test]
fn a_head_that_comes_letter_by_letter_is_not_waited_for() {
    let good = SampleRegister::whole();
    let serving = Serving::start(good.command(&["serve"]));
    let mut slow = begin(serving.port, "GET / HTTP/1.1\r\nX-A: ");
    slow.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
    let ended = (0..120).any(|_| {
        let is_over = slow.write_all(b"a").is_err();
        let waits = |it: &std::io::Error| it.kind() == std::io::ErrorKind::WouldBlock;
        is_over
            || slow.read(&mut [0; 1]).is_ok_and(|it| it == 0)
            || slow.take_error().unwrap().is_some_and(|it| !waits(&it))
    });
    assert!(ended);
}
