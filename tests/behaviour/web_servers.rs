//! nginx and Caddy with the rules that lie in the site: headers, types, redirects, 410.

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use maklumat::diagnostics::{Example, Start};

use crate::sample_register::{DOCUMENT_ID, SampleRegister};
use crate::tools::program;

const NGINX: &str = "/usr/sbin/nginx";

/// An nginx of our own on a socket in a folder that goes with it.
pub(crate) struct Server {
    folder: tempfile::TempDir,
    process: Child,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|it| it.split_once(": "));
        lines.find(|(it, _)| it.eq_ignore_ascii_case(name)).map(|(_, it)| it)
    }
}

impl Server {
    /// nginx over a site that lies under a path.
    pub(crate) fn nginx(public: &Path, base: &str) -> Server {
        Server::start(public, base, |at, root| {
            let kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
            let temporary = kinds.map(|it| format!("{it}_temp_path {at}/{it};\n")).concat();
            let conf = format!(
                "daemon off;\nmaster_process off;\npid {at}/pid;\nerror_log {at}/errors;\nevents {{}}\nhttp {{\n\
                 include /etc/nginx/mime.types;\ndefault_type text/plain;\naccess_log off;\n{temporary}\
                 server {{\nlisten unix:{at}/socket;\nroot {root};\ninclude {}/server/nginx.conf;\n}}\n}}\n",
                public.display()
            );
            fs::write(format!("{at}/conf"), conf).unwrap();
            let run = || {
                let mut nginx = Command::new(NGINX);
                // Before it has read where to write errors, it would write into a folder of the system.
                nginx.args(["-p", at, "-c", &format!("{at}/conf"), "-e", &format!("{at}/errors")]);
                nginx
            };
            let told = run().arg("-t").output().unwrap();
            let said = String::from_utf8_lossy(&told.stderr).into_owned();
            assert!(told.status.success() && !said.contains("[warn]"), "{said}");
            run()
        })
    }

    /// Caddy likewise.
    fn caddy(public: &Path, base: &str) -> Server {
        Server::start(public, base, |at, root| {
            let conf = format!(
                "{{\n\tadmin off\n\tauto_https off\n\tstorage file_system {at}/data\n}}\n\
                 :80 {{\n\tbind unix/{at}/socket\n\troot * {root}\n\timport {}/server/Caddyfile\n}}\n",
                public.display()
            );
            fs::write(format!("{at}/conf"), conf).unwrap();
            let mut caddy = program("caddy");
            caddy.args(["run", "--adapter", "caddyfile", "--config", &format!("{at}/conf")]).env("HOME", at);
            caddy
        })
    }

    fn start(public: &Path, base: &str, program: impl FnOnce(&str, &str) -> Command) -> Server {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("root");
        let root = if base == "/" {
            public.to_owned()
        } else {
            fs::create_dir_all(&root).unwrap();
            std::os::unix::fs::symlink(public, root.join(base.trim_matches('/'))).unwrap();
            root
        };
        let mut program = program(folder.path().to_str().unwrap(), root.to_str().unwrap());
        let process = program.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let server = Server { folder, process };
        let until = Instant::now() + Duration::from_mins(1);
        while UnixStream::connect(server.socket()).is_err() {
            assert!(Instant::now() < until, "the server does not come up");
            std::thread::sleep(Duration::from_millis(20));
        }
        server
    }

