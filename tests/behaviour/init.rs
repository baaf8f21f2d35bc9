//! `init`: a new register builds at once, says exactly one thing, is never written over another, and its guard keeps
//! excluded material out of git's history.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use maklumat::register::settings;

/// The program in a folder, on a fixed day, with nobody at the terminal.
pub(crate) fn maklumat(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maklumat"));
    command.args(["--date", "2026-11-22"]).args(arguments).current_dir(folder).stdin(Stdio::null());
    for it in ["FORGEJO_ACTIONS", "GITEA_ACTIONS", "GITHUB_ACTIONS", "GITLAB_CI", "SOURCE_DATE_EPOCH"] {
        command.env_remove(it);
    }
    command.output().unwrap()
}

/// What it said, when it ended as it should.
pub(crate) fn said(output: &Output, code: i32) -> String {
    let text = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(code), "{text}");
    text
}

pub(crate) fn git(folder: &Path, arguments: &[&str]) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_maklumat")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let identity =
        ["-c", "user.name=petugas", "-c", "user.email=petugas@example.go.id", "-c", "init.defaultBranch=main"];
    let mut git = Command::new("git");
    git.args(identity).args(arguments).current_dir(folder).env("PATH", path).stdin(Stdio::null());
    for it in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"] {
        git.env_remove(it);
    }
    git.output().unwrap()
}

/// Every file below a folder, with its bytes.
pub(crate) fn tree(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let all = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    all.filter(|it| it.file_type().is_file())
        .map(|it| (it.path().strip_prefix(folder).unwrap().display().to_string(), fs::read(it.path()).unwrap()))
        .collect()
}

#[test]
fn a_new_register_builds_at_once_and_has_one_thing_to_say() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("baru");
    let made = said(&maklumat(place.path(), &["init", "baru"]), 0);
    assert!(made.contains("\n  cd baru\n  maklumat pratinjau --buka\n  maklumat cek\n"), "{made}");
    let check = said(&maklumat(&folder, &["check", "--format", "json"]), 0);
    let report: serde_json::Value = serde_json::from_str(&check).unwrap();
    let found: Vec<_> = report["diagnostics"].as_array().unwrap().iter().map(|it| (&it["code"], &it["line"])).collect();
    let mistake = (&"word-unknown".into(), &8.into());
    let sample = (&"sample-left".into(), &2.into());
    assert_eq!(found, [sample, sample, mistake, sample, sample], "{check}");
    assert_eq!(report["summary"]["published"], 3);
    let check = said(&maklumat(&folder, &["check"]), 0);
    assert!(check.contains("mungkin maksud Anda `berkala`"), "{check}");
    // On a terminal what will stop the draft stands before the other warnings.
    assert!(check.starts_with("peringatan[word-unknown]: `berkla` tidak dikenal di sini\n"), "{check}");
    let built = said(&maklumat(&folder, &["build"]), 0);
    assert!(built.contains("4 dokumen: 2 terbit, 1 entri dikecualikan, 1 belum disetujui."), "{built}");
    assert!(built.contains("Tidak terbit (konsep): content/bagian-umum/contoh-kunjungan.md"), "{built}");
    said(&maklumat(&folder, &["verify"]), 0);
    let status = said(&maklumat(&folder, &["status"]), 0);
    assert!(status.contains("dip-2026-0003") || status.contains("contoh-kunjungan"), "{status}");

    // The mistake is mended as it says, then no word of it is left; only that these are samples, until they are
    // deleted.
    let draft = folder.join("content/bagian-umum/contoh-kunjungan.md");
    let text = fs::read_to_string(&draft).unwrap();
    fs::write(&draft, text.replace("klasifikasi: berkla", "klasifikasi: berkala")).unwrap();
    assert!(!fs::read_to_string(&draft).unwrap().contains("sengaja"));
    let check = said(&maklumat(&folder, &["check", "--strict"]), 1);
    assert!(check.contains("sample-left  peringatan  4\n"), "{check}");
    assert!(check.contains("Berikutnya: `maklumat status`"), "{check}");
    fs::remove_dir_all(folder.join("content/bagian-umum")).unwrap();
    let check = said(&maklumat(&folder, &["check"]), 0);
    assert!(!check.contains("sample-left") && check.contains("Berikutnya: `maklumat baru`"), "{check}");
}

