//! A repository at its origin, the site that is live, and the forge between them, which runs the jobs of a CI file.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use maklumat::source::{Digest, Map, Node, parse};

use crate::ci_files::shell::{Forge, Shell, as_map, get, list, runnable, stand_in};
use crate::ci_files::web::Web;
use crate::init::{git, maklumat, said};

/// Where the jobs get the program from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum ProgramFrom {
    /// A file on this disk.
    Release,
    /// The same over the network.
    Download,
    /// A commit of a repository that went on since.
    Source,
}

/// How a job is started.
#[derive(Clone, Copy, Default)]
pub(crate) struct Start<'a> {
    /// What a person chose.
    pub(crate) first: &'a str,
    /// The commit, when it is not the newest one.
    pub(crate) commit: Option<&'a str>,
    /// Somebody runs one job of an old run again, and not those before it.
    pub(crate) again: bool,
    /// The moment, in seconds since 1970; empty: now.
    pub(crate) moment: &'a str,
    /// The secret of the forge that signs the history; empty: none.
    pub(crate) key: &'a str,
    /// Whether a request to change main starts it.
    pub(crate) is_request: bool,
}

#[derive(Clone)]
pub(crate) struct Scene {
    pub(crate) place: Arc<tempfile::TempDir>,
    pub(crate) forge: Forge,
    pub(crate) web: Web,
    pub(crate) file: &'static str,
    /// The commit of the program that jobs build.
    pub(crate) pinned: String,
    /// The repository of the forge, which jobs clone and push to.
    pub(crate) remote: &'static str,
    /// Who runs the jobs: several may at once, each in folders of its own.
    pub(crate) runner: &'static str,
}

impl Scene {
    /// A register as `init` makes it: none of its files is edited.
    pub(crate) fn new(forge: Forge, from: ProgramFrom) -> Scene {
        let file = match forge {
            Forge::GitHub => ".github/workflows/register.yml",
            Forge::GitLab => ".gitlab-ci.yml",
            Forge::Forgejo => ".forgejo/workflows/register.yml",
        };
        let mut scene = Scene::empty(forge, file);
        let folder = scene.path("situs/live").display().to_string();
        let program = match from {
            ProgramFrom::Source => {
                scene.pinned = scene.source();
                let source = scene.path("sumber").display().to_string();
                vec!["--source".to_owned(), source, "--source-commit".to_owned(), scene.pinned.clone()]
            }
            ProgramFrom::Release | ProgramFrom::Download => {
                let digest = Digest::of(stand_in().as_bytes()).to_string();
                runnable(&scene.path("unduhan/program"), &stand_in());
                let address = if from == ProgramFrom::Release {
                    format!("file://{}", scene.path("unduhan/program").display())
                } else {
                    Web::of(scene.path("unduhan")).address + "program"
                };
                vec!["--program".to_owned(), address, "--program-digest".to_owned(), digest]
            }
        };
        let mut line = vec!["init", "--address", &scene.web.address, "--site-folder", &folder];
        line.extend(program.iter().map(String::as_str));
        said(&maklumat(&scene.path("origin"), &line), 0);
        scene.commit("register");
        scene
    }

    /// An empty repository.
    pub(crate) fn empty(forge: Forge, file: &'static str) -> Scene {
        let place = Arc::new(tempfile::tempdir().unwrap());
        // The server's folder is there, the site is not yet.
        let web = Web::of(place.path().join("situs/live"));
        for folder in ["origin", "situs", "rumah", "alat"] {
            fs::create_dir(place.path().join(folder)).unwrap();
        }
        let origin = place.path().join("origin");
        said(&git(&origin, &["init", "-q"]), 0);
        // A forge has no work tree; here the one of the origin follows what is pushed.
        said(&git(&origin, &["config", "receive.denyCurrentBranch", "updateInstead"]), 0);
        let scene = Scene { place, forge, web, file, pinned: String::new(), remote: "origin", runner: "" };
        // Compiling takes minutes; it says where it was called, and puts the program where cargo would.
        let cargo = "#!/bin/sh\nset -eu\necho \"$(git rev-parse HEAD) $*\" >> '@/cargo'\nfor it in debug release; do\n  \
             mkdir -p target/$it\n  cp '@/maklumat' target/$it/maklumat\ndone\n";
        runnable(&scene.path("alat/cargo"), &cargo.replace('@', &scene.place.path().display().to_string()));
        runnable(&scene.path("maklumat"), &stand_in());
        scene
    }

