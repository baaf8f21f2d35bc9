//! The CI files that `init` writes: other people's schemas take them, and their steps, run by a plain shell, lead from
//! a clone to a published folder, again and again, and stop where they must.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};

use maklumat::source::{Digest, Map, Node, Value, parse};

use crate::starting::{git, maklumat, said};

/// A web server that shows a folder, or answers everything with one status.
struct Web {
    address: String,
    status: Arc<AtomicU16>,
}

impl Web {
    fn of(folder: PathBuf) -> Web {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        let status = Arc::new(AtomicU16::new(0));
        let forced = status.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
                let path = lines.next().unwrap_or_default();
                let path = path.split(' ').nth(1).unwrap_or("/").trim_start_matches('/').to_owned();
                for _ in lines.take_while(|it| !it.is_empty()) {}
                let found = fs::read(folder.join(path)).ok();
                let status = match forced.load(Ordering::SeqCst) {
                    0 if found.is_some() => 200,
                    0 => 404,
                    other => other,
                };
                let body = if status == 200 { found.unwrap() } else { b"<p>tidak ada".to_vec() };
                let head = format!(
                    "HTTP/1.1 {status} x\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                    body.len()
                );
                let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
            }
        });
        Web { address, status }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Forge {
    GitHub,
    GitLab,
    Forgejo,
}

/// A register at its origin, the site that is live, and the forge between them.
struct Scene {
    place: tempfile::TempDir,
    forge: Forge,
    web: Web,
}

fn get<'a>(map: &'a Map, path: &[&str]) -> Option<&'a Node> {
    let (first, rest) = path.split_first()?;
    let node = map.get(first)?;
    match (&node.value, rest) {
        (_, []) => Some(node),
        (Value::Map(map), rest) => get(map, rest),
        _ => None,
    }
}

fn list(node: Option<&Node>) -> Vec<&Node> {
    match node.map(|it| &it.value) {
        Some(Value::List(items)) => items.iter().collect(),
        _ => Vec::new(),
    }
}

fn as_map(node: &Node) -> &Map {
    let Value::Map(map) = &node.value else { panic!("{node:?}") };
    map
}

impl Scene {
    fn new(forge: Forge) -> Scene {
        let place = tempfile::tempdir().unwrap();
        let web = Web::of(place.path().join("live"));
        let origin = place.path().join("origin");
        fs::create_dir(&origin).unwrap();
        said(&git(&origin, &["init", "-q"]), 0);
        // The program that is fetched is a small one that starts the one under test: copying that takes long.
        let program = place.path().join("program");
        let text = format!("#!/bin/sh\nexec '{}' \"$@\"\n", env!("CARGO_BIN_EXE_maklumat"));
        fs::write(&program, &text).unwrap();
        let (program, digest) =
            (format!("file://{}", program.display()), Digest::of(text.as_bytes()).to_string());
        let pinned = ["--program", &program, "--program-digest", &digest];
        said(&maklumat(&origin, &[&["init", "--address", &web.address][..], &pinned].concat()), 0);
        let scene = Scene { place, forge, web };
        if forge == Forge::Forgejo {
            let live = scene.path("live").display().to_string();
            scene.change(
                ".forgejo/workflows/register.yml",
                "FOLDER_SITUS: \"\"",
                &format!("FOLDER_SITUS: {live}"),
            );
        }
        scene.commit("register");
        scene
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    fn change(&self, file: &str, old: &str, new: &str) {
        let file = self.path("origin").join(file);
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(old), "{old} in {text}");
        fs::write(file, text.replace(old, new)).unwrap();
    }

    fn commit(&self, message: &str) {
        said(&git(&self.path("origin"), &["add", "-A"]), 0);
        said(&git(&self.path("origin"), &["commit", "-qm", message]), 0);
    }