/// What is published is without a finding, a draft is not: one sentence says both, and to a person only what is next.
#[test]
fn a_build_says_in_one_sentence_where_nothing_was_found() {
    let place = tempfile::tempdir().unwrap();
    said(&maklumat(place.path(), &["init"]), 0);
    for (file, _) in tree(place.path()).iter().filter(|(it, _)| it.ends_with(".md") && it.contains("contoh-")) {
        let text = fs::read_to_string(place.path().join(file)).unwrap();
        fs::write(place.path().join(file), text.replace("# CONTOH dari `maklumat mulai`", "# Contoh")).unwrap();
    }
    let told = said(&maklumat(place.path(), &["build"]), 0);
    let sentence = "Tidak ada temuan dalam yang terbit; dalam yang belum terbit 1: `maklumat cek` menampilkannya.";
    assert!(told.contains(sentence) && !told.contains("Tidak ada temuan.") && told.contains("Berikutnya"), "{told}");
    let mut job = Command::new(env!("CARGO_BIN_EXE_maklumat"));
    job.args(["--date", "2026-11-22", "build"]).current_dir(place.path()).env("GITHUB_ACTIONS", "true");
    let told = said(&job.output().unwrap(), 0);
    assert!(told.contains(sentence) && !told.contains("Berikutnya"), "{told}");
}

/// Where a git server publishes the register nobody carries the site to a server.
#[test]
fn a_build_is_followed_by_what_publishes_it() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("baru");
    said(&maklumat(place.path(), &["init", "baru"]), 0);
    let next = || {
        let told = said(&maklumat(&folder, &["build"]), 0);
        told.lines().last().unwrap().to_owned()
    };
    let by_hand = "maklumat pratinjau --terbit`, lalu kirim folder ./public ke server.";
    assert!(next().ends_with(by_hand), "{}", next());
    said(&git(&folder, &["init", "--quiet"]), 0);
    assert!(
        next().ends_with(
            "lalu simpan perubahannya di git dan jalankan `git push`: server git membangun dan menerbitkannya."
        ),
        "{}",
        next()
    );
    for other in [".github/workflows/register.yml", ".forgejo/workflows/register.yml"] {
        fs::remove_file(folder.join(other)).unwrap();
    }
    assert!(next().contains("`git push`"), "{}", next());
    fs::write(folder.join(".gitlab-ci.yml"), "uji: { script: [make] }\n").unwrap();
    assert!(next().ends_with(by_hand), "a file of somebody else: {}", next());
    // A git server reads its files at the top of a repository only.
    fs::remove_dir_all(folder.join(".git")).unwrap();
    said(&git(place.path(), &["init", "--quiet"]), 0);
    fs::write(folder.join(".gitlab-ci.yml"), "uji: { script: [maklumat build] }\n").unwrap();
    assert!(next().ends_with(by_hand), "{}", next());
    fs::rename(folder.join(".gitlab-ci.yml"), place.path().join(".gitlab-ci.yml")).unwrap();
    assert!(next().contains("`git push`"), "{}", next());
}

/// The names of groups are the one thing that nobody can know: the last lines and the guide say which lines wait for
/// them.
#[test]
fn the_groups_that_are_to_be_named_are_told() {
    let place = tempfile::tempdir().unwrap();
    let told = said(&maklumat(place.path(), &["init", "--unit", "Bagian A|B, Bagian Umum"]), 0);
    assert!(told.contains("CODEOWNERS menunggu nama kelompok Anda (baris dengan @instansi/)"), "{told}");
    let guide = fs::read_to_string(place.path().join("PANDUAN.md")).unwrap();
    let owners = ["github", "gitlab", "forgejo"].map(|it| format!(".{it}/CODEOWNERS"));
    for owners in owners.map(|it| fs::read_to_string(place.path().join(it)).unwrap()) {
        let groups = owners.split_whitespace().filter(|it| it.starts_with("@instansi/"));
        for group in groups {
            assert!(guide.contains(&format!("| `{group}` | ")), "{group}: {guide}");
        }
    }
    assert!(guide.contains("| petugas Bagian A\\|B |"), "{guide}");
}

