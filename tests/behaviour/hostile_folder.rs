//! A folder that somebody handed over: whatever its git settings, attributes, hooks and search path name, no command
//! starts anything but git with safe options, this program, and the browser the person chose.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::init::{git, said};
use crate::records::written::{Written, register};
use crate::sample_register::{DRAFT, template};

/// A repository, a register below its top, and a folder in which every trap leaves its name.
struct Ground {
    place: tempfile::TempDir,
    documents: Vec<Written>,
}

fn program(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, format!("#!/bin/sh\n{text}\n")).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

impl Ground {
    fn new() -> Ground {
        let place = tempfile::tempdir().unwrap();
        let (good, documents) = register(4);
        let draft = template(DRAFT).replace("dip-2026-0005", "dip-2026-0055");
        good.write("content/protokol/pindaian.md", draft.as_bytes());
        good.rename("content/protokol/pindaian.md", "content/protokol/pindaian/index.md");
        good.write("content/protokol/pindaian/berkas.pdf", b"%PDF-1.4\n%%EOF\n");
        let ground = Ground { place, documents };
        let root = ground.root();
        fs::create_dir_all(ground.path("terpicu")).unwrap();
        said(&Command::new("cp").arg("-r").arg(good.root()).arg(&root).output().unwrap(), 0);
        said(&git(ground.place.path(), &["init", "-q"]), 0);
        fs::write(ground.path(".gitattributes"), "* filter=saring diff=beda\n*.csv filter=a=b\n").unwrap();
        // What looks like a repository without a `.git`, in the register's own folder and among its documents.
        for folder in [root.clone(), root.join("content/protokol/sejarah")] {
            said(&git(ground.place.path(), &["init", "-q", "--bare", &folder.display().to_string()]), 0);
            ground.set_traps(&folder.join("config"));
            let shown = folder.join("config").display().to_string();
            said(&git(ground.place.path(), &["config", "--file", &shown, "core.bare", "false"]), 0);
            let tree = root.display().to_string();
            said(&git(ground.place.path(), &["config", "--file", &shown, "core.worktree", &tree]), 0);
        }
        said(&git(ground.place.path(), &["add", "-A"]), 0);
        said(&git(ground.place.path(), &["commit", "-qm", "awal"]), 0);
        fs::remove_dir_all(root.join("content/protokol/sejarah")).unwrap();
        ground.set_traps(&ground.path(".git/config"));
        for hook in ["pre-commit", "post-commit", "commit-msg", "post-index-change", "reference-transaction"] {
            program(&ground.path(&format!(".git/hooks/{hook}")), &ground.trap(hook));
        }
        for name in ["git", "xdg-open", "gio", "sh", "ssh", "cat", "less", "maklumat"] {
            program(&root.join(name), &ground.trap(name));
        }
        ground
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    fn root(&self) -> PathBuf {
        self.path("kantor")
    }

    /// A command that leaves its name.
    fn trap(&self, name: &str) -> String {
        format!("touch '{}'", self.path("terpicu").join(name).display())
    }

    /// Every setting of git that names a program.
    fn set_traps(&self, config: &Path) {
        let set = |key: &str| {
            let shown = config.display().to_string();
            said(&git(self.place.path(), &["config", "--file", &shown, key, &self.trap(key)]), 0);
        };
        let settings = [
            "core.fsmonitor",
            "core.pager",
            "core.editor",
            "core.askPass",
            "core.sshCommand",
            "core.gitProxy",
            "core.alternateRefsCommand",
            "credential.helper",
            "diff.external",
            "diff.beda.command",
            "diff.beda.textconv",
            "filter.saring.clean",
            "filter.saring.smudge",
            "filter.saring.process",
            "filter.a=b.clean",
            "merge.beda.driver",
            "gpg.program",
            "pager.log",
            "pager.status",
            "sequence.editor",
            "uploadpack.packObjectsHook",
            "hook.jebak.command",
        ];
        for it in settings {
            set(it);
        }
        let text = fs::read_to_string(config).unwrap();
        let aliases = ["log", "status", "rev-parse", "config", "commit"]
            .map(|it| format!("\t{it} = \"!{}\"\n", self.trap(&format!("alias-{it}"))));
        let more = format!(
            "[alias]\n{}[filter \"saring\"]\n\trequired = true\n[hook \"jebak\"]\n\tevent = pre-commit\n[log]\n\tshowSignature = true\n[status]\n\tsubmoduleSummary = true\n",
            aliases.concat()
        );
        fs::write(config, text + &more).unwrap();
    }

    /// The program, traced, on 22 November 2026 at this hour; what it said, and what was started.
    fn traced(&self, hour: u64, arguments: &[&str]) -> (Output, Vec<String>) {
        // A file for each process: in a common one, two that begin at once cut each other's lines in two.
        let (logs, browser) = (tempfile::tempdir().unwrap(), self.path("peramban"));
        // It ends the server that shows it a page.
        program(&browser, "case $1 in *masuk*) kill $PPID;; esac");
        let mut traced = Command::new("strace");
        traced.args(["-ff", "-qq", "-s", "4096", "-e", "trace=execve", "-e", "signal=none", "-o"]);
        traced.arg(logs.path().join("jejak"));
        traced.args([env!("CARGO_BIN_EXE_maklumat"), "--yes"]).args(arguments).current_dir(self.root());
        let path = format!(".::{}:{}", self.root().display(), std::env::var("PATH").unwrap());
        traced.env("PATH", path).env("MAKLUMAT_PERAMBAN", browser).stdin(Stdio::null());
        traced.env("SOURCE_DATE_EPOCH", (1_795_280_400 + hour * 3600).to_string());
        traced.env("GIT_CONFIG_COUNT", "1").env("GIT_CONFIG_KEY_0", "core.fsmonitor");
        traced.env("GIT_CONFIG_VALUE_0", self.trap("lingkungan")).env("GIT_EXTERNAL_DIFF", self.trap("luar"));
        traced.env("GIT_DIR", self.root()).env("GIT_TRACE", self.path("terpicu/rekaman"));
        // The program itself is told where strace is by the usual path.
        let output = traced.output().unwrap();
        let logs = fs::read_dir(logs.path()).unwrap();
        let calls: String = logs.map(|it| fs::read_to_string(it.unwrap().path()).unwrap()).collect();
        let started = calls.lines().filter(|it| it.starts_with("execve(") && it.ends_with(") = 0"));
        (output, started.map(str::to_owned).collect())
    }

    /// What left its name since this was last asked.
    fn sprung(&self) -> Vec<String> {
        let traps = fs::read_dir(self.path("terpicu")).unwrap().map(|it| it.unwrap().path());
        let sprung = traps.map(|it| {
            fs::remove_file(&it).unwrap();
            it.file_name().unwrap().to_string_lossy().into_owned()
        });
        sprung.collect()
    }
}

/// What in a line of the trace is none of what may be started.
fn is_strange(line: &str, browser: &Path) -> bool {
    let program = line.split('"').nth(1).unwrap_or_default();
    let is_git = Path::new(program).is_absolute() && program.ends_with("/git") && !program.contains("/kantor/");
    let own = program == env!("CARGO_BIN_EXE_maklumat") || Path::new(program) == browser;
    let safe = ["safe.bareRepository=explicit", "core.fsmonitor=false", "core.hooksPath=/dev/null"];
    !(own || is_git && safe.iter().all(|it| line.contains(it)))
}

#[test]
fn nothing_is_started_but_git_ourselves_and_the_browser() {
    let ground = Ground::new();
    let [one, other] = [0, 1].map(|it| ground.documents[it].named());
    let root = ground.root();
    let files = ["daftar.xlsx", "situs/bukti/manifest.json"].map(|it| root.join(it).display().to_string());
    #[rustfmt::skip]
    let commands: [(&[&str], i32); 24] = [
        (&["check"], 0),
        (&["check", "--format", "github"], 0),
        (&["check", "--staged"], 0),
        (&["submit", &one, "--by", "petugas-pro"], 0),
        (&["submit", &other, "--by", "petugas-pro", "--commit"], 2),
        (&["review", &one, "--by", "ppid", "--memo", "M/7", "--open"], 0),
        (&["memo", &one], 0),
        (&["approve", &one, "--by", "atasan-ppid"], 0),
        (&["statement", &one], 0),
        (&["renew", &one, "--by", "atasan-ppid"], 1),
        (&["revise", &one, "--note", "Jam."], 0),
        (&["withdraw", "content/perencanaan/lain.md", "--by", "ppid", "--reason", "Usang."], 0),
        (&["status"], 0),
        (&["build", "--output", "situs"], 0),
        (&["build", "--output", "situs", "--since", &files[1]], 0),
        (&["verify", "situs"], 0),
        (&["export", &files[0]], 0),
        (&["import", &files[0], "--unit", "protokol"], 0),
        (&["new", "Jadwal Uji", "--unit", "protokol", "--klasifikasi", "berkala"], 0),
        (&["theme", "list"], 0),
        (&["explain", "raw-html"], 0),
        (&["schema"], 0),
        (&["serve", "--open"], 0),
        (&["init", "baru"], 0),
    ];
    // The traps are good ones: git as anybody runs it steps into them.
    git(&ground.root(), &["status"]);
    assert!(ground.sprung().iter().any(|it| it == "core.fsmonitor"), "in what looks like a repository");
    git(ground.place.path(), &["add", "-A"]);
    // The filter may end git before it comes to the hook: it is switched off for this one.
    let unfiltered =
        ["-c", "filter.saring.required=false", "-c", "filter.saring.process=", "-c", "filter.saring.clean="];
    git(ground.place.path(), &[&unfiltered[..], &["commit", "-qm", "x", "--allow-empty"]].concat());
    let sprung = ground.sprung();
    for trap in ["core.fsmonitor", "filter.saring.process", "pre-commit"] {
        assert!(sprung.iter().any(|it| it == trap), "{trap} in {sprung:?}");
    }
    let mut faults = Vec::new();
    for (hour, (arguments, code)) in (1..).zip(commands) {
        let (output, started) = ground.traced(hour, arguments);
        let text = String::from_utf8_lossy(&output.stderr);
        let ended = output.status.code().unwrap_or(-15);
        if ended != code {
            faults.push(format!("{arguments:?} ended with {ended}: {text}"));
        }
        let strange = started.iter().filter(|it| is_strange(it, &ground.path("peramban")));
        faults.extend(strange.map(|it| format!("{arguments:?} started {it}")));
        let children = [("check", "__inside"), ("import", "__read-table"), ("serve", "/peramban")];
        for (_, child) in children.iter().filter(|(it, _)| *it == arguments[0] && !arguments.contains(&"--staged")) {
            if !started.iter().any(|it| it.contains(child)) {
                faults.push(format!("{arguments:?} did not start {child} but {started:#?}: {text}"));
            }
        }
        let sprung = ground.sprung();
        if !sprung.is_empty() {
            faults.push(format!("{arguments:?} stepped into {sprung:?}: {text}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What git would open, and never come to the end of.
const OPENED: [&str; 8] = [
    ".git/HEAD",
    ".git/config",
    ".git/index",
    ".git/packed-refs",
    ".git/info/exclude",
    ".gitignore",
    "kantor/.gitattributes",
    "kantor/content/.gitignore",
];

/// A pipe in place of one of them stops no command, and it is said that git was not asked.
#[test]
fn git_is_not_asked_where_it_would_wait() {
    let place = tempfile::tempdir().unwrap();
    let (good, documents) = register(2);
    let root = place.path().join("kantor");
    said(&Command::new("cp").arg("-r").arg(good.root()).arg(&root).output().unwrap(), 0);
    said(&git(place.path(), &["init", "-q"]), 0);
    said(&git(place.path(), &["add", "-A"]), 0);
    said(&git(place.path(), &["commit", "-qm", "awal"]), 0);
    let run = |arguments: &[&str]| {
        let mut command = Command::new("timeout");
        command.args(["25", env!("CARGO_BIN_EXE_maklumat"), "--yes", "--date", "2026-11-22"]);
        command.args(arguments).current_dir(&root).env_remove("SOURCE_DATE_EPOCH").output().unwrap()
    };
    let silent = |output: &Output| String::from_utf8_lossy(&output.stderr).contains("tidak menjawab di folder ini");
    assert!(!silent(&run(&["check"])));
    let file = root.join(documents[0].file());
    let text = fs::read(&file).unwrap();
    for opened in OPENED {
        let at = place.path().join(opened);
        let before = fs::read(&at).ok();
        let _ = fs::remove_file(&at);
        said(&Command::new("mkfifo").arg(&at).output().unwrap(), 0);
        let checked = run(&["check"]);
        assert!(matches!(checked.status.code(), Some(0 | 1)), "{opened}: {checked:?}");
        assert!(silent(&checked), "{opened}: {checked:?}");
        assert_eq!(run(&["check", "--staged"]).status.code(), Some(2), "{opened}");
        let submit = ["submit", &documents[0].named(), "--by", "petugas-pro"];
        let submitted = run(&submit);
        assert!(submitted.status.success() && silent(&submitted), "{opened}: {submitted:?}");
        fs::write(&file, &text).unwrap();
        assert_eq!(run(&[&submit[..], &["--commit"]].concat()).status.code(), Some(2), "{opened}");
        assert_eq!(fs::read(&file).unwrap(), text, "{opened}: nothing was written");
        fs::remove_file(&at).unwrap();
        if let Some(before) = before {
            fs::write(&at, before).unwrap();
        }
    }
    assert!(!silent(&run(&["check"])), "and again it is asked");
    // What its settings name, and what the file of a work tree leads to; the pipe is named, once.
    let config = fs::read_to_string(place.path().join(".git/config")).unwrap();
    let pipe = place.path().join("pipa");
    said(&Command::new("mkfifo").arg(&pipe).output().unwrap(), 0);
    let cause = format!("Git tidak dijalankan di {}: {}", place.path().display(), pipe.display());
    let once = |arguments: &[&str]| {
        let output = run(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(said.matches(&cause).count(), 1, "{said}");
        output.status.code()
    };
    fs::write(place.path().join(".git/config"), format!("{config}[include]\n\tpath = {}\n", pipe.display())).unwrap();
    assert!(matches!(once(&["check"]), Some(0 | 1)));
    assert_eq!(once(&["check", "--staged"]), Some(2));
    assert_eq!(once(&["submit", &documents[0].named(), "--by", "petugas-pro", "--commit"]), Some(2));
    // Where only its silence tells, it is waited for once and not at every call.
    let inner = place.path().join("dalam");
    fs::write(&inner, format!("[include]\n\tpath = {}\n", pipe.display())).unwrap();
    fs::write(place.path().join(".git/config"), format!("{config}[include]\n\tpath = {}\n", inner.display())).unwrap();
    let mut waiting = Command::new("timeout");
    waiting.args(["55", env!("CARGO_BIN_EXE_maklumat"), "--yes", "--date", "2026-11-22", "submit", "--commit"]);
    waiting.args([&documents[0].named(), "--by", "petugas-pro"]).current_dir(&root);
    let waited = waiting.env_remove("SOURCE_DATE_EPOCH").output().unwrap();
    let told = String::from_utf8_lossy(&waited.stderr).into_owned();
    assert_eq!((waited.status.code(), told.matches("tidak dijalankan lagi").count()), (Some(2), 1), "{told}");
    fs::write(place.path().join(".git/config"), &config).unwrap();
    let hidden = place.path().join("tersembunyi");
    fs::rename(place.path().join(".git"), &hidden).unwrap();
    fs::write(place.path().join(".git"), format!("gitdir: {}\n", pipe.display())).unwrap();
    assert!(matches!(once(&["check"]), Some(0 | 1)));
    fs::remove_file(place.path().join(".git")).unwrap();
    fs::rename(&hidden, place.path().join(".git")).unwrap();
    fs::write(place.path().join(".git/config"), "[core\n").unwrap();
    assert!(silent(&run(&["check"])), "nor is it passed over that git refuses");
}