    fn file(&self) -> &'static str {
        match self.forge {
            Forge::GitHub => ".github/workflows/register.yml",
            Forge::GitLab => ".gitlab-ci.yml",
            Forge::Forgejo => ".forgejo/workflows/register.yml",
        }
    }

    /// Runs the jobs in a fresh clone, each after the one before it; what they said, or what the failing one said.
    fn run(&self, jobs: &[&str], first: &str) -> Result<String, String> {
        let text = fs::read_to_string(self.path("origin").join(self.file())).unwrap();
        let read = parse(&self.file().into(), &text, 1);
        assert!(read.diagnostics.iter().all(|it| it.code.name == "value-empty"), "{:?}", read.diagnostics);
        let map = read.value.unwrap();
        let mut said = String::new();
        for job in jobs {
            said += &self.job(&map, job, first).map_err(|it| format!("{said}{it}"))?;
        }
        Ok(said)
    }

    fn job(&self, map: &Map, job: &str, first: &str) -> Result<String, String> {
        let clone = self.path("clone");
        let _ = fs::remove_dir_all(&clone);
        crate::starting::said(&git(self.place.path(), &["clone", "-q", "origin", "clone"]), 0);
        let temporary = self.path("sementara");
        let _ = fs::remove_dir_all(&temporary);
        fs::create_dir(&temporary).unwrap();
        let mut shell =
            Shell { folder: clone.clone(), temporary, forge: self.forge, environment: Vec::new() };
        if self.forge == Forge::GitLab {
            for (key, node) in &as_map(map.get("variables").unwrap()).0 {
                let value = node.scalar().or_else(|| get(as_map(node), &["value"])?.scalar()).unwrap();
                shell.set(&key.value, value);
            }
            shell.set("PERTAMA", if first.is_empty() { "tidak" } else { first });
            let before = list(get(map, &["default", "before_script"]));
            let own = list(get(map, &[job, "script"]));
            let lines: Vec<&str> = before.iter().chain(&own).filter_map(|it| it.scalar()).collect();
            let said = shell.run(&lines.join("\n"))?;
            if job == "pages" {
                self.publish(&clone.join("public"));
            }
            return Ok(said);
        }
        let mut said = String::new();
        shell.take(map.get("env"), first);
        shell.take(get(map, &["jobs", job, "env"]), first);
        for step in list(get(map, &["jobs", job, "steps"])).into_iter().map(as_map) {
            if let Some(run) = step.get("run").and_then(Node::scalar) {
                let kept = shell.environment.len();
                shell.take(step.get("env"), first);
                said += &shell.run(run).map_err(|it| format!("{said}{it}"))?;
                shell.environment.truncate(kept);
                continue;
            }
            let uses = step.get("uses").and_then(Node::scalar).unwrap();
            let given = get(step, &["with", "path"]).and_then(Node::scalar);
            match uses.split('@').next().unwrap() {
                "actions/checkout" => {
                    assert_eq!(get(step, &["with", "fetch-depth"]).and_then(Node::scalar), Some("0"));
                    assert_eq!(
                        get(step, &["with", "persist-credentials"]).and_then(Node::scalar),
                        Some("false")
                    );
                }
                "actions/upload-artifact" => assert!(clone.join(given.unwrap()).join("index.html").is_file()),
                "actions/upload-pages-artifact" => {
                    let _ = fs::remove_dir_all(self.path("serahan"));
                    fs::rename(clone.join(given.unwrap()), self.path("serahan")).unwrap();
                }
                "actions/deploy-pages" => self.publish(&self.path("serahan")),
                other => panic!("{other} is not known here"),
            }
        }
        Ok(said)
    }

    fn publish(&self, site: &Path) {
        let _ = fs::remove_dir_all(self.path("live"));
        fs::rename(site, self.path("live")).unwrap();
    }

    /// What is live, as its checksums say.
    fn live(&self) -> String {
        fs::read_to_string(self.path("live/manifest-sha256.txt")).unwrap_or_default()
    }
}