    fn socket(&self) -> PathBuf {
        self.folder.path().join("socket")
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        let mut stream = UnixStream::connect(self.socket()).unwrap();
        write!(stream, "GET {path} HTTP/1.0\r\nHost: dip.example.go.id\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// A register with old addresses, among them a long one, and a document that was withdrawn.
pub(crate) fn site(address: &str) -> SampleRegister {
    let long = format!("/arsip/{}/", "tahun-dua-ribu-sepuluh-".repeat(5) + "lama");
    let place = SampleRegister::of(&Example::APPROVED);
    let settings = place.text("content/maklumat.yml").replace("https://dip.example.go.id/", address);
    place.write("content/maklumat.yml", settings.as_bytes());
    let index = "content/protokol/contoh/index.md";
    let moved = place.text(index).replace("lampiran:", &format!("alamat_lama: [/laporan/lama/, {long}]\nlampiran:"));
    reseal(&place, index, &moved);
    let gone = SampleRegister::at(Start::Withdrawn);
    let text = gone.text(index).replace(DOCUMENT_ID, "dip-2026-0002");
    place.write("content/protokol/gone/jadwal.csv", gone.text("content/protokol/contoh/jadwal.csv").as_bytes());
    reseal(&place, "content/protokol/gone/index.md", &text);
    let built = place.run(&["build"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    place
}

/// Computes the digests of a document anew.
fn reseal(place: &SampleRegister, file: &str, text: &str) {
    let mut parts = text.split("sidik: \"sha256:");
    let mut open = parts.next().unwrap().to_owned();
    for part in parts {
        open.push_str(&format!("sidik: APPROVAL{}", part.split_once('"').unwrap().1));
    }
    place.seal(file, &open);
}

#[test]
fn nginx_serves_the_site_by_its_own_rules() {
    by_its_own_rules(Server::nginx);
}

#[test]
fn caddy_serves_the_site_by_its_own_rules() {
    by_its_own_rules(Server::caddy);
}

fn by_its_own_rules(start: fn(&Path, &str) -> Server) {
    for base in ["/", "/informasi/"] {
        let place = site(&format!("https://dip.example.go.id{base}"));
        place.write("public/cari/x.txt", b"x");
        let server = start(&place.path("public"), base);
        let get = |path: &str| server.get(&format!("{base}{path}"));

        let home = get("");
        assert_eq!(home.status, 200);
        let policy = "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; media-src 'self'; frame-ancestors 'none'";
        let missing = get("tidak/ada/");
        let gone = get("info/dip-2026-0002/");
        for answer in [&home, &missing, &gone, &get("data/dip.csv"), &get("aset/gaya.css")] {
            assert_eq!(answer.header("Content-Security-Policy"), Some(policy), "{}", answer.head);
            for (name, value) in [
                ("X-Content-Type-Options", "nosniff"),
                ("Referrer-Policy", "strict-origin-when-cross-origin"),
                ("Strict-Transport-Security", "max-age=31536000"),
            ] {
                assert_eq!(answer.header(name), Some(value), "{}", answer.head);
            }
            assert!(answer.header("Permissions-Policy").is_some_and(|it| it.contains("camera=()")));
            assert_eq!(answer.header("Set-Cookie"), None);
        }
        let search = get("cari/x.txt");
        assert!(search.header("Content-Security-Policy").unwrap().contains("'wasm-unsafe-eval'"), "{}", search.head);

        assert!(missing.status == 404 && missing.body.contains("Halaman tidak ditemukan"), "{}", missing.head);
        assert!(gone.status == 410 && gone.body.contains("Informasi ini ditarik."), "{}", gone.head);
        assert_eq!(get("info/dip-2026-0002/r1/jadwal.csv").status, 410);
        assert_eq!(get("info/dip-2026-0002/index.html").status, 410);
        assert_eq!(get(&format!("info/{DOCUMENT_ID}/")).status, 200);
        let old = get("laporan/lama/");
        assert_eq!(old.status, 301);
        assert!(old.header("Location").unwrap().ends_with(&format!("{base}info/{DOCUMENT_ID}/")), "{}", old.head);
        assert_eq!(old.header("X-Content-Type-Options"), Some("nosniff"));

        for (path, kind) in [
            ("", "text/html; charset=utf-8"),
            ("data/dip.csv", "text/csv; charset=utf-8"),
            ("data/dip.json", "application/json"),
            (&format!("info/{DOCUMENT_ID}/r1/isi.md"), "text/markdown; charset=utf-8"),
            (&format!("info/{DOCUMENT_ID}/r1/naskah.txt"), "text/plain; charset=utf-8"),
            (&format!("info/{DOCUMENT_ID}/qr.svg"), "image/svg+xml"),
            ("atom.xml", "application/atom+xml"),
        ] {
            let answer = get(path);
            assert_eq!((answer.status, answer.header("Content-Type")), (200, Some(kind)), "{path}");
        }
        for path in ["tidak/ada.csv", "info/dip-2026-0002/r1/jadwal.csv"] {
            assert_eq!(get(path).header("Content-Type"), Some("text/html; charset=utf-8"), "{path}");
        }
        // A type that the server did not know would be downloaded as bytes.
        assert_ne!(get("sitemap.xml").header("Content-Type"), Some("application/octet-stream"));
    }
}

#[test]
fn an_old_address_leads_on_without_a_server_that_helps() {
    let place = site("https://dip.example.go.id/");
    let page = place.text("public/laporan/lama/index.html");
    assert!(
        page.contains(&format!("<meta http-equiv=\"refresh\" content=\"0; url=../../info/{DOCUMENT_ID}/\">")),
        "{page}"
    );
    let canonical = format!("<link rel=\"canonical\" href=\"https://dip.example.go.id/info/{DOCUMENT_ID}/\">");
    assert!(page.contains(&canonical) && page.contains(&format!("<a href=\"../../info/{DOCUMENT_ID}/\">")));
    let redirects = place.text("public/_redirects");
    assert!(redirects.contains(&format!("/laporan/lama/ /info/{DOCUMENT_ID}/ 301\n")), "{redirects}");
    assert!(redirects.contains("/info/dip-2026-0002/* /info/dip-2026-0002/index.html 410!\n"), "{redirects}");
    let caddy = place.text("public/server/Caddyfile");
    assert!(caddy.contains(&format!("redir /laporan/lama/ /info/{DOCUMENT_ID}/ 301\n")), "{caddy}");
    assert!(!place.text("public/sitemap.xml").contains("laporan/lama"));
    let checked = place.run(&["verify", "public"]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

/// A document may not take the old address of one that is published, although its next revision gave it up.
#[test]
fn an_old_address_is_taken_as_long_as_it_leads_somewhere() {
    let place = SampleRegister::at(Start::Revised);
    let (index, first) = ("content/protokol/contoh/index.md", "content/protokol/contoh/r1/index.md");
    let with = place.text(first).replace("lampiran:", "alamat_lama: [/lama/]\nlampiran:");
    reseal(&place, first, &with);
    let draft = place.text(index);
    let draft = draft.split("persetujuan:").next().unwrap();
    place.write(index, format!("{draft}---\nLayanan dibuka.\n").as_bytes());
    let other = SampleRegister::at(Start::Approved);
    let text = other
        .text(index)
        .replace(DOCUMENT_ID, "dip-2026-0002")
        .replace("lampiran:", "alamat_lama: [/lama/]\nlampiran:");
    place.write("content/protokol/dua/jadwal.csv", other.text("content/protokol/contoh/jadwal.csv").as_bytes());
    reseal(&place, "content/protokol/dua/index.md", &text);
    let codes: Vec<_> = place
        .findings()
        .iter()
        .filter(|it| it.code.name == "old-address-taken")
        .map(|it| it.place.file.to_string())
        .collect();
    assert_eq!(codes, ["content/protokol/dua/index.md"]);
}
