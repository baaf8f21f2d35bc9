//! Every file under the register is opened as what it is: no link is followed, nobody waits at a pipe, nothing without
//! an end is read, and no name or text can forge what a terminal or the log of a job shows.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::sample_register::{DRAFT, OTHER, SETTINGS, SampleRegister};

const SECRET: &str = "rahasia-zqxv: gho_7Hq2";

/// What is put in the place of a file or folder; the last is as large as no disk.
const TRICKS: [&str; 5] = ["link", "folder link", "pipe", "endless", "huge"];

fn put(trick: &str, at: &Path, outside: &Path) {
    if at.is_dir() && !at.is_symlink() {
        fs::remove_dir_all(at).unwrap();
    } else {
        let _ = fs::remove_file(at);
    }
    fs::create_dir_all(at.parent().unwrap()).unwrap();
    match trick {
        "link" => symlink(outside.join("rahasia"), at).unwrap(),
        "folder link" => symlink(outside, at).unwrap(),
        "pipe" => assert!(Command::new("mkfifo").arg(at).status().unwrap().success()),
        "endless" => symlink("/dev/zero", at).unwrap(),
        _ => fs::File::create(at).unwrap().set_len(1 << 40).unwrap(),
    }
}

/// The program with a limit on memory; whoever waits for ever is stopped.
fn limited(good: &SampleRegister, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new("timeout");
    let line = "ulimit -v 4000000; exec \"$@\"";
    command.args(["60", "bash", "-c", line, "-", env!("CARGO_BIN_EXE_maklumat")]);
    command.args(["--yes", "--date", "2026-11-22", "--lang", "en"]).args(arguments);
    command.current_dir(good.root()).stdin(Stdio::null()).env_remove("SOURCE_DATE_EPOCH");
    let output: Output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr) + String::from_utf8_lossy(&output.stdout);
    (output.status.code(), said.into_owned())
}

#[test]
fn what_stands_in_place_of_a_file_is_refused_by_name_and_never_read() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("rahasia"), SECRET).unwrap();
    fs::write(outside.path().join("index.md"), format!("---\nid: x\n{SECRET}\n---\n")).unwrap();
    let places = [
        "content/maklumat.yml",
        "content/daftar-periksa.yml",
        "content/protokol/baru.md",
        "content/protokol/contoh/index.md",
        "content/protokol/contoh/jadwal.csv",
        "content/protokol/contoh",
        "content/protokol",
        "content",
        "themes/biru/templates/home.html",
        "themes/biru/aset/gaya.css",
        "themes/biru/aset",
        "themes/biru",
        "themes",
    ];
    for place in places {
        for trick in TRICKS {
            let good = SampleRegister::whole();
            good.rewrite(SETTINGS, "kebijakan: {}", "tema: biru");
            fs::create_dir_all(good.root().join("themes/biru")).unwrap();
            put(trick, &good.root().join(place), outside.path());
            for command in [&["check"][..], &["check", "--format", "json"], &["status"], &["build"]] {
                let (code, said) = limited(&good, command);
                let what = format!("{trick} for {place}, {command:?}: {code:?} {said}");
                assert!(matches!(code, Some(0..=2)), "{what}");
                assert!(!said.contains("zqxv") && !said.contains("gho_") && !said.contains("panicked"), "{what}");
                if command[0] == "build" {
                    assert!(matches!(code, Some(1 | 2)), "{what}");
                    assert!(!good.root().join("public").exists(), "{what}");
                }
            }
        }
    }
}

#[test]
fn what_the_command_line_names_is_opened_the_same_way() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("rahasia"), SECRET).unwrap();
    let good = SampleRegister::whole();
    let list = "Nomor,Ringkasan Isi Informasi\n1,Profil\n";
    fs::write(good.root().join("daftar.csv"), list).unwrap();
    for trick in TRICKS {
        let odd = good.root().join("aneh");
        put(trick, &odd, outside.path());
        let commands = [
            &["build", "--since", "aneh"][..],
            &["import", "aneh", "--unit", "protokol", "--dry-run"],
            &["import", "daftar.csv", "--units-table", "aneh", "--dry-run"],
            &["verify", "content/maklumat.yml", "--manifest", "aneh"],
            &["memo", "content/protokol/contoh", "--output", "aneh"],
        ];
        for command in commands.iter().filter(|it| trick != "folder link" || it[0] != "verify") {
            let (code, said) = limited(&good, command);
            assert!(matches!(code, Some(1 | 2)), "{trick}, {command:?}: {code:?} {said}");
            assert!(!said.contains("zqxv") && !said.contains("panicked"), "{trick}, {command:?}: {said}");
        }
    }
}