/// A job's shell, as a forge starts one.
struct Shell {
    folder: PathBuf,
    temporary: PathBuf,
    forge: Forge,
    environment: Vec<(String, String)>,
}

impl Shell {
    fn set(&mut self, key: &str, value: &str) {
        self.environment.push((key.to_owned(), value.to_owned()));
    }

    fn take(&mut self, env: Option<&Node>, first: &str) {
        for (key, node) in env.map_or(&[][..], |it| &as_map(it).0) {
            let value = node.scalar().unwrap_or_default();
            let value = if value == "${{ inputs.pertama }}" { first } else { value };
            assert!(!value.contains("${{"), "{value}");
            self.set(&key.value, value);
        }
    }

    fn run(&self, script: &str) -> Result<String, String> {
        assert!(!script.contains("${{"), "a script takes nothing but its environment: {script}");
        let added = self.temporary.join("path");
        let path = fs::read_to_string(&added).unwrap_or_default();
        let path = path.lines().chain(["/usr/local/bin", "/usr/bin", "/bin"]).collect::<Vec<_>>().join(":");
        let mut shell = Command::new("sh");
        shell.args(["-e", "-c", script]).current_dir(&self.folder).stdin(Stdio::null()).env_clear();
        shell.env("PATH", path).env("HOME", &self.temporary).env("TMPDIR", &self.temporary);
        shell.envs(self.environment.iter().map(|(key, value)| (key, value)));
        match self.forge {
            Forge::GitLab => drop(shell.env("GITLAB_CI", "true")),
            Forge::GitHub => drop(
                shell
                    .env("GITHUB_ACTIONS", "true")
                    .env("GITHUB_STEP_SUMMARY", self.temporary.join("ringkasan.md")),
            ),
            Forge::Forgejo => drop(shell.env("GITHUB_ACTIONS", "true").env("FORGEJO_ACTIONS", "true")),
        }
        if self.forge != Forge::GitLab {
            shell.env("GITHUB_PATH", &added).env("RUNNER_TEMP", &self.temporary);
        }
        let output = shell.output().unwrap();
        let said =
            String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        if output.status.success() { Ok(said) } else { Err(said) }
    }
}

fn from_a_clone_to_a_site(forge: Forge) {
    let scene = Scene::new(forge);
    let (check, publish): (&[&str], &[&str]) = match forge {
        Forge::GitHub => (&["periksa"], &["periksa", "bangun", "terbit"]),
        Forge::GitLab => (&["periksa"], &["periksa", "pages"]),
        Forge::Forgejo => (&["periksa"], &["periksa", "terbit"]),
    };
    // A request: checked, with its findings where the forge shows them, and a preview.
    let said = scene.run(check, "").unwrap();
    match forge {
        Forge::GitHub => assert!(said.contains("contoh-konsep.md"), "{said}"),
        Forge::GitLab => {
            let report = fs::read(scene.path("clone/gl-code-quality-report.json")).unwrap();
            let report: serde_json::Value = serde_json::from_slice(&report).unwrap();
            assert_eq!(report[0]["check_name"], "word-unknown");
        }
        Forge::Forgejo => assert!(said.contains('|') && said.contains("word-unknown"), "{said}"),
    }
    let preview = fs::read_to_string(scene.path("clone/pratinjau/manifest-sha256.txt")).unwrap();
    assert!(preview.contains("info/dip-2026-0001/") || preview.contains("-0001/"), "{preview}");

    // The first publication is somebody's act; without it nothing is published.
    let publishing = &publish[1..];
    let stopped = scene.run(publishing, "").unwrap_err();
    assert!(stopped.contains("Tidak diterbitkan") && stopped.contains("pertama: ya"), "{stopped}");
    assert_eq!(scene.live(), "");
    scene.run(publishing, "ya").unwrap();
    let first = scene.live();
    assert!(first.contains("index.html"), "{first}");

    // The second one runs by itself, against what is live.
    let draft = "content/bagian-umum/contoh-konsep.md";
    scene.change("content/maklumat.yml", "Badan Publik Contoh", "Badan Publik Kedua");
    scene.change(draft, "berkla", "berkala");
    scene.commit("kedua");
    let said = scene.run(publish, "").unwrap();
    assert!(said.contains("Tidak terbit (konsep)"), "{said}");
    let second = scene.live();
    assert_ne!(first, second);
    stops_where_it_must(&scene, check, publishing, &second);
}