/// A server of git needs to know where the program comes from: the last lines name it, or the lines to fill in.
#[test]
fn the_last_lines_name_the_source_of_the_program() {
    let place = tempfile::tempdir().unwrap();
    let known = ["init", "--source", "https://git.example.go.id/m", "--source-commit", &"ab".repeat(20)];
    let told = said(&maklumat(place.path(), &known), 0);
    assert!(told.contains("membuat program dari https://git.example.go.id/m, komit abab"), "{told}");
    let place = tempfile::tempdir().unwrap();
    let told = said(&maklumat(place.path(), &["init"]), 0);
    let text = fs::read_to_string(place.path().join(".github/workflows/register.yml")).unwrap();
    let is_unknown = text.contains("SUMBER_PROGRAM: \"\"");
    assert_eq!(told.contains("Isi SUMBER_PROGRAM"), is_unknown, "{told}");
    assert_eq!(told.contains("di ketiga berkas server git, atau ulangi dengan --sumber"), is_unknown, "{told}");
}

#[test]
fn the_authority_that_init_shows_is_valid_once_uncommented() {
    let place = tempfile::tempdir().unwrap();
    said(&maklumat(place.path(), &["init", "baru"]), 0);
    let folder = place.path().join("baru");
    let (file, draft) = (folder.join("content/maklumat.yml"), "content/bagian-umum/banjir/index.md");
    let text = fs::read_to_string(&file).unwrap();
    let shown = text.replace("# wewenang_segera:\n#   - {", "wewenang_segera:\n  - {");
    assert_ne!(text, shown);
    fs::write(&file, shown).unwrap();
    let told = said(&maklumat(&folder, &["new", "Banjir", "--unit", "bagian-umum", "--class", "serta-merta"]), 0);
    assert!(told.contains(&format!("segera: `maklumat umumkan {draft} --oleh ID --wewenang ID")), "{told}");
    let check = said(&maklumat(&folder, &["check", "content/maklumat.yml"]), 0);
    assert!(!check.contains("maklumat.yml:"), "{check}");
    let settings = settings("content/maklumat.yml", Some(&fs::read(&file).unwrap())).value;
    let authority = settings.authority("w-2026-1").unwrap();
    assert_eq!((authority.by.value.as_str(), authority.officers.len()), ("atasan-ppid", 1));
}

#[test]
fn nothing_is_ever_written_over() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    fs::write(folder.join(".gitignore"), "punya saya\n").unwrap();
    fs::create_dir_all(folder.join("content/lama")).unwrap();
    fs::write(folder.join("content/lama/a.md"), "lama\n").unwrap();
    fs::write(folder.join(".github"), "berkas, bukan folder\n").unwrap();
    let before = tree(folder);
    let refused = said(&maklumat(folder, &["init"]), 2);
    assert!(refused.contains("tidak ditimpa: content/, .gitignore, .github."), "{refused}");
    assert_eq!(tree(folder), before);
    fs::remove_file(folder.join(".gitignore")).unwrap();
    fs::remove_file(folder.join(".github")).unwrap();
    fs::remove_dir_all(folder.join("content")).unwrap();
    said(&maklumat(folder, &["init"]), 0);
    let before = tree(folder);
    assert!(said(&maklumat(folder, &["init"]), 2).contains("sudah ada register"));
    assert_eq!(tree(folder), before);
}