    /// The program's repository, and the commit that is pinned: not its newest one.
    fn source(&self) -> String {
        let folder = self.path("sumber");
        fs::create_dir(&folder).unwrap();
        said(&git(&folder, &["init", "-q"]), 0);
        for text in ["satu", "dua", "tiga"] {
            fs::write(folder.join("Cargo.toml"), text).unwrap();
            said(&git(&folder, &["add", "-A"]), 0);
            said(&git(&folder, &["commit", "-qm", text]), 0);
        }
        commit_of(&folder, "HEAD~1")
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// A folder or file of who runs the jobs.
    fn own(&self, name: &str) -> PathBuf {
        self.path(&format!("{name}{}", self.runner))
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path("origin").join(file)).unwrap()
    }

    pub(crate) fn change(&self, file: &str, old: &str, new: &str) {
        let text = self.read(file);
        assert!(text.contains(old), "{old} in {text}");
        fs::write(self.path("origin").join(file), text.replace(old, new)).unwrap();
    }

    /// Gives a setting of the CI file another value, and says in which line it stands.
    pub(crate) fn reset(&self, setting: &str, value: &str) -> usize {
        let text = self.read(self.file);
        let start = format!("{setting}: ");
        let at = text.lines().position(|it| it.trim().starts_with(&start)).unwrap();
        self.change(self.file, text.lines().nth(at).unwrap().trim(), &format!("{setting}: \"{value}\""));
        self.commit(setting);
        at + 1
    }

    pub(crate) fn commit(&self, message: &str) {
        said(&git(&self.path("origin"), &["add", "-A"]), 0);
        said(&git(&self.path("origin"), &["commit", "-qm", message]), 0);
    }