/// The scripts are the same in all three files, so that one of them is enough where time is short.
fn stops_where_it_must(scene: &Scene, check: &[&str], publishing: &[&str], live: &str) {
    if scene.forge != Forge::GitHub && std::env::var_os("MAKLUMAT_LONG").is_none() {
        return;
    }

    // What would vanish is refused in the request already, and is not published.
    fs::remove_file(scene.path("origin/content/bagian-umum/contoh-laporan-layanan.md")).unwrap();
    scene.commit("hilang");
    let refused = scene.run(check, "").unwrap_err();
    assert!(refused.contains("published-gone"), "{refused}");
    assert!(scene.run(publishing, "ya").unwrap_err().contains("published-gone"));
    assert_eq!(scene.live(), live);
    crate::starting::said(&git(&scene.path("origin"), &["revert", "--no-edit", "HEAD"]), 0);

    // A server in trouble stops a publication whatever was chosen; a missing manifest, unless it is the first.
    scene.web.status.store(503, Ordering::SeqCst);
    assert!(scene.run(publishing, "ya").unwrap_err().contains("503"));
    scene.web.status.store(404, Ordering::SeqCst);
    assert!(scene.run(publishing, "").unwrap_err().contains("pulihkan dahulu"));
    scene.web.status.store(200, Ordering::SeqCst);
    scene.web.status.store(0, Ordering::SeqCst);

    // Another program than the pinned one is not run.
    let text = fs::read_to_string(scene.path("origin").join(scene.file())).unwrap();
    let pinned = text.lines().find(|it| it.trim().starts_with("SIDIK_PROGRAM: ")).unwrap().trim();
    scene.change(scene.file(), pinned, &format!("SIDIK_PROGRAM: \"{}\"", "0".repeat(64)));
    assert!(!scene.run(check, "").unwrap_err().contains("dokumen"));
    scene.change(scene.file(), &format!("SIDIK_PROGRAM: \"{}\"", "0".repeat(64)), "SIDIK_PROGRAM: \"\"");
    assert!(scene.run(check, "").unwrap_err().contains("Isi ALAMAT_PROGRAM"));
}

#[test]
fn github_leads_from_a_clone_to_a_site() {
    from_a_clone_to_a_site(Forge::GitHub);
}

#[test]
fn gitlab_leads_from_a_clone_to_a_site() {
    from_a_clone_to_a_site(Forge::GitLab);
}

#[test]
fn forgejo_leads_from_a_clone_to_a_site() {
    from_a_clone_to_a_site(Forge::Forgejo);
}

/// The program that checks forms against the schemas of those who read them.
pub(crate) fn forms() -> String {
    let root = env!("CARGO_MANIFEST_DIR");
    assert!(Command::new(format!("{root}/tests/tools")).status().unwrap().success());
    format!("{root}/target/tools/forms/bin/check-jsonschema")
}

pub(crate) fn conforms(schema: &[&str], file: &Path) {
    let output = Command::new(forms()).args(schema).arg(file).output().unwrap();
    said(&output, 0);
}