#[test]
fn whatever_is_answered_is_one_value() {
    let hostile =
        ["A: \"B\" # C", "'; rm -rf / #", "- @UNIT@ ${{ secrets.X }}", "{a: b}", "null", "\\n\\\"", "Dinas\tPU"];
    for (number, name) in hostile.into_iter().enumerate() {
        let place = tempfile::tempdir().unwrap();
        // A semicolon stands between two units.
        let unit = format!("{name} unit {number}").replace(';', "|");
        let address = "https://dip.example.go.id/sub/";
        said(
            &maklumat(
                place.path(),
                &["init", &format!("--name={name}"), &format!("--unit={unit}"), "--address", address, "--zone", "WIT"],
            ),
            0,
        );
        let bytes = fs::read(place.path().join("content/maklumat.yml")).unwrap();
        let read = settings("content/maklumat.yml", Some(&bytes));
        assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
        let settings = read.value;
        assert_eq!(settings.body.name, name.replace('\t', " "));
        assert_eq!((settings.address.as_str(), settings.time_zone.as_str()), (address, "Asia/Jayapura"));
        assert_eq!(settings.units.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), [unit.replace('\t', " ")]);
        assert_eq!(settings.register_name, "dip.example.go.id-sub");
        said(&maklumat(place.path(), &["check"]), 0);
    }
    let place = tempfile::tempdir().unwrap();
    for wrong in [
        ["--address", "javascript:alert(1)"],
        ["--zone", "Mars"],
        ["--unit", "、"],
        ["--register-name", "A B"],
        ["--register-name", ".."],
        ["--register-name", ".dip"],
        ["--register-name", &"a".repeat(300)],
        ["--address", &format!("dip.example.go.id/{}", "a".repeat(300))],
        ["--name", "a\u{202e}b"],
    ] {
        said(&maklumat(place.path(), &["init", wrong[0], wrong[1]]), 2);
    }
    assert_eq!(tree(place.path()), []);
}