#[test]
fn nothing_is_written_through_a_link() {
    let outside = tempfile::tempdir().unwrap();
    let good = SampleRegister::whole();
    fs::remove_dir_all(good.path("content/perencanaan")).unwrap();
    symlink(outside.path(), good.path("content/perencanaan")).unwrap();
    fs::write(good.root().join("daftar.csv"), "No,Ringkasan Isi Informasi\n1,Profil\n").unwrap();
    let new = ["new", "Jadwal", "--unit", "perencanaan", "--klasifikasi", "berkala"];
    for command in [&new[..], &["import", "daftar.csv", "--unit", "perencanaan"]] {
        let (code, said) = limited(&good, command);
        assert_eq!(code, Some(2), "{command:?}: {said}");
        assert!(said.contains("content/perencanaan cannot be written"), "{said}");
        assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    }
}

/// Puts text that would forge a log into a register.
type Plant = fn(&SampleRegister, &str);

#[test]
fn no_name_forges_what_a_log_shows() {
    let forged = "\n::set-env name=A::b\u{1b}[2J\u{9b}31m\u{202e}\r##[error]c";
    let formats = ["human", "json", "sarif", "github", "gitlab", "junit", "markdown"];
    let plants: [(&str, Plant); 6] = [
        ("a unit", |good, it| good.write(&format!("content/u{it}/x.md"), b"---\nid: x\n---\n")),
        ("a folder", |good, it| good.write(&format!("content/protokol/f{it}/index.md"), b"---\nid: x\n---\n")),
        ("a document", |good, it| good.write(&format!("content/protokol/d{it}.md"), b"---\nid: x\n---\n")),
        ("an attachment", |good, it| good.write(&format!("content/protokol/contoh/a{it}.csv"), b"a\n")),
        ("a folder among attachments", |good, it| {
            good.write(&format!("content/protokol/contoh/r{it}/b.csv"), b"a\n");
        }),
        ("a title", |good, it| {
            let text = it.chars().fold(String::new(), |text, it| text + &format!("\\u{:04x}", u32::from(it)));
            good.write(DRAFT, good.text(DRAFT).replace("Rancangan Laporan", &format!("\"J{text}\"")).as_bytes());
        }),
    ];
    for (what, plant) in plants {
        let good = SampleRegister::whole();
        plant(&good, forged);
        let found = limited(&good, &["check", "--format", "json"]).1;
        assert_eq!(found.contains("\"name-forbidden\""), what != "a title", "{what}: {found}");
        let mut runs: Vec<Vec<&str>> = formats.iter().map(|it| vec!["check", "--format", it]).collect();
        let paths = ["content/protokol/contoh", "content/perencanaan/konsep.md"];
        runs.extend([vec!["status"], vec!["build"], vec!["submit", paths[1], "--by", "petugas-ren"]]);
        runs.push(vec!["statement", paths[0], "--format", "x"]);
        for run in runs {
            let (_, said) = limited(&good, &run);
            let rewrites = |it: char| it != '\n' && (it.is_control() || it == '\u{202e}');
            assert!(!said.contains(rewrites), "{what}, {run:?}: {said:?}");
            let is_ours = |it: &&str| {
                it.starts_with("::error file=") || it.starts_with("::warning file=") || it.starts_with("::notice ")
            };
            let commands = said.lines().map(str::trim_start).filter(|it| it.starts_with("::") && !is_ours(it));
            assert_eq!(commands.collect::<Vec<_>>(), Vec::<&str>::new(), "{what}, {run:?}");
        }
    }
}

#[test]
fn a_folder_is_named_as_an_attachment_may_be() {
    let text = |good: &SampleRegister| good.text(OTHER);
    for (name, is_sound) in [
        ("rencana?", false),
        ("a:b", false),
        ("-rf", false),
        ("aux", false),
        ("rencana ", false),
        ("rencana.", false),
        ("50%", false),
        ("kafe\u{301}", false),
        (&*"p".repeat(121), false),
        ("caf\u{e9}", true),
        ("Rencana Kerja (2026)", true),
        (&*"p".repeat(100), true),
    ] {
        for file in [format!("content/perencanaan/{name}.md"), format!("content/perencanaan/{name}/index.md")] {
            let good = SampleRegister::whole();
            let kept = text(&good);
            good.remove(OTHER);
            good.write(&file, kept.as_bytes());
            let (code, said) = limited(&good, &["check"]);
            assert_eq!(code, Some(i32::from(!is_sound)), "{file}: {said}");
            assert_eq!(said.contains("name-forbidden"), !is_sound, "{file}: {said}");
            let folder = file.trim_end_matches("/index.md");
            assert!(is_sound || said.contains(&format!("--> {folder}:")), "{file}: {said}");
        }
    }
    // Everything else that is wrong with such a document is said in the same run.
    let good = SampleRegister::whole();
    good.write("content/perencanaan/rencana?/index.md", b"---\nid: [\n---\n");
    let (_, said) = limited(&good, &["check"]);
    assert!(said.contains("name-forbidden") && said.contains("yaml-"), "{said}");
}
