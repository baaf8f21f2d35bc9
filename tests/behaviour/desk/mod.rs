//! Three officers work in browsers of their own and write exactly what the commands write; nobody else can.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::running_preview::{Got, Serving};
use crate::sample_register::{DRAFT, SampleRegister, template};
use crate::tools::node;

mod beginning;
mod deciding;
mod signing;

const DAY: &str = "2026-11-20";
const PATH: &str = "content/perencanaan/konsep";
const ACT: &str = "/_petugas/catat";

type Headers = Vec<(String, String)>;

fn maklumat(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maklumat"));
    command.args(["--yes", "--date", DAY]).args(arguments).current_dir(root).env_remove("SOURCE_DATE_EPOCH");
    command.stdin(std::process::Stdio::null());
    command
}

/// One officer's desk.
fn desk(root: &Path, officer: &str) -> Serving {
    let desk = Serving::start(maklumat(root, &["serve", "--officer", officer]));
    desk.get_until("/", |it| it.status == 200);
    desk
}

fn run(root: &Path, arguments: &[&str]) {
    let output = maklumat(root, arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{arguments:?} {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_browser_writes_what_the_commands_write() {
    let (browser, commands) = (SampleRegister::whole(), SampleRegister::whole());
    let desks = ["petugas-pro", "ppid", "atasan-ppid"].map(|it| desk(browser.root(), it));
    let mut node = node("browser/working.mjs");
    node.args(desks.iter().map(Serving::address)).arg(PATH);
    if let Some(pictures) = std::env::var_os("MAKLUMAT_GAMBAR") {
        node.arg(pictures);
    }
    let output = node.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    println!("{said}");

    let root = commands.root();
    let (single, index) = (format!("{PATH}.md"), format!("{PATH}/index.md"));
    let text = fs::read_to_string(root.join(&single)).unwrap();
    let text = text
        .replace("ringkasan: Belum selesai.", "ringkasan: Capaian \\\"utama\\\": semuanya.")
        .replace("ringkasan: Capaian \\\"utama\\\": semuanya.", "ringkasan: \"Capaian \\\"utama\\\": semuanya.\"");
    let text = text.replace(
        "nasib_akhir: permanen }\n---\nMasih ditulis.\n",
        "nasib_akhir: permanen }\nkata_kunci: [laporan, kinerja]\nlampiran:\n  - { berkas: tabel-2026.csv }\n---\nSudah selesai.\n\nDua alinea.\n",
    );
    fs::create_dir(root.join(PATH)).unwrap();
    fs::write(root.join(&index), &text).unwrap();
    fs::remove_file(root.join(&single)).unwrap();
    fs::write(root.join(PATH).join("tabel-2026.csv"), "a,b\n1,2\n").unwrap();
    run(root, &["submit", PATH, "--by", "petugas-pro"]);
    run(root, &["review", PATH, "--by", "ppid", "--memo", "1/ADPIM", "--corrections", "Judul: sebutkan tahunnya."]);
    let text = fs::read_to_string(root.join(&index)).unwrap();
    fs::write(root.join(&index), text.replace("judul: Rancangan Laporan", "judul: Laporan 2026")).unwrap();
    run(root, &["submit", PATH, "--by", "petugas-pro"]);
    run(root, &["review", PATH, "--by", "ppid", "--memo", "2/ADPIM"]);
    run(root, &["approve", PATH, "--by", "atasan-ppid"]);

    let read = |good: &SampleRegister, file: &str| fs::read_to_string(good.root().join(PATH).join(file)).unwrap();
    for file in ["index.md", "tabel-2026.csv"] {
        assert_eq!(read(&browser, file), read(&commands, file));
    }
    assert!(!browser.root().join(&single).exists());
    run(browser.root(), &["build"]);
    assert!(browser.root().join("public/info/dip-2026-0005/r1/tabel-2026.csv").exists());
}

/// What a page of ours sends, as a browser does.
struct Hand<'a> {
    desk: &'a Serving,
    path: &'a str,
}

impl Hand<'_> {
    /// Asks as the browser of who sits there.
    fn ask(&self, method: &str, path: &str, media: &[(&str, &str)], body: &str) -> Got {
        let host = format!("127.0.0.1:{}", self.desk.port);
        let origin = format!("http://{host}");
        let headers = [("Host", host.as_str()), ("Cookie", self.desk.cookie()), ("Origin", &origin)];
        self.desk.ask(method, path, &[headers.as_slice(), media].concat(), body)
    }

    fn page(&self) -> Got {
        self.ask("GET", &format!("/_petugas/dokumen?lokasi={}", self.path), &[], "")
    }

    fn send(&self, more: &str) -> Got {
        self.post(ACT, &format!("lokasi={}&{more}", self.path))
    }

    /// Sends a form to one of our addresses.
    fn post(&self, to: &str, fields: &str) -> Got {
        let page = self.ask("GET", "/_petugas/", &[], "");
        let token = between(&page.body, "name=\"token\" value=\"", "\"");
        let token = token.unwrap_or_else(|| panic!("{}", page.body));
        let form = [("Content-Type", "application/x-www-form-urlencoded")];
        self.ask("POST", to, &form, &format!("token={token}&{fields}"))
    }

    /// Sends it, and confirms what is shown.
    fn act(&self, wish: &str) {
        let before = self.page();
        let shown = self.send(wish);
        let seen = between(&shown.body, "name=\"dilihat\" value=\"", "\"");
        let seen = seen.unwrap_or_else(|| panic!("{wish} {}", shown.body));
        let got = self.send(&format!("{wish}&dilihat={seen}"));
        assert_eq!(got.status, 303, "{wish} {}", got.body);
        // The very next page is of an edition that has it, and says so.
        let after = self.page();
        assert_ne!(edition(&after), edition(&before), "{wish} {}", after.body);
        assert_ne!(between(&after.body, "<main>", "</main>"), between(&before.body, "<main>", "</main>"));
    }
}

/// Which edition a page is of.
fn edition(page: &Got) -> Option<&str> {
    between(&page.body, "data-edisi=\"", "\"")
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.split(before).nth(1)?.split(after).next()
}

#[test]
fn withdrawal_and_revision_are_those_of_the_commands() {
    let (browser, commands) = (SampleRegister::whole(), SampleRegister::whole());
    let desks = ["ppid", "atasan-ppid", "petugas-pro"].map(|it| desk(browser.root(), it));
    let lain = "content/perencanaan/lain";
    Hand { desk: &desks[0], path: lain }
        .act("tindakan=tarik&alasan=Digantikan:%20dokumen%20%22lain%22.%0D%0AAlasan%20kedua.");
    desks[1].get_until("/", |it| it.status == 200);
    // The second officer's program has noticed what the first one wrote.
    let file = fs::read_to_string(browser.root().join(format!("{lain}.md"))).unwrap();
    assert!(file.contains("penarikan:"), "{file}");
    Hand { desk: &desks[1], path: lain }.act("tindakan=setujui-penarikan");
    let contoh = "content/protokol/contoh";
    Hand { desk: &desks[2], path: contoh }.act("tindakan=revisi&catatan=Jam%20layanan%20diubah.");

    let root = commands.root();
    run(root, &["withdraw", lain, "--by", "ppid", "--reason", "Digantikan: dokumen \"lain\".\nAlasan kedua."]);
    run(root, &["withdraw", lain, "--by", "atasan-ppid"]);
    run(root, &["revise", contoh, "--note", "Jam layanan diubah."]);
    for file in [
        "content/perencanaan/lain.md",
        "content/protokol/contoh/index.md",
        "content/protokol/contoh/r1/index.md",
        "content/protokol/contoh/r1/jadwal.csv",
    ] {
        assert_eq!(browser.text(file), commands.text(file), "{file}");
    }
}

#[test]
fn records_are_kept_in_git_if_that_is_wanted() {
    let good = SampleRegister::whole();
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.args(arguments).current_dir(good.root()).env("GIT_CONFIG_GLOBAL", "/dev/null");
        String::from_utf8(git.output().unwrap().stdout).unwrap()
    };
    git(&["init", "-q"]);
    git(&["config", "user.email", "x@example.org"]);
    git(&["config", "user.name", "x"]);
    git(&["add", "-A"]);
    git(&["commit", "-qm", "x"]);
    fs::write(good.root().join("catatan-lain.txt"), "tetap").unwrap();
    let desk = Serving::start(maklumat(good.root(), &["serve", "--officer", "petugas-pro", "--commit"]));
    desk.get_until("/", |it| it.status == 200);
    Hand { desk: &desk, path: PATH }.act("tindakan=ajukan");
    let log = git(&["log", "-1", "--name-only", "--format=%s"]);
    assert!(log.contains("content/perencanaan/konsep.md") && !log.contains("catatan-lain"), "{log}");
    assert!(log.to_lowercase().contains("ajukan"), "{log}");
}