/// Answers at a real terminal: `script` gives the program one.
#[test]
fn a_person_is_asked_five_things_and_again_when_an_answer_will_not_do() {
    let place = tempfile::tempdir().unwrap();
    let line = format!("{} --date 2026-11-22 init", env!("CARGO_BIN_EXE_maklumat"));
    let mut script = Command::new("script")
        .args(["-qec", &line, "/dev/null"])
        .current_dir(place.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let answers = "Dinas Contoh\nBagian Umum, Bagian Humas\nbukan alamat\nppid.contoh.go.id\n\n\n\n";
    std::io::Write::write_all(&mut script.stdin.take().unwrap(), answers.as_bytes()).unwrap();
    let said = String::from_utf8(script.wait_with_output().unwrap().stdout).unwrap();
    for part in
        ["1. Nama badan publik [Badan Publik Contoh]: ", "alamat situs tidak memuat spasi", "4. Zona waktu", "5. Bukti"]
    {
        assert!(said.contains(part), "{said}");
    }
    let settings = fs::read_to_string(place.path().join("content/maklumat.yml")).unwrap();
    for part in [
        "nama: \"Dinas Contoh\"",
        "https://ppid.contoh.go.id/",
        "Asia/Jakarta",
        "bagian-humas: { nama: \"Bagian Humas\" }",
    ] {
        assert!(settings.contains(part), "{settings}");
    }
}

/// Nobody answers five questions for nothing.
#[test]
fn what_stands_in_the_way_is_said_before_anything_is_asked() {
    let asked = |folder: &Path, more: &str| {
        let line = format!("{} --date 2026-11-22 init {more}", env!("CARGO_BIN_EXE_maklumat"));
        let mut script = Command::new("script");
        script.args(["-qec", &line, "/dev/null"]).current_dir(folder).stdin(Stdio::null());
        let said = String::from_utf8(script.output().unwrap().stdout).unwrap();
        assert!(!said.contains("1. Nama badan publik"), "{more}: {said}");
        said
    };
    let place = tempfile::tempdir().unwrap();
    assert!(asked(place.path(), "--source ftp://x").contains("bukan alamat sumber program"));
    assert!(asked(place.path(), "--program x").contains("bukan alamat berkas program"));
    assert!(asked(place.path(), "--site-folder srv").contains("bukan folder situs"));
    assert!(asked(place.path(), "/proc/maklumat").contains("tidak dapat ditulis"));
    fs::write(place.path().join("PANDUAN.md"), "").unwrap();
    assert!(asked(place.path(), "").contains("tidak ditimpa: PANDUAN.md"));
    assert_eq!(tree(place.path()).len(), 1);
}

/// A link on the way stops it halfway.
#[test]
fn a_register_that_was_not_made_leaves_no_folder() {
    let place = tempfile::tempdir().unwrap();
    fs::create_dir(place.path().join("lain")).unwrap();
    std::os::unix::fs::symlink("lain", place.path().join(".forgejo")).unwrap();
    said(&maklumat(place.path(), &["init"]), 2);
    let mut left: Vec<_> =
        fs::read_dir(place.path()).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    left.sort();
    assert_eq!(left, [".forgejo", "lain"]);
}

/// The CI files publish from `main` only.
#[test]
fn a_branch_that_is_never_published_is_named() {
    let place = tempfile::tempdir().unwrap();
    assert!(said(&maklumat(place.path(), &["init", "baru"]), 0).contains("git init -b main"));
    let named = |branch: &str| {
        let folder = place.path().join(branch);
        fs::create_dir(&folder).unwrap();
        said(&git(&folder, &["init", "-q", "-b", branch]), 0);
        said(&maklumat(&folder, &["init"]), 0)
    };
    assert!(named("master").contains("cabang di sini `master`. Ganti namanya: git branch -m main"));
    assert!(!named("main").contains("git branch -m"));
}

#[test]
fn the_guard_keeps_excluded_material_out_of_history() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    said(&git(folder, &["init", "-q"]), 0);
    assert!(said(&maklumat(folder, &["init"]), 0).contains("Penjaga git menyala"));
    said(&git(folder, &["add", "-A"]), 0);
    said(&git(folder, &["commit", "-qm", "register"]), 0);
    let excluded = "content/bagian-umum/contoh-dikecualikan.md";
    let clean = fs::read_to_string(folder.join(excluded)).unwrap();
    let refused = |what: &str| {
        said(&git(folder, &["add", "-A"]), 0);
        let output = said(&git(folder, &["commit", "-qm", "uji"]), 1);
        assert!(output.contains("Ditolak"), "{what}: {output}");
        said(&git(folder, &["reset", "-q", "--hard"]), 0);
        output
    };
    fs::write(folder.join(excluded), format!("{clean}Isi rahasia.\n")).unwrap();
    assert!(refused("a text").contains("entri yang dikecualikan tidak boleh mempunyai isi"));
    let moved = folder.join("content/bagian-umum/contoh-dikecualikan");
    fs::create_dir_all(&moved).unwrap();
    fs::rename(folder.join(excluded), moved.join("index.md")).unwrap();
    fs::write(moved.join("rahasia.pdf"), "%PDF-1.4 rahasia").unwrap();
    refused("a file");
    fs::write(folder.join("content/bagian-umum/rusak.md"), "---\nid: [\nklasifikasi: dikecualikan\n---\nIsi.\n")
        .unwrap();
    assert!(refused("what cannot be read").contains("rusak.md: belum dapat dibaca"));

    // The text that is staged counts, not the one that lies there.
    fs::write(folder.join(excluded), format!("{clean}Isi rahasia.\n")).unwrap();
    said(&git(folder, &["add", excluded]), 0);
    fs::write(folder.join(excluded), &clean).unwrap();
    assert!(said(&git(folder, &["commit", "-qm", "uji"]), 1).contains("Ditolak"));
    said(&git(folder, &["reset", "-q", "--hard"]), 0);
    fs::write(folder.join(excluded), format!("{clean}Isi rahasia.\n")).unwrap();
    fs::write(folder.join("content/bagian-umum/konsep-lain.md"), "---\njudul: Belum selesai\n---\n").unwrap();
    said(&git(folder, &["add", "content/bagian-umum/konsep-lain.md"]), 0);
    said(&git(folder, &["commit", "-qm", "konsep"]), 0);
    assert!(!said(&git(folder, &["log", "-p", "--all"]), 0).contains("Isi rahasia"));
}

/// Hooks that run already are not switched off.
#[test]
fn hooks_that_are_there_stay() {
    let place = tempfile::tempdir().unwrap();
    said(&git(place.path(), &["init", "-q"]), 0);
    fs::create_dir_all(place.path().join(".git/hooks")).unwrap();
    fs::write(place.path().join(".git/hooks/pre-push"), "#!/bin/sh\n").unwrap();
    assert!(said(&maklumat(place.path(), &["init"]), 0).contains("sudah menjalankan kait dari"));
    assert_eq!(git(place.path(), &["config", "core.hooksPath"]).stdout, b"");
}

