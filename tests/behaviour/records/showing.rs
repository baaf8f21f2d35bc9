//! What a person is shown before saying yes: the page, the files, what changed, what the last round asked; and the
//! question itself.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::folders::differences;
use crate::records::written::{at, contents};
use crate::sample_register::{DOC, DRAFT, OTHER, SampleRegister};
use crate::tools::program;

/// The program, without `--yes`.
fn asked(good: &SampleRegister, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maklumat"));
    command.args(arguments).args(["--date", "2026-11-22"]).current_dir(good.root());
    command.stdin(Stdio::null()).env_remove("SOURCE_DATE_EPOCH");
    command
}

#[test]
fn nobody_is_asked_where_nobody_can_answer() {
    let good = SampleRegister::whole();
    let before = contents(&good);
    let draft = DRAFT;
    let output = asked(&good, &["submit", draft, "--by", "petugas-pro"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("tambahkan --ya"), "{said}");
    // What is wrong with the content comes first.
    let output = asked(&good, &["submit", draft, "--by", "tamu"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(differences(&before, &contents(&good)), Vec::<String>::new());
}

#[test]
fn on_a_terminal_the_answer_decides() {
    for (answer, exit, due) in [("t\n", 1, "Tidak ada yang ditulis."), ("ya\n", 0, "Tercatat: ")] {
        let good = SampleRegister::whole();
        let line = format!("{} submit {DRAFT} --oleh petugas-pro --tanggal 2026-11-22", env!("CARGO_BIN_EXE_maklumat"));
        let mut terminal = program("script");
        terminal.args(["-qec", &line, "/dev/null"]).current_dir(good.root());
        terminal.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut terminal = terminal.spawn().unwrap();
        std::io::Write::write_all(terminal.stdin.as_mut().unwrap(), answer.as_bytes()).unwrap();
        let output = terminal.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(said.contains("Ajukan kepada PPID? [y = ya, t = tidak]"), "{said}");
        assert!(said.contains(due), "{said}");
        assert_eq!(output.status.code(), Some(exit), "{said}");
    }
}

#[test]
fn what_changed_since_the_published_revision_is_said() {
    let good = SampleRegister::whole();
    let folder = DOC.strip_suffix("/index.md").unwrap();
    let revised = at(&good, 9, &["revise", folder, "--note", "Jam diubah."]);
    assert_eq!(revised.status.code(), Some(0), "{}", String::from_utf8_lossy(&revised.stderr));
    let text = good.text(DOC);
    let body = text.rsplit("---\n").next().unwrap().to_owned();
    let changed =
        text.replace("bentuk: ", "bentuk: [cetak, rekam] # ").replace(&body, &format!("{body}\nParagraf yang baru.\n"));
    good.write(DOC, changed.as_bytes());
    good.write("content/protokol/contoh/jadwal.csv", b"hari,jam\nSelasa,08.00\n");
    let submitted = at(&good, 10, &["submit", folder, "--by", "petugas-pro"]);
    let said = String::from_utf8_lossy(&submitted.stderr).into_owned();
    assert_eq!(submitted.status.code(), Some(0), "{said}");
    for due in [
        "Berubah sejak revisi 1:",
        "→ Jam diubah.",
        "Bentuk: ",
        "→ cetak, rekam",
        "      + Paragraf yang baru.",
        "Lampiran berubah: jadwal.csv (21 byte → 22 byte)",
    ] {
        assert!(said.contains(due), "{due}: {said}");
    }
    let review = ["review", folder, "--by", "ppid", "--memo", "M-9", "--corrections", "Tulis jam.\nDan hari."];
    assert_eq!(at(&good, 11, &review).status.code(), Some(0));
    let again = at(&good, 12, &["--lang", "en", "submit", folder, "--by", "petugas-pro"]);
    let said = String::from_utf8_lossy(&again.stderr).into_owned();
    assert!(said.contains("The last round asked for corrections (ppid, 2026-02-02 11:00, memo M-9):\n    Tulis jam.\n    Dan hari.\n  Nothing has changed since then."), "{said}");
}

#[test]
fn a_first_revision_is_said_to_be_one() {
    let good = SampleRegister::whole();
    let submitted = at(&good, 10, &["submit", DRAFT, "--by", "petugas-pro"]);
    let said = String::from_utf8_lossy(&submitted.stderr).into_owned();
    assert!(said.contains("  Revisi pertama.\n"), "{said}");
}

/// Who decides on a proposal to withdraw is shown it, and `status` names it until then.
#[test]
fn a_proposal_to_withdraw_is_shown_to_who_decides() {
    let good = SampleRegister::whole();
    let path = OTHER;
    let told = |arguments: &[&str], code: i32| {
        let output = at(&good, 14, arguments);
        let told = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(code), "{told}");
        told
    };
    let next = "`maklumat tarik content/perencanaan/lain";
    assert!(!told(&["status"], 0).contains("penarikan diusulkan"));
    let reason = ["--reason", "Usang.", "--successor", "dip-2026-0001"];
    let said = told(&[&["withdraw", path, "--by", "ppid"][..], &reason].concat(), 0);
    assert!(
        said.contains("pejabat kedua (ppid-dua, atasan-ppid, atasan-dua, ppid-lain)") && said.contains(next),
        "{said}"
    );
    assert!(!said.contains("Usul penarikan oleh"), "{said}");
    let said = told(&["status"], 0);
    assert!(said.contains("penarikan diusulkan oleh PPID Pembantu, 2026-02-02; Berikutnya: "), "{said}");
    assert!(said.contains(next) && said.contains("atau menolaknya dengan `--tolak`"), "{said}");
    let report: serde_json::Value = serde_json::from_str(&told(&["status", "--format", "json"], 0)).unwrap();
    let documents = report["units"].as_array().unwrap().iter().flat_map(|it| it["documents"].as_array().unwrap());
    let proposals: Vec<_> = documents.filter(|it| !it["withdrawal"].is_null()).collect();
    assert_eq!(proposals.len(), 1, "{report}");
    let proposal =
        "  Usul penarikan oleh PPID Pembantu (ppid), 2026-02-02.\n    Alasan: Usang.\n    Pengganti: dip-2026-0001\n";
    for decides in [&["--refuse", "Masih dipakai."][..], &[]] {
        let arguments = [&["withdraw", path, "--by", "atasan-ppid"][..], decides].concat();
        let question = asked(&good, &arguments).output().unwrap();
        let question = String::from_utf8_lossy(&question.stderr).into_owned();
        assert!(question.contains(proposal), "{question}");
    }
    told(&["withdraw", path, "--by", "atasan-ppid"], 0);
    assert!(!told(&["status"], 0).contains("penarikan diusulkan"));
}

/// Runs a command with a program in the place of the browser, and gives what it was handed.
fn opened(good: &SampleRegister, arguments: &[&str]) -> PathBuf {
    let seam = good.root().join("peramban.sh");
    let told = good.root().join("dibuka.txt");
    // What an earlier call was handed must not be taken for this one's.
    let _ = fs::remove_file(&told);
    fs::write(&seam, format!("#!/bin/sh\nprintf %s \"$1\" > '{}.part'\nmv '{0}.part' '{0}'\n", told.display()))
        .unwrap();
    fs::set_permissions(&seam, fs::Permissions::from_mode(0o755)).unwrap();
    let output = asked(good, arguments).arg("--yes").env("MAKLUMAT_PERAMBAN", &seam).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    for _ in 0..1200 {
        if told.exists() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    PathBuf::from(fs::read_to_string(told).unwrap())
}

#[test]
fn the_page_is_opened_with_its_files_in_a_private_folder() {
    let good = SampleRegister::whole();
    let folder = DOC.strip_suffix("/index.md").unwrap();
    assert_eq!(at(&good, 9, &["revise", folder, "--note", "Baru."]).status.code(), Some(0));
    let page = opened(&good, &["submit", folder, DRAFT, "--by", "petugas-pro", "--buka"]);
    let root = page.parent().unwrap();
    assert_eq!(fs::metadata(root).unwrap().permissions().mode() & 0o077, 0, "a draft is private");
    let list = fs::read_to_string(&page).unwrap();
    let pages: Vec<&str> = list.split("<li><a href=\"").skip(1).map(|it| it.split('"').next().unwrap()).collect();
    assert_eq!(pages.len(), 2, "{list}");
    for page in pages {
        let html = fs::read_to_string(root.join(page)).unwrap();
        assert!(html.contains("Pratinjau"), "{html}");
        // Nothing it leads to within the folder is missing.
        let folder = root.join(page).parent().unwrap().to_owned();
        for link in html.split(" href=\"").skip(1).map(|it| it.split('"').next().unwrap()) {
            let is_elsewhere = link.starts_with('#') || link.contains(':');
            assert!(is_elsewhere || folder.join(link).is_file(), "{page}: {link}");
        }
    }
    fs::remove_dir_all(root).unwrap();
    let one = opened(&good, &["review", folder, "--by", "ppid", "--memo", "1", "--open"]);
    assert!(one.ends_with("index.html") && one.to_string_lossy().contains("/info/"), "{one:?}");
    fs::remove_dir_all(one.ancestors().nth(3).unwrap()).unwrap();
}

#[test]
fn without_a_screen_the_place_is_printed() {
    let good = SampleRegister::whole();
    let mut command = asked(&good, &["submit", DRAFT, "--by", "petugas-pro", "--open", "--ya"]);
    for it in ["DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "MAKLUMAT_PERAMBAN"] {
        command.env_remove(it);
    }
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let page = said.lines().find_map(|it| it.strip_prefix("Buka di peramban: ")).unwrap();
    assert!(fs::read_to_string(page).unwrap().contains("<html"), "{said}");
    fs::remove_dir_all(PathBuf::from(page).ancestors().nth(3).unwrap()).unwrap();
}