#[test]
fn what_changed_since_it_was_shown_is_not_recorded() {
    let good = SampleRegister::whole();
    let desk = desk(good.root(), "petugas-pro");
    let hand = Hand { desk: &desk, path: PATH };
    let shown = hand.send("tindakan=ajukan");
    let seen = between(&shown.body, "name=\"dilihat\" value=\"", "\"").unwrap();
    let changed = good.text(DRAFT).replace("Masih ditulis.", "Diam-diam diganti.");
    good.write(DRAFT, changed.as_bytes());
    let got = hand.send(&format!("tindakan=ajukan&dilihat={seen}"));
    assert!(got.status == 200 && got.body.contains("tidak lagi sama dengan yang tadi ditampilkan"), "{}", got.body);
    assert_eq!(good.text(DRAFT), changed);
}

#[test]
fn nobody_else_can_make_it_write() {
    let good = SampleRegister::whole();
    let desk = desk(good.root(), "petugas-pro");
    let before = good.text(DRAFT);
    let host = format!("127.0.0.1:{}", desk.port);
    let origin = format!("http://{host}");
    let cookie = desk.cookie();
    let form = "application/x-www-form-urlencoded";
    let page = desk.ask("GET", &format!("/_petugas/dokumen?lokasi={PATH}"), &[("Host", &host), ("Cookie", cookie)], "");
    assert_eq!(page.status, 200, "{}", page.body);
    let token = page.body.split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let wish = format!("token={token}&lokasi={PATH}&tindakan=ajukan");
    let good_headers =
        [("Host", host.as_str()), ("Origin", origin.as_str()), ("Cookie", cookie), ("Content-Type", form)];
    // What is confirmed without having been seen is shown first.
    let shown = desk.ask("POST", ACT, &good_headers, &wish);
    assert_eq!(shown.status, 200, "{}", shown.body);
    assert_eq!(good.text(DRAFT), before);
    let seen = shown.body.split("name=\"dilihat\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let confirmed = format!("{wish}&dilihat={seen}");
    let sent_with = |change: (&'static str, &str)| -> Headers {
        let kept = good_headers.iter().filter(|(name, _)| *name != change.0);
        let mut all: Vec<_> = kept.map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        if !change.1.is_empty() {
            all.push((change.0.to_owned(), change.1.to_owned()));
        }
        all
    };
    let other_key = "0".repeat(32);
    let attacks: [(Headers, &str, u16); 8] = [
        (sent_with(("Origin", "http://evil.example")), &confirmed, 403),
        (sent_with(("Origin", "null")), &confirmed, 403),
        (sent_with(("Origin", "")), &confirmed, 403),
        (sent_with(("Host", &format!("evil.example:{}", desk.port))), &confirmed, 421),
        (sent_with(("Cookie", "")), &confirmed, 403),
        (sent_with(("Cookie", &format!("maklumat-{}={other_key}", desk.port))), &confirmed, 403),
        (sent_with(("Content-Type", "text/plain")), &confirmed, 403),
        (sent_with(("Sec-Fetch-Site", "cross-site")), &confirmed, 403),
    ];
    for (headers, body, status) in attacks {
        let headers: Vec<(&str, &str)> = headers.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let got = desk.ask("POST", ACT, &headers, body);
        assert_eq!((got.status, good.text(DRAFT) == before), (status, true), "{headers:?} {}", got.body);
    }
    let without_token = confirmed.replace(token, &other_key);
    assert_eq!(desk.ask("POST", ACT, &good_headers, &without_token).status, 403);
    assert_eq!(desk.ask("GET", &format!("{ACT}?{confirmed}"), &good_headers, "").status, 405);
    assert_eq!(desk.ask("POST", "/", &good_headers, &confirmed).status, 405);
    let upload = format!("/_petugas/lampiran?lokasi={PATH}&nama=a.csv");
    assert_eq!(desk.ask("POST", &upload, &good_headers, "a,b").status, 403);
    for path in ["/_petugas/baru", "/_petugas/lampiran/hapus"] {
        let wish = format!("token={other_key}&lokasi={PATH}&nama=a.csv&judul=a&unit=protokol&klasifikasi=berkala");
        assert_eq!(desk.ask("POST", path, &good_headers, &wish).status, 403, "{path}");
    }
    for path in ["/_petugas/", &format!("/_petugas/sunting?lokasi={PATH}")] {
        let got = desk.ask("GET", path, &[("Host", &host)], "");
        assert_eq!(got.status, 403, "{path}");
        assert!(!got.body.contains(token));
    }
    assert_eq!(desk.ask("GET", "/_pratinjau/masuk?kunci=", &[("Host", &host)], "").status, 403);
    assert_eq!(good.text(DRAFT), before);
    // The same without any of that is written.
    let got = desk.ask("POST", ACT, &good_headers, &confirmed);
    assert_eq!(got.status, 303, "{}", got.body);
    assert!(good.text(DRAFT).contains("penyusunan: { oleh: petugas-pro, tanggal: 2026-11-20"), "{}", good.text(DRAFT));
}

#[test]
fn the_gate_is_that_of_the_commands() {
    let good = SampleRegister::whole();
    let text = good.text(DRAFT).replace("bentuk: [cetak]\n", "");
    good.write(DRAFT, text.as_bytes());
    let output = maklumat(good.root(), &["submit", PATH, "--by", "petugas-pro"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    let desk = desk(good.root(), "petugas-pro");
    let post = |body: &str, officer_path: &str| {
        let host = format!("127.0.0.1:{}", desk.port);
        let origin = format!("http://{host}");
        let headers = [("Host", host.as_str()), ("Cookie", desk.cookie()), ("Origin", &origin)];
        let page = desk.ask("GET", &format!("/_petugas/dokumen?lokasi={PATH}"), &headers, "");
        let token = page.body.split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let more = [headers.as_slice(), &[("Content-Type", "application/x-www-form-urlencoded")]].concat();
        desk.ask("POST", officer_path, &more, &format!("token={token}&lokasi={PATH}&{body}"))
    };
    let page = post("tindakan=ajukan", ACT);
    assert!(said.contains("field-missing"), "{said}");
    assert!(page.body.contains("/aturan-pemeriksaan/kolom/#field-missing"), "{}", page.body);
    assert!(!page.body.contains("name=\"dilihat\""));
    // Another officer's act is refused by the same rules, whatever the form says.
    let page = post("tindakan=setujui", ACT);
    assert!(page.body.contains("belum menyatakan dokumen ini sesuai"), "{}", page.body);
    assert!(post("tindakan=hapus", ACT).body.contains("tidak dikenal"));
    assert_eq!(post("tindakan=ajukan", "/_petugas/catat?lokasi=x").status, 200);
    // A form made from an older file does not write over what came after.
    let page = post("dilihat=00&judul=Lain", "/_petugas/sunting");
    assert!(page.body.contains("berubah sejak formulir ini dibuka"), "{}", page.body);
    assert_eq!(good.text(DRAFT), text);
}

#[test]
fn an_unknown_officer_does_not_begin() {
    let good = SampleRegister::whole();
    let output = maklumat(good.root(), &["serve", "--officer", "entah"]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("petugas-pro") && !said.contains("ppid-lama"), "{said}");
}