/// A register may lie in a folder of a larger repository.
#[test]
fn the_guard_works_below_the_top_of_a_repository() {
    let place = tempfile::tempdir().unwrap();
    said(&git(place.path(), &["init", "-q"]), 0);
    assert!(said(&maklumat(place.path(), &["init", "kantor/dip it's"]), 0).contains("hanya di folder teratas"));
    let hooks = said(&git(place.path(), &["config", "core.hooksPath"]), 0);
    assert_eq!(hooks.trim(), "kantor/dip it's/.githooks");
    let excluded = place.path().join("kantor/dip it's/content/bagian-umum/contoh-dikecualikan.md");
    let clean = fs::read_to_string(&excluded).unwrap();
    said(&git(place.path(), &["add", "-A"]), 0);
    said(&git(place.path(), &["commit", "-qm", "register"]), 0);
    fs::write(&excluded, clean + "Isi rahasia.\n").unwrap();
    assert!(said(&git(place.path(), &["commit", "-qam", "uji"]), 1).contains("Ditolak"));
}

/// `git commit FILE` hands the hook an index that holds only that file's change.
#[test]
fn the_guard_reads_the_index_that_is_committed() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    said(&git(folder, &["init", "-q"]), 0);
    said(&maklumat(folder, &["init"]), 0);
    said(&git(folder, &["add", "-A"]), 0);
    said(&git(folder, &["commit", "-qm", "register"]), 0);
    let excluded = "content/bagian-umum/contoh-dikecualikan.md";
    let clean = fs::read_to_string(folder.join(excluded)).unwrap();
    let draft = "content/bagian-umum/catatan.md";
    fs::write(folder.join(draft), "---\njudul: Belum selesai\n---\n").unwrap();
    said(&git(folder, &["add", draft]), 0);
    // What is not staged but named is refused; what is named passes beside what is staged.
    fs::write(folder.join(excluded), format!("{clean}Notula rapat tertutup.\n")).unwrap();
    assert!(said(&git(folder, &["commit", "-qm", "uji", excluded]), 1).contains("Ditolak"));
    said(&git(folder, &["commit", "-qm", "uji", draft]), 0);
    said(&git(folder, &["add", excluded]), 0);
    fs::write(folder.join(draft), "---\njudul: Hampir selesai\n---\n").unwrap();
    said(&git(folder, &["commit", "-qm", "uji", draft]), 0);
    assert!(!said(&git(folder, &["log", "-p", "--all"]), 0).contains("Notula"));

    // An index from elsewhere is not what git commits here.
    let elsewhere = tempfile::tempdir().unwrap();
    let link = folder.join(".git/pintasan");
    fs::copy(folder.join(".git/index"), elsewhere.path().join("index")).unwrap();
    std::os::unix::fs::symlink(elsewhere.path().join("index"), &link).unwrap();
    for index in [elsewhere.path().join("index"), link, folder.join(".git/tidak-ada"), folder.join(".git")] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_maklumat"));
        command.args(["check", "--staged"]).current_dir(folder).env("GIT_INDEX_FILE", &index);
        assert!(said(&command.output().unwrap(), 2).contains("GIT_INDEX_FILE"), "{}", index.display());
    }
}

/// A link is committed as what it names, and a submodule holds nothing of this repository; both lie with the document.
#[test]
fn the_guard_knows_links_and_other_repositories() {
    for kind in ["120000", "160000"] {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path();
        said(&git(folder, &["init", "-q"]), 0);
        said(&maklumat(folder, &["init"]), 0);
        let from = folder.join("content/bagian-umum/contoh-dikecualikan.md");
        fs::create_dir(folder.join("content/bagian-umum/tertutup")).unwrap();
        fs::rename(from, folder.join("content/bagian-umum/tertutup/index.md")).unwrap();
        said(&git(folder, &["add", "-A"]), 0);
        said(&git(folder, &["commit", "-qm", "register"]), 0);
        let head = said(&git(folder, &["rev-parse", "HEAD"]), 0);
        let object = if kind == "160000" { head } else { said(&git(folder, &["hash-object", "-w", "PANDUAN.md"]), 0) };
        let entry = format!("{kind},{},content/bagian-umum/tertutup/naskah", object.trim());
        said(&git(folder, &["update-index", "--add", "--cacheinfo", &entry]), 0);
        assert!(said(&git(folder, &["commit", "-qm", "uji"]), 1).contains("Ditolak"), "{kind}");
    }
}