/// Where the program that makes the register is the one that a forge runs, its own digest is pinned.
#[test]
fn the_program_pins_itself() {
    let place = tempfile::tempdir().unwrap();
    said(&maklumat(place.path(), &["init", "--program", "https://unduh.example.go.id/maklumat"]), 0);
    let digest = Digest::of(&fs::read(env!("CARGO_BIN_EXE_maklumat")).unwrap()).to_string();
    for file in [".github/workflows/register.yml", ".forgejo/workflows/register.yml", ".gitlab-ci.yml"] {
        let text = fs::read_to_string(place.path().join(file)).unwrap();
        assert!(text.contains(&format!("SIDIK_PROGRAM: \"{digest}\"")), "{file}");
    }
}

#[test]
fn every_forge_takes_its_file() {
    let place = tempfile::tempdir().unwrap();
    said(&maklumat(place.path(), &["init", "--unit", "Bagian [A], Bagian B"]), 0);
    let files = [
        ("vendor.github-workflows", ".github/workflows/register.yml"),
        ("vendor.github-workflows", ".forgejo/workflows/register.yml"),
        ("vendor.gitlab-ci", ".gitlab-ci.yml"),
    ];
    for (schema, file) in files {
        conforms(&["--builtin-schema", schema], &place.path().join(file));
    }
    // What could reach into a request's job, or be reached from it, is in none of them.
    for (_, file) in files {
        let text = fs::read_to_string(place.path().join(file)).unwrap();
        let settings: String = text.lines().filter(|it| !it.trim_start().starts_with('#')).collect();
        for word in
            ["pull_request_target", "secrets.", "cache", "contents: write", "@main", "@master", "@latest"]
        {
            assert!(!settings.contains(word), "{word} in {file}");
        }
    }
    let broken = place.path().join(".gitlab-ci.yml");
    let text = fs::read_to_string(&broken).unwrap();
    fs::write(&broken, text.replace("stage: periksa", "stage: [periksa, 1]")).unwrap();
    let output =
        Command::new(forms()).args(["--builtin-schema", "vendor.gitlab-ci"]).arg(&broken).output().unwrap();
    assert!(!output.status.success(), "the schema must be able to refuse");
}

/// The recipe of this program's own release, and the action that fetches the pinned program.
#[test]
fn the_action_puts_the_named_program_on_the_path_and_no_other() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let action = root.join(".github/actions/maklumat/action.yml");
    conforms(&["--builtin-schema", "vendor.github-actions"], &action);
    conforms(&["--builtin-schema", "vendor.github-workflows"], &root.join(".github/workflows/release.yml"));
    let text = fs::read_to_string(action).unwrap();
    let read = parse(&"action.yml".into(), &text, 1).value.unwrap();
    let steps = list(get(&read, &["runs", "steps"]));
    let script = as_map(steps[0]).get("run").and_then(Node::scalar).unwrap();

    let place = tempfile::tempdir().unwrap();
    let program = b"#!/bin/sh\necho maklumat 0.1.0\n";
    fs::write(place.path().join("program"), program).unwrap();
    let run = |digest: &str| {
        let mut shell = Command::new("sh");
        shell
            .args(["-e", "-c", script])
            .env("VERSION", "0.1.0")
            .env("SHA256", digest)
            .env("REPOSITORY", "a/b");
        shell.env("ADDRESS", format!("file://{}", place.path().join("program").display()));
        shell.env("RUNNER_TEMP", place.path()).env("GITHUB_SERVER_URL", "https://git.example.go.id");
        shell.env("GITHUB_PATH", place.path().join("path")).env("GITHUB_OUTPUT", place.path().join("output"));
        shell.output().unwrap()
    };
    assert!(!run(&"0".repeat(64)).status.success());
    assert!(!place.path().join("path").exists(), "what is not the named program is never on the path");
    said(&run(&Digest::of(program).to_string()), 0);
    let folder = fs::read_to_string(place.path().join("path")).unwrap();
    let output = Command::new(Path::new(folder.trim()).join("maklumat")).output().unwrap();
    assert_eq!(output.stdout, b"maklumat 0.1.0\n");
}