    /// How often the program was compiled, and how.
    pub(crate) fn compiled(&self) -> Vec<String> {
        let text = fs::read_to_string(self.path("cargo")).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    /// Runs the jobs, each in a clone of its own; what they said, or what they and the failing one said.
    pub(crate) fn run(&self, jobs: &[&str], start: Start) -> Result<String, String> {
        let text = self.read(self.file);
        let read = parse(&self.file.into(), &text, 1);
        assert!(read.diagnostics.iter().all(|it| it.code.name == "value-empty"), "{:?}", read.diagnostics);
        let map = read.value.unwrap();
        let mut said = String::new();
        for job in jobs {
            for folder in ["clone", "sementara"] {
                let _ = fs::remove_dir_all(self.own(folder));
                fs::create_dir(self.own(folder)).unwrap();
            }
            if *job == "bangun" || *job == "build" {
                // The forge passes over a job whose condition is not met, and over those that need it.
                let when = get(&map, &["jobs", job, "if"]).and_then(Node::scalar).unwrap();
                assert!(when.starts_with("needs.") && when.ends_with(" != ''"), "{when}");
                if self.recorded().is_empty() {
                    break;
                }
            }
            let shell = self.shell(start);
            let done = match self.forge {
                Forge::GitLab => self.script(shell, &map, job, start),
                Forge::GitHub | Forge::Forgejo => self.steps(shell, &map, job, start),
            };
            said += &done.map_err(|it| format!("{said}{it}"))?;
        }
        Ok(said)
    }

    fn shell(&self, start: Start) -> Shell {
        let here = format!("file://{}", self.place.path().display());
        let commit = commit_of(&self.path("origin"), start.commit.unwrap_or("HEAD"));
        let mut shell = Shell {
            forge: self.forge,
            folder: self.own("clone"),
            temporary: self.own("sementara"),
            home: self.path("rumah"),
            tools: self.path("alat"),
            environment: Vec::new(),
            known: vec![
                ("inputs.pertama", start.first.to_owned()),
                ("github.token", "kunci".to_owned()),
                ("secrets.KUNCI_PENERBIT", start.key.to_owned()),
                ("secrets.TOKEN_RIWAYAT || github.token", "kunci".to_owned()),
                ("needs.catat.outputs.komit", self.recorded()),
                ("needs.bangun.outputs.komit", self.recorded()),
                ("needs.record.outputs.commit", self.recorded()),
                ("needs.build.outputs.commit", self.recorded()),
                ("needs.bangun.outputs.sidik", self.output("sidik")),
                ("needs.build.outputs.digest", self.output("sidik")),
                ("steps.deploy.outputs.page_url", self.web.address.clone()),
                ("github.repository_owner", "badan".to_owned()),
                ("github.event.repository.name", "register".to_owned()),
                ("runner.temp", self.own("sementara").display().to_string()),
                ("runner.os", "Linux".to_owned()),
                ("runner.arch", "X64".to_owned()),
                ("steps.pages.outputs.base_url", self.web.address.trim_end_matches('/').to_owned()),
            ],
        };
        if self.forge == Forge::GitLab {
            shell.set("CI_REPOSITORY_URL", &format!("{here}/{}", self.remote));
            shell.set("CI_DEFAULT_BRANCH", "main");
            shell.set("CI_COMMIT_SHA", &commit);
            shell.set("CI_PAGES_DOMAIN", "pages.example.go.id");
            if !start.key.is_empty() {
                // A variable of the kind that is a file, which anybody on that machine may read.
                let file = self.path("rahasia");
                fs::write(&file, start.key).unwrap();
                shell.set("KUNCI_PENERBIT", &file.display().to_string());
            }
        } else {
            shell.set("GITHUB_SERVER_URL", &here);
            shell.set("GITHUB_REPOSITORY", self.remote);
            shell.set("GITHUB_SHA", &commit);
        }
        if start.is_request && self.forge == Forge::GitLab {
            let base = commit_of(&self.path("origin"), "main");
            shell.set("CI_MERGE_REQUEST_DIFF_BASE_SHA", &base);
        } else if start.is_request {
            shell.set("GITHUB_BASE_REF", "main");
        }
        // A forge asks again until the site is there.
        shell.set("KALI_TUNGGU", "1");
        if !start.moment.is_empty() {
            shell.set("SOURCE_DATE_EPOCH", start.moment);
        }
        shell
    }

    /// The commit that the last job recorded; empty: none.
    pub(crate) fn recorded(&self) -> String {
        self.output("komit")
    }

    /// What a job handed on to those after it.
    fn output(&self, name: &str) -> String {
        fs::read_to_string(self.own(name)).unwrap_or_default()
    }

    fn check_out(&self, commit: &str) {
        let clone = self.own("clone");
        said(&git(self.place.path(), &["clone", "-q", self.remote, clone.to_str().unwrap()]), 0);
        said(&git(&clone, &["checkout", "-q", "--detach", commit]), 0);
    }

    /// GitLab: the lines of a job, in one shell.
    fn script(&self, mut shell: Shell, map: &Map, job: &str, start: Start) -> Result<String, String> {
        self.check_out(start.commit.unwrap_or("origin/HEAD"));
        shell.take(map.get("variables"));
        shell.take(get(map, &[job, "variables"]));
        shell.set("PERTAMA", if start.first.is_empty() { "tidak" } else { start.first });
        if job == "tampil" {
            // What the job before it handed on.
            let files = shell.folder.join("public/bukti");
            fs::create_dir_all(&files).unwrap();
            fs::copy(self.path("situs/live/bukti/manifest.json"), files.join("manifest.json")).unwrap();
        }
        let kept = get(map, &["default", "cache", "paths"]).map(|it| list(Some(it)));
        let kept = kept.map(|it| (it[0].scalar().unwrap(), self.path("simpanan/gitlab")));
        if let Some((path, store)) = &kept {
            copy(store, &shell.folder.join(path));
        }
        let before = get(map, &[job, "before_script"]).or_else(|| get(map, &["default", "before_script"]));
        let before = list(before);
        let own = list(get(map, &[job, "script"]));
        let lines: Vec<&str> = before.iter().chain(&own).filter_map(|it| it.scalar()).collect();
        let said = shell.run(&lines.join("\n"))?;
        if let Some((path, store)) = &kept {
            copy(&shell.folder.join(path), store);
        }
        if job == "pages" {
            self.publish(&shell.folder.join("public"));
        }
        Ok(said)
    }

    /// GitHub and Forgejo: the steps of a job, each in a shell of its own.
    fn steps(&self, mut shell: Shell, map: &Map, job: &str, start: Start) -> Result<String, String> {
        let mut said = String::new();
        let mut stored: Vec<(PathBuf, PathBuf)> = Vec::new();
        shell.take(map.get("env"));
        shell.take(get(map, &["jobs", job, "env"]));
        let steps: Vec<&Map> = list(get(map, &["jobs", job, "steps"])).into_iter().map(as_map).collect();
        for step in &steps {
            let runs = match step.get("if").and_then(Node::scalar) {
                Some(
                    "needs.bangun.outputs.percobaan != github.run_attempt"
                    | "needs.build.outputs.attempt != github.run_attempt",
                ) => start.again,
                Some("failure()") => false,
                Some(other) => panic!("{other} is not known here"),
                None => true,
            };
            if !runs {
                continue;
            }
            let Some(run) = step.get("run").and_then(Node::scalar) else {
                self.action(step, &shell, start, &mut stored);
                continue;
            };
            let before = shell.environment.len();
            shell.take(step.get("env"));
            match shell.run(run) {
                Ok(it) => said += &it,
                Err(it) => return Err(said + &it + &after_failure(&shell, &steps)),
            }
            shell.environment.truncate(before);
        }
        match job {
            "catat" | "record" => fs::write(self.own("komit"), output(&shell, "komit=")).unwrap(),
            "bangun" | "build" => {
                let digest = output(&shell, "sidik=") + &output(&shell, "digest=");
                fs::write(self.own("sidik"), digest).unwrap();
            }
            _ => {}
        }
        for (from, store) in stored {
            copy(&from, &store);
        }
        Ok(said)
    }

    fn action(&self, step: &Map, shell: &Shell, start: Start, stored: &mut Vec<(PathBuf, PathBuf)>) {
        let uses = step.get("uses").and_then(Node::scalar).unwrap();
        let given = |key: &str| shell.resolve(get(step, &["with", key]).and_then(Node::scalar).unwrap());
        match uses.split('@').next().unwrap() {
            "actions/checkout" => {
                assert_eq!((given("fetch-depth"), given("persist-credentials")), ("0".into(), "false".into()));
                let named = get(step, &["with", "ref"]).and_then(Node::scalar).map(|it| shell.resolve(it));
                self.check_out(named.as_deref().or(start.commit).unwrap_or("origin/HEAD"));
            }
            "actions/cache" => {
                let (path, store) = (PathBuf::from(given("path")), self.path("simpanan").join(given("key")));
                copy(&store, &path);
                stored.push((path, store));
            }
            "actions/configure-pages" => {}
            "actions/upload-artifact" => {
                assert!(shell.folder.join(given("path")).join("index.html").is_file());
            }
            "actions/upload-pages-artifact" => {
                let _ = fs::remove_dir_all(self.own("serahan"));
                fs::rename(shell.folder.join(given("path")), self.own("serahan")).unwrap();
            }
            "actions/deploy-pages" => self.publish(&self.own("serahan")),
            other => panic!("{other} is not known here"),
        }
    }

    fn publish(&self, site: &Path) {
        let _ = fs::remove_dir_all(self.path("situs/live"));
        fs::rename(site, self.path("situs/live")).unwrap();
    }

    /// What is live, as its checksums say.
    pub(crate) fn live(&self) -> String {
        fs::read_to_string(self.path("situs/live/manifest-sha256.txt")).unwrap_or_default()
    }
}

/// What a job hands on after these words; empty: nothing.
fn output(shell: &Shell, words: &str) -> String {
    let text = fs::read_to_string(shell.temporary.join("keluaran")).unwrap_or_default();
    text.lines().find_map(|it| it.strip_prefix(words)).unwrap_or_default().to_owned()
}

/// What the steps say that run only then.
fn after_failure(shell: &Shell, steps: &[&Map]) -> String {
    let is_after = |it: &&&Map| it.get("if").and_then(Node::scalar) == Some("failure()");
    let scripts = steps.iter().filter(is_after).filter_map(|it| it.get("run").and_then(Node::scalar));
    scripts.map(|it| shell.run(it).unwrap()).collect()
}

/// The full name of a commit.
pub(crate) fn commit_of(folder: &Path, name: &str) -> String {
    said(&git(folder, &["rev-parse", name]), 0).trim().to_owned()
}

/// The files of a folder, if it is there.
fn copy(from: &Path, to: &Path) {
    for file in fs::read_dir(from).into_iter().flatten().map(Result::unwrap) {
        fs::create_dir_all(to).unwrap();
        fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}
